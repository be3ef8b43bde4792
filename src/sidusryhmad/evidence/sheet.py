"""A table of evidence that has been read."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sidusryhmad.errors import Fault, Place
from sidusryhmad.evidence.row import Row
from sidusryhmad.formats.format import Remark

RowT = TypeVar("RowT", bound=Row)


@dataclass(frozen=True, slots=True)
class Sheet(Generic[RowT]):
    """Rows of evidence with where each of them stands.

    Attributes:
        rows: The rows, in the order of the file.
        places: The place of each.
        left_out: What is wrong with rows that were left out because the caller asked for that.
        remarks: What was not read, and what was assumed.
        source: Name of the file, or nothing.
    """

    rows: tuple[RowT, ...]
    places: tuple[Place, ...] = field(default=(), compare=False)
    left_out: tuple[Fault, ...] = ()
    remarks: tuple[Remark, ...] = ()
    source: str = ""
