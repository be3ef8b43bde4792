"""What somebody wants: whether they hold it, whether it adds value, and which change meets it."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    Strict,
    model_serializer,
    model_validator,
)
from pydantic_core import CoreSchema

from sidusryhmad.model.rating import Level, Provenance
from sidusryhmad.model.record import Flag, Identifier, Name, Number, Record, Text


class Want(Provenance):
    """Something that a stakeholder wants, or may want.

    Two questions are asked of it: whether they hold it, and whether meeting it adds value for
    them. What nobody asked is left out; it is never guessed.

    Example:
        >>> Want(id="ukseni", name="Leht ukse taha", stakeholder="klient", held=True).adds_value
    """

    id: Identifier
    """Stable id; made from the name when a file gives none."""
    name: Name
    """The want as people say it."""
    stakeholder: Identifier | None = None
    """Id of the stakeholder whose want it is; None when nobody said."""
    held: Flag | None = None
    """Whether they hold or voice it; None when nobody asked."""
    adds_value: Flag | None = None
    """Whether meeting it adds value for them; None when nobody asked."""
    emotional: Flag | None = None
    """Whether it rests on feeling rather than on reason; None when nobody asked."""
    worth: Level | None = None
    """How much value meeting it adds, 0 to 3."""
    n: Annotated[int, Strict(), Field(ge=0)] | None = None
    """How many people were asked."""
    note: Text | None = None
    """Free text."""


class Met(Record):
    """A want that a change meets; written as the want alone where nothing else is said of it.

    Effort that meets no want on the list is written without one.

    Example:
        >>> Met.model_validate("ukseni").want, Met.model_validate("ukseni").effort
        ('ukseni', None)
    """

    want: Identifier | None = None
    """Id of the want; None for effort that meets none of them."""
    effort: Annotated[Number, Field(ge=0)] | None = None
    """What meeting it takes, in the map's ``effort_unit``; None when nobody said."""
    share: Annotated[Number, Field(ge=0, le=1)] | None = None
    """How much of the want the change meets, 0 to 1; None when nobody said."""

    @model_validator(mode="before")
    @classmethod
    def _wrap(cls, data: object) -> object:
        return {"want": data} if isinstance(data, str) else data

    @model_serializer(mode="wrap")
    def _unwrap(self, handler: SerializerFunctionWrapHandler) -> Any:  # noqa: ANN401 - pydantic's signature
        data = handler(self)
        return data["want"] if set(self.model_fields_set) == {"want"} else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "pattern": r"\S"}, handler(core_schema)]}


def want_of(given: object) -> object:
    """The want that an entry of a change names; None where it names none.

    Args:
        given: An entry, which may be malformed anywhere.

    Returns:
        What stands there.

    Example:
        >>> want_of("ukseni"), want_of({"want": "ukseni", "effort": 2}), want_of(3)
        ('ukseni', 'ukseni', None)
    """
    if isinstance(given, str):
        return given
    return given.get("want") if isinstance(given, Mapping) else None
