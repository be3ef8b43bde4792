"""Whether a curve turns, and where: tests and the interval of the turning point."""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.evidence.topics.cocreation.fitting import Fitted
from sidusryhmad.evidence.topics.cocreation.shapes import Numbers, back

_FEWEST = 2
"""Levels on each side of the turn that a line needs."""


@dataclass(frozen=True, slots=True)
class Signs:
    """How surely the curve rises and falls; small numbers speak for it.

    Attributes:
        relation: p-value that involvement matters at all (F test of the whole parabola).
        rises: p-value that the parabola rises at the lowest level in the data.
        falls: p-value that it falls at the highest.
        lines_rise: p-value that a line through the ratings below the turn rises.
        lines_fall: p-value that a line through those above it falls.
        slope: p-value of one line through all ratings, two-sided.
        upwards: Whether that line rises.
    """

    relation: float
    rises: float
    falls: float
    lines_rise: float
    lines_fall: float
    slope: float
    upwards: bool

    @property
    def turns(self) -> float:
        """p-value that it first rises and then falls: both ends, as Lind and Mehlum have it."""
        return max(self.rises, self.falls)

    @property
    def dips(self) -> float:
        """p-value that it first falls and then rises."""
        return max(1 - self.rises, 1 - self.falls)

    @property
    def lines(self) -> float:
        """p-value that both lines go the right way."""
        return max(self.lines_rise, self.lines_fall)


def signs(involvement: Numbers, satisfaction: Numbers, fitted: Fitted) -> Signs:
    """Whether satisfaction rises and then falls.

    Both ends of the parabola must slope the right way (Lind and Mehlum 2010, *Oxford Bulletin of
    Economics and Statistics* 72), and so must two separate lines below and above the turn
    (Simonsohn 2018, *Advances in Methods and Practices in Psychological Science* 1; the break
    stands at the parabola's turn here), because a parabola alone also bends over data that level
    off.

    Args:
        involvement: Level of each rating.
        satisfaction: Its satisfaction.
        fitted: The parabola through them.

    Returns:
        The p-values.
    """
    from scipy.stats import f

    lines = two_lines(involvement, satisfaction, _turn(fitted))
    slope, error, freedom = _line(involvement, satisfaction)
    return Signs(
        relation=float(f.sf(fitted.explained, 2, fitted.freedom)),
        rises=_above(*fitted.slope(fitted.lowest), fitted.freedom),
        falls=1 - _above(*fitted.slope(fitted.highest), fitted.freedom),
        lines_rise=lines[0],
        lines_fall=lines[1],
        slope=2 * _above(abs(slope), error, freedom),
        upwards=slope > 0,
    )


def _turn(fitted: Fitted) -> float:
    """The turning point, on the axis of involvement; the middle of the data for a straight line."""
    _, linear, square = fitted.coefficients
    z = -linear / (2 * square) if square else 0.0
    return back(fitted.plain(float(z)), fitted.shape)


def _above(value: float, error: float, freedom: int) -> float:
    """p-value that a value lies above zero."""
    from scipy.stats import t

    if error == 0:
        return 0.5 if value == 0 else float(value < 0)
    return float(t.sf(value / error, freedom))


def _line(involvement: Numbers, satisfaction: Numbers) -> tuple[float, float, int]:
    """Slope of a line, its standard error and degrees of freedom."""
    center = involvement - involvement.mean()
    slope = float(center @ satisfaction / (center @ center))
    left = satisfaction - satisfaction.mean() - slope * center
    freedom = len(center) - 2
    return slope, float(np.sqrt(left @ left / freedom / (center @ center))), freedom


def two_lines(involvement: Numbers, satisfaction: Numbers, turn: float) -> tuple[float, float]:
    """p-values that a line below a level rises and one above it falls; the lines need not meet.

    Args:
        involvement: Level of each rating.
        satisfaction: Its satisfaction.
        turn: The level.

    Returns:
        Both p-values; 1 where a side has too few levels for a line.
    """
    above = involvement > turn
    sides = (involvement[~above], involvement[above])
    if any(len(np.unique(side)) < _FEWEST for side in sides) or len(involvement) <= 4:
        return 1.0, 1.0
    parts = [_centered(involvement, satisfaction, side) for side in (~above, above)]
    freedom = len(involvement) - 4
    variance = sum(part[2] for part in parts) / freedom
    (rise, below, _), (fall, beyond, _) = parts
    return (
        _above(rise, float(np.sqrt(variance / below)), freedom),
        _above(-fall, float(np.sqrt(variance / beyond)), freedom),
    )


def _centered(
    involvement: Numbers, satisfaction: Numbers, side: np.ndarray
) -> tuple[float, float, float]:
    """Slope, spread of the levels and residual sum of squares of a line through one side."""
    level = involvement[side] - involvement[side].mean()
    height = satisfaction[side] - satisfaction[side].mean()
    spread = float(level @ level)
    slope = float(level @ height) / spread
    left = height - slope * level
    return slope, spread, float(left @ left)


def turning_point(fitted: Fitted) -> float | None:
    """Where the parabola turns, as stretched involvement; None for a straight line."""
    _, linear, square = fitted.coefficients
    return None if square == 0 else fitted.plain(float(-linear / (2 * square)))


def fieller(fitted: Fitted, confidence: float) -> tuple[float, float] | None:
    """Interval of the turning point, as stretched involvement (Fieller 1954).

    It is exact where ratings scatter normally and alike, unlike a symmetric interval.

    Args:
        fitted: The parabola.
        confidence: How sure it is to be, 0 to 1.

    Returns:
        Both ends; None where the ratings do not bound it, because they do not show a bend.
    """
    from scipy.stats import t

    bound = float(t.isf((1 - confidence) / 2, fitted.freedom)) ** 2
    _, linear, square = fitted.coefficients
    spread = fitted.covariance
    a = 4 * (square**2 - bound * spread[2, 2])
    b = 4 * (linear * square - bound * spread[1, 2])
    c = linear**2 - bound * spread[1, 1]
    if a <= 0:
        return None
    root = float(np.sqrt(max(b * b - 4 * a * c, 0.0)))
    return fitted.plain(float((-b - root) / (2 * a))), fitted.plain(float((-b + root) / (2 * a)))
