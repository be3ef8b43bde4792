"""The marks of the influence–dependence plane: quadrants, scales, dots and names."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.scene import Label, Mark, Pill, Stroke
from sidusryhmad.render.text import SEMIBOLD, Font
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import across as across_axis
from sidusryhmad.render.views.axes import straight, upright
from sidusryhmad.render.views.people import ring_paint
from sidusryhmad.render.views.placing import leader
from sidusryhmad.render.views.plane_dots import DOT
from sidusryhmad.render.views.plane_sheet import LEADING, NAME, QUADRANT, SPACING, Sheet, Spot
from sidusryhmad.render.views.plane_values import QUADRANTS, Standing, Standings

AXIS = Font(12.0, SEMIBOLD)
BELOW = 42.0
"""Height of numbers and name below the plane."""
_HAIR = 0.8
_INSET = 10.0
_DASH = (5.0, 4.0)
_SHADES = {"relay": 0, "driver": 1, "dependent": 1, "autonomous": 2}
_SEAM = 3.0
_SAME = 0.1


def marks(places: Sheet, found: Standings, language: Language, theme: Theme) -> tuple[Mark, ...]:
    """Everything on the plane, and its scales.

    Args:
        places: Where it stands.
        found: Where everybody stands.
        language: Language of the words.
        theme: Colours.

    Returns:
        The marks, in drawing order.
    """
    spots = [spot for spot in places.spots if spot.people]
    return (
        _ground(places, theme),
        *((_quadrants(places, found, language, theme),) if found.mean else ()),
        *_axes(places, language, theme),
        *((_means(places, found, theme),) if found.mean else ()),
        Mark(strokes=tuple(_leaders(places, theme))),
        *(mark for spot in spots for mark in _dots(spot, language, theme)),
        Mark(labels=tuple(label for spot in spots for label in _names(spot, theme))),
    )


def _quadrants(places: Sheet, found: Standings, language: Language, theme: Theme) -> Mark:
    room = places.room
    x, y = places.across.at(found.mean), places.up.at(found.mean)
    sides = {
        "driver": (room.left, x, room.top, y),
        "relay": (x, room.right, room.top, y),
        "autonomous": (room.left, x, y, room.bottom),
        "dependent": (x, room.right, y, room.bottom),
    }
    pills, labels = [], []
    for quadrant, name in QUADRANTS.items():
        left, right, top, bottom = sides[quadrant]
        box = Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
        fill = theme.bands[min(_SHADES[quadrant], len(theme.bands) - 1)]
        pills.append(Pill(box, 0.0, fill, fill, 0.0, ()))
        corner, ends = places.corners[quadrant], quadrant in {"relay", "dependent"}
        at = (corner.right - _INSET if ends else corner.left + _INSET, corner.y + 0.36 * 10.5)
        text = language.text(name).upper()
        labels.append(
            Label(text, at, QUADRANT.size, theme.soft_ink, QUADRANT.weight,
                  "end" if ends else "start", SPACING)
        )  # fmt: skip
    return Mark(pills=tuple(pills), labels=tuple(labels))


def _ground(places: Sheet, theme: Theme) -> Mark:
    return Mark(pills=(Pill(places.room, 0.0, theme.bands[-1], theme.band_line, _HAIR, ()),))


def _axes(places: Sheet, language: Language, theme: Theme) -> tuple[Mark, ...]:
    room, say = places.room, language.text
    across, up = places.across, places.up
    lower = across_axis(
        across, (room.bottom, room.bottom + 5.0), across.ticks.texts(language), theme
    )
    left = upright(up, (room.left - 5.0, room.left), up.ticks.texts(language), theme)
    size = AXIS.size
    names = (
        Label(say("↑ Influence, %"), (room.left, room.top - 9.0), size, theme.ink, SEMIBOLD,
              "start"),
        Label(say("Dependence, % →"), (room.right, room.bottom + 37.0), size, theme.ink, SEMIBOLD,
              "end"),
    )  # fmt: skip
    return lower, left, Mark(labels=names)


def _means(places: Sheet, found: Standings, theme: Theme) -> Mark:
    """The lines at the means, with a gap wherever a name stands on them."""
    room = places.room
    x, y = places.across.at(found.mean), places.up.at(found.mean)
    texts = [spot.text.grown(_SEAM) for spot in places.spots if spot.text is not None]
    down = [(text.top, text.bottom) for text in texts if text.left < x < text.right]
    along = [(text.left, text.right) for text in texts if text.top < y < text.bottom]
    lines = [
        *(straight((x, a), (x, b), theme.soft_ink) for a, b in rests(room.top, room.bottom, down)),
        *(straight((a, y), (b, y), theme.soft_ink) for a, b in rests(room.left, room.right, along)),
    ]
    return Mark(strokes=tuple(replace(line, dash=_DASH) for line in lines))


def rests(
    start: float, end: float, gaps: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """What is left of a line when pieces are cut out of it.

    Example:
        >>> rests(0.0, 10.0, [(6.0, 7.0), (2.0, 4.0)])
        [(0.0, 2.0), (4.0, 6.0), (7.0, 10.0)]
    """
    left: list[tuple[float, float]] = []
    for low, high in sorted(gaps):
        if low > start:
            left.append((start, low))
        start = max(start, high)
    return [*left, (start, end)] if start < end else left


def _leaders(places: Sheet, theme: Theme) -> list[Stroke]:
    pairs = (leader(spot.dots.box, spot.text) for spot in places.spots if spot.text is not None)
    return [straight(*pair, theme.soft_ink, 0.7) for pair in pairs if pair is not None]


def _dots(spot: Spot, language: Language, theme: Theme) -> list[Mark]:
    return [
        Mark(_title(person, language), pills=(dot(person.rank, at, theme),))
        for person, at in zip(spot.people, spot.dots.spots, strict=True)
    ]


def dot(rank: int, at: Point, theme: Theme) -> Pill:
    """Somebody as a dot: full in the innermost ring, else a circle whose line gets thinner.

    Args:
        rank: Number of the ring.
        at: Middle.
        theme: Colours.

    Returns:
        The dot.
    """
    paint = ring_paint(rank, theme)
    wide = DOT - paint.border_width
    fill = paint.border if rank == 0 else paint.fill
    thick = paint.border_width if rank == 0 else 2 * paint.border_width - 0.6
    return Pill(Box(*at, wide, wide), wide / 2, fill, paint.border, thick, ())


def _title(person: Standing, language: Language) -> str:
    return language.text(
        "{name}: influence {influence}%, dependence {dependence}%",
        name=person.name,
        influence=language.number(person.influence, digits=1),
        dependence=language.number(person.dependence, digits=1),
    )


def _names(spot: Spot, theme: Theme) -> list[Label]:
    box = spot.text
    if box is None:
        return []
    dots = spot.dots.box
    anchor, x = "middle", box.x
    if box.left >= dots.left - _SAME:
        anchor, x = "start", box.left
    elif box.right <= dots.right + _SAME:
        anchor, x = "end", box.right
    first = box.top + LEADING / 2 + NAME.size * 0.36
    return [
        Label(line, (x, first + number * LEADING), NAME.size, theme.ink, NAME.weight, anchor)
        for number, line in enumerate(spot.lines)
    ]
