"""Stakeholders dressed for the picture: pill, frame, tab, picture, badge and a sentence."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.render.badges import Wanted, badges
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.figures import LETTERS, Figure
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.images import Picture
from sidusryhmad.render.lettering import IMAGE, LEAD, TAB, Lettering
from sidusryhmad.render.pills import Block, Paint, pill
from sidusryhmad.render.scene import Edge, Image, Node, Pill
from sidusryhmad.render.stage import Stage
from sidusryhmad.render.text import SEMIBOLD, Font
from sidusryhmad.render.theme import Theme

_FRAME_GAP = 3.2
_TAB_FONT = Font(9.5, SEMIBOLD)
_TAB_RADIUS = 4.0


def nodes(
    set_up: Stage, words: Lettering, boxes: Sequence[Box], edges: Sequence[Edge]
) -> tuple[Node, ...]:
    """All figures of a picture.

    Args:
        set_up: What is shown.
        words: Their names in lines.
        boxes: Where their pills stand.
        edges: The picture's edges, whose ends badges must not hide.

    Returns:
        The nodes, in the figures' order.
    """
    ends = _ends(edges)
    wanted = [
        Wanted(figure.badge, box, tuple(ends.get(figure.id, ())))
        for figure, box in zip(set_up.figures, boxes, strict=True)
    ]
    touched = {id_ for tie in set_up.bright for id_ in (tie.source, tie.target)}
    touched |= {figure.id for figure in set_up.figures if figure.badge}
    selective = set_up.overlay is None and set_up.selective
    rows = zip(
        set_up.figures, words.nodes, words.leads, boxes, badges(wanted, set_up.theme), strict=True
    )
    return tuple(
        replace(
            _node(set_up, figure, pill(name, box, paint, lead)),
            badge=badge,
            faded=selective and figure.id not in touched,
        )
        for figure, name, lead, box, badge in rows
        for paint in [_paint(set_up, figure, faded=selective and figure.id not in touched)]
    )


def _node(set_up: Stage, figure: Figure, shape: Pill) -> Node:
    theme, box = set_up.theme, shape.box
    picture = set_up.pictures.get(figure.id)
    x = box.left + LEAD
    image = None if picture is None else _image(picture, (x + IMAGE / 2, box.y))
    x += 0.0 if picture is None else IMAGE + LEAD
    tab = None if figure.group is None else tab_of(figure.group, (x + TAB / 2, box.y), theme)
    frame = frame_of(shape, theme) if figure.direct else None
    return Node(
        figure.id, figure.name, figure.ring, shape, figure.title, frame, tab=tab, image=image
    )


def frame_of(shape: Pill, theme: Theme) -> Pill:
    """The second border around a pill, which marks a direct effect."""
    box, radius = shape.box.grown(_FRAME_GAP), shape.radius + _FRAME_GAP
    return Pill(box, radius, "none", theme.hub, 1.3, ())


def tab_of(group: int, at: Point, theme: Theme) -> Pill:
    """The tab of a group: its letter on its colour.

    Args:
        group: Number of the group.
        at: Middle of the tab.
        theme: Colours.

    Returns:
        The tab.
    """
    color = theme.tabs[group % len(theme.tabs)]
    ink = max((theme.paper, theme.ink), key=lambda one: contrast(one, color))
    letter = Block((LETTERS[group],), _TAB_FONT)
    drawn = pill(letter, Box(*at, TAB, TAB), Paint(color, color, 0.6, ink))
    return replace(drawn, radius=_TAB_RADIUS)


def _image(picture: Picture, at: Point) -> Image:
    """A picture as large as its square holds, its sides as they are to each other."""
    scale = IMAGE / max(picture.width, picture.height)
    box = Box(*at, round(picture.width * scale, 2), round(picture.height * scale, 2))
    return Image(box, picture.media_type, picture.data)


def _paint(set_up: Stage, figure: Figure, *, faded: bool) -> Paint:
    theme, rank = set_up.theme, 0 if figure.inner else set_up.rank[figure.ring]
    border = theme.borders[min(rank, len(theme.borders) - 1)]
    thickness = theme.border_widths[min(rank, len(theme.border_widths) - 1)]
    if faded or (set_up.overlay is not None and figure.worth is None):
        thin = thickness if figure.inner else 1.2
        return Paint(theme.pale, theme.faded, thin, theme.soft_ink)
    fill = theme.paper if set_up.overlay is None else set_up.overlay.fill(figure.worth, theme)
    return Paint(fill, border if fill == theme.paper else theme.hub, thickness, theme.ink)


def _ends(edges: Sequence[Edge]) -> dict[str, list[Point]]:
    """Where coloured edges touch each stakeholder, with head or tail."""
    ends: dict[str, list[Point]] = {}
    for edge in edges:
        if not edge.faded:
            ends.setdefault(edge.source, []).append(edge.stroke.curve[0])
            ends.setdefault(edge.target, []).append(edge.stroke.curve[3])
    return ends
