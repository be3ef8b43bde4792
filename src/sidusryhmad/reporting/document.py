"""A document as data: sections of paragraphs, tables, lists and figures."""

import datetime
from dataclasses import dataclass, field
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
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


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
