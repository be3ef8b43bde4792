"""The loop as influences between the stakeholders who carry its factors."""

from collections.abc import Sequence
from math import prod

from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.placing import onto
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.spiral.loop import FULL, ends_of
from sidusryhmad.evidence.topics.spiral.rows import LinkRow
from sidusryhmad.model.naming import find
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network

_METHOD = Message(
    "spiral_link",
    N_("links of the spiral that lie within one stakeholder are multiplied (strength ÷ 3)"),
)


def suggested(rows: Sequence[LinkRow], source: str) -> tuple[Suggestion, ...]:
    """The influences that put a loop onto a map.

    Args:
        rows: The links in order; the carriers say in whom each factor is felt.
        source: Name of the file.

    Returns:
        One strength for each step from one stakeholder to another; links within one stakeholder
        are multiplied into the step that follows. Nothing where a carrier is not known, or where
        one stakeholder carries everything.
    """
    carriers = [row.carried_by for row in rows]
    known = [carrier for carrier in carriers if carrier]
    if len(known) < len(rows) or len(set(known)) < 2:
        return ()
    begin = next(at for at, carrier in enumerate(known) if known[at - 1] != carrier)
    turned = [*rows[begin:], *rows[:begin]]
    found, held = [], [turned[0]]
    for row, following in zip(turned, [*turned[1:], turned[0]], strict=True):
        held = held if held[-1] is row else [*held, row]
        if row.carried_by != following.carried_by:
            found.append(_step(held, str(following.carried_by), source))
            held = [following]
    return tuple(found)


def gain_on(service_map: ServiceMap, suggestions: tuple[Suggestion, ...]) -> float | None:
    """The loop's gain on a map once it stands there, with the map's carry-over and budgets.

    Args:
        service_map: The map.
        suggestions: The loop's steps.

    Returns:
        The product of what its influences carry over; None where a stakeholder is not on the map,
        or there is no loop to put on it.
    """
    names = {s.id: s.name for s in service_map.stakeholders}
    ends = [(find(each.from_, names), find(each.to, names)) for each in suggestions]
    if not ends or any(end is None for pair in ends for end in pair):
        return None
    made = onto(service_map, suggestions).service_map
    network = to_network(made)
    carried = linear_model(network, carry_over=made.carry_over.value).carried
    rows = [(network.index[str(a)], network.index[str(b)]) for a, b in ends]
    return float(prod(carried[a, b] for a, b in rows))


def _step(held: Sequence[LinkRow], to: str, source: str) -> Suggestion:
    ends = [ends_of(row) for row in held]
    low, high = 1.0, 1.0
    for one, other in ends:
        products = [a * b / FULL for a in (low, high) for b in (one, other)]
        low, high = min(products), max(products)
    ranged = any(one != other for one, other in ends)
    return Suggestion(
        of="strength",
        value=FULL * prod(row.strength / FULL for row in held),
        why=Message("part_of_spiral", N_("part of the spiral: {links}"), {"links": _named(held)}),
        method=_METHOD,
        from_=str(held[0].carried_by),
        to=to,
        range=(FULL * low, FULL * high) if ranged else None,
        source=source,
    )


def _named(held: Sequence[LinkRow]) -> Message:
    """The links by the names of their factors, in whatever language it is read."""
    steps = " · ".join(f"{{from_{at}}} → {{to_{at}}}" for at in range(len(held)))
    ends = {f"from_{at}": Message("factor", row.from_) for at, row in enumerate(held)}
    ends |= {f"to_{at}": Message("factor", row.to) for at, row in enumerate(held)}
    return Message("links", steps, ends)
