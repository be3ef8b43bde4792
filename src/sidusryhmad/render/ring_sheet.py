"""One ring of a large map on a sheet: its people in the middle, those they are tied to beside them.

Everything is in points of a wide slide, so that no name is smaller than can be read there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidusryhmad.locale.language import language
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.nodes import frame_of
from sidusryhmad.render.scene import Edge, Label, Node, Ring, Scene
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.strokes import Look, stroke
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font, wrap
from sidusryhmad.render.theme import Theme

SMALLEST = 9.5
"""Points of the smallest text on a sheet."""
MOST_LINES = 32
"""Lines of names beside the people, on each side."""
WIDTH, HEIGHT, TOP = 740.0, 442.0, 26.0
SIDE = 190.0
"""How wide the names beside the people are."""
_MIDDLE = 170.0
_NAME, _OTHER = Font(11.5, SEMIBOLD), Font(SMALLEST)
_LEADING = 1.2
_PADDING = 5.0
_STRONGEST, _SIGN_ONLY = 3.0, 1.0
_WIDEST_GAP = 22.0
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Lot:
    """What one sheet is made of.

    Attributes:
        scene: The whole map.
        theme: Colours.
        ring: The ring.
        rank: Its number, from 0 inside.
        people: Its people on this sheet.
    """

    scene: Scene
    theme: Theme
    ring: Ring
    rank: int
    people: Sequence[Node]

    @property
    def order(self) -> dict[str, int]:
        """The place of each of these people."""
        return {node.id: number for number, node in enumerate(self.people)}

    @property
    def names(self) -> dict[str, str]:
        """The name of everybody on the map."""
        return {node.id: node.name for node in self.scene.nodes}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: at its left who influences, at its right who is influenced.

    Attributes:
        left: Whether it is the left one.
    """

    left: bool

    @property
    def x(self) -> float:
        """Where its names are aligned."""
        return SIDE if self.left else WIDTH - SIDE

    @property
    def anchor(self) -> str:
        """How they are aligned."""
        return "end" if self.left else "start"

    def other(self, edge: Edge) -> str:
        """Who of an influence stands on this side."""
        return edge.source if self.left else edge.target

    def person(self, edge: Edge) -> str:
        """Who of an influence stands in the middle."""
        return edge.target if self.left else edge.source

    def edges(self, lot: Lot) -> list[Edge]:
        """Influences between this side and the middle."""
        order = lot.order
        return [edge for edge in lot.scene.edges if self.person(edge) in order]


def lines_of(name: str) -> tuple[str, ...]:
    """A name beside the people in lines.

    Example:
        >>> lines_of("Klient")
        ('Klient',)
    """
    return wrap(name, SIDE, _OTHER)


def people(lot: Lot) -> list[Node]:
    """The people of a sheet under each other in its middle.

    Args:
        lot: The sheet.

    Returns:
        Their pills, each with its badge and its frame.
    """
    words = [wrap(node.name, _MIDDLE - 2 * _PADDING, _NAME) for node in lot.people]
    heights = [len(lines) * _NAME.size * _LEADING + 2 * _PADDING for lines in words]
    spare = HEIGHT - TOP - sum(heights)
    gap = min(_WIDEST_GAP, spare / len(heights))
    y = TOP + (spare - gap * (len(heights) - 1)) / 2
    made = []
    for node, lines, height in zip(lot.people, words, heights, strict=True):
        made.append(_person(lot, node, lines, Box(WIDTH / 2, y + height / 2, _MIDDLE, height)))
        y += height + gap
    return made


def _person(lot: Lot, node: Node, lines: Sequence[str], box: Box) -> Node:
    theme, size = lot.theme, _NAME.size
    first = box.y - (len(lines) - 1) * size * _LEADING / 2 + 0.36 * size
    labels = tuple(
        Label(text, (box.x, first + number * size * _LEADING), size, theme.ink, SEMIBOLD)
        for number, text in enumerate(lines)
    )
    border = theme.borders[min(lot.rank, len(theme.borders) - 1)]
    fill = theme.paper if node.faded else node.pill.fill
    pill = replace(node.pill, box=box, fill=fill, border=border, lines=labels)
    frame = None if node.frame is None else frame_of(pill, theme)
    badge = node.badge
    if badge is not None:
        right, top = box.right - badge.box.width / 2, box.top
        badge = shifted(badge, right - badge.box.x, top - badge.box.y)
    plain = replace(node, pill=pill, frame=frame, badge=badge)
    return replace(plain, faded=False, tab=None, image=None)


def beside(lot: Lot, side: Side) -> tuple[list[Label], dict[str, float]]:
    """Names on one side, and the height at which lines meet each.

    Where there is no room for everybody the strongest are kept, and how many are not is said.

    Args:
        lot: The sheet.
        side: The side.

    Returns:
        The labels, and heights by id.
    """
    ids, more = _kept(lot, side)
    names, step = lot.names, SMALLEST * _LEADING
    lines = [lines_of(names[id_]) for id_ in ids]
    spare = HEIGHT - TOP - 2 * step - step * sum(map(len, lines))
    gap = min(_WIDEST_GAP, spare / max(1, len(ids)))
    y = TOP + (spare - gap * max(0, len(ids) - 1)) / 2
    labels, heights = [], {}
    for id_, words in zip(ids, lines, strict=True):
        heights[id_] = y + step * len(words) / 2
        for word in words:
            at = (side.x, y + 0.5 * step + 0.36 * SMALLEST)
            labels.append(Label(word, at, SMALLEST, lot.theme.ink, REGULAR, side.anchor))
            y += step
        y += gap
    if more:
        text = language(lot.scene.language).text("and {count} more, see the notes", count=more)
        at = (side.x, HEIGHT - 2.0)
        labels.append(Label(text, at, SMALLEST, lot.theme.soft_ink, REGULAR, side.anchor))
    return labels, heights


def _kept(lot: Lot, side: Side) -> tuple[list[str], int]:
    """Who stands on one side, in an order that crosses little; and how many find no room."""
    order, names = lot.order, lot.names
    rows: dict[str, list[int]] = {}
    strength: dict[str, float] = {}
    for edge in side.edges(lot):
        id_ = side.other(edge)
        rows.setdefault(id_, []).append(order[side.person(edge)])
        strength[id_] = max(strength.get(id_, 0.0), _weight(edge))
    kept: list[str] = []
    room = MOST_LINES
    for id_ in sorted(rows, key=lambda id_: -strength[id_]):
        if (room := room - len(lines_of(names[id_]))) < 0:
            break
        kept.append(id_)
    places = {id_: number for number, id_ in enumerate(names)}
    kept.sort(key=lambda id_: (sum(rows[id_]) / len(rows[id_]), places[id_]))
    return kept, len(rows) - len(kept)


def _weight(edge: Edge) -> float:
    return (_SIGN_ONLY if edge.strength is None else abs(edge.strength)) / _STRONGEST


def led(lot: Lot, side: Side, heights: dict[str, float], boxes: dict[str, Box]) -> list[Edge]:
    """Influences between names and people, fanned out along the pills.

    Args:
        lot: The sheet.
        side: The side of the names.
        heights: Heights of the names by id.
        boxes: Pills of the people by id.

    Returns:
        The influences with their new lines, all in colour.
    """
    made, found = [], side.edges(lot)
    for person, box in boxes.items():
        own = [e for e in found if side.person(e) == person and side.other(e) in heights]
        own.sort(key=lambda edge: heights[side.other(edge)])
        for number, edge in enumerate(own):
            y = box.top + (number + 1) / (len(own) + 1) * box.height
            name = heights[side.other(edge)]
            if side.left:
                made.append(_edge(edge, (SIDE + _GAP, name), (box.left, y), lot.theme))
            else:
                made.append(_edge(edge, (box.right, y), (side.x - _GAP, name), lot.theme))
    return made


def _edge(edge: Edge, start: Point, end: Point, theme: Theme) -> Edge:
    half = (start[0] + end[0]) / 2
    look = Look(edge.sign, _weight(edge), known=edge.strength is not None)
    drawn = stroke((start, (half, start[1]), (half, end[1]), end), look, theme)
    return replace(edge, stroke=drawn, faded=False)
