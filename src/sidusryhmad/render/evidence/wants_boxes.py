"""Boxes of named things: a title, a line below it, and a pill for each thing."""

from dataclasses import dataclass, replace

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill, Stroke
from sidusryhmad.render.text import Font, clean, shorten, width, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight

WIDE, GAP = 270.0, 14.0
"""Width of a box, and what parts two of them."""
_PAD, _INSET = 12.0, 9.0
_TITLE, _SUB, _NAME, _NOTE = Font(13.5, 600), Font(10.5), Font(12.0), Font(10.0)
_HEAD, _LINE, _NOTE_LINE, _BETWEEN = 46.0, 15.0, 14.0, 7.0
_TEXT = WIDE - 2 * _PAD - 2 * _INSET
_STRETCH = 1.62
"""So much wider than its limit may a single word stand before it breaks."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a box.

    Attributes:
        name: Its name.
        note: A small line below it; may be empty.
        met: Whether its border is heavy.
    """

    name: str
    note: str
    met: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """The name broken into lines that fit the box."""
        return _broken(shorten(clean(self.name)), _NAME)

    @property
    def notes(self) -> tuple[str, ...]:
        """The note broken into lines that fit the box."""
        return _broken(shorten(clean(self.note), 90), _NOTE) if self.note else ()

    @property
    def height(self) -> float:
        """How high its pill is."""
        return _LINE * len(self.lines) + _NOTE_LINE * len(self.notes) + 11.0


@dataclass(frozen=True, slots=True)
class Quadrant:
    """A box of things.

    Attributes:
        title: What they have in common.
        subtitle: A small line below it.
        items: The things.
        more: What is said of those that have no room; may be empty.
    """

    title: str
    subtitle: str
    items: tuple[Item, ...]
    more: str = ""


def _broken(text: str, font: Font) -> tuple[str, ...]:
    """The text in lines no wider than a pill, long words broken where they must be."""
    lines = wrap(text, _TEXT, font)
    if all(width(line, font) <= _TEXT for line in lines):
        return lines
    return wrap(text, _TEXT / _STRETCH, font)


def box_height(box: Quadrant) -> float:
    """How much room a box needs.

    Args:
        box: The box.

    Returns:
        Its height in pixels.
    """
    rows = sum(item.height + _BETWEEN for item in box.items)
    return _HEAD + rows + (_NOTE_LINE + 4.0 if box.more else 0.0) + _PAD


def drawn(
    box: Quadrant, at: tuple[float, float, float], tone: str, theme: Theme, *, dashed: bool = False
) -> list[Mark]:
    """A box drawn.

    Args:
        box: The box.
        at: Its left and upper edge, and its height.
        tone: Colour of the line below its title.
        theme: Colours.
        dashed: Whether its border is dashed: what is in it is not settled.

    Returns:
        Its frame, then one mark a thing.
    """
    left, top, height = at
    frame = Box(left + WIDE / 2, top + height / 2, WIDE, height)
    line = theme.pale if dashed else theme.band_line
    ground = Pill(frame, 6.0, theme.pale, line, 1.0, ())
    x = left + _PAD
    rule = straight((x, top + 38.0), (left + WIDE - _PAD, top + 38.0), tone, 2.5)
    labels = [
        Label(box.title, (x, top + 17.0), _TITLE.size, theme.ink, 600, anchor="start"),
        Label(box.subtitle, (x, top + 31.0), _SUB.size, theme.soft_ink, anchor="start"),
    ]
    y = top + _HEAD
    marks = []
    for item in box.items:
        marks.append(_pill(item, (left + WIDE / 2, y + item.height / 2), theme))
        y += item.height + _BETWEEN
    if box.more:
        at_ = (x, y + _NOTE_LINE - 2.0)
        labels.append(Label(box.more, at_, _SUB.size, theme.soft_ink, anchor="start"))
    around = _outline(frame, theme) if dashed else ()
    return [
        Mark(title="", strokes=(), pills=(ground,)),
        Mark(strokes=(rule, *around), labels=tuple(labels)),
        *marks,
    ]


def _outline(frame: Box, theme: Theme) -> tuple[Stroke, ...]:
    """A dashed border, straight at the corners."""
    corners = [
        (frame.left, frame.top),
        (frame.right, frame.top),
        (frame.right, frame.bottom),
        (frame.left, frame.bottom),
    ]
    ends = zip(corners, [*corners[1:], corners[0]], strict=True)
    lines = (straight(start, end, theme.unknown, 1.2) for start, end in ends)
    return tuple(replace(line, dash=(5.0, 4.0)) for line in lines)


def _pill(item: Item, middle: tuple[float, float], theme: Theme) -> Mark:
    x, y = middle
    box = Box(x, y, WIDE - 2 * _PAD, item.height)
    base = y - item.height / 2 + 5.0 + _NAME.size * 0.9
    start = x - box.width / 2 + _INSET
    labels = [
        Label(line, (start, base + n * _LINE), _NAME.size, theme.ink, anchor="start")
        for n, line in enumerate(item.lines)
    ]
    below = base + len(item.lines) * _LINE - 1.0
    labels += [
        Label(line, (start, below + n * _NOTE_LINE), _NOTE.size, theme.soft_ink, anchor="start")
        for n, line in enumerate(item.notes)
    ]
    border = theme.borders[0] if item.met else theme.band_line
    pill = Pill(box, 5.0, theme.paper, border, 2.2 if item.met else 1.0, tuple(labels))
    title = ", ".join(clean(part) for part in (item.name, item.note) if part)
    return Mark(title=title, pills=(pill,))
