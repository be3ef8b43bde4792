"""What a change does to each party in all its roles, and who can only take the load of others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.case import Changes
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.rule import limits
from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.plan import COUNT, Draws, draws_of
from sidusryhmad.errors import (
    N_,
    EmptyMapError,
    InvalidParameterError,
    Message,
)
from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.parties.load import Field, Load, loads
from sidusryhmad.evidence.topics.parties.reckoning import Ends, Model, handed_on
from sidusryhmad.evidence.topics.parties.roles import Group, Role, groups, party_key, ties
from sidusryhmad.evidence.topics.parties.sums import Party, drawn, summed
from sidusryhmad.formats.format import Remark
from sidusryhmad.model.service_map import ServiceMap, require_map

MANY = 2
"""From how many burdening influences on somebody is burdened by many. A convention."""


@dataclass(frozen=True, slots=True, repr=False)
class Parties(EvidenceResult):
    """What a change does to each party, and who can only take it.

    Attributes:
        service_map: The map as it is once the change is made.
        change: Id of the change; None where the map alone was looked at.
        change_name: Its name; None as above.
        parties: The parties: those in several roles first, among them those who are torn.
        loads: What burdens everybody and what goes on, those who can only take it first.
        inner_circle: Ids of the inner circle's members.
        epsilon: Likert points that count as nothing.
        threshold: From how many burdening influences on somebody is burdened by many.
        draws: Number of draws that intervals rest on; None where nothing was drawn.
        removed: Names of roles that the change removes; nothing is said of what it does to them.
        grounds: What it rests on.
        suggestions: None: a sum over roles is no value of the map.
    """

    kind: ClassVar[str] = "parties"
    table: ClassVar[str] = "parties"

    service_map: ServiceMap
    change: str | None
    change_name: str | None
    parties: tuple[Party, ...]
    loads: tuple[Load, ...]
    inner_circle: tuple[str, ...]
    epsilon: float
    threshold: int
    draws: int | None
    removed: tuple[str, ...]
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()

    def __repr__(self) -> str:
        return f"<Parties: {len(self.parties)}, {len(self.loads)} roles>"


def parties(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    threshold: int = MANY,
    carry_over: float | None = None,
    budget: bool = True,
    draws: Draws | int | None = COUNT,
) -> Parties:
    """Work out what a change does to each party in all its roles, and who can only take it.

    A party is the person or organisation behind one or several stakeholders (``party`` on the
    map); what a change does to it is the sum over its roles, each of them counted in full. An
    influence burdens whom it reaches when it carries a bad mood: the influencer's ``today`` times
    the strength is below zero; where nobody said how the influencer stands, when its strength is
    negative. Whoever takes several burdens and gives none can only take it.

    Args:
        service_map: The map; at least one stakeholder.
        change: Which change, as for :func:`sidusryhmad.impact`; None for the map alone: then
            nothing is said of gains and losses.
        threshold: From how many burdening influences on somebody is burdened by many.
        carry_over: α in [0, 1] in place of the map's own.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        draws: How many draws, or a plan with a seed; None for the exact numbers alone.

    Returns:
        The parties with their sums and conflicts, and the loads.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownChangeError: No change is called so.
        InvalidParameterError: The threshold is no whole number from 1 up, or a choice of the model
            is out of bounds.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> m = ServiceMap.named("Post").with_stakeholder("Klient", ring="direct", party="Alar")
        >>> m = m.with_stakeholder("Naaber", ring="interested", party="Alar")
        >>> found = parties(m, {"Klient": 2, "Naaber": -1})
        >>> [(party.name, party.total, party.torn) for party in found.parties]
        [('Alar', 1.0, True)]
    """
    _require(service_map, threshold)
    plan = draws_of(draws)
    model = Model(carry_over, budget)
    found = None if change is None else model.impact(service_map, change)
    ground = service_map if found is None else found.service_map
    amounts = None if found is None else handed_on(found)
    epsilon, _ = limits(ground)
    whole = groups(ground)
    made = [_party(group, found, ground, amounts) for group in whole]
    notes: tuple[Message, ...] = ()
    if found is not None:
        made = [summed(party, epsilon) for party in made]
    if found is not None and plan is not None:
        totals, notes = model.drawn(service_map, change, plan)
        made = [drawn(party, totals, epsilon) for party in made] if totals else made
    field = Field(ground, model.shares(ground), threshold, epsilon, amounts)
    return Parties(
        service_map=ground,
        change=None if found is None else found.change.id,
        change_name=None if found is None else found.change.name,
        parties=tuple(sorted(made, key=_order)),
        loads=loads(field, whole),
        inner_circle=ground.inner_ids,
        epsilon=epsilon,
        threshold=threshold,
        draws=plan.count if plan is not None and made and made[0].likelihood else None,
        removed=() if found is None else tuple(person.name for person in found.removed),
        grounds=_grounds(found, notes, threshold, _namesakes(whole)),
    )


def _require(service_map: ServiceMap, threshold: int) -> None:
    if isinstance(threshold, bool) or not isinstance(threshold, int) or threshold < 1:
        template = N_("how many burdens are many is a whole number from 1 up, not {value}")
        values = {"value": repr(threshold)}
        raise InvalidParameterError(Message("threshold", template, values))
    if not require_map(service_map).stakeholders:
        template = N_("the map has no stakeholders yet, so there are no parties")
        raise EmptyMapError(Message("empty_map", template, {}))


def _party(
    group: Group,
    found: Impact | None,
    service_map: ServiceMap,
    amounts: Mapping[Ends, float] | None,
) -> Party:
    inner = set(service_map.inner_ids)
    totals = {} if found is None else {each.id: each.total for each in found.stakeholders}
    roles = tuple(
        Role(
            person.id,
            person.name,
            person.ring,
            person.id in inner,
            totals.get(person.id),
        )
        for person in group.members
    )
    between = ties(group, service_map.influences, amounts)
    return Party(group.name, group.named, roles, ties=between)


def _order(party: Party) -> tuple[bool, bool, float, str, str]:
    """Several roles first, then who is torn, then who loses most."""
    total = steady(party.total or 0.0)
    return len(party.roles) == 1, not party.torn, total, party.name, party.roles[0].id


def _namesakes(whole: tuple[Group, ...]) -> tuple[Remark, ...]:
    """Stakeholders without a party that are called like one: probably the same, but not said."""
    named = {party_key(group.name) for group in whole if group.named}
    template = N_("{name} has no party and is taken for somebody else than the party of that name")
    return tuple(
        Remark("assumed", Message("namesake", template, {"name": group.name}))
        for group in whole
        if not group.named and party_key(group.name) in named
    )


def _grounds(
    found: Impact | None,
    notes: tuple[Message, ...],
    threshold: int,
    remarks: tuple[Remark, ...],
) -> Grounds:
    assumed = [Message("burdens", N_(
        "an influence burdens when it carries a bad mood: how the influencer stands today times "
        "its strength is below zero; where nobody said how they stand, when its strength is "
        "negative"
    )), Message("many_burdens", N_(
        "from {count} burdening influences on somebody is burdened by many; this can be set"
    ), {"count": threshold})]  # fmt: skip
    methods = [Message("carried_today", N_(
        "what a mood presses with: how the influencer stands today times what the influence "
        "carries over, without echoes"
    ))]  # fmt: skip
    if found is not None:
        assumed.insert(0, Message("roles_alike", N_(
            "every role of a party counts in full and alike, in Likert points of its own"
        )))  # fmt: skip
        methods.insert(0, Message("sum_of_roles", N_(
            "sum of the roles' totals by the linear method; exact"
        )))  # fmt: skip
    return Grounds(
        remarks=remarks,
        assumptions=(*assumed, *(found.assumptions if found is not None else ()), *notes),
        methods=tuple(methods),
    )
