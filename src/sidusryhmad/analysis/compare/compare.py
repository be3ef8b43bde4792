"""Any number of changes side by side, on common draws."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.analysis.assumptions import assumed, assumptions
from sidusryhmad.analysis.case import Changes, require_share
from sidusryhmad.analysis.compare.chances import Chances, chances
from sidusryhmad.analysis.compare.comparison import Alternative, Comparison
from sidusryhmad.analysis.compare.criteria import dominates, leximin, ranks
from sidusryhmad.analysis.compare.entries import Entry, entries_of, free
from sidusryhmad.analysis.impact import impact, with_draws
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.uncertainty.draw import Sample, sample
from sidusryhmad.analysis.uncertainty.plan import COUNT, Draws, draws_of
from sidusryhmad.errors import N_, Message, UnboundedEchoError
from sidusryhmad.locale.language import language
from sidusryhmad.model.findings import check
from sidusryhmad.model.service_map import ServiceMap, require_map


def compare(
    service_map: ServiceMap,
    changes: Sequence[Changes] | Changes = None,
    *,
    carry_over: float | None = None,
    budget: bool = True,
    draws: Draws | int | None = COUNT,
) -> Comparison:
    """Changes side by side: who is harmed, who is worst off, and how surely one beats another.

    Alternatives that harm nobody beyond what the map allows (epsilon in the inner circle, the
    tolerance elsewhere) come first; among them, and among the others, leximin decides: whoever is
    worst off in the inner circle, among equals the next worst, and so on. Doing nothing is one of
    the alternatives. Sum, losers, Pareto dominance and Nash's product stand beside it as
    information (:mod:`sidusryhmad.analysis.compare.criteria`).

    Args:
        service_map: The map.
        changes: Changes to compare, each as :func:`sidusryhmad.impact` takes it: an id or name,
            ``a+b`` or a list of ids for several together, a change, or direct effects. All of the
            map's when left out; one given twice counts once.
        carry_over: α in [0, 1] in place of the map's own; then it does not vary in the draws.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        draws: How many draws, or a plan with a seed; None for the exact numbers alone.

    Returns:
        The comparison, the best alternative first; equals share a rank and keep their order.

    Raises:
        EmptyMapError: The map has no stakeholders, or a change removes them all.
        UnknownChangeError: No change is called so, or the map has none.
        InvalidMapError: Direct effects given here do not fit the map.
        InvalidParameterError: Nothing is to be compared, changes taken together contradict each
            other, the carry-over lies outside 0 … 1, or the draws are none.
        WrongTypeError: What is given is no map, or no change.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> import sidusryhmad as sr
        >>> result = compare(sr.example("post").read(), draws=1000)
        >>> [(a.rank, a.id) for a in result.alternatives][:2]
        [(1, 'ukseni-tasuga'), (2, 'nothing')]
    """
    plan = draws_of(draws)
    alpha = require_share(carry_over, require_map(service_map))
    entries = entries_of(service_map, changes)
    impacts = [_exact(service_map, entry, carry_over, budget=budget) for entry in entries]
    drawn, unbounded = _drawn(entries, plan, carry_over=carry_over, budget=budget)
    spread = None
    if plan is not None and drawn:
        found = zip(impacts, entries, drawn, strict=True)
        impacts = [with_draws(exact, entry.case, one, plan) for exact, entry, one in found]
        spread = chances(service_map.inner_ids, [entry.case for entry in entries], drawn)
    named = _named(service_map, entries, impacts, spread)
    ordered = _ordered(named)
    by_id = {a.id: result for a, result in zip(named, impacts, strict=False)}
    return Comparison(
        service_map=service_map,
        carry_over=alpha,
        budget=budget,
        inner_circle=service_map.inner_ids,
        names=_names(service_map, impacts),
        alternatives=ordered,
        better=spread.better([a.id for a in named]) if spread else None,
        draws=plan.count if plan and spread else None,
        seed=plan.seed if plan and spread else None,
        impacts={a.id: by_id[a.id] for a in ordered if not a.nothing},
        warnings=(*(finding.message for finding in check(service_map)), *unbounded),
        ties=spread.ties([a.id for a in named]) if spread else None,
        assumptions=_assumptions([service_map, *(i.service_map for i in impacts)]),
    )


def _assumptions(maps: Sequence[ServiceMap]) -> tuple[Message, ...]:
    """What is assumed on any of the maps; each influence is told of once, on the first of them."""
    told: set[tuple[str, str, tuple[str, ...]]] = set()
    found: list[Message] = []
    for one in maps:
        kinds = {(i.from_, i.to, assumed(i)): i for i in one.influences}
        fresh = tuple(influence for kind, influence in kinds.items() if kind not in told)
        found += assumptions(one.model_copy(update={"influences": fresh}))
        told |= kinds.keys()
    return tuple(found)


def _exact(
    service_map: ServiceMap, entry: Entry, carry_over: float | None, *, budget: bool
) -> Impact:
    """One change worked out; where a map that it edits has no answer, the error names it."""
    try:
        return impact(service_map, entry.given, carry_over=carry_over, budget=budget, draws=None)
    except UnboundedEchoError as error:
        if not entry.case.structural:
            raise
        values = {"change": entry.name, "reason": error.message}
        message = Message(error.message.code, N_("{change}: {reason}"), values)
        raise UnboundedEchoError(message, error.spectral_radius) from error


def _drawn(
    entries: Sequence[Entry], plan: Draws | None, *, carry_over: float | None, budget: bool
) -> tuple[tuple[Sample, ...], tuple[Message, ...]]:
    """Common draws, or none and the reason."""
    if plan is None:
        return (), ()
    try:
        cases = [entry.case for entry in entries]
        return sample(cases, plan, carry_over=carry_over, budget=budget), ()
    except UnboundedEchoError as error:
        template = N_("nothing was drawn, because in some draws {reason}")
        return (), (Message("unbounded_echo", template, {"reason": error.message}),)


def _named(
    service_map: ServiceMap,
    entries: Sequence[Entry],
    impacts: Sequence[Impact],
    spread: Chances | None,
) -> list[Alternative]:
    """Every alternative, in the order given, and doing nothing as the last."""
    today = service_map.inner_ids
    named = [_alternative(today, e, i) for e, i in zip(entries, impacts, strict=True)]
    zeros = dict.fromkeys(today, 0.0)
    named.append(
        Alternative(
            id=free("nothing", [e.id for e in entries]),
            name=language(service_map.service.language).text("Do nothing"),
            change=None,
            status="no_effect",
            order=zeros,
            totals=zeros,
            probability=0.0 if spread else None,
        )
    )
    if spread is None:
        return named
    return [replace(a, first=share) for a, share in zip(named, spread.firsts(), strict=True)]


def _alternative(today: Sequence[str], entry: Entry, result: Impact) -> Alternative:
    by_id = {s.id: s.total for s in result.stakeholders}
    inside = dict.fromkeys((*today, *result.inner_circle))
    return Alternative(
        id=entry.id,
        name=entry.name,
        change=result.change,
        status=result.verdict.status,
        order={id_: by_id.get(id_, 0.0) for id_ in today},
        totals={id_: by_id[id_] for id_ in inside if id_ in by_id},
        losers=result.verdict.losers,
        losers_outside=result.verdict.losers_outside,
        removed=tuple(id_ for id_ in today if id_ not in by_id),
        added=tuple(id_ for id_ in result.inner_circle if id_ not in today),
        probability=result.verdict.probability,
    )


def _ordered(named: Sequence[Alternative]) -> tuple[Alternative, ...]:
    """Ranked and marked; equals keep their order."""
    keys = [(float(a.passes), *leximin(tuple(a.order.values()))) for a in named]
    ranked = [replace(a, rank=rank) for a, rank in zip(named, ranks(keys), strict=True)]
    ranked.sort(key=lambda a: a.rank)
    return tuple(
        replace(a, dominated_by=tuple(b.id for b in ranked if _dominates(b, a))) for a in ranked
    )


def _dominates(one: Alternative, other: Alternative) -> bool:
    """Nobody is said to be better off by being removed."""
    removes_more = set(one.removed) - set(other.removed)
    return not removes_more and dominates(tuple(one.order.values()), tuple(other.order.values()))


def _names(service_map: ServiceMap, impacts: Sequence[Impact]) -> dict[str, str]:
    """Everybody by the name that the map, else the first alternative, gives them."""
    names: dict[str, str] = {}
    for people in (service_map.stakeholders, *(i.service_map.stakeholders for i in impacts)):
        names |= {person.id: person.name for person in people if person.id not in names}
    return names
