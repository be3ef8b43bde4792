"""What common draws say of the order of alternatives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.compare.criteria import (
    DECIMALS,
    better_share,
    equal_share,
    first_shares,
)
from sidusryhmad.analysis.uncertainty.draw import Sample
from sidusryhmad.analysis.uncertainty.summary import STATUSES, statuses
from sidusryhmad.network.network import Floats

_HARMFUL = (STATUSES.index("harms_inner"), STATUSES.index("harms_outside"))


@dataclass(frozen=True, slots=True)
class Chances:
    """Alternatives in common draws, doing nothing last.

    Attributes:
        passing: Whether no veto stands against it, alternatives × draws.
        totals: What it is ordered by, alternatives × draws × today's inner circle.
    """

    passing: NDArray[np.bool_]
    totals: Floats

    def firsts(self) -> list[float]:
        """In which share of the draws each comes first."""
        shares: list[float] = first_shares(self.passing, self.totals).tolist()
        return shares

    def better(self, ids: Sequence[str]) -> dict[str, dict[str, float]]:
        """In which share of the draws the worst-off fares better under one than under another.

        Args:
            ids: What the alternatives are called.

        Returns:
            The share by the one and the other.
        """
        return self._pairs(ids, better_share)

    def ties(self, ids: Sequence[str]) -> dict[str, dict[str, float]]:
        """In which share of the draws the worst-off fares equally under one and another.

        Args:
            ids: What the alternatives are called.

        Returns:
            The share by the one and the other.
        """
        return self._pairs(ids, equal_share)

    def _pairs(
        self, ids: Sequence[str], share: Callable[[Floats, Floats], float]
    ) -> dict[str, dict[str, float]]:
        worst = self.totals.min(axis=2, initial=np.inf).round(DECIMALS)
        return {
            one: {other: share(worst[i], worst[j]) for j, other in enumerate(ids) if j != i}
            for i, one in enumerate(ids)
        }


def chances(inner: Sequence[str], cases: Sequence[Case], drawn: Sequence[Sample]) -> Chances:
    """Alternatives in their draws, with doing nothing added.

    Args:
        inner: Today's inner circle; whom a case removes counts as 0.
        cases: One case an alternative.
        drawn: Its draws, common to all.

    Returns:
        The chances.
    """
    count = len(drawn[0].totals)
    passing = np.ones((len(cases) + 1, count), dtype=bool)
    totals = np.zeros((len(cases) + 1, count, len(inner)))
    for number, (case, one) in enumerate(zip(cases, drawn, strict=True)):
        passing[number] = ~np.isin(statuses(case, one.totals), _HARMFUL)
        column = {s.id: place for place, s in enumerate(case.after.stakeholders)}
        for place, id_ in enumerate(inner):
            if id_ in column:
                totals[number, :, place] = one.totals[:, column[id_]]
    return Chances(passing, totals)
