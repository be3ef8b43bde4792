"""Many influences re-rated, each by itself, without solving again.

Re-rating ``i → j`` changes column j of B alone: its own entry, and the others of the column where
the budget is divided anew. With ``g`` row j of G, ``d`` the change of the column and x the totals,
``x' = x + g · (d·x)/(1 − d·g)`` (Sherman and Morrison 1950). With ``d = s·B_j + e·1_i`` both
products are known already: ``B_j·x = x_j − p_j`` and ``B_j·g = G_jj − 1``.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.linear import LinearModel
from sidusryhmad.network.network import Floats, Indices, Network

Flags = NDArray[np.bool_]
_NEARLY_ONE = 1 - 1e-9


@dataclass(frozen=True, slots=True)
class Moved:
    """What m moves do, each by itself.

    Attributes:
        changes: Change of every total, m × n.
        by_budget: The part of it that comes from dividing the budget anew, m × n.
        bounded: Whether echoes still die out, length m; changes are 0 where not.
    """

    changes: Floats
    by_budget: Floats
    bounded: Flags

    def plus(self, other: "Moved") -> "Moved":
        """The same moves here and, with no effect on each other, elsewhere."""
        return Moved(
            self.changes + other.changes,
            self.by_budget + other.by_budget,
            self.bounded & other.bounded,
        )

    def less(self, other: "Moved") -> "Moved":
        """The same moves here less what they do elsewhere."""
        return Moved(
            self.changes - other.changes,
            self.by_budget - other.by_budget,
            self.bounded & other.bounded,
        )


@dataclass(frozen=True, slots=True)
class World:
    """One state of a map, solved, with what presses on it.

    Attributes:
        network: The network.
        model: The network solved.
        carry_over: α it was solved with.
        budget: Whether the budget is in use.
        pressing: Direct effects, length n.
        totals: What comes of them, length n.
    """

    network: Network
    model: LinearModel
    carry_over: float
    budget: bool
    pressing: Floats
    totals: Floats

    def divisor(self, incoming: Floats) -> Floats:
        """What influences are divided by where these sums of sizes arrive."""
        return np.maximum(1.0, incoming) if self.budget else np.ones_like(incoming)

    def rerated(self, sources: Indices, targets: Indices, weights: Floats) -> Moved:
        """What re-rating does to every total, one influence at a time.

        The part by the budget is what dividing anew does at the smaller of the two weights: when
        an influence goes, the others move up after it has gone; when one grows, they make room
        first. Both steps have an answer wherever the whole has one.

        Args:
            sources: Row of who influences, length m.
            targets: Row of who is influenced, length m.
            weights: The new weights, length m.

        Returns:
            The moves.
        """
        old = self.network.matrix()[sources, targets]
        incoming = self.network.incoming()[targets]
        divided = self.divisor(incoming)
        anew = self.divisor(incoming + (np.abs(weights) - np.abs(old)))
        here, there = self.carry_over * old / divided, self.carry_over * weights / anew
        scale = divided / anew - 1
        column = _Column(self, sources, targets)
        bounded = column.bounded(scale, np.abs(there) - (1 + scale) * np.abs(here))
        grows = np.abs(weights) > np.abs(old)
        alone = self.carry_over * weights / divided - here
        first = column.change(np.where(grows, scale, 0), np.where(grows, 0, alone), bounded)
        changes = column.change(scale, there - (1 + scale) * here, bounded)
        by_budget = np.where(grows[:, None], first, changes - first)
        return Moved(changes, by_budget, bounded)


@dataclass(frozen=True, slots=True)
class _Column:
    """The columns to change: of each influence ``i → j`` the column j, by ``s·B_j + e·1_i``."""

    world: World
    sources: Indices
    targets: Indices

    def change(self, scale: Floats, entry: Floats, bounded: Flags) -> Floats:
        world, i, j = self.world, self.sources, self.targets
        response = world.model.response
        arriving = scale * (world.totals - world.pressing)[j] + entry * world.totals[i]
        echo = scale * (response[j, j] - 1) + entry * response[j, i]
        factor = np.where(bounded, arriving, 0) / np.where(bounded, 1 - echo, 1)
        return np.asarray(factor[:, None] * response[j])

    def bounded(self, scale: Floats, entry: Floats) -> Flags:
        """Whether the spectral radius of |B| stays below 1: its determinant keeps its sign."""
        absolute, j = self.world.model.absolute, self.targets
        echo = scale * (absolute[j, j] - 1) + entry * absolute[j, self.sources]
        return np.asarray(echo < _NEARLY_ONE)
