"""Walks up to a length: the default method followed step by step, which makes a timeline."""

import numpy as np

from sidusryhmad.analysis.methods.propagation import Propagation, at_most
from sidusryhmad.errors import N_, Message
from sidusryhmad.network.network import Floats, Network

STEPS = 4
"""Steps followed unless asked otherwise."""
_SETTLED = 1e-9
REST = N_("what is still on its way after step {steps} is at most {bound} points")
_OPEN = N_("nothing bounds what is still on its way after step {steps}")


def walks(
    network: Network,
    shock: Floats,
    *,
    carry_over: float = 0.5,
    steps: int = STEPS,
    budget: bool = True,
) -> Propagation:
    """What has arrived after so many steps: ``Σ_{k ≤ K} (Bᵀ)ᵏ p``, each partial sum kept.

    One step is one influence passed on. With q the largest column sum of ``|B|`` (α at most, with
    the budget), what is still to come is at most ``max|last step| · q / (1 − q)``, which never
    exceeds ``max|p| · α^(K+1) / (1 − α)``.

    Args:
        network: The network.
        shock: Direct effects.
        carry_over: α in [0, 1].
        steps: Horizon K ≥ 0.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        Totals after K steps, with the timeline.
    """
    divisor = np.maximum(1.0, network.incoming()) if budget else 1.0
    passed_on = (carry_over * network.matrix() / divisor).T
    wave = np.asarray(shock, dtype=float)
    timeline = [wave]
    for _ in range(steps):
        wave = passed_on @ wave
        timeline.append(timeline[-1] + wave)
    rest = still_to_come(passed_on, wave)
    values = {"steps": steps} if rest is None else {"steps": steps, "bound": at_most(rest)}
    return Propagation(
        totals=timeline[-1],
        additive=True,
        converged=rest is not None and rest <= _SETTLED,
        certificate=Message("rest", _OPEN if rest is None else REST, values),
        timeline=tuple(timeline),
    )


def still_to_come(passed_on: Floats, wave: Floats) -> float | None:
    """The most that can still arrive anywhere after the last step.

    Args:
        passed_on: What each influence carries over, receivers in rows.
        wave: What arrived with the last step.

    Returns:
        Likert points; None where nothing bounds it.
    """
    last = float(np.abs(wave).max(initial=0.0))
    if last == 0:
        return 0.0
    most = float(np.abs(passed_on).sum(axis=1).max(initial=0.0))
    return last * most / (1 - most) if most < 1 - 1e-12 else None
