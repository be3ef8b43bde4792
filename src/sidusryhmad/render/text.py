"""How wide a text is, and how it breaks into lines, without asking any font engine.

Widths come from advances and class kerning baked from the bundled fonts, so what is measured here
is what a browser draws. Characters that the fonts lack count as 0.6 em, wide ones as 1 em or more.
"""

import json
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

REGULAR, SEMIBOLD = 400, 600
LONGEST_NAME = 60
"""Names up to this many characters are always shown whole."""

_UNKNOWN, _WIDE, _PICTURE = 0.6, 1.0, 1.35
_STRETCH = 1.6
_DIRECTION_MARKS = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


@dataclass(frozen=True, slots=True)
class Font:
    """One size and weight of the bundled typeface.

    Attributes:
        size: Size in pixels.
        weight: 400 or 600.
    """

    size: float
    weight: int = REGULAR


@dataclass(frozen=True, slots=True)
class _Metrics:
    units: int
    advances: dict[str, int]
    left: dict[str, int]
    right: dict[str, int]
    kerning: list[dict[int, int]]


@cache
def _metrics(weight: int) -> _Metrics:
    path = files("sidusryhmad.render") / "fonts" / "metrics.json"
    baked: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    table = baked["weights"][str(SEMIBOLD if weight >= SEMIBOLD else REGULAR)]
    kerning = [{int(key): value for key, value in row.items()} for row in table["kerning"]]
    return _Metrics(baked["units"], table["advances"], table["left"], table["right"], kerning)


def clean(text: str) -> str:
    r"""A text fit for one line of any output: no control characters, no direction overrides.

    Args:
        text: Anything.

    Returns:
        The text with runs of white space made into single spaces; ``"?"`` where nothing is left.

    Example:
        >>> clean("Klient\u202e\n ja\x00 pere")
        'Klient ja pere'
    """
    spaced = " ".join(text.split())
    kept = "".join(c for c in spaced if c not in _DIRECTION_MARKS and _printable(c))
    return " ".join(kept.split()) or "?"


def _printable(character: str) -> bool:
    unfit = unicodedata.category(character) in {"Cc", "Cs", "Cn"}
    return not unfit and character not in "\ufffe\uffff\ufeff"


def drawable(character: str) -> bool:
    """Whether the bundled fonts hold a character.

    Example:
        >>> drawable("õ"), drawable("名")
        (True, False)
    """
    return character == " " or character in _metrics(REGULAR).advances


def width(text: str, font: Font) -> float:
    """How wide a line of text is, in pixels.

    Args:
        text: The line.
        font: Its size and weight.

    Returns:
        The width, kerning included.

    Example:
        >>> round(width("Müügijuht", Font(12)), 1), round(width("AV", Font(100, 600)), 1)
        (56.3, 138.0)
    """
    metrics = _metrics(font.weight)
    total, row = 0.0, metrics.kerning[0]
    for character in text:
        advance = metrics.advances.get(character)
        total += _missing(character) * metrics.units if advance is None else advance
        total += row.get(metrics.right.get(character, 0), 0)
        row = metrics.kerning[metrics.left.get(character, 0)]
    return total * font.size / metrics.units


def _missing(character: str) -> float:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0.0
    if ord(character) >= 0x1F000:
        return _PICTURE
    return _WIDE if unicodedata.east_asian_width(character) in {"W", "F"} else _UNKNOWN


def shorten(text: str, longest: int = LONGEST_NAME) -> str:
    """The text, with an ellipsis in place of everything beyond a number of characters.

    Example:
        >>> shorten("Kohalik omavalitsus", 8), shorten("Klient", 8)
        ('Kohalik…', 'Klient')
    """
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def wrap(text: str, limit: float, font: Font) -> tuple[str, ...]:
    """Break a text into lines no wider than a limit where that can be done.

    Lines break at spaces; a word up to 1.6 times as wide as the limit gets a line of its own, a
    longer one is broken inside, with a hyphen where it breaks between letters. Lines are balanced:
    two halves rather than a full line and a stub.

    Args:
        text: The text, already clean.
        limit: Widest line in pixels.
        font: Size and weight it will be drawn in.

    Returns:
        The lines; together they hold every character except the spaces they broke at.

    Example:
        >>> wrap("Meedia ja šokiuudised", 92, Font(12))
        ('Meedia ja', 'šokiuudised')
        >>> wrap("Sotsiaalkindlustusamet", 92, Font(12))
        ('Sotsiaalkindlustusamet',)
        >>> wrap("Riigikinnisvarahaldusosakonnajuhataja", 92, Font(12))
        ('Riigikinnisvarahaldusosa-', 'konnajuhataja')
    """
    pieces = [piece for word in text.split() for piece in _pieces(word, limit * _STRETCH, font)]
    lines = _fill(pieces, limit, font)
    widest = max(width(line, font) for line in lines)
    tight = limit
    while tight > limit / 2:
        tight -= limit / 16
        closer = _fill(pieces, tight, font)
        if len(closer) > len(lines) or max(width(line, font) for line in closer) > widest:
            break
        lines = closer
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    spaced: bool


def _pieces(word: str, limit: float, font: Font) -> list[_Piece]:
    """A word in pieces that fit the limit; only the first is preceded by a space."""
    pieces, rest = [], word
    while width(rest, font) > limit:
        cut = _cut(rest, limit, font)
        between_letters = rest[cut - 1].isalpha() and rest[cut].isalpha()
        pieces.append(rest[:cut] + ("-" if between_letters else ""))
        rest = rest[cut:]
    pieces.append(rest)
    return [_Piece(piece, spaced=number == 0) for number, piece in enumerate(pieces)]


def _cut(word: str, limit: float, font: Font) -> int:
    """Where to break a word that is too wide: behind a hyphen or slash if one is near the limit."""
    fitting = 1
    while fitting < len(word) - 1 and width(word[: fitting + 1] + "-", font) <= limit:
        fitting += 1
    soft = max((i + 1 for i in range(fitting) if word[i] in "-/–_.@"), default=0)
    return soft if soft > fitting // 3 else fitting


def _fill(pieces: list[_Piece], limit: float, font: Font) -> list[str]:
    lines = [pieces[0].text]
    for piece in pieces[1:]:
        longer = lines[-1] + (" " if piece.spaced else "") + piece.text
        if piece.spaced and width(longer, font) <= limit:
            lines[-1] = longer
        else:
            lines.append(piece.text)
    return lines
