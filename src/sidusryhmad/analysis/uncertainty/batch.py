"""The linear method in many draws at once: dense up to 60 stakeholders, sparse above.

Dense: one batched LAPACK solve. Sparse: the draws of a batch stand as blocks in one sparse matrix,
and ``x ← q + Bᵀx`` is repeated until what is left cannot exceed :data:`EXACT` (with a budget every
round shrinks it at least by α).
"""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.network.network import Floats, Network

DENSE = 60
"""Stakeholders up to which a batch is solved densely."""
SPARSE_ROWS = 32
"""Draws that stand as blocks in one sparse matrix."""
EXACT = 1e-9
"""Likert points by which the sparse way may be off at the most, per point of effect."""
_CELLS = 2_000_000
_SLOW = 0.9


@dataclass(frozen=True, slots=True)
class Batch:
    """Weights of one network in several draws.

    Attributes:
        network: The network; its own weights are not used.
        weights: Weights, draws × influences.
        carry_over: α of each draw.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
    """

    network: Network
    weights: Floats
    carry_over: Floats
    budget: bool = True

    def carried(self) -> Floats:
        """What each influence carries over, draws × influences."""
        if not self.budget:
            return self.carry_over[:, None] * self.weights
        draws, n = len(self.weights), len(self.network)
        places = self.network.targets + n * np.arange(draws)[:, None]
        size = np.bincount(places.ravel(), np.abs(self.weights).ravel(), minlength=draws * n)
        budget = np.maximum(1.0, size)[places]
        return np.asarray(self.carry_over[:, None] * self.weights / budget)

    def handed_on(self, totals: Floats) -> Floats:
        """What everybody hands on to those whom they influence, ``Bᵀx``.

        Args:
            totals: ``x``, draws × n.

        Returns:
            What arrives, draws × n.
        """
        draws, n = totals.shape
        places = self.network.targets + n * np.arange(draws)[:, None]
        amounts = self.carried() * totals[:, self.network.sources]
        arriving = np.bincount(places.ravel(), amounts.ravel(), minlength=draws * n)
        return np.asarray(arriving.reshape(draws, n))

    def solve(self, right: Floats) -> Floats:
        """Totals ``x = q + Bᵀx`` in every draw, for one or several sets of direct effects.

        Args:
            right: Direct effects, draws × n × k.

        Returns:
            Totals of the same shape.
        """
        slow = not self.budget or self.carry_over.max(initial=0.0) > _SLOW
        if len(self.network) <= DENSE or slow:
            return self._dense(right)
        return self._sparse(right)

    def _dense(self, right: Floats) -> Floats:
        draws, n = len(self.weights), len(self.network)
        system = np.zeros((draws, n, n))
        system[:, self.network.targets, self.network.sources] = -self.carried()
        system[:, np.arange(n), np.arange(n)] = 1.0
        return np.asarray(np.linalg.solve(system, right), dtype=np.float64)

    def _sparse(self, right: Floats) -> Floats:
        from scipy.sparse import csr_array

        draws, n, columns = right.shape
        order = np.lexsort((self.network.sources, self.network.targets))
        sources, targets = self.network.sources[order], self.network.targets[order]
        offsets = n * np.arange(draws)[:, None]
        ends = np.cumsum(np.bincount((targets + offsets).ravel(), minlength=draws * n))
        data = self.carried()[:, order].ravel()
        rows = np.concatenate([[0], ends])
        matrix = csr_array((data, (sources + offsets).ravel(), rows), shape=(draws * n, draws * n))
        given = right.reshape(draws * n, columns)
        alpha = float(self.carry_over.max(initial=0.0))
        limit = EXACT * max(1.0, float(np.abs(given).max(initial=0.0)))
        totals = given
        while True:
            further = given + matrix @ totals
            moved = float(np.abs(further - totals).max(initial=0.0))
            totals = further
            if moved * alpha <= limit * (1 - alpha):
                return np.asarray(totals.reshape(right.shape))


def rows_at_once(network: Network) -> int:
    """Draws that a batch holds at the most, so that memory stays bounded.

    Args:
        network: The network.

    Returns:
        A number of draws.
    """
    n = len(network)
    return SPARSE_ROWS if n > DENSE else max(1, _CELLS // (n * n))
