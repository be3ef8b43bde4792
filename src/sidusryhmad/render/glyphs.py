"""The outlines of the bundled fonts' characters, read from the font files themselves.

Only what those files hold is understood: TrueType outlines, and a character map of format 4.
"""

from dataclasses import dataclass
from functools import cache
from struct import calcsize, unpack_from

from sidusryhmad.render.faces import font_bytes

Spot = tuple[float, float, bool]
"""A point of a contour, and whether the contour runs through it."""
Contours = tuple[tuple[Spot, ...], ...]

_ON, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_WORDS, _OFFSETS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1, 2, 8, 32, 64, 128
_TWO = 1 << 14


@dataclass(frozen=True, slots=True)
class Outlines:
    """Where one font keeps its outlines.

    Attributes:
        data: The font file.
        tables: Where each of its tables begins.
        places: Where each glyph begins behind the table ``glyf``; one more than there are glyphs.
        glyphs: Number of the glyph of each character.
    """

    data: bytes
    tables: dict[str, int]
    places: tuple[int, ...]
    glyphs: dict[str, int]


@cache
def contours(character: str, weight: int) -> Contours:
    """The outline of a character, in units of the font, y upwards.

    Args:
        character: A character that the bundled fonts hold.
        weight: 400 or 600.

    Returns:
        Closed contours; none for a space.

    Raises:
        KeyError: The fonts lack the character.

    Example:
        >>> len(contours("õ", 400)), contours(" ", 400)
        (3, ())
    """
    font = _outlines(weight)
    return _glyph(font, font.glyphs[character])


@cache
def _outlines(weight: int) -> Outlines:
    data = font_bytes(weight)
    (count,) = unpack_from(">H", data, 4)
    rows = [unpack_from(">4sLLL", data, 12 + 16 * row) for row in range(count)]
    tables = {tag.decode("ascii"): offset for tag, _, offset, _ in rows}
    (long,) = unpack_from(">h", data, tables["head"] + 50)
    (glyphs,) = unpack_from(">H", data, tables["maxp"] + 4)
    found = unpack_from(f">{glyphs + 1}{'L' if long else 'H'}", data, tables["loca"])
    places = tuple(place * (1 if long else 2) for place in found)
    return Outlines(data, tables, places, _characters(data, tables["cmap"]))


def _characters(data: bytes, table: int) -> dict[str, int]:
    """The character map of format 4."""
    (count,) = unpack_from(">H", data, table + 2)
    offsets = [unpack_from(">HHL", data, table + 4 + 8 * row)[2] for row in range(count)]
    start = next(table + o for o in offsets if unpack_from(">H", data, table + o) == (4,))
    (double,) = unpack_from(">H", data, start + 6)
    size = double // 2
    ends = unpack_from(f">{size}H", data, start + 14)
    begins = unpack_from(f">{size}H", data, start + 16 + double)
    deltas = unpack_from(f">{size}H", data, start + 16 + 2 * double)
    jumps = start + 16 + 3 * double
    found = {}
    for row, (first, last, delta) in enumerate(zip(begins, ends, deltas, strict=True)):
        (jump,) = unpack_from(">H", data, jumps + 2 * row)
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if jump:
                (glyph,) = unpack_from(">H", data, jumps + 2 * row + jump + 2 * (code - first))
            found[chr(code)] = (glyph + delta) % 65536 if glyph or not jump else 0
    return found


def _glyph(font: Outlines, number: int) -> Contours:
    start = font.tables["glyf"] + font.places[number]
    if font.places[number] == font.places[number + 1]:
        return ()
    (count,) = unpack_from(">h", font.data, start)
    if count < 0:
        return _composed(font, start + 10)
    return _simple(font.data, start + 10, count)


def _simple(data: bytes, at: int, count: int) -> Contours:
    ends = unpack_from(f">{count}H", data, at)
    (skipped,) = unpack_from(">H", data, at + 2 * count)
    at += 2 * count + 2 + skipped
    flags: list[int] = []
    while len(flags) <= ends[-1]:
        flag, times = data[at], 1
        at += 1
        if flag & _REPEAT:
            times, at = data[at] + 1, at + 1
        flags += [flag] * times
    across, at = _steps(data, at, flags, (_SHORT_X, _SAME_X))
    down, _ = _steps(data, at, flags, (_SHORT_Y, _SAME_Y))
    spots = [(x, y, bool(f & _ON)) for x, y, f in zip(across, down, flags, strict=True)]
    starts = (0, *(end + 1 for end in ends[:-1]))
    return tuple(tuple(spots[a : b + 1]) for a, b in zip(starts, ends, strict=True))


def _steps(data: bytes, at: int, flags: list[int], bits: tuple[int, int]) -> tuple[list[int], int]:
    """One coordinate of every point, and where the next table begins."""
    short, same = bits
    found, value = [], 0
    for flag in flags:
        if flag & short:
            value += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            value += unpack_from(">h", data, at)[0]
            at += 2
        found.append(value)
    return found, at


def _composed(font: Outlines, at: int) -> Contours:
    """A glyph made of others, such as a letter with its accent."""
    made: list[tuple[Spot, ...]] = []
    more = True
    while more:
        flags, number = unpack_from(">HH", font.data, at)
        form = ">hh" if flags & _WORDS else ">bb"
        x, y = unpack_from(form, font.data, at + 4) if flags & _OFFSETS else (0, 0)
        at += 4 + calcsize(form)
        scales = 4 if flags & _MATRIX else 2 if flags & _TWO_SCALES else 1 if flags & _SCALE else 0
        read = [value / _TWO for value in unpack_from(f">{scales}h", font.data, at)]
        at += 2 * scales
        a, b, c, d = _matrix(read)
        made += [
            tuple((a * p + c * q + x, b * p + d * q + y, on) for p, q, on in contour)
            for contour in _glyph(font, number)
        ]
        more = bool(flags & _MORE)
    return tuple(made)


def _matrix(read: list[float]) -> tuple[float, float, float, float]:
    match read:
        case [a, b, c, d]:
            return a, b, c, d
        case [a, d]:
            return a, 0.0, 0.0, d
        case [a]:
            return a, 0.0, 0.0, a
    return 1.0, 0.0, 0.0, 1.0
