"""Who can only take it: burdened by many, and burdening nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from sidusryhmad.analysis.steady import steady
from sidusryhmad.evidence.topics.parties.burden import Burden, Carried, burden
from sidusryhmad.evidence.topics.parties.reckoning import Ends
from sidusryhmad.evidence.topics.parties.roles import Group
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap

SURELY, PERHAPS, NO = "surely", "perhaps", "no"

_RANK = {SURELY: 0, PERHAPS: 1, NO: 2}


@dataclass(frozen=True, slots=True)
class Load:
    """What burdens a stakeholder, and what of it goes on to others.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        party: Name of the party behind it.
        ring: Ring id.
        inner_circle: Whether it belongs to the inner circle.
        taken: The burdening influences that arrive.
        given: The burdening influences that leave.
        only_takes: ``surely`` where at least ``threshold`` burdens arrive and none leave;
            ``perhaps`` where only doubtful influences are in the way of saying so; else ``no``.
        arriving: Loss that the change brings by the last hop, in Likert points, ≥ 0; None without
            a change.
        passed_on: Loss that it hands on to others of what the change does to it, ≥ 0; None as
            above.
        keeps: Whether the change brings more than epsilon of loss by the last hop and no more than
            that is handed on; None as above.
    """

    id: str
    name: str
    party: str
    ring: str
    inner_circle: bool
    taken: Burden
    given: Burden
    only_takes: str
    arriving: float | None = None
    passed_on: float | None = None
    keeps: bool | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """Everything that loads are read from.

    Attributes:
        service_map: The map.
        shares: What each influence carries over, by both ends.
        threshold: How many burdens are many.
        epsilon: Likert points that count as nothing.
        amounts: What each influence hands on of a change, by both ends; None without one.
    """

    service_map: ServiceMap
    shares: Mapping[Ends, float]
    threshold: int
    epsilon: float
    amounts: Mapping[Ends, float] | None


def loads(field: Field, parties: tuple[Group, ...]) -> tuple[Load, ...]:
    """The loads of everybody, those who can only take it first.

    Args:
        field: What they are read from.
        parties: The parties.

    Returns:
        One load a stakeholder: by whether they only take, then by what arrives.
    """
    arriving: dict[str, list[Carried]] = {s.id: [] for s in field.service_map.stakeholders}
    leaving: dict[str, list[Carried]] = {s.id: [] for s in field.service_map.stakeholders}
    moods = {s.id: s.today for s in field.service_map.stakeholders}
    for influence in field.service_map.influences:
        carried = Carried(influence, moods[influence.from_], field.shares[_ends(influence)])
        arriving[influence.to].append(carried)
        leaving[influence.from_].append(carried)
    inner = set(field.service_map.inner_ids)
    made = []
    for group in parties:
        for person in group.members:
            taken, given = burden(arriving[person.id]), burden(leaving[person.id])
            only = only_takes(taken, given, field.threshold)
            who = (person.id, person.name, group.name, person.ring, person.id in inner)
            made.append(Load(*who, taken, given, only, *_of_change(person.id, field)))
    return tuple(sorted(made, key=_order))


def only_takes(taken: Burden, given: Burden, threshold: int) -> str:
    """Whether somebody can only take it.

    Args:
        taken: What arrives.
        given: What leaves.
        threshold: How many burdens are many.

    Returns:
        ``surely``, ``perhaps`` or ``no``.
    """
    if given.count or taken.count + taken.doubtful < threshold:
        return NO
    return PERHAPS if given.doubtful or taken.count < threshold else SURELY


def _of_change(id_: str, field: Field) -> tuple[float | None, float | None, bool | None]:
    """What arrives as loss by the last hop, what is handed on, and whether it stays."""
    if field.amounts is None:
        return None, None, None
    losses = {ends: -amount for ends, amount in field.amounts.items() if amount < 0}
    arriving = fsum(size for (_, to), size in losses.items() if to == id_)
    passed_on = fsum(size for (from_, _), size in losses.items() if from_ == id_)
    keeps = steady(arriving) > field.epsilon >= steady(passed_on)
    return arriving, passed_on, keeps


def _order(load: Load) -> tuple[int, float, float, str]:
    first = -steady(load.arriving or 0.0)
    return _RANK[load.only_takes], -steady(load.taken.size), first, load.id


def _ends(influence: Influence) -> Ends:
    return influence.from_, influence.to
