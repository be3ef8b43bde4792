"""Where everybody would like to stand before rings, slices and neighbours have their say."""

from bisect import insort
from collections.abc import Sequence
from math import atan2, cos, sin

from sidusryhmad.render.angles import FULL
from sidusryhmad.render.plan import Link, Plan
from sidusryhmad.render.sectors import Sectors

_MATES = 1.0


def with_mates(plan: Plan) -> tuple[Link, ...]:
    """The links, and more of them between the members of each block, so that they come together."""
    mates: dict[int, int] = {}
    links = list(plan.links)
    for node, block in enumerate(plan.blocks):
        if block is not None:
            if block in mates:
                links.append(Link(mates[block], node, _MATES))
            mates[block] = node
    return tuple(links)


def turned(order: Sequence[int], start: int, starts: int) -> dict[int, float]:
    """An angle for each node: the circular order, begun elsewhere for each start.

    Example:
        >>> turned([1, 0], 1, 2)[0] < turned([1, 0], 1, 2)[1]
        True
    """
    count = len(order)
    first = start * count // starts
    begun = [*order[first:], *order[:first]]
    return {node: FULL * (i + 0.5) / count for i, node in enumerate(begun)}


def within(cut: Sectors, angles: dict[int, float]) -> dict[int, float]:
    """The same order, each node in its slice."""
    found = {}
    for number in range(len(cut.begins)):
        begin, end = cut.span(number)
        there = sorted((n for n, s in enumerate(cut.of) if s == number), key=angles.__getitem__)
        for rank, node in enumerate(there):
            found[node] = (begin + (end - begin) * (rank + 0.5) / len(there)) % FULL
    return found


def remembered(plan: Plan) -> dict[int, float]:
    """The angles of an earlier picture; who is new begins near those it is linked to.

    Example:
        >>> pills, words, hub = ((60.0, 22.0),) * 2, ((50.0, 12.0),), (80.0, 50.0)
        >>> link, before = Link(0, 1, 1.0), (1.0, None)
        >>> remembered(Plan(pills, (0, 0), (None,) * 2, (link,), words, hub, previous=before))
        {0: 1.0, 1: 1.0}
    """
    angles = {n: a % FULL for n, a in enumerate(plan.previous) if a is not None}
    new = [n for n in range(len(plan.sizes)) if n not in angles]
    pulls: dict[int, list[tuple[float, float]]] = {node: [] for node in new}
    for link in plan.links:
        for one, other in ((link.source, link.target), (link.target, link.source)):
            if one in pulls and other in angles:
                pulls[one].append((angles[other], link.weight + 0.2))
    known = sorted(angles.values())
    for node in new:
        x = sum(weight * sin(angle) for angle, weight in pulls[node])
        y = sum(weight * cos(angle) for angle, weight in pulls[node])
        pulled = abs(x) + abs(y) > 1e-6
        angles[node] = round(atan2(x, y) % FULL, 9) if pulled else _widest_gap(known)
        insort(known, angles[node])
    return dict(sorted(angles.items()))


def _widest_gap(angles: Sequence[float]) -> float:
    if not angles:
        return FULL / 2
    gaps = [(b - a, a) for a, b in zip(angles, [*angles[1:], angles[0] + FULL], strict=True)]
    width, begin = max(gaps, key=lambda gap: (round(gap[0], 6), -gap[1]))
    return (begin + width / 2) % FULL
