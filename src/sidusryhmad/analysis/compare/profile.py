"""Whom the changes of a map serve: the customer side beside everybody else in the inner circle."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.comparison import Alternative, Comparison
from sidusryhmad.analysis.compare.criteria import leximin, settled
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.results import Impact, SideImpact
from sidusryhmad.errors import Message
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side


@dataclass(frozen=True, slots=True)
class ChangeProfile:
    """Whom one change serves.

    Attributes:
        id: Id of the change.
        name: Its name.
        status: Its verdict.
        rank: Its place among the alternatives, doing nothing counted, by the rule of comparisons.
        customers: How the customers of the inner circle fare; None where there are none.
        others: How each other side of the inner circle fares, by its worst and best member.
        customer_centric: Whether some customer gains while another side's worst member loses.
    """

    id: str
    name: str
    status: str
    rank: int
    customers: SideImpact | None
    others: tuple[SideImpact, ...]
    customer_centric: bool


@dataclass(frozen=True, slots=True)
class Fare:
    """How a group of today's inner circle fares; whom a change removes counts as 0.

    Attributes:
        worst: Id of whoever is worst off.
        lowest: That one's total.
        sum: Sum over the group.
    """

    worst: str
    lowest: float
    sum: float


@dataclass(frozen=True, slots=True)
class Price:
    """What a group has of choosing for the customers alone rather than for the inner circle.

    Attributes:
        group: ``inner_circle``, the value of a side, or ``not_said``.
        customers_choice: How it fares under the change that is best for the customers.
        circles_choice: How it fares under the change that is best for the inner circle.
    """

    group: str
    customers_choice: Fare
    circles_choice: Fare

    @property
    def difference(self) -> float:
        """What that choice brings (+) or costs (−) whoever is worst off in the group."""
        return self.customers_choice.lowest - self.circles_choice.lowest


@dataclass(frozen=True, slots=True, repr=False)
class Profile(Result):
    """What the customer side gains over all changes of a map, and what the others lose.

    Attributes:
        service_map: The map.
        carry_over: Carry-over used.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        customers: Ids of the customers in the inner circle.
        names: Display name by id of everybody on the map, today or after some change.
        changes: Every change of the map, in file order.
        best_for_customers: Ids of the changes that are best for the customers, by leximin over
            them alone; several where they are equal, none where there are no customers.
        best_for_circle: Ids of the changes that are best for the whole inner circle, by the rule of
            comparisons.
        price: What the difference costs or brings: the whole inner circle first, then its sides;
            empty where one change is best for both.
        maps: The map, and what each change makes of it.
        assumptions: What the numbers assume of influences that are not known in full, on the map or
            on it after a change.
    """

    kind = "profile"
    table = "changes"
    unwritten = frozenset({"service_map", "maps"})

    service_map: ServiceMap
    carry_over: float
    budget: bool
    customers: tuple[str, ...]
    names: Mapping[str, str]
    changes: tuple[ChangeProfile, ...]
    best_for_customers: tuple[str, ...]
    best_for_circle: tuple[str, ...]
    price: tuple[Price, ...] = ()
    maps: tuple[ServiceMap, ...] = ()
    assumptions: tuple[Message, ...] = ()

    @property
    def customer_centric(self) -> tuple[str, ...]:
        """Ids of the changes in which some customer gains while another side loses."""
        return tuple(change.id for change in self.changes if change.customer_centric)

    @property
    def same_choice(self) -> bool:
        """Whether one change is best for the customers and for the inner circle."""
        return bool(set(self.best_for_customers) & set(self.best_for_circle))

    def __repr__(self) -> str:
        return f"<Profile: {len(self.customer_centric)} of {len(self.changes)} customer-centric>"


def profile(
    service_map: ServiceMap, *, carry_over: float | None = None, budget: bool = True
) -> Profile:
    """Over all changes of a map: what the customers gain, what the others lose, and the price.

    Sides are shown by their worst and best member, never by a mean. The change that is best for the
    customers alone (leximin over the customers of the inner circle) stands beside the one that is
    best for the inner circle (:func:`sidusryhmad.compare`), with what the choice costs whom.

    Args:
        service_map: The map.
        carry_over: α in [0, 1] in place of the map's own.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        The profile; exact numbers without draws.

    Raises:
        EmptyMapError: The map has no stakeholders, or a change removes them all.
        UnknownChangeError: The map has no changes.
        InvalidParameterError: The carry-over lies outside 0 … 1.
        WrongTypeError: What is given is no map.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> import sidusryhmad as sr
        >>> result = profile(sr.example("post").read())
        >>> result.best_for_customers, result.best_for_circle, result.customer_centric
        (('ukseni-tasuta',), ('ukseni-tasuga',), ('ukseni-tasuta',))
    """
    compared = compare(service_map, carry_over=carry_over, budget=budget, draws=None)
    inside = [service_map.stakeholder(id_) for id_ in service_map.inner_ids]
    customers = tuple(s.id for s in inside if s.side == Side.CUSTOMER)
    chosen = _best_for(compared, customers)
    return Profile(
        service_map=service_map,
        carry_over=compared.carry_over,
        budget=budget,
        customers=customers,
        names=compared.names,
        changes=tuple(
            _told(compared.of(change.id), compared.impacts[change.id])
            for change in service_map.changes
        ),
        best_for_customers=chosen,
        best_for_circle=compared.best,
        price=_price(compared, chosen),
        maps=compared.maps,
        assumptions=compared.assumptions,
    )


def _best_for(compared: Comparison, customers: Sequence[str]) -> tuple[str, ...]:
    """The changes best for the customers alone, in the order of the comparison."""
    if not customers:
        return ()
    keys = {a.id: leximin([a.order[id_] for id_ in customers]) for a in compared.changes}
    best = max(keys.values())
    return tuple(id_ for id_, key in keys.items() if key == best)


def _told(alternative: Alternative, result: Impact) -> ChangeProfile:
    sides = result.verdict.sides
    return ChangeProfile(
        id=alternative.id,
        name=alternative.name,
        status=alternative.status,
        rank=alternative.rank,
        customers=next((s for s in sides if s.side == Side.CUSTOMER), None),
        others=tuple(s for s in sides if s.side != Side.CUSTOMER),
        customer_centric=result.verdict.customer_centric,
    )


def _price(compared: Comparison, chosen: Sequence[str]) -> tuple[Price, ...]:
    if not chosen or set(chosen) & set(compared.best):
        return ()
    inside = [compared.service_map.stakeholder(id_) for id_ in compared.inner_circle]
    groups = {"inner_circle": [s.id for s in inside]}
    for side in (*Side, None):
        members = [s.id for s in inside if s.side == side]
        groups |= {side.value if side else "not_said": members} if members else {}
    one, other = compared.of(chosen[0]), compared.of(compared.best[0])
    return tuple(Price(name, _fare(one, ids), _fare(other, ids)) for name, ids in groups.items())


def _fare(alternative: Alternative, ids: Sequence[str]) -> Fare:
    totals = {id_: alternative.order[id_] for id_ in ids}
    worst = min(totals, key=lambda id_: settled(totals[id_]))
    return Fare(worst, totals[worst], float(sum(totals.values())))
