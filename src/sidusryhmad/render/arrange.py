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
_AT_ONCE = 32


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
        self.ends = np.array([(link.source, link.target) for link in field.links]).T
        self.turns = turns(field.at)
        low, high = np.triu_indices(count, 1)
        self.lines: tuple[Numbers, Numbers] = (low.astype(np.int64), high.astype(np.int64))
        self.ways = self._ways()
        self.number, self.pull = np.zeros((count, count)), np.zeros((count, count))
        for link in field.links:
            for a, b in ((link.source, link.target), (link.target, link.source)):
                self.number[a, b] += 1
                self.pull[a, b] += _LENGTH * (link.weight + 0.2)
        self.weight = np.array([_LENGTH * (link.weight + 0.2) for link in field.links])
        self.first, self.second = self._pairs()
        self.incident = [np.flatnonzero((self.ends == n).any(axis=0)) for n in range(count)]
        self.load = self._hits()
        self.straight = self.load + _CROSSING * self._crossing(np.arange(len(field.links)))
        self.futile: set[tuple[int, int]] = set()

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

    def _crossing(self, links: Numbers) -> Array:
        """How many of some links cross the line from place to place, for all pairs of places."""
        ends, crossing = self.place[self.ends[:, links]], np.zeros(self.load.shape)
        for at in range(0, len(links), _AT_ONCE):
            a, b = ends[:, at : at + _AT_ONCE]
            sides = self.turns[a, b]
            met: Flags = sides[:, :, None] * sides[:, None, :] < 0
            met &= self.turns[a] * self.turns[b] < 0
            crossing += met.sum(axis=0)
        return crossing

    def descend(self) -> None:
        """Swap while that helps."""
        work = len(self.lines[0]) * self.ends.shape[1]
        for _ in range(max(_FEWEST_ROUNDS, min(_MOST_ROUNDS, _WORK // work))):
            if not self._round():
                return

    def _round(self) -> bool:
        gains = self._gains()
        promising = np.flatnonzero(gains > -_PROMISING)
        order = promising[np.argsort(-gains[promising], kind="stable")]
        moved: set[int] = set()
        for pair in zip(self.first[order].tolist(), self.second[order].tolist(), strict=True):
            if pair in self.futile or not moved.isdisjoint(pair):
                continue
            if self._helps(*pair):
                self._swap(*pair)
                moved |= {*pair}
            else:
                self.futile.add(pair)
        return bool(moved)

    def _gains(self) -> Array:
        """What each swap would bring if it disturbed no other line of the two."""
        place, u, v = self.place, self.first, self.second
        cost = self.number @ self.straight[place] + self.pull @ self.ways[place]
        now = cost[u, place[u]] + cost[v, place[v]]
        gains: Array = now - cost[u, place[v]] - cost[v, place[u]]
        return gains.round(6)

    def _helps(self, u: int, v: int) -> bool:
        """Whether the picture is clearer once two have changed places.

        Crossings of their lines before with those after count in both, though they never were.
        """
        touched = np.concatenate([self.incident[u], self.incident[v]])
        ends, swapped = self.ends[:, touched], self.place.copy()
        swapped[[u, v]] = swapped[[v, u]]
        a, b = np.concatenate([self.place[ends], swapped[ends]], axis=1)
        sides, count = self.turns[a, b], len(touched)
        apart: Flags = sides[:, a] * sides[:, b] < 0
        met = apart & apart.T
        among = np.count_nonzero(met) / 2 - 2 * np.count_nonzero(met[:count, count:])
        straight, ways = self.straight[a, b].reshape(2, -1), self.ways[a, b].reshape(2, -1)
        before, after = straight + self.weight[touched] * ways
        gain = (before - after).sum() - _CROSSING * among
        return bool(gain > _LEAST_GAIN)

    def _swap(self, u: int, v: int) -> None:
        """Let two change places."""
        self.futile.clear()
        touched = np.concatenate([self.incident[u], self.incident[v]])
        self.straight -= _CROSSING * self._crossing(touched)
        self.place[[u, v]] = self.place[[v, u]]
        self.straight += _CROSSING * self._crossing(touched)

    def cost(self) -> float:
        """What the whole straight picture costs."""
        a, b = self.place[self.ends]
        crossed = (self.straight - self.load)[a, b].sum() / 2
        alone = (self.load[a, b] + self.weight * self.ways[a, b]).sum()
        return round(float(crossed + alone), 6)

    def shake(self, kick: int) -> None:
        """Swap a few at random, though always the same, and keep what is better after that."""
        if not len(self.first):
            return
        kept, cost = (self.place.copy(), self.straight.copy()), self.cost()
        for step in range(_SHAKEN):
            pair = (kick * _SHAKEN + step + 1) * 2654435761 % 2**32 * len(self.first) >> 32
            self._swap(int(self.first[pair]), int(self.second[pair]))
        self.descend()
        if self.cost() >= cost:
            self.place, self.straight = kept
