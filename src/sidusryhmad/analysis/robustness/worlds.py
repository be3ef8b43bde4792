"""A case as it can be re-rated: afterwards, and today where the change edits the map.

The impact of a change of structure is how things stand afterwards less how they stand today. An
influence that the edits leave alone is one rating in both.
"""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.question import Question
from sidusryhmad.analysis.robustness.rank_one import Flags, Moved, World
from sidusryhmad.model.influence import Influence
from sidusryhmad.network.network import Floats, Indices, weight

POINTS = 3.0
"""Strength of a full influence."""


@dataclass(frozen=True, slots=True)
class Links:
    """Influences that can be re-rated, one a row.

    Attributes:
        influences: Their records.
        sources: Row of who influences.
        targets: Row of who is influenced.
        certainty: The probability with which each counts.
        now: Whether they are there afterwards.
        before: Whether the same rating holds today.
    """

    influences: tuple[Influence, ...]
    sources: Indices
    targets: Indices
    certainty: Floats
    now: Flags
    before: Flags

    @property
    def edited(self) -> Flags:
        """Whether they are influences as the change makes them: added, or rated anew."""
        return np.asarray(self.now & ~self.before)

    def chosen(self, rows: Indices) -> "Links":
        """Some of them."""
        return Links(
            tuple(self.influences[row] for row in rows),
            self.sources[rows],
            self.targets[rows],
            self.certainty[rows],
            self.now[rows],
            self.before[rows],
        )


@dataclass(frozen=True, slots=True)
class Worlds:
    """Afterwards, and today.

    Attributes:
        case: The case.
        now: The map afterwards; without edits, with the direct effects alone.
        before: The map today, where the change edits it.
    """

    case: Case
    now: World
    before: World | None

    @property
    def totals(self) -> Floats:
        """The impact on every row."""
        if self.before is None:
            return self.now.totals
        return np.asarray(self.now.totals - self.before.totals)

    def rerated(self, links: Links, strengths: Floats) -> Moved:
        """What re-rating each of the links does to the impact.

        Args:
            links: The links, m of them.
            strengths: The new strengths, −3 … +3, length m.

        Returns:
            The moves.
        """
        weights = links.certainty * (strengths / POINTS)
        moved = _rerated(self.now, links, weights, links.now)
        if self.before is None:
            return moved
        return moved.less(_rerated(self.before, links, weights, links.before))


def _rerated(world: World, links: Links, weights: Floats, there: Flags) -> Moved:
    """A link that is not there stays what it is."""
    old = world.network.matrix()[links.sources, links.targets]
    return world.rerated(links.sources, links.targets, np.where(there, weights, old))


def worlds_of(question: Question, *, carry_over: float, budget: bool) -> Worlds:
    """A question made ready for re-rating.

    Args:
        question: The question.
        carry_over: α it was worked out with.
        budget: Whether the budget was in use.

    Returns:
        Its worlds.
    """
    case = question.case
    if not case.structural:
        now = World(
            case.network, question.model, carry_over, budget, question.shock, question.totals
        )
        return Worlds(case, now, None)
    pressing = case.today + case.effects
    totals = question.model.totals(pressing)
    now = World(case.network, question.model, carry_over, budget, pressing, totals)
    before = World(case.old, question.old, carry_over, budget, case.old_today, question.standing)
    return Worlds(case, now, before)


def links_of(case: Case) -> Links:
    """Every influence of a case: those there afterwards, then those that only today rests on.

    Args:
        case: The case.

    Returns:
        The links; what the change takes away is among them where something presses today.
    """
    edits = case.change.edits
    new = {(i.from_, i.to) for i in (*edits.add.influences, *edits.rerate.influences)}
    kept = {(i.from_, i.to) for i in case.after.influences} - new
    gone = [i for i in case.before.influences if (i.from_, i.to) not in kept]
    if not case.structural or not case.old_today.any():
        gone = []
    influences = (*case.after.influences, *gone)
    index, count = case.network.index, len(case.after.influences)
    now = np.arange(len(influences)) < count
    same = [(i.from_, i.to) in kept for i in influences]
    return Links(
        influences=influences,
        sources=np.array([index[i.from_] for i in influences], dtype=np.intp),
        targets=np.array([index[i.to] for i in influences], dtype=np.intp),
        certainty=np.array([1.0 if i.exists is None else i.exists for i in influences]),
        now=now,
        before=np.array(same, dtype=bool) | ~now,
    )


def strength_of(influence: Influence) -> float:
    """The strength that counts, −3 … +3, whether there is doubt that it exists or not.

    Args:
        influence: The influence.

    Returns:
        Its strength; half of a full one where only the sign is known, 0 where not even that.

    Example:
        >>> strength_of(Influence.model_validate({"from": "a", "to": "b", "sign": "negative"}))
        -1.5
    """
    return POINTS * weight(influence.model_copy(update={"exists": None}))
