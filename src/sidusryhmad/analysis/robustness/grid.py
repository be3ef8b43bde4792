"""Where the strength of an influence turns the verdict: on a grid, then by halving.

Totals are no straight line in a strength: it takes from the budget and comes back as echo. So the
verdict is judged at every twentieth of a point over the whole scale; where it turns between two of
them is found by halving.
"""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.robustness.judging import Codes, Judge
from sidusryhmad.analysis.robustness.ratings import Ratings, Stretch
from sidusryhmad.analysis.robustness.worlds import POINTS
from sidusryhmad.network.network import Floats, Indices

STEPS = 20
"""Steps of the grid to a point."""

_MOST_STEPS = int(2 * POINTS * STEPS)
_HALVINGS = 30
_AT_ONCE = 100_000
"""Totals reckoned at once."""
_NONE = -1


def stepped(ratings: Ratings, judge: Judge, direction: int) -> tuple[Stretch, ...]:
    """Influences that turn the verdict when their strength moves one way.

    Args:
        ratings: The ratings.
        judge: The judge.
        direction: +1 or −1.

    Returns:
        The first stretch with another verdict of each that has one, in the order of the ratings; at
        most one narrower than a step of the grid goes unseen.
    """
    search = _Search(ratings, judge, direction)
    codes = search.codes()
    lasting = codes != _NONE
    others = lasting & (codes != codes[:1])
    which = np.flatnonzero(others.any(axis=0))
    first = others.argmax(axis=0)[which]
    low, high = search.closer(which, first, search.knots(which, first - 1))
    before, after = (judge.standing(ratings.totals(which, at)[0]) for at in (low, high))
    turned, crossed = judge.codes(after), before != after
    until = search.until(which, codes, first, (high, turned))
    return tuple(
        Stretch(
            row=row,
            turns_at=float(low[k] + high[k]) / 2,
            until=float(until[k]),
            code=int(turned[k]),
            by_one_point=int(first[k]) <= STEPS,
            decisive=tuple(np.flatnonzero(crossed[k]).tolist()),
        )
        for k, row in enumerate(which.tolist())
    )


@dataclass(frozen=True, slots=True)
class _Search:
    ratings: Ratings
    judge: Judge
    direction: int

    def knots(self, which: Indices, steps: Indices | int) -> Floats:
        """Strengths after so many steps, at most to the end of the scale."""
        lowest, highest = self.ratings.scale
        moved = self.ratings.values[which] + self.direction * (np.asarray(steps) / STEPS)
        return np.clip(moved, lowest[which], highest[which])

    def codes(self) -> Codes:
        """Verdicts, steps × influences; none past the end of the scale, or where echoes stay."""
        found = np.full((_MOST_STEPS + 1, self.ratings.linked), _NONE)
        found[0] = self.judge.verdicts(self.ratings.base[None])[0]
        waiting = np.arange(self.ratings.linked)
        at_once = max(1, _AT_ONCE // max(1, len(waiting) * len(self.ratings.worlds.totals)))
        for begin in range(1, _MOST_STEPS + 1, at_once):
            steps = np.arange(begin - 1, min(begin + at_once, _MOST_STEPS + 1))
            moved = self.knots(waiting, steps[:, None])
            more = moved[1:] != moved[:-1]
            which = np.tile(waiting, len(more))
            totals, bounded = self.ratings.totals(which, moved[1:].ravel())
            lasting = np.logical_and.accumulate(more & bounded.reshape(more.shape))
            codes = self.judge.verdicts(totals).reshape(more.shape)
            found[steps[1:, None], waiting] = np.where(lasting, codes, _NONE)
            waiting = waiting[lasting[-1]]
        return found

    def closer(self, which: Indices, steps: Indices, low: Floats) -> tuple[Floats, Floats]:
        """Both ends halved towards the turn; the first keeps the verdict that it has."""
        high = self.knots(which, steps)
        kept = self.judge.verdicts(self.ratings.totals(which, low)[0])
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            same = self.judge.verdicts(self.ratings.totals(which, middle)[0]) == kept
            low, high = np.where(same, middle, low), np.where(same, high, middle)
        return low, high

    def until(
        self, which: Indices, codes: Codes, first: Indices, turned: tuple[Floats, Codes]
    ) -> Floats:
        """Where the verdict just past the turn ends, or where the search does."""
        start, code = turned
        steps = np.arange(len(codes))[:, None]
        after = (steps >= first) & (codes[:, which] != _NONE)
        ends = after & (codes[:, which] != code)
        ending = np.flatnonzero(ends.any(axis=0))
        last = len(codes) - 1 - after[::-1].argmax(axis=0)
        found = self.knots(which, last)
        past = ends.argmax(axis=0)[ending]
        before = self.knots(which[ending], past - 1)
        low = np.where(past == first[ending], start[ending], before)
        low, high = self.closer(which[ending], past, low)
        found[ending] = (low + high) / 2
        return found
