"""What is believed of each input before any draw: the priors, said openly.

A strength k stands for an interval: its size is uniform between k − ½ and k + ½, kept on its own
side of zero and below a full influence. A range is uniform as given. A sign alone is uniform up to
a full influence (Melbourne-Thomas and others 2012), an unknown sign between full influences of
either direction. ``exists`` is the probability that an influence is there at all. An asked zero
stays zero, effects without a range are exact. Where several raters answered, the raters are drawn
anew, whole, not single answers.
"""

from dataclasses import dataclass

from sidusryhmad.model.influence import Influence
from sidusryhmad.network.network import SCALE

HALF_STEP = 0.5
"""Half the distance between two answers on the scale, in Likert points."""


@dataclass(frozen=True, slots=True)
class Prior:
    """What is believed of one input.

    Attributes:
        kind: ``strength``, ``range``, ``sign``, ``unknown``, ``ratings``, ``exact``; or ``effect``,
            ``today``, ``carry_over``.
        ids: Whose it is: both ends of an influence, one stakeholder, or nobody for the carry-over.
        low: Lowest value, in the unit of the input (Likert points; carry-over a share).
        high: Highest value.
        exists: Probability that it is there at all.
        edited: Whether it is an influence as the change makes it, not as it stands.
    """

    kind: str
    ids: tuple[str, ...]
    low: float
    high: float
    exists: float = 1.0
    edited: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is the same in every draw."""
        return self.exists == 0 or (self.low == self.high and (self.exists == 1 or self.low == 0))


def influence_prior(influence: Influence) -> Prior:
    """What is believed of an influence, in Likert points of strength.

    Args:
        influence: The influence.

    Returns:
        Its prior.

    Example:
        >>> two = Influence.model_validate({"from": "a", "to": "b", "strength": 2})
        >>> influence_prior(two).low, influence_prior(two).high
        (1.5, 2.5)
    """
    ends = (influence.from_, influence.to)
    exists = 1.0 if influence.exists is None else influence.exists
    if len(given := answers(influence)) > 1:
        return Prior("ratings", ends, min(given), max(given), exists)
    if influence.range is not None:
        return Prior("range", ends, *influence.range, exists)
    if influence.strength is not None:
        return Prior(*_strength(influence.strength, ends), exists)
    if influence.sign == "unknown":
        return Prior("unknown", ends, -SCALE, SCALE, exists)
    low, high = (0.0, SCALE) if influence.sign == "positive" else (-SCALE, 0.0)
    return Prior("sign", ends, low, high, exists)


def _strength(strength: float, ends: tuple[str, str]) -> tuple[str, tuple[str, str], float, float]:
    if strength == 0:
        return "exact", ends, 0.0, 0.0
    size = abs(strength)
    low, high = max(0.0, size - HALF_STEP), min(SCALE, size + HALF_STEP)
    return ("strength", ends, low, high) if strength > 0 else ("strength", ends, -high, -low)


def answers(influence: Influence) -> tuple[float, ...]:
    """What the raters of an influence answered; those who gave no answer are left out.

    Args:
        influence: The influence.

    Returns:
        Strengths, −3 to +3.

    Example:
        >>> answers(Influence.model_validate(
        ...     {"from": "a", "to": "b", "strength": 2, "ratings": {"A": 2, "B": None}}))
        (2.0,)
    """
    return tuple(value for value in influence.ratings.values() if value is not None)
