"""What a table of evidence looks like: its headings, and the record that each of its rows is."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
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

    def fits(self, headings: Sequence[str], named: Collection[str] = ()) -> bool:
        """Whether these are the headings of such a table.

        Args:
            headings: The texts of a row.
            named: Fields whose columns the caller has named, and that stand there too.

        Returns:
            True where every column that is needed is among them.
        """
        return set(self.needs) <= {*named, *map(self.field, headings)}

    def field(self, heading: str) -> str | None:
        """The field that a heading stands for.

        Args:
            heading: The heading of a column.

        Returns:
            Name of the field; None where it stands for none.
        """
        known = _fields(self.columns)
        return next((known[word] for word in _words(heading) if word in known), None)

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


def cleaned(heading: str) -> str:
    """A heading without signs that nobody sees, with letters as keyboards write them.

    Example:
        >>> cleaned("Kuupa\u0308ev\u200b")
        'Kuupäev'
    """
    if heading.isascii():
        return heading
    plain = unicodedata.normalize("NFC", heading)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")


def _words(heading: str) -> tuple[str, str]:
    plain = cleaned(heading)
    return folded(plain), folded(without_scale(plain))


@cache
def _fields(columns: tuple[Column, ...]) -> Mapping[str, str]:
    """Fields by every heading that they may have."""
    return {word: column.key[0] for word, column in by_word(columns).items()}
