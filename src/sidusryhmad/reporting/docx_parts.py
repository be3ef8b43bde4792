"""What a Word report is put together from: lists, tables, pictures."""

import io
from typing import Any

from sidusryhmad.render.office import sound
from sidusryhmad.render.png import WIDEST, to_png
from sidusryhmad.reporting.document import Bullets, Cell, Column, Figure, Table
from sidusryhmad.reporting.fitting import column_widths, rows_in_words

WIDE, HIGH, MARGIN = 595.3, 841.9, 62.0
"""A4 and its margins, in points."""
TABLE_SIZES = (9.0, 8.0, 7.0)
"""Font sizes of tables, tried in this order until the words fit side by side."""
PRINT = 300
"""Dots for each inch of a picture."""
_ROOM = WIDE - 2 * MARGIN
_TALLEST = 0.8 * HIGH - 2 * MARGIN
_PADDING = 12.0
_TONES = {"gain": "00578A", "loss": "A34100", "quiet": "56697B"}
_STYLE = "Light Shading"
_LEAD = 12.0


def shade(paragraph: Any) -> None:  # noqa: ANN401 - a type of python-docx's
    """Make the answer of a paragraph: larger, on a quiet ground.

    Args:
        paragraph: The paragraph.
    """
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EEF2F6")):
        ground.set(qn(f"w:{name}"), value)
    paragraph._p.get_or_add_pPr().insert_element_before(
        ground, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    for run in paragraph.runs:
        run.font.size = Pt(_LEAD)


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


def table(made: Any, block: Table) -> None:  # noqa: ANN401 - as above
    """Add a native table whose heads are repeated on every page, under its caption.

    Args:
        made: The Word document.
        block: The table; a list of its rows where its words do not fit side by side.
    """
    if block.caption:
        made.add_paragraph(sound(block.caption), "Caption").paragraph_format.keep_with_next = True
    if not block.rows:
        return
    for size in TABLE_SIZES:
        widths = column_widths(block, _ROOM, size, _PADDING)
        if widths is not None:
            _grid(made, block, widths, size)
            return
    bullets(made, rows_in_words(block))


def _grid(made: Any, block: Table, widths: tuple[float, ...], size: float) -> None:  # noqa: ANN401
    from docx.shared import Pt

    grid = made.add_table(1 + len(block.rows), len(block.columns), _STYLE)
    grid.autofit = False
    _repeat(grid.rows[0])
    heads = tuple(Cell(column.title) for column in block.columns)
    for place, wide in enumerate(widths):
        grid.columns[place].width = Pt(wide)
    for row, cells in zip(grid.rows, (heads, *block.rows), strict=True):
        targets = row.cells
        for target, cell, column, wide in zip(targets, cells, block.columns, widths, strict=True):
            target.width = Pt(wide)
            _cell(target.paragraphs[0], cell, column, size)
    made.add_paragraph()


def _repeat(row: Any) -> None:  # noqa: ANN401 - as above
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _cell(paragraph: Any, cell: Cell, column: Column, size: float) -> None:  # noqa: ANN401
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(sound(cell.text))
    run.font.size = Pt(size)
    if cell.tone in _TONES:
        run.font.color.rgb = RGBColor.from_string(_TONES[cell.tone])
    if cell.tone in ("gain", "loss"):
        run.bold = True
    if column.number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.space_before = Pt(1)


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
