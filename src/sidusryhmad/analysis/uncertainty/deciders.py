"""Which uncertain inputs decide: rank correlation with the outcome over the draws."""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.draw import Sample
from sidusryhmad.analysis.uncertainty.results import Decider
from sidusryhmad.network.network import Floats

MOST_NAMED = 3
"""Inputs named for one outcome."""
WEAKEST = 0.1
"""Rank correlation below which an input is not said to decide anything."""


@dataclass(slots=True)
class Deciding:
    """The uncertain inputs of one case, ranked once for any number of outcomes.

    Attributes:
        drawn: The draws.
    """

    drawn: Sample
    _ranked: Floats | None = None

    def deciders(self, outcome: Floats) -> tuple[Decider, ...]:
        """The inputs that an outcome depends on most.

        Args:
            outcome: A number for each draw: a total, or 1 where the verdict is good, else 0.

        Returns:
            At most :data:`MOST_NAMED` inputs with a rank correlation (Spearman) of at least
            :data:`WEAKEST`, strongest first; ties in the order of the inputs.
        """
        varied, values = self.drawn.varied, self.drawn.values
        if not varied:
            return ()
        if self._ranked is None:
            self._ranked = np.stack([_standing(column) for column in values.T], axis=1)
        found = np.round(_standing(outcome[: len(values)]) @ self._ranked, 6)
        order = sorted(range(len(found)), key=lambda i: (-steady(abs(float(found[i]))), i))
        return tuple(
            Decider(varied[i].kind, varied[i].ids, float(found[i]), varied[i].edited)
            for i in order[:MOST_NAMED]
            if abs(found[i]) >= WEAKEST
        )


def _standing(values: Floats) -> Floats:
    """Ranks around 0 with length 1; all 0 where nothing varies."""
    centred = ranks(values)
    centred -= centred.mean()
    size = float(np.sqrt(centred @ centred))
    return centred / size if size > 0 else centred


def ranks(values: Floats) -> Floats:
    """Ranks from 0; equal values share the mean of theirs.

    Args:
        values: Any numbers.

    Returns:
        Their ranks.

    Example:
        >>> ranks(np.array([5.0, 1.0, 5.0])).tolist()
        [1.5, 0.0, 1.5]
    """
    ordered = np.sort(values)
    below = np.searchsorted(ordered, values, side="left")
    upto = np.searchsorted(ordered, values, side="right")
    return np.asarray((below + upto - 1) / 2, dtype=np.float64)
