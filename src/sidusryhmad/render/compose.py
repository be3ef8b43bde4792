"""From a map or an impact to a scene: words, sizes, places, curves, colours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import InvalidParameterError, UnknownFieldError
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.choices import USUAL_CHOICES, Choices
from sidusryhmad.render.describe import impact_description, map_description, parts_description
from sidusryhmad.render.ends import visible
from sidusryhmad.render.frame import Frame, Outline, frame
from sidusryhmad.render.geometry import Box, Curve, Point
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.legend import Contents, legend
from sidusryhmad.render.lettering import RING_SPACING, lettering, plan
from sidusryhmad.render.nodes import nodes
from sidusryhmad.render.pills import Block
from sidusryhmad.render.plan import Plan
from sidusryhmad.render.routing import Routed, clearest
from sidusryhmad.render.scene import Edge, Hub, Ring, Scene
from sidusryhmad.render.slices import slice_marks
from sidusryhmad.render.stage import Stage, stage
from sidusryhmad.render.strokes import Look, stroke
from sidusryhmad.render.text import clean
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import Tie
from sidusryhmad.render.wording import (
    counted_subtitle,
    impact_subtitle,
    impact_title,
    influence_title,
    map_subtitle,
    map_title,
    measure,
    ring_name,
)

Texts = tuple[str, str, str]


def compose(
    service_map: ServiceMap,
    *,
    impact: Impact | None = None,
    language: Language,
    theme: Theme,
    choices: Choices = USUAL_CHOICES,
) -> Scene:
    """The scene of a map, or of what a change does on it.

    Args:
        service_map: The map.
        impact: What a change does; None for the map alone.
        language: Language of the words.
        theme: Colours and sizes.
        choices: What else was chosen.

    Returns:
        The scene; the same arguments always give an equal one.

    Raises:
        UnknownFieldError: Nobody has a value in the field of slices or groups.
        InvalidParameterError: A choice does not fit the map or the impact.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> compose(m, language=Language("en"), theme=Theme()).nodes[0].name
        'Barista'
    """
    set_up = stage(service_map, impact, language, theme, choices)
    task = plan(set_up, lettering(set_up), earlier(set_up))
    placed = Placed(task, clearest(task))
    texts = _texts(set_up)
    explained = legend(contents(set_up, edges(set_up, placed, (0.0, 0.0))))
    around = frame(texts[:2], outline(placed), explained, theme)
    return composed(set_up, placed, around, texts)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everybody on a map stands, around the origin.

    Attributes:
        task: Sizes of everybody, in the figures' order.
        routed: Their places, and a curve for each tie.
    """

    task: Plan
    routed: Routed


def earlier(set_up: Stage) -> Mapping[str, float]:
    """The angles at which an earlier version of the map shows its people, by id."""
    like, choices = set_up.choices.like, set_up.choices
    if like is None:
        return {}
    known = replace(choices, like=None, images=None, strongest=None, aggregate=set_up.counted)
    try:
        old = stage(like, None, set_up.language, set_up.theme, known)
    except (UnknownFieldError, InvalidParameterError):
        bare = replace(known, slices=None, groups=None)
        old = stage(like, None, set_up.language, set_up.theme, bare)
    angles = clearest(plan(old, lettering(old))).layout.angles
    return {figure.id: angle for figure, angle in zip(old.figures, angles, strict=True)}


def outline(placed: Placed) -> Outline:
    """The outermost ring and the names beside it."""
    layout = placed.routed.layout
    pairs = zip(layout.sector_places, placed.task.sector_names, strict=True)
    return Outline(layout.radii[-1], tuple(Box(*at, *size) for at, size in pairs))


def contents(set_up: Stage, drawn: tuple[Edge, ...]) -> Contents:
    """What the legend of a picture has to explain."""
    return Contents(drawn, set_up.overlay, set_up.theme, set_up.language, set_up.parts,
                    set_up.figures, set_up.ties)  # fmt: skip


def composed(set_up: Stage, placed: Placed, around: Frame, texts: Texts) -> Scene:
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
        nodes(set_up, words, boxes, drawn),
        around.legend,
        marks=slice_marks(set_up, placed.task, layout, around.centre),
        table=_table(set_up),
        left_out=set_up.left_out,
    )


def _boxes(placed: Placed, centre: Point) -> list[Box]:
    pairs = zip(placed.routed.layout.places, placed.task.sizes, strict=True)
    return [Box(*at, *size).moved(*centre) for at, size in pairs]


def _texts(set_up: Stage) -> Texts:
    language, impact = set_up.language, set_up.impact
    if impact is not None:
        title, subtitle = impact_title(impact), impact_subtitle(impact, language)
        description = impact_description(impact, language)
    else:
        title = map_title(set_up.service_map, language)
        subtitle = map_subtitle(set_up.service_map, language, emphasis=set_up.selective)
        description = map_description(set_up.service_map, language)
    if set_up.counted:
        drawn, merged = len(set_up.ties), len(set_up.merged)
        subtitle = counted_subtitle(subtitle, drawn, merged, language)
    told = [description, *parts_description(set_up.parts, language)]
    return title, subtitle, " ".join(told)


def _table(set_up: Stage) -> tuple[tuple[str, ...], ...]:
    """All merged influences in words, those that are not drawn too; nothing where none is."""
    if not set_up.merged:
        return ()
    language, names = set_up.language, set_up.names
    head = (language.text("From → to"), language.text("Influences"))
    arrow = "{} → {}".format
    return (
        head,
        *(
            (arrow(names[tie.source], names[tie.target]), measure(tie, language))
            for tie in set_up.merged
        ),
    )


def edges(set_up: Stage, placed: Placed, centre: Point) -> tuple[Edge, ...]:
    """The influences as drawn, those in the background first.

    Args:
        set_up: What is shown.
        placed: Where everybody stands.
        centre: Middle of the rings.

    Returns:
        One edge a tie.
    """
    names = set_up.names
    boxes = dict(zip(names, _boxes(placed, centre), strict=True))
    drawn = []
    for tie, curve in zip(set_up.ties, placed.routed.curves, strict=True):
        seen = visible(_moved(curve, centre), boxes[tie.source], boxes[tie.target])
        title = influence_title(tie, names, set_up.language)
        drawn.append(_edge(set_up, tie, seen, title))
    return tuple(sorted(drawn, key=lambda edge: (not edge.faded, edge.stroke.width)))


def _edge(set_up: Stage, tie: Tie, curve: Curve, title: str) -> Edge:
    faded, known = tie not in set_up.bright, tie.count > 0 or tie.strength is not None
    drawn = stroke(curve, Look(tie.sign, tie.weight, known=known, faded=faded), set_up.theme)
    strength = None if tie.count else tie.strength
    return Edge(tie.source, tie.target, tie.sign, strength, drawn, title, faded)


def _rings(
    set_up: Stage, layout: Layout, words: Sequence[Block], around: Frame
) -> tuple[Ring, ...]:
    theme = set_up.theme
    x, y = around.centre
    rings = []
    for ring, radii, place, text in zip(
        set_up.service_map.ring_list, layout.radii, layout.name_places, words, strict=True
    ):
        fill = theme.bands[min(ring.order, len(theme.bands) - 1)]
        labels = text.labels((x + place[0], y + place[1]), theme.soft_ink, RING_SPACING)
        name = ring_name(ring, set_up.language)
        rings.append(Ring(ring.id, name, radii, fill, theme.band_line, labels))
    return tuple(rings)


def _hub(set_up: Stage, words: Block, box: Box) -> Hub:
    theme, name = set_up.theme, clean(set_up.service_map.service.name)
    labels = words.labels((box.x, box.y), theme.hub_ink)
    return Hub(name, box, theme.hub, labels, theme.paper)


def _moved(curve: Curve, by: Point) -> Curve:
    (ax, ay), (bx, by_), (cx, cy), (dx, dy) = curve
    x, y = by
    return ((ax + x, ay + y), (bx + x, by_ + y), (cx + x, cy + y), (dx + x, dy + y))
