"""The drawing as PowerPoint: native shapes, one slide a ring map, the picture in words as notes."""

import io
from typing import Any

from sidusryhmad.locale.language import language
from sidusryhmad.render.deck import AREA, SUBTITLE, Deck, describe, emu
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.plain import told
from sidusryhmad.render.png import WIDEST, to_png
from sidusryhmad.render.scene import Label, Legend, Scene
from sidusryhmad.render.shapes import Pen, legend, rings_and_people, text_box
from sidusryhmad.render.stretch import Stretch, stretched

MOST_SHAPES = 30
"""Stakeholders up to which names on a slide of shapes can be read."""
PRINT = 300
"""Dots for each inch of a picture that is to be printed."""
_POINTS_PER_INCH = 72
_LEGEND = 0.72
_GAP = 16.0
_SOFT = "#56697B"


def to_pptx(drawing: Drawing) -> bytes:
    """The drawing as a PowerPoint file.

    Args:
        drawing: What to write.

    Returns:
        The file's bytes; the same drawing always gives the same bytes.

    Raises:
        MissingExtraError: python-pptx is not installed.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_pptx(draw(ServiceMap.named("Kohvik")))[:2]
        b'PK'
    """
    deck = Deck(drawing.scene.title, drawing.scene.language)
    add_drawing(deck, drawing)
    return deck.to_bytes()


def add_drawing(deck: Deck, drawing: Drawing, caption: str = "") -> None:
    """Put a drawing on slides of its own.

    Args:
        deck: The slides.
        drawing: The drawing.
        caption: What is said of it besides, for the notes.
    """
    if any(not part.rings or len(part.nodes) > MOST_SHAPES for part in drawing.scene.parts):
        _picture(deck, drawing, caption)
        return
    for part in drawing.scene.parts:
        _shapes(deck, part, drawing.scene.legend, caption)


def _shapes(deck: Deck, scene: Scene, explained: Legend, caption: str) -> None:
    slide = deck.slide(scene.title, _notes(caption, *told(scene)))
    small = Stretch(_LEGEND, _LEGEND, (0.0, 0.0))
    room = explained.box.width * _LEGEND + _GAP if explained.labels else 0.0
    area = Box(AREA.x - room / 2, AREA.y, AREA.width - room, AREA.height)
    rings_and_people(Pen(slide.shapes, stretched(scene, area), deck.language), scene)
    at = small.box(explained.box)
    shift = (AREA.right - at.right, AREA.bottom - at.bottom)
    pen = Pen(slide.shapes, Stretch(_LEGEND, _LEGEND, shift), deck.language)
    _subtitle(pen, scene.subtitle)
    legend(pen, explained, language(scene.language).text("Legend"))


def _subtitle(pen: Pen, text: str) -> None:
    label = Label(text, (SUBTITLE.left, SUBTITLE.y), 12.0, _SOFT, anchor="start")
    text_box(pen, label, SUBTITLE, wrap=True)


def _picture(deck: Deck, drawing: Drawing, caption: str) -> None:
    """A slide with the drawing as it would be printed, and in the notes why."""
    scene = drawing.scene
    say = language(scene.language).text
    scale = min(AREA.width / scene.width, AREA.height / scene.height)
    box = Box(AREA.x, AREA.y, scene.width * scale, scene.height * scale)
    pixels = min(WIDEST, round(box.width / _POINTS_PER_INCH * PRINT))
    reason = say(
        "With more than {most} stakeholders names on shapes are too small to read: this is a "
        "picture, with {dpi} dots to the inch.",
        most=MOST_SHAPES,
        dpi=PRINT,
    )
    notes = [line for part in scene.parts for line in ("", *told(part))]
    slide = deck.slide(scene.title, _notes(reason, caption, scene.description, *notes))
    content = io.BytesIO(to_png(drawing, width=pixels))
    sizes = (emu(box.left), emu(box.top), emu(box.width), emu(box.height))
    shape: Any = slide.shapes.add_picture(content, *sizes)
    describe(shape, scene.title, scene.description)


def _notes(*lines: str) -> str:
    return "\n".join(lines).strip("\n")
