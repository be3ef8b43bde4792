"""Rows of a legend set one under the other, each as high as its text needs."""

from collections.abc import Iterable

from sidusryhmad.render.geometry import Box, Curve
from sidusryhmad.render.pills import Paint
from sidusryhmad.render.scene import NO_LEGEND, Label, Legend, Pill, Stroke
from sidusryhmad.render.strokes import Look, stroke
from sidusryhmad.render.text import Font, width, wrap
from sidusryhmad.render.theme import Theme

SAMPLE = 44.0
_TEXT_AT = 54.0
_TAB_TEXT_AT = 22.0
_ROW = 19.0
_LINE = 13.0
_SWATCH = 16.0
_LONGEST = 170.0
_FONT = Font(10.5)
_HEADING = Font(9.5, 600)


class Column:
    """Rows set one under the other.

    Attributes:
        theme: Colours.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._labels: list[Label] = []
        self._strokes: list[Stroke] = []
        self._pills: list[Pill] = []
        self._y = 0.0

    def heading(self, text: str) -> None:
        """What the rows below are about."""
        self._y += 8.0 if self._y else 0.0
        self._write(text.upper(), 0.0, _HEADING, self.theme.soft_ink)
        self._y += _ROW + 1

    def line(self, text: str, look: Look) -> None:
        """A sample of an influence."""
        self._strokes.append(stroke(self._sample(), look, self.theme))
        self._write(text, _TEXT_AT, _FONT, self.theme.ink)
        self._y += _ROW

    def plain_line(self, text: str, thickness: float) -> None:
        """A sample of a width."""
        self._strokes.append(Stroke(self._sample(), self.theme.soft_ink, thickness))
        self._write(text, _TEXT_AT, _FONT, self.theme.ink)
        self._y += _ROW - 3

    def sample_pill(self, text: str, *framed: Paint) -> None:
        """A sample of a pill, with frames around it."""
        self._y += 3
        for number, paint in enumerate(framed):
            box = Box(SAMPLE / 2, self._y, 28.0 + 6 * number, 12.0 + 6 * number)
            thick = max(1.4, paint.border_width)
            self._pills.append(Pill(box, box.height / 2, paint.fill, paint.border, thick, ()))
        self._write(text, _TEXT_AT, _FONT, self.theme.ink)
        self._y += _ROW + 2

    def tab(self, text: str, drawn: Pill) -> None:
        """A tab and what it stands for; the tab stands around the origin."""
        lines = tuple(
            Label(a.text, (a.at[0] + drawn.box.width / 2, a.at[1] + self._y), a.size, a.color,
                  a.weight, a.anchor)
            for a in drawn.lines
        )  # fmt: skip
        box = drawn.box.moved(drawn.box.width / 2, self._y)
        at = Pill(box, drawn.radius, drawn.fill, drawn.border, drawn.border_width, lines)
        self._pills.append(at)
        self._write(text, _TAB_TEXT_AT, _FONT, self.theme.ink)
        self._y += _ROW

    def swatches(self, colors: Iterable[str]) -> None:
        """A scale of colours."""
        for number, color in enumerate(colors):
            box = Box(_SWATCH * (number + 0.5), self._y, _SWATCH, 11.0)
            self._pills.append(Pill(box, 0.0, color, self.theme.soft_ink, 0.5, ()))
        self._y += _ROW - 3

    def text(self, text: str) -> None:
        """A row of nothing but text."""
        self._write(text, 0.0, _FONT, self.theme.ink)
        self._y += _ROW - 2

    def legend(self) -> Legend:
        """The rows as a legend, its upper left corner near the origin."""
        if not self._labels:
            return NO_LEGEND
        ends = [a.at[0] + width(a.text, Font(a.size, a.weight)) for a in self._labels]
        wide = max([*ends, *(pill.box.right for pill in self._pills)])
        high = self._y - _ROW / 2
        box = Box(wide / 2, high / 2 - 6, wide, high + 8)
        return Legend(box, tuple(self._labels), tuple(self._strokes), tuple(self._pills))

    def _sample(self) -> Curve:
        third, y = SAMPLE / 3, self._y
        return ((0, y), (third, y), (2 * third, y), (SAMPLE, y))

    def _write(self, text: str, x: float, font: Font, color: str) -> None:
        lines = wrap(text, _LONGEST - (0.0 if x == 0.0 else _TAB_TEXT_AT), font)
        for number, line in enumerate(lines):
            self._y += _LINE if number else 0.0
            at = (x, self._y + font.size * 0.36)
            self._labels.append(Label(line, at, font.size, color, font.weight, "start"))
