"""A document as terminal text: tables that fit the width, plain when piped."""

import io
import shutil
from typing import TYPE_CHECKING

from sidusryhmad.locale.printable import printable
from sidusryhmad.reporting.document import (
    Block,
    Bullets,
    Document,
    Figure,
    Paragraph,
    Table,
)
from sidusryhmad.reporting.fitting import rows_in_words

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_PLAIN_WIDTH = 100
_GAP = 2
_WORD_KEPT = 18
"""Characters up to which a word in a table is never broken."""
_TONES = {"plain": "", "gain": "blue", "loss": "red", "quiet": "dim"}


def to_text(document: Document, *, width: int | None = None, colour: bool = False) -> str:
    """The document as text for a terminal.

    Args:
        document: The document.
        width: Characters a line; the terminal's own when None and there is one, else 100.
        colour: Whether to use terminal colours. Gains and losses are told apart without them too.

    Returns:
        The text, ending with a line break.
    """
    from rich.console import Console

    columns = width or shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns
    console = Console(
        file=io.StringIO(),
        width=max(40, columns),
        force_terminal=colour,
        force_jupyter=False,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    _print(console, document)
    text = console.file.getvalue() if isinstance(console.file, io.StringIO) else ""
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _print(console: "Console", document: Document) -> None:
    from rich.text import Text

    console.print(Text(printable(document.title), style="bold"))
    if document.subtitle:
        console.print(Text(printable(document.subtitle), style="dim"))
    for section in document.sections:
        if all(isinstance(block, Figure) for block in section.blocks):
            continue
        console.print()
        console.print(Text(printable(section.title).upper(), style="bold"))
        for number, block in enumerate(section.blocks):
            if number and isinstance(block, Table):
                console.print()
            console.print(_rendered(block, console.width))


def _rendered(block: Block, width: int) -> "RenderableType":
    from rich.text import Text

    match block:
        case Paragraph():
            return Text(printable(block.text))
        case Bullets():
            return _bullets(block)
        case Table():
            return _table(block, width)
        case Figure():
            return Text(printable(block.caption))


def _bullets(block: Bullets) -> "RenderableType":
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    title = [Text(printable(block.title))] if block.title else []
    items = [Padding(Text("• " + printable(item)), (0, 0, 0, 2)) for item in block.items]
    return Group(*title, *items)


def _table(block: Table, width: int) -> "RenderableType":
    """A table; where its words do not fit side by side, a list of its rows, so nothing is cut."""
    from rich.console import Group
    from rich.text import Text

    widths = column_widths(block, width)
    body = _bullets(rows_in_words(block)) if widths is None else _grid(block, widths)
    if not block.caption:
        return body
    return Group(body, Text(printable(block.caption), style=_TONES["quiet"]))


def column_widths(block: Table, width: int) -> tuple[int, ...] | None:
    """Widths that keep words whole and fill the line from the left.

    Args:
        block: The table.
        width: Characters a line, gaps between columns included.

    Returns:
        Characters for each column, or None where the longest words do not fit side by side.

    Example:
        >>> from sidusryhmad.reporting.document import Cell, Column
        >>> table = Table((Column("Who"), Column("Why")), ((Cell("me"), Cell("a b c")),))
        >>> column_widths(table, 40), column_widths(table, 8), column_widths(table, 5)
        ((3, 5), (3, 3), None)
    """
    texts = [
        [column.title, *(row[number].text for row in block.rows)]
        for number, column in enumerate(block.columns)
    ]
    longest = [
        max((len(word) for t in column for word in t.split()), default=1) for column in texts
    ]
    least = [min(_WORD_KEPT, word) for word in longest]
    spare = width - sum(least) - _GAP * (len(least) - 1)
    if spare < 0:
        return None
    widths = []
    for column, minimum in zip(texts, least, strict=True):
        wanted = max(len(text) for text in column)
        more = min(spare, max(0, wanted - minimum))
        spare -= more
        widths.append(minimum + more)
    return tuple(widths)


def _grid(block: Table, widths: tuple[int, ...]) -> "RenderableType":
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    table = RichTable(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for column, width in zip(block.columns, widths, strict=True):
        table.add_column(
            Text(printable(column.title)),
            justify="right" if column.number else "left",
            overflow="fold",
            width=width,
        )
    for row in block.rows:
        table.add_row(*(Text(printable(cell.text), style=_TONES[cell.tone]) for cell in row))
    return table
