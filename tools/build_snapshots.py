"""Write down what pictures of three small maps consist of, to be compared by a test and by eyes.

Scenes are told line by line in whole pixels; Graphviz and Mermaid sources stand as they are. Look
at the difference before you keep it: ``git diff tests/functional/snapshots``.

Usage: python tools/build_snapshots.py
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sidusryhmad.analysis.impact import impact
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.scene import Edge, Hub, Node, Pill, Ring, Scene

FOLDER = Path(__file__).parents[1] / "tests" / "functional" / "snapshots"
LIBRARY: Mapping[str, Any] = {
    "service": {"name": "Raamatukogu", "language": "et"},
    "stakeholders": [
        {"id": "lugeja", "name": "Lugeja", "ring": "direct", "side": "customer"},
        {"id": "hoidja", "name": "Raamatukoguhoidja", "ring": "direct", "side": "employee"},
        {"id": "vald", "name": "Vald", "ring": "interested", "side": "provider"},
        {"id": "kool", "name": "Kohalik kool", "ring": "interested"},
        {"id": "poed", "name": "Raamatupoed", "ring": "indirect"},
    ],
    "influences": [
        {"from": "hoidja", "to": "lugeja", "strength": 3},
        {"from": "lugeja", "to": "hoidja", "strength": 1},
        {"from": "vald", "to": "hoidja", "strength": -2},
        {"from": "kool", "to": "lugeja", "sign": "positive"},
        {"from": "poed", "to": "lugeja", "sign": "unknown"},
        {"from": "lugeja", "to": "poed", "strength": -0.5},
    ],
}
"""A map with every kind of influence: strong, weak, hindering, of unknown size or sign."""


def drawings() -> dict[str, Drawing]:
    """The pictures, by the names of their files."""
    library = ServiceMap.from_document(LIBRARY)
    eight = EXAMPLES["eight"].read()
    return {
        "cafe": draw(ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")),
        "library": draw(library),
        "library-dark": draw(library, theme="dark"),
        "eight-change": draw(impact(eight, "muugisurve", draws=None), language="en"),
    }


def texts() -> dict[str, str]:
    """The content of every file, by its name."""
    found = {}
    for name, drawing in drawings().items():
        found[f"{name}.scene.txt"] = "\n".join(told(drawing.scene)) + "\n"
        for kind in ("dot", "mmd"):
            found[f"{name}.{kind}"] = drawing.to_bytes(kind).decode("utf-8")
    return found


def told(scene: Scene) -> Iterator[str]:
    """A scene line by line."""
    yield f"{scene.width:.0f} x {scene.height:.0f} {scene.language} on {scene.paper}"
    yield f"title: {scene.title}"
    yield f"subtitle: {scene.subtitle}"
    yield from (f"description: {line}" for line in scene.description.splitlines())
    for label in scene.headings:
        yield f"heading {_at(label.at)} {label.size:g} {label.color}: {label.text}"
    for ring in scene.rings:
        size = f"{ring.radii[0]:.0f} x {ring.radii[1]:.0f} around {_at(scene.centre)}"
        yield f"ring {ring.id} {size} {ring.fill} {ring.line}: {_lines(ring)}"
    if scene.hub is not None:
        yield f"hub {_box(scene.hub.box)} {scene.hub.fill}: {_lines(scene.hub)}"
    for mark in scene.marks:
        yield f"mark: {mark.title}"
    yield from (line for edge in scene.edges for line in _edge(edge))
    yield from (line for node in scene.nodes for line in _node(node))
    for label in scene.legend.labels:
        yield f"legend {_at(label.at)}: {label.text}"
    for stroke in scene.legend.strokes:
        yield f"legend line {_at(stroke.curve[0])} {stroke.width:g} {stroke.color}"
    for pill in scene.legend.pills:
        yield f"legend {_pill(pill)}"


def _edge(edge: Edge) -> Iterator[str]:
    drawn = edge.stroke
    look = ["solid", "dashed"][bool(drawn.dash)] + (" faded" if edge.faded else "")
    head = "none" if drawn.head is None else drawn.head.fill
    yield f"edge {edge.source} > {edge.target} {edge.sign} {edge.strength}: {edge.title}"
    way = " ".join(map(_at, drawn.curve))
    yield f"  {look} {drawn.width:g} {drawn.color} head {head} along {way}"


def _node(node: Node) -> Iterator[str]:
    yield f"node {node.id} in {node.ring}{' faded' if node.faded else ''}: {node.title}"
    for name in ("frame", "pill", "badge"):
        part = getattr(node, name)
        if part is not None:
            yield f"  {name} {_pill(part)}"


def _pill(pill: Pill) -> str:
    look = f"{_box(pill.box)} {pill.fill} {pill.border} {pill.border_width:g}"
    return f"{look}: {_lines(pill)}" if pill.lines else look


def _lines(part: Ring | Hub | Pill) -> str:
    return " / ".join(label.text for label in part.lines)


def _at(point: Point) -> str:
    return f"{point[0]:.0f},{point[1]:.0f}"


def _box(box: Box) -> str:
    return f"{box.width:.0f} x {box.height:.0f} at {box.x:.0f},{box.y:.0f}"


def main() -> None:
    """Write every file anew, and take away those that belong to no picture."""
    FOLDER.mkdir(exist_ok=True)
    written = texts()
    for old in FOLDER.iterdir():
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
