"""Several maps on one layout: whoever is on more than one stands at the same place in all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.render.compose import Placed, earlier
from sidusryhmad.render.geometry import Curve
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.lettering import lettering, plan
from sidusryhmad.render.plan import Link, Plan, Size
from sidusryhmad.render.routing import Routed, clearest
from sidusryhmad.render.stage import Stage

_Seat = tuple[str, Size, int, float | None, float | None, int | None, int | None]
_Ends = tuple[int, int, int]
"""Two seats, and which of several links between them it is."""


def placed_together(stages: Sequence[Stage]) -> tuple[Placed, ...]:
    """Places for everybody on any of the maps, and curves for every influence on any of them.

    Somebody who changes the ring, or the name, has a place for each.

    Args:
        stages: Maps with the same rings and the same service.

    Returns:
        One each; where the maps are alike the same as each would have alone.
    """
    previous = earlier(stages[0])
    tasks = [plan(one, lettering(one), previous) for one in stages]
    seats: dict[_Seat, int] = {}
    links: dict[_Ends, float] = {}
    seated: list[list[int]] = []
    drawn: list[list[_Ends]] = []
    for one, task in zip(stages, tasks, strict=True):
        seated.append([seats.setdefault(seat, len(seats)) for seat in _seats(one, task)])
        drawn.append(_numbered(task.links, seated[-1]))
        for ends, link in zip(drawn[-1], task.links, strict=True):
            links[ends] = max(link.weight, links.get(ends, 0.0))
    routed = clearest(_everything(tasks, seats, links))
    curves = dict(zip(links, routed.curves, strict=True))
    return tuple(
        Placed(task, _part(routed, own, [curves[ends] for ends in mine]))
        for task, own, mine in zip(tasks, seated, drawn, strict=True)
    )


def _seats(one: Stage, task: Plan) -> list[_Seat]:
    empty = (None,) * len(one.figures)
    ids = [figure.id for figure in one.figures]
    columns = (task.previous or empty, task.sectors or empty, task.blocks or empty)
    return list(zip(ids, task.sizes, task.rings, task.wishes, *columns, strict=True))


def _numbered(links: Sequence[Link], seats: Sequence[int]) -> list[_Ends]:
    seen: Counter[tuple[int, int]] = Counter()
    found = []
    for link in links:
        ends = (seats[link.source], seats[link.target])
        found.append((*ends, seen[ends]))
        seen[ends] += 1
    return found


def _everything(tasks: Sequence[Plan], seats: dict[_Seat, int], links: dict[_Ends, float]) -> Plan:
    """One plan with everybody's seats."""
    columns = list(zip(*seats, strict=True))[1:] if seats else [()] * 6
    sizes, rings, wishes, previous, sectors, blocks = columns
    return replace(
        tasks[0],
        sizes=sizes,
        rings=rings,
        wishes=wishes,
        links=tuple(Link(a, b, weight) for (a, b, _), weight in links.items()),
        previous=previous if any(task.previous for task in tasks) else (),
        sectors=sectors if any(task.sectors for task in tasks) else (),
        blocks=blocks if any(task.blocks for task in tasks) else (),
    )


def _part(routed: Routed, seats: Sequence[int], curves: Sequence[Curve]) -> Routed:
    """What one map shows of the common layout."""
    whole = routed.layout
    own = Layout(
        tuple(whole.places[seat] for seat in seats),
        whole.borders,
        whole.name_places,
        tuple(whole.angles[seat] for seat in seats),
        whole.radii,
        whole.spokes,
        whole.sector_places,
    )
    return Routed(own, tuple(curves), routed.cost)
