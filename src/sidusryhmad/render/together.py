"""Several maps on one layout: whoever is on more than one stands at the same place in all."""

from collections.abc import Sequence

from sidusryhmad.render.compose import Placed
from sidusryhmad.render.geometry import Curve
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.plan import Link, Plan, Size
from sidusryhmad.render.routing import Routed, clearest
from sidusryhmad.render.stage import Stage, lettering, plan

_Seat = tuple[str, Size, int, float | None]


def placed_together(stages: Sequence[Stage]) -> tuple[Placed, ...]:
    """Places for everybody on any of the maps, and curves for every influence on any of them.

    Somebody who changes the ring, or the name, has a place for each.

    Args:
        stages: Maps with the same rings and the same service.

    Returns:
        One each; where the maps are alike the same as each would have alone.
    """
    tasks = [plan(one, lettering(one)) for one in stages]
    seats: dict[_Seat, int] = {}
    links: dict[tuple[int, int], float] = {}
    seated: list[list[int]] = []
    for one, task in zip(stages, tasks, strict=True):
        people = [person.id for person in one.service_map.stakeholders]
        keys = zip(people, task.sizes, task.rings, task.wishes, strict=True)
        seated.append([seats.setdefault(key, len(seats)) for key in keys])
        for link in task.links:
            ends = (seated[-1][link.source], seated[-1][link.target])
            links[ends] = max(link.weight, links.get(ends, 0.0))
    _, sizes, rings, wishes = zip(*seats, strict=True) if seats else ((), (), (), ())
    drawn = tuple(Link(*ends, weight) for ends, weight in links.items())
    everything = Plan(sizes, rings, wishes, drawn, tasks[0].names, tasks[0].hub)
    routed = clearest(everything)
    curves = dict(zip(links, routed.curves, strict=True))
    return tuple(
        Placed(task, _part(routed, own, [curves[own[a.source], own[a.target]] for a in task.links]))
        for task, own in zip(tasks, seated, strict=True)
    )


def _part(routed: Routed, seats: Sequence[int], curves: Sequence[Curve]) -> Routed:
    """What one map shows of the common layout."""
    whole = routed.layout
    places = tuple(whole.places[seat] for seat in seats)
    return Routed(Layout(places, whole.borders, whole.name_places), tuple(curves), routed.cost)
