"""From draws to what is said of them."""

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.rule import limits
from sidusryhmad.analysis.uncertainty.deciders import Deciding
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.analysis.uncertainty.results import Likelihood, Uncertainty, certainty
from sidusryhmad.network.network import Floats

QUANTILES = (0.05, 0.5, 0.95)
STATUSES = ("good", "harms_inner", "harms_outside", "no_effect")


def statuses(case: Case, totals: Floats) -> NDArray[np.intp]:
    """The verdict of every draw: the rule of the verdict, all at once in each draw.

    Args:
        case: The case.
        totals: Draws × stakeholders afterwards.

    Returns:
        Places in :data:`STATUSES`, length draws.
    """
    epsilon, tolerance = limits(case.after)
    inner_ids = set(case.after.inner_ids)
    inner = np.array([s.id in inner_ids for s in case.after.stakeholders], dtype=bool)
    harms = (totals[:, inner] < -epsilon).any(axis=1)
    outside = (totals[:, ~inner] < -tolerance).any(axis=1)
    wins = (totals[:, inner] > epsilon).any(axis=1)
    return np.asarray(np.select([harms, outside, wins], [1, 2, 0], 3), dtype=np.intp)


def likelihoods(case: Case, deciding: Deciding) -> tuple[Likelihood, ...]:
    """How surely everybody gains or loses.

    Args:
        case: The case.
        deciding: Its draws, ready to tell what decides.

    Returns:
        One likelihood for everybody who is there afterwards.
    """
    epsilon, _ = limits(case.after)
    drawn = deciding.drawn
    spread = np.quantile(drawn.totals, QUANTILES, axis=0)
    gains = (drawn.totals > epsilon).mean(axis=0)
    loses = (drawn.totals < -epsilon).mean(axis=0)
    found = []
    for row, (low, median, high) in enumerate(spread.T.tolist()):
        gain, loss = float(gains[row]), float(loses[row])
        rest = max(0.0, 1.0 - gain - loss)
        open_ = certainty(max(gain, loss, rest)) == "depends"
        why = deciding.deciders(drawn.totals[:, row]) if open_ else ()
        found.append(Likelihood(low, median, high, gain, loss, rest, why))
    return tuple(found)


def uncertainty(case: Case, deciding: Deciding, draws: Draws) -> Uncertainty:
    """How sure the verdict is.

    Args:
        case: The case.
        deciding: Its draws, ready to tell what decides.
        draws: The plan they were drawn by.

    Returns:
        The joint frequency of every status over the draws, and what it depends on.
    """
    found = statuses(case, deciding.drawn.totals)
    shares = np.bincount(found, minlength=len(STATUSES)) / len(found)
    good = float(shares[0])
    open_ = certainty(max(good, 1 - good)) == "depends"
    return Uncertainty(
        count=draws.count,
        seed=draws.seed,
        priors=deciding.drawn.priors,
        good=good,
        harms_inner=float(shares[1]),
        harms_outside=float(shares[2]),
        no_effect=float(shares[3]),
        deciders=deciding.deciders((found == 0).astype(np.float64)) if open_ else (),
    )
