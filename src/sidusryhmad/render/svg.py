"""The drawing as SVG: text stays text, fonts inside, nothing executed, nothing fetched."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from xml.etree.ElementTree import Element, SubElement, tostring

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.faces import STACK, font_faces
from sidusryhmad.render.geometry import Point
from sidusryhmad.render.graphviz_lines import graphviz_lines
from sidusryhmad.render.outlined import outline_texts
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

TEXTS = ("embedded", "outlined", "plain")
"""Text with the fonts in the file, as outlines of letters, or with whatever font there is."""
ENGINES = ("own", "graphviz")
"""Who leads the lines."""
_MARK_RADIUS = 6.5
_AFTER_WORDS = 2
_Lines = Mapping[tuple[int, int], Element]


def to_svg(drawing: Drawing, *, text: str | None = None, engine: str = "own") -> bytes:
    """The drawing as a self-contained SVG file.

    Args:
        drawing: What to write.
        text: ``"embedded"``: text is text and its fonts are in the file; ``"outlined"``: letters
            are outlines, for programs that ignore fonts in a file; ``"plain"``: text without fonts.
            Embedded when left out, unless the theme says otherwise.
        engine: ``"own"``, or ``"graphviz"`` to let Graphviz lead the lines.

    Returns:
        UTF-8 XML; the same drawing always gives the same bytes.

    Raises:
        InvalidParameterError: There is no such choice, or Graphviz is wanted for a chart.
        MissingExtraError: Graphviz is wanted and not there.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> made = draw(ServiceMap.named("Kohvik"))
        >>> to_svg(made)[:4], b"<text" in to_svg(made), b"<text" in to_svg(made, text="outlined")
        (b'<svg', True, False)
    """
    chosen = text or ("embedded" if drawing.theme.embed_font else "plain")
    one_of("text", chosen, TEXTS)
    root = svg_tree(drawing.scene, engine=engine)
    if chosen == "outlined":
        outline_texts(root)
    return _written(root, embed_font=chosen == "embedded")


def svg_bytes(
    scene: Scene, *, embed_font: bool, transparent: bool = False, engine: str = "own"
) -> bytes:
    """A scene as SVG, with or without the fonts in it and paper behind it."""
    root = svg_tree(scene, engine=engine, transparent=transparent)
    return _written(root, embed_font=embed_font)


def _written(root: Element, *, embed_font: bool) -> bytes:
    if embed_font:
        style = Element("style")
        style.text = font_faces("".join(root.itertext()))
        root.insert(_AFTER_WORDS, style)
    text: str = tostring(root, encoding="unicode")
    return text.encode("utf-8") + b"\n"


def one_of(option: str, value: str, known: tuple[str, ...]) -> None:
    """Make sure that what was chosen is there to be chosen.

    Args:
        option: What it is chosen for.
        value: What was chosen.
        known: What there is.

    Raises:
        InvalidParameterError: It is none of these.
    """
    if value not in known:
        template = N_("{option} is one of {known}, not {value}")
        values = {"option": option, "known": ", ".join(known), "value": repr(value)}
        raise InvalidParameterError(Message("unknown_choice", template, values))


def svg_tree(scene: Scene, *, engine: str = "own", transparent: bool = False) -> Element:
    """A scene as the elements of an SVG, without fonts.

    Args:
        scene: The picture.
        engine: Who leads the lines, one of :data:`ENGINES`.
        transparent: Whether there is nothing behind it.

    Returns:
        The root; its first two children say in words what it shows.

    Raises:
        InvalidParameterError: There is no such engine, or Graphviz is wanted for a chart.
        MissingExtraError: Graphviz is wanted and not there.
    """
    one_of("engine", engine, ENGINES)
    lines = graphviz_lines(scene) if engine == "graphviz" else {}
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
            "font-family": STACK,
            "text-rendering": "geometricPrecision",
        },
    )
    SubElement(root, "title", {"id": f"{key}-title"}).text = _fit(scene.title)
    SubElement(root, "desc", {"id": f"{key}-desc"}).text = _fit(scene.description)
    if not transparent:
        SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": scene.paper})
    if scene.panels:
        _texts(root, scene.headings)
        for place, panel in enumerate(scene.panels):
            group = SubElement(root, "g", {"class": "panel"})
            SubElement(group, "title").text = _fit(panel.title)
            _content(group, panel, place, lines)
        _legend(root, scene.legend)
    else:
        _content(root, scene, 0, lines)
    return root


def _n(value: float) -> str:
    """A coordinate with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _fit(text: str) -> str:
    """The text without characters that XML 1.0 cannot hold."""
    return "".join(c for c in text if c in "\t\n\r" or _allowed(ord(c)))


def _allowed(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


def _content(root: Element, scene: Scene, place: int, lines: _Lines) -> None:
    _texts(root, scene.headings)
    if scene.rings:
        _rings(root, scene)
    for mark in scene.marks:
        _mark(root, mark)
    for number, edge in enumerate(scene.edges):
        _edge(root, edge, lines.get((place, number)))
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


def _edge(root: Element, edge: Edge, led: Element | None) -> None:
    kind = f"edge {edge.sign}" + (" faded" if edge.faded else "")
    group = SubElement(root, "g", {"class": kind})
    SubElement(group, "title").text = _fit(edge.title)
    if led is None:
        _stroke(group, edge.stroke)
    else:
        group.append(led)


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
    if node.tab is not None or node.image is not None:
        marked = SubElement(group, "g", {"class": "marked"})
        if node.image is not None:
            _image(marked, node.image)
        if node.tab is not None:
            _pill(marked, node.tab)


def _image(group: Element, drawn: Image) -> None:
    box = drawn.box
    place = {"x": _n(box.left), "y": _n(box.top), "width": _n(box.width), "height": _n(box.height)}
    source = f"data:{drawn.media_type};base64,{b64encode(drawn.data).decode('ascii')}"
    SubElement(group, "image", {**place, "preserveAspectRatio": "none", "href": source})


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
