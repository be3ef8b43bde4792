"""The ground that every record of the document stands on."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, Strict

Text = Annotated[str, Strict()]
Flag = Annotated[bool, Strict()]
Number = Annotated[float, Strict()]
Identifier = Annotated[str, Strict(), Field(min_length=1)]
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
