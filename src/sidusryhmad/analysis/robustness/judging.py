"""The verdict of many totals at once: the rule of the verdict, equal numbers as ties."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.rule import ROUNDING, limits
from sidusryhmad.analysis.uncertainty.summary import STATUSES
from sidusryhmad.network.network import Floats

Codes = NDArray[np.intp]
_DIGITS = 10


def steadied(values: Floats) -> Floats:
    """Numbers rounded to eleven significant digits, as :func:`~sidusryhmad.analysis.steady.steady`.

    Args:
        values: Finite numbers.

    Returns:
        An array of the same shape.

    Example:
        >>> bool(steadied(np.array([0.1 + 0.2]))[0] == 0.3)
        True
    """
    sizes = np.maximum(np.abs(values), ROUNDING)
    factor = 10.0 ** (_DIGITS - np.floor(np.log10(sizes)))
    return np.asarray(np.round(values * factor) / factor)


def signs(totals: Floats) -> Codes:
    """−1, 0 or +1; what rounding alone can make is 0."""
    return np.where(np.abs(totals) <= ROUNDING, 0, np.sign(totals)).astype(np.intp)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges totals of one map.

    Attributes:
        inner: Whether each stakeholder belongs to the inner circle.
        losing: Loss beyond which each counts as a loser.
        epsilon: Gain beyond which a member of the inner circle counts as a winner.
    """

    inner: NDArray[np.bool_]
    losing: Floats
    epsilon: float

    def standing(self, totals: Floats) -> Codes:
        """How each counts in the verdict: −1 loses, +1 gains inside, 0 neither; shape as given."""
        steady = steadied(totals)
        gains = (steady > self.epsilon) & self.inner
        return np.asarray(gains.astype(np.intp) - (steady < -self.losing), dtype=np.intp)

    def codes(self, standing: Codes) -> Codes:
        """Verdicts as places in ``STATUSES``.

        Args:
            standing: How everybody counts, k × n.

        Returns:
            One a row.
        """
        harms = (standing[:, self.inner] < 0).any(axis=1)
        outside = (standing[:, ~self.inner] < 0).any(axis=1)
        wins = (standing > 0).any(axis=1)
        return np.asarray(np.select([harms, outside, wins], [1, 2, 0], 3), dtype=np.intp)

    def verdicts(self, totals: Floats) -> Codes:
        """Verdicts of totals, k × n, as places in ``STATUSES``."""
        return self.codes(self.standing(totals))


def judge_of(case: Case) -> Judge:
    """The judge of a case: everybody who is there afterwards.

    Args:
        case: The case.

    Returns:
        The judge.
    """
    epsilon, tolerance = limits(case.after)
    members = set(case.after.inner_ids)
    inner = np.array([s.id in members for s in case.after.stakeholders], dtype=bool)
    return Judge(inner, np.where(inner, epsilon, tolerance), epsilon)


def status(code: int) -> str:
    """The verdict's name."""
    return STATUSES[code]
