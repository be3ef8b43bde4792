"""The influence matrix drawn: names and numbers around, a cell for each pair asked about."""

from collections.abc import Iterator

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill, Shape
from sidusryhmad.render.text import SEMIBOLD, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.matrix_cells import entries
from sidusryhmad.render.views.matrix_sheet import (
    NUMBER_GAP,
    RING,
    SPACING,
    WORDS,
    Block,
    Seat,
    Sheet,
)

ASCENT = 0.36
HAIR = 0.6
_TWICE_FROM = 20
"""Rows from which the columns' numbers stand below them, too."""


def marks(sheet: Sheet, service_map: ServiceMap, look: tuple[Language, Theme]) -> tuple[Mark, ...]:
    """Everything of the matrix in drawing order.

    Args:
        sheet: Where it stands.
        service_map: The map.
        look: Language of the words, and colours.

    Returns:
        Furniture first, then one mark for each influence that was asked about.
    """
    language, theme = look
    return (
        *_words(sheet, language, theme),
        *(_field(rows, columns, sheet, theme) for rows in sheet.blocks for columns in sheet.blocks),
        *(_names(sheet, block, theme) for block in sheet.blocks),
        *_numbers(sheet, theme),
        *_cells(sheet, service_map, look),
        *(_frame(rows, columns, sheet, theme) for rows in sheet.blocks for columns in sheet.blocks),
    )


def _words(sheet: Sheet, language: Language, theme: Theme) -> Iterator[Mark]:
    """In which direction it is to be read."""
    across = Label(
        language.text("whom →"),
        (sheet.left, 12.0),
        WORDS.size,
        theme.ink,
        SEMIBOLD,
        "start",
    )
    down = Label(
        language.text("who influences ↓"), (0.0, 32.0), WORDS.size, theme.ink, SEMIBOLD, "start"
    )
    yield Mark(labels=(across, down))


def _sides(rows: Block, columns: Block, sheet: Sheet) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the cells between two rings."""
    half = sheet.cell / 2
    left, right = columns.seats[0].x - half, columns.seats[-1].x + half
    return left, rows.seats[0].y - half, right, rows.seats[-1].y + half


def _field(rows: Block, columns: Block, sheet: Sheet, theme: Theme) -> Mark:
    """The ground of the cells between two rings, with hairlines."""
    left, top, right, bottom = _sides(rows, columns, sheet)
    half = sheet.cell / 2
    lines = [((left, seat.y - half), (right, seat.y - half)) for seat in rows.seats[1:]]
    lines += [((seat.x - half, top), (seat.x - half, bottom)) for seat in columns.seats[1:]]
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Mark(
        shapes=(Shape(corners, theme.pale, theme.pale, 0.0),),
        strokes=tuple(straight(start, end, theme.band_line, HAIR) for start, end in lines),
    )


def _frame(rows: Block, columns: Block, sheet: Sheet, theme: Theme) -> Mark:
    """The border around the cells between two rings, over whatever is in them."""
    left, top, right, bottom = _sides(rows, columns, sheet)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    around = zip(corners, (*corners[1:], corners[0]), strict=True)
    return Mark(strokes=tuple(straight(a, b, theme.soft_ink, 1.0) for a, b in around))


def _names(sheet: Sheet, block: Block, theme: Theme) -> Mark:
    """A ring's name over its rows, and over its columns where that is wide enough; its people."""
    half, font = sheet.cell / 2, sheet.name
    first, last = block.seats[0], block.seats[-1]
    ring, ink = block.name.upper(), theme.soft_ink
    y = first.y - half - 6.0
    labels = [Label(ring, (0.0, y), RING.size, ink, SEMIBOLD, "start", SPACING)]
    if width(ring, RING) + SPACING * len(ring) <= last.x - first.x + sheet.cell:
        at = (first.x - half, 32.0)
        labels.append(Label(ring, at, RING.size, ink, SEMIBOLD, "start", SPACING))
    for seat in block.seats:
        line = round(seat.y + font.size * ASCENT, 2)
        number = (round(sheet.numbers, 2), line)
        labels.append(Label(seat.number, number, font.size, ink, anchor="end"))
        name = (round(sheet.numbers + NUMBER_GAP, 2), line)
        labels.append(Label(seat.name, name, font.size, theme.ink, anchor="start"))
    return Mark(labels=tuple(labels))


def _numbers(sheet: Sheet, theme: Theme) -> Iterator[Mark]:
    """The columns' numbers above them, below them where it is far, and where row meets column."""
    if not sheet.blocks:
        return
    size, fill = sheet.cells.size, theme.bands[0]
    heights = [sheet.seats[0].y - sheet.cell / 2 - 6.0]
    if len(sheet.seats) >= _TWICE_FROM:
        heights.append(sheet.bottom + 6.0 + size * 0.8)
    yield Mark(
        labels=tuple(
            Label(seat.number, (seat.x, round(y, 2)), size, theme.soft_ink)
            for y in heights
            for seat in sheet.seats
        )
    )
    for seat in sheet.seats:
        label = _middle(seat.number, seat, seat, sheet, theme.soft_ink)
        own = Pill(sheet.box(seat, seat), 0.0, fill, theme.band_line, HAIR, (label,))
        yield Mark(pills=(own,))


def _middle(text: str, row: Seat, column: Seat, sheet: Sheet, ink: str) -> Label:
    font = sheet.cells
    at = (column.x, round(row.y + font.size * ASCENT, 2))
    return Label(text, at, font.size, ink, font.weight)


def _cells(sheet: Sheet, service_map: ServiceMap, look: tuple[Language, Theme]) -> Iterator[Mark]:
    language, theme = look
    seats = {seat.id: seat for seat in sheet.seats}
    names = {seat.id: seat.name for seat in sheet.seats}
    for entry in entries(service_map):
        row, column = seats[entry.source], seats[entry.target]
        fill, ink = entry.colors(theme)
        text = entry.text(language) if sheet.numbered else entry.sign
        label = _middle(text, row, column, sheet, ink)
        box = sheet.box(row, column)
        pills = [Pill(box, 0.0, fill, theme.soft_ink, HAIR, (label,))]
        if entry.unsure:
            pills.append(dot(box, ink))
        yield Mark(entry.told(names, language), pills=tuple(pills))


def dot(box: Box, ink: str) -> Pill:
    """A dot in the upper right corner of a cell: not certain."""
    size = max(2.4, box.width / 7)
    aside = size / 2 + 1.2
    return Pill(Box(box.right - aside, box.top + aside, size, size), size / 2, ink, ink, 0.0, ())
