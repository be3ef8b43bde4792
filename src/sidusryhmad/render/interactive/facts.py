"""The content of a picture as plain data for the page's script."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES
from sidusryhmad.render.badges import Wanted, badges
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.interactive.numbers import acting, carried, paths, solved, what_if
from sidusryhmad.render.interactive.words import page_words, verdict_words, what_if_words
from sidusryhmad.render.nodes import frame_of
from sidusryhmad.render.overlay import overlay
from sidusryhmad.render.scene import Edge, Node, Pill
from sidusryhmad.render.text import clean
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import ties
from sidusryhmad.render.wording import measure

Facts = dict[str, Any]
T = TypeVar("T")
_ABOVE = 8.0


def facts(drawing: Drawing, language: Language) -> Facts | None:
    """What the script needs to know; None where the page can only show the picture.

    Args:
        drawing: The picture.
        language: The language of the texts.

    Returns:
        Plain data, ready for JSON; stakeholders and influences in the picture's order, so that the
        script finds their shapes by number.
    """
    if drawing.subject is None or drawing.scene.panels:
        return None
    impact = drawing.subject if isinstance(drawing.subject, Impact) else None
    service_map = (
        drawing.subject.service_map if isinstance(drawing.subject, Impact) else drawing.subject
    )
    model = solved(service_map, impact) if service_map.stakeholders else None
    content = {
        **_content(drawing, service_map, language),
        "carried": [] if model is None else carried(model),
        "paths": [[] for _ in service_map.stakeholders],
        "what": None,
    }
    if model is not None:
        content["paths"] = paths(model, acting(impact) if impact else None)
    if model is not None and impact is not None:
        content["what"] = what_if(model, impact, overlay(impact).scale)
        content["texts"] |= what_if_words(language)
        content["texts"] |= verdict_words(language, service_map.tolerance)
    return content


def _content(drawing: Drawing, service_map: ServiceMap, language: Language) -> Facts:
    scene, theme = drawing.scene, drawing.theme
    people = {s.id: s for s in service_map.stakeholders}
    kinds = {(i.from_, i.to): clean(i.kind) for i in service_map.influences if i.kind}
    said = {(tie.source, tie.target): measure(tie, language) for tie in ties(service_map)}
    rank = {ring.id: number for number, ring in enumerate(scene.rings)}
    index = {node.id: number for number, node in enumerate(scene.nodes)}
    sides = {side.value: language.text(name) for side, name in SIDE_NAMES.items()}
    used = {person.side for person in people.values()}
    outer = max((ring.radii[1] for ring in scene.rings), default=scene.height / 2)
    upper = [label.at[1] - label.size for mark in scene.marks for label in mark.labels]
    return {
        "language": scene.language,
        "texts": page_words(language),
        "rings": [{"id": ring.id, "name": ring.name} for ring in scene.rings],
        "sides": [{"id": k, "name": v} for k, v in sides.items() if k in used]
        + ([{"id": "", "name": language.text("not said")}] if None in used else []),
        "people": [
            {
                **_person(node, theme),
                "side": people[node.id].side or "",
                "border": _of_ring(theme.borders, rank[node.ring]),
                "line": _of_ring(theme.border_widths, rank[node.ring]),
            }
            for node in scene.nodes
        ],
        "ties": [
            {
                **_tie(edge, index),
                "said": said[edge.source, edge.target],
                "kind": kinds.get((edge.source, edge.target), ""),
            }
            for edge in scene.edges
        ],
        "inner": [index[id_] for id_ in service_map.inner_ids],
        "centre": list(scene.centre),
        "top": max(0.0, min([scene.centre[1] - outer, *upper]) - _ABOVE),
        "colors": {"gain": theme.gain, "loss": theme.loss, "soft": theme.soft_ink}
        | {"hub": theme.hub, "ink": theme.ink, "paper": theme.paper}
        | {"pale": theme.pale, "faded": theme.faded},
    }


def _of_ring(values: Sequence[T], rank: int) -> T:
    """A theme's value for a ring; the last one is repeated."""
    return values[min(rank, len(values) - 1)]


def _person(node: Node, theme: Theme) -> Facts:
    badge = node.badge or badges([Wanted("▲ +0.0", node.pill.box)], theme)[0]
    assert badge is not None
    (label,) = badge.lines
    return {
        "id": node.id,
        "name": node.name,
        "ring": node.ring,
        "at": [round(node.pill.box.x, 2), round(node.pill.box.y, 2)],
        "framed": node.frame is not None,
        "frame": _rect(node.frame or frame_of(node.pill, theme)),
        "badged": node.badge is not None,
        "badge": {
            "rect": _rect(badge),
            "at": [round(part, 2) for part in label.at],
            "size": label.size,
        },
    }


def _rect(pill: Pill) -> list[float]:
    box = pill.box
    sides = (box.left, box.top, box.width, box.height, pill.radius, pill.border_width)
    return [round(side, 2) for side in sides]


def _tie(edge: Edge, index: dict[str, int]) -> Facts:
    return {
        "from": index[edge.source],
        "to": index[edge.target],
        "sign": edge.sign,
        "strength": edge.strength,
    }
