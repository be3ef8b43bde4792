"""Loops side by side: each in a frame, what it does in its middle."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log

from sidusryhmad.analysis.structure.results import Loop
from sidusryhmad.locale.language import Language
from sidusryhmad.render.ends import outside, shortened
from sidusryhmad.render.geometry import Box, Curve, Point
from sidusryhmad.render.pills import pill_size
from sidusryhmad.render.plan import Size
from sidusryhmad.render.scene import Edge, Label, Mark, Node, Pill, Stroke
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.strokes import Look, stroke
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import Tie
from sidusryhmad.render.views.actors import Actors
from sidusryhmad.render.views.loops_ring import Ring, ring
from sidusryhmad.render.views.loops_words import gain, letter, polarity, sentence
from sidusryhmad.render.wording import influence_title

_LETTER = Font(24.0, SEMIBOLD)
_WORD = Font(11.0)
_GAIN = Font(11.0, SEMIBOLD)
_MIDDLE = 56.0
_PADDING = 16.0
_GAP = 14.0
_ASPECT = 1.5
_CLEAR = 1.5
_EARLIER = (2.0, 4.0, 6.0, 8.0, 10.0, 13.0, 16.0)

Ties = Mapping[tuple[str, str], Tie]


@dataclass(frozen=True, slots=True)
class Style:
    """How loops look.

    Attributes:
        actors: Everybody, and the look of their pills.
        ties: The influences by source and target.
        language: Language of the words.
    """

    actors: Actors
    ties: Ties
    language: Language


@dataclass(frozen=True, slots=True)
class Grid:
    """Loops at their places, the upper left corner in the origin.

    Attributes:
        width: How far they reach to the right.
        height: How far they reach down.
        marks: Frames, and what stands in the middle of each loop.
        nodes: The pills; somebody on two loops has two.
        edges: The influences.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def grid(loops: Sequence[Loop], style: Style) -> Grid:
    """All loops, in rows from the first to the last.

    Args:
        loops: The loops, at least one.
        style: How they look.

    Returns:
        The grid; its frames are as wide as their column and as high as their row.
    """
    rings = [_ring(loop, style) for loop in loops]
    cells = _cells([(each.reach.width, each.reach.height) for each in rings])
    marks, nodes, edges = [], [], []
    for number, (loop, placed, cell) in enumerate(zip(loops, rings, cells, strict=True)):
        reach = placed.reach
        at = (cell.x - reach.x, cell.y - reach.y)
        marks.append(_frame(loop, cell, style))
        marks.append(Mark(labels=_middle(loop, at, style)))
        nodes += _nodes(number, loop, placed, at, style)
        edges += _edges(number, loop, placed, at, style)
    right, bottom = max(cell.right for cell in cells), max(cell.bottom for cell in cells)
    return Grid(right, bottom, tuple(marks), tuple(nodes), tuple(edges))


def _ring(loop: Loop, style: Style) -> Ring:
    texts = ((letter(loop, style.language), _LETTER), *_lines(loop, style.language))
    wide = max(width(text, font) for text, font in texts)
    return ring([pill_size(style.actors.lines(id_)) for id_ in loop.nodes], (wide, _MIDDLE))


def _lines(loop: Loop, language: Language) -> tuple[tuple[str, Font], ...]:
    return ((polarity(loop, language), _WORD), (gain(loop, language), _GAIN))


def _cells(sizes: Sequence[Size]) -> list[Box]:
    """Frames in as many columns as make the whole about half as wide again as it is high."""
    tried = [_placed(sizes, count) for count in range(1, len(sizes) + 1)]
    return min(tried, key=_off)


def _off(cells: Sequence[Box]) -> float:
    right, bottom = max(cell.right for cell in cells), max(cell.bottom for cell in cells)
    return round(abs(log(right / bottom / _ASPECT)), 6)


def _placed(sizes: Sequence[Size], count: int) -> list[Box]:
    rows = -(-len(sizes) // count)
    wide = [max(size[0] for size in sizes[n::count]) + 2 * _PADDING for n in range(count)]
    high = [
        max(size[1] for size in sizes[n * count : (n + 1) * count]) + 2 * _PADDING
        for n in range(rows)
    ]
    lefts = list(accumulate((each + _GAP for each in wide), initial=0.0))
    tops = list(accumulate((each + _GAP for each in high), initial=0.0))
    return [
        Box(lefts[column] + wide[column] / 2, tops[row] + high[row] / 2, wide[column], high[row])
        for row, column in (divmod(number, count) for number in range(len(sizes)))
    ]


def _frame(loop: Loop, cell: Box, style: Style) -> Mark:
    theme = style.actors.theme
    said = sentence(loop, style.actors, style.language)
    return Mark(said, pills=(Pill(cell, 11.0, theme.paper, theme.band_line, 1.0, ()),))


def _middle(loop: Loop, at: Point, style: Style) -> tuple[Label, ...]:
    theme, (x, y) = style.actors.theme, at
    (word, plain), (number, strong) = _lines(loop, style.language)
    return (
        Label(letter(loop, style.language), (x, y - 6.0), _LETTER.size, theme.ink, SEMIBOLD),
        Label(word, (x, y + 9.0), plain.size, theme.soft_ink),
        Label(number, (x, y + 24.0), strong.size, theme.ink, strong.weight),
    )


def key(number: int, id_: str) -> str:
    """Id of somebody's node in a loop; somebody may be in several."""
    return f"{number + 1}:{id_}"


def _nodes(number: int, loop: Loop, placed: Ring, at: Point, style: Style) -> list[Node]:
    return [
        style.actors.node(id_, key(number, id_), box.moved(*at))
        for id_, box in zip(loop.nodes, placed.boxes, strict=True)
    ]


def _edges(number: int, loop: Loop, placed: Ring, at: Point, style: Style) -> list[Edge]:
    names = {id_: style.actors.name(id_) for id_ in loop.nodes}
    made = []
    targets = (*placed.boxes[1:], placed.boxes[0])
    ways = pairwise((*loop.nodes, loop.nodes[0]))
    for ends, curve, box in zip(ways, placed.curves, targets, strict=True):
        tie = style.ties[ends]
        drawn = shifted(_stroke(curve, tie, box, style.actors.theme), *at)
        said = influence_title(tie, names, style.language)
        keys = (key(number, ends[0]), key(number, ends[1]))
        made.append(Edge(*keys, tie.sign, tie.strength, drawn, said))
    return made


def _stroke(curve: Curve, tie: Tie, box: Box, theme: Theme) -> Stroke:
    """A line; one that comes in at a slant ends earlier, so that its head does not touch."""
    look = Look(tie.sign, tie.weight, known=tie.strength is not None)
    drawn = stroke(curve, look, theme)
    for less in _EARLIER:
        head = drawn.head.points if drawn.head else ()
        if all(outside(point, box) >= _CLEAR for point in head):
            break
        drawn = stroke(shortened(curve, less), look, theme)
    return drawn
