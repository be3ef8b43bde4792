"""A table of evidence that has been read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sidusryhmad.errors import Fault, Place
from sidusryhmad.evidence.row import Row
from sidusryhmad.formats.format import Remark

RowT = TypeVar("RowT", bound=Row)


@dataclass(frozen=True, slots=True)
class Gone:
    """A row that was left out: what could be read of it, and where it stands.

    Attributes:
        record: Its filled cells by field; a faulty one as it stands.
        place: Where it stands.
    """

    record: Mapping[str, Any]
    place: Place

    def text(self, field: str) -> str | None:
        """What a cell says, where that is a text.

        Example:
            >>> Gone({"step": " a ", "n": 3}, Place(4)).text("step")
            'a'
        """
        value = self.record.get(field)
        return (value.strip() or None) if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class Sheet(Generic[RowT]):
    """Rows of evidence with where each of them stands.

    Attributes:
        rows: The rows, in the order of the file.
        places: The place of each.
        left_out: What is wrong with rows that were left out because the caller asked for that.
        remarks: What was not read, and what was assumed.
        source: Name of the file, or nothing.
        gone: The rows that were left out.
        titles: What stands above the heading, such as a title or a note.
    """

    rows: tuple[RowT, ...]
    places: tuple[Place, ...] = field(default=(), compare=False)
    left_out: tuple[Fault, ...] = ()
    remarks: tuple[Remark, ...] = ()
    source: str = ""
    gone: tuple[Gone, ...] = field(default=(), compare=False)
    titles: tuple[str, ...] = field(default=(), compare=False)
