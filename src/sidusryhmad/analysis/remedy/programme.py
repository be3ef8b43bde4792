"""The smallest and the fewest measures, by linear and mixed-integer programmes (HiGHS in scipy).

A measure ``m = m⁺ − m⁻`` moves totals by ``Gᵀm``. Goals are taken one after the other: what is best
for the first stays so for the next. After each the answers that tie are exactly those where every
column with a reduced cost stays at its bound and every row with a dual stays tight (complementary
slackness), so no slack is given away between goals, and the last goals leave one answer on every
machine: fewest points, then whoever comes first in the file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.remedy.problem import EXACT, Problem
from sidusryhmad.analysis.remedy.silence import silence
from sidusryhmad.network.network import Floats

Flags = NDArray[np.bool_]

NODES = 200_000
"""Branches × stakeholders looked at for the fewest measures before it is said that fewer may do."""
_PRECISE = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}
_TIED = 1e-7
_ROUNDING = 1e-12
_MET = 1e-7


@dataclass(frozen=True, slots=True)
class Programme:
    """Linear conditions: ``rows @ x ≥ floor`` with ``low ≤ x ≤ high``."""

    rows: Floats
    floor: Floats
    low: Floats
    high: Floats

    def best(self, goals: Sequence[Floats]) -> Floats | None:
        """What makes the first goal smallest, among these the second, and so on.

        Args:
            goals: Costs of each column, one array a goal.

        Returns:
            The columns' values; None where nothing meets the conditions.
        """
        low, high = self.low.copy(), self.high.copy()
        tight = np.zeros(len(self.floor), dtype=bool)
        found: Floats | None = None
        for goal in goals:
            if not goal.any():
                continue
            answer = self._solve(goal / np.abs(goal).max(), (low, high), tight)
            if answer.status != 0:
                break
            found = np.clip(answer.x, self.low, self.high)
            fixed = np.abs(answer.lower.marginals + answer.upper.marginals) > EXACT
            low[fixed] = high[fixed] = found[fixed]
            tight[np.flatnonzero(~tight)[np.abs(answer.ineqlin.marginals) > EXACT]] = True
        return None if found is None else self._refined(found)

    def _refined(self, found: Floats) -> Floats:
        """An answer with the solver's rounding taken out: conditions it all but meets are met."""
        slack = self.rows @ found - self.floor
        if slack.min(initial=0.0) > -_ROUNDING:
            return found
        met = slack < _MET
        free = (found > self.low + _MET) & (found < self.high - _MET)
        step, *_ = np.linalg.lstsq(self.rows[np.ix_(met, free)], -slack[met], rcond=None)
        refined = found.copy()
        refined[free] += step
        refined = np.clip(refined, self.low, self.high)
        better = (self.rows @ refined - self.floor).min() > slack.min()
        return refined if better else found

    def _solve(self, goal: Floats, span: tuple[Floats, Floats], tight: Flags) -> Any:  # noqa: ANN401 - scipy's answer
        from scipy.optimize import linprog

        return linprog(  # type: ignore[call-overload]
            goal,
            A_ub=-self.rows[~tight],
            b_ub=-self.floor[~tight],
            A_eq=self.rows[tight],
            b_eq=self.floor[tight],
            bounds=np.column_stack(span),
            method="highs",
            options=_PRECISE,
        )


def columns(problem: Problem) -> tuple[Floats, Floats]:
    """Lowest and highest ``m⁺`` and ``m⁻``, one after the other."""
    low, high = problem.low, problem.high
    least = np.maximum(0.0, np.concatenate([low, -high]))
    return least, np.maximum(0.0, np.concatenate([high, -low]))


def goals(problem: Problem, more: int = 0) -> tuple[Floats, ...]:
    """Least effort, then fewest points, then whoever comes first; ``more`` columns cost nothing."""
    n = len(problem.costs)
    wanted = (problem.costs, np.ones(n), np.sqrt(1.0 + np.arange(n)))
    return tuple(np.concatenate([goal, goal, np.zeros(more)]) for goal in wanted)


def net(found: Floats, problem: Problem) -> Floats:
    """The measures in an answer, without the noise of rounding."""
    n = len(problem.costs)
    measures = found[:n] - found[n : 2 * n]
    return np.where(np.abs(measures) < EXACT, 0.0, measures)


def least(problem: Problem) -> Floats | None:
    """The measures of least effort, or None where none reach what is needed."""
    rows = np.hstack([problem.response, -problem.response])
    found = Programme(rows, problem.lacking, *columns(problem)).best(goals(problem))
    return None if found is None else net(found, problem)


def nearest(problem: Problem) -> Floats:
    """The measures that come nearest to what is needed where it cannot be reached.

    First nobody outside is harmed beyond tolerance, or the worst harm there is made smallest, then
    the sum of harm; then the worst shortfall in the inner circle, then the sum of shortfalls; then
    effort.

    Args:
        problem: The problem.

    Returns:
        The measures.
    """
    n = len(problem.costs)
    low, high = columns(problem)
    worst = np.column_stack([~problem.inner, problem.inner]).astype(np.float64)
    eye, none = np.eye(n), np.zeros((n, 2 * n))
    reach = np.hstack([problem.response, -problem.response, eye, np.zeros((n, 2))])
    rows = np.vstack([reach, np.hstack([none, -eye, worst])])
    far = np.abs(problem.lacking).max() + np.abs(rows[:n, :n]).sum() * np.abs(high).max() + 1.0
    programme = Programme(
        rows,
        np.concatenate([problem.lacking, np.zeros(n)]),
        np.concatenate([low, np.zeros(n + 2)]),
        np.concatenate([high, np.full(n + 2, far)]),
    )
    wanted = list(_shortfalls(problem.inner)) + list(goals(problem, n + 2))
    found = programme.best(wanted)
    assert found is not None, "shortfalls make every programme feasible"
    return net(found, problem)


def _shortfalls(inner: Flags) -> Iterator[Floats]:
    """Worst and sum outside the inner circle, then within it, as goals."""
    n = len(inner)
    for number, group in enumerate((~inner, inner)):
        worst, total = np.zeros(3 * n + 2), np.zeros(3 * n + 2)
        worst[3 * n + number] = 1.0
        total[2 * n : 3 * n] = group
        yield from (worst, total)


def fewest(problem: Problem) -> tuple[Floats, bool] | None:
    """The fewest measures, among these the ones of least effort.

    A solver's whole numbers are whole within a margin only. So what it chooses is solved again
    among the chosen alone, and ruled out where that does not reach what is needed.

    Args:
        problem: The problem.

    Returns:
        The measures, and whether it is certain that there are none fewer; None where none reach
        what is needed.
    """
    small = least(problem)
    if small is None:
        return None
    ruled_out: list[Flags] = []
    while True:
        chosen, proven = _Choice(problem, ruled_out).chosen()
        found = None if chosen is None else least(problem.among(chosen))
        if chosen is None or (found is None and not proven):
            return small, False
        if found is not None:
            return found, proven
        ruled_out.append(chosen)


@dataclass(frozen=True, slots=True)
class _Choice:
    """Who is to be the subject of a measure.

    Columns ``m⁺`` and ``m⁻`` as shares of the highest there may be, and one 0/1 a stakeholder.
    """

    problem: Problem
    ruled_out: Sequence[Flags]

    def chosen(self) -> tuple[Flags | None, bool]:
        """The fewest; among these least effort; among these whoever comes first.

        Returns:
            Who, and whether it is certain that there are none fewer.
        """
        n = len(self.problem.costs)
        size = self._size
        yes = np.concatenate([np.zeros(2 * n), np.ones(n)])
        effort = np.concatenate([np.tile(self.problem.costs, 2) * size, np.zeros(n)])
        order = np.concatenate([np.zeros(2 * n), np.sqrt(1.0 + np.arange(n))])
        ceilings: list[tuple[Floats, float]] = []
        found, proven = self._solve(yes, ceilings)
        goal, slack = yes, 0.5
        for further in (effort, order):
            if found is None:
                break
            ceilings.append((goal, float(goal @ found) * (1 + _TIED) + slack))
            goal, slack = further, _TIED
            better, _ = self._solve(goal, ceilings)
            found = found if better is None else better
        return (None if found is None else found[2 * n :] > 0.5), proven

    @property
    def _size(self) -> Floats:
        """The highest ``m⁺`` and ``m⁻``; 1 where there may be none."""
        _, high = columns(self.problem)
        return np.where(high > 0, high, 1.0)

    def _solve(
        self, goal: Floats, ceilings: Sequence[tuple[Floats, float]]
    ) -> tuple[Floats | None, bool]:
        from scipy.optimize import Bounds, LinearConstraint, milp

        problem, n = self.problem, len(self.problem.costs)
        low, high = (end / self._size for end in columns(problem))
        reach = np.hstack([problem.response, -problem.response]) * self._size
        switch = np.hstack([-np.eye(2 * n), np.vstack([np.eye(n), np.eye(n)])])
        others = [np.concatenate([np.zeros(2 * n), ~chosen]) for chosen in self.ruled_out]
        rows = [np.hstack([reach, np.zeros((n, n))]), switch, *others, *(-g for g, _ in ceilings)]
        tops = np.array([-ceiling for _, ceiling in ceilings])
        floor = np.concatenate([problem.lacking, np.zeros(2 * n), np.ones(len(others)), tops])
        with silence():
            answer = milp(
                goal,
                integrality=np.repeat([0, 0, 1], n),
                bounds=Bounds(np.append(low, np.zeros(n)), np.append(high, np.ones(n))),
                constraints=LinearConstraint(np.vstack(rows), floor),
                options={"node_limit": max(1, NODES // n), "mip_rel_gap": 0.0},
            )
        return answer.x, answer.status == 0
