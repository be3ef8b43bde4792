"""A remedy as a problem in numbers: what has to be reached, by whom, how far, at what cost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.question import Question
from sidusryhmad.analysis.remedy.terms import Terms, refuse, span
from sidusryhmad.errors import N_, Message, UnknownStakeholderError, hints
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import SCALE, Floats

EXACT = 1e-9
"""Likert points by which a total may miss what it has to reach: rounding."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What has to be reached; one entry for everybody there afterwards, in file order.

    Attributes:
        totals: Totals of the change alone.
        response: What a point of measure on the column does to the row.
        needed: The lowest total that is allowed.
        inner: Who belongs to the inner circle.
        low: Lowest measure.
        high: Highest measure.
        costs: Cost of a measure per point.
    """

    totals: Floats
    response: Floats
    needed: Floats
    inner: NDArray[np.bool_]
    low: Floats
    high: Floats
    costs: Floats

    @property
    def lacking(self) -> Floats:
        """What measures have to add to everybody's total."""
        return self.needed - self.totals

    def short(self, measures: Floats) -> Floats:
        """By how much everybody stays below what is needed; 0 where they reach it."""
        missing = self.lacking - self.response @ measures
        return np.where(missing > EXACT, missing, 0.0)

    def among(self, chosen: NDArray[np.bool_]) -> "Problem":
        """The same problem where only the chosen may be the subject of a measure."""
        return replace(
            self, low=np.where(chosen, self.low, 0.0), high=np.where(chosen, self.high, 0.0)
        )


def problem_of(question: Question, terms: Terms) -> Problem:
    """A question and terms as a problem in numbers.

    Args:
        question: What the change does.
        terms: On what terms a remedy is sought.

    Returns:
        The problem.

    Raises:
        UnknownStakeholderError: The terms name somebody who is not there after the change.
        InvalidParameterError: The terms contradict each other, the scale or the map, or want a
            level that no measures can bring about; all faults at once.
    """
    case, there = question.case, question.case.there
    at = _rows(case.after, terms)
    inside = set(case.after.inner_ids)
    inner = np.array([s.id in inside for s in case.after.stakeholders], dtype=bool)
    direct = case.effects[there]
    scale = np.minimum(-SCALE, direct) - direct, np.maximum(SCALE, direct) - direct
    low, high = scale[0].copy(), scale[1].copy()
    if terms.only:
        left = np.isin(np.arange(len(there)), [at[name] for name in terms.only])
        low, high = np.where(left, low, 0.0), np.where(left, high, 0.0)
    for name in terms.limits:
        (least, most), row = span(terms.limits[name]), at[name]
        low[row], high[row] = max(low[row], least), min(high[row], most)
    needed = np.where(inner, terms.level, 0.0 - case.after.tolerance)
    costs = np.ones(len(there))
    for values, numbers in ((needed, terms.levels), (costs, terms.costs)):
        for name, value in numbers.items():
            values[at[name]] = value
    response = question.model.response[np.ix_(there, there)].T
    problem = Problem(question.totals[there], response, needed, inner, low, high, costs)
    judged = _Judged(problem, tuple(s.name for s in case.after.stakeholders), scale)
    refuse([*_misnamed(terms, at, judged), *judged.contradictions(), *judged.beyond()])
    return problem


def _rows(service_map: ServiceMap, terms: Terms) -> dict[str, int]:
    """The row of every name in the terms; all unknown ones are refused at once."""
    rows = {s.id: row for row, s in enumerate(service_map.stakeholders)}
    found: dict[str, int] = {}
    unknown: list[UnknownStakeholderError] = []
    for name in dict.fromkeys((*terms.levels, *terms.costs, *terms.limits, *terms.only)):
        try:
            found[name] = rows[service_map.stakeholder(name).id]
        except UnknownStakeholderError as error:
            unknown.append(error)
    if len(unknown) == 1:
        raise unknown[0]
    refuse([m for error in unknown for m in (error.message, *hints((), error.nearest))])
    return found


@dataclass(frozen=True, slots=True)
class _Judged:
    """A problem whose terms are looked at, with the names to say what is wrong."""

    problem: Problem
    names: tuple[str, ...]
    scale: tuple[Floats, Floats]

    def contradictions(self) -> Iterator[Message]:
        """Limits that leave no measure at all."""
        low, high = self.problem.low, self.problem.high
        for row in np.flatnonzero(low > high).tolist():
            template = N_(
                "no measure on {name} keeps to their limit, to who may be the subject of one, and "
                "to the scale, which leaves {low} to {high}"
            )
            ends = {"low": float(self.scale[0][row]), "high": float(self.scale[1][row])}
            yield Message("no_measure", template, {"name": self.names[row], **ends})

    def beyond(self) -> Iterator[Message]:
        """Levels above 0 that nobody's direct effect on the scale can bring about."""
        response, totals = self.problem.response, self.problem.totals
        low, high = self.scale
        most = totals + np.maximum(response * low, response * high).sum(axis=1)
        needed = self.problem.needed
        for row in np.flatnonzero((needed > 0) & (needed > most + EXACT)).tolist():
            template = N_("{name} cannot reach {level}: no measures bring them above {most}")
            values = {"level": float(needed[row]), "most": float(most[row])}
            yield Message("level_beyond", template, {"name": self.names[row], **values})


def _misnamed(terms: Terms, at: Mapping[str, int], judged: _Judged) -> Iterator[Message]:
    for name in terms.levels:
        if not judged.problem.inner[at[name]]:
            template = N_(
                "{name} is not in the inner circle, so no level is set for them: outside it nobody "
                "may lose more than the tolerance"
            )
            yield Message("level_outside", template, {"name": judged.names[at[name]]})
    for given in (terms.levels, terms.costs, terms.limits):
        first: dict[int, str] = {}
        for name in given:
            if given[first.setdefault(at[name], name)] != given[name]:
                template = N_("{name} is named twice, with different numbers")
                yield Message("named_twice", template, {"name": judged.names[at[name]]})
