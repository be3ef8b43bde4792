"""What a table of evidence looks like: its headings, and the record that each of its rows is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sidusryhmad.evidence.row import Row
from sidusryhmad.formats.tables.columns import Column, by_word, folded, without_scale

RowT = TypeVar("RowT", bound=Row)


@dataclass(frozen=True, slots=True)
class Form(Generic[RowT]):
    """A kind of table that evidence comes in.

    Attributes:
        topic: What the rows are, in one word, such as ``"ratings"``.
        sheets: Names that its sheet may have, in lower case; ours in English, then in Estonian.
        columns: Its columns; each key is a field of the row.
        row: What a row is.
        needs: Fields without whose columns a table is not taken for one of these.
    """

    topic: str
    sheets: tuple[str, ...]
    columns: tuple[Column, ...]
    row: type[RowT]
    needs: tuple[str, ...]

    def fits(self, headings: Sequence[str]) -> bool:
        """Whether these are the headings of such a table.

        Args:
            headings: The texts of a row.

        Returns:
            True where every column that is needed is among them.
        """
        known = by_word(self.columns)
        words = {word for heading in headings for word in _words(heading)}
        keys = {known[word].key[0] for word in words if word in known}
        return set(self.needs) <= keys

    def headings(self, language: str) -> tuple[str, ...]:
        """The headings that we write.

        Args:
            language: ``"et"`` or ``"en"``.

        Returns:
            One for each column, in order.
        """
        return tuple(column.title(language) for column in self.columns)

    def named(self, field: str) -> str:
        """A field as people find it: its heading in both languages.

        Args:
            field: Name of a field of the row.

        Returns:
            The headings that we write.
        """
        found = next((column for column in self.columns if column.key == (field,)), None)
        return field if found is None else " / ".join(dict.fromkeys(found.words[:2]))


def _words(heading: str) -> tuple[str, str]:
    return folded(heading), folded(without_scale(heading))
