"""Complaints counted by a combination of factors, cell by cell, against what would be expected."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from sidusryhmad.evidence.topics.complaint_log.base import NONE, Base
from sidusryhmad.evidence.topics.complaint_log.factors import MISSING, Codes, Flags, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Combination:
    """All cells of a combination of factors.

    Attributes:
        names: Its factors.
        shape: How many levels each has.
        base: What expected counts rest on.
        shares: Expected share of each cell; none where there is no base.
        cells: Number of the cell of each complaint, −1 where it has none.
        missing: Complaints of which a factor is not known; they are in no cell.
        outside: Complaints where the exposure says that nothing was; they are in no cell.
    """

    names: tuple[str, ...]
    shape: tuple[int, ...]
    base: str
    shares: Floats
    cells: Codes
    missing: Flags
    outside: Flags

    @property
    def total(self) -> int:
        """Complaints that are in a cell."""
        return int((self.cells != MISSING).sum())

    @property
    def counts(self) -> Codes:
        """Complaints in each cell."""
        return np.bincount(self.cells[self.cells != MISSING], minlength=prod(self.shape))

    def levels(self, cell: int) -> dict[str, int]:
        """Numbers of a cell's levels by factor."""
        places = np.unravel_index(cell, self.shape)
        return {name: int(at) for name, at in zip(self.names, places, strict=True)}


def combination(base: Base, names: Sequence[str]) -> Combination:
    """Complaints counted by a combination of factors.

    Args:
        base: Factors, and what would be expected.
        names: Which factors, one or several.

    Returns:
        The cells; complaints in cells, with something missing and outside add up to all.

    Raises:
        InvalidParameterError: There are more cells than can be counted.
    """
    shares, shape = base.shares(names), base.shape(names)
    columns = [base.factors[name].codes for name in names]
    missing = np.logical_or.reduce([column == MISSING for column in columns])
    touched = any(name in base.covered for name in names)
    outside = base.outside & ~missing if touched else np.zeros(len(missing), dtype=np.bool_)
    kept = ~missing & ~outside
    cells = np.full(len(missing), MISSING, dtype=np.intp)
    if kept.any():
        cells[kept] = np.ravel_multi_index(tuple(column[kept] for column in columns), shape)
    kind = base.kind(names)
    return Combination(tuple(names), shape, kind, shares, cells, missing, outside)


def with_base(combinations: Sequence[Combination]) -> tuple[Combination, ...]:
    """Those that have a base to be held against."""
    return tuple(each for each in combinations if each.base != NONE)


def likelihood_ratio(counts: Floats, expected: Floats, total: Floats | float) -> Floats:
    """How much better "more here than expected" explains counts than "as expected".

    The logarithm of the likelihood ratio of a cluster, given the total (Kulldorff 1997, "A spatial
    scan statistic", Communications in Statistics 26(6): 1481–1496). 0 where there is no excess.

    Args:
        counts: Complaints in cells.
        expected: What would be expected in them, above zero.
        total: All complaints of the combination.

    Returns:
        One number for each cell, never below 0.

    Example:
        >>> likelihood_ratio(np.array([9.0, 2.0]), np.array([2.1, 2.1]), 31.0).round(2).tolist()
        [7.1, 0.0]
    """
    rest, expected_rest = total - counts, np.maximum(total - expected, 1e-300)
    inside = counts * np.log(np.maximum(counts, 1e-300) / np.maximum(expected, 1e-300))
    beside = np.where(rest > 0, rest * np.log(np.maximum(rest, 1e-300) / expected_rest), 0.0)
    return np.where(counts > expected, np.maximum(inside + beside, 0.0), 0.0)
