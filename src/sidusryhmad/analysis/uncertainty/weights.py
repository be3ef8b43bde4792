"""Weights of influences from uniform numbers, all draws at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.uncertainty.priors import HALF_STEP, Prior, influence_prior
from sidusryhmad.analysis.uncertainty.raters import Answers, answers_of
from sidusryhmad.model.influence import Influence
from sidusryhmad.network.network import SCALE, Floats, Indices


@dataclass(frozen=True, slots=True)
class WeightTable:
    """How the weights of some influences follow from uniform columns.

    Attributes:
        fixed: Weight of each influence where it does not vary, length m.
        varying: Positions of the influences with a column of their own.
        low: Their weight at 0, before clipping.
        high: Their weight at 1, before clipping.
        least: Lowest weight allowed.
        most: Highest weight allowed.
        doubted: Positions of the influences that may not be there, each with a column.
        exists: Their probability of being there.
        rated: Positions of the influences with several raters.
        answers: What each rater answered, as weights.
    """

    fixed: Floats
    varying: Indices
    low: Floats
    high: Floats
    least: Floats
    most: Floats
    doubted: Indices
    exists: Floats
    rated: Indices
    answers: Answers

    @property
    def columns(self) -> int:
        """How many uniform columns it needs, beside those of the raters."""
        return len(self.varying) + len(self.doubted)

    @property
    def raters(self) -> int:
        """How many raters are drawn anew; 0 where nothing rests on several."""
        return len(self.answers.given) if len(self.rated) else 0

    def weights(self, uniform: Floats, raters: Floats) -> Floats:
        """The weights in every draw.

        Args:
            uniform: Numbers in [0, 1), draws × columns.
            raters: Numbers in [0, 1), draws × raters; each picks one rater anew.

        Returns:
            Weights in [−1, 1], draws × influences.
        """
        result = np.tile(self.fixed, (len(uniform), 1))
        values = uniform[:, : len(self.varying)]
        values = self.low + (self.high - self.low) * values
        result[:, self.varying] = np.clip(values, self.least, self.most)
        if len(self.rated):
            result[:, self.rated] = self.answers.means(raters)
        result[:, self.doubted] *= uniform[:, len(self.varying) :] < self.exists
        return result


def weight_table(influences: Sequence[Influence], raters: Sequence[str]) -> WeightTable:
    """How the weights of influences follow from uniform columns.

    Args:
        influences: The influences, in the order of the weights.
        raters: Everybody who rates, in the order of their columns.

    Returns:
        The table.

    Example:
        >>> strong = Influence.model_validate({"from": "a", "to": "b", "strength": 3})
        >>> table = weight_table([strong], [])
        >>> drawn = table.weights(np.array([[0.0], [0.25], [0.75]]), np.zeros((3, 0)))
        >>> drawn.round(3).ravel().tolist()
        [0.833, 0.917, 1.0]
    """
    priors = [influence_prior(influence) for influence in influences]
    there = [i for i, p in enumerate(priors) if p.exists > 0]
    varying = [i for i in there if priors[i].low < priors[i].high and priors[i].kind != "ratings"]
    doubted = [i for i, p in enumerate(priors) if 0 < p.exists < 1]
    rated = [i for i in there if priors[i].kind == "ratings"]
    spans = np.array([_span(priors[i]) for i in varying]).reshape(-1, 4)
    answers = answers_of([influences[i].ratings for i in rated], raters)
    return WeightTable(
        fixed=np.array([p.low / SCALE * (p.exists > 0) for p in priors], dtype=np.float64),
        varying=np.array(varying, dtype=np.intp),
        low=spans[:, 0],
        high=spans[:, 1],
        least=spans[:, 2],
        most=spans[:, 3],
        doubted=np.array(doubted, dtype=np.intp),
        exists=np.array([priors[i].exists for i in doubted], dtype=np.float64),
        rated=np.array(rated, dtype=np.intp),
        answers=Answers(answers.given / SCALE, answers.there),
    )


def _span(prior: Prior) -> tuple[float, float, float, float]:
    """Weight at 0 and at 1 before clipping, then the lowest and highest allowed."""
    low, high = prior.low, prior.high
    if prior.kind == "strength":
        low, high = _whole_step(low, high)
    bounds = (low, high, prior.low, prior.high)
    return bounds[0] / SCALE, bounds[1] / SCALE, bounds[2] / SCALE, bounds[3] / SCALE


def _whole_step(low: float, high: float) -> tuple[float, float]:
    """The interval of an answer as wide as a step of the scale, as it is before clipping."""
    step = 2 * HALF_STEP
    cut_above = high == SCALE or (low < 0 and high == 0.0)
    return (low, low + step) if cut_above else (high - step, high)
