"""A document as one HTML page that needs nothing else: no script, no network, no font."""

from collections.abc import Callable
from dataclasses import astuple
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from zlib import crc32

from sidusryhmad.locale.printable import printable
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.interactive.embed import still
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.reporting.document import Block, Document, Figure
from sidusryhmad.reporting.html_tables import LONG, printed_as
from sidusryhmad.reporting.palette import palette

if TYPE_CHECKING:
    from jinja2 import Template

_TALL = 1.1


def to_html(document: Document) -> str:
    """The document as a page of its own.

    Args:
        document: The document.

    Returns:
        A complete HTML document. A content policy forbids every request; pictures are inline SVG.
    """
    return _template("page.html").render(document=document, svg=_svg, **_looks(document))


def to_fragment(document: Document, *, picture: Callable[[Drawing], str] = still) -> str:
    """The document as a piece of HTML for a notebook cell.

    Args:
        document: The document.
        picture: Makes HTML of a drawing; by default an image, which stays where the notebook is
            not trusted.

    Returns:
        An ``article`` element with its style.
    """

    def embedded(figure: Figure) -> str:
        return _markup(picture(figure.drawing))

    looks = _looks(document)
    return _template("fragment.html").render(document=document, svg=embedded, **looks)


def _looks(document: Document) -> dict[str, object]:
    """The page's colours, and those it is printed in: light around pictures in every theme.

    They stand under a name of their own, since a notebook may hold reports in several themes.
    """
    look = palette(document.theme)
    printed = palette(STANDARD) if document.theme.dark else look
    name = f"sr-{crc32(''.join(astuple(look)).encode()):08x}"
    return {"look": look, "printed": printed, "name": name}


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _tall(figure: Figure) -> bool:
    """Whether a picture is clearly higher than wide: it may then take a page of its own."""
    return figure.drawing.scene.height > _TALL * figure.drawing.scene.width


def _svg(figure: Figure) -> str:
    text = figure.drawing.to_bytes("svg").decode("utf-8")
    return _markup(text[text.index("<svg") :])


def _markup(html: str) -> str:
    from markupsafe import Markup

    return Markup(html)


def _harmless(value: object) -> object:
    return printable(value) if type(value) is str else value


@cache
def _template(name: str) -> "Template":
    from jinja2 import DictLoader, Environment, StrictUndefined

    folder = files("sidusryhmad.reporting") / "templates"
    names = ("page.html", "fragment.html", "body.html", "style.css")
    sources = {n: (folder / n).read_text("utf-8") for n in names}
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"kind": _kind, "tall": _tall, "printed_as": printed_as, "LONG": LONG}
    return environment.get_template(name)
