"""Where the service stands on a curve: which way to move, and where the burden begins."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.cocreation.finding import Finding
from sidusryhmad.evidence.topics.cocreation.fitting import Fitted
from sidusryhmad.evidence.topics.cocreation.results import (
    Burden,
    CurvePoint,
    Estimate,
    Planned,
    Standing,
    Way,
)
from sidusryhmad.evidence.topics.cocreation.shapes import back, stretched
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.turning import fieller, turning_point

FIELLER = Message(
    "fieller", N_("interval of the curve's turning point by Fieller (1954), carried over")
)
STUDENT = Message("student", N_("least squares with Student's t"))
_STEPS = 60
POINTS = 6.0
"""Width of the map's scale, −3 to +3."""


class Turn(NamedTuple):
    """The turning point, as stretched involvement, with its interval."""

    at: float
    ends: tuple[float, float] | None


def turn_of(fitted: Fitted, confidence: float) -> Turn | None:
    """The turning point of a parabola with its interval; None for a straight line."""
    at = turning_point(fitted)
    return None if at is None else Turn(at, fieller(fitted, confidence))


def carried(
    turn: Turn, fitted: Fitted, confidence: float, to: Callable[[float], float]
) -> Estimate:
    """What follows from the turning point, with its interval.

    Args:
        turn: The turning point.
        fitted: The parabola.
        confidence: How sure the interval is.
        to: From the turning point, stretched, to a level of involvement; never falling.

    Returns:
        The level with the interval carried over, exact as the turning point's own.
    """
    value = to(turn.at)
    ends = None
    if turn.ends is not None:
        ends = Interval(to(turn.ends[0]), to(turn.ends[1]), confidence, FIELLER)
    return Estimate(value, ends, not fitted.lowest <= value <= fitted.highest)


def optimum(turn: Turn, fitted: Fitted, confidence: float) -> Estimate:
    """The level at which the curve turns."""
    return carried(turn, fitted, confidence, lambda at: back(at, fitted.shape))


def around(value: float, error: float, freedom: int, confidence: float) -> Interval:
    """A symmetric interval by Student's t.

    Args:
        value: The number.
        error: Its standard error.
        freedom: Degrees of freedom.
        confidence: How sure it is to be.

    Returns:
        The interval.
    """
    from scipy.stats import t

    reach = float(t.isf((1 - confidence) / 2, freedom)) * error
    return Interval(value - reach, value + reach, confidence, STUDENT)


def standing(
    fitted: Fitted, turn: Turn | None, found: Finding, here: tuple[float, bool], confidence: float
) -> Standing:
    """Where the service stands.

    Args:
        fitted: The parabola.
        turn: Its turning point.
        found: What was found.
        here: Involvement now, and whether that was given.
        confidence: How sure intervals are.

    Returns:
        The standing.
    """
    level, given = here
    height, error = fitted.height(level)
    outside = not fitted.lowest <= level <= fitted.highest
    satisfaction = Estimate(height, around(height, error, fitted.freedom, confidence), outside)
    distance = None
    if turn is not None and found == "optimum":
        distance = carried(turn, fitted, confidence, lambda at: back(at, fitted.shape) - level)
    return Standing(level, given, satisfaction, _way(fitted, found, level, confidence), distance)


def _way(fitted: Fitted, found: Finding, level: float, confidence: float) -> Way:
    """Which way to move: only where the slope at this level is surely up or down."""
    if found in ("more", "less"):
        return "more" if found == "more" else "less"
    if found not in ("optimum", "levelling"):
        return "unknown"
    slope, error = fitted.slope(level)
    reach = around(slope, error, fitted.freedom, confidence)
    if reach.low > 0:
        return "more"
    return "less" if reach.high < 0 and found == "optimum" else "stay"


def burden(turn: Turn, fitted: Fitted, level: float, terms: CocreationTerms) -> Burden:
    """Where involvement turns into a burden: levels beyond the peak no higher than today's or none.

    Args:
        turn: The turning point.
        fitted: The parabola.
        level: Involvement now.
        terms: What means no involvement, and how sure intervals are.

    Returns:
        Both levels; outside of what the data cover where they, or the level that they are compared
        with, lie there.
    """

    def mirrored(other: float) -> Estimate:
        start = float(stretched(other, fitted.shape))
        found = carried(
            turn,
            fitted,
            terms.confidence,
            lambda at: back(max(start, 2 * at - start), fitted.shape),
        )
        unseen = not fitted.lowest <= other <= fitted.highest
        return replace(found, outside=found.outside or unseen)

    return Burden(mirrored(level), mirrored(terms.none))


def planned(fitted: Fitted, start: float, end: float, terms: CocreationTerms) -> Planned:
    """What a planned level would do to satisfaction.

    Args:
        fitted: The parabola.
        start: Involvement now.
        end: The planned level.
        terms: The scale of satisfaction, and how sure intervals are.

    Returns:
        The gain, on the map's scale too where that of satisfaction is known: ends to ends.
    """
    value, error = fitted.rise(start, end)
    interval = around(value, error, fitted.freedom, terms.confidence)
    outside = not fitted.lowest <= min(start, end) <= max(start, end) <= fitted.highest
    points = None
    if terms.scale is not None:
        points = _points(value, interval, terms.scale, outside=outside)
    return Planned(end, Estimate(value, interval, outside), points)


def _points(
    value: float, interval: Interval, scale: tuple[float, float], *, outside: bool
) -> Estimate:
    def to(satisfaction: float) -> float:
        return max(-3.0, min(3.0, satisfaction / (scale[1] - scale[0]) * POINTS))

    ends = Interval(to(interval.low), to(interval.high), interval.confidence, interval.method)
    return Estimate(to(value), ends, outside)


def curve(fitted: Fitted, confidence: float) -> tuple[CurvePoint, ...]:
    """Points of the curve over the levels that the data cover, with the band of its height.

    Args:
        fitted: The parabola.
        confidence: How sure the band is at each single level.

    Returns:
        The points, from the lowest level to the highest.
    """
    width = fitted.highest - fitted.lowest
    points = []
    for step in range(_STEPS + 1):
        level = fitted.lowest + width * step / _STEPS
        height, error = fitted.height(level)
        band = around(height, error, fitted.freedom, confidence)
        points.append(CurvePoint(level, height, band.low, band.high))
    return tuple(points)
