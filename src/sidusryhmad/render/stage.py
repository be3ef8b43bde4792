"""What is to be shown of a map, before any geometry: facts that every part of a picture needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import radians

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.render.overlay import Overlay, overlay
from sidusryhmad.render.pills import Block, block, pill_size
from sidusryhmad.render.plan import Link, Plan, Size
from sidusryhmad.render.text import REGULAR, SEMIBOLD, Font, clean
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import Tie, strongest_third, ties
from sidusryhmad.render.wording import ring_name

RING_SPACING = 1.2
"""Extra space between the letters of a ring's name."""
_RING_FONT = Font(10.5, SEMIBOLD)
_RING_NAME_LIMIT = 170.0
_HUB_FONT = Font(12.5, SEMIBOLD)
_HUB_SMALLEST = (84.0, 58.0)


@dataclass(frozen=True, slots=True)
class Stage:
    """A map, what is shown on it, and how.

    Attributes:
        service_map: The map.
        impact: What a change does; None for the map alone.
        language: Language of the words.
        theme: Colours and sizes.
        overlay: What the impact adds; None without one.
        ties: Influences to be drawn.
        bright: Source and target of those in colour.
        rank: Number of each ring, 0 innermost, by id.
        names: Clean name of each stakeholder, by id.
    """

    service_map: ServiceMap
    impact: Impact | None
    language: Language
    theme: Theme
    overlay: Overlay | None
    ties: tuple[Tie, ...]
    bright: frozenset[tuple[str, str]]
    rank: Mapping[str, int]
    names: Mapping[str, str]

    @property
    def selective(self) -> bool:
        """Whether some influences stay in the background."""
        return len(self.bright) < len(self.ties)


def stage(
    service_map: ServiceMap, impact: Impact | None, language: Language, theme: Theme
) -> Stage:
    """Decide what is shown.

    Args:
        service_map: The map.
        impact: What a change does; None for the map alone.
        language: Language of the words.
        theme: Colours and sizes.

    Returns:
        The stage.
    """
    drawn = ties(service_map)
    shown = None if impact is None else overlay(impact)
    if shown is not None:
        bright = shown.paths
    elif len(service_map.stakeholders) >= theme.emphasis_from:
        bright = strongest_third(drawn)
    else:
        bright = frozenset((tie.source, tie.target) for tie in drawn)
    rank = {ring.id: ring.order for ring in service_map.ring_list}
    names = {s.id: clean(s.name) for s in service_map.stakeholders}
    return Stage(service_map, impact, language, theme, shown, drawn, bright, rank, names)


@dataclass(frozen=True, slots=True)
class Lettering:
    """All names as lines of text.

    Attributes:
        nodes: Stakeholders, in file order.
        rings: Rings, inside out.
        hub: The service.
    """

    nodes: tuple[Block, ...]
    rings: tuple[Block, ...]
    hub: Block


def lettering(set_up: Stage) -> Lettering:
    """Break all names into lines."""
    theme, service_map = set_up.theme, set_up.service_map

    def font(stakeholder: Stakeholder) -> Font:
        weight = SEMIBOLD if set_up.rank[stakeholder.ring] == 0 else REGULAR
        return Font(theme.label_size, weight)

    return Lettering(
        tuple(block(s.name, theme.label_limit, font(s)) for s in service_map.stakeholders),
        tuple(
            block(ring_name(ring, set_up.language).upper(), _RING_NAME_LIMIT, _RING_FONT)
            for ring in service_map.ring_list
        ),
        block(service_map.service.name, theme.label_limit, _HUB_FONT),
    )


def plan(set_up: Stage, words: Lettering) -> Plan:
    """The geometric task: sizes, rings and links.

    Args:
        set_up: What is shown.
        words: All names in lines.

    Returns:
        The plan; the same for a map and for every impact on it.
    """
    people = set_up.service_map.stakeholders
    index = {s.id: number for number, s in enumerate(people)}
    wide, high = words.hub.size
    return Plan(
        tuple(map(pill_size, words.nodes)),
        tuple(set_up.rank[s.ring] for s in people),
        tuple(None if s.angle is None else radians(s.angle) for s in people),
        tuple(Link(index[t.source], index[t.target], t.weight) for t in set_up.ties),
        tuple(map(_spaced, words.rings)),
        (max(_HUB_SMALLEST[0], wide * 1.36 + 14), max(_HUB_SMALLEST[1], high * 1.42 + 16)),
    )


def _spaced(name: Block) -> Size:
    wide, high = name.size
    return (wide + RING_SPACING * max(map(len, name.lines)), high)
