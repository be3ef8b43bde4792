"""What a PDF report is put together from: styles, pages, tables, pictures."""

from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from sidusryhmad.locale.printable import printable
from sidusryhmad.render.pdf import font_name, paint
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font
from sidusryhmad.reporting.document import Column, Table
from sidusryhmad.reporting.fitting import column_widths, rows_in_words, split_row
from sidusryhmad.reporting.palette import Palette

A4 = (595.28, 841.89)
MARGIN, FOOT = 48.0, 54.0
ROOM = (A4[0] - 2 * MARGIN, A4[1] - MARGIN - FOOT)
"""Width and height between the margins of an upright page."""
PORTRAIT, LANDSCAPE = "portrait", "landscape"
TABLE_SIZES = (8.5, 7.5, 6.5)
"""Font sizes of tables, tried in this order until the words fit side by side."""
_GAP = 8.0
_MOST_LINES = 40
_CAPTION = 40.0
_LARGEST = 0.75
_TURNED = 1.15
"""How much larger a picture has to get for its page to be turned."""

Ground = Callable[[Any, tuple[float, float]], None]


def style(name: str, size: float, color: str, **more: object) -> Any:  # noqa: ANN401 - a type of reportlab's
    """A paragraph style.

    Args:
        name: Its name.
        size: Font size in points.
        color: Colour of its text.
        **more: What reportlab knows besides; ``bold`` for the heavier font.

    Returns:
        The style.
    """
    from reportlab.lib.styles import ParagraphStyle

    weight = SEMIBOLD if more.pop("bold", False) else REGULAR
    usual = {"leading": size * 1.35, "textColor": color, "splitLongWords": 1}
    return ParagraphStyle(name, fontName=font_name(weight), fontSize=size, **{**usual, **more})


def text(words: str, look: Any, bullet: str | None = None) -> Any:  # noqa: ANN401 - as above
    """A paragraph in which nothing is interpreted.

    Args:
        words: Any text.
        look: Its style.
        bullet: A sign before it.

    Returns:
        The paragraph.
    """
    from reportlab.platypus import Paragraph

    return Paragraph(escape(printable(words)), look, bulletText=bullet)


def pages(ground: Ground) -> list[Any]:
    """An upright and a turned page.

    Args:
        ground: Paints a page before its content, given the canvas and the page's size.

    Returns:
        The page templates.
    """
    from reportlab.platypus import Frame, PageTemplate

    made = []
    for name, (wide, high) in ((PORTRAIT, A4), (LANDSCAPE, A4[::-1])):
        space = (wide - 2 * MARGIN, high - MARGIN - FOOT)
        frame = Frame(MARGIN, FOOT, *space, 0, 0, 0, 0, id=name)

        def on_page(page: object, _: object, size: tuple[float, float] = (wide, high)) -> None:
            ground(page, size)

        made.append(PageTemplate(name, [frame], onPage=on_page, pagesize=(wide, high)))
    return made


def table(drawn: Table, look: Palette) -> list[Any]:
    """A table whose heads are repeated on every page; none of its words is cut.

    Args:
        drawn: The table.
        look: The report's colours.

    Returns:
        A table, or a list of its rows where they do not fit side by side.
    """
    for size in TABLE_SIZES:
        widths = column_widths(drawn, ROOM[0], size, _GAP)
        if widths is not None:
            return [_grid(drawn, widths, size, look)]
    row = style("row", TABLE_SIZES[0], look.ink, leftIndent=10, bulletIndent=2, spaceAfter=2)
    return [text(item, row, "•") for item in rows_in_words(drawn).items]


def _grid(drawn: Table, widths: tuple[float, ...], size: float, look: Palette) -> Any:  # noqa: ANN401 - as above
    from reportlab.platypus import LongTable

    free = tuple(wide - _GAP for wide in widths)
    font = Font(size, SEMIBOLD)
    rows = [part for row in drawn.rows for part in split_row(row, free, font, _MOST_LINES)]
    heads = [
        _cell(column.title, column, size - 0.5, color=look.soft, bold=True)
        for column in drawn.columns
    ]
    body = [
        [
            _cell(
                cell.text,
                column,
                size,
                color=look.tone(cell.tone),
                bold=not number or cell.tone in ("gain", "loss"),
            )
            for number, (cell, column) in enumerate(zip(row, drawn.columns, strict=True))
        ]
        for row in rows
    ]
    lines = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), _GAP),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEBELOW", (0, 0), (-1, 0), 1.0, look.rule),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, look.line),
    ]
    return LongTable([heads, *body], widths, repeatRows=1, style=lines, hAlign="LEFT")


def _cell(words: str, column: Column, size: float, *, color: str, bold: bool) -> Any:  # noqa: ANN401 - as above
    alignment = 2 if column.number else 0
    return text(words, style("cell", size, color, bold=bold, alignment=alignment))


def turned(scene: Scene) -> bool:
    """Whether a picture is clearly larger on a turned page."""
    return _scale(scene, turned_page=True) > _TURNED * _scale(scene, turned_page=False)


def _scale(scene: Scene, *, turned_page: bool) -> float:
    """Points for each pixel of a picture."""
    wide, high = A4[::-1] if turned_page else A4
    across, down = wide - 2 * MARGIN, high - MARGIN - FOOT - _CAPTION
    return min(across / scene.width, down / scene.height, _LARGEST)


def height(scene: Scene) -> float:
    """Points down that a picture takes on its page."""
    return scene.height * _scale(scene, turned_page=turned(scene))


def picture(scene: Scene) -> Any:  # noqa: ANN401 - as above
    """A picture as vectors, as large as its page allows.

    Args:
        scene: The picture.

    Returns:
        What reportlab places on the page.
    """
    from reportlab.platypus import Flowable

    scale = _scale(scene, turned_page=turned(scene))
    size = (scene.width * scale, scene.height * scale)
    placed = Flowable()
    placed.wrap = lambda *_: size
    placed.draw = lambda: paint(placed.canv, scene, scale)
    return placed
