"""All words on a ring map as lines of text, and the geometric task that their sizes make."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import radians

from sidusryhmad.render.figures import Figure, ring_names
from sidusryhmad.render.pills import Block, block, pill_size
from sidusryhmad.render.plan import Link, Plan, Size
from sidusryhmad.render.stage import Stage
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font

RING_SPACING = 1.2
"""Extra space between the letters of a ring's name."""
TAB, IMAGE = 14.0, 20.0
"""Width and height of a group's tab, and of a picture, on a pill."""
LEAD = 6.0
"""Free space before a tab or a picture."""
_IMAGE_ROOM = 4.0
_RING_FONT = Font(10.5, SEMIBOLD)
_SLICE_FONT = Font(11.5, SEMIBOLD)
_RING_NAME_LIMIT = 170.0
_SLICE_NAME_LIMIT = 130.0
_HUB_FONT = Font(12.5, SEMIBOLD)
_HUB_SMALLEST = (84.0, 58.0)


@dataclass(frozen=True, slots=True)
class Lettering:
    """All names as lines of text.

    Attributes:
        nodes: Figures, in their order.
        leads: Space for picture and tab before each name.
        rings: Rings, inside out.
        hub: The service.
        slices: Slices, clockwise.
    """

    nodes: tuple[Block, ...]
    leads: tuple[float, ...]
    rings: tuple[Block, ...]
    hub: Block
    slices: tuple[Block, ...] = ()


def lettering(set_up: Stage) -> Lettering:
    """Break all names into lines."""
    theme, service_map = set_up.theme, set_up.service_map
    slices = set_up.parts.slices
    return Lettering(
        tuple(_lines(set_up, figure) for figure in set_up.figures),
        tuple(_lead(set_up, figure) for figure in set_up.figures),
        tuple(
            block(name.upper(), _RING_NAME_LIMIT, _RING_FONT)
            for name in ring_names(service_map, set_up.language).values()
        ),
        block(service_map.service.name, theme.label_limit, _HUB_FONT),
        tuple(block(name, _SLICE_NAME_LIMIT, _SLICE_FONT) for name in slices.names)
        if slices
        else (),
    )


def _lines(set_up: Stage, figure: Figure) -> Block:
    weight = SEMIBOLD if set_up.rank[figure.ring] == 0 else REGULAR
    font = Font(set_up.theme.label_size, weight)
    parts = figure.name.replace(" · ", " ·\n").split("\n") if figure.members else [figure.name]
    lines = [line for p in parts for line in block(p, set_up.theme.label_limit, font).lines]
    return Block((*lines, figure.note) if figure.note else tuple(lines), font)


def _lead(set_up: Stage, figure: Figure) -> float:
    image = LEAD + IMAGE if figure.id in set_up.pictures else 0.0
    return image + (LEAD + TAB if figure.group is not None else 0.0)


def plan(set_up: Stage, words: Lettering, previous: Mapping[str, float] | None = None) -> Plan:
    """The geometric task: sizes, rings and links.

    Args:
        set_up: What is shown.
        words: All names in lines.
        previous: The angle at which somebody stood in an earlier picture, by id.

    Returns:
        The plan; the same for a map and for every impact on it.
    """
    figures = set_up.figures
    index = {figure.id: number for number, figure in enumerate(figures)}
    wide, high = words.hub.size
    before = previous or {}
    return Plan(
        tuple(_size(*pair) for pair in zip(words.nodes, words.leads, strict=True)),
        tuple(set_up.rank[figure.ring] for figure in figures),
        tuple(None if f.angle is None else radians(f.angle) for f in figures),
        tuple(Link(index[t.source], index[t.target], t.weight) for t in set_up.ties),
        tuple(map(_spaced, words.rings)),
        (max(_HUB_SMALLEST[0], wide * 1.36 + 14), max(_HUB_SMALLEST[1], high * 1.42 + 16)),
        set_up.choices.aspect,
        tuple(before.get(figure.id) for figure in figures) if before else (),
        tuple(figure.slice for figure in figures) if words.slices else (),
        tuple(name.size for name in words.slices),
        tuple(f.group for f in figures) if any(f.group is not None for f in figures) else (),
    )


def _size(name: Block, lead: float) -> Size:
    wide, high = pill_size(name)
    least = IMAGE + 2 * _IMAGE_ROOM if lead >= LEAD + IMAGE else 0.0
    return (wide + lead, max(high, least))


def _spaced(name: Block) -> Size:
    wide, high = name.size
    return (wide + RING_SPACING * max(map(len, name.lines)), high)
