"""The verb: which accompanying measures make a change good for the whole inner circle."""

from dataclasses import dataclass, replace

import numpy as np

from sidusryhmad.analysis.case import Case, Changes, case_of, require_share
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.question import Question, ask
from sidusryhmad.analysis.remedy.carried import carried
from sidusryhmad.analysis.remedy.problem import EXACT, Problem, problem_of
from sidusryhmad.analysis.remedy.programme import fewest, least, nearest
from sidusryhmad.analysis.remedy.results import Measure, RemediedTotal, Remedy, Robustness
from sidusryhmad.analysis.remedy.robust import scenarios, surest
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.analysis.results import Impact, Verdict
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.plan import COUNT, Draws
from sidusryhmad.analysis.verdict import judge
from sidusryhmad.errors import N_, Message, WrongTypeError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Floats

_AGAIN = 20_261_122


def remedy(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    terms: Terms | None = None,
    draws: Draws | int = COUNT,
    carry_over: float | None = None,
    budget: bool = True,
) -> Remedy:
    """The smallest accompanying measures that bring everyone in the inner circle to break-even.

    A measure is an extra direct effect on somebody who is there after the change. Nobody outside
    the inner circle may lose more than the map's tolerance. Totals are linear in the measures, so
    the least effort is a linear programme and the fewest measures a mixed-integer one (HiGHS,
    Huangfu and Hall 2018); robust ones are sought by CVaR (Rockafellar and Uryasev 2000) on at
    most 300 draws and then tried on fresh ones.

    Args:
        service_map: The map; at least one stakeholder.
        change: Which change; as for ``impact``.
        terms: Levels, costs, limits; whether the fewest or robust measures are wanted. By default
            break-even at least effort, a point costing 1 whoever it is for.
        draws: Fresh draws that robust measures are tried on, or a plan with a seed.
        carry_over: α in [0, 1] in place of the map's own; then it does not vary in the draws.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        The remedy. Where no measures suffice: those that come nearest, and who stays below.

    Raises:
        EmptyMapError: The map has no stakeholders, or would have none afterwards.
        UnknownChangeError: No change is called so.
        UnknownStakeholderError: The terms name somebody who is not there after the change.
        InvalidMapError: Direct effects given here do not fit the map.
        WrongTypeError: What is given is no map, no change, or no terms.
        InvalidParameterError: The terms contradict each other, the scale or the map, or want a
            level that no measures can bring about; the carry-over or the draws are none.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> found = remedy(m, {"Barista": -2, "Külaline": 1})
        >>> [(measure.name, measure.amount) for measure in found.measures], found.after.status
        ([('Barista', 2.0)], 'good')
    """
    terms = Terms() if terms is None else terms
    if not isinstance(terms, Terms):
        template = N_("terms are needed here, not {kind}")
        raise WrongTypeError(Message("not_terms", template, {"kind": type(terms).__name__}))
    plan = draws if isinstance(draws, Draws) else Draws(draws)
    case = case_of(service_map, change)
    alpha = require_share(carry_over, case.before)
    exact = impact(service_map, change, carry_over=alpha, budget=budget, top=0, draws=None)
    question = ask(case, carry_over=alpha, budget=budget)
    problem = problem_of(question, terms)
    found = _Search(case, problem, terms, plan, carry_over, budget).found()
    answered = ask(carried(case, found.measures), carry_over=alpha, budget=budget)
    totals = _totals(answered, problem)
    return Remedy(
        service_map=case.after,
        original=case.change,
        change=answered.case.change,
        carry_over=alpha,
        budget=budget,
        terms=terms,
        feasible=not any(total.shortfall for total in totals),
        proven=found.proven,
        measures=_measures(case, problem, found.measures),
        stakeholders=totals,
        before=exact.verdict,
        after=_verdict(answered, exact),
        robustness=found.robustness,
        assumptions=exact.assumptions,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    measures: Floats
    proven: bool | None = None
    robustness: Robustness | None = None


@dataclass(frozen=True, slots=True)
class _Search:
    case: Case
    problem: Problem
    terms: Terms
    plan: Draws
    carry_over: float | None
    budget: bool

    def found(self) -> _Found:
        """The measures wanted, or the nearest ones."""
        if self.terms.robust is not None:
            return self._robust(self.terms.robust)
        if self.terms.fewest:
            few = fewest(self.problem)
            return _Found(nearest(self.problem)) if few is None else _Found(*few)
        small = least(self.problem)
        return _Found(nearest(self.problem) if small is None else small)

    def _robust(self, share: float) -> _Found:
        drawn = scenarios(self.case, self.plan, carry_over=self.carry_over, budget=self.budget)
        found = surest(self.problem, drawn, share)
        measures, held = (nearest(self.problem), False) if found is None else found
        seed = int(np.random.SeedSequence([self.plan.seed, _AGAIN]).generate_state(1)[0])
        fresh = Draws(self.plan.count, seed, self.plan.progress)
        cases = [self.case, carried(self.case, measures)]
        before, after = (
            float((one.totals >= self.problem.needed - EXACT).all(axis=1).mean())
            for one in sample(cases, fresh, carry_over=self.carry_over, budget=self.budget)
        )
        robustness = Robustness(share, len(drawn.totals), held, fresh.count, seed, before, after)
        return _Found(measures, robustness=robustness)


def _measures(case: Case, problem: Problem, measures: Floats) -> tuple[Measure, ...]:
    direct = case.effects[case.there]
    return tuple(
        Measure(s.id, s.name, float(amount), float(cost), float(own))
        for s, amount, cost, own in zip(
            case.after.stakeholders, measures, problem.costs, direct, strict=True
        )
        if amount
    )


def _totals(answered: Question, problem: Problem) -> tuple[RemediedTotal, ...]:
    case = answered.case
    after = answered.totals[case.there]
    return tuple(
        RemediedTotal(
            id=s.id,
            name=s.name,
            ring=s.ring,
            inner=bool(problem.inner[row]),
            needed=float(problem.needed[row]),
            before=float(problem.totals[row]),
            after=float(after[row]),
            shortfall=missing
            if (missing := float(problem.needed[row] - after[row])) > EXACT
            else 0.0,
        )
        for row, s in enumerate(case.after.stakeholders)
    )


def _verdict(answered: Question, exact: Impact) -> Verdict:
    """The verdict with the measures, by the rule that every impact is judged by."""
    case, arriving = answered.case, answered.model.reached(answered.shock)
    results = [
        replace(result, total=float(answered.totals[row]), reached=bool(arriving[row] > 0))
        for row, result in zip(case.there, exact.stakeholders, strict=True)
    ]
    return judge(case.after, results)
