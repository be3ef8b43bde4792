"""From a map or an impact to a scene: words, sizes, places, curves, colours."""

from collections.abc import Sequence

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.describe import impact_description, map_description
from sidusryhmad.render.ends import visible
from sidusryhmad.render.frame import Frame, frame
from sidusryhmad.render.geometry import Box, Curve, Point
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.legend import Contents, legend
from sidusryhmad.render.nodes import nodes
from sidusryhmad.render.pills import Block
from sidusryhmad.render.routing import clearest
from sidusryhmad.render.scene import Edge, Hub, Ring, Scene
from sidusryhmad.render.stage import RING_SPACING, Stage, lettering, plan, stage
from sidusryhmad.render.strokes import Look, stroke
from sidusryhmad.render.text import clean
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import Tie
from sidusryhmad.render.wording import (
    impact_subtitle,
    impact_title,
    influence_title,
    map_subtitle,
    map_title,
    ring_name,
)


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
    set_up = stage(service_map, impact, language, theme)
    words = lettering(set_up)
    task = plan(set_up, words)
    routed = clearest(task)
    layout, curves = routed.layout, routed.curves
    title, subtitle, description = _texts(set_up)
    flat = [Box(*at, *size) for at, size in zip(layout.places, task.sizes, strict=True)]
    explained = legend(Contents(_edges(set_up, flat, curves), set_up.overlay, theme, language))
    around = frame((title, subtitle), layout.borders[-1], explained, theme)
    boxes = [box.moved(*around.centre) for box in flat]
    edges = _edges(set_up, boxes, [_moved(curve, around.centre) for curve in curves])
    return Scene(
        around.width,
        around.height,
        language.code,
        title,
        subtitle,
        description,
        around.headings,
        around.centre,
        _rings(set_up, layout, words.rings, around),
        _hub(set_up, words.hub, Box(*around.centre, *task.hub)),
        edges,
        nodes(set_up, words.nodes, boxes, edges),
        around.legend,
    )


def _texts(set_up: Stage) -> tuple[str, str, str]:
    language, impact = set_up.language, set_up.impact
    if impact is not None:
        description = impact_description(impact, language)
        return impact_title(impact), impact_subtitle(impact, language), description
    subtitle = map_subtitle(set_up.service_map, language, emphasis=set_up.selective)
    description = map_description(set_up.service_map, language)
    return map_title(set_up.service_map, language), subtitle, description


def _edges(set_up: Stage, boxes: Sequence[Box], curves: Sequence[Curve]) -> tuple[Edge, ...]:
    index = {s.id: number for number, s in enumerate(set_up.service_map.stakeholders)}
    edges = []
    for tie, curve in zip(set_up.ties, curves, strict=True):
        shown = visible(curve, boxes[index[tie.source]], boxes[index[tie.target]])
        edges.append(_edge(set_up, tie, shown))
    return tuple(sorted(edges, key=lambda edge: (not edge.faded, edge.stroke.width)))


def _edge(set_up: Stage, tie: Tie, curve: Curve) -> Edge:
    faded = (tie.source, tie.target) not in set_up.bright
    look = Look(tie.sign, tie.weight, known=tie.strength is not None, faded=faded)
    title = influence_title(tie, set_up.names, set_up.language)
    drawn = stroke(curve, look, set_up.theme)
    return Edge(tie.source, tie.target, tie.sign, tie.strength, drawn, title, faded)


def _rings(
    set_up: Stage, layout: Layout, words: Sequence[Block], around: Frame
) -> tuple[Ring, ...]:
    theme = set_up.theme
    x, y = around.centre
    rings = []
    for ring, radius, place, text in zip(
        set_up.service_map.ring_list, layout.borders, layout.name_places, words, strict=True
    ):
        fill = theme.bands[min(ring.order, len(theme.bands) - 1)]
        labels = text.labels((x + place[0], y + place[1]), theme.soft_ink, RING_SPACING)
        name = ring_name(ring, set_up.language)
        rings.append(Ring(ring.id, name, radius, fill, theme.band_line, labels))
    return tuple(rings)


def _hub(set_up: Stage, words: Block, box: Box) -> Hub:
    labels = words.labels((box.x, box.y), "#FFFFFF")
    return Hub(clean(set_up.service_map.service.name), box, set_up.theme.hub, labels)


def _moved(curve: Curve, by: Point) -> Curve:
    (ax, ay), (bx, by_), (cx, cy), (dx, dy) = curve
    x, y = by
    return ((ax + x, ay + y), (bx + x, by_ + y), (cx + x, cy + y), (dx + x, dy + y))
