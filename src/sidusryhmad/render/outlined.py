"""Text in an SVG as the outlines of its letters, for programs that take no font from a file."""

from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from sidusryhmad.render.glyphs import Spot, contours
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font, drawable, width

_UNITS = 2048.0
"""Units of the bundled fonts for each size."""
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}


def outline_texts(root: Element) -> None:
    """Put outlines in the place of every text that the bundled fonts can draw.

    What they cannot draw stays text: shown by whatever font there is, and never missing.

    Args:
        root: An SVG; changed in place.
    """
    for parent in list(root.iter()):
        for place, child in enumerate(parent):
            words = child.text or ""
            if child.tag == "text" and words and all(map(drawable, words)):
                parent[place] = _path(child, words)


def _path(label: Element, words: str) -> Element:
    size, spacing = float(label.get("font-size", "0")), float(label.get("letter-spacing", "0"))
    weight = SEMIBOLD if int(label.get("font-weight", "400")) >= SEMIBOLD else REGULAR
    whole = Font(_UNITS, weight)
    scale = size / _UNITS
    apart = spacing / scale
    wide = width(words, whole) + apart * len(words)
    left = -_SHIFT[label.get("text-anchor", "start")] * wide
    pieces = []
    for number, character in enumerate(words):
        before = width(words[: number + 1], whole) - width(character, whole) + apart * number
        pieces.append(_drawn(character, weight, round(left + before)))
    x, y = label.get("x", "0"), label.get("y", "0")
    place = f"translate({x} {y}) scale({scale:.5g} {-scale:.5g})"
    look = {"d": "".join(pieces), "transform": place, "fill": label.get("fill", "#000000")}
    return Element("path", look)


def _drawn(character: str, weight: int, x: int) -> str:
    return "".join(f"M{x + left} {top}{rest}" for left, top, rest in _pieces(character, weight))


@cache
def _pieces(character: str, weight: int) -> tuple[tuple[int, int, str], ...]:
    """Where each contour of a character starts, and how it goes on from there."""
    return tuple(_contour(list(contour)) for contour in contours(character, weight))


def _contour(spots: list[Spot]) -> tuple[int, int, str]:
    """A contour as a path; between two points beside the line lies one on it, not written down."""
    whole: list[Spot] = []
    for (x, y, on), (p, q, also) in pairwise([spots[-1], *spots]):
        if not on and not also:
            whole.append(((x + p) / 2, (y + q) / 2, True))
        whole.append((p, q, also))
    first = next(number for number, spot in enumerate(whole) if spot[2])
    turned = [(round(x), round(y), on) for x, y, on in (*whole[first:], *whole[: first + 1])]
    said, at, bend = [], turned[0], None
    for spot in turned[1:]:
        if not spot[2]:
            bend = spot
            continue
        points = [spot] if bend is None else [bend, spot]
        steps = " ".join(f"{x - at[0]} {y - at[1]}" for x, y, _ in points)
        said.append(("l" if bend is None else "q") + steps)
        at, bend = spot, None
    return turned[0][0], turned[0][1], "".join(said) + "z"
