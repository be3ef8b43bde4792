"""The drawing as PowerPoint: native shapes, one slide a ring map, the picture in words as notes."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sidusryhmad.locale.language import language
from sidusryhmad.render.by_ring import ring_sheets
from sidusryhmad.render.charts import CURVES, EDGES, legend, picture
from sidusryhmad.render.deck import AREA, SUBTITLE, Deck, describe, emu
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.parts import every
from sidusryhmad.render.plain import told
from sidusryhmad.render.png import WIDEST, to_png
from sidusryhmad.render.scene import Label, Legend, Pill, Scene, Shape, Stroke
from sidusryhmad.render.shapes import Pen, text_box
from sidusryhmad.render.stretch import Stretch, fitted, stretched
from sidusryhmad.render.svg import one_of

MOST_SHAPES = 30
"""Stakeholders up to which names on one slide can be read; of more there is a slide a ring."""
MOST_PIECES = 200
"""Shapes of a chart up to which a slide of them can be handled."""
PRINT = 300
"""Dots for each inch of a picture that is to be printed."""
_POINTS_PER_INCH = 72
_LEGEND = 0.72
_GAP = 16.0
_DESCENT = 0.3
"""How far letters reach below their line, of their size."""


def to_pptx(drawing: Drawing, *, edges: str = CURVES) -> bytes:
    """The drawing as a PowerPoint file.

    Args:
        drawing: What to write.
        edges: ``"curves"`` as in the picture, or ``"connectors"``: straight lines that follow a
            pill that is moved.

    Returns:
        The file's bytes; the same drawing always gives the same bytes.

    Raises:
        MissingExtraError: python-pptx is not installed.
        InvalidParameterError: There are no such edges.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> to_pptx(draw(ServiceMap.named("Kohvik")))[:2]
        b'PK'
    """
    return album_to_pptx([drawing], edges=edges)


def album_to_pptx(drawings: Sequence[Drawing], *, edges: str = CURVES) -> bytes:
    """Several drawings as a PowerPoint file, each on slides of its own.

    Args:
        drawings: What to write; the first one gives the title and the language.
        edges: As for :func:`to_pptx`.

    Returns:
        The file's bytes; the same drawings always give the same bytes.

    Raises:
        MissingExtraError: python-pptx is not installed.
        InvalidParameterError: There are no such edges.

    Example:
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> from sidusryhmad.render.draw import draw
        >>> made = draw(ServiceMap.named("Kohvik"))
        >>> len(album_to_pptx([made, made])) > len(album_to_pptx([made]))
        True
    """
    one_of("edges", edges, EDGES)
    deck = Deck(drawings[0].scene.title, drawings[0].scene.language)
    for drawing in drawings:
        maker = _Maker(deck, drawing, edges=edges)
        maker.whole()
        maker.ring_by_ring()
    return deck.to_bytes()


def add_drawing(deck: Deck, drawing: Drawing, caption: str = "", *, edges: str = CURVES) -> None:
    """Put a drawing on slides, not ring by ring: as native shapes, or as a picture if too large.

    Args:
        deck: The slides.
        drawing: The drawing.
        caption: What is said of it besides, for the notes.
        edges: As for :func:`to_pptx`.
    """
    _Maker(deck, drawing, caption, edges).whole()


def _too_much(scene: Scene) -> str:
    """Why a scene is better a picture; nothing where shapes are better."""
    say = language(scene.language).text
    if any(part.rings and len(part.nodes) > MOST_SHAPES for part in scene.parts):
        return say(
            "With more than {most} stakeholders names on shapes are too small to read: this is a "
            "picture, with {dpi} dots to the inch.",
            most=MOST_SHAPES,
            dpi=PRINT,
        )
    if any(not part.rings and _count(part) > MOST_PIECES for part in scene.parts):
        return say(
            "More than {most} shapes are too many to handle: this is a picture, with {dpi} dots "
            "to the inch.",
            most=MOST_PIECES,
            dpi=PRINT,
        )
    return ""


def _count(scene: Scene) -> int:
    """How many shapes a chart takes."""
    parts = (scene.marks, scene.nodes, scene.edges, scene.legend)
    pills = list(every(Pill, parts))
    inside = sum(len(pill.lines) for pill in pills)
    loose = sum(1 for kind in (Shape, Stroke, Label) for _ in every(kind, parts))
    return len(pills) + loose - inside


def _under_title(scene: Scene) -> float:
    """Pixels down to below the title, which stands on the slide already."""
    largest = max((label.size for label in scene.headings), default=0.0)
    lines = [label for label in scene.headings if label.size == largest]
    if not scene.title.startswith(" ".join(line.text for line in lines)):
        return 0.0
    return max((line.at[1] + _DESCENT * largest for line in lines), default=0.0)


def _beside(explained: Legend) -> Box:
    """The room that a legend in the corner leaves."""
    room = explained.box.width * _LEGEND + _GAP if explained.labels else 0.0
    return Box(AREA.x - room / 2, AREA.y, AREA.width - room, AREA.height)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Puts a drawing on slides."""

    deck: Deck
    drawing: Drawing
    caption: str = ""
    edges: str = CURVES

    def whole(self) -> None:
        """The drawing as it is, a slide for each of its parts."""
        scene = self.drawing.scene
        if reason := _too_much(scene):
            self._picture(reason)
            return
        for part in scene.parts:
            self._shapes(part, scene.legend if part.rings else part.legend)

    def ring_by_ring(self) -> None:
        """A map that is too large for one slide of shapes once more, a ring at a time."""
        scene = self.drawing.scene
        if scene.rings and len(scene.nodes) > MOST_SHAPES:
            for sheet in ring_sheets(scene, self.drawing.theme):
                self._shapes(sheet, scene.legend)

    def _slide(self, scene: Scene, notes: Iterable[str]) -> Any:  # noqa: ANN401 - python-pptx's
        theme = self.drawing.theme
        told = "\n".join(notes).strip("\n")
        return self.deck.slide(scene.title, told, (scene.paper, theme.ink))

    def _shapes(self, scene: Scene, explained: Legend) -> None:
        """A slide of shapes; a legend that is not the chart's own stands in its corner."""
        slide = self._slide(scene, (self.caption, *told(scene)))
        if explained is scene.legend and not scene.rings:
            placed = corner = fitted(scene, AREA)
        else:
            area, at = _beside(explained), Stretch(_LEGEND, _LEGEND, (0.0, 0.0)).box(explained.box)
            shift = (AREA.right - at.right, AREA.bottom - at.bottom)
            corner = Stretch(_LEGEND, _LEGEND, shift)
            placed = stretched(scene, area) if scene.rings else fitted(scene, area)
        picture(Pen(slide.shapes, placed, self.deck.language), scene, self.edges)
        pen = Pen(slide.shapes, corner, self.deck.language)
        label = Label(
            scene.subtitle, (SUBTITLE.left, SUBTITLE.y), 12.0, self.drawing.theme.soft_ink,
            anchor="start",
        )  # fmt: skip
        text_box(pen, label, SUBTITLE, wrap=True)
        legend(pen, explained, language(scene.language).text("Legend"))

    def _picture(self, reason: str) -> None:
        """A slide with the drawing as it would be printed, and in the notes why."""
        scene = self.drawing.scene
        top = _under_title(scene)
        scale = min(AREA.width / scene.width, AREA.height / (scene.height - top))
        box = Box(AREA.x, AREA.y, scene.width * scale, (scene.height - top) * scale)
        pixels = min(WIDEST, round(box.width / _POINTS_PER_INCH * PRINT))
        notes = [line for part in scene.parts for line in ("", *told(part))]
        slide = self._slide(scene, (reason, self.caption, scene.description, *notes))
        content = io.BytesIO(to_png(self.drawing, width=pixels))
        sizes = (emu(box.left), emu(box.top), emu(box.width), emu(box.height))
        shape: Any = slide.shapes.add_picture(content, *sizes)
        shape.crop_top = top / scene.height
        describe(shape, scene.title, scene.description)
