"""The drawing as one HTML file that answers back: no request, no foreign code, no framework."""

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from sidusryhmad.locale.language import language
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.faces import font_faces
from sidusryhmad.render.interactive.facts import Facts, facts
from sidusryhmad.render.interactive.look import colors
from sidusryhmad.render.interactive.words import page_words
from sidusryhmad.render.svg import svg_bytes
from sidusryhmad.render.theme import Theme

if TYPE_CHECKING:
    from jinja2 import Template

_NOTHING_ELSE = "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&"}


def to_html(drawing: Drawing) -> bytes:
    """The drawing as a page to point at, search, filter, zoom and, with a change, to play with.

    Args:
        drawing: What to write. Pictures side by side become a page without a script.

    Returns:
        UTF-8 HTML; the same drawing always gives the same bytes. Its content policy forbids every
        request and every script and style but the page's own, by their hashes.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> page = to_html(draw(ServiceMap.named("Kohvik"))).decode()
        >>> page[:15], "default-src 'none'" in page
        ('<!doctype html>', True)
    """
    speaks = language(drawing.scene.language)
    content = facts(drawing, speaks)
    svg = svg_bytes(drawing.scene, embed_font=False).decode("utf-8")
    shown = [content, drawing.scene.table, drawing.scene.subtitle, page_words(speaks), svg]
    style = _style(drawing.theme, json.dumps(shown, ensure_ascii=False))
    script = "" if content is None else _line("script.js")
    page = _template().render(
        scene=drawing.scene,
        say=page_words(speaks),
        policy=_policy(style, script),
        scheme="dark" if drawing.theme.dark else "light dark",
        style=style,
        script=script,
        facts=content,
        data="" if content is None else data_block(content),
        svg=svg,
        rings={ring.id: ring.name for ring in drawing.scene.rings},
        sides={} if content is None else {side["id"]: side["name"] for side in content["sides"]},
    )
    return page.encode("utf-8", errors="replace")


def data_block(content: Facts) -> str:
    r"""Plain data as JSON that no HTML parser can take for anything else.

    Args:
        content: Plain data.

    Returns:
        ASCII; what would end the block or begin another one is escaped.

    Example:
        >>> data_block({"name": "</script>"})
        '{"name":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(content, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def _policy(style: str, script: str) -> str:
    rules = ["default-src 'none'", f"style-src {_hash(style)}"]
    if script:
        rules.append(f"script-src {_hash(script)}")
    return "; ".join([*rules, _NOTHING_ELSE])


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _style(theme: Theme, shown: str) -> str:
    sheet = _line("style.css").replace("FADED", theme.faded)
    return f"{font_faces(shown) if theme.embed_font else ''}{sheet} {colors(theme)}"


def _line(name: str) -> str:
    """A script or style in one line: some notebooks flatten line breaks, which changes hashes."""
    return " ".join(_read(name).split("\n"))


@cache
def _read(name: str) -> str:
    """A template without its indentation, which nobody reads in a page."""
    path = files("sidusryhmad.render.interactive") / "templates" / name
    return "".join(f"{line.strip()}\n" for line in path.read_text("utf-8").splitlines() if line)


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(_read("page.html"))
