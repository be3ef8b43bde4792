"""A document as data: sections of paragraphs, tables, lists and figures."""

import datetime
from dataclasses import dataclass, field, replace
from typing import Literal

from sidusryhmad._display import Brief
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.reporting.numbers import Row

TICK = "[ ] "
"""What an item of a list begins with that is to be ticked off."""
Tone = Literal["plain", "gain", "loss", "quiet"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text.

    Attributes:
        text: The text, unescaped.
        lead: Whether it is the answer that the reader came for.
    """

    text: str
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts.

    Attributes:
        items: The texts, unescaped.
        title: A line before the list, or nothing.
    """

    items: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    Attributes:
        text: The text, unescaped.
        tone: Whether it speaks of a gain or a loss; always said in the text too.
        day: The day that the text says, for forms that can hold days.
    """

    text: str
    tone: Tone = "plain"
    day: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        title: Its heading.
        number: Whether it holds numbers, which align right.
    """

    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first column names the row.

    Attributes:
        columns: The columns.
        rows: Cells, one for every column.
        caption: What the table shows.
        shown: How many rows are shown where people read from top to bottom; a workbook has all.
            None for all of them.
        rest: What is said of those that are not shown.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    shown: int | None = None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption.

    Attributes:
        drawing: The picture; it carries its own text alternative.
        caption: What it shows.
    """

    drawing: Drawing
    caption: str = ""


Block = Paragraph | Bullets | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    Attributes:
        title: The heading.
        blocks: The content, in order.
    """

    title: str
    blocks: tuple[Block, ...] = field(default=())


@dataclass(frozen=True, slots=True, repr=False)
class Document(Brief):
    """A whole document.

    Attributes:
        title: Its title.
        subtitle: One line under it.
        language: Language code of its texts.
        sections: The sections, in order.
        numbers: The unrounded numbers behind it as rows of one table, for forms that can hold them.
        theme: The look of its pictures, which pages and slides follow.
    """

    title: str
    subtitle: str
    language: str
    sections: tuple[Section, ...]
    numbers: tuple[Row, ...] = ()
    theme: Theme = STANDARD

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in order."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, Figure))


def shortened(document: Document) -> Document:
    """The document for reading from top to bottom: long tables as far as they are to be shown.

    Args:
        document: The document.

    Returns:
        The same with shorter tables; below each it is said what is not shown.

    Example:
        >>> table = Table((Column("c"),), ((Cell("a"),), (Cell("b"),)), shown=1, rest="1 more")
        >>> short = shortened(Document("t", "", "en", (Section("s", (table,)),)))
        >>> len(short.sections[0].blocks[0].rows), short.sections[0].blocks[1].text
        (1, '1 more')
    """
    sections = tuple(
        replace(section, blocks=tuple(part for block in section.blocks for part in _short(block)))
        for section in document.sections
    )
    return replace(document, sections=sections)


def _short(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Table) or block.shown is None or len(block.rows) <= block.shown:
        return (block,)
    rest = (Paragraph(block.rest),) if block.rest else ()
    if not block.shown:
        return rest
    return (replace(block, rows=block.rows[: block.shown]), *rest)
