"""A document as Markdown (GitHub flavour); pictures are linked, not embedded."""

import re
from collections.abc import Callable

from sidusryhmad.locale.printable import printable
from sidusryhmad.reporting.document import (
    TICK,
    Block,
    Bullets,
    Document,
    Figure,
    Paragraph,
    Table,
)

_NUMBERED = re.compile(r"^(\d+)([.)])")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$])")
_AT_START = re.compile(r"^([-+=])")


def to_markdown(document: Document, *, picture: Callable[[int], str] | None = None) -> str:
    """The document as Markdown.

    Args:
        document: The document.
        picture: Gives the link of the n-th figure, from 1; without it the picture's text
            alternative stands in its place.

    Returns:
        The text, ending with a line break.
    """
    lines = [f"# {escape(document.title)}"]
    if document.subtitle:
        lines += ["", escape(document.subtitle)]
    number = 0
    for section in document.sections:
        lines += ["", f"## {escape(section.title)}"]
        for block in section.blocks:
            if isinstance(block, Figure):
                number += 1
                lines += ["", *_figure(block, picture(number) if picture else None)]
            else:
                lines += ["", *_block(block)]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    r"""Text in which Markdown and HTML see nothing to interpret.

    Args:
        text: Any text.

    Returns:
        The escaped text, on one line.

    Example:
        >>> print(escape("a*b | <script>"))
        a\*b \| \<script\>
    """
    line = _inline(text)
    line = _AT_START.sub(r"\\\1", line)
    return _NUMBERED.sub(r"\1\\\2", line)


def _inline(text: str) -> str:
    """Escaped text that does not begin a line, as in a table's cell."""
    return _SPECIAL.sub(r"\\\1", printable(" ".join(text.split())))


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph():
            text = escape(block.text)
            return [f"**{text}**" if block.lead else text]
        case Bullets():
            title = [f"{escape(block.title)}:", ""] if block.title else []
            return [*title, *(f"* {_item(item)}" for item in block.items)]
        case Table():
            return _table(block)
        case Figure():
            return _figure(block, None)


def _item(text: str) -> str:
    """An item of a list; a box to tick stays one."""
    if text.startswith(TICK):
        return TICK + escape(text.removeprefix(TICK))
    return escape(text)


def _table(block: Table) -> list[str]:
    heads = [_inline(column.title) for column in block.columns]
    rules = ["---:" if column.number else "---" for column in block.columns]
    rows = [[_inline(cell.text) for cell in row] for row in block.rows]
    lines = ["| " + " | ".join(row) + " |" for row in (heads, rules, *rows)]
    return [f"{escape(block.caption)}", "", *lines] if block.caption else lines


def _figure(block: Figure, link: str | None) -> list[str]:
    description = block.drawing.scene.description
    caption = [escape(block.caption)] if block.caption else []
    if link is None:
        return [f"> {escape(description)}", "", *caption]
    return [f"![{escape(block.drawing.scene.title)}](<{link}>)", "", *caption]
