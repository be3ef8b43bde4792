"""What lines and colours mean, for those that occur in the picture."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box, Curve
from sidusryhmad.render.overlay import Overlay, tint
from sidusryhmad.render.pills import Paint
from sidusryhmad.render.scene import Edge, Label, Legend, Pill, Stroke
from sidusryhmad.render.strokes import WIDTHS, Look, stroke
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

_SAMPLE = 44.0
_TEXT_AT = 54.0
_ROW = 19.0
_SWATCH = 16.0
_FONT = Font(10.5)
_HEADING = Font(9.5, 600)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the legend has to explain.

    Attributes:
        edges: The picture's edges.
        overlay: The impact shown, if any.
        theme: Colours.
        language: Language of the words.
    """

    edges: tuple[Edge, ...]
    overlay: Overlay | None
    theme: Theme
    language: Language


class _Column:
    """Rows set one under the other."""

    def __init__(self, contents: Contents) -> None:
        self.theme = contents.theme
        self.labels: list[Label] = []
        self.strokes: list[Stroke] = []
        self.pills: list[Pill] = []
        self.y = 0.0

    def heading(self, text: str) -> None:
        self.y += 8.0 if self.y else 0.0
        self._write(text.upper(), 0.0, _HEADING, self.theme.soft_ink)
        self.y += _ROW + 1

    def line(self, text: str, look: Look) -> None:
        third = _SAMPLE / 3
        curve: Curve = ((0, self.y), (third, self.y), (2 * third, self.y), (_SAMPLE, self.y))
        self.strokes.append(stroke(curve, look, self.theme))
        self._write(text, _TEXT_AT, _FONT, self.theme.ink)
        self.y += _ROW

    def plain_line(self, text: str, thickness: float) -> None:
        third = _SAMPLE / 3
        curve: Curve = ((0, self.y), (third, self.y), (2 * third, self.y), (_SAMPLE, self.y))
        self.strokes.append(Stroke(curve, self.theme.soft_ink, thickness))
        self._write(text, _TEXT_AT, _FONT, self.theme.ink)
        self.y += _ROW - 3

    def sample_pill(self, text: str, *framed: Paint) -> None:
        self.y += 3
        for number, paint in enumerate(framed):
            box = Box(_SAMPLE / 2, self.y, 28.0 + 6 * number, 12.0 + 6 * number)
            self.pills.append(Pill(box, box.height / 2, paint.fill, paint.border, 1.4, ()))
        self._write(text, _TEXT_AT, _FONT, self.theme.ink)
        self.y += _ROW + 2

    def swatches(self, colors: Iterable[str]) -> None:
        for number, color in enumerate(colors):
            box = Box(_SWATCH * (number + 0.5), self.y, _SWATCH, 11.0)
            self.pills.append(Pill(box, 0.0, color, self.theme.soft_ink, 0.5, ()))
        self.y += _ROW - 3

    def text(self, text: str) -> None:
        self._write(text, 0.0, _FONT, self.theme.ink)
        self.y += _ROW - 2

    def _write(self, text: str, x: float, font: Font, color: str) -> None:
        at = (x, self.y + font.size * 0.36)
        self.labels.append(Label(text, at, font.size, color, font.weight, "start"))

    def legend(self) -> Legend:
        widest = max(
            label.at[0] + width(label.text, Font(label.size, label.weight)) for label in self.labels
        )
        wide = max(widest, *(p.box.right for p in self.pills)) if self.pills else widest
        high = self.y - _ROW / 2
        box = Box(wide / 2, high / 2 - 6, wide, high + 8)
        return Legend(box, tuple(self.labels), tuple(self.strokes), tuple(self.pills))


def legend(contents: Contents) -> Legend:
    """The legend, with its upper left corner near the origin; to be moved to its place.

    Args:
        contents: What it has to explain.

    Returns:
        Rows for what occurs in the picture, and no others.
    """
    column = _Column(contents)
    if contents.edges:
        _lines(column, contents)
    if contents.overlay is not None:
        _impact(column, contents.overlay, contents.language)
    return column.legend() if column.labels else Legend(Box(0, 0, 0, 0))


def _lines(column: _Column, contents: Contents) -> None:
    language = contents.language
    bright = [edge for edge in contents.edges if not edge.faded]
    signs = {edge.sign for edge in bright}
    column.heading(language.text("Influence and its strength"))
    if "positive" in signs:
        column.line(language.text("supports (+)"), Look("positive", 0.7))
    if "negative" in signs:
        column.line(language.text("hinders (−)"), Look("negative", 0.7))
    if "unknown" in signs:
        column.line(language.text("direction not known (?)"), Look("unknown", 0.5, known=False))
    for sign in ("positive", "negative"):
        if any(edge.sign == sign and edge.strength is None for edge in bright):
            column.line(language.text("strength not known"), Look(sign, 0.5, known=False))
    if len(bright) < len(contents.edges):
        other = language.text("other influences")
        column.line(other, Look("positive", 0.2, faded=True))
    words = (
        language.text("weak, below 1"),
        language.text("about 1"),
        language.text("about 2"),
        language.text("strong, about 3"),
    )
    for thickness, text in zip(WIDTHS, words, strict=True):
        column.plain_line(text, thickness)


def _impact(column: _Column, shown: Overlay, language: Language) -> None:
    theme = column.theme
    column.heading(language.text("Impact of the change"))
    column.swatches(tint(step / 3, theme) for step in range(-3, 4))
    end = language.number(shown.scale, digits=1)
    column.text(language.text("▼ gets worse, down to −{end}", end=end))
    column.text(language.text("▲ gets better, up to +{end}", end=end))
    if any(shown.direct(id_) for id_ in shown.by_id):
        paint = Paint(theme.paper, theme.hub, 1.4, theme.ink)
        outer = replace(paint, fill="none")
        column.sample_pill(language.text("direct effect of the change"), paint, outer)
    if any(not result.reached for result in shown.by_id.values()):
        paint = Paint(theme.paper, theme.borders[-1], 1.2, theme.ink)
        column.sample_pill(language.text("not reached by the change"), paint)
