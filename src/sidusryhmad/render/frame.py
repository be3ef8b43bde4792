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
SLIDE = 16 / 9
"""Width over height of a picture with wide rings."""


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


def frame(texts: tuple[str, str], radii: Point, drawn: Legend, theme: Theme) -> Frame:
    """A canvas that holds everything.

    Args:
        texts: Title and subtitle.
        radii: Half width and half height of the outermost ring.
        drawn: The legend, near the origin.
        theme: Colours and margin.

    Returns:
        The frame; the legend touches neither rings nor headings. Round rings leave it a corner at
        the right; wide ones stand on a canvas of 16:9 with the legend at the lower left.
    """
    if radii[0] > radii[1]:
        return _wide(texts, radii, drawn, theme)
    margin, radius = theme.margin, radii[0]
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


def _wide(texts: tuple[str, str], radii: Point, drawn: Legend, theme: Theme) -> Frame:
    """A slide: the service in the middle where the legend leaves room for that."""
    margin, (across, down) = theme.margin, radii
    high = drawn.box.height
    room = max(_NARROWEST, 2 * across, SLIDE * (2 * down + 4 * margin) - 2 * margin)
    written, top = headings(texts, room, theme)
    height = top + max(2 * down, high) + margin
    height = max(height, (2 * across + 2 * margin) / SLIDE)
    width = max(room + 2 * margin, SLIDE * height)
    y = (top + height - margin) / 2
    x, needed = width / 2, _right_of(radii, drawn, height - margin - high - y)
    if drawn.labels and x < margin + needed:
        x = margin + needed
        width = max(width, x + across + margin)
    corner = (margin - drawn.box.left, height - margin - drawn.box.bottom)
    placed = shifted(drawn, *corner) if drawn.labels else drawn
    centre = (round(x, 2), round(y, 2))
    return Frame(round(width, 2), round(height, 2), centre, written, placed)


def _right_of(radii: Point, drawn: Legend, top: float) -> float:
    """How far right of a legend's left side the middle of the rings has to be.

    Args:
        radii: Half axes of the outermost ring.
        drawn: The legend, in the lower left corner.
        top: Its upper side, from the middle of the rings.

    Returns:
        The least distance at which its upper right corner is clear of the ring.
    """
    across, down = radii[0] + _CLEAR, radii[1] + _CLEAR
    beside = across * sqrt(max(0.0, 1 - (max(top, 0.0) / down) ** 2))
    return drawn.box.width + beside


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
