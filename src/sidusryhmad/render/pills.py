"""Names fitted into pills: nothing cut, nothing sticking out."""

from dataclasses import dataclass

from sidusryhmad.render.ends import RADIUS
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.plan import Size
from sidusryhmad.render.scene import Label, Pill
from sidusryhmad.render.text import Font, clean, shorten, width, wrap

PADDING = (9.0, 5.0)
LEADING = 1.2
_NARROWEST = 44.0
_ASCENT = 0.727


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text in one font.

    Attributes:
        lines: The lines.
        font: Their size and weight.
    """

    lines: tuple[str, ...]
    font: Font

    @property
    def size(self) -> Size:
        """Width of the widest line and height of all."""
        widest = max(width(line, self.font) for line in self.lines)
        return (widest, len(self.lines) * self.font.size * LEADING)

    def labels(self, middle: Point, color: str, spacing: float = 0.0) -> tuple[Label, ...]:
        """The lines as centred labels around a point."""
        size, step = self.font.size, self.font.size * LEADING
        first = middle[1] - step * (len(self.lines) - 1) / 2 + size * _ASCENT / 2
        return tuple(
            Label(
                line, (middle[0], first + step * i), size, color, self.font.weight, spacing=spacing
            )
            for i, line in enumerate(self.lines)
        )


def block(text: str, limit: float, font: Font) -> Block:
    """A name in lines: cleaned, whole up to 60 characters, with an ellipsis beyond.

    Args:
        text: Any text.
        limit: Width from which it is broken into lines.
        font: Size and weight.

    Returns:
        The lines.

    Example:
        >>> block("Kohalik omavalitsus", 92, Font(12)).lines
        ('Kohalik', 'omavalitsus')
    """
    return Block(wrap(shorten(clean(text)), limit, font), font)


def pill_size(text: Block) -> Size:
    """Width and height of a pill around lines of text.

    Example:
        >>> pill_size(block("A", 92, Font(12)))
        (44.0, 24.4)
    """
    wide, high = text.size
    return (max(_NARROWEST, wide + 2 * PADDING[0]), high + 2 * PADDING[1])


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of a pill.

    Attributes:
        fill: Inside.
        border: Border.
        border_width: Border width.
        ink: Text.
    """

    fill: str
    border: str
    border_width: float
    ink: str


def pill(text: Block, box: Box, paint: Paint, lead: float = 0.0) -> Pill:
    """A pill with its text in the middle of what is left beside a lead."""
    labels = text.labels((box.x + lead / 2, box.y), paint.ink)
    radius = min(RADIUS, box.height / 2, box.width / 2)
    return Pill(box, radius, paint.fill, paint.border, paint.border_width, labels)
