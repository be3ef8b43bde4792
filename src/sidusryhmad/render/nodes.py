"""Stakeholders dressed for the picture: pill, frame, badge and a sentence."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.render.badges import Wanted, badges
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.overlay import Overlay
from sidusryhmad.render.pills import Block, Paint, pill
from sidusryhmad.render.scene import Edge, Node, Pill
from sidusryhmad.render.stage import Stage
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.wording import ring_name, stakeholder_title

_FRAME_GAP = 3.2


def nodes(
    set_up: Stage, words: Sequence[Block], boxes: Sequence[Box], edges: Sequence[Edge]
) -> tuple[Node, ...]:
    """All stakeholders of a picture.

    Args:
        set_up: What is shown.
        words: Their names in lines.
        boxes: Where their pills stand.
        edges: The picture's edges, whose ends badges must not hide.

    Returns:
        The nodes, in file order.
    """
    people = set_up.service_map.stakeholders
    shown = set_up.overlay or Overlay()
    ends = _ends(edges)
    wanted = [
        Wanted(shown.badge(s.id, set_up.language), box, tuple(ends.get(s.id, ())))
        for s, box in zip(people, boxes, strict=True)
    ]
    placed = badges(wanted, set_up.theme)
    return tuple(
        replace(_node(set_up, person, text, box), badge=badge)
        for person, text, box, badge in zip(people, words, boxes, placed, strict=True)
    )


def _node(set_up: Stage, person: Stakeholder, text: Block, box: Box) -> Node:
    shown = set_up.overlay or Overlay()
    touched = any(person.id in pair for pair in set_up.bright)
    faded = set_up.overlay is None and set_up.selective and not touched
    shape = pill(text, box, _paint(set_up, person, faded=faded))
    name = set_up.names[person.id]
    ring = ring_name(set_up.service_map.ring_list[set_up.rank[person.ring]], set_up.language)
    title = stakeholder_title(name, ring, shown.by_id.get(person.id), set_up.language)
    frame = frame_of(shape, set_up.theme) if shown.direct(person.id) else None
    return Node(person.id, name, person.ring, shape, title, frame, faded=faded)


def frame_of(shape: Pill, theme: Theme) -> Pill:
    """The second border around a pill, which marks a direct effect."""
    box, radius = shape.box.grown(_FRAME_GAP), shape.radius + _FRAME_GAP
    return Pill(box, radius, "none", theme.hub, 1.3, ())


def _paint(set_up: Stage, person: Stakeholder, *, faded: bool) -> Paint:
    theme, rank = set_up.theme, set_up.rank[person.ring]
    border = theme.borders[min(rank, len(theme.borders) - 1)]
    thickness = theme.border_widths[min(rank, len(theme.border_widths) - 1)]
    if faded:
        return Paint(theme.pale, theme.faded, 1.2, theme.soft_ink)
    fill = theme.paper if set_up.overlay is None else set_up.overlay.fill(person.id, theme)
    return Paint(fill, border if fill == theme.paper else theme.hub, thickness, theme.ink)


def _ends(edges: Sequence[Edge]) -> dict[str, list[Point]]:
    """Where coloured edges touch each stakeholder, with head or tail."""
    ends: dict[str, list[Point]] = {}
    for edge in edges:
        if not edge.faded:
            ends.setdefault(edge.source, []).append(edge.stroke.curve[0])
            ends.setdefault(edge.target, []).append(edge.stroke.curve[3])
    return ends
