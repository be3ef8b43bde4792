"""A document as PDF: A4, page numbers, tables that break over pages, pictures as vectors."""

import io
from collections.abc import Iterator
from functools import partial
from typing import Any
from unicodedata import category

from sidusryhmad.locale.printable import printable
from sidusryhmad.render.pdf import PROGRAM, font_name, require_reportlab
from sidusryhmad.render.png import unknown as unknown_in_picture
from sidusryhmad.render.text import REGULAR, drawable, shorten
from sidusryhmad.reporting.document import (
    Block,
    Bullets,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.palette import Palette, palette
from sidusryhmad.reporting.pdf_parts import (
    LANDSCAPE,
    MARGIN,
    PORTRAIT,
    height,
    pages,
    picture,
    style,
    table,
    text,
    turned,
)

_LONGEST_TITLE = 90
_UNDER_HEADING, _UNDER_CAPTION = 90.0, 70.0
"""Points that have to be free below a heading or a caption; else it moves to the next page."""
_FOOT_SIZE, _FOOT_AT = 8.0, 30.0
_WHITE = "#FFFFFF"


def to_pdf(document: Document) -> bytes:
    """The document as a PDF file.

    Args:
        document: The document.

    Returns:
        The file's bytes; the same document always gives the same bytes.

    Raises:
        MissingExtraError: reportlab is not installed.
    """
    require_reportlab()
    from reportlab.platypus import BaseDocTemplate

    content, look = io.BytesIO(), palette(document.theme)
    made = BaseDocTemplate(
        content,
        pageTemplates=pages(partial(_ground, document.title, look)),
        title=printable(document.title),
        subject=printable(document.subtitle),
        author=PROGRAM,
        creator=PROGRAM,
        lang=document.language,
        displayDocTitle=True,
        invariant=1,
    )
    made.afterFlowable = partial(_outline, made)
    made.build(_story(document, look))
    return content.getvalue()


def unknown(document: Document) -> str:
    """Characters of the document that the bundled fonts do not hold.

    Args:
        document: The document.

    Returns:
        The characters, each once, in the order of their code points.

    Example:
        >>> unknown(Document("名 ☕ õ", "", "et", ()))
        '☕名'
    """
    found = {c for text in _texts(document) for c in text if not drawable(c)}
    return "".join(sorted(c for c in found if not category(c).startswith(("C", "Z"))))


def _texts(document: Document) -> Iterator[str]:
    yield from (document.title, document.subtitle)
    for section in document.sections:
        yield section.title
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield block.text
                case Bullets():
                    yield from (block.title, *block.items)
                case Table():
                    yield from (block.caption, *(column.title for column in block.columns))
                    yield from (cell.text for row in block.rows for cell in row)
                case Figure():
                    yield from (block.caption, unknown_in_picture(block.drawing))


def _ground(title: str, look: Palette, page: Any, size: tuple[float, float]) -> None:  # noqa: ANN401 - reportlab's canvas
    """The paper of a page, and its foot."""
    wide, high = size
    if look.paper.upper() != _WHITE:
        page.setFillColor(look.paper)
        page.rect(0, 0, wide, high, stroke=0, fill=1)
    page.setFont(font_name(REGULAR), _FOOT_SIZE)
    page.setFillColor(look.soft)
    page.drawString(MARGIN, _FOOT_AT, shorten(printable(title), _LONGEST_TITLE))
    page.drawRightString(wide - MARGIN, _FOOT_AT, str(page.getPageNumber()))


def _outline(made: Any, flowable: Any) -> None:  # noqa: ANN401 - reportlab's document
    """An entry in the outline for every heading."""
    title = getattr(flowable, "outline", None)
    if title is not None:
        key = f"section {made.canv.getPageNumber()} {title}"
        made.canv.bookmarkPage(key)
        made.canv.addOutlineEntry(title, key, level=0)


def _story(document: Document, look: Palette) -> list[Any]:
    story = [text(document.title, style("title", 21, look.ink, bold=True, spaceAfter=4))]
    if document.subtitle:
        story.append(text(document.subtitle, style("subtitle", 10, look.soft)))
    for section in document.sections:
        story += _section(section, look)
    return story


def _section(section: Section, look: Palette) -> list[Any]:
    from reportlab.platypus import CondPageBreak, HRFlowable, NextPageTemplate, PageBreak

    heading = text(section.title, style("h1", 13.5, look.ink, bold=True, spaceBefore=18))
    heading.outline = printable(section.title)
    rule = HRFlowable("100%", 0.7, color=look.rule, spaceBefore=2, spaceAfter=6)
    story = [heading, rule]
    for block in section.blocks:
        story += _block(block, look)
    scenes = [block.drawing.scene for block in section.blocks if isinstance(block, Figure)]
    if any(map(turned, scenes)):
        turn, back = NextPageTemplate(LANDSCAPE), NextPageTemplate(PORTRAIT)
        return [turn, PageBreak(), *story, back, PageBreak()]
    first = height(scenes[0]) if scenes and isinstance(section.blocks[0], Figure) else 0.0
    return [CondPageBreak(_UNDER_HEADING + first), *story]


def _block(block: Block, look: Palette) -> list[Any]:
    from reportlab.platypus import CondPageBreak, KeepTogether

    match block:
        case Paragraph(lead=True):
            lead = style("lead", 11.5, look.ink, backColor=look.ground,
                         borderPadding=(7, 9, 8, 9), leftIndent=9, rightIndent=9,
                         spaceBefore=9, spaceAfter=14)  # fmt: skip
            return [text(block.text, lead)]
        case Paragraph():
            return [text(block.text, style("body", 9.5, look.ink, spaceAfter=6))]
        case Bullets():
            return _bullets(block, look)
        case Table():
            note = [text(block.caption, _caption(look))] if block.caption else []
            rows = table(block, look) if block.rows else []
            return [CondPageBreak(_UNDER_CAPTION), *note, *rows]
        case Figure():
            note = [text(block.caption, _caption(look))] if block.caption else []
            return [KeepTogether([picture(block.drawing.scene), *note])]


def _caption(look: Palette) -> Any:  # noqa: ANN401 - reportlab's style
    return style("caption", 8.5, look.soft, spaceBefore=6, spaceAfter=4)


def _bullets(block: Bullets, look: Palette) -> list[Any]:
    each = style("item", 9.5, look.ink, leftIndent=12, bulletIndent=2, spaceAfter=2)
    items = [text(item, each, "•") for item in block.items]
    if not block.title:
        return items
    head = style("h2", 9.5, look.ink, bold=True, spaceBefore=6, spaceAfter=2, keepWithNext=1)
    return [text(block.title, head), *items]
