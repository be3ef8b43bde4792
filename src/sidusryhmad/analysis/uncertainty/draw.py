"""Totals in every draw, for one case or for several on the same draws."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.linear import refuse_unbounded
from sidusryhmad.analysis.uncertainty.batch import Batch, rows_at_once
from sidusryhmad.analysis.uncertainty.inputs import Inputs, Realised, inputs_of
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.analysis.uncertainty.priors import Prior, influence_prior
from sidusryhmad.network.network import SCALE, Floats, Network

DECIMALS = 10
"""Totals are rounded to so many decimals, so that what is equal by hand is equal everywhere."""
KEPT = 2000
"""Draws whose inputs are kept to tell what decides: a correlation is then off by 0.02."""
_NEARLY_ONE = 1 - 1e-9


@dataclass(frozen=True, slots=True)
class Sample:
    """What the draws of one case gave.

    Attributes:
        totals: Total of everybody who is there afterwards, draws × stakeholders of ``after``.
        priors: What is believed of every influence and of every other uncertain input.
        varied: Those of the inputs that vary.
        values: Their values in the first :data:`KEPT` draws, draws × varied inputs.
    """

    totals: Floats
    priors: tuple[Prior, ...]
    varied: tuple[Prior, ...]
    values: Floats


def sample(
    cases: Sequence[Case], draws: Draws, *, carry_over: float | None = None, budget: bool = True
) -> tuple[Sample, ...]:
    """Totals in every draw; all cases see the same draws of what they share.

    Args:
        cases: Cases of one map.
        draws: How many, from which seed.
        carry_over: α where it is fixed; None for the map's own, with its range if it has one.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        One sample a case.

    Raises:
        UnboundedEchoError: In some draws the feedback might not be damped.

    Example:
        >>> from sidusryhmad.analysis.case import case_of
        >>> from sidusryhmad.model.service_map import ServiceMap
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 2)
        >>> (drawn,) = sample([case_of(m, {"Barista": -2})], Draws(100))
        >>> bool((drawn.totals[:, 1] < -0.49).all() and (drawn.totals[:, 1] > -0.84).all())
        True
    """
    inputs = [inputs_of(case, carry_over) for case in cases]
    for one in inputs:
        _refuse_unbounded(one, budget=budget)
    result: dict[int, Sample] = {}
    plain = [i for i, case in enumerate(cases) if not case.structural]
    groups = [plain] if plain else []
    groups += [[i] for i, case in enumerate(cases) if case.structural]
    for group in groups:
        drawn = _sample([inputs[i] for i in group], draws, budget=budget)
        result.update(zip(group, drawn, strict=True))
    return tuple(result[i] for i in range(len(cases)))


def _sample(inputs: Sequence[Inputs], draws: Draws, *, budget: bool) -> list[Sample]:
    """Samples of cases that share one network, solved together."""
    first = inputs[0].case
    chunk = rows_at_once(first.network)
    totals = [np.empty((draws.count, len(one.case.there))) for one in inputs]
    kept = min(draws.count, KEPT)
    values = [np.empty((kept, len(one.varied))) for one in inputs]
    done = 0
    for uniforms in _shared(inputs, draws, chunk):
        realised = [inputs[0].realise(uniforms[0])]
        others = zip(inputs[1:], uniforms[1:], strict=True)
        realised += [one.realise(uniform, like=realised[0]) for one, uniform in others]
        solved = solve(first, realised, budget=budget)
        rows = len(uniforms[0])
        for i, one in enumerate(inputs):
            there = solved[:, one.case.there, i]
            totals[i][done : done + rows] = np.round(there, DECIMALS)
            if (room := min(rows, kept - done)) > 0:
                drawn = one.values(realised[i], uniforms[i], room)
                values[i][done : done + room] = drawn
        done += rows
        if draws.progress is not None:
            draws.progress(done, draws.count)
    return [
        Sample(t, o.priors, o.varied, v) for t, o, v in zip(totals, inputs, values, strict=True)
    ]


def _shared(inputs: Sequence[Inputs], draws: Draws, chunk: int) -> Iterator[list[Floats]]:
    """Uniform numbers of each case; those of the map's influences are drawn once for all."""
    own = [one.own(draws, chunk) for one in inputs[1:]]
    for first in inputs[0].uniforms(draws, chunk):
        block = first[:, : inputs[0].mapped.columns]
        yield [first, *(np.hstack([block, next(numbers)]) for numbers in own)]


def solve(case: Case, realised: Sequence[Realised], *, budget: bool = True) -> Floats:
    """Totals of cases that share a network, in some draws.

    Args:
        case: One of the cases, for its networks.
        realised: Inputs of each case in these draws; weights are taken from the first.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        Totals, draws × rows of the case × cases.
    """
    given = realised[0]
    batch = Batch(case.network, given.new, given.carry_over, budget)
    if not case.structural:
        return batch.solve(np.stack([one.effects for one in realised], axis=2))
    shock = given.effects + given.today - given.old_today
    if given.old_today.any():
        old = Batch(case.old, given.old, given.carry_over, budget)
        standing = old.solve(given.old_today[:, :, None])[:, :, 0]
        shock += batch.handed_on(standing) - old.handed_on(standing)
    return batch.solve(shock[:, :, None])


def _refuse_unbounded(inputs: Inputs, *, budget: bool) -> None:
    """Refuse where the strongest influences that may be drawn would not be damped."""
    span = inputs.case.before.carry_over.range
    ranged = any(single.prior.kind == "carry_over" for single in inputs.singles)
    alpha = span[1] if ranged and span is not None else inputs.carry_over
    if budget and alpha < _NEARLY_ONE:
        return
    case = inputs.case
    for service_map, network in ((case.before, case.old), (case.after, case.network)):
        priors = map(influence_prior, service_map.influences)
        most = np.array([max(-p.low, p.high) * (p.exists > 0) / SCALE for p in priors])
        strongest = Network(network.ids, network.index, network.sources, network.targets, most)
        refuse_unbounded(alpha * strongest.matrix(), budget=budget)
