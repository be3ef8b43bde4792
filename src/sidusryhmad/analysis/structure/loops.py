"""Feedback loops, strongest first.

A loop's strength is the product of what its influences carry over. Each simple cycle is met once,
from its first row; the search is best-first, and a way from there to v is worth at most its product
times the best product of any way back, so what it returns first is certainly the strongest.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats

SEARCH_LIMIT = 20_000
"""Ways looked at before the search stops."""

Rows = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LoopSearch:
    """The outcome of a search.

    Attributes:
        loops: Rows along each loop, smallest first; strongest loop first, ties in row order.
        exact: Whether these are certainly the strongest.
        complete: Whether these are certainly all.
    """

    loops: tuple[Rows, ...]
    exact: bool
    complete: bool


def strongest_loops(
    sizes: Floats, top: int, *, accept: Callable[[Rows], bool] = lambda _: True
) -> LoopSearch:
    """The loops with the largest product of sizes.

    Args:
        sizes: What each influence carries over, sign left out, 0 to 1; n × n.
        top: How many at most.
        accept: Which loops are wanted; every one by default.

    Returns:
        The loops, and whether they are certainly the strongest and all.

    Example:
        >>> strongest_loops(np.array([[0, 0.5, 0], [0.5, 0, 0.1], [0.2, 0, 0]]), 1).loops
        ((0, 1),)
    """
    hopes = [_best_return(sizes, root) for root in range(len(sizes))]
    starts = ((-steady(float(hope[root])), (root,), 1.0) for root, hope in enumerate(hopes))
    queue: list[tuple[float, Rows, float]] = [start for start in starts if start[0] < 0]
    heapq.heapify(queue)
    found: list[Rows] = []
    looked_at = 0
    while queue and len(found) <= top and looked_at < SEARCH_LIMIT:
        _, rows, product = heapq.heappop(queue)
        root = rows[0]
        if len(rows) > 1 and rows[-1] == root:
            found += [rows[:-1]] if accept(rows[:-1]) else []
            continue
        looked_at += 1
        for row in map(int, np.flatnonzero(sizes[rows[-1]])):
            longer = product * float(sizes[rows[-1], row])
            bound = longer if row == root else longer * float(hopes[root][row])
            if bound > 0 and (row == root or (row > root and row not in rows)):
                heapq.heappush(queue, (-steady(bound), (*rows, row), longer))
    complete = not queue and len(found) <= top
    return LoopSearch(tuple(found[:top]), complete or len(found) >= top, complete)


def _best_return(sizes: Floats, root: int) -> Floats:
    """Largest product of a way back to the root from each row, by way of later rows alone."""
    back = np.zeros(len(sizes))
    later = sizes[root + 1 :, root + 1 :]
    back[root + 1 :] = sizes[root + 1 :, root]
    for _ in range(len(later)):
        further = np.maximum(back[root + 1 :], np.max(later * back[root + 1 :], axis=1, initial=0))
        if np.array_equal(further, back[root + 1 :]):
            break
        back[root + 1 :] = further
    onward = sizes[root, root + 1 :] * back[root + 1 :]
    back[root] = max(float(sizes[root, root]), float(onward.max(initial=0.0)))
    return back
