"""A document as PowerPoint: a slide for each section, native tables and shapes, long ones go on."""

from collections.abc import Sequence
from typing import Any

from sidusryhmad.locale.language import language
from sidusryhmad.render.deck import Deck
from sidusryhmad.render.pptx import add_drawing
from sidusryhmad.reporting.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.fitting import rows_in_words
from sidusryhmad.reporting.palette import palette
from sidusryhmad.reporting.pptx_parts import ROOM, Grid, Line, grid, place_rows, write

_GAP = 10.0
_FEWEST_ROWS = 2


def to_pptx(document: Document) -> bytes:
    """The document as a PowerPoint file.

    Args:
        document: The document.

    Returns:
        The file's bytes; the same document always gives the same bytes.

    Raises:
        MissingExtraError: python-pptx is not installed.
    """
    deck, look = Deck(document.title, document.language), palette(document.theme)
    cover = deck.slide(document.title, colors=(look.paper, look.ink))
    if document.subtitle:
        said = Line(document.subtitle, 18.0, look.soft).cut(ROOM.height)
        write(cover, deck, said[:1], ROOM.top)
    for section in document.sections:
        _Flow(deck, section, document).run()
    return deck.to_bytes()


class _Flow:
    """A section on its way down one slide after another."""

    def __init__(self, deck: Deck, section: Section, document: Document) -> None:
        self._deck, self._section = deck, section
        self._say, self._look = language(document.language).text, palette(document.theme)
        self._slide: Any = None
        self._top, self._count = ROOM.top, 0

    def run(self) -> None:
        for block in self._section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                size = 18.0 if block.lead else 14.0
                self._write([Line(block.text, size, self._look.ink, bold=block.lead)])
            case Bullets():
                self._bullets(block)
            case Table():
                self._table(block)
            case Figure():
                add_drawing(self._deck, block.drawing, block.caption)
                self._slide = None

    def _bullets(self, block: Bullets) -> None:
        ink = self._look.ink
        head = [Line(block.title, 13.0, ink, bold=True)] if block.title else []
        self._write([*head, *(Line(item, 13.0, ink, bullet=True) for item in block.items)])

    def _table(self, block: Table) -> None:
        if block.caption:
            self._write([Line(block.caption, 11.0, self._look.soft)], below=120.0)
        made = grid(block, self._look)
        if made is None:
            self._bullets(rows_in_words(block))
        elif made.rows:
            self._rows(made, made.rows)

    def _rows(self, made: Grid, rows: Sequence[tuple[Cell, ...]]) -> None:
        while rows:
            self._open()
            room = ROOM.bottom - self._top - made.height(made.head)
            count = _fitting([made.height(row) for row in rows], room)
            if count < min(_FEWEST_ROWS, len(rows)) and self._top > ROOM.top:
                self._slide = None
                continue
            now, rows = rows[: max(1, count)], rows[max(1, count) :]
            place_rows(self._slide, self._deck, made, now, self._top)
            self._top += sum(map(made.height, (made.head, *now))) + _GAP

    def _write(self, said: Sequence[Line], below: float = 0.0) -> None:
        """Paragraphs in as many boxes as they take; ``below`` is what has to fit under them."""
        pieces = [piece for line in said for piece in line.cut(ROOM.height)]
        while pieces:
            self._open()
            heights = [piece.height for piece in pieces]
            count = _fitting(heights, ROOM.bottom - self._top)
            lacking = count < len(pieces) and count < _FEWEST_ROWS
            short = self._top + sum(heights) + below > ROOM.bottom if below else lacking
            if short and self._top > ROOM.top:
                self._slide = None
                continue
            now, pieces = pieces[: max(1, count)], pieces[max(1, count) :]
            write(self._slide, self._deck, now, self._top)
            self._top += sum(heights[: len(now)]) + _GAP

    def _open(self) -> None:
        """A slide to go on with."""
        if self._slide is None:
            self._count += 1
            title = self._section.title
            if self._count > 1:
                title = self._say("{title} ({number})", title=title, number=self._count)
            colors = self._look.paper, self._look.ink
            self._slide, self._top = self._deck.slide(title, colors=colors), ROOM.top


def _fitting(heights: Sequence[float], room: float) -> int:
    """How many of the first fit into a room."""
    used = 0.0
    for number, height in enumerate(heights):
        used += height
        if used > room:
            return number
    return len(heights)
