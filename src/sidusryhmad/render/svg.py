"""The drawing as SVG: text stays text, fonts inside, nothing executed, nothing fetched."""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from xml.etree.ElementTree import Element, SubElement, tostring

from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.geometry import Point
from sidusryhmad.render.scene import (
    Edge,
    Hub,
    Label,
    Legend,
    Mark,
    Node,
    Pill,
    Scene,
    Shape,
    Stroke,
)

FAMILY = "Inter Subset"
FONT_FILES = {400: "Inter-Regular", 600: "Inter-SemiBold"}
_FALLBACK = f"'{FAMILY}', Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
_MARK_RADIUS = 6.5


def to_svg(drawing: Drawing) -> bytes:
    """The drawing as a self-contained SVG file.

    Args:
        drawing: What to write.

    Returns:
        UTF-8 XML; the same drawing always gives the same bytes.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_svg(draw(ServiceMap.named("Kohvik")))[:4]
        b'<svg'
    """
    return svg_bytes(drawing.scene, embed_font=drawing.theme.embed_font)


def svg_bytes(scene: Scene, *, embed_font: bool, transparent: bool = False) -> bytes:
    """A scene as SVG, with or without the fonts in it and white behind it."""
    key = "s" + sha256(repr(scene).encode("utf-8", errors="replace")).hexdigest()[:10]
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": _n(scene.width),
            "height": _n(scene.height),
            "viewBox": f"0 0 {_n(scene.width)} {_n(scene.height)}",
            "role": "img",
            "aria-labelledby": f"{key}-title {key}-desc",
            "lang": scene.language,
            "font-family": _FALLBACK,
            "text-rendering": "geometricPrecision",
        },
    )
    SubElement(root, "title", {"id": f"{key}-title"}).text = _fit(scene.title)
    SubElement(root, "desc", {"id": f"{key}-desc"}).text = _fit(scene.description)
    if embed_font:
        SubElement(root, "style").text = font_faces()
    if not transparent:
        SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": scene.paper})
    if scene.panels:
        _texts(root, scene.headings)
        for panel in scene.panels:
            group = SubElement(root, "g", {"class": "panel"})
            SubElement(group, "title").text = _fit(panel.title)
            _content(group, panel)
        _legend(root, scene.legend)
    else:
        _content(root, scene)
    text: str = tostring(root, encoding="unicode")
    return text.encode("utf-8") + b"\n"


@cache
def font_faces() -> str:
    """The style sheet that holds the bundled fonts themselves."""
    faces = []
    for weight, stem in FONT_FILES.items():
        data = (files("sidusryhmad.render") / "fonts" / f"{stem}.woff2").read_bytes()
        source = f"url(data:font/woff2;base64,{b64encode(data).decode('ascii')}) format('woff2')"
        faces.append(f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:{source}}}")
    return "".join(faces)


def _n(value: float) -> str:
    """A coordinate with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _fit(text: str) -> str:
    """The text without characters that XML 1.0 cannot hold."""
    return "".join(c for c in text if c in "\t\n\r" or _allowed(ord(c)))


def _allowed(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


def _content(root: Element, scene: Scene) -> None:
    _texts(root, scene.headings)
    if scene.rings:
        _rings(root, scene)
    for mark in scene.marks:
        _mark(root, mark)
    for edge in scene.edges:
        _edge(root, edge)
    if scene.hub is not None:
        _hub(root, scene.hub)
    for node in scene.nodes:
        _node(root, node)
    _legend(root, scene.legend)


def _rings(root: Element, scene: Scene) -> None:
    group = SubElement(root, "g", {"class": "rings"})
    middle = {"cx": _n(scene.centre[0]), "cy": _n(scene.centre[1])}
    for ring in reversed(scene.rings):
        radii = {"rx": _n(ring.radii[0]), "ry": _n(ring.radii[1])}
        look = {"fill": ring.fill, "stroke": ring.line}
        SubElement(group, "ellipse", {**middle, **radii, **look})
    for ring in scene.rings:
        _texts(group, ring.lines)


def _mark(root: Element, mark: Mark) -> None:
    group = SubElement(root, "g", {"class": "mark"})
    if mark.title:
        SubElement(group, "title").text = _fit(mark.title)
    for shape in mark.shapes:
        _shape(group, shape)
    for stroke in mark.strokes:
        _stroke(group, stroke)
    for pill in mark.pills:
        _pill(group, pill)
    _texts(group, mark.labels)


def _hub(root: Element, hub: Hub) -> None:
    box = hub.box
    group = SubElement(root, "g", {"class": "hub"})
    SubElement(group, "title").text = _fit(hub.name)
    shape = {
        "cx": _n(box.x),
        "cy": _n(box.y),
        "rx": _n(box.width / 2),
        "ry": _n(box.height / 2),
        "fill": hub.fill,
        "stroke": hub.line,
        "stroke-width": "2",
    }
    SubElement(group, "ellipse", shape)
    _texts(group, hub.lines)


def _edge(root: Element, edge: Edge) -> None:
    kind = f"edge {edge.sign}" + (" faded" if edge.faded else "")
    group = SubElement(root, "g", {"class": kind})
    SubElement(group, "title").text = _fit(edge.title)
    _stroke(group, edge.stroke)


def _stroke(group: Element, drawn: Stroke) -> None:
    a, b, c, d = map(_point, drawn.curve)
    line = {"d": f"M{a}C{b} {c} {d}", "fill": "none"}
    if drawn.casing:
        look = {"stroke": drawn.paper, "stroke-width": _n(drawn.width + drawn.casing)}
        SubElement(group, "path", {**line, **look})
    look = {"stroke": drawn.color, "stroke-width": _n(drawn.width)}
    if drawn.dash:
        look["stroke-dasharray"] = " ".join(map(_n, drawn.dash))
    SubElement(group, "path", {**line, **look})
    if drawn.head is not None:
        _shape(group, drawn.head)
    if drawn.mark is not None:
        x, y = drawn.mark.at
        place = {"cx": _n(x), "cy": _n(y - drawn.mark.size * 0.36), "r": _n(_MARK_RADIUS)}
        SubElement(group, "circle", {**place, "fill": drawn.paper})
        _texts(group, [drawn.mark])


def _shape(group: Element, shape: Shape) -> None:
    look = {
        "points": " ".join(map(_point, shape.points)),
        "fill": shape.fill,
        "stroke": shape.line,
        "stroke-width": _n(shape.width),
        "stroke-linejoin": "round",
    }
    SubElement(group, "polygon", look)


def _point(point: Point) -> str:
    return f"{_n(point[0])},{_n(point[1])}"


def _node(root: Element, node: Node) -> None:
    kind = "node faded" if node.faded else "node"
    group = SubElement(root, "g", {"class": kind})
    SubElement(group, "title").text = _fit(node.title)
    for part in (node.frame, node.pill, node.badge):
        if part is not None:
            _pill(group, part)


def _pill(group: Element, drawn: Pill) -> None:
    box = drawn.box
    shape = {
        "x": _n(box.left),
        "y": _n(box.top),
        "width": _n(box.width),
        "height": _n(box.height),
        "rx": _n(drawn.radius),
        "fill": drawn.fill,
        "stroke": drawn.border,
        "stroke-width": _n(drawn.border_width),
    }
    SubElement(group, "rect", shape)
    _texts(group, drawn.lines)


def _legend(root: Element, drawn: Legend) -> None:
    if not drawn.labels:
        return
    group = SubElement(root, "g", {"class": "legend"})
    for stroke in drawn.strokes:
        _stroke(group, stroke)
    for pill in drawn.pills:
        _pill(group, pill)
    _texts(group, drawn.labels)


def _texts(group: Element, labels: Iterable[Label]) -> None:
    for label in labels:
        look = {"x": _n(label.at[0]), "y": _n(label.at[1]), "font-size": _n(label.size)}
        if label.weight != 400:
            look["font-weight"] = str(label.weight)
        if label.anchor != "start":
            look["text-anchor"] = label.anchor
        if label.spacing:
            look["letter-spacing"] = _n(label.spacing)
        SubElement(group, "text", {**look, "fill": label.color}).text = _fit(label.text)
