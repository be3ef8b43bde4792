"""The drawing as PDF: vectors, text that can be selected and found, the fonts' used part inside."""

import io
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.locale.printable import printable
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.faces import FONT_FILES
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Image, Label, Legend, Mark, Pill, Scene, Shape, Stroke
from sidusryhmad.render.tags import figure, tag_figures
from sidusryhmad.render.text import Font, width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

POINTS = 0.75
"""PDF points for each pixel of a picture."""
PROGRAM = "sidusryhmad"
NO_FILL = "none"
_MARK_RADIUS = 6.5
_ROUND = 1
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}


def to_pdf(drawing: Drawing) -> bytes:
    """The drawing as a PDF of one page, as large as the picture.

    Args:
        drawing: What to write.

    Returns:
        The file's bytes; the same drawing always gives the same bytes.

    Raises:
        MissingExtraError: reportlab is not installed.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_pdf(draw(ServiceMap.named("Kohvik")))[:5]
        b'%PDF-'
    """
    return album_to_pdf([drawing])


def album_to_pdf(drawings: Sequence[Drawing]) -> bytes:
    """Several drawings as a PDF, a page each as large as its picture.

    Args:
        drawings: What to write; the first one gives the title and the language.

    Returns:
        The file's bytes; the same drawings always give the same bytes. Each page is a tagged figure
        with its description, and where there are several an entry of the outline.

    Raises:
        MissingExtraError: reportlab is not installed.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> made = draw(ServiceMap.named("Kohvik"))
        >>> len(album_to_pdf([made, made])) > len(album_to_pdf([made]))
        True
    """
    require_reportlab()
    from reportlab.pdfgen.canvas import Canvas

    content, first = io.BytesIO(), drawings[0].scene
    page = Canvas(content, invariant=1, lang=first.language)
    page.setTitle(printable(first.title))
    page.setAuthor(PROGRAM)
    page.setCreator(PROGRAM)
    page.setSubject(printable(first.description))
    page.setViewerPreference("DisplayDocTitle", "true")
    for number, drawing in enumerate(drawings):
        scene = drawing.scene
        page.setPageSize((scene.width * POINTS, scene.height * POINTS))
        if len(drawings) > 1:
            page.bookmarkPage(f"p{number}")
            page.addOutlineEntry(printable(scene.title), f"p{number}")
            page.showOutline()
        with figure(page):
            paint(page, scene, POINTS)
        page.showPage()
    tag_figures(page, [printable(drawing.scene.description) for drawing in drawings])
    page.save()
    return content.getvalue()


def require_reportlab() -> None:
    """Make sure that the library for PDF is there.

    Raises:
        MissingExtraError: It is not.
    """
    try:
        import reportlab  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise MissingExtraError("pdf") from error


@cache
def font_name(weight: int) -> str:
    """The bundled font of a weight, under the name by which reportlab knows it.

    Args:
        weight: 400 or 600.

    Returns:
        The name.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    stem = FONT_FILES[weight]
    name = f"{PROGRAM} {stem}"
    with as_file(files("sidusryhmad.render") / "fonts" / f"{stem}.ttf") as path:
        pdfmetrics.registerFont(TTFont(name, str(path)))
    return name


def paint(page: "Canvas", scene: Scene, scale: float) -> None:
    """Paint a scene on a page, its lower left corner in the page's origin.

    Args:
        page: A canvas of reportlab.
        scene: The picture.
        scale: Points for each of its pixels.
    """
    page.saveState()
    page.transform(scale, 0, 0, -scale, 0, scene.height * scale)
    page.setFillColor(_color(scene.paper))
    page.rect(0, 0, scene.width, scene.height, stroke=0, fill=1)
    if scene.panels:
        _texts(page, scene.headings)
    for part in scene.parts:
        _content(page, part)
    if scene.panels:
        _legend(page, scene.legend)
    page.restoreState()


def _content(page: "Canvas", scene: Scene) -> None:
    _texts(page, scene.headings)
    for ring in reversed(scene.rings):
        _look(page, ring.fill, ring.line, 1.0)
        _ellipse(page, Box(*scene.centre, 2 * ring.radii[0], 2 * ring.radii[1]))
    for mark in scene.marks:
        _mark(page, mark)
    for edge in scene.edges:
        _stroke(page, edge.stroke)
    for ring in scene.rings:
        _texts(page, ring.lines)
    if scene.hub is not None:
        _look(page, scene.hub.fill, scene.hub.line, 2.0)
        _ellipse(page, scene.hub.box)
        _texts(page, scene.hub.lines)
    for node in scene.nodes:
        _pills(page, [part for part in (node.frame, node.pill, node.tab) if part is not None])
        if node.image is not None:
            _image(page, node.image)
        _pills(page, [node.badge] if node.badge is not None else [])
    _legend(page, scene.legend)


def _image(page: "Canvas", drawn: Image) -> None:
    """A picture; one whose pixels turn out to be broken is left out."""
    from reportlab.lib.utils import ImageReader

    box = drawn.box
    try:
        picture = ImageReader(io.BytesIO(drawn.data))
        picture.getRGBData()
    except Exception:
        return
    page.saveState()
    page.transform(1, 0, 0, -1, box.left, box.bottom)
    page.drawImage(picture, 0, 0, box.width, box.height, mask="auto")
    page.restoreState()


def _ellipse(page: "Canvas", box: Box) -> None:
    page.ellipse(box.left, box.top, box.right, box.bottom, fill=1)


def _mark(page: "Canvas", mark: Mark) -> None:
    for shape in mark.shapes:
        _shape(page, shape)
    for stroke in mark.strokes:
        _stroke(page, stroke)
    _pills(page, mark.pills)
    _texts(page, mark.labels)


def _legend(page: "Canvas", legend: Legend) -> None:
    for stroke in legend.strokes:
        _stroke(page, stroke)
    _pills(page, legend.pills)
    _texts(page, legend.labels)


def _look(page: "Canvas", fill: str, line: str, line_width: float) -> None:
    page.setFillColor(_color(fill))
    page.setStrokeColor(_color(line))
    page.setLineWidth(line_width)


@cache
def _color(text: str) -> Any:  # noqa: ANN401 - a type of reportlab's
    from reportlab.lib.colors import HexColor

    return HexColor(text)


def _stroke(page: "Canvas", drawn: Stroke) -> None:
    if drawn.casing:
        _curve(page, drawn, drawn.paper, drawn.width + drawn.casing)
    if drawn.dash:
        page.setDash(list(drawn.dash))
    _curve(page, drawn, drawn.color, drawn.width)
    page.setDash()
    if drawn.head is not None:
        _shape(page, drawn.head)
    if drawn.mark is not None:
        x, y = drawn.mark.at
        page.setFillColor(_color(drawn.paper))
        page.circle(x, y - drawn.mark.size * 0.36, _MARK_RADIUS, stroke=0, fill=1)
        _texts(page, [drawn.mark])


def _curve(page: "Canvas", drawn: Stroke, color: str, line_width: float) -> None:
    page.setStrokeColor(_color(color))
    page.setLineWidth(line_width)
    path = page.beginPath()
    path.moveTo(*drawn.curve[0])
    path.curveTo(*[number for point in drawn.curve[1:] for number in point])
    page.drawPath(path)


def _shape(page: "Canvas", shape: Shape) -> None:
    _look(page, shape.fill, shape.line, shape.width)
    page.setLineJoin(_ROUND)
    path = page.beginPath()
    path.moveTo(*shape.points[0])
    for point in shape.points[1:]:
        path.lineTo(*point)
    path.close()
    page.drawPath(path, fill=1)


def _pills(page: "Canvas", pills: Iterable[Pill]) -> None:
    for pill in pills:
        filled = pill.fill != NO_FILL
        _look(page, pill.fill if filled else pill.border, pill.border, pill.border_width)
        box, radius = pill.box, min(pill.radius, pill.box.height / 2, pill.box.width / 2)
        page.roundRect(box.left, box.top, box.width, box.height, radius, fill=int(filled))
        _texts(page, pill.lines)


def _texts(page: "Canvas", labels: Iterable[Label]) -> None:
    for label in labels:
        text = printable(label.text)
        x, spacing = _fitted(label, text)
        line = page.beginText()
        line.setTextTransform(1, 0, 0, -1, x, label.at[1])
        line.setFont(font_name(label.weight), label.size)
        line.setFillColor(_color(label.color))
        line.setCharSpace(spacing)
        line.textOut(text)
        page.drawText(line)


def _fitted(label: Label, text: str) -> tuple[float, float]:
    """Where a line begins, and the space between letters that makes it as wide as it was measured.

    reportlab does not kern; so the difference is spread over the line.
    """
    from reportlab.pdfbase.pdfmetrics import stringWidth

    wanted = width(text, Font(label.size, label.weight)) + label.spacing * len(text)
    bare = stringWidth(text, font_name(label.weight), label.size)
    start = label.at[0] - _SHIFT[label.anchor] * wanted
    return start, (wanted - bare) / max(1, len(text))
