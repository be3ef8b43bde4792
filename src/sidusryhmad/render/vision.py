"""How colours look to eyes that miss one kind of cones, and how far apart two colours are.

The matrices are those of Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for
Simulation of Color Vision Deficiency", for severity 1.0, and work on linear light. The distance is
CIEDE2000 as Sharma, Wu and Dalal (2005) write it, whose published pairs the tests hold it to.
"""

from collections.abc import Mapping
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from sidusryhmad.render.contrast import linear, luminance

Triple = tuple[float, float, float]
_Matrix = tuple[Triple, Triple, Triple]

SIGHTS: Mapping[str, _Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Sight without one kind of cones: what its owner sees of linear red, green and blue."""
_TO_XYZ: _Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)
_FULL = 25.0**7


def seen(color: str, sight: str | None = None) -> Triple:
    """A colour in CIELAB, as somebody sees it.

    Args:
        color: ``#RRGGBB``.
        sight: One of :data:`SIGHTS`; None for all kinds of cones.

    Returns:
        Lightness 0 to 100, and the two colour axes.

    Example:
        >>> [round(part) + 0 for part in seen("#FFFFFF")]
        [100, 0, 0]
        >>> red, green = (seen(c, "protanopia") for c in ("#A03000", "#405000"))
        >>> distance(red, green) < distance(seen("#A03000"), seen("#405000")) / 2
        True
    """
    light = linear(color)
    if sight is not None:
        red, green, blue = (min(1.0, max(0.0, part)) for part in _times(SIGHTS[sight], light))
        light = (red, green, blue)
    shares = zip(_times(_TO_XYZ, light), _WHITE, strict=True)
    x, y, z = (_root(part / white) for part, white in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def lightness(color: str) -> float:
    """How light a colour is where nothing but grey can be printed: 0 for black, 100 for white.

    Example:
        >>> round(lightness("#777777"))
        50
    """
    return 116 * _root(luminance(color)) - 16


def _times(matrix: _Matrix, light: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, light, strict=True)) for row in matrix)
    return x, y, z


def _root(share: float) -> float:
    return share ** (1 / 3) if share > (6 / 29) ** 3 else share * (29 / 6) ** 2 / 3 + 4 / 29


def distance(one: Triple, other: Triple) -> float:
    """How different two colours look: CIEDE2000, where 1 is hardly to be seen.

    Args:
        one: A colour in CIELAB.
        other: Another one; the order does not matter.

    Returns:
        The distance.

    Example:
        >>> round(distance((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)), 4)
        2.0425
    """
    (light, chroma, hue), turned, shares = _parts(one, other)
    return sqrt(light**2 + chroma**2 + hue**2 + turned * shares)


def _parts(one: Triple, other: Triple) -> tuple[Triple, float, float]:
    """Differences in lightness, chroma and hue, weighted, and how the last two act together."""
    mean = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2
    grow = 1 + 0.5 * (1 - sqrt(mean**7 / (mean**7 + _FULL)))
    (c1, h1), (c2, h2) = (_polar(lab[1] * grow, lab[2]) for lab in (one, other))
    apart = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    apart = 180.0 if apart == -180 and h2 > h1 else apart
    middle = (h1 + apart / 2) % 360 if c1 * c2 else h1 + h2
    light, chroma = (one[0] + other[0]) / 2, (c1 + c2) / 2
    tilt = (
        1
        - 0.17 * cos(radians(middle - 30))
        + 0.24 * cos(radians(2 * middle))
        + 0.32 * cos(radians(3 * middle + 6))
        - 0.20 * cos(radians(4 * middle - 63))
    )
    scale = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    lighter = (other[0] - one[0]) / scale
    richer = (c2 - c1) / (1 + 0.045 * chroma)
    other_hue = 2 * sqrt(c1 * c2) * sin(radians(apart / 2)) / (1 + 0.015 * chroma * tilt)
    turn = 30 * exp(-(((middle - 275) / 25) ** 2))
    turned = -sin(radians(2 * turn)) * 2 * sqrt(chroma**7 / (chroma**7 + _FULL))
    return (lighter, richer, other_hue), turned, richer * other_hue


def _polar(a: float, b: float) -> tuple[float, float]:
    return hypot(a, b), degrees(atan2(b, a)) % 360
