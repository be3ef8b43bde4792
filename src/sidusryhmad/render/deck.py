"""A PowerPoint file of wide slides with titles and notes, in points."""

import datetime
import io
from functools import cache
from typing import Any

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.office import LOCALES, sound, undated
from sidusryhmad.render.pdf import PROGRAM
from sidusryhmad.render.text import shorten

WIDE, HIGH = 960.0, 540.0
"""Size of a slide: 16 by 9."""
AREA = Box(480.0, 305.0, 888.0, 442.0)
"""The room under the title and the line below it."""
SUBTITLE = Box(480.0, 70.0, 888.0, 20.0)
_TITLE = Box(480.0, 34.0, 888.0, 48.0)
_TITLE_SIZE, _LONG_TITLE, _LONGEST_TITLE = 26.0, 60, 150
"""A title beyond this many characters goes on in the notes."""
_TITLE_ONLY = 5
_MADE = datetime.datetime(2024, 1, 1)


@cache
def _empty() -> bytes:
    """A file without slides, with what the template has for narrow ones stretched."""
    from pptx import Presentation

    made = Presentation()
    ratio = emu(WIDE) / made.slide_width
    made.slide_width, made.slide_height = emu(WIDE), emu(HIGH)
    for page in (*made.slide_master.slide_layouts, made.slide_master):
        for shape in page.placeholders:
            left, across = shape.left, shape.width
            top, down = shape.top, shape.height
            shape.left, shape.width = round(left * ratio), round(across * ratio)
            shape.top, shape.height = top, down
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


class Deck:
    """Slides that are being made."""

    def __init__(self, title: str, language: str) -> None:
        try:
            from pptx import Presentation
        except ImportError as error:
            raise MissingExtraError("pptx") from error
        self._made = Presentation(io.BytesIO(_empty()))
        self.language = LOCALES.get(language, language)
        about = self._made.core_properties
        about.title, about.author, about.last_modified_by = sound(title)[:255], PROGRAM, PROGRAM
        about.language, about.revision = self.language, 1
        about.created = about.modified = _MADE

    def slide(self, title: str, notes: str = "", colors: tuple[str, str] | None = None) -> Any:  # noqa: ANN401 - a type of python-pptx's
        """A slide with a title.

        Args:
            title: The title; what is too long of it is in the notes.
            notes: What stands in its notes.
            colors: Of the paper and of the title; the template's when left out.

        Returns:
            The slide.
        """
        made = self._made.slides.add_slide(self._made.slide_layouts[_TITLE_ONLY])
        place(made.shapes.title, _TITLE)
        frame = made.shapes.title.text_frame
        frame.text = sound(shorten(title, _LONGEST_TITLE))
        size = _TITLE_SIZE if len(title) <= _LONG_TITLE else _TITLE_SIZE * 0.62
        self._dress(frame, size)
        if colors is not None:
            self._paint(made, *colors)
        if len(title) > _LONGEST_TITLE:
            notes = f"{title}\n{notes}"
        if notes:
            made.notes_slide.notes_text_frame.text = "\n".join(map(sound, notes.split("\n")))
        return made

    def _paint(self, slide: Any, paper: str, ink: str) -> None:  # noqa: ANN401 - as above
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = rgb(paper)
        for paragraph in slide.shapes.title.text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.color.rgb = rgb(ink)

    def _dress(self, frame: Any, size: float) -> None:  # noqa: ANN401 - as above
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
        from pptx.util import Pt

        frame.word_wrap = True
        frame.margin_left = frame.margin_right = 0
        frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        for paragraph in frame.paragraphs:
            paragraph.alignment = PP_ALIGN.LEFT
            for run in paragraph.runs:
                run.font.size, run.font.bold = Pt(size), True
                run._r.get_or_add_rPr().set("lang", self.language)

    def to_bytes(self) -> bytes:
        """The file; the same slides always give the same bytes."""
        content = io.BytesIO()
        self._made.save(content)
        return undated(content.getvalue())


def emu(points: float) -> int:
    """Points in the unit of office programs.

    Example:
        >>> emu(1.0)
        12700
    """
    return round(points * 12_700)


def rgb(color: str) -> Any:  # noqa: ANN401 - as above
    """A colour as python-pptx takes it.

    Example:
        >>> str(rgb("#1B2733"))
        '1B2733'
    """
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(color.removeprefix("#").upper())


def place(shape: Any, box: Box) -> None:  # noqa: ANN401 - as above
    """Put a shape where a box is.

    Args:
        shape: The shape.
        box: The box, in points.
    """
    shape.left, shape.top = emu(box.left), emu(box.top)
    shape.width, shape.height = emu(box.width), emu(box.height)


def describe(shape: Any, name: str, told: str) -> None:  # noqa: ANN401 - as above
    """Name a shape and say what it shows, for whoever cannot see it.

    Args:
        shape: The shape.
        name: Its name.
        told: What it shows.
    """
    shape.name = sound(name)
    shape._element._nvXxPr.cNvPr.set("descr", sound(told))
