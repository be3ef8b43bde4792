"""The drawing as Graphviz source with every position pinned; needs no Graphviz to be written."""

from typing import TYPE_CHECKING

from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.scene import Edge, Node, Scene

if TYPE_CHECKING:
    from graphviz import Digraph

_HEADS = {"positive": "normal", "negative": "tee", "unknown": "diamond"}
_STYLES = {"positive": "solid", "negative": "dashed", "unknown": "dotted"}
_POINTS_PER_INCH = 72
_OVER_RINGS = 20.0


def to_dot(drawing: Drawing) -> bytes:
    """The drawing as DOT, for ``neato -n2`` or any program that reads Graphviz files.

    Args:
        drawing: What to write.

    Returns:
        UTF-8 source; stakeholders, influences and positions, without rings.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_dot(draw(ServiceMap.named("Kohvik"))).decode().splitlines()[0]
        'digraph stakeholders {'
    """
    import graphviz

    scene = drawing.scene
    graph = graphviz.Digraph("stakeholders", engine="neato")
    graph.attr(
        "graph",
        label=graphviz.escape(scene.title),
        labelloc="t",
        inputscale=str(_POINTS_PER_INCH),
        splines="true",
        esep="+3",
        fontname="Inter",
    )
    graph.attr("node", shape="box", style="rounded,filled", fontname="Inter", fixedsize="true")
    for place, part in enumerate(scene.parts):
        first = f"p{place}" if scene.panels else ""
        numbers = {node.id: f"{first}n{number}" for number, node in enumerate(part.nodes)}
        if scene.panels:
            _heading(graph, f"{first}t", part, scene.height)
        for node in part.nodes:
            _node(graph, node, numbers[node.id], scene.height)
        for edge in part.edges:
            _edge(graph, edge, numbers)
    source: str = graph.source
    return source.encode("utf-8", errors="replace")


def _heading(graph: "Digraph", number: str, panel: Scene, height: float) -> None:
    """The title of a panel, over its rings."""
    import graphviz

    y = height - panel.centre[1] + max((ring.radii[1] for ring in panel.rings), default=0.0)
    label = graphviz.escape(panel.title)
    place = f"{panel.centre[0]:.2f},{y + _OVER_RINGS:.2f}!"
    graph.node(number, label=label, shape="plaintext", style="", pos=place, fixedsize="false")


def _node(graph: "Digraph", node: Node, number: str, height: float) -> None:
    import graphviz

    box = node.pill.box
    lines = [graphviz.escape(label.text) for label in node.pill.lines]
    graph.node(
        number,
        label="\\n".join(lines),
        tooltip=graphviz.escape(node.title),
        pos=f"{box.x:.2f},{height - box.y:.2f}!",
        width=f"{box.width / _POINTS_PER_INCH:.4f}",
        height=f"{box.height / _POINTS_PER_INCH:.4f}",
        fillcolor=node.pill.fill,
        color=node.pill.border,
        penwidth=f"{node.pill.border_width:g}",
        fontsize=f"{node.pill.lines[0].size:g}",
    )


def _edge(graph: "Digraph", edge: Edge, numbers: dict[str, str]) -> None:
    import graphviz

    graph.edge(
        numbers[edge.source],
        numbers[edge.target],
        color=edge.stroke.color,
        penwidth=f"{edge.stroke.width:g}",
        style=_STYLES[edge.sign],
        arrowhead=_HEADS[edge.sign],
        tooltip=graphviz.escape(edge.title),
    )
