"""Where everything of the power–interest grid stands: cells as large as their people need."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from sidusryhmad.locale.language import Language
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.plan import Size
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.render.views.people import Crowd
from sidusryhmad.render.views.power_cells import LEVEL_NAMES, LEVELS, Cells, Place

LEVEL_FONT = Font(10.5)
NUMBER_FONT = Font(12.0, SEMIBOLD)
HEADING = 30.0
"""Height of the line that names a quadrant."""
BETWEEN = 6.0
"""Free space between two quadrants."""
_TOP = 2.0
_BELOW = 58.0
_STRIP_GAP = 14.0
_CELL = (116.0, 56.0)
_GAP, _IMPACT_GAP = (10.0, 8.0), (22.0, 20.0)
_WIDER = 1.7
_TO_LEVELS = 12.0

Seats = tuple[tuple[Stakeholder, Point], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole grid, its upper left corner in the origin.

    Attributes:
        cells: The box of each cell.
        seats: Everybody with the middle of their pill.
        strip: The box of those who are not rated; None where everybody is.
        right: Right side of it all.
        bottom: Lower side of it all.
    """

    cells: dict[Place, Box]
    seats: Seats
    strip: Box | None
    right: float
    bottom: float


def sheet(found: Cells, people: Crowd) -> Sheet:
    """The places of everything.

    Args:
        found: Who stands in which cell.
        people: Everybody, who says how large their pills are.

    Returns:
        The sheet: columns as wide and rows as high as their fullest cell.
    """
    gap = _IMPACT_GAP if people.changed else _GAP
    packed: dict[Place, _Packed] = {}
    for column in LEVELS:
        here = {place: found.rated[place] for place in found.rated if place[1] == column}
        sizes = {place: [people.size(person) for person in here[place]] for place in here}
        room = max((_room(each, gap) for each in sizes.values()), default=0.0)
        packed |= {place: _pack(sizes[place], room, gap) for place in here}
    boxes = _boxes(packed, levels_width(people.language) + _TO_LEVELS, gap)
    seats = [
        (person, (boxes[place].x + x, boxes[place].y + y))
        for place, inside in packed.items()
        for person, (x, y) in zip(found.rated[place], inside.middles, strict=True)
    ]
    right = max(box.right for box in boxes.values())
    bottom = max(box.bottom for box in boxes.values()) + _BELOW
    if not found.unrated:
        return Sheet(boxes, tuple(seats), None, right, bottom - _STRIP_GAP)
    inside = _pack([people.size(person) for person in found.unrated], right - 2 * gap[0], gap)
    wide = max(right, inside.size[0] + 2 * gap[0])
    high = inside.size[1] + HEADING + gap[1]
    strip = Box(wide / 2, bottom + high / 2, wide, high)
    middle = (strip.x, strip.top + HEADING + inside.size[1] / 2)
    seats += [
        (person, (middle[0] + x, middle[1] + y))
        for person, (x, y) in zip(found.unrated, inside.middles, strict=True)
    ]
    return Sheet(boxes, tuple(seats), strip, wide, strip.bottom)


def levels_width(language: Language) -> float:
    """Width of the column that names the levels of power."""
    names = (width(language.text(name), LEVEL_FONT) for name in LEVEL_NAMES)
    return max(*names, width(language.text("Power ↑"), NUMBER_FONT))


@dataclass(frozen=True, slots=True)
class _Packed:
    """Pills set in rows around the origin."""

    size: Size
    middles: tuple[Point, ...]


def _room(sizes: Sequence[Size], gap: Size) -> float:
    """How wide a row of pills may get for a cell somewhat wider than high."""
    area = sum((wide + gap[0]) * (high + gap[1]) for wide, high in sizes)
    return max(sqrt(area * _WIDER), *(wide for wide, _ in sizes))


def _pack(sizes: Sequence[Size], room: float, gap: Size) -> _Packed:
    """Pills in rows no wider than a room where that can be, each row in the middle."""
    rows: list[list[Size]] = []
    for size in sizes:
        last = rows[-1] if rows else []
        if last and sum(w for w, _ in last) + gap[0] * len(last) + size[0] <= room:
            last.append(size)
        else:
            rows.append([size])
    widths = [sum(w for w, _ in row) + gap[0] * (len(row) - 1) for row in rows]
    highs = [max(h for _, h in row) for row in rows]
    total = sum(highs) + gap[1] * (len(rows) - 1)
    middles, y = [], -total / 2
    for row, wide, high in zip(rows, widths, highs, strict=True):
        x = -wide / 2
        for size in row:
            middles.append((x + size[0] / 2, y + high / 2))
            x += size[0] + gap[0]
        y += high + gap[1]
    return _Packed((max(widths), total), tuple(middles))


def _boxes(packed: dict[Place, _Packed], left: float, gap: Size) -> dict[Place, Box]:
    wide = {c: max([_CELL[0], *_needs(packed, 1, c, gap)]) for c in LEVELS}
    high = {r: max([_CELL[1], *_needs(packed, 0, r, gap)]) for r in LEVELS}
    boxes, y = {}, _TOP
    for row in reversed(LEVELS):
        y += {3: HEADING, 1: HEADING + BETWEEN}.get(row, 0.0)
        x = left
        for column in LEVELS:
            x += BETWEEN if column == 2 else 0.0
            middle = (x + wide[column] / 2, y + high[row] / 2)
            boxes[row, column] = Box(*middle, wide[column], high[row])
            x += wide[column]
        y += high[row]
    return boxes


def _needs(packed: dict[Place, _Packed], side: int, number: int, gap: Size) -> list[float]:
    """What the cells of a column (side 1) or row (side 0) need across it."""
    way = 1 - side
    here = [packed[place] for place in packed if place[side] == number]
    return [inside.size[way] + 2 * gap[way] + 4.0 for inside in here]
