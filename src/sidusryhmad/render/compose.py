"""From a map or an impact to a scene: words, sizes, places, curves, colours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import radians

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.render.describe import impact_description, map_description
from sidusryhmad.render.ends import visible
from sidusryhmad.render.frame import Frame, frame
from sidusryhmad.render.geometry import Box, Curve, Point
from sidusryhmad.render.layout import Layout, lay_out
from sidusryhmad.render.legend import Contents, legend
from sidusryhmad.render.overlay import Overlay, overlay
from sidusryhmad.render.pills import Block, Paint, block, pill, pill_size
from sidusryhmad.render.plan import Link, Plan
from sidusryhmad.render.routing import route
from sidusryhmad.render.scene import Edge, Hub, Node, Pill, Ring, Scene
from sidusryhmad.render.strokes import Look, stroke
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font, clean, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import Tie, strongest_third, ties
from sidusryhmad.render.wording import (
    impact_subtitle,
    impact_title,
    influence_title,
    map_subtitle,
    map_title,
    ring_name,
    stakeholder_title,
)

RING_FONT = Font(10.5, SEMIBOLD)
RING_SPACING = 1.2
_RING_NAME_LIMIT = 170.0
_HUB_FONT = Font(12.5, SEMIBOLD)
_BADGE_FONT = Font(9.5, SEMIBOLD)
_HUB_SMALLEST = (84.0, 58.0)


def compose(
    service_map: ServiceMap, *, impact: Impact | None = None, language: Language, theme: Theme
) -> Scene:
    """The scene of a map, or of what a change does on it.

    Args:
        service_map: The map.
        impact: What a change does; None for the map alone.
        language: Language of the words.
        theme: Colours and sizes.

    Returns:
        The scene; the same arguments always give an equal one.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> compose(m, language=Language("en"), theme=Theme()).nodes[0].name
        'Barista'
    """
    return _Composer(service_map, impact, language, theme).scene()


@dataclass(frozen=True, slots=True)
class _Words:
    names: dict[str, str]
    nodes: tuple[Block, ...]
    rings: tuple[Block, ...]
    hub: Block


class _Composer:
    def __init__(
        self, service_map: ServiceMap, impact: Impact | None, language: Language, theme: Theme
    ) -> None:
        self.map = service_map
        self.impact = impact
        self.language = language
        self.theme = theme
        self.ties = ties(service_map)
        self.overlay = None if impact is None else overlay(impact)
        self.rank = {ring.id: ring.order for ring in service_map.ring_list}
        self.words = self._words()
        self.bright = self._bright()

    def scene(self) -> Scene:
        """Solve the geometry, then dress it."""
        plan = self._plan()
        layout = lay_out(plan)
        curves = route(plan, layout)
        title, subtitle, description = self._texts()
        edges = self._edges(plan, layout, curves)
        contents = Contents(edges, self.overlay, self.theme, self.language)
        around = frame((title, subtitle), layout.borders[-1], legend(contents), self.theme)
        edges = self._edges(plan, _shifted(layout, around), _moved(curves, around))
        return Scene(
            around.width,
            around.height,
            self.language.code,
            title,
            subtitle,
            description,
            around.headings,
            around.centre,
            self._rings(layout, around),
            self._hub(plan, around),
            edges,
            self._nodes(_boxes(plan, layout, around), edges),
            around.legend,
        )

    def _words(self) -> _Words:
        size, limit = self.theme.label_size, self.theme.label_limit
        names = {s.id: clean(s.name) for s in self.map.stakeholders}
        nodes = tuple(block(s.name, limit, self._font(s, size)) for s in self.map.stakeholders)
        rings = tuple(
            block(ring_name(ring, self.language).upper(), _RING_NAME_LIMIT, RING_FONT)
            for ring in self.map.ring_list
        )
        return _Words(names, nodes, rings, block(self.map.service.name, limit, _HUB_FONT))

    def _font(self, stakeholder: Stakeholder, size: float) -> Font:
        return Font(size, SEMIBOLD if self.rank[stakeholder.ring] == 0 else REGULAR)

    def _bright(self) -> frozenset[tuple[str, str]]:
        """Source and target of the influences in colour."""
        if self.overlay is not None:
            return self.overlay.paths
        if len(self.map.stakeholders) >= self.theme.emphasis_from:
            return strongest_third(self.ties)
        return frozenset((tie.source, tie.target) for tie in self.ties)

    def _plan(self) -> Plan:
        index = {s.id: number for number, s in enumerate(self.map.stakeholders)}
        wide, high = self.words.hub.size
        return Plan(
            tuple(map(pill_size, self.words.nodes)),
            tuple(self.rank[s.ring] for s in self.map.stakeholders),
            tuple(None if s.angle is None else radians(s.angle) for s in self.map.stakeholders),
            tuple(Link(index[t.source], index[t.target], t.weight) for t in self.ties),
            tuple(_spaced(name) for name in self.words.rings),
            (max(_HUB_SMALLEST[0], wide * 1.25 + 14), max(_HUB_SMALLEST[1], high * 1.45 + 16)),
        )

    def _texts(self) -> tuple[str, str, str]:
        if self.impact is not None:
            subtitle = impact_subtitle(self.impact, self.language)
            description = impact_description(self.impact, self.language)
            return impact_title(self.impact), subtitle, description
        emphasis = len(self.bright) < len(self.ties)
        subtitle = map_subtitle(self.map, self.language, emphasis=emphasis)
        description = map_description(self.map, self.language)
        return map_title(self.map, self.language), subtitle, description

    def _edges(self, plan: Plan, layout: Layout, curves: tuple[Curve, ...]) -> tuple[Edge, ...]:
        edges = []
        for tie, link, curve in zip(self.ties, plan.links, curves, strict=True):
            source, target = _box(plan, layout, link.source), _box(plan, layout, link.target)
            edges.append(self._edge(tie, visible(curve, source, target)))
        return tuple(sorted(edges, key=lambda edge: (not edge.faded, edge.stroke.width)))

    def _edge(self, tie: Tie, curve: Curve) -> Edge:
        faded = (tie.source, tie.target) not in self.bright
        known = tie.strength is not None
        look = Look(tie.sign, tie.weight, known=known, faded=faded)
        title = influence_title(tie, self.words.names, self.language)
        drawn = stroke(curve, look, self.theme)
        return Edge(tie.source, tie.target, tie.sign, tie.strength, drawn, title, faded)

    def _rings(self, layout: Layout, around: Frame) -> tuple[Ring, ...]:
        x, y = around.centre
        rings = []
        for ring, radius, place, words in zip(
            self.map.ring_list, layout.borders, layout.name_places, self.words.rings, strict=True
        ):
            fill = self.theme.bands[min(ring.order, len(self.theme.bands) - 1)]
            at = (x + place[0], y + place[1])
            labels = words.labels(at, self.theme.soft_ink, RING_SPACING)
            name = ring_name(ring, self.language)
            rings.append(Ring(ring.id, name, radius, fill, self.theme.band_line, labels))
        return tuple(rings)

    def _hub(self, plan: Plan, around: Frame) -> Hub:
        box = Box(*around.centre, *plan.hub)
        labels = self.words.hub.labels(around.centre, "#FFFFFF")
        return Hub(clean(self.map.service.name), box, self.theme.hub, labels)

    def _nodes(self, boxes: Sequence[Box], edges: Sequence[Edge]) -> tuple[Node, ...]:
        touched = {end for pair in self.bright for end in pair}
        ends = _ends(edges)
        drawn = []
        for number, (stakeholder, box) in enumerate(zip(self.map.stakeholders, boxes, strict=True)):
            faded = self.overlay is None and bool(self.bright) and stakeholder.id not in touched
            faded = faded and len(self.bright) < len(self.ties)
            paint = self._paint(stakeholder, faded=faded)
            shape = pill(self.words.nodes[number], box, paint)
            drawn.append(self._node(stakeholder, shape, ends.get(stakeholder.id, ()), faded=faded))
        return tuple(drawn)

    def _node(
        self, stakeholder: Stakeholder, shape: Pill, ends: Sequence[Point], *, faded: bool
    ) -> Node:
        shown = self.overlay or Overlay()
        name = self.words.names[stakeholder.id]
        ring = ring_name(self.map.ring_list[self.rank[stakeholder.ring]], self.language)
        title = stakeholder_title(name, ring, shown.by_id.get(stakeholder.id), self.language)
        outline = None
        if shown.direct(stakeholder.id):
            outline = replace(
                shape, box=shape.box.grown(3.2), radius=shape.radius + 3.2, fill="none",
                border=self.theme.hub, border_width=1.3, lines=(),
            )  # fmt: skip
        badge = _badge(shape.box, shown.badge(stakeholder.id, self.language), ends, self.theme)
        return Node(stakeholder.id, name, stakeholder.ring, shape, title, outline, badge, faded)

    def _paint(self, stakeholder: Stakeholder, *, faded: bool) -> Paint:
        theme, rank = self.theme, self.rank[stakeholder.ring]
        border = theme.borders[min(rank, len(theme.borders) - 1)]
        thickness = theme.border_widths[min(rank, len(theme.border_widths) - 1)]
        if faded:
            return Paint("#F7F9FB", theme.faded, 1.2, theme.soft_ink)
        fill = "#FFFFFF" if self.overlay is None else self.overlay.fill(stakeholder.id, theme)
        return Paint(fill, theme.hub if fill != "#FFFFFF" else border, thickness, theme.ink)


def _spaced(name: Block) -> tuple[float, float]:
    wide, high = name.size
    return (wide + RING_SPACING * max(map(len, name.lines)), high)


def _box(plan: Plan, layout: Layout, number: int) -> Box:
    return Box(*layout.places[number], *plan.sizes[number])


def _boxes(plan: Plan, layout: Layout, around: Frame) -> list[Box]:
    return [_box(plan, layout, n).moved(*around.centre) for n in range(len(plan.sizes))]


def _ends(edges: Sequence[Edge]) -> dict[str, list[Point]]:
    """Where coloured edges touch each stakeholder; heads count, and so do tails."""
    ends: dict[str, list[Point]] = {}
    for edge in edges:
        if not edge.faded:
            ends.setdefault(edge.source, []).append(edge.stroke.curve[0])
            ends.setdefault(edge.target, []).append(edge.stroke.curve[3])
    return ends


def _shifted(layout: Layout, around: Frame) -> Layout:
    x, y = around.centre
    return replace(layout, places=tuple((a + x, b + y) for a, b in layout.places))


def _moved(curves: tuple[Curve, ...], around: Frame) -> tuple[Curve, ...]:
    x, y = around.centre
    return tuple(
        ((a[0] + x, a[1] + y), (b[0] + x, b[1] + y), (c[0] + x, c[1] + y), (d[0] + x, d[1] + y))
        for a, b, c, d in curves
    )


def _badge(box: Box, text: str | None, ends: Sequence[Point], theme: Theme) -> Pill | None:
    """The impact's size on the corner of a pill that is furthest from the ends of edges."""
    if text is None:
        return None
    words = Block((text,), _BADGE_FONT)
    wide = width(text, _BADGE_FONT) + 10
    middles = [
        (side * (box.width / 2 + 8 - wide / 2) + box.x, end * (box.height / 2 + 2) + box.y)
        for end in (-1, 1)
        for side in (1, -1)
    ]
    at = max(middles, key=lambda m: min((round(_away(m, end)) for end in ends), default=0))
    color = theme.loss if "▼" in text else theme.gain if "▲" in text else theme.soft_ink
    return pill(words, Box(*at, wide, 14.5), Paint("#FFFFFF", color, 1.2, theme.ink))


def _away(middle: Point, end: Point) -> float:
    """How far an end of an edge is from a badge, up to where it no longer matters."""
    return min(18.0, max(abs(middle[0] - end[0]) - 18, abs(middle[1] - end[1])))
