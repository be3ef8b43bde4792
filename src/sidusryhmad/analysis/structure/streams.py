"""Who is how many steps away, up and down."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.structure.results import Stream

Links = NDArray[np.bool_]
Layers = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """What is needed to tell who reaches whom; row influences column.

    Attributes:
        names: Id and display name of everybody.
        sure: Whether row is known to influence column, n × n.
        doubtful: Whether it may, in a direction that nobody knows, n × n.
    """

    names: tuple[tuple[str, str], ...]
    sure: Links
    doubtful: Links

    def stream(self, row: int, steps: int) -> Stream:
        """Whom one stakeholder reaches and who reaches them."""
        maybe = self.sure | self.doubtful
        down, up = layers(self.sure, row, steps), layers(self.sure.T, row, steps)
        more_down = _people(layers(maybe, row, steps)) - _people(down)
        more_up = _people(layers(maybe.T, row, steps)) - _people(up)
        return Stream(
            *self.names[row],
            downstream=tuple(map(self._ids, down)),
            upstream=tuple(map(self._ids, up)),
            perhaps_downstream=self._ids(sorted(more_down)),
            perhaps_upstream=self._ids(sorted(more_up)),
        )

    def _ids(self, rows: tuple[int, ...] | list[int]) -> tuple[str, ...]:
        return tuple(self.names[row][0] for row in rows)


def layers(links: Links, start: int, steps: int) -> Layers:
    """Rows first reached after 1, 2, … steps.

    Args:
        links: Whether row influences column, n × n; transposed, it is looked upstream.
        start: Row to start from; never listed itself.
        steps: Steps taken at most.

    Returns:
        One layer a step, each in row order; no layer behind the last one that has anybody.

    Example:
        >>> links = np.array([[0, 1, 1, 0], [0, 0, 1, 0], [1, 0, 0, 1], [0, 0, 0, 0]], dtype=bool)
        >>> layers(links, 0, 3), layers(links.T, 0, 3)
        (((1, 2), (3,)), ((2,), (1,)))
    """
    seen = np.zeros(len(links), dtype=bool)
    front = seen.copy()
    seen[start] = front[start] = True
    found = []
    for _ in range(steps):
        front = links[front].any(axis=0) & ~seen
        if not front.any():
            break
        seen |= front
        found.append(tuple(map(int, np.flatnonzero(front))))
    return tuple(found)


def _people(found: Layers) -> set[int]:
    return {row for layer in found for row in layer}
