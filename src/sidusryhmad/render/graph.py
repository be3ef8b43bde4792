"""A picture as a graph of Graphviz, with every position pinned; needs no Graphviz to be made."""

from typing import TYPE_CHECKING

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.render.scene import Edge, Node, Scene

if TYPE_CHECKING:
    from graphviz import Digraph

FAMILY = "Inter"
GRAPHS = ("dot", "mmd")
"""Formats that hold graphs alone."""
OTHERS = "svg, png, pdf, pptx, html, txt"
"""Formats that can hold any picture."""
MOST_ROUTED = 150
"""Lines up to which Graphviz leads them around pills within a second; more are drawn straight."""
_HEADS = {"positive": "normal", "negative": "tee", "unknown": "diamond"}
_STYLES = {"positive": "solid", "negative": "dashed", "unknown": "dotted"}
_POINTS_PER_INCH = 72
_OVER_RINGS = 20.0


def is_graph(scene: Scene) -> bool:
    """Whether a picture has something of which a graph consists.

    Example:
        >>> from sidusryhmad.render.draw import draw
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> is_graph(draw(ServiceMap.named("Kohvik")).scene)
        True
    """
    return any(part.nodes or part.rings for part in scene.parts)


def require_graph(scene: Scene, name: str) -> None:
    """Make sure that a picture has something of which a graph consists.

    Args:
        scene: The picture.
        name: The format it is wanted in, for the error.

    Raises:
        InvalidParameterError: It is a chart without stakeholders joined by lines.
    """
    if not is_graph(scene):
        template = N_(
            "this picture has no stakeholders joined by lines, of which {name} consists; save it "
            "as one of: {others}"
        )
        raise InvalidParameterError(Message("no_graph", template, {"name": name, "others": OTHERS}))


def digraph(scene: Scene) -> "Digraph":
    """The picture's stakeholders and influences as a graph.

    Args:
        scene: The picture.

    Returns:
        The graph, to be changed, shown or drawn by Graphviz.

    Raises:
        InvalidParameterError: It is a chart without stakeholders joined by lines.

    Example:
        >>> import sidusryhmad as sr
        >>> print(digraph(sr.draw(sr.ServiceMap.named("Kohvik")).scene).source[:22])
        digraph stakeholders {
    """
    import graphviz

    require_graph(scene, "DOT")
    graph = graphviz.Digraph("stakeholders", engine="neato")
    routed = sum(len(part.edges) for part in scene.parts) <= MOST_ROUTED
    graph.attr(
        "graph",
        label=graphviz.escape(scene.title),
        labelloc="t",
        inputscale=str(_POINTS_PER_INCH),
        splines="true" if routed else "line",
        esep="+3",
        fontname=FAMILY,
        bgcolor=scene.paper,
        **_colored(scene),
    )
    graph.attr("node", shape="box", style="rounded,filled", fontname=FAMILY, fixedsize="true")
    _content(graph, scene)
    return graph


def numbered(scene: Scene, place: int) -> dict[str, str]:
    """What the graph calls the stakeholders of a part, by their ids; names never become names here.

    Args:
        scene: The picture.
        place: Number of the panel; 0 where there are none.

    Returns:
        Names such as ``n3``, or ``p0n3`` in a panel.
    """
    first = f"p{place}" if scene.panels else ""
    nodes = scene.parts[place].nodes
    return {node.id: f"{first}n{number}" for number, node in enumerate(nodes)}


def _content(graph: "Digraph", scene: Scene) -> None:
    for place, part in enumerate(scene.parts):
        numbers = numbered(scene, place)
        if scene.panels:
            _heading(graph, f"p{place}t", part, scene.height)
        for node in part.nodes:
            _node(graph, node, numbers[node.id], scene.height)
        for edge in part.edges:
            _edge(graph, edge, numbers)


def _heading(graph: "Digraph", number: str, panel: Scene, height: float) -> None:
    """The title of a panel, over its rings."""
    import graphviz

    y = height - panel.centre[1] + max((ring.radii[1] for ring in panel.rings), default=0.0)
    label = graphviz.escape(panel.title)
    place = f"{panel.centre[0]:.2f},{y + _OVER_RINGS:.2f}!"
    look = {"shape": "plaintext", "style": "", "fixedsize": "false", **_colored(panel)}
    graph.node(number, label=label, pos=place, **look)


def _colored(scene: Scene) -> dict[str, str]:
    """The colour of a picture's title, where it has one."""
    return {"fontcolor": scene.headings[0].color} if scene.headings else {}


def _node(graph: "Digraph", node: Node, number: str, height: float) -> None:
    import graphviz

    box = node.pill.box
    lines = [graphviz.escape(label.text) for label in node.pill.lines]
    graph.node(
        number,
        label=graphviz.nohtml("\\n".join(lines)),
        tooltip=graphviz.escape(node.title),
        pos=f"{box.x:.2f},{height - box.y:.2f}!",
        width=f"{box.width / _POINTS_PER_INCH:.4f}",
        height=f"{box.height / _POINTS_PER_INCH:.4f}",
        fillcolor=node.pill.fill,
        color=node.pill.border,
        penwidth=f"{node.pill.border_width:g}",
        fontsize=f"{node.pill.lines[0].size:g}",
        fontcolor=node.pill.lines[0].color,
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
