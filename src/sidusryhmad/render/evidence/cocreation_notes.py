"""Notes beside a panel: what each sign in it means, with its number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sidusryhmad.render.geometry import Point
from sidusryhmad.render.scene import Label, Mark, Shape, Stroke
from sidusryhmad.render.text import Font, clean, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight

Sign = Literal["", "here", "best", "burden", "burden_none"]
_FONT = Font(11.0)
_LINE = 15.0
_APART = 7.0
_SIGN = 18.0


@dataclass(frozen=True, slots=True)
class Note:
    """One note.

    Attributes:
        sign: The sign that it explains, else nothing.
        text: What it says.
    """

    sign: Sign
    text: str


def noted(notes: Sequence[Note], room: float, theme: Theme) -> tuple[tuple[Mark, ...], float]:
    """Notes below one another, their upper left corner in the origin.

    Args:
        notes: The notes.
        room: How wide they may be.
        theme: Colours.

    Returns:
        The marks, and how far they reach down.
    """
    marks: list[Mark] = []
    y = 0.0
    for note in notes:
        lines = wrap(clean(note.text), room - _SIGN, _FONT)
        labels = tuple(
            Label(line, (_SIGN, y + 11.0 + at * _LINE), _FONT.size, theme.ink, anchor="start")
            for at, line in enumerate(lines)
        )
        strokes, shapes = _sign(note.sign, (6.0, y + 7.0), theme)
        marks.append(Mark(strokes=strokes, shapes=shapes, labels=labels))
        y += len(lines) * _LINE + _APART
    return tuple(marks), max(y - _APART, 0.0)


def _sign(sign: Sign, at: Point, theme: Theme) -> tuple[tuple[Stroke, ...], tuple[Shape, ...]]:
    x, y = at
    if sign == "here":
        return (), (triangle((x, y + 5.0), theme),)
    if sign == "best":
        return (best_line((x, y - 7.0), (x, y + 7.0), theme),), ()
    if sign:
        return (burden_line((x, y - 7.0), (x, y + 7.0), sign, theme),), ()
    return (), ()


def triangle(tip: Point, theme: Theme) -> Shape:
    """The sign of where the service stands: a triangle that points down.

    Args:
        tip: Its lower corner.
        theme: Colours.

    Returns:
        The shape.
    """
    x, y = tip
    return Shape(((x, y), (x - 5.5, y - 10.0), (x + 5.5, y - 10.0)), theme.ink, theme.ink)


def best_line(start: Point, end: Point, theme: Theme) -> Stroke:
    """The sign of the best level: a solid line."""
    return straight(start, end, theme.positive, 2.4)


def burden_line(start: Point, end: Point, sign: Sign, theme: Theme) -> Stroke:
    """The sign of a burden: a dashed line below today's satisfaction, dotted below none's."""
    dash = (5.0, 3.0) if sign == "burden" else (1.6, 2.8)
    return replace(straight(start, end, theme.negative, 2.0), dash=dash)
