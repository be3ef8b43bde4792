"""Where everything of the influence–dependence plane stands: as large as its names need."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.structure.quadrants import Quadrant
from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.text import SEMIBOLD, Font, shorten, width, wrap
from sidusryhmad.render.views.axes import Axis, Ticks, round_ticks
from sidusryhmad.render.views.placing import Wanted, place
from sidusryhmad.render.views.plane_dots import Block, blocks, side
from sidusryhmad.render.views.plane_values import QUADRANTS, Standing, Standings

NAME = Font(11.0)
LEADING = 13.5
QUADRANT = Font(10.5, SEMIBOLD)
SPACING = 1.2
"""Extra space between the letters of a quadrant's name."""
_ONE, _SEVERAL = 120.0, 180.0
_SIZE = (620.0, 480.0)
_INSET = 10.0
_AROUND = 8.0
_GROWTH = 1.12
_LARGEST = 14


@dataclass(frozen=True, slots=True)
class Spot:
    """A block of dots and its names.

    Attributes:
        dots: The dots.
        people: Whose they are.
        lines: Their names in lines; none where nobody of them is named.
        text: Where the names stand; None where there is no room or nothing to write.
    """

    dots: Block
    people: tuple[Standing, ...]
    lines: tuple[str, ...]
    text: Box | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole plane, its upper left corner in the origin.

    Attributes:
        room: The plane itself.
        across: Scale of dependence.
        up: Scale of influence.
        spots: Everybody.
        corners: The box of each quadrant's name.
    """

    room: Box
    across: Axis
    up: Axis
    spots: tuple[Spot, ...]
    corners: dict[Quadrant, Box]

    @property
    def unnamed(self) -> int:
        """How many have a dot and no name."""
        return sum(
            len(spot.people) if spot.text is None else sum(not p.named for p in spot.people)
            for spot in self.spots
        )


def sheet(found: Standings, language: Language) -> Sheet:
    """The places of everything.

    Args:
        found: Where everybody stands.
        language: Language of the words.

    Returns:
        The sheet; it grows until every name has a place.
    """
    scale = max(1.0, (len(found.people) / 24) ** 0.5)
    for _ in range(_LARGEST):
        made = _sheet(found, language, (_SIZE[0] * scale, _SIZE[1] * scale))
        if all(spot.text is not None or not spot.lines for spot in made.spots):
            break
        scale *= _GROWTH
    return made


def _sheet(found: Standings, language: Language, size: tuple[float, float]) -> Sheet:
    people, (wide, high) = found.people, size
    same = Counter((p.influence, p.dependence) for p in people)
    pad = side(max(same.values(), default=1)) / 2 + _AROUND
    ticks = [
        _ticks([p.dependence for p in people], found.mean),
        _ticks([p.influence for p in people], found.mean),
    ]
    names = {
        q: width(t := language.text(n).upper(), QUADRANT) + SPACING * len(t) + 2 * _INSET
        for q, n in QUADRANTS.items()
    }
    left = _pad(ticks[0], wide, found.mean, max(names["driver"], names["autonomous"]), pad)
    strip = QUADRANT.size + 2 * _INSET
    low = _pad(ticks[1], high, found.mean, strip, pad + strip - _AROUND)
    right = max(pad, names["relay"], names["dependent"])
    top = pad + strip - _AROUND
    room = Box((left + wide + right) / 2, (top + high + low) / 2, left + wide + right,
               top + high + low)  # fmt: skip
    across = Axis(ticks[0], round(left, 2), round(left + wide, 2))
    up = Axis(ticks[1], round(top + high, 2), round(top, 2))
    corners = _corners(room, names)
    points = [(across.at(p.dependence), up.at(p.influence)) for p in people]
    dots = blocks(points, Box(room.x, room.y, room.width, room.height - 2 * strip))
    return Sheet(room, across, up, _named(people, dots, room, list(corners.values())), corners)


def _ticks(values: Sequence[float], mean: float) -> Ticks:
    return round_ticks(0.0, max([*values, mean, 1.0]), most=8)


def _pad(ticks: Ticks, size: float, mean: float, name: float, least: float) -> float:
    """Free space before 0, so that a quadrant's name fits between the edge and the mean."""
    return max(least, name - size * mean / ticks.values[-1])


def _corners(room: Box, names: dict[Quadrant, float]) -> dict[Quadrant, Box]:
    high = QUADRANT.size + 2 * _INSET
    top, bottom = room.top + high / 2, room.bottom - high / 2
    starts: dict[Quadrant, float] = {"driver": top, "autonomous": bottom}
    ends: dict[Quadrant, float] = {"relay": top, "dependent": bottom}
    return {
        **{q: Box(room.left + names[q] / 2, y, names[q], high) for q, y in starts.items()},
        **{q: Box(room.right - names[q] / 2, y, names[q], high) for q, y in ends.items()},
    }


def _named(
    people: Sequence[Standing], dots: Sequence[Block], room: Box, taken: Sequence[Box]
) -> tuple[Spot, ...]:
    lines = [_lines([people[n] for n in block.members]) for block in dots]
    wanted = [
        Wanted(block.box, (max(width(line, NAME) for line in each), len(each) * LEADING))
        for block, each in zip(dots, lines, strict=True)
        if each
    ]
    bare = [block.box for block, each in zip(dots, lines, strict=True) if not each]
    placed = iter(place(wanted, room.grown(-2.0), [*taken, *bare]))
    return tuple(
        Spot(block, tuple(people[n] for n in block.members), each, next(placed) if each else None)
        for block, each in zip(dots, lines, strict=True)
    )


def _lines(members: Sequence[Standing]) -> tuple[str, ...]:
    """The names of a block, as many in a line as fit whole; those left out as a number."""
    names = [shorten(person.name) for person in members if person.named]
    rest = len(members) - len(names)
    if not names:
        return ()
    if len(members) == 1:
        return wrap(names[0], _ONE, NAME)
    lines: list[str] = []
    for text in [*names, *([f"(+{rest})"] if rest else [])]:
        longer = f"{lines[-1]} · {text}" if lines else text
        if lines and width(f"{longer} ·", NAME) <= _SEVERAL:
            lines[-1] = longer
        else:
            lines[-1:] = [f"{lines[-1]} ·"] if lines else []
            lines += wrap(text, _SEVERAL, NAME)
    return tuple(lines)
