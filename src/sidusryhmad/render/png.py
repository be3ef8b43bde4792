"""The drawing as PNG, with the bundled fonts and no others."""

from contextlib import ExitStack
from importlib.resources import as_file, files

from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.svg import FAMILY, FONT_FILES, svg_bytes
from sidusryhmad.render.text import drawable

WIDTH = 2000
"""Width in pixels unless asked otherwise."""
PANEL_SCALE = 1.5
"""Pixels for each one of a picture with panels, so that it can be read when enlarged."""


def to_png(drawing: Drawing, *, width: int | None = None) -> bytes:
    """The drawing as a PNG file on white.

    Args:
        drawing: What to write.
        width: Width in pixels; the height follows. :data:`WIDTH` when left out, more where there
            are panels.

    Returns:
        The file's bytes; the same drawing always gives the same bytes.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_png(draw(ServiceMap.named("Kohvik")), width=100)[1:4]
        b'PNG'
    """
    import resvg_py

    source = svg_bytes(drawing.scene, embed_font=False).decode("utf-8")
    folder = files("sidusryhmad.render") / "fonts"
    if width is None:
        wide = round(PANEL_SCALE * drawing.scene.width) if drawing.scene.panels else 0
        width = max(WIDTH, wide)
    with ExitStack() as stack:
        fonts = [
            str(stack.enter_context(as_file(folder / f"{stem}.ttf")))
            for stem in FONT_FILES.values()
        ]
        picture = resvg_py.svg_to_bytes(
            svg_string=source,
            width=width,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=fonts,
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    return bytes(picture)


def unknown(drawing: Drawing) -> str:
    """Characters of the drawing's names that the bundled fonts do not hold.

    Args:
        drawing: The drawing.

    Returns:
        The characters, each once, in the order of their code points.

    Example:
        >>> import sidusryhmad as sr
        >>> unknown(sr.draw(sr.ServiceMap.named("Kohvik").with_stakeholder("名 ☕", ring="direct")))
        '☕名'
    """
    scene = drawing.scene
    texts = [scene.title, scene.subtitle]
    for part in scene.parts:
        texts += [part.title, part.subtitle, *(ring.name for ring in part.rings)]
        texts += [node.name for node in part.nodes]
    return "".join(sorted({c for text in texts for c in text if not drawable(c)}))
