"""The drawing as PNG, with the bundled fonts and no others."""

import struct
from contextlib import ExitStack
from importlib.resources import as_file, files
from zlib import crc32

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.faces import FAMILY, FONT_FILES
from sidusryhmad.render.parts import every
from sidusryhmad.render.scene import Label
from sidusryhmad.render.svg import svg_bytes
from sidusryhmad.render.text import drawable

WIDTH = 2000
"""Width in pixels unless asked otherwise."""
PANEL_SCALE = 1.5
"""Pixels for each one of a picture with panels, so that it can be read when enlarged."""
WIDEST = 10_000
"""Pixels across at the most: what a common machine has the memory for."""
SCREEN = 96
"""Pixels for each inch of a picture that was not enlarged."""
_INCH = 0.0254
_AFTER_HEADER = 33


def to_png(
    drawing: Drawing,
    *,
    width: int | None = None,
    dpi: int | None = None,
    transparent: bool = False,
    engine: str = "own",
) -> bytes:
    """The drawing as a PNG file.

    Args:
        drawing: What to write.
        width: Width in pixels; the height follows. :data:`WIDTH` when left out, more where there
            are panels.
        dpi: Pixels for each inch, instead of a width; 96 is the picture's own size.
        transparent: Whether there is nothing behind the rings, instead of white.
        engine: ``"own"``, or ``"graphviz"`` to let Graphviz lead the lines.

    Returns:
        The file's bytes; the same arguments always give the same bytes.

    Raises:
        InvalidParameterError: Both a width and dpi are given, the picture would be too large,
            or there is no such engine.
        MissingExtraError: Graphviz is wanted and not there.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_png(draw(ServiceMap.named("Kohvik")), width=100)[1:4]
        b'PNG'
    """
    import resvg_py

    across = _across(drawing, width, dpi)
    source = svg_bytes(
        drawing.scene, embed_font=False, transparent=transparent, engine=engine
    ).decode("utf-8")
    folder = files("sidusryhmad.render") / "fonts"
    with ExitStack() as stack:
        fonts = [
            str(stack.enter_context(as_file(folder / f"{stem}.ttf")))
            for stem in FONT_FILES.values()
        ]
        picture = resvg_py.svg_to_bytes(
            svg_string=source,
            width=across,
            background=None if transparent else "#ffffff",
            skip_system_fonts=True,
            font_files=fonts,
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    return bytes(picture) if dpi is None else _measured(bytes(picture), dpi)


def _across(drawing: Drawing, width: int | None, dpi: int | None) -> int:
    """The width in pixels."""
    if width is not None and dpi is not None:
        template = N_("a picture has a width or dpi, not both")
        raise InvalidParameterError(Message("width_and_dpi", template))
    scene = drawing.scene
    if dpi is not None:
        width = round(scene.width * dpi / SCREEN)
    elif width is None:
        width = max(WIDTH, round(PANEL_SCALE * scene.width) if scene.panels else 0)
    longest = width * max(1.0, scene.height / scene.width)
    if width < 1 or longest > WIDEST:
        template = N_("a picture cannot be {width} pixels wide; each side has 1 to {widest}")
        values = {"width": width, "widest": WIDEST}
        raise InvalidParameterError(Message("picture_size", template, values))
    return width


def _measured(picture: bytes, dpi: int) -> bytes:
    """The same picture with its size in inches said in it, for whoever prints it."""
    pixels = round(dpi / _INCH)
    data = b"pHYs" + struct.pack(">IIB", pixels, pixels, 1)
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", crc32(data))
    return picture[:_AFTER_HEADER] + chunk + picture[_AFTER_HEADER:]


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
    texts = [label.text for label in every(Label, scene)] + [scene.title]
    for part in scene.parts:
        texts += [part.title, part.subtitle, *(node.name for node in part.nodes)]
    return "".join(sorted({c for text in texts for c in text if not drawable(c)}))
