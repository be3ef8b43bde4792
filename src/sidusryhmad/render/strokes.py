"""How an influence looks: line, width and head tell what its colour tells."""

from dataclasses import dataclass, replace

from sidusryhmad.render.ends import bar, diamond, length, shortened, triangle
from sidusryhmad.render.geometry import Curve, along
from sidusryhmad.render.scene import Label, Shape, Stroke
from sidusryhmad.render.theme import Theme

WIDTHS = (1.2, 2.0, 3.2, 4.6)
"""Line widths of the four classes of strength, weakest first."""
LIMITS = (0.25, 0.5, 0.75)
"""The largest weights of all classes but the strongest."""
_CASING = 2.6


@dataclass(frozen=True, slots=True)
class Look:
    """What a line has to tell.

    Attributes:
        sign: ``positive``, ``negative`` or ``unknown``.
        weight: 0 to 1.
        known: Whether the strength is known; if not, the head is hollow.
        faded: Whether it stays in the background.
    """

    sign: str
    weight: float
    known: bool = True
    faded: bool = False


def line_width(weight: float) -> float:
    """The line width for a weight between 0 and 1.

    Example:
        >>> line_width(0.2), line_width(1.0)
        (1.2, 4.6)
    """
    return WIDTHS[sum(weight > limit + 1e-9 for limit in LIMITS)]


def stroke(curve: Curve, look: Look, theme: Theme) -> Stroke:
    """A line with its head along a visible curve.

    Args:
        curve: From the border of one pill to the border of another.
        look: What it has to tell.
        theme: Colours.

    Returns:
        The stroke; its line ends where its head begins.
    """
    width = 1.0 if look.faded else line_width(look.weight)
    colors = {"positive": theme.positive, "negative": theme.negative}
    color = theme.faded if look.faded else colors.get(look.sign, theme.unknown)
    room = length(curve)
    head, body = _head(curve, look, (color, theme.paper), width)
    dash = _dash(look.sign, width)
    plain = Stroke(body, color, width, dash, head, casing=_CASING, paper=theme.paper)
    if look.sign == "unknown" and not look.faded and room > 40:
        x, y = along(curve, 0.5)
        return replace(plain, mark=Label("?", (x, y + 3.8), 10.5, color, 600))
    return replace(plain, casing=0.0) if look.faded else plain


def _dash(sign: str, width: float) -> tuple[float, ...]:
    if sign == "negative":
        return (round(2.4 * width + 1.0, 2), round(1.5 * width + 1.0, 2))
    if sign == "unknown":
        return (round(max(1.0, 0.8 * width), 2), round(1.8 * width + 1.0, 2))
    return ()


def _head(curve: Curve, look: Look, colors: tuple[str, str], width: float) -> tuple[Shape, Curve]:
    size = {"positive": 6.5 + 2.1 * width, "negative": max(2.2, 0.55 * width)}
    reach = size.get(look.sign, 8.0 + 1.2 * width)
    if look.sign == "negative" and not look.known:
        reach += 2.6
    reach = min(reach, 0.6 * length(curve))
    body = shortened(curve, reach)
    make = {"positive": triangle, "negative": bar}.get(look.sign, diamond)
    half = {"positive": 3.4 + 1.15 * width, "negative": 4.6 + 1.1 * width}
    points = make(curve[3], body[3], half.get(look.sign, 3.4 + 0.9 * width))
    hollow = not look.known
    line = min(width, 1.6) if hollow else 0.6
    color, paper = colors
    return Shape(points, paper if hollow else color, color, line), body
