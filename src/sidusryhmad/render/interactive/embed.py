"""A drawing inside somebody else's page, such as a notebook: a picture that stays, a page over it.

Notebooks strip frames and scripts from what they do not trust, and exports lose them. So the
picture is an image in flow, and the page that answers back is a frame laid over it: where the frame
is taken away, the picture is there. Both carry their data with them and ask for nothing.
"""

from html import escape
from urllib.parse import quote
from xml.etree.ElementTree import Element, fromstring, tostring

from sidusryhmad.locale.printable import printable
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.interactive.page import to_html
from sidusryhmad.render.svg import svg_bytes
from sidusryhmad.render.text import Font, width

HEAVIEST = 400_000
"""Bytes of a page that a notebook still carries; of larger ones it shows the picture alone."""
_BOX = "position:relative;max-width:1200px;min-height:600px;background:"
_SPACE = b' xmlns="http://www.w3.org/2000/svg"'
_PLAIN = " !$()*+,-./:;=?@_~"
"""Characters that an image's address may hold as they are; quotes and markup are not among them."""


def still(drawing: Drawing) -> str:
    """The drawing as an image, with its fonts inside.

    Args:
        drawing: The picture.

    Returns:
        An ``img`` element without any script.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> still(draw(ServiceMap.named("Kohvik")))[:4]
        '<img'
    """
    return _image(drawing, drawing.to_bytes("svg"))


def live(drawing: Drawing) -> str:
    """The drawing as a page that answers back, over a picture that stays where pages may not run.

    Args:
        drawing: The picture. Where there is nothing to compute with, or the page is too heavy to
            be carried about, it is shown as :func:`still` does.

    Returns:
        A ``div`` element. Its frame may run scripts and nothing else: it has no origin, and its own
        content policy forbids every request.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> 'sandbox="allow-scripts"' in live(draw(ServiceMap.named("Kohvik")))
        True
    """
    if drawing.subject is None or drawing.scene.panels:
        return still(drawing)
    page = to_html(drawing)
    if len(page) > HEAVIEST:
        return still(drawing)
    source = page.decode("utf-8").replace("&", "&amp;").replace("'", "&#39;")
    image = _image(drawing, _fitted(drawing))
    frame = (
        f'<iframe title="{_said(drawing.scene.title)}" sandbox="allow-scripts" '
        'style="position:absolute;left:0;top:0;width:100%;height:100%;border:0" '
        f"srcdoc='{source}'></iframe>"
    )
    return f'<div style="{_BOX}{drawing.scene.paper}">{image}{frame}</div>'


def picture(svg: bytes) -> str:
    """The address of an image that carries its data with it.

    Args:
        svg: The picture.

    Returns:
        A ``data:`` address without quotes or markup.

    Example:
        >>> picture(b'<svg a="b"/>')
        'data:image/svg+xml,%3Csvg a=%22b%22/%3E'
    """
    return "data:image/svg+xml," + quote(svg, safe=_PLAIN)


def _image(drawing: Drawing, svg: bytes) -> str:
    """An image that says its size at once, so that what comes below it does not move later."""
    wide, high = round(drawing.scene.width), round(drawing.scene.height)
    style = f"display:block;width:100%;max-width:{wide}px;height:auto"
    words = _said(drawing.scene.description)
    size = f'width="{wide}" height="{high}"'
    return f'<img {size} style="{style}" alt="{words}" src="{picture(svg)}">'


def _said(text: str) -> str:
    return escape(printable(text))


def _fitted(drawing: Drawing) -> bytes:
    """The picture without fonts, which the page over it has already; texts keep their widths."""
    root = fromstring(svg_bytes(drawing.scene, embed_font=False).replace(_SPACE, b"", 1))
    for text in root.iter("text"):
        if length := _length(text):
            text.set("textLength", f"{length:.1f}")
            text.set("lengthAdjust", "spacingAndGlyphs")
    plain: bytes = tostring(root, encoding="utf-8")
    return plain.replace(b"<svg", b"<svg" + _SPACE, 1)


def _length(text: Element) -> float:
    words = text.text or ""
    font = Font(float(text.get("font-size", "12")), int(text.get("font-weight", "400")))
    return width(words, font) + len(words) * float(text.get("letter-spacing", "0"))
