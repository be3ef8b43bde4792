"""A curve set by hand: where its peak is, how high it is there and without involvement."""

from dataclasses import dataclass

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.topics.cocreation.results import (
    Burden,
    CurvePoint,
    Estimate,
    Planned,
    Standing,
    Way,
)
from sidusryhmad.evidence.topics.cocreation.shapes import Shape, back, stretched
from sidusryhmad.evidence.topics.cocreation.standing import POINTS
from sidusryhmad.evidence.topics.cocreation.terms import NARROWEST

_STEPS = 60


@dataclass(frozen=True, slots=True)
class HandCurve:
    """A parabola set by hand.

    Attributes:
        optimum: Level of highest satisfaction.
        best: Satisfaction there.
        start: Satisfaction without involvement; below the best.
        none: The level that means no involvement; below the optimum.
        shape: How involvement is stretched.

    Raises:
        InvalidParameterError: The peak is no peak.

    Example:
        >>> HandCurve(optimum=0.5, best=9.0, start=5.0).height(1.0)
        5.0
    """

    optimum: float
    best: float
    start: float
    none: float = 0.0
    shape: Shape = "quadratic"

    def __post_init__(self) -> None:
        if not (self.best > self.start and self.optimum - self.none > NARROWEST):
            template = N_(
                "a curve with a peak has its optimum above no involvement, and is highest there"
            )
            raise InvalidParameterError(Message("no_peak", template, {}))
        stretched(self.none, self.shape)

    @property
    def peak(self) -> Estimate:
        """The optimum, without interval."""
        return Estimate(self.optimum)

    def height(self, involvement: float) -> float:
        """Satisfaction at a level.

        Args:
            involvement: The level.

        Returns:
            Satisfaction on the curve.
        """
        here, peak, none = (
            float(stretched(level, self.shape)) for level in (involvement, self.optimum, self.none)
        )
        return self.best - (self.best - self.start) * ((here - peak) / (none - peak)) ** 2

    def mirrored(self, involvement: float) -> float:
        """The level beyond the peak that is as high as another one; itself where that is beyond.

        Args:
            involvement: The other level.

        Returns:
            The level.
        """
        start, peak = (float(stretched(x, self.shape)) for x in (involvement, self.optimum))
        return back(max(start, 2 * peak - start), self.shape)

    def standing(self, level: float | None) -> Standing:
        """Where the service stands; without a level only that nothing is known.

        Args:
            level: Involvement now, if known.

        Returns:
            The standing, without intervals.
        """
        if level is None:
            return Standing(self.none, False, None, "unknown", None)
        apart = self.optimum - level
        way: Way = "more" if apart > 0 else "less" if apart < 0 else "stay"
        return Standing(level, True, Estimate(self.height(level)), way, Estimate(apart))

    def burden(self, level: float | None) -> Burden:
        """Where involvement turns into a burden.

        Args:
            level: Involvement now; without it no involvement stands in its place.

        Returns:
            Both levels, without intervals.
        """
        here = self.none if level is None else level
        return Burden(Estimate(self.mirrored(here)), Estimate(self.mirrored(self.none)))

    def planned(self, start: float, end: float, scale: tuple[float, float] | None) -> Planned:
        """What a planned level would do to satisfaction.

        Args:
            start: Involvement now.
            end: The planned level.
            scale: Lowest and highest satisfaction that can be given, if known.

        Returns:
            The gain, without intervals; outside of what was said where the level lies beyond the
            one that is no better than no involvement.
        """
        gain = self.height(end) - self.height(start)
        outside = not self.none <= end <= self.mirrored(self.none)
        points = None
        if scale is not None:
            share = gain / (scale[1] - scale[0])
            points = Estimate(max(-3.0, min(3.0, share * POINTS)), outside=outside)
        return Planned(end, Estimate(gain, outside=outside), points)

    def curve(self, highest: float) -> tuple[CurvePoint, ...]:
        """Points of the curve from no involvement on.

        Args:
            highest: The last level.

        Returns:
            The points.
        """
        width = highest - self.none
        levels = [self.none + width * step / _STEPS for step in range(_STEPS + 1)]
        return tuple(CurvePoint(level, self.height(level)) for level in levels)
