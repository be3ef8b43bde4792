"""From a map or an impact to a scene: words, sizes, places, curves, colours."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from sidusryhmad.render.plan import Plan
from sidusryhmad.render.routing import Routed, clearest
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
    task = plan(set_up, lettering(set_up))
    placed = Placed(task, clearest(task))
    texts = _texts(set_up)
    shown = edges(set_up, placed, (0.0, 0.0))
    explained = legend(Contents(shown, set_up.overlay, theme, language))
    around = frame(texts[:2], placed.routed.layout.borders[-1], explained, theme)
    return composed(set_up, placed, around, texts)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everybody on a map stands, around the origin.

    Attributes:
        task: Sizes of everybody, in the map's order.
        routed: Their places, and a curve for each tie.
    """

    task: Plan
    routed: Routed


def composed(set_up: Stage, placed: Placed, around: Frame, texts: tuple[str, str, str]) -> Scene:
    """The scene of what is shown, once everything has its place.

    Args:
        set_up: What is shown.
        placed: Where everybody stands.
        around: Where the rings stand on the canvas, and what stands beside them.
        texts: Title, subtitle and description.

    Returns:
        The scene.
    """
    task, layout, words = placed.task, placed.routed.layout, lettering(set_up)
    boxes = _boxes(placed, around.centre)
    drawn = edges(set_up, placed, around.centre)
    return Scene(
        around.width,
        around.height,
        set_up.language.code,
        *texts,
        around.headings,
        around.centre,
        _rings(set_up, layout, words.rings, around),
        _hub(set_up, words.hub, Box(*around.centre, *task.hub)),
        drawn,
        nodes(set_up, words.nodes, boxes, drawn),
        around.legend,
    )


def _boxes(placed: Placed, centre: Point) -> list[Box]:
    pairs = zip(placed.routed.layout.places, placed.task.sizes, strict=True)
    return [Box(*at, *size).moved(*centre) for at, size in pairs]


def _texts(set_up: Stage) -> tuple[str, str, str]:
    language, impact = set_up.language, set_up.impact
    if impact is not None:
        description = impact_description(impact, language)
        return impact_title(impact), impact_subtitle(impact, language), description
    subtitle = map_subtitle(set_up.service_map, language, emphasis=set_up.selective)
    description = map_description(set_up.service_map, language)
    return map_title(set_up.service_map, language), subtitle, description


def edges(set_up: Stage, placed: Placed, centre: Point) -> tuple[Edge, ...]:
    """The influences as drawn, those in the background first.

    Args:
        set_up: What is shown.
        placed: Where everybody stands.
        centre: Middle of the rings.

    Returns:
        One edge a tie.
    """
    index = {s.id: number for number, s in enumerate(set_up.service_map.stakeholders)}
    boxes = _boxes(placed, centre)
    drawn = []
    for tie, curve in zip(set_up.ties, placed.routed.curves, strict=True):
        source, target = boxes[index[tie.source]], boxes[index[tie.target]]
        drawn.append(_edge(set_up, tie, visible(_moved(curve, centre), source, target)))
    return tuple(sorted(drawn, key=lambda edge: (not edge.faded, edge.stroke.width)))


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
        rings.append(Ring(ring.id, name, (radius, radius), fill, theme.band_line, labels))
    return tuple(rings)


def _hub(set_up: Stage, words: Block, box: Box) -> Hub:
    theme, name = set_up.theme, clean(set_up.service_map.service.name)
    labels = words.labels((box.x, box.y), theme.hub_ink)
    return Hub(name, box, theme.hub, labels, theme.paper)


def _moved(curve: Curve, by: Point) -> Curve:
    (ax, ay), (bx, by_), (cx, cy), (dx, dy) = curve
    x, y = by
    return ((ax + x, ay + y), (bx + x, by_ + y), (cx + x, cy + y), (dx + x, dy + y))
