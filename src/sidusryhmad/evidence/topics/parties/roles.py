"""Who stands behind the stakeholders of a map: one party may play several roles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.uncertainty.results import Likelihood
from sidusryhmad.evidence.spelling import folded
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder


@dataclass(frozen=True, slots=True)
class Role:
    """One role of a party: a stakeholder of the map.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        ring: Ring id.
        inner_circle: Whether it belongs to the inner circle.
        total: What the change does to it, in Likert points; None without a change.
        likelihood: How surely it gains or loses; None where nothing was drawn.
    """

    id: str
    name: str
    ring: str
    inner_circle: bool
    total: float | None = None
    likelihood: Likelihood | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """An influence between two roles of one party: through it the party influences itself.

    Attributes:
        from_: Id of the role that influences.
        to: Id of the role that is influenced.
        strength: −3 to +3; None where it is not known.
        amount: What it hands on of the change, in Likert points; None without a change.
    """

    from_: str
    to: str
    strength: float | None
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The stakeholders behind whom one party stands.

    Attributes:
        name: The party's name; a stakeholder's own where nobody named a party.
        named: Whether the map names it.
        members: Its stakeholders, inside out.
    """

    name: str
    named: bool
    members: tuple[Stakeholder, ...]


def groups(service_map: ServiceMap) -> tuple[Group, ...]:
    """The parties of a map, whatever order its stakeholders stand in.

    Names of parties are the same where only letter case and spaces differ; a stakeholder without
    a party is a party of its own.

    Args:
        service_map: The map.

    Returns:
        The parties by name.

    Example:
        >>> m = ServiceMap.named("Post").with_stakeholder("Klient", ring="direct", party="Alar")
        >>> m = m.with_stakeholder("Naaber", ring="interested", party="alar ")
        >>> [(group.name, len(group.members)) for group in groups(m)]
        [('Alar', 2)]
    """
    order = {ring.id: ring.order for ring in service_map.ring_list}
    found: dict[tuple[bool, str], list[Stakeholder]] = {}
    for person in service_map.stakeholders:
        key = party_key(person.party)
        found.setdefault((bool(key), key or person.id), []).append(person)
    made = [
        Group(
            _spelling(members) if named else members[0].name,
            named,
            tuple(sorted(members, key=lambda each: (order[each.ring], each.id))),
        )
        for (named, _), members in found.items()
    ]
    return tuple(sorted(made, key=lambda each: (each.name, each.members[0].id)))


def party_key(party: str | None) -> str:
    """A party's name as it is compared; nothing where nobody named one.

    Example:
        >>> party_key(" Alar  Kask"), party_key(None), party_key("  ")
        ('alar kask', '', '')
    """
    return folded(party or "")


def ties(
    group: Group, influences: Sequence[Influence], amounts: Mapping[tuple[str, str], float] | None
) -> tuple[Tie, ...]:
    """The influences between a party's own roles; one that was asked and is none is left out.

    Args:
        group: The party.
        influences: The influences of the map.
        amounts: What each hands on of the change, by both ends; None without a change.

    Returns:
        The ties, sorted by their ends.
    """
    own = {person.id for person in group.members}
    found = [
        Tie(i.from_, i.to, i.strength, None if amounts is None else amounts.get((i.from_, i.to), 0))
        for i in influences
        if i.from_ in own and i.to in own and i.strength != 0 and i.exists != 0
    ]
    return tuple(sorted(found, key=lambda tie: (tie.from_, tie.to)))


def _spelling(members: Sequence[Stakeholder]) -> str:
    """The spelling that most members have."""
    counted = Counter(" ".join((person.party or "").split()) for person in members)
    return min(counted, key=lambda name: (-counted[name], name))
