"""A parabola through ratings, by least squares."""

import math
from dataclasses import dataclass

import numpy as np

from sidusryhmad.evidence.topics.cocreation.shapes import Numbers, Shape, stretched

FEWEST = 4
"""Ratings that a parabola with an interval needs."""
_NARROWEST = 1e-100
_APART = 5
"""Standardised levels that agree to so many decimals count as one."""


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A fitted parabola over standardised, stretched involvement z: c₀ + c₁ z + c₂ z².

    Attributes:
        shape: How involvement is stretched.
        center: Mean of stretched involvement.
        scale: Its standard deviation.
        coefficients: c₀, c₁ and c₂.
        covariance: Their covariance.
        freedom: Degrees of freedom.
        explained: Sum of squares explained by c₁ and c₂ together, over two residual variances: F.
        lowest: Lowest involvement in the data.
        highest: Highest involvement in the data.
    """

    shape: Shape
    center: float
    scale: float
    coefficients: Numbers
    covariance: Numbers
    freedom: int
    explained: float
    lowest: float
    highest: float

    def standard(self, involvement: float) -> float:
        """Involvement as z."""
        return float((stretched(involvement, self.shape) - self.center) / self.scale)

    def plain(self, standard: float) -> float:
        """Stretched involvement of a z."""
        return standard * self.scale + self.center

    def height(self, involvement: float) -> tuple[float, float]:
        """Satisfaction on the curve with its standard error.

        Args:
            involvement: The level.

        Returns:
            Both.
        """
        z = self.standard(involvement)
        return self.along(np.array([1.0, z, z * z]))

    def slope(self, involvement: float) -> tuple[float, float]:
        """How steeply the curve rises, by z, with its standard error; its sign is that by level.

        Args:
            involvement: The level.

        Returns:
            Both.
        """
        return self.along(np.array([0.0, 1.0, 2 * self.standard(involvement)]))

    def rise(self, start: float, end: float) -> tuple[float, float]:
        """Satisfaction at one level less that at another, with its standard error.

        Args:
            start: The level to leave.
            end: The level to reach.

        Returns:
            Both.
        """
        here, there = self.standard(start), self.standard(end)
        return self.along(np.array([0.0, there - here, there**2 - here**2]))

    def along(self, weights: Numbers) -> tuple[float, float]:
        """A weighted sum of the coefficients with its standard error.

        Args:
            weights: Weight of each coefficient.

        Returns:
            Both.
        """
        value = float(weights @ self.coefficients)
        return value, math.sqrt(max(float(weights @ self.covariance @ weights), 0.0))


def levels_of(involvement: Numbers, shape: Shape) -> int:
    """How many levels of involvement there are; what lies all but together counts as one.

    Args:
        involvement: Level of each rating, at least one.
        shape: How involvement is stretched.

    Returns:
        The number.
    """
    levels = stretched(involvement, shape)
    spread = float(levels.std())
    if spread < _NARROWEST:
        return 1
    return len(np.unique(np.round((levels - levels.mean()) / spread, _APART)))


def fit(involvement: Numbers, satisfaction: Numbers, shape: Shape) -> Fitted | None:
    """The parabola nearest to the ratings.

    Ordinary least squares; ratings are taken to be independent and to scatter alike everywhere.

    Args:
        involvement: Level of each rating.
        satisfaction: Its satisfaction.
        shape: How involvement is stretched.

    Returns:
        The parabola; None where there are fewer than three levels, or no more than three ratings.
    """
    levels = stretched(involvement, shape)
    center, spread = float(levels.mean()), float(levels.std())
    if len(levels) < FEWEST or levels_of(involvement, shape) < 3:
        return None
    z = (levels - center) / spread
    design = np.column_stack([np.ones_like(z), z, z * z])
    inverse: Numbers = np.asarray(np.linalg.inv(design.T @ design), dtype=np.float64)
    coefficients = inverse @ design.T @ satisfaction
    left = satisfaction - design @ coefficients
    freedom = len(z) - 3
    variance = float(left @ left) / freedom
    total = float(((satisfaction - satisfaction.mean()) ** 2).sum())
    gain = max(total - float(left @ left), 0.0) / 2
    explained = gain / variance if variance > 0 else (np.inf if gain > 0 else 0.0)
    ends = (float(involvement.min()), float(involvement.max()))
    return Fitted(
        shape, center, spread, coefficients, inverse * variance, freedom, explained, *ends
    )
