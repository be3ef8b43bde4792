"""The key of a chart: samples of what occurs in it, and beside each what it means."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import NO_LEGEND, Label, Legend, Pill, Stroke
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.text import SEMIBOLD, Font, width, wrap
from sidusryhmad.render.theme import Theme

SAMPLE = 44.0
"""How wide a sample may be; it is drawn around the line y = 0, from x = 0 on."""
_TEXT_AT = 54.0
_FONT = Font(10.5)
_HEADING = Font(9.5, SEMIBOLD)
_LEADING = 13.5
_GAP = 6.0
_WIDEST = 190.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the key: a sample and its meaning; without a sample a remark or a heading.

    Attributes:
        text: What it means.
        pills: Boxes of the sample.
        strokes: Lines of the sample.
        labels: Texts of the sample.
        heading: Whether it is a heading.
        high: How high the sample is.
    """

    text: str
    pills: tuple[Pill, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    labels: tuple[Label, ...] = ()
    heading: bool = False
    high: float = 13.0

    @property
    def sample(self) -> bool:
        """Whether there is a sample."""
        return bool(self.pills or self.strokes or self.labels)


def key(rows: Sequence[Row], theme: Theme) -> Legend:
    """Rows one under the other, the upper left corner in the origin.

    Args:
        rows: The rows; long texts are broken into lines.
        theme: Colours.

    Returns:
        The legend; its box holds everything.

    Example:
        >>> key([Row("Strength", heading=True), Row("a remark")], Theme()).labels[0].text
        'STRENGTH'
    """
    column = _Column(theme)
    for row in rows:
        column.add(row)
    return column.legend()


class _Column:
    """Rows set one under the other."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.labels: list[Label] = []
        self.strokes: list[Stroke] = []
        self.pills: list[Pill] = []
        self.right = self.bottom = 0.0

    def add(self, row: Row) -> None:
        font = _HEADING if row.heading else _FONT
        x = _TEXT_AT if row.sample else 0.0
        text = row.text.upper() if row.heading else row.text
        lines = wrap(text, _WIDEST + _TEXT_AT - x, font)
        high = max(len(lines) * _LEADING, row.high if row.sample else 0.0)
        top = self.bottom + (_GAP if self.bottom else 0.0) + (_GAP if row.heading else 0.0)
        middle = top + high / 2
        first = middle - (len(lines) - 1) * _LEADING / 2 + font.size * 0.36
        color = self.theme.soft_ink if row.heading else self.theme.ink
        for number, line in enumerate(lines):
            at = (x, first + number * _LEADING)
            self.labels.append(Label(line, at, font.size, color, font.weight, "start"))
            self.right = max(self.right, x + width(line, font))
        self.strokes += [shifted(stroke, 0.0, middle) for stroke in row.strokes]
        self.pills += [shifted(pill, 0.0, middle) for pill in row.pills]
        self.labels += [shifted(label, 0.0, middle) for label in row.labels]
        self.bottom = top + high

    def legend(self) -> Legend:
        if not self.labels:
            return NO_LEGEND
        right, bottom = self.right, self.bottom
        box = Box(right / 2, bottom / 2, right, bottom)
        return Legend(box, tuple(self.labels), tuple(self.strokes), tuple(self.pills))
