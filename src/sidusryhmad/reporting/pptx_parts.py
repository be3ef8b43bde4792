"""What a report's slides are put together from: texts and tables that are cut to the room left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sidusryhmad.render.deck import AREA, Deck, emu, rgb
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.office import sound
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.fitting import column_widths, lines, split_row
from sidusryhmad.reporting.palette import Palette

TOP = 80.0
ROOM = Box(AREA.x, (TOP + AREA.bottom) / 2, AREA.width, AREA.bottom - TOP)
"""The room under the title of a slide without a subtitle."""
TABLE_SIZES = (12.0, 11.0, 10.0, 9.0)
"""Font sizes of tables, tried in this order until the words fit side by side."""
_LINE = 1.25
_AFTER = 5.0
_INDENT = 16.0
_WIDE = 1.2
"""Letters may be so much wider where a program lacks the slides' font and takes another."""
_SIDE, _ABOVE = 5.0, 3.0
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own style of tables without fills and lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph on a slide.

    Attributes:
        text: What it says.
        size: Font size.
        color: Its colour.
        bold: Whether it is bold.
        bullet: Whether it is an item of a list.
    """

    text: str
    size: float
    color: str
    bold: bool = False
    bullet: bool = False

    @property
    def height(self) -> float:
        """Points down that it takes."""
        return len(_broken(self)) * self.size * _LINE + _AFTER

    def cut(self, room: float) -> tuple["Line", ...]:
        """The paragraph in pieces, none of which is higher than a room."""
        most = max(1, int((room - _AFTER) / (self.size * _LINE)))
        broken = _broken(self)
        pieces = ("".join(broken[i : i + most]) for i in range(0, len(broken), most))
        return tuple(replace(self, text=piece.strip()) for piece in pieces)


def _broken(line: Line) -> tuple[str, ...]:
    room = ROOM.width - (_INDENT if line.bullet else 0.0)
    font = Font(line.size * _WIDE, SEMIBOLD if line.bold else REGULAR)
    return lines(sound(line.text), room, font)


def write(slide: Any, deck: Deck, said: Sequence[Line], top: float) -> None:  # noqa: ANN401
    """Write paragraphs into one box.

    Args:
        slide: The slide.
        deck: The slides it belongs to.
        said: The paragraphs.
        top: Where the box begins.
    """
    height = sum(line.height for line in said)
    shape = slide.shapes.add_textbox(emu(ROOM.left), emu(top), emu(ROOM.width), emu(height))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, line in enumerate(said):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        _fill(paragraph, line, deck.language)
        if line.bullet:
            _bullet(paragraph)


def _fill(paragraph: Any, line: Line, language: str) -> None:  # noqa: ANN401
    from pptx.util import Pt

    paragraph.space_after = Pt(_AFTER)
    if not line.text:
        _empty(paragraph, line)
        return
    run = paragraph.add_run()
    run.text = sound(line.text)
    run.font.size, run.font.bold = Pt(line.size), line.bold
    run.font.color.rgb = rgb(line.color)
    run._r.get_or_add_rPr().set("lang", language)


def _empty(paragraph: Any, line: Line) -> None:  # noqa: ANN401
    """An empty paragraph as high as its text would be; without a size programs take their own."""
    from pptx.oxml.ns import qn

    end = paragraph._p.get_or_add_endParaRPr()
    end.set("sz", str(round(100 * line.size)))
    assert end.tag == qn("a:endParaRPr")


def _bullet(paragraph: Any) -> None:  # noqa: ANN401
    """Make a real item of a list of a paragraph."""
    from pptx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(emu(_INDENT)))
    properties.set("indent", str(-emu(_INDENT)))
    sign = properties.makeelement(qn("a:buChar"))
    sign.set("char", "•")
    properties.append(sign)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it will stand on slides.

    Attributes:
        columns: Its columns.
        rows: Its rows, none higher than a slide.
        widths: Points for each column.
        size: Font size.
        look: The report's colours.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    size: float
    look: Palette

    def height(self, row: Sequence[Cell]) -> float:
        """Points down that a row takes."""
        font = Font(self.size * _WIDE, SEMIBOLD)
        room = zip(row, self.widths, strict=True)
        count = max(len(lines(sound(cell.text), wide - 2 * _SIDE, font)) for cell, wide in room)
        return count * self.size * _LINE + 2 * _ABOVE

    @property
    def head(self) -> tuple[Cell, ...]:
        """The headings as a row."""
        return tuple(Cell(column.title) for column in self.columns)


def grid(table: Table, look: Palette) -> Grid | None:
    """A table in the largest type in which its words fit side by side, or None.

    Args:
        table: The table.
        look: The report's colours.

    Returns:
        The table cut to slides, or None where it has to be told in words.
    """
    for size in TABLE_SIZES:
        widths = column_widths(table, ROOM.width, size * _WIDE, 2 * _SIDE)
        if widths is not None:
            free = tuple(wide - 2 * _SIDE for wide in widths)
            most = int(0.6 * ROOM.height / (size * _LINE))
            font = Font(size * _WIDE, SEMIBOLD)
            rows = (part for row in table.rows for part in split_row(row, free, font, most))
            return Grid(table.columns, tuple(rows), widths, size, look)
    return None


def place_rows(
    slide: Any,  # noqa: ANN401 - a type of python-pptx's
    deck: Deck,
    made: Grid,
    rows: Sequence[tuple[Cell, ...]],
    top: float,
) -> None:
    """Put a native table of some of the rows on a slide.

    Args:
        slide: The slide.
        deck: The slides it belongs to.
        made: The table.
        rows: Which of its rows.
        top: Where it begins.
    """
    from pptx.oxml.ns import qn

    everything = [made.head, *rows]
    heights = [made.height(row) for row in everything]
    sizes = (emu(ROOM.left), emu(top), emu(sum(made.widths)), emu(sum(heights)))
    table = slide.shapes.add_table(len(everything), len(made.columns), *sizes).table
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN
    for column, wide in zip(table.columns, made.widths, strict=True):
        column.width = emu(wide)
    for number, (row, height) in enumerate(zip(everything, heights, strict=True)):
        table.rows[number].height = emu(height)
        for place, cell in enumerate(row):
            target = table.cell(number, place)
            target.fill.solid()
            target.fill.fore_color.rgb = rgb(_ground(number, made.look))
            bold = not number or not place or cell.tone in ("gain", "loss")
            color = made.look.tone(cell.tone) if number else made.look.bar_ink
            said = Line(cell.text, made.size, color, bold=bold)
            _cell(target, said, deck.language, right=made.columns[place].number)


def _ground(row: int, look: Palette) -> str:
    """What a row stands on: the head on a bar, every other row on a tint."""
    if not row:
        return look.bar
    return look.ground if row % 2 else look.paper


def _cell(target: Any, line: Line, language: str, *, right: bool) -> None:  # noqa: ANN401
    from pptx.enum.text import PP_ALIGN

    target.margin_left = target.margin_right = emu(_SIDE)
    target.margin_top = target.margin_bottom = emu(_ABOVE)
    paragraph = target.text_frame.paragraphs[0]
    _fill(paragraph, line, language)
    paragraph.space_after = 0
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
