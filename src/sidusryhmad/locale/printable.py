"""Text from outside, made harmless for whoever shows it."""

import unicodedata

_JOINERS = "\u200c\u200d"
"""They build emoji and letters out of several characters."""
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    r"""The text without characters that could steer a terminal or turn the reading direction.

    Args:
        text: Any text, such as a stakeholder's name.

    Returns:
        A text of the same length: line breaks become spaces, other control characters, direction
        overrides and broken halves of characters become ``�``.

    Example:
        >>> printable("Klient\x1b[2J")
        'Klient�[2J'
    """
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in "\n\t":
        return " "
    fit = character in _JOINERS or unicodedata.category(character) not in _UNFIT
    return character if fit else "�"
