"""The drawing as Graphviz source with every position pinned; needs no Graphviz to be written."""

from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.graph import digraph


def to_dot(drawing: Drawing) -> bytes:
    """The drawing as DOT, for ``neato -n2`` or any program that reads Graphviz files.

    Args:
        drawing: What to write.

    Returns:
        UTF-8 source; stakeholders, influences and positions, without rings.

    Raises:
        InvalidParameterError: It is a chart without stakeholders joined by lines.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_dot(draw(ServiceMap.named("Kohvik"))).decode().splitlines()[0]
        'digraph stakeholders {'
    """
    source: str = digraph(drawing.scene).source
    return source.encode("utf-8", errors="replace")
