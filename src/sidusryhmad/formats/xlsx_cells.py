"""Texts in the cells of a workbook: characters that XML lacks are written by their numbers."""

import re

LONGEST = 32_767
"""Characters that a cell can hold."""
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_WRITTEN = re.compile(r"_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    r"""A text as office programs write it into a cell (ECMA-376, part 1, 22.9.2.19).

    Args:
        text: Any text.

    Returns:
        The text; what XML cannot hold, and what looks like such an escape, as ``_xHHHH_``.

    Example:
        >>> escaped("a\x00b\r"), escaped("_x0041_")
        ('a_x0000_b_x000D_', '_x005F_x0041_')
    """
    guarded = _WRITTEN.sub(lambda found: f"_x005F{found.group(0)}", text)
    return _UNFIT.sub(lambda found: f"_x{ord(found.group(0)):04X}_", guarded)


def unescaped(text: str) -> str:
    r"""The text that stands in a cell.

    Example:
        >>> unescaped("a_x0000_b"), unescaped("_x005F_x0041_")
        ('a\x00b', '_x0041_')
    """
    return _WRITTEN.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    code = int(found.group(1), 16)
    return found.group(0) if 0xD800 <= code <= 0xDFFF else chr(code)
