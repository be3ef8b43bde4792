"""The strongest paths of an impact, exactly, loops included.

For a simple path π from s to t the share is ``p_s · Π b_e · det(G_ππ)``: the minor of the response
matrix on the path's nodes is how much the loops around the path amplify or damp it, and the shares
of all simple paths add up to the total (Mason's gain rule; path sums of Giscard et al. 2012,
arXiv 1202.5523). The search is best-first: a step to v multiplies the share by at most
``|b| · N_vv`` with ``N = (I − |B|)⁻¹``, because taking nodes away can only weaken the echo at v.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.linear import LinearModel
from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats

SEARCH_LIMIT = 4000
"""Paths looked at for one target before the search stops; what is left is in the remainder."""


@dataclass(frozen=True, slots=True)
class RowPath:
    """A path by row numbers.

    Attributes:
        rows: Rows from source to target.
        product: Product of what the influences carry over.
        feedback: Minor of the response matrix on the rows.
        share: Direct effect × product × feedback, in Likert points.
    """

    rows: tuple[int, ...]
    product: float
    feedback: float
    share: float


@dataclass(frozen=True, slots=True)
class PathSearch:
    """The outcome for one target.

    Attributes:
        paths: Strongest first, by size of share; ties in row order.
        exact: Whether these are certainly the strongest, not only the strongest found.
    """

    paths: tuple[RowPath, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class PathFinder:
    """Strongest paths for one model and one set of direct effects.

    Attributes:
        model: The solved map.
        shock: Direct effects, length n.
        steps: ``|b_uv| · N_vv``, the most a step can multiply a share by, n × n.
    """

    model: LinearModel
    shock: Floats
    steps: Floats

    def to(self, target: int, top: int) -> PathSearch:
        """The strongest paths to one stakeholder.

        Args:
            target: Row of the target.
            top: How many at most.

        Returns:
            The paths, the trivial one included, and whether they are certainly the strongest.
        """
        hope = _best_completion(self.steps, target)
        found: list[RowPath] = []
        queue = [(-steady(bound), path.rows, False, path) for bound, path in self._starts(hope)]
        heapq.heapify(queue)
        looked_at = 0
        while queue and len(found) < top:
            _, rows, weighed, path = heapq.heappop(queue)
            if not weighed:
                looked_at += 1
                if looked_at > SEARCH_LIMIT:
                    return PathSearch(tuple(found), exact=False)
                path = self.weigh(path)
                bound = abs(path.share) * hope[rows[-1]]
                if bound > 0:
                    heapq.heappush(queue, (-steady(bound), rows, True, path))
            elif rows[-1] == target:
                found.append(path)
            else:
                for bound, longer in self._longer(path, hope):
                    heapq.heappush(queue, (-steady(bound), longer.rows, False, longer))
        return PathSearch(tuple(found), exact=True)

    def _starts(self, hope: Floats) -> Iterator[tuple[float, RowPath]]:
        for row in np.flatnonzero(self.shock):
            bound = abs(self.shock[row]) * self.model.absolute[row, row] * hope[row]
            if bound > 0:
                yield float(bound), RowPath((int(row),), 1.0, 1.0, 0.0)

    def _longer(self, path: RowPath, hope: Floats) -> Iterator[tuple[float, RowPath]]:
        last = path.rows[-1]
        for row in np.flatnonzero(self.model.carried[last]):
            if row in path.rows or hope[row] == 0:
                continue
            bound = abs(path.share) * self.steps[last, row] * hope[row]
            product = path.product * float(self.model.carried[last, row])
            yield float(bound), RowPath((*path.rows, int(row)), product, 1.0, 0.0)

    def weigh(self, path: RowPath) -> RowPath:
        """A path with its feedback and its share.

        Args:
            path: A path with its product.

        Returns:
            The path with everything.
        """
        rows = np.array(path.rows)
        feedback = float(np.linalg.det(self.model.response[np.ix_(rows, rows)]))
        share = float(self.shock[rows[0]]) * path.product * feedback
        return RowPath(path.rows, path.product, feedback, share)


def path_finder(model: LinearModel, shock: Floats) -> PathFinder:
    """A finder for one set of direct effects.

    Args:
        model: The solved map.
        shock: Direct effects, length n.

    Returns:
        The finder.
    """
    return PathFinder(model, shock, np.abs(model.carried) * np.diag(model.absolute))


def _best_completion(steps: Floats, target: int) -> Floats:
    """The most that going on from each row to the target can multiply a share by."""
    hope = np.zeros(len(steps))
    hope[target] = 1.0
    for _ in range(len(steps) - 1):
        further = np.max(steps * hope, axis=1, initial=0.0)
        further[target] = 1.0
        if np.array_equal(further, hope):
            break
        hope = further
    return hope
