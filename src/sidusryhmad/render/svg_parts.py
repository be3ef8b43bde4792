"""Every part of a picture as elements of an SVG."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement

from sidusryhmad.render.geometry import Point
from sidusryhmad.render.scene import (
    Edge,
    Hub,
    Image,
    Label,
    Legend,
    Mark,
    Node,
    Pill,
    Scene,
    Shape,
    Stroke,
)

Lines = Mapping[tuple[int, int], Element]
"""Lines that somebody else leads, by the number of the panel and of the influence in it."""
_MARK_RADIUS = 6.5


def number(value: float) -> str:
    """A coordinate with at most two decimals.

    Example:
        >>> number(12.0), number(-0.001), number(3.14159)
        ('12', '0', '3.14')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def fit(text: str) -> str:
    r"""The text without characters that XML 1.0 cannot hold.

    Example:
        >>> fit("Klient\x00")
        'Klient'
    """
    return "".join(c for c in text if c in "\t\n\r" or _allowed(ord(c)))


def _allowed(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


def content(root: Element, scene: Scene, place: int, lines: Lines) -> None:
    """A ring map or a chart, without its panels.

    Args:
        root: Where to write.
        scene: The picture.
        place: Number of the panel; 0 where there are none.
        lines: Lines in the place of its own.
    """
    texts(root, scene.headings)
    if scene.rings:
        _rings(root, scene)
    for mark in scene.marks:
        _mark(root, mark)
    for at, edge in enumerate(scene.edges):
        _edge(root, edge, lines.get((place, at)))
    for ring in scene.rings:
        texts(SubElement(root, "g", {"class": "ring-name"}), ring.lines)
    if scene.hub is not None:
        _hub(root, scene.hub)
    for node in scene.nodes:
        _node(root, node)
    legend(root, scene.legend)


def _rings(root: Element, scene: Scene) -> None:
    group = SubElement(root, "g", {"class": "rings"})
    middle = {"cx": number(scene.centre[0]), "cy": number(scene.centre[1])}
    for ring in reversed(scene.rings):
        radii = {"rx": number(ring.radii[0]), "ry": number(ring.radii[1])}
        look = {"fill": ring.fill, "stroke": ring.line}
        SubElement(group, "ellipse", {**middle, **radii, **look})


def _mark(root: Element, mark: Mark) -> None:
    group = SubElement(root, "g", {"class": "mark"})
    if mark.title:
        SubElement(group, "title").text = fit(mark.title)
    for shape in mark.shapes:
        _shape(group, shape)
    for stroke in mark.strokes:
        _stroke(group, stroke)
    for pill in mark.pills:
        _pill(group, pill)
    texts(group, mark.labels)


def _hub(root: Element, hub: Hub) -> None:
    box = hub.box
    group = SubElement(root, "g", {"class": "hub"})
    SubElement(group, "title").text = fit(hub.name)
    shape = {
        "cx": number(box.x),
        "cy": number(box.y),
        "rx": number(box.width / 2),
        "ry": number(box.height / 2),
        "fill": hub.fill,
        "stroke": hub.line,
        "stroke-width": "2",
    }
    SubElement(group, "ellipse", shape)
    texts(group, hub.lines)


def _edge(root: Element, edge: Edge, led: Element | None) -> None:
    kind = f"edge {edge.sign}" + (" faded" if edge.faded else "")
    group = SubElement(root, "g", {"class": kind})
    SubElement(group, "title").text = fit(edge.title)
    if led is None:
        _stroke(group, edge.stroke)
    else:
        group.append(led)


def _stroke(group: Element, drawn: Stroke) -> None:
    a, b, c, d = map(_point, drawn.curve)
    line = {"d": f"M{a}C{b} {c} {d}", "fill": "none"}
    if drawn.casing:
        look = {"stroke": drawn.paper, "stroke-width": number(drawn.width + drawn.casing)}
        SubElement(group, "path", {**line, **look})
    look = {"stroke": drawn.color, "stroke-width": number(drawn.width)}
    if drawn.dash:
        look["stroke-dasharray"] = " ".join(map(number, drawn.dash))
    SubElement(group, "path", {**line, **look})
    if drawn.head is not None:
        _shape(group, drawn.head)
    if drawn.mark is not None:
        x, y = drawn.mark.at
        place = {
            "cx": number(x),
            "cy": number(y - drawn.mark.size * 0.36),
            "r": number(_MARK_RADIUS),
        }
        SubElement(group, "circle", {**place, "fill": drawn.paper})
        texts(group, [drawn.mark])


def _shape(group: Element, shape: Shape) -> None:
    look = {
        "points": " ".join(map(_point, shape.points)),
        "fill": shape.fill,
        "stroke": shape.line,
        "stroke-width": number(shape.width),
        "stroke-linejoin": "round",
    }
    SubElement(group, "polygon", look)


def _point(point: Point) -> str:
    return f"{number(point[0])},{number(point[1])}"


def _node(root: Element, node: Node) -> None:
    kind = "node faded" if node.faded else "node"
    group = SubElement(root, "g", {"class": kind})
    SubElement(group, "title").text = fit(node.title)
    for part in (node.frame, node.pill, node.badge):
        if part is not None:
            _pill(group, part)
    if node.tab is not None or node.image is not None:
        marked = SubElement(group, "g", {"class": "marked"})
        if node.image is not None:
            _image(marked, node.image)
        if node.tab is not None:
            _pill(marked, node.tab)


def _image(group: Element, drawn: Image) -> None:
    box = drawn.box
    place = {
        "x": number(box.left),
        "y": number(box.top),
        "width": number(box.width),
        "height": number(box.height),
    }
    source = f"data:{drawn.media_type};base64,{b64encode(drawn.data).decode('ascii')}"
    SubElement(group, "image", {**place, "preserveAspectRatio": "none", "href": source})


def _pill(group: Element, drawn: Pill) -> None:
    box = drawn.box
    shape = {
        "x": number(box.left),
        "y": number(box.top),
        "width": number(box.width),
        "height": number(box.height),
        "rx": number(drawn.radius),
        "fill": drawn.fill,
        "stroke": drawn.border,
        "stroke-width": number(drawn.border_width),
    }
    SubElement(group, "rect", shape)
    texts(group, drawn.lines)


def legend(root: Element, drawn: Legend) -> None:
    """What lines and colours mean; nothing where nothing is explained.

    Args:
        root: Where to write.
        drawn: The legend.
    """
    if not drawn.labels:
        return
    group = SubElement(root, "g", {"class": "legend"})
    for stroke in drawn.strokes:
        _stroke(group, stroke)
    for pill in drawn.pills:
        _pill(group, pill)
    texts(group, drawn.labels)


def texts(group: Element, labels: Iterable[Label]) -> None:
    """Lines of text.

    Args:
        group: Where to write.
        labels: The lines.
    """
    for label in labels:
        look = {"x": number(label.at[0]), "y": number(label.at[1]), "font-size": number(label.size)}
        if label.weight != 400:
            look["font-weight"] = str(label.weight)
        if label.anchor != "start":
            look["text-anchor"] = label.anchor
        if label.spacing:
            look["letter-spacing"] = number(label.spacing)
        SubElement(group, "text", {**look, "fill": label.color}).text = fit(label.text)
