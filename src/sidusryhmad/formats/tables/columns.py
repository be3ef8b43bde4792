"""Which column means what: the headings that people use, in English and Estonian."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value

Reading = Callable[[Value], Any]
_UNITS = re.compile(r"\s{0,9}[(\[]([^()\[\]]{0,99})[)\]]\s{0,9}$")
_SPAN = re.compile(r"([+-]?\d+(?:[.,]\d+)?)\s*(?:\.{2,3}|…|-|to|kuni)\s*([+-]?\d+(?:[.,]\d+)?)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a table may have.

    Attributes:
        key: Where its values go in a record: ``("power", "why")``.
        read: From a cell's value to the document's.
        words: Headings under which people write it, in lower case; the first two are the ones that
            we write, in English and Estonian.
    """

    key: tuple[str, ...]
    read: Reading
    words: tuple[str, ...]

    def title(self, language: str) -> str:
        """The heading that we write.

        Args:
            language: ``"et"`` or ``"en"``.

        Returns:
            The heading.
        """
        return self.words[1 if language == "et" else 0]


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of ours, from its lowest to its highest value.

    Attributes:
        low: Lowest value.
        high: Highest value.
        word: From a word to the value it stands for, None for other words.
        zero: Whether 0 means none on either scale, so that one without minus signs counts from it.
    """

    low: float
    high: float
    word: Callable[[Value], float | None] = lambda _: None
    zero: bool = False

    def mapped(self, value: float, other: tuple[float, float]) -> float:
        """A value of another scale: ends to ends and straight between them, or from zero to end.

        Args:
            value: The value.
            other: Lowest and highest value of the other scale.

        Returns:
            The value on this scale.

        Example:
            >>> Scale(0, 3).mapped(3, (1, 5))
            1.5
        """
        if self.zero and other[0] >= 0:
            return round(value / other[1] * self.high, 6)
        share = (value - other[0]) / (other[1] - other[0])
        return round(self.low + share * (self.high - self.low), 6)


def folded(heading: str) -> str:
    """A heading as headings are compared: lower case, one blank between words, no marks at its end.

    Example:
        >>> folded("  Influence_Level "), folded("Ring*"), folded("Protsessis?")
        ('influence level', 'ring', 'protsessis')
    """
    plain = heading.replace("_", " ").replace("-", " ").casefold()
    return " ".join(plain.split()).rstrip("*:? ") or plain.strip()


def without_scale(heading: str) -> str:
    """A heading without what stands in brackets at its end: its scale or a hint.

    Example:
        >>> without_scale("Võim (1–5)")
        'Võim'
    """
    return _UNITS.sub("", heading)


def scale_of(heading: str) -> tuple[float, float] | None:
    """The scale that a heading names in brackets at its end, if any.

    Example:
        >>> scale_of("Võim (1–5)"), scale_of("Mõju [−3…+3]"), scale_of("Mõju (%)")
        ((1.0, 5.0), (-3.0, 3.0), None)
    """
    inside = _UNITS.search(heading)
    plain = inside.group(1).replace("\u2212", "-").replace("\u2013", "-") if inside else ""
    found = _SPAN.fullmatch(plain.strip())
    if found is None:
        return None
    low, high = (float(part.replace(",", ".")) for part in found.groups())
    return (low, high) if low < high else None


def by_word(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    """Columns by every heading they may have.

    Args:
        columns: The columns of a table; no word stands for two.

    Returns:
        Columns by folded heading.
    """
    return {folded(word): column for column in columns for word in column.words}


_PROVENANCE: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("low", values.number, ("low", "alt", "lowest", "min", "minimum", "vähemalt")),
    ("high", values.number, ("high", "kuni", "highest", "max", "maximum", "ülalt")),
    ("who", values.text, ("who", "kes ütles", "said by", "kes")),
    ("when", values.text, ("when", "millal")),
    ("why", values.text, ("why", "miks", "reason", "põhjus", "põhjendus", "evidence")),
    ("source", values.text, ("source", "allikas", "reference")),
    ("confidence", values.number, ("confidence", "kindlus", "certainty")),
)


def judged(key: str, number_key: str, words: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns of a number with its range and where it comes from: ``power``, ``power: why``.

    Args:
        key: The record's key.
        number_key: The key of the number itself in its record.
        words: Headings of the number.

    Returns:
        One column for the number, one for each part of its provenance.
    """
    first = Column((key, number_key), values.number, words)
    return (
        first,
        *(
            Column(
                (key, part),
                read,
                tuple(f"{words[i % 2]}: {word}" for i, word in enumerate(names)),
            )
            for part, read, names in _PROVENANCE
        ),
    )


def provenance() -> tuple[Column, ...]:
    """The columns that say how far a record's own number may be off, and where it comes from."""
    return tuple(Column((part,), read, names) for part, read, names in _PROVENANCE)
