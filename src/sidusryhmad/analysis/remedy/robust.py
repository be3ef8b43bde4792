"""Measures that hold in a share of the draws, by a CVaR programme (Rockafellar, Uryasev 2000).

How far a draw misses is the most that anybody misses in it. The mean of the worst ``1 − share`` of
the misses is to be 0 at the most: linear in the measures, and more than enough for the share
itself. Of the conditions, draws × stakeholders, only those are added that an answer would break.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.remedy.problem import EXACT, Problem
from sidusryhmad.analysis.remedy.programme import Programme, columns, goals, net
from sidusryhmad.analysis.uncertainty.batch import Batch, rows_at_once
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.inputs import inputs_of
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.network.network import Floats

SCENARIOS = 300
"""Draws that measures are sought on, at the most."""
_CELLS = 8_000_000
_FAR = 1e4


@dataclass(frozen=True, slots=True)
class Scenarios:
    """What the change and a point of measure do in each draw.

    Attributes:
        totals: Totals of the change alone, draws × stakeholders.
        response: What a point on the last does to the one before it, draws × n × n.
    """

    totals: Floats
    response: Floats

    def misses(self, problem: Problem, measures: Floats) -> Floats:
        """By how much everybody stays below what is needed, negative above it; draws × n."""
        return np.asarray(problem.needed - self.totals - self.response @ measures)


def scenarios(
    case: Case, draws: Draws, *, carry_over: float | None = None, budget: bool = True
) -> Scenarios:
    """Draws to seek measures on: 300, or fewer where memory would not do.

    Args:
        case: The case.
        draws: The plan; its first draws are used.
        carry_over: α where it is fixed.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        The scenarios.

    Raises:
        UnboundedEchoError: In some draws the feedback might not be damped.
    """
    n = len(case.there)
    few = Draws(min(draws.count, SCENARIOS, max(1, _CELLS // n**2)), draws.seed)
    (drawn,) = sample([case], few, carry_over=carry_over, budget=budget)
    inputs = inputs_of(case, carry_over)
    units = np.eye(len(case.network))[:, case.there]
    found = []
    for uniform in inputs.uniforms(few, rows_at_once(case.network)):
        given = inputs.realise(uniform)
        batch = Batch(case.network, given.new, given.carry_over, budget)
        right = np.broadcast_to(units, (len(uniform), *units.shape))
        found.append(batch.solve(right)[:, case.there, :])
    return Scenarios(drawn.totals, np.concatenate(found))


def surest(problem: Problem, drawn: Scenarios, share: float) -> tuple[Floats, bool] | None:
    """The measures of least effort that hold in a share of the draws, and at the point values.

    Args:
        problem: The problem at the point values.
        drawn: The draws.
        share: The share, above 0 and up to 1.

    Returns:
        The measures, and whether they were found on the draws; if not, they are those with the
        mean of the worst draws as small as it can be. None where the point values allow none.
    """
    worst_mean = _WorstMean(problem, drawn, share)
    found = worst_mean.least(bounded=True)
    if found is not None:
        return found, True
    found = worst_mean.least(bounded=False)
    if found is None:
        return None
    held = (drawn.misses(problem, found).max(axis=1) <= EXACT).mean()
    return found, bool(held >= share)


@dataclass(frozen=True, slots=True)
class _WorstMean:
    """Columns ``m⁺``, ``m⁻``, the quantile and by how much each draw misses beyond it."""

    problem: Problem
    drawn: Scenarios
    share: float

    @property
    def mean(self) -> Floats:
        """The mean of the worst draws, as weights of the columns."""
        n, draws = len(self.problem.costs), len(self.drawn.totals)
        weight = 1.0 / max(1.0, (1.0 - self.share) * draws)
        return np.concatenate([np.zeros(2 * n), [1.0], np.full(draws, weight)])

    def least(self, *, bounded: bool) -> Floats | None:
        """Least effort with the mean bounded by 0, or else the smallest mean."""
        problem, n = self.problem, len(self.problem.costs)
        wanted = [] if bounded else [self.mean]
        wanted += goals(problem, len(self.mean) - 2 * n)
        broken: dict[tuple[int, int], None] = {}
        goals_now = 1
        while True:
            found = self._programme(list(broken), bounded=bounded).best(wanted[:goals_now])
            if found is None:
                return None
            measures = net(found, problem)
            fresh = [pair for pair in self._broken(found, measures) if pair not in broken]
            if not fresh and goals_now == len(wanted):
                return measures
            if not fresh:
                goals_now = len(wanted)
            broken |= dict.fromkeys(fresh)

    def _broken(self, found: Floats, measures: Floats) -> Iterator[tuple[int, int]]:
        """The worst miss of every draw whose columns do not allow for it."""
        misses, n = self.drawn.misses(self.problem, measures), len(measures)
        who = misses.argmax(axis=1)
        over = misses.max(axis=1) - found[2 * n] - found[2 * n + 1 :]
        for draw in np.flatnonzero(over > EXACT).tolist():
            yield draw, int(who[draw])

    def _programme(self, broken: list[tuple[int, int]], *, bounded: bool) -> Programme:
        problem, draws = self.problem, len(self.drawn.totals)
        low, high = columns(problem)
        at, who = np.array(broken, dtype=np.intp).reshape(-1, 2).T
        moved = self.drawn.response[at, who]
        own = np.zeros((len(broken), 1 + draws))
        own[:, 0] = 1.0
        own[np.arange(len(broken)), 1 + at] = 1.0
        point = np.hstack([problem.response, -problem.response])
        rows = [
            np.hstack([point, np.zeros((len(point), 1 + draws))]),
            np.hstack([moved, -moved, own]),
        ]
        floor = [problem.lacking, problem.needed[who] - self.drawn.totals[at, who]]
        if bounded:
            rows.append(-self.mean[None, :])
            floor.append(np.zeros(1))
        return Programme(
            np.vstack(rows),
            np.concatenate(floor),
            np.concatenate([low, [-_FAR], np.zeros(draws)]),
            np.concatenate([high, np.full(1 + draws, _FAR)]),
        )
