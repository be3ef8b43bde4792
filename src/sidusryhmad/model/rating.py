"""A number that somebody gave, with who, when, why and how sure."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import CoreSchema

from sidusryhmad.model.record import Number, Record, Text
from sidusryhmad.model.scales import CARRY_OVER

Span = Annotated[
    tuple[Number, Number], Field(description="Lowest and highest value that is still believed.")
]


class Provenance(Record):
    """Where a judgement comes from; every part may be left out."""

    who: Text | None = None
    """Who said it."""
    when: Text | None = None
    """When it was said, in any form."""
    why: Text | None = None
    """The reason given."""
    source: Text | None = None
    """The workshop, interview or document it comes from."""
    confidence: Annotated[Number, Field(ge=0, le=1)] | None = None
    """How sure they are: 0 not at all, 1 certain."""

    @model_serializer(mode="wrap")
    def _after_the_facts(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data = handler(self)
        provenance = [key for key in Provenance.model_fields if key in data]
        return {**_without(data, provenance), **{key: data[key] for key in provenance}}


def _without(data: dict[str, Any], keys: list[str]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in keys}


class BareNumber(Provenance):
    """A record that may be written as its number alone: ``2`` for ``{value: 2}``."""

    @classmethod
    def _number_key(cls) -> str:
        """The key that a bare number stands for."""
        return "value"

    @model_validator(mode="before")
    @classmethod
    def _wrap(cls, data: object) -> object:
        if isinstance(data, Mapping | BareNumber):
            return data
        return {cls._number_key(): data}

    @model_serializer(mode="wrap")
    def _unwrap(self, handler: SerializerFunctionWrapHandler) -> Any:  # noqa: ANN401 - pydantic's signature
        data = self._after_the_facts(handler)
        key = self._number_key()
        return data[key] if set(self.model_fields_set) == {key} else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        schema = handler(core_schema)
        full = handler.resolve_ref_schema(schema)
        number = full.get("properties", {}).get(cls._number_key(), {"type": "number"})
        bare = {k: v for k, v in number.items() if k not in {"title", "description", "default"}}
        return {"anyOf": [bare, schema]}


class Level(BareNumber):
    """A level from 0 (none) to 3 (great), such as power or interest.

    Example:
        >>> Level.model_validate(2).value
        2.0
    """

    value: Annotated[Number, Field(ge=0, le=3)]
    """The level, 0 to 3."""
    range: Span | None = None
    """Lowest and highest level that is still believed."""


class Feeling(BareNumber):
    """How somebody feels, −3 (very bad) to +3 (very good): attitude, or how things stand today.

    Example:
        >>> Feeling.model_validate({"value": -1, "why": "overtime"}).why
        'overtime'
    """

    value: Annotated[Number, Field(ge=-3, le=3)]
    """Likert points, −3 to +3."""
    range: Span | None = None
    """Lowest and highest value that is still believed."""


class Effect(BareNumber):
    """What a change does directly to one stakeholder, in that stakeholder's own view.

    Example:
        >>> Effect.model_validate(-2).effect
        -2.0
    """

    effect: Annotated[Number, Field(ge=-3, le=3)]
    """Likert points, −3 (much worse) to +3 (much better)."""
    range: Span | None = None
    """Lowest and highest effect that is still believed."""
    ratings: Mapping[str, Annotated[Number, Field(ge=-3, le=3)] | None] = Field(
        default_factory=dict
    )
    """Effect by rater, −3 to +3; None where a rater gave no answer."""

    @classmethod
    def _number_key(cls) -> str:
        """The key that a bare number stands for."""
        return "effect"


class CarryOver(BareNumber):
    """How much of an influencer's change a fully influenced stakeholder takes on.

    Example:
        >>> CarryOver.model_validate(0.5).value
        0.5
    """

    value: Annotated[Number, Field(ge=0, le=1)] = CARRY_OVER
    """Share from 0 (nothing) to 1 (all of it)."""
    range: Span | None = None
    """Lowest and highest share that is still believed."""
