"""A column of the workbook template: what it is for, and what may stand in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.formats.tables.columns import Column

Words = tuple[tuple[str, str], ...]
"""Words to choose from, each in English and Estonian."""
Ends = tuple[int, int | None]
LEVEL, EFFECT, SHARE, COUNT = (0, 3), (-3, 3), (0, 1), (0, None)
SCALES: Mapping[Ends, str] = {LEVEL: " (0…3)", EFFECT: " (−3…+3)"}
"""Scales of the map, and how a heading names them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A column of the template.

    Attributes:
        column: The column.
        hint: What goes into it, to be translated.
        words: Words to choose from, in English and Estonian.
        ends: Lowest and highest number that may stand there; None for a highest that has no end.
        whole: Whether only whole numbers may stand there.
        names: The sheet in whose first column the names stand from which one is to be chosen.
        needed: Whether a row is nothing without it.
        open: Whether other words may be typed besides those to choose from.
    """

    column: Column
    hint: str
    words: Words = ()
    ends: Ends | None = None
    whole: bool = False
    names: str | None = None
    needed: bool = False
    open: bool = False

    def title(self, language: str) -> str:
        """The heading, with the scale of its numbers where it is one of the map's.

        Args:
            language: ``"et"`` or ``"en"``.

        Returns:
            The heading.

        Example:
            >>> from sidusryhmad.formats.tables.links import COLUMNS
            >>> Entry(COLUMNS[2], "", ends=EFFECT).title("et")
            'tugevus (−3…+3)'
        """
        return self.column.title(language) + (SCALES.get(self.ends, "") if self.ends else "")
