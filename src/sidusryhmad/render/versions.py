"""Two versions of a map side by side on one layout: only what differs is in colour, and signed."""

from collections.abc import Mapping
from dataclasses import replace

from sidusryhmad.analysis.versions.diff import Diff, Difference
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.render.choices import USUAL_CHOICES, Choices
from sidusryhmad.render.describe import map_description
from sidusryhmad.render.figures import Figure
from sidusryhmad.render.geometry import along
from sidusryhmad.render.grid import Panel, grid
from sidusryhmad.render.scene import Edge, Label, Scene
from sidusryhmad.render.stage import Stage, stage
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import Tie
from sidusryhmad.render.together import placed_together
from sidusryhmad.render.wording import map_subtitle

SIGNS = {
    "added": "+",
    "removed": "−",
    "moved": "↔",
    "strengthened": "▲",
    "weakened": "▼",
    "turned": "↕",
    "renamed": "≠",
    "altered": "≠",
}
"""A sign for each kind of difference, so that no reader depends on colour."""
_LONGEST = 120
_MARK = 10.5
_WEIGHTIEST = (
    "added",
    "removed",
    "turned",
    "strengthened",
    "weakened",
    "moved",
    "renamed",
    "altered",
)
_ARROW = "→"


def versions(
    found: Diff, *, language: Language, theme: Theme, choices: Choices = USUAL_CHOICES
) -> Scene:
    """The older version beside the newer one.

    Args:
        found: What differs.
        language: Language of the words.
        theme: Colours and sizes.
        choices: What else was chosen.

    Returns:
        The scene: whoever is on both stands at the same place in both; what differs is in colour
        and carries a sign.

    Raises:
        InvalidParameterError: The versions have other rings, so that places cannot be compared.
    """
    maps = [found.before, found.service_map]
    if len({tuple(ring.id for ring in each.ring_list) for each in maps}) > 1:
        template = N_("the versions have other rings, so they cannot stand side by side")
        raise InvalidParameterError(Message("other_rings", template))
    look = (language, theme, replace(choices, aggregate=False))
    stages = [
        _signed(
            stage(each, None, *look, maps), _signs(found, newer=newer), _links(found, newer=newer)
        )
        for newer, each in enumerate(maps)
    ]
    titles = (language.text("Before"), language.text("Now"))
    panels = [
        Panel(
            one,
            placed,
            (
                title,
                map_subtitle(one.service_map, language, emphasis=False),
                map_description(one.service_map, language),
            ),
        )
        for one, placed, title in zip(stages, placed_together(stages), titles, strict=True)
    ]
    scene = grid(panels, _texts(found, language))
    signs = [_links(found, newer=newer) for newer in (0, 1)]
    return replace(
        scene,
        panels=tuple(
            replace(panel, edges=tuple(_marked(edge, known, theme) for edge in panel.edges))
            for panel, known in zip(scene.panels, signs, strict=True)
        ),
    )


def _texts(found: Diff, language: Language) -> tuple[str, str, str]:
    service = shorten(clean(found.service_map.service.name), _LONGEST)
    count = len(found.differences)
    title = language.plural(
        "{service}: {count} difference between two versions",
        "{service}: {count} differences between two versions",
        count,
        service=service,
    )
    subtitle = language.text(
        "what differs is in colour: + came, − gone, ↔ another ring, ▲ stronger, ▼ weaker, "
        "↕ turned round, ≠ altered otherwise"
    )
    told = (f"{SIGNS[each.kind]} {clean(each.name)}" for each in found.differences)
    return title, subtitle, "; ".join(told)


def _signs(found: Diff, *, newer: int) -> dict[str, str]:
    """The weightiest kind of difference of each stakeholder, by the id on that version."""
    older = dict(found.same)
    kinds: dict[str, str] = {}
    for each in found.differences:
        if each.section == "stakeholder" and each.kind != ("removed" if newer else "added"):
            id_ = each.id if newer else older.get(each.id, each.id)
            kinds[id_] = _weightier(kinds.get(id_), each)
    return kinds


def _links(found: Diff, *, newer: int) -> dict[tuple[str, str], str]:
    """The same for each influence, by its two ends."""
    older = dict(found.same)
    kinds: dict[tuple[str, str], str] = {}
    for each in found.differences:
        if each.section == "influence" and each.kind != ("removed" if newer else "added"):
            source, target = each.id.split(_ARROW)
            if not newer and each.kind != "removed":
                source, target = older.get(source, source), older.get(target, target)
            kinds[source, target] = _weightier(kinds.get((source, target)), each)
    return kinds


def _weightier(known: str | None, each: Difference) -> str:
    if known is None:
        return each.kind
    return min(known, each.kind, key=_WEIGHTIEST.index)


def _signed(one: Stage, people: Mapping[str, str], links: Mapping[tuple[str, str], str]) -> Stage:
    """The stage with signs on whoever differs, and only what differs in colour."""
    figures = tuple(_badged(figure, people.get(figure.id)) for figure in one.figures)
    bright = frozenset(tie for tie in one.ties if _ends(tie) in links)
    return replace(one, figures=figures, bright=bright)


def _badged(figure: Figure, kind: str | None) -> Figure:
    return figure if kind is None else replace(figure, badge=SIGNS[kind])


def _ends(tie: Tie) -> tuple[str, str]:
    return tie.source, tie.target


def _marked(edge: Edge, known: Mapping[tuple[str, str], str], theme: Theme) -> Edge:
    """The edge with the sign of its difference on its middle."""
    kind = known.get((edge.source, edge.target))
    if kind is None or edge.faded:
        return edge
    x, y = along(edge.stroke.curve, 0.5)
    mark = Label(SIGNS[kind], (x, y + _MARK * 0.36), _MARK, theme.ink, 600)
    return replace(edge, stroke=replace(edge.stroke, mark=mark))
