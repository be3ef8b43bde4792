"""The ground that every record of the document stands on."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, Strict

from sidusryhmad._display import brief


def whole(value: float) -> float:
    """A number as people write it: 2 for 2.0.

    Example:
        >>> whole(2.0), whole(-0.5)
        (2, -0.5)
    """
    return int(value) if value.is_integer() else value


Text = Annotated[str, Strict()]
Flag = Annotated[bool, Strict()]
Number = Annotated[float, Strict(), PlainSerializer(whole, return_type=int | float)]
Identifier = Annotated[str, Strict(), Field(min_length=1, pattern=r"\S")]
Name = Annotated[str, Strict(), Field(min_length=1, pattern=r"\S")]


class Record(BaseModel):
    """A frozen record: unknown keys are faults, numbers finite, nothing converted silently."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        defer_build=True,
    )

    def __repr__(self) -> str:
        shown = ((name, value) for name, value in self.__repr_args__() if name is not None)
        given = ((name, value) for name, value in shown if name in self.model_fields_set)
        return brief(type(self).__name__, given)

    def __str__(self) -> str:
        return repr(self)
