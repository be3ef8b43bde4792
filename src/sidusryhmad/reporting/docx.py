"""A document as Word: headings, native tables and lists, pictures at print quality."""

import datetime
import io
from typing import Any

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.render.office import LOCALES, sound, undated
from sidusryhmad.render.pdf import PROGRAM
from sidusryhmad.reporting.document import (
    Block,
    Bullets,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.docx_parts import (
    HIGH,
    MARGIN,
    WIDE,
    bullets,
    dress,
    figure,
    shade,
    table,
)
from sidusryhmad.reporting.palette import Palette, palette

_MADE = datetime.datetime(2024, 1, 1)


def to_docx(document: Document) -> bytes:
    """The document as a Word file.

    Args:
        document: The document.

    Returns:
        The file's bytes; the same document always gives the same bytes.

    Raises:
        MissingExtraError: python-docx is not installed.
    """
    try:
        import docx
    except ImportError as error:
        raise MissingExtraError("docx") from error
    made, look = docx.Document(), palette(document.theme)
    _set_up(made, document)
    dress(made, look)
    made.add_heading(sound(document.title), 0)
    if document.subtitle:
        made.add_paragraph(sound(document.subtitle), "Subtitle")
    for section in document.sections:
        _section(made, section, look)
    content = io.BytesIO()
    made.save(content)
    return undated(content.getvalue())


def _set_up(made: Any, document: Document) -> None:  # noqa: ANN401 - a type of python-docx's
    from docx.oxml.ns import qn
    from docx.shared import Pt

    locale = LOCALES.get(document.language, document.language)
    about = made.core_properties
    about.title, about.language = sound(document.title)[:255], locale
    about.author, about.last_modified_by, about.comments = PROGRAM, PROGRAM, ""
    about.created = about.modified = _MADE
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    page = made.sections[0]
    page.page_width, page.page_height = Pt(WIDE), Pt(HIGH)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Pt(MARGIN)
    _page_number(page.footer.paragraphs[0])


def _page_number(paragraph: Any) -> None:  # noqa: ANN401 - as above
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


def _section(made: Any, section: Section, look: Palette) -> None:  # noqa: ANN401 - as above
    made.add_heading(sound(section.title), 1)
    for block in section.blocks:
        _block(made, block, look)


def _block(made: Any, block: Block, look: Palette) -> None:  # noqa: ANN401 - as above
    match block:
        case Paragraph():
            paragraph = made.add_paragraph(sound(block.text))
            if block.lead:
                shade(paragraph, look.ground)
        case Bullets():
            bullets(made, block)
        case Table():
            table(made, block, look)
        case Figure():
            figure(made, block)
