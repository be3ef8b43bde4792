"""Where everything stands: rings around the service, pills on the rings.

Ellipses are circles stretched sideways: the plan is squeezed, solved as circles, and stretched
again. So an angle means the same hour of the clock in both shapes.
"""

from dataclasses import dataclass, replace
from math import atan2, cos, sin

import numpy as np

from sidusryhmad.render.angles import FULL
from sidusryhmad.render.arrange import Field, arranged
from sidusryhmad.render.filling import Filled, filled, name_inset
from sidusryhmad.render.geometry import Point, polar
from sidusryhmad.render.order import circular_order
from sidusryhmad.render.plan import Plan, Size
from sidusryhmad.render.seating import Wishes
from sidusryhmad.render.sectors import name_places, sectors
from sidusryhmad.render.wishes import remembered, turned, with_mates, within

_OWN_WISH = 0.95
_PASSES = 2


@dataclass(frozen=True, slots=True)
class _Effort:
    """How hard to search: starts, shakes of each, and how many results come into question."""

    starts: int
    kicks: int
    choice: int


_EFFORTS = ((45, _Effort(3, 2, 2)), (75, _Effort(3, 6, 2)), (180, _Effort(4, 12, 2)))
_LEAST_EFFORT = _Effort(1, 0, 1)


@dataclass(frozen=True, slots=True)
class Layout:
    """The solved picture, with the service at the origin.

    A node at an angle stands at ``(x * sin(angle), -y * cos(angle))``, where x and y are the half
    axes of the ellipse on which its ring's members stand.

    Attributes:
        places: Middle of each node's pill.
        borders: Half width of each ring's border, inside out.
        name_places: Middle of each ring's name.
        angles: Angle of each node, in radians, clockwise from 12 o'clock.
        radii: Half width and half height of each ring's border, inside out; equal for circles.
        spokes: Directions, as seen from the middle, of the lines at which slices begin; empty
            without slices.
        sector_places: Middle of each slice's name.
    """

    places: tuple[Point, ...]
    borders: tuple[float, ...]
    name_places: tuple[Point, ...]
    angles: tuple[float, ...] = ()
    radii: tuple[Size, ...] = ()
    spokes: tuple[float, ...] = ()
    sector_places: tuple[Point, ...] = ()


def layouts(plan: Plan) -> tuple[Layout, ...]:
    """Places for rings and pills, from several starts; the same plan always gives the same places.

    Hand-placed nodes stand where they were put, even outside their slice. With an earlier picture
    everybody keeps the order they had in it.

    Args:
        plan: Sizes, rings and links.

    Returns:
        Different layouts, one for large plans, the more promising first; in each no pill touches
        another and each lies within its ring.

    Example:
        >>> one = Plan(((60.0, 22.0),), (0,), (None,), (), ((50.0, 12.0),), (80.0, 50.0))
        >>> layout, *_ = layouts(one)
        >>> layout.borders[0] > 100, layout.places[0] != (0.0, 0.0)
        (True, True)
    """
    task, effort = _squeezed(plan), _effort(plan)
    cut = sectors(task)
    pairs = {(link.source, link.target) for link in plan.links}
    linked = frozenset(pairs | {(b, a) for a, b in pairs})
    asked = Wishes(task, {}, _OWN_WISH, linked, cut, plan.aspect)
    if any(angle is not None for angle in plan.previous):
        kept = replace(asked, angles=remembered(plan), own=1.0)
        return (_solved(plan, kept, effort.kicks)[1],)
    order = circular_order(len(plan.sizes), with_mates(plan))
    starts = max(1, min(effort.starts, len(order)))
    begun = [turned(order, start, starts) for start in range(starts)]
    wanted = begun if cut is None else [within(cut, angles) for angles in begun]
    found = [_solved(plan, replace(asked, angles=each), effort.kicks) for each in wanted]
    found.sort(key=lambda each: each[0])
    return tuple(dict.fromkeys(layout for _, layout in found[: effort.choice]))


def _effort(plan: Plan) -> _Effort:
    fitting = (effort for links, effort in _EFFORTS if len(plan.links) <= links)
    return next(fitting, _LEAST_EFFORT)


def _squeezed(plan: Plan) -> Plan:
    if plan.aspect == 1.0:
        return plan

    def squeezed(size: Size) -> Size:
        return (size[0] / plan.aspect, size[1])

    return replace(
        plan,
        sizes=tuple(map(squeezed, plan.sizes)),
        names=tuple(map(squeezed, plan.names)),
        hub=squeezed(plan.hub),
        sector_names=tuple(map(squeezed, plan.sector_names)),
    )


def _solved(plan: Plan, wishes: Wishes, kicks: int) -> tuple[float, Layout]:
    """Fill the rings, let members change places, and fill them again."""
    found, cost = filled(wishes), 0.0
    for number in range(_PASSES if kicks else 1):
        place, cost = arranged(_field(plan, found), 0 if number else kicks)
        if (place == np.arange(len(place))).all():
            break
        moved = {node: found.angles[at] for node, at in enumerate(place.tolist())}
        found = filled(replace(wishes, angles=moved))
    return cost, _layout(plan, wishes, found)


def _places(plan: Plan, found: Filled) -> tuple[Point, ...]:
    circle = map(polar, found.angles, found.radii)
    return tuple((plan.aspect * x, y) for x, y in circle)


def _field(plan: Plan, found: Filled) -> Field:
    """The places for a search of who should stand where; hand-placed and earlier ones stay."""
    count = len(plan.sizes)
    columns = (
        plan.wishes,
        plan.previous or (None,) * count,
        plan.rings,
        plan.sectors or (0,) * count,
        plan.blocks or (None,) * count,
    )
    kinds: dict[tuple[int | None, ...], int] = {}
    own = [
        kinds.setdefault(tuple(key), len(kinds)) if wish is None and before is None else -1
        for wish, before, *key in zip(*columns, strict=True)
    ]
    at = np.array(_places(plan, found)).reshape(-1, 2)
    return Field(at, np.array(plan.sizes), plan.hub, plan.links, np.array(own, dtype=np.int64))


def _layout(plan: Plan, wishes: Wishes, found: Filled) -> Layout:
    """The picture, stretched."""
    aspect, task, cut = plan.aspect, wishes.plan, wishes.cut
    names = tuple(
        (0.0, -border + name_inset(name, border) + name[1] / 2)
        for border, name in zip(found.borders, task.names, strict=True)
    )
    titles: tuple[Point, ...] = ()
    if cut is not None and found.borders:
        titles = name_places(task.sector_names, cut, found.borders[-1])
    return Layout(
        _places(plan, found),
        tuple(aspect * border for border in found.borders),
        names,
        found.angles,
        tuple((aspect * border, border) for border in found.borders),
        () if cut is None else tuple(_seen(begin, aspect) for begin in cut.begins),
        tuple((aspect * x, y) for x, y in titles),
    )


def _seen(angle: float, aspect: float) -> float:
    """The direction in which an angle is seen once the picture is stretched."""
    return round(atan2(aspect * sin(angle), cos(angle)) % FULL, 9)
