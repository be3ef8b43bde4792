"""The canvas around the rings: headings above, the legend in a free corner."""

from dataclasses import dataclass
from math import sqrt

from sidusryhmad.render.geometry import Point
from sidusryhmad.render.scene import Label, Legend
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.text import SEMIBOLD, Font, wrap
from sidusryhmad.render.theme import Theme

_TITLE = Font(20.0, SEMIBOLD)
_SUBTITLE = Font(12.5)
_NARROWEST = 420.0
_CLEAR = 14.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The canvas and what stands on it beside the rings.

    Attributes:
        width: Width of the canvas.
        height: Height of the canvas.
        centre: Middle of the rings.
        headings: Title and subtitle.
        legend: The legend at its place.
    """

    width: float
    height: float
    centre: Point
    headings: tuple[Label, ...]
    legend: Legend


def frame(texts: tuple[str, str], radius: float, drawn: Legend, theme: Theme) -> Frame:
    """A canvas that holds everything.

    Args:
        texts: Title and subtitle.
        radius: Radius of the outermost ring.
        drawn: The legend, near the origin.
        theme: Colours and margin.

    Returns:
        The frame; the legend touches neither rings nor headings.
    """
    margin = theme.margin
    square = 2 * radius
    across, down = _corner(radius, drawn)
    wide = max(square, _NARROWEST, radius + across + drawn.box.width)
    written, top = headings(texts, wide, theme)
    left = max(0.0, (wide - max(square, radius + across + drawn.box.width)) / 2)
    centre = (round(margin + left + radius, 2), round(top + radius, 2))
    at = (centre[0] + across - drawn.box.left, centre[1] + down - drawn.box.top)
    bottom = max(centre[1] + radius, centre[1] + down + drawn.box.height)
    placed = shifted(drawn, *at) if drawn.labels else drawn
    return Frame(round(wide + 2 * margin, 2), round(bottom + margin, 2), centre, written, placed)


def _corner(radius: float, drawn: Legend) -> Point:
    """Where the legend's upper left corner goes, from the middle of the rings."""
    wide, high = drawn.box.width, drawn.box.height
    if not drawn.labels:
        return (0.0, 0.0)
    reach = radius + _CLEAR
    beside = (_away(reach, radius - high), radius - high)
    below = (radius - wide, _away(reach, radius - wide))
    grown = [
        max(2 * radius, radius + x + wide) * max(2 * radius, radius + y + high)
        for x, y in (beside, below)
    ]
    return beside if grown[0] <= grown[1] else below


def _away(reach: float, other: float) -> float:
    """How far out one coordinate must be for a corner to clear the rings."""
    return reach if other <= 0 else sqrt(max(0.0, reach * reach - other * other))


def headings(texts: tuple[str, ...], room: float, theme: Theme) -> tuple[tuple[Label, ...], float]:
    """Title and subtitle in the upper left corner.

    Args:
        texts: Title and subtitle.
        room: Width to be broken into lines at.
        theme: Colours and margin.

    Returns:
        The lines, and how far down the picture begins.
    """
    labels, y = [], theme.margin - 4
    rows = ((texts[0], _TITLE, theme.ink), (texts[1], _SUBTITLE, theme.soft_ink))
    for text, font, color in rows:
        for line in wrap(text, room, font):
            y += font.size * 1.25
            labels.append(Label(line, (theme.margin, y), font.size, color, font.weight, "start"))
        y += 4
    return tuple(labels), y + theme.margin * 0.75
