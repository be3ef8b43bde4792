"""How much of the uncertainty each input causes: Sobol indices, with SALib as an extra.

The first-order index is the share of the variance that vanishes when an input becomes known; the
total index the share that remains when all others are known. They assume independent inputs, which
the priors are, raters apart (Saltelli and others 2010; the estimates are SALib's).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from sidusryhmad.analysis.case import Case, Changes, case_of
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.draw import DECIMALS, solve
from sidusryhmad.analysis.uncertainty.inputs import Inputs, inputs_of
from sidusryhmad.analysis.uncertainty.plan import require_seed
from sidusryhmad.errors import N_, InvalidParameterError, Message, MissingExtraError
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Floats

SAMPLES = 1024
MOST_INPUTS = 200
_BATCH = 512


@dataclass(frozen=True, slots=True)
class InputShare:
    """How much of the uncertainty of an outcome one input causes.

    Attributes:
        kind: Kind of the input: ``strength``, ``effect``, ``carry_over``, ``exists`` …
        ids: Whose it is.
        first: Share of the variance that vanishes when it becomes known.
        total: Share of the variance that remains when everything else is known.
        edited: Whether it is an influence as the change makes it.
    """

    kind: str
    ids: tuple[str, ...]
    first: float
    total: float
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Sensitivity(Result):
    """Which inputs cause the uncertainty of one total.

    Attributes:
        service_map: The map.
        change: The change.
        target: Id of the stakeholder whose total it is; None for the worst-off of the inner circle.
        samples: Base samples of the design.
        seed: Seed of its scrambling.
        runs: How often the map was worked out.
        variance: Variance of the total over the priors, Likert points squared.
        inputs: One share an input, largest total index first.
    """

    kind: ClassVar[str] = "sensitivity"
    table: ClassVar[str] = "inputs"

    service_map: ServiceMap
    change: Change
    target: str | None
    samples: int
    seed: int
    runs: int
    variance: float
    inputs: tuple[InputShare, ...]

    def __repr__(self) -> str:
        return f"<Sensitivity of {self.change.id!r} to {len(self.inputs)} inputs>"


def sensitivity(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    target: str | None = None,
    samples: int = SAMPLES,
    seed: int = 1,
) -> Sensitivity:
    """Which inputs cause the uncertainty of somebody's total, by Sobol indices.

    Needs the extra ``sidusryhmad[sobol]``. The rank correlations of an impact say which way an
    input pulls and cost nothing; these say how much of the variance it causes, alone and together
    with others.

    Args:
        service_map: The map.
        change: Which change, as for an impact.
        target: Name of the stakeholder; the worst-off of the inner circle when left out.
        samples: Base samples, a power of two; the map is worked out samples × (inputs + 2) times.
        seed: Seed of the design.

    Returns:
        One share an input.

    Raises:
        MissingExtraError: SALib is not installed.
        InvalidParameterError: The samples are no power of two, or there are more than 200 inputs.
        UnknownStakeholderError: Nobody is called so.
        UnknownChangeError: No change is called so.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 2)
        >>> found = sensitivity(m, {"Barista": -2}, target="Külaline", samples=64)
        >>> [(share.ids, round(share.total, 1)) for share in found.inputs]
        [(('barista', 'kulaline'), 1.0)]
    """
    if not isinstance(samples, int) or samples < 2 or samples & (samples - 1):
        template = N_("the number of samples is a power of two, such as 1024, not {value}")
        raise InvalidParameterError(Message("samples", template, {"value": repr(samples)}))
    require_seed(seed)
    case = case_of(service_map, change)
    id_ = None if target is None else case.after.stakeholder(target).id
    inputs = inputs_of(case)
    columns = inputs.columns
    if columns > MOST_INPUTS:
        template = N_("there are {count} uncertain inputs; indices are worked out for up to {most}")
        values = {"count": columns, "most": MOST_INPUTS}
        raise InvalidParameterError(Message("too_many_inputs", template, values))
    outcome = _outcome(inputs, id_)
    first, total, variance = sobol_indices(outcome, columns, samples=samples, seed=seed)
    shares = [
        InputShare(prior.kind, prior.ids, float(first[i]), float(total[i]), prior.edited)
        for i, prior in enumerate(inputs.columns_of)
    ]
    return Sensitivity(
        service_map=case.after,
        change=case.change,
        target=id_,
        samples=samples,
        seed=seed,
        runs=samples * (columns + 2) if columns else 0,
        variance=variance,
        inputs=tuple(sorted(shares, key=lambda share: -steady(share.total))),
    )


def _outcome(inputs: Inputs, target: str | None) -> Callable[[Floats], Floats]:
    """The total that is asked for as a function of uniform numbers."""
    case = inputs.case
    rows = [case.network.index[target]] if target else _inner_rows(case)

    def outcome(uniform: Floats) -> Floats:
        parts = [uniform[i : i + _BATCH] for i in range(0, len(uniform), _BATCH)]
        solved = [solve(case, [inputs.realise(part)])[:, rows, 0].min(axis=1) for part in parts]
        return np.asarray(np.round(np.concatenate(solved), DECIMALS))

    return outcome


def _inner_rows(case: Case) -> list[int]:
    if not case.after.inner_ids:
        template = N_("the inner circle is empty, so nobody is worst off")
        raise InvalidParameterError(Message("empty_inner_circle", template, {}))
    return [case.network.index[id_] for id_ in case.after.inner_ids]


def sobol_indices(
    model: Callable[[Floats], Floats], columns: int, *, samples: int, seed: int
) -> tuple[Floats, Floats, float]:
    """First-order and total Sobol indices of any model of uniform inputs.

    Args:
        model: From numbers in [0, 1), runs × columns, to one number a run.
        columns: Number of inputs.
        samples: Base samples, a power of two.
        seed: Seed of the design.

    Returns:
        First-order and total index of each input, and the variance; 0 where nothing varies.

    Raises:
        MissingExtraError: SALib is not installed.
    """
    try:
        from SALib.analyze import sobol as analysis
        from SALib.sample import sobol as design
    except ImportError as error:
        raise MissingExtraError("sobol") from error
    if not columns:
        return np.zeros(0), np.zeros(0), 0.0
    problem = {
        "num_vars": columns,
        "names": [str(number) for number in range(columns)],
        "bounds": [[0.0, 1.0]] * columns,
    }
    runs = design.sample(problem, samples, calc_second_order=False, seed=seed)
    results = model(np.minimum(runs, np.nextafter(1.0, 0.0)))
    variance = float(results.var())
    if variance == 0:
        return np.zeros(columns), np.zeros(columns), 0.0
    found = analysis.analyze(
        problem, results, calc_second_order=False, num_resamples=2, seed=seed + 1
    )
    return np.round(found["S1"], 6), np.round(found["ST"], 6), variance
