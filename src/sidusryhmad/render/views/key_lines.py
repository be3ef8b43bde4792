"""Rows of a key that say what lines mean: their signs, and how strong they are."""

from collections.abc import Iterator, Sequence

from sidusryhmad.locale.language import Language
from sidusryhmad.render.scene import Edge
from sidusryhmad.render.strokes import WIDTHS, Look, stroke
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.key import SAMPLE, Row


def line_rows(edges: Sequence[Edge], language: Language, theme: Theme) -> Iterator[Row]:
    """Rows for the kinds of lines that occur.

    Args:
        edges: The lines.
        language: Language of the words.
        theme: Colours.

    Yields:
        The rows.
    """
    there = [edge for edge in edges if not edge.faded]
    signs = {edge.sign for edge in there}
    words = {
        "positive": language.text("supports (+)"),
        "negative": language.text("hinders (−)"),
        "unknown": language.text("direction not known (?)"),
    }
    for sign, text in words.items():
        if sign in signs:
            yield _line(text, Look(sign, 0.7, known=sign != "unknown"), theme)
    for sign in ("positive", "negative"):
        if any(edge.sign == sign and edge.strength is None for edge in there):
            text = language.text("strength not known")
            yield _line(text, Look(sign, 0.5, known=False), theme)
    if len(there) < len(edges):
        yield _line(language.text("no longer there"), Look("positive", 0.2, faded=True), theme)


def _line(text: str, look: Look, theme: Theme) -> Row:
    curve = straight((0.0, 0.0), (SAMPLE, 0.0), "").curve
    return Row(text, strokes=(stroke(curve, look, theme),))


def width_rows(language: Language, theme: Theme) -> Iterator[Row]:
    """Rows for the four widths of lines.

    Args:
        language: Language of the words.
        theme: Colours.

    Yields:
        The rows, weakest first.
    """
    words = (
        language.text("weak, below 1"),
        language.text("about 1"),
        language.text("about 2"),
        language.text("strong, about 3"),
    )
    for thickness, text in zip(WIDTHS, words, strict=True):
        yield Row(text, strokes=(straight((0.0, 0.0), (SAMPLE, 0.0), theme.soft_ink, thickness),))
