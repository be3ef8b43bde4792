"""Who stands where in one ring before anybody is pushed apart: order, wishes and limits.

Hand-placed members stay where they were put, even outside their slice; the others keep to their
slice, leave 12 o'clock to the ring's name, and give way to hand-placed ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import pi

import numpy as np

from sidusryhmad.render.angles import (
    FULL,
    RingTask,
    Seat,
    in_order,
    smallest_step,
    smallest_steps,
    spread,
)
from sidusryhmad.render.plan import Plan
from sidusryhmad.render.sectors import Sectors

_WIDEST_CORRIDOR = 0.5
_BESIDE_NAME = 14.0
_FULL_HALF = 0.8


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the members of all rings want.

    Attributes:
        plan: The plan; already without its stretch.
        angles: The wanted angle of each node.
        own: How much the own wish counts; the rest is an even share of the ring.
        linked: Pairs of nodes with an influence between them, both ways round.
        cut: The slices, if any.
        aspect: By how much the picture will be stretched sideways afterwards.
    """

    plan: Plan
    angles: Mapping[int, float]
    own: float
    linked: frozenset[tuple[int, int]]
    cut: Sectors | None
    aspect: float


def corridor(wishes: Wishes, ring: int, radius: float) -> float:
    """The angle on each side of 12 o'clock that is kept for the name of a ring."""
    plan = wishes.plan
    widest = max(plan.sizes[node][0] for node in plan.members(ring))
    return min(_WIDEST_CORRIDOR, (plan.names[ring][0] / 2 + _BESIDE_NAME + widest / 2) / radius)


def seated(wishes: Wishes, ring: int, radius: float) -> RingTask | None:
    """The seats of a ring.

    Args:
        wishes: What everybody wants.
        ring: The ring.
        radius: Its radius.

    Returns:
        The ring to be filled; None where the radius leaves somebody without room.
    """
    plan = wishes.plan
    members = plan.members(ring)
    held = _held(wishes, [node for node in members if plan.wishes[node] is not None], radius)
    free = [node for node in members if plan.wishes[node] is None]
    seats = _free(wishes, free, corridor(wishes, ring, radius), radius)
    if held is None or seats is None:
        return None
    task = RingTask(in_order([*seats, *held]), radius, wishes.linked, wishes.aspect)
    return _given_way(task) if held and seats else task


def _held(wishes: Wishes, nodes: Sequence[int], radius: float) -> list[Seat] | None:
    """Seats of hand-placed members, moved apart where two were put in the same place."""
    if not nodes:
        return []
    plan = wishes.plan
    asked = in_order([Seat(n, (plan.wishes[n] or 0.0) % FULL, plan.sizes[n]) for n in nodes])
    angles = spread(RingTask(asked, radius, wishes.linked, wishes.aspect))
    if angles is None:
        return None
    return [
        replace(seat, desired=angle, low=angle, high=angle)
        for seat, angle in zip(asked, angles.tolist(), strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Span:
    """A part of the ring: its members in order, and where each may stand at most."""

    members: Sequence[int]
    rooms: Sequence[tuple[float, float]]


def _free(wishes: Wishes, nodes: Sequence[int], kept: float, radius: float) -> list[Seat] | None:
    cut = wishes.cut
    if cut is None:
        whole = [(kept, FULL - kept)] * len(nodes)
        return _wanted(wishes, _Span(_ranked(wishes, nodes, wishes.angles), whole))
    seats: list[Seat] = []
    lefts: list[Seat] = []
    for number in range(len(cut.begins)):
        there = [node for node in nodes if cut.of[node] == number]
        rooms = {node: cut.room(number, wishes.plan.sizes[node], radius) for node in there}
        limits = {node: room for node, room in rooms.items() if room is not None}
        if len(limits) < len(there):
            return None
        if number:
            ranked = _ranked(wishes, there, wishes.angles)
            seats += _wanted(wishes, _Span(ranked, [limits[n] for n in ranked]))
            continue
        if any(high < kept or -low < kept for low, high in limits.values()):
            return None
        left, right = _halves(wishes, there, limits, kept, radius)
        seats += _wanted(wishes, _Span(right, [(kept, limits[n][1]) for n in right]))
        lefts = _wanted(wishes, _Span(left, [(FULL + limits[n][0], FULL - kept) for n in left]))
    return [*seats, *lefts]


def _halves(
    wishes: Wishes,
    nodes: Sequence[int],
    limits: Mapping[int, tuple[float, float]],
    kept: float,
    radius: float,
) -> tuple[list[int], list[int]]:
    """The first slice has 12 o'clock in its middle: who stands before it, who after it."""
    offsets = {node: (wishes.angles[node] + pi) % FULL - pi for node in nodes}
    ranked = _ranked(wishes, nodes, offsets)
    lengths = [sum(wishes.plan.sizes[node]) / 2 + 13.0 for node in ranked]
    room = min((high - kept for _, high in limits.values()), default=0.0) * radius * _FULL_HALF
    first = sum(offsets[node] < 0 for node in ranked)
    while first > 0 and sum(lengths[:first]) > max(room, sum(lengths[first:])):
        first -= 1
    while first < len(ranked) and sum(lengths[first:]) > max(room, sum(lengths[: first + 1])):
        first += 1
    return ranked[:first], ranked[first:]


def _ranked(wishes: Wishes, nodes: Sequence[int], angles: Mapping[int, float]) -> list[int]:
    """Nodes by wish; those of a block together, where their mean wish is."""
    blocks = wishes.plan.blocks
    if not blocks:
        return sorted(nodes, key=lambda node: (round(angles[node], 6), node))
    mates: dict[int, list[float]] = {}
    for node in nodes:
        block = blocks[node]
        if block is not None:
            mates.setdefault(block, []).append(angles[node])

    def key(node: int) -> tuple[float, int, float, int]:
        block, own = blocks[node], round(angles[node], 6)
        if block is None:
            return (own, -1, own, node)
        return (round(sum(mates[block]) / len(mates[block]), 6), block, own, node)

    return sorted(nodes, key=key)


def _wanted(wishes: Wishes, span: _Span) -> list[Seat]:
    """Seats in their order, each wish mixed with an even share of the span."""
    if not span.members:
        return []
    begin = min(low for low, _ in span.rooms)
    share = (max(high for _, high in span.rooms) - begin) / len(span.members)
    seats, least = [], 0.0
    for rank, (node, (low, high)) in enumerate(zip(span.members, span.rooms, strict=True)):
        even = begin + share * (rank + 0.5)
        angle = wishes.angles[node] % FULL
        least = max(least, min(max(wishes.own * angle + (1 - wishes.own) * even, low), high))
        seats.append(Seat(node, least, wishes.plan.sizes[node], low, high))
    return seats


def _given_way(task: RingTask) -> RingTask:
    """Free members change sides with a hand-placed one where there is no room on theirs."""
    seats = list(task.seats)
    gaps = smallest_steps(task, np.array([seat.desired for seat in seats])).tolist()
    for _ in range(2 * len(seats)):
        swap = _crowded(seats, gaps)
        if swap is None:
            break
        one, other = seats[swap], seats[swap + 1]
        if one.held:
            seats[swap], seats[swap + 1] = replace(other, desired=one.desired), one
        else:
            seats[swap], seats[swap + 1] = other, replace(one, desired=other.desired)
        for i in (swap - 1, swap, swap + 1):
            gaps[i] = smallest_step(task, seats[i], seats[(i + 1) % len(seats)])
    return replace(task, seats=tuple(seats))


def _crowded(seats: Sequence[Seat], gaps: Sequence[float]) -> int | None:
    """Where a free member should step over its hand-placed neighbour: the first of the two."""
    posts = [-1, *(i for i, seat in enumerate(seats) if seat.held), len(seats)]
    spare = [_spare(seats, gaps, begin, end) for begin, end in pairwise(posts)]
    for arc in sorted(range(len(spare)), key=lambda each: (spare[each], each)):
        begin, end = posts[arc], posts[arc + 1]
        if spare[arc] >= 0 or end - begin < 2:
            continue
        down = spare[arc - 1] if arc and seats[begin + 1].low < seats[begin].low else -FULL
        after = arc + 1 < len(spare) and seats[end - 1].high > seats[end].high
        up = spare[arc + 1] if after else -FULL
        if max(down, up) > spare[arc]:
            return begin if down >= up else end - 1
    return None


def _spare(seats: Sequence[Seat], gaps: Sequence[float], begin: int, end: int) -> float:
    """The free angle between two hand-placed members, or one and 12 o'clock."""
    if end - begin < 2:
        return 0.0
    need = sum(gaps[max(begin, 0) : min(end, len(seats) - 1)])
    low = seats[begin].high if begin >= 0 else seats[0].low
    high = seats[end].low if end < len(seats) else seats[-1].high
    return high - low - need
