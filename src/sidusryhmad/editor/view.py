"""What the browser needs to know of a map to show it and to ask for edits; plain data."""

from typing import Any

from sidusryhmad.editor.history import History
from sidusryhmad.locale.language import Language
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.interactive.embed import picture
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.wording import ring_name

STEPS = tuple(half / 2 for half in range(6, -7, -1))
"""Strengths to choose from."""


def view(history: History, drawing: Drawing, speaks: Language) -> dict[str, Any]:
    """The map as the browser shows it.

    Args:
        history: The map and its steps.
        drawing: The map's picture.
        speaks: The language of the texts.

    Returns:
        Plain data, ready for JSON. Texts are to be set as text, never as markup.
    """
    scene = drawing.scene
    return {
        "language": speaks.code,
        "picture": picture(drawing.to_bytes("svg")),
        "description": printable(scene.description),
        "size": [scene.width, scene.height],
        "centre": list(scene.centre),
        "rings": _rings(history.now, scene, speaks),
        "people": _people(history.now, scene),
        "strengths": [[i.from_, i.to, i.strength] for i in history.now.influences],
        "choices": _choices(history.now, speaks),
        "undo": bool(history.past),
        "redo": bool(history.future),
        "texts": _words(speaks),
    }


def _rings(service_map: ServiceMap, scene: Scene, speaks: Language) -> list[dict[str, Any]]:
    drawn = {ring.id: ring for ring in scene.rings}
    rings = []
    for ring in service_map.ring_list:
        name, shape = printable(ring_name(ring, speaks)), drawn.get(ring.id)
        rings.append({"id": ring.id, "name": name, "radii": shape and list(shape.radii)})
    return rings


def _people(service_map: ServiceMap, scene: Scene) -> list[dict[str, Any]]:
    boxes = {node.id: node.pill.box for node in scene.nodes}
    people = []
    for person in service_map.stakeholders:
        box = boxes.get(person.id)
        place = box and [box.left, box.top, box.width, box.height]
        named = {"id": person.id, "name": printable(person.name), "ring": person.ring}
        people.append({**named, "box": place})
    return people


def _choices(service_map: ServiceMap, speaks: Language) -> list[list[Any]]:
    """Every strength there is to choose, those between the steps too, with how it is written."""
    given = {i.strength for i in service_map.influences if i.strength is not None}
    sizes = sorted({*STEPS, *given}, reverse=True)
    return [[size, speaks.number(size, digits=_digits(size), signed=True)] for size in sizes]


def _digits(size: float) -> int:
    return 0 if size == round(size) else 1 if size * 10 == round(size * 10) else 2


def _words(speaks: Language) -> dict[str, str]:
    say = speaks.text
    return {
        "map": say("Map to edit"),
        "influence": say("Influence"),
        "from": say("Who influences"),
        "to": say("Whom"),
        "strength": say("Strength"),
        "not_said": say("not said"),
        "none_yet": say("no influence yet"),
        "to_choice": say("{name} ({strength})"),
        "place": say("Place on the map"),
        "who": say("Stakeholder"),
        "ring": say("Ring"),
        "undo": say("Undo"),
        "redo": say("Redo"),
        "handle": say("{name}, ring: {ring}"),
        "hint": say(
            "Drag a stakeholder into another ring, or reach it with Tab and the arrow keys: "
            "Shift with ↑ or ↓ moves it a ring outwards or inwards. A click or Enter chooses it in "
            "the lists."
        ),
        "working": say("Drawing the map …"),
    }
