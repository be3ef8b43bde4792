"""What a Word report is put together from: lists, tables, pictures."""

import io
from typing import Any

from sidusryhmad.render.office import sound
from sidusryhmad.render.png import WIDEST, to_png
from sidusryhmad.reporting.document import Bullets, Cell, Column, Figure, Table
from sidusryhmad.reporting.fitting import column_widths, rows_in_words
from sidusryhmad.reporting.palette import Palette

WIDE, HIGH, MARGIN = 595.3, 841.9, 62.0
"""A4 and its margins, in points."""
TABLE_SIZES = (9.0, 8.0, 7.0)
"""Font sizes of tables, tried in this order until the words fit side by side."""
PRINT = 300
"""Dots for each inch of a picture."""
_ROOM = WIDE - 2 * MARGIN
_TALLEST = 0.8 * HIGH - 2 * MARGIN
_PADDING = 12.0
_LEAD = 12.0
_WHITE = "FFFFFF"


def shade(paragraph: Any, color: str) -> None:  # noqa: ANN401 - a type of python-docx's
    """Make the answer of a paragraph: larger, on a quiet ground.

    Args:
        paragraph: The paragraph.
        color: Colour of the ground.
    """
    from docx.shared import Pt

    ground = _element("shd", val="clear", color="auto", fill=plain(color))
    paragraph._p.get_or_add_pPr().insert_element_before(
        ground, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    for run in paragraph.runs:
        run.font.size = Pt(_LEAD)


def plain(color: str) -> str:
    """A colour as Word writes it.

    Example:
        >>> plain("#1b2733")
        '1B2733'
    """
    return color.removeprefix("#").upper()


def _element(name: str, **attributes: str) -> Any:  # noqa: ANN401 - as above
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def bullets(made: Any, block: Bullets) -> None:  # noqa: ANN401 - as above
    """Add a list.

    Args:
        made: The Word document.
        block: The list.
    """
    if block.title:
        paragraph = made.add_paragraph()
        paragraph.add_run(sound(block.title)).bold = True
        paragraph.paragraph_format.keep_with_next = True
    for item in block.items:
        made.add_paragraph(sound(item), "List Bullet")


def table(made: Any, block: Table, look: Palette) -> None:  # noqa: ANN401 - as above
    """Add a native table whose heads are repeated on every page, under its caption.

    Args:
        made: The Word document.
        block: The table; a list of its rows where its words do not fit side by side.
        look: The report's colours.
    """
    if block.caption:
        made.add_paragraph(sound(block.caption), "Caption").paragraph_format.keep_with_next = True
    if not block.rows:
        return
    for size in TABLE_SIZES:
        widths = column_widths(block, _ROOM, size, _PADDING)
        if widths is not None:
            _lined(_grid(made, block, look, (widths, size)), look)
            made.add_paragraph()
            return
    bullets(made, rows_in_words(block))


def _grid(
    made: Any,  # noqa: ANN401 - as above
    block: Table,
    look: Palette,
    sizes: tuple[tuple[float, ...], float],
) -> Any:  # noqa: ANN401 - as above
    from docx.shared import Pt

    widths, size = sizes
    grid = made.add_table(1 + len(block.rows), len(block.columns))
    grid.autofit = False
    _repeat(grid.rows[0])
    heads = tuple(Cell(column.title, "quiet") for column in block.columns)
    for place, wide in enumerate(widths):
        grid.columns[place].width = Pt(wide)
    for row, cells in zip(grid.rows, (heads, *block.rows), strict=True):
        targets = row.cells
        for target, cell, column, wide in zip(targets, cells, block.columns, widths, strict=True):
            target.width = Pt(wide)
            run = _cell(target.paragraphs[0], cell, column, look)
            run.font.size = Pt(size)
            if cells is heads or target._tc is targets[0]._tc:
                run.bold = True
    return grid


def _lined(grid: Any, look: Palette) -> None:  # noqa: ANN401 - as above
    """Lines between the rows of a table, none between columns."""
    borders = _element("tblBorders")
    for side, color in (("top", look.rule), ("bottom", look.rule), ("insideH", look.line)):
        borders.append(_element(side, val="single", sz="4", space="0", color=plain(color)))
    after = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    grid._tbl.tblPr.insert_element_before(borders, *after)


def _repeat(row: Any) -> None:  # noqa: ANN401 - as above
    row._tr.get_or_add_trPr().append(_element("tblHeader"))


def _cell(paragraph: Any, cell: Cell, column: Column, look: Palette) -> Any:  # noqa: ANN401
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(sound(cell.text))
    if cell.tone != "plain":
        run.font.color.rgb = RGBColor.from_string(plain(look.tone(cell.tone)))
    if cell.tone in ("gain", "loss"):
        run.bold = True
    if column.number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.space_before = Pt(1)
    return run


def dress(made: Any, look: Palette) -> None:  # noqa: ANN401 - as above
    """Give a document's text and pages their colours.

    Args:
        made: The Word document.
        look: The report's colours.
    """
    from docx.shared import RGBColor

    soft = {"Subtitle", "Caption", "Footer"}
    for name in ("Normal", "Title", "Heading 1", *sorted(soft)):
        color = look.soft if name in soft else look.ink
        made.styles[name].font.color.rgb = RGBColor.from_string(plain(color))
    if plain(look.paper) != _WHITE:
        made.element.insert(0, _element("background", color=plain(look.paper)))
        zoom, *_ = made.settings.element
        zoom.addnext(_element("displayBackgroundShape"))


def figure(made: Any, block: Figure) -> None:  # noqa: ANN401 - as above
    """Add a picture as it will be printed, with its words for whoever cannot see it.

    Args:
        made: The Word document.
        block: The figure.
    """
    from docx.shared import Pt

    scene = block.drawing.scene
    wide = _ROOM * min(1.0, _TALLEST * scene.width / (scene.height * _ROOM))
    pixels = min(WIDEST, max(1, round(wide / 72 * PRINT)))
    content = io.BytesIO(to_png(block.drawing, width=pixels))
    picture = made.add_picture(content, Pt(wide))
    picture._inline.docPr.set("name", sound(scene.title))
    picture._inline.docPr.set("descr", sound(scene.description))
    made.paragraphs[-1].paragraph_format.keep_with_next = bool(block.caption)
    if block.caption:
        made.add_paragraph(sound(block.caption), "Caption")
