"""Raters drawn anew, whole: one draw of people decides all that they rated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.uncertainty.priors import Prior
from sidusryhmad.network.network import Floats

FEWEST = 2
"""So many must have answered for the raters to be drawn; one alone is taken at their word."""
Ratings = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Answers:
    """What raters answered to some questions.

    Attributes:
        given: Their answers, raters × questions; 0 where there is none.
        there: Whether they answered, raters × questions.
    """

    given: Floats
    there: NDArray[np.bool_]

    def means(self, uniform: Floats) -> Floats:
        """The mean over raters drawn with replacement; over all who answered where none was drawn.

        Args:
            uniform: Numbers in [0, 1), draws × raters; each picks one rater anew.

        Returns:
            Means, draws × questions.
        """
        count = len(self.given)
        drawn = (uniform * count).astype(np.intp)
        times = (drawn[:, :, None] == np.arange(count)).sum(axis=1).astype(np.float64)
        answers = times @ self.there
        everybody = self.given.sum(axis=0) / self.there.sum(axis=0)
        mean = times @ self.given / np.maximum(answers, 1.0)
        return np.asarray(np.where(answers > 0, mean, everybody))


def answers_of(questions: Sequence[Ratings], raters: Sequence[str]) -> Answers:
    """What raters answered.

    Args:
        questions: Answers by rater to each question.
        raters: Everybody who rates, in the order of their columns.

    Returns:
        The answers.

    Example:
        >>> found = answers_of([{"A": 1, "B": 3}], ["A", "B"])
        >>> found.means(np.array([[0.0, 0.0], [0.0, 0.6], [0.9, 0.6]])).ravel().tolist()
        [1.0, 2.0, 3.0]
    """
    rows = [[question.get(rater) for question in questions] for rater in raters]
    table = np.array([[np.nan if a is None else a for a in row] for row in rows], dtype=float)
    table = table.reshape(len(raters), len(questions))
    return Answers(np.nan_to_num(table), ~np.isnan(table))


@dataclass(frozen=True, slots=True)
class RatedEffects:
    """Direct effects that several people rated.

    Attributes:
        priors: What is believed of each.
        points: The effect of each that totals count with.
        answers: What each rater said.
    """

    priors: tuple[Prior, ...]
    points: tuple[float, ...]
    answers: Answers

    def moves(self, uniform: Floats) -> Floats:
        """How far each lies from its point in every draw.

        Args:
            uniform: Numbers in [0, 1), draws × raters.

        Returns:
            Differences, draws × effects.
        """
        if not self.priors:
            return np.zeros((len(uniform), 0))
        return np.asarray(self.answers.means(uniform) - np.array(self.points))


def rated_effects(case: Case, raters: Sequence[str]) -> RatedEffects:
    """The direct effects of a case that several people rated differently.

    Args:
        case: The case.
        raters: Everybody who rates on its map.

    Returns:
        The effects; those of which all say the same are exact.
    """
    found = [
        (Prior("effect", (id_,), min(values), max(values)), effect.effect, effect.ratings)
        for part in case.parts
        for id_, effect in part.effects.items()
        if len(values := told(effect.ratings)) >= FEWEST
    ]
    return RatedEffects(
        tuple(prior for prior, _, _ in found),
        tuple(point for _, point, _ in found),
        answers_of([ratings for _, _, ratings in found], raters),
    )


def told(ratings: Ratings) -> tuple[float, ...]:
    """The numbers among ratings; blanks are left out.

    Example:
        >>> told({"A": 2, "B": None})
        (2,)
    """
    return tuple(value for value in ratings.values() if value is not None)


def raters_of(case: Case) -> tuple[str, ...]:
    """Everybody who rates on the map of a case: its influences, and the effects of its changes.

    Args:
        case: The case.

    Returns:
        Names, in alphabetical order: the same for every change that stands on the map.
    """
    effects = [e for c in (*case.before.changes, *case.parts) for e in c.effects.values()]
    questions = [each.ratings for each in effects]
    questions += [each.ratings for each in case.before.influences]
    return tuple(sorted({name for each in questions for name in each}))
