"""Fuzzy cognitive maps: influence that saturates, iterated until it settles.

B. Kosko, Fuzzy cognitive maps, International Journal of Man-Machine Studies 24 (1986). A scenario
holds the concepts that are hit and is told as its difference from the baseline. Neither additive
nor homogeneous: there are no path shares, and size is compressed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.methods.propagation import Propagation
from sidusryhmad.errors import N_, Message
from sidusryhmad.network.network import SCALE, Floats, Network

Inference = Literal["kosko", "modified_kosko", "rescaled"]
Transfer = Literal["tanh", "sigmoid"]

ROUNDS = 5000
_STILL = 1e-9
SETTLED = N_("settled after {rounds} rounds of passing on")
_RESTLESS = N_("the numbers do not settle within {rounds} rounds of passing on")


class Run(NamedTuple):
    """Where a fuzzy map went.

    Attributes:
        state: The last state.
        rounds: Rounds it took.
        settled: Whether the last round moved nobody by more than the threshold.
    """

    state: Floats
    rounds: int
    settled: bool


def _sigmoid(x: Floats) -> Floats:
    return np.asarray((1 + np.tanh(x / 2)) / 2)


_INFERENCE: dict[str, Callable[[Floats, Floats], Floats]] = {
    "kosko": lambda x, w: w.T @ x,
    "modified_kosko": lambda x, w: x + w.T @ x,
    "rescaled": lambda x, w: (2 * x - 1) + w.T @ (2 * x - 1),
}


@dataclass(frozen=True, slots=True, eq=False)
class FuzzyMap:
    """A fuzzy cognitive map.

    Attributes:
        weights: Influence of the row on the column, −1 to 1.
        inference: How a round begins: ``kosko`` Wᵀx, ``modified_kosko`` x + Wᵀx, or ``rescaled``
            (2x − 1) + Wᵀ(2x − 1).
        transfer: What squashes it: ``tanh`` or ``sigmoid``.
        slope: Steepness λ of the squashing.
    """

    weights: Floats
    inference: Inference = "kosko"
    transfer: Transfer = "tanh"
    slope: float = 1.0

    def run(
        self,
        start: Floats,
        held: NDArray[np.bool_] | None = None,
        *,
        threshold: float = _STILL,
        rounds: int = ROUNDS,
    ) -> Run:
        """Iterate until nothing moves.

        Args:
            start: First state.
            held: Concepts that keep their first value; none by default.
            threshold: Largest move that counts as none.
            rounds: Most rounds.

        Returns:
            Where it went, and whether it settled there.

        Example:
            >>> alone = FuzzyMap(np.zeros((1, 1)), "modified_kosko", "sigmoid")
            >>> alone.run(np.zeros(1)).state.round(3).tolist()  # never 0: only differences speak
            [0.659]
        """
        keep = np.zeros(len(start), dtype=bool) if held is None else held
        step, squash = (
            _INFERENCE[self.inference],
            _sigmoid if self.transfer == "sigmoid" else np.tanh,
        )
        state = np.asarray(start, dtype=float)
        for number in range(1, rounds + 1):
            following = np.where(keep, start, squash(self.slope * step(state, self.weights)))
            moved = np.abs(following - state).max(initial=0.0)
            state = following
            if moved <= threshold:
                return Run(state, number, settled=True)
        return Run(state, rounds, settled=False)


def fcm(
    network: Network, shock: Floats, *, carry_over: float = 0.5, transfer: Transfer = "tanh"
) -> Propagation:
    """A scenario minus the baseline: whoever is hit is held at the direct effect.

    The weights are α·a, the state is in thirds of the Likert scale, and results are turned back
    into Likert points. Who is held does not take on what others pass back.

    Args:
        network: The network.
        shock: Direct effects.
        carry_over: α in [0, 1].
        transfer: What squashes: ``tanh`` keeps gains and losses alike, ``sigmoid`` does not.

    Returns:
        Totals; refused where the scenario or the baseline never settles.
    """
    model = FuzzyMap(carry_over * network.matrix(), transfer=transfer)
    baseline = model.run(np.zeros(len(network)))
    hit = shock != 0
    scenario = model.run(baseline.state + shock / SCALE, hit)
    if not (baseline.settled and scenario.settled):
        return Propagation(refusal=Message("does_not_settle", _RESTLESS, {"rounds": ROUNDS}))
    totals = np.where(hit, shock, SCALE * (scenario.state - baseline.state))
    certificate = Message("settled", SETTLED, {"rounds": scenario.rounds})
    return Propagation(totals=totals, certificate=certificate)
