"""Small pills with the size of the impact, on a corner where they hide nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.pills import Block, Paint, pill
from sidusryhmad.render.scene import Pill
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.render.theme import Theme

_FONT = Font(9.5, SEMIBOLD)
_HEIGHT = 14.5
_OVERHANG = 8.0
_FAR_ENOUGH = 18.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A badge to be placed.

    Attributes:
        text: What it says; None for no badge.
        box: The pill it belongs to.
        ends: Where coloured edges touch that pill.
    """

    text: str | None
    box: Box
    ends: tuple[Point, ...] = ()


def badges(wanted: Sequence[Wanted], theme: Theme) -> list[Pill | None]:
    """A badge for each pill that wants one.

    They begin on the upper right corner, where none can touch another; one that hides the end of
    an edge moves to another corner if that is free.

    Args:
        wanted: One entry a stakeholder.
        theme: Colours.

    Returns:
        One badge or None for each entry.
    """
    placed = [_corners(each)[0] if each.text else None for each in wanted]
    for number, each in enumerate(wanted):
        if each.text:
            others = [box for i, box in enumerate(placed) if box and i != number]
            others += [other.box for i, other in enumerate(wanted) if i != number]
            placed[number] = _best(each, others)
    return [
        None if box is None or each.text is None else _badge(each.text, box, theme)
        for each, box in zip(wanted, placed, strict=True)
    ]


def _corners(wanted: Wanted) -> list[Box]:
    wide = width(wanted.text or "", _FONT) + 10
    box = wanted.box
    return [
        Box(
            box.x + side * (box.width / 2 + _OVERHANG - wide / 2),
            box.y + end * (box.height / 2 + 2),
            wide,
            _HEIGHT,
        )
        for end in (-1, 1)
        for side in (1, -1)
    ]


def _best(wanted: Wanted, others: Sequence[Box]) -> Box:
    usual, *rest = _corners(wanted)
    free = [box for box in rest if not any(box.grown(2).overlaps(other) for other in others)]
    return max([usual, *free], key=lambda box: _clearance(box, wanted.ends))


def _clearance(box: Box, ends: Sequence[Point]) -> float:
    """How far the nearest end of an edge is, up to where it no longer matters."""
    return min((min(_FAR_ENOUGH, round(_apart(box, end))) for end in ends), default=0)


def _apart(box: Box, end: Point) -> float:
    across = abs(end[0] - box.x) - box.width / 2 + 5
    down = abs(end[1] - box.y) - 1
    return max(across, down)


def _badge(text: str, box: Box, theme: Theme) -> Pill:
    color = {"▲": theme.gain, "▼": theme.loss}.get(text[0], theme.soft_ink)
    return pill(Block((text,), _FONT), box, Paint(theme.paper, color, 1.2, theme.ink))
