"""Where everything of the influence matrix stands: rows and columns by ring, inside out."""

from dataclasses import dataclass

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.render.views.matrix_cells import short_names
from sidusryhmad.render.wording import ring_name

WORDS = Font(10.5)
RING = Font(9.5, SEMIBOLD)
SPACING = 0.6
NUMBERED_UP_TO = 60
"""Stakeholders up to whom cells hold numbers; beyond, signs alone."""
_SIZES = ((14, 30.0), (30, 26.0), (NUMBERED_UP_TO, 22.0), (99, 13.0))
_LARGEST = 16.0
"""Side of a cell that holds a number of three digits, and so of any with more than 99."""
_BETWEEN = (8.0, 22.0)
_HEAD = 38.0
NUMBER_GAP = 9.0
"""Between a row's number and its name."""
_GAP = 16.0


@dataclass(frozen=True, slots=True)
class Seat:
    """A stakeholder's row and column.

    Attributes:
        id: Stakeholder id.
        name: Name, fit for a line.
        number: What both are called, from 1.
        x: Middle of the column.
        y: Middle of the row.
    """

    id: str
    name: str
    number: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Block:
    """A ring's rows and columns.

    Attributes:
        name: Name of the ring.
        seats: Its stakeholders, in file order; at least one.
    """

    name: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole matrix, its upper left corner in the origin.

    Attributes:
        blocks: The rings that have stakeholders, inside out.
        cell: Side of a cell.
        left: Left side of the first column.
        numbers: Right end of the rows' numbers.
        name: Font of names.
        cells: Font in cells.
    """

    blocks: tuple[Block, ...]
    cell: float
    left: float
    numbers: float
    name: Font
    cells: Font

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Everybody in the order of rows and columns."""
        return tuple(seat for block in self.blocks for seat in block.seats)

    @property
    def numbered(self) -> bool:
        """Whether cells hold numbers."""
        return len(self.seats) <= NUMBERED_UP_TO

    @property
    def right(self) -> float:
        """Right side of the last column."""
        return self.seats[-1].x + self.cell / 2 if self.blocks else self.left

    @property
    def bottom(self) -> float:
        """Lower side of the last row."""
        return self.seats[-1].y + self.cell / 2 if self.blocks else _HEAD

    def box(self, row: Seat, column: Seat) -> Box:
        """The cell in which one influences another."""
        return Box(column.x, row.y, self.cell, self.cell)


def sheet(service_map: ServiceMap, language: Language) -> Sheet:
    """The places of rows and columns.

    Args:
        service_map: The map.
        language: Language of ring names.

    Returns:
        The sheet; the column of names is as wide as the widest.
    """
    count = len(service_map.stakeholders)
    cell = next((size for most, size in _SIZES if count <= most), _LARGEST)
    name = Font(12.0 if cell > 22.0 else 11.0 if count <= NUMBERED_UP_TO else 9.5)
    cells = Font(10.5 if cell > 22.0 else 8.5 if cell > 16.0 else 8.0, SEMIBOLD)
    names = short_names(service_map)
    numbers = width(str(max(count, 1)), name)
    rings = [ring_name(ring, language).upper() for ring in service_map.ring_list]
    widest = max((width(text, name) for text in names.values()), default=0.0)
    headed = max(width(text, RING) + SPACING * len(text) for text in rings)
    corner = width(language.text("who influences ↓"), Font(WORDS.size, SEMIBOLD))
    left = round(max(numbers + NUMBER_GAP + widest, headed, corner) + _GAP, 2)
    return Sheet(_blocks(service_map, language, left, cell), cell, left, numbers, name, cells)


def _blocks(
    service_map: ServiceMap, language: Language, left: float, cell: float
) -> tuple[Block, ...]:
    names = short_names(service_map)
    blocks: list[Block] = []
    number, x, y = 0, left, _HEAD
    for ring in service_map.ring_list:
        members = [s.id for s in service_map.stakeholders if s.ring == ring.id]
        seats = []
        x += _BETWEEN[0] if blocks and members else 0.0
        y += _BETWEEN[1] if members else 0.0
        for id_ in members:
            number += 1
            middle = (round(x + cell / 2, 2), round(y + cell / 2, 2))
            seats.append(Seat(id_, names[id_], str(number), *middle))
            x, y = x + cell, y + cell
        if seats:
            blocks.append(Block(ring_name(ring, language), tuple(seats)))
    return tuple(blocks)
