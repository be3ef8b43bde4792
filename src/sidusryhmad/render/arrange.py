"""Members of a ring change places while that makes the straight picture clearer.

A straight line between two pills stands for the edge that is drawn later; it costs when it crosses
another one, runs over a third party's pill or over the service, and by its length. The places
themselves stay: only who stands where changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.render.contact import Flags, Numbers, boxes_hit, turns
from sidusryhmad.render.geometry import Array
from sidusryhmad.render.plan import Link, Size

_CROSSING, _PILL, _HUB, _LENGTH = 1.0, 2.0, 1.0, 2.4
_MARGIN = 4.0
_FEWEST_ROUNDS, _MOST_ROUNDS = 3, 30
_WORK = 100_000_000
_PROMISING = 0.5
_LEAST_GAIN = 1e-6
_SHAKEN = 4


@dataclass(frozen=True, slots=True)
class Field:
    """Places on the rings, and who may stand where.

    Attributes:
        at: Middle of each place; node ``i`` begins in place ``i``.
        sizes: Width and height of each node's pill.
        hub: Width and height of the service in the middle.
        links: The links between the nodes.
        kinds: Nodes of one kind may change places; negative for those that stay.
    """

    at: Array
    sizes: Array
    hub: Size
    links: Sequence[Link]
    kinds: Numbers


def arranged(field: Field, kicks: int = 0) -> tuple[Numbers, float]:
    """Who stands where once places have been changed.

    Args:
        field: The places.
        kicks: How many times to look on from a slightly shaken arrangement.

    Returns:
        The place of each node, and what the straight picture costs.
    """
    count = len(field.at)
    if count < 3 or not field.links:
        return np.arange(count), 0.0
    search = _Search(field)
    search.descend()
    for kick in range(kicks):
        search.shake(kick)
    return search.place, search.cost()


class _Search:
    def __init__(self, field: Field) -> None:
        count = len(field.at)
        self.field = field
        self.place = np.arange(count)
        self.source = np.array([link.source for link in field.links])
        self.target = np.array([link.target for link in field.links])
        self.turns = turns(field.at)
        low, high = np.triu_indices(count, 1)
        self.lines: tuple[Numbers, Numbers] = (low.astype(np.int64), high.astype(np.int64))
        self.lines_turns = self.turns[self.lines]
        self.ways = self._ways()
        self.number, self.pull = np.zeros((count, count)), np.zeros((count, count))
        for link in field.links:
            for a, b in ((link.source, link.target), (link.target, link.source)):
                self.number[a, b] += 1
                self.pull[a, b] += _LENGTH * (link.weight + 0.2)
        self.weight = np.array([_LENGTH * (link.weight + 0.2) for link in field.links])
        self.first, self.second = self._pairs()
        self.incident = [
            np.flatnonzero((self.source == n) | (self.target == n)) for n in range(count)
        ]
        self.load = self._hits()

    def _ways(self) -> Array:
        apart = self.field.at[:, None, :] - self.field.at[None, :, :]
        ways = np.hypot(apart[..., 0], apart[..., 1])
        longest = float(np.hypot(*self.field.at.T).max())
        return np.asarray(ways / max(longest, 1.0))

    def _pairs(self) -> tuple[Numbers, Numbers]:
        kinds = self.field.kinds
        first, second = self.lines
        linked: Flags = np.asarray(self.number.any(axis=1))
        useful = (kinds[first] == kinds[second]) & (kinds[first] >= 0)
        useful &= linked[first] | linked[second]
        return first[useful], second[useful]

    def _hits(self) -> Array:
        """What a line from place to place costs by the pills and the service under it."""
        at, count = self.field.at, len(self.field.at)
        half = np.empty((count, 2))
        half[self.place] = self.field.sizes / 2 + _MARGIN
        low, high = self.lines
        hits = boxes_hit(at[low], at[high], at, half)
        rows = np.arange(len(low))
        hits[rows, low] = hits[rows, high] = False
        hub = boxes_hit(at[low], at[high], np.zeros((1, 2)), np.array([self.field.hub]) / 2)
        load = np.zeros((count, count))
        load[low, high] = _PILL * hits.sum(axis=1) + _HUB * hub[:, 0]
        return load + load.T

    def descend(self) -> None:
        """Swap while that helps."""
        work = len(self.lines_turns) * len(self.source)
        for _ in range(max(_FEWEST_ROUNDS, min(_MOST_ROUNDS, _WORK // work))):
            if not self._round():
                return

    def _round(self) -> bool:
        gains = self._gains()
        promising = np.flatnonzero(gains > -_PROMISING)
        order = promising[np.argsort(-gains[promising], kind="stable")]
        moved: set[int] = set()
        for pair in order:
            u, v = int(self.first[pair]), int(self.second[pair])
            if u not in moved and v not in moved and self._swapped(u, v):
                moved |= {u, v}
        return bool(moved)

    def _gains(self) -> Array:
        """What each swap would bring if it disturbed no other line of the two."""
        place, (low, high) = self.place, self.lines
        a, b = place[self.source], place[self.target]
        sides = np.ascontiguousarray(self.turns[a, b].T)
        met = self.lines_turns[:, a] * self.lines_turns[:, b] < 0
        met &= sides[low] * sides[high] < 0
        crossed = np.zeros(self.load.shape)
        crossed[low, high] = _CROSSING * met.sum(axis=1)
        crossed += crossed.T
        cost = self.number @ (crossed + self.load)[place] + self.pull @ self.ways[place]
        u, v = self.first, self.second
        now = cost[u, place[u]] + cost[v, place[v]]
        gains: Array = now - cost[u, place[v]] - cost[v, place[u]]
        return gains.round(6)

    def _swapped(self, u: int, v: int) -> bool:
        touched = np.concatenate([self.incident[u], self.incident[v]])
        before = self._cost(touched)
        place = self.place
        place[u], place[v] = place[v], place[u]
        if self._cost(touched) < before - _LEAST_GAIN:
            return True
        place[u], place[v] = place[v], place[u]
        return False

    def _cost(self, touched: Numbers) -> float:
        """The cost of some lines; crossings among themselves and lines named twice count half."""
        a, b = self.place[self.source], self.place[self.target]
        c, d = a[touched], b[touched]
        over = self.turns[c, d]
        apart = over[:, a] * over[:, b] < 0
        turns_ = self.turns[a, b]
        apart &= (turns_[:, c] * turns_[:, d] < 0).T
        crossed = apart.sum() - apart[:, touched].sum() / 2
        alone = (self.load[c, d] + self.weight[touched] * self.ways[c, d]).sum()
        return float(_CROSSING * crossed + alone)

    def cost(self) -> float:
        """What the whole straight picture costs."""
        return round(self._cost(np.arange(len(self.source))), 6)

    def shake(self, kick: int) -> None:
        """Swap a few at random, though always the same, and keep what is better after that."""
        if not len(self.first):
            return
        kept, cost = self.place.copy(), self.cost()
        for step in range(_SHAKEN):
            pair = (kick * _SHAKEN + step + 1) * 2654435761 % 2**32 * len(self.first) >> 32
            u, v = self.first[pair], self.second[pair]
            self.place[u], self.place[v] = self.place[v], self.place[u]
        self.descend()
        if self.cost() >= cost:
            self.place = kept
