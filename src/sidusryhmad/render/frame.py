"""The canvas around the rings: headings above, the legend in a free corner."""

from dataclasses import dataclass
from math import sqrt

from sidusryhmad.render.geometry import Box, Point
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


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands around the middle of the rings.

    Attributes:
        radii: Half width and half height of the outermost ring.
        names: Boxes of the names of slices, beside that ring.
    """

    radii: Point
    names: tuple[Box, ...] = ()

    @property
    def left(self) -> float:
        """How far it reaches to the left of the middle."""
        return max([self.radii[0], *(-box.left for box in self.names)])

    @property
    def right(self) -> float:
        """How far it reaches to the right."""
        return max([self.radii[0], *(box.right for box in self.names)])

    @property
    def above(self) -> float:
        """How far it reaches up."""
        return max([self.radii[1], *(-box.top for box in self.names)])

    @property
    def below(self) -> float:
        """How far it reaches down."""
        return max([self.radii[1], *(box.bottom for box in self.names)])


def frame(texts: tuple[str, str], outline: Outline, drawn: Legend, theme: Theme) -> Frame:
    """A canvas that holds everything.

    Args:
        texts: Title and subtitle.
        outline: What stands around the middle of the rings.
        drawn: The legend, near the origin.
        theme: Colours and margin.

    Returns:
        The frame; the legend touches neither rings nor headings. Round rings leave it a corner at
        the right; wide ones stand on a canvas of 16:9 with the legend at the lower left.
    """
    if outline.radii[0] > outline.radii[1]:
        return _wide(texts, outline, drawn, theme)
    margin = theme.margin
    across, down = _cleared(_corner(outline.radii[0], drawn), drawn, outline)
    own = outline.left + max(outline.right, across + drawn.box.width)
    wide = max(_NARROWEST, own)
    written, top = headings(texts, wide, theme)
    left = margin + (wide - own) / 2 + outline.left
    centre = (round(left, 2), round(top + outline.above, 2))
    at = (centre[0] + across - drawn.box.left, centre[1] + down - drawn.box.top)
    bottom = centre[1] + max(outline.below, down + drawn.box.height)
    placed = shifted(drawn, *at) if drawn.labels else drawn
    return Frame(round(wide + 2 * margin, 2), round(bottom + margin, 2), centre, written, placed)


def _cleared(corner: Point, drawn: Legend, outline: Outline) -> Point:
    """The legend's corner moved to the right until it covers no slice's name."""
    across, down = corner
    wide, high = drawn.box.width, drawn.box.height
    for name in sorted(outline.names, key=lambda box: box.left) if drawn.labels else ():
        box = Box(across + wide / 2, down + high / 2, wide, high)
        if box.overlaps(name.grown(_CLEAR)):
            across = name.right + _CLEAR
    return across, down


def _wide(texts: tuple[str, str], outline: Outline, drawn: Legend, theme: Theme) -> Frame:
    """A slide: the service in the middle where the legend leaves room for that."""
    margin, high = theme.margin, drawn.box.height
    across, down = 2 * max(outline.left, outline.right), outline.above + outline.below
    room = max(_NARROWEST, across, SLIDE * (down + 4 * margin) - 2 * margin)
    written, top = headings(texts, room, theme)
    height = max(top + max(down, high) + margin, (across + 2 * margin) / SLIDE)
    width = max(room + 2 * margin, SLIDE * height)
    y = top + (height - margin - top - down) / 2 + outline.above
    x, needed = width / 2, _right_of(outline, drawn, height - margin - high - y)
    if drawn.labels and x < margin + needed:
        x = margin + needed
        width = max(width, x + outline.right + margin)
    corner = (margin - drawn.box.left, height - margin - drawn.box.bottom)
    placed = shifted(drawn, *corner) if drawn.labels else drawn
    centre = (round(x, 2), round(y, 2))
    return Frame(round(width, 2), round(height, 2), centre, written, placed)


def _right_of(outline: Outline, drawn: Legend, top: float) -> float:
    """How far right of a legend's left side the middle of the rings has to be.

    Args:
        outline: The outermost ring and the names beside it.
        drawn: The legend, in the lower left corner.
        top: Its upper side, from the middle of the rings.

    Returns:
        The least distance at which it is clear of ring and names.
    """
    across, down = outline.radii[0] + _CLEAR, outline.radii[1] + _CLEAR
    beside = across * sqrt(max(0.0, 1 - (max(top, 0.0) / down) ** 2))
    low = [_CLEAR - box.left for box in outline.names if box.bottom > top - _CLEAR]
    return drawn.box.width + max([beside, *(reach for reach in low if reach > 0)])


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
