"""What a change does to everybody on a map."""

from dataclasses import dataclass, replace

import numpy as np

from sidusryhmad.analysis.altered import altered_paths
from sidusryhmad.analysis.assumptions import assumptions
from sidusryhmad.analysis.case import Case, Changes, case_of, require_share
from sidusryhmad.analysis.doubt import doubtfully_reached
from sidusryhmad.analysis.paths import PathSearch, RowPath, path_finder
from sidusryhmad.analysis.question import Question, ask
from sidusryhmad.analysis.results import Impact, ImpactPath, LastHop, StakeholderImpact, Verdict
from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.deciders import Deciding
from sidusryhmad.analysis.uncertainty.draw import Sample, sample
from sidusryhmad.analysis.uncertainty.plan import COUNT, Draws, draws_of
from sidusryhmad.analysis.uncertainty.raters import told
from sidusryhmad.analysis.uncertainty.summary import likelihoods, uncertainty
from sidusryhmad.analysis.verdict import judge
from sidusryhmad.errors import N_, InvalidParameterError, Message, UnboundedEchoError
from sidusryhmad.model.findings import check
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Floats

TOP_PATHS = 10
"""Paths shown for each stakeholder unless asked otherwise."""
_BEYOND = 3.0


def impact(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    carry_over: float | None = None,
    budget: bool = True,
    top: int = TOP_PATHS,
    draws: Draws | int | None = COUNT,
) -> Impact:
    """What a change does to everybody on the map, by which paths, how surely, and the verdict.

    The method is :mod:`sidusryhmad.analysis.linear`: every stakeholder takes on a share of the
    changes of those who influence them, echoes included; totals are exact and linear in the direct
    effects. A change that edits the map is weighed against how things stand ``today``. How sure it
    is comes from draws over the stated priors (:mod:`sidusryhmad.analysis.uncertainty.priors`).

    Args:
        service_map: The map; at least one stakeholder.
        change: Id or name of one of the map's changes (``a+b`` or a list of ids for several made
            together), a change, or direct effects by stakeholder name (−3 … +3 Likert points). May
            be left out where the map has one change.
        carry_over: α in [0, 1] in place of the map's own; then it does not vary in the draws.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        top: Paths kept for each stakeholder, strongest first.
        draws: How many draws, or a plan with a seed; None for the exact numbers alone.

    Returns:
        The impact: one result a stakeholder in file order, the verdict, and what it rests on.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownChangeError: No change is called so.
        InvalidMapError: Direct effects given here name an unknown stakeholder or leave the scale.
        WrongTypeError: What is given is no map, or no change.
        InvalidParameterError: The carry-over lies outside 0 … 1, or top or draws are no numbers.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> result = impact(m, {"Barista": -2})
        >>> [(s.name, s.total) for s in result.stakeholders], result.verdict.status
        ([('Barista', -2.0), ('Külaline', -1.0)], 'harms_inner')
        >>> result.verdict.probability, result.of("Külaline").likelihood.certainty
        (0.0, 'almost_surely')
    """
    if isinstance(top, bool) or not isinstance(top, int) or top < 0:
        template = N_("how many paths to keep is a whole number from 0 up, not {value}")
        raise InvalidParameterError(Message("top", template, {"value": repr(top)}))
    plan = draws_of(draws)
    case = case_of(service_map, change)
    alpha = require_share(carry_over, case.before)
    question = ask(case, carry_over=alpha, budget=budget)
    results = _Work(question).results(budget=budget, top=top)
    exact = Impact(
        service_map=case.after,
        change=case.change,
        method="linear",
        carry_over=alpha,
        budget=budget,
        inner_circle=case.after.inner_ids,
        stakeholders=results,
        verdict=judge(case.after, results),
        assumptions=assumptions(case.after),
        warnings=tuple(finding.message for finding in check(case.before)),
        before=case.before,
        removed=tuple(
            case.before.stakeholder(id_) for id_ in case.change.edits.remove.stakeholders
        ),
        added=tuple(person.id for person in case.change.edits.add.stakeholders),
    )
    if plan is None:
        return exact
    try:
        (drawn,) = sample([case], plan, carry_over=carry_over, budget=budget)
    except UnboundedEchoError as error:
        template = N_("nothing was drawn, because in some draws {reason}")
        reason = Message("unbounded_echo", template, {"reason": error.message})
        return replace(exact, warnings=(*exact.warnings, reason))
    return with_draws(exact, case, drawn, plan)


def with_draws(exact: Impact, case: Case, drawn: Sample, plan: Draws) -> Impact:
    """An impact with what its draws say.

    Args:
        exact: The impact without draws.
        case: Its case.
        drawn: Its draws.
        plan: The plan they were drawn by.

    Returns:
        The impact with likelihoods, the probability of its verdict and its uncertainty.
    """
    deciding = Deciding(drawn)
    sure = uncertainty(case, deciding, plan)
    results = tuple(
        replace(result, likelihood=likelihood)
        for result, likelihood in zip(exact.stakeholders, likelihoods(case, deciding), strict=True)
    )
    verdict: Verdict = replace(exact.verdict, probability=sure.good)
    return replace(exact, stakeholders=results, verdict=verdict, uncertainty=sure)


@dataclass(frozen=True, slots=True)
class _Work:
    """Everything that the results of one change are read from."""

    question: Question

    def results(self, *, budget: bool, top: int) -> tuple[StakeholderImpact, ...]:
        case, model, shock = self.question.case, self.question.model, self.question.shock
        gain, loss = model.gross(shock)
        reached = model.reached(np.maximum(np.abs(shock), _reaches(case))) > 0
        incoming = case.network.incoming() if budget else np.zeros(len(case.network))
        doubtful = doubtfully_reached(case.after, case.network, shock)
        paths = self._paths(top)
        results = []
        for row, stakeholder in zip(case.there.tolist(), case.after.stakeholders, strict=True):
            found, exact = paths[row]
            total = float(self.question.totals[row])
            own = float(case.effects[row])
            results.append(
                StakeholderImpact(
                    id=stakeholder.id,
                    name=stakeholder.name,
                    ring=stakeholder.ring,
                    side=stakeholder.side,
                    direct=own,
                    total=total,
                    gain=float(gain[row]),
                    loss=float(loss[row]),
                    reached=bool(reached[row]),
                    break_even=own - total / float(model.response[row, row]),
                    paths=found,
                    other_paths=total - sum(path.share for path in found),
                    last_hops=self._last_hops(row),
                    notes=(
                        *_notes(total, float(incoming[row]), exact=exact),
                        *((Message("perhaps_reached", _PERHAPS),) if row in doubtful else ()),
                    ),
                    rewired=float(self.question.rewired[row]),
                )
            )
        return tuple(results)

    def _paths(self, top: int) -> dict[int, tuple[tuple[ImpactPath, ...], bool]]:
        if self.question.case.structural:
            return altered_paths(self.question, top)
        finder = path_finder(self.question.model, self.question.shock)
        searches = {row: finder.to(row, top) for row in self.question.case.there.tolist()}
        return {row: (self._named(search), search.exact) for row, search in searches.items()}

    def _named(self, search: PathSearch) -> tuple[ImpactPath, ...]:
        return tuple(self._path(path) for path in search.paths)

    def _path(self, path: RowPath) -> ImpactPath:
        nodes = tuple(self.question.case.network.ids[row] for row in path.rows)
        return ImpactPath(nodes, path.product, path.feedback, path.share)

    def _last_hops(self, row: int) -> tuple[LastHop, ...]:
        ids, carried = self.question.case.network.ids, self.question.model.carried
        amounts = self.question.totals * carried[:, row]
        order = sorted(np.flatnonzero(amounts), key=lambda j: (-steady(abs(float(amounts[j]))), j))
        return tuple(LastHop(ids[j], float(amounts[j])) for j in order)


def _reaches(case: Case) -> Floats:
    """How far effects may go that are written with a range, also where their point value is 0."""
    sizes = np.zeros(len(case.network))
    for part in case.parts:
        for id_, effect in part.effects.items():
            row = case.network.index[id_]
            believed = (0.0, *(effect.range or ()), *told(effect.ratings))
            sizes[row] = max(sizes[row], *map(abs, believed))
    return sizes


_PERHAPS = N_("influences of unknown direction lead here, so more may arrive than is counted")


def _notes(total: float, incoming: float, *, exact: bool) -> tuple[Message, ...]:
    notes = []
    if incoming > 1 + 1e-9:
        template = N_(
            "influences on them add up to {incoming} times a full one, so each is scaled down"
        )
        notes.append(Message("budget_exceeded", template, {"incoming": round(incoming, 2)}))
    if steady(abs(total)) > _BEYOND:
        template = N_("the total lies beyond the scale of −3 to +3")
        notes.append(Message("beyond_scale", template, {}))
    if not exact:
        template = N_("the map is so dense that stronger paths may be among the others")
        notes.append(Message("paths_not_exhausted", template, {}))
    return tuple(notes)
