"""The drawing as SVG: text stays text, fonts inside, nothing executed, nothing fetched."""

from hashlib import sha256
from xml.etree.ElementTree import Element, SubElement, tostring

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.faces import STACK, font_faces
from sidusryhmad.render.graphviz_lines import graphviz_lines
from sidusryhmad.render.outlined import outline_texts
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.svg_parts import content, fit, legend, number, texts

TEXTS = ("embedded", "outlined", "plain")
"""Text with the fonts in the file, as outlines of letters, or with whatever font there is."""
ENGINES = ("own", "graphviz")
"""Who leads the lines."""
_AFTER_WORDS = 2


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
            "width": number(scene.width),
            "height": number(scene.height),
            "viewBox": f"0 0 {number(scene.width)} {number(scene.height)}",
            "role": "img",
            "aria-labelledby": f"{key}-title {key}-desc",
            "lang": scene.language,
            "font-family": STACK,
            "text-rendering": "geometricPrecision",
        },
    )
    SubElement(root, "title", {"id": f"{key}-title"}).text = fit(scene.title)
    SubElement(root, "desc", {"id": f"{key}-desc"}).text = fit(scene.description)
    if not transparent:
        SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": scene.paper})
    if scene.panels:
        texts(root, scene.headings)
        for place, panel in enumerate(scene.panels):
            group = SubElement(root, "g", {"class": "panel"})
            SubElement(group, "title").text = fit(panel.title)
            content(group, panel, place, lines)
        legend(root, scene.legend)
    else:
        content(root, scene, 0, lines)
    return root
