"""Influence and dependence of everybody on a map, ready to be drawn."""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.structure.quadrants import Quadrant, quadrants
from sidusryhmad.analysis.structure.rankings import micmac_standings
from sidusryhmad.errors import N_, Message
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.render.text import clean

NAMED = 60
"""How many are named at the most."""
QUADRANTS: dict[Quadrant, str] = {
    "driver": N_("Drivers"),
    "relay": N_("Relays"),
    "autonomous": N_("On their own"),
    "dependent": N_("Dependent"),
}
"""What the quadrants are called, to be translated."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands.

    Attributes:
        id: Stakeholder id.
        name: Clean name.
        ring: Id of the ring.
        rank: Number of the ring, 0 innermost.
        influence: Share of all influence that starts here, in percent.
        dependence: Share that arrives here, in percent.
        quadrant: By the two means.
        named: Whether the name is written, not only a dot drawn.
    """

    id: str
    name: str
    ring: str
    rank: int
    influence: float
    dependence: float
    quadrant: Quadrant
    named: bool


@dataclass(frozen=True, slots=True)
class Standings:
    """Where everybody stands.

    Attributes:
        people: One each, in file order.
        power: Length of the ways counted; 1 for direct influence alone.
        refusal: Why it is direct influence although ways of several steps were asked for.
        mean: The mean share, in percent.
    """

    people: tuple[Standing, ...]
    power: int
    refusal: Message | None
    mean: float


def standings(service_map: ServiceMap, *, direct: bool) -> Standings:
    """Everybody's influence and dependence by MICMAC.

    Args:
        service_map: The map.
        direct: Whether single steps count, not the length at which the ranking settles.

    Returns:
        The standings; 0 for everybody where nobody influences anybody.
    """
    everybody = service_map.stakeholders
    if not everybody:
        return Standings((), 1, None, 0.0)
    names = tuple((s.id, s.name) for s in everybody)
    found = micmac_standings(names, np.abs(to_network(service_map).matrix()))
    influence, dependence = np.zeros(len(names)), np.zeros(len(names))
    if found.stakeholders:
        rows = [(s.direct_influence, s.direct_dependence) for s in found.stakeholders]
        if not direct:
            rows = [(s.influence, s.dependence) for s in found.stakeholders]
        influence, dependence = np.array(rows).T
    named = _strongest(influence + dependence)
    rank = {ring.id: ring.order for ring in service_map.ring_list}
    people = tuple(
        Standing(
            person.id,
            clean(person.name),
            person.ring,
            rank[person.ring],
            100 * steady(float(influence[number])),
            100 * steady(float(dependence[number])),
            quadrant,
            number in named,
        )
        for number, (person, quadrant) in enumerate(
            zip(everybody, quadrants(influence, dependence), strict=True)
        )
    )
    refusal = None if direct and found.stakeholders else found.refusal
    mean = 100 / len(people) if found.stakeholders else 0.0
    return Standings(people, 1 if direct else found.power, refusal, mean)


def _strongest(both: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> frozenset[int]:
    order = sorted(range(len(both)), key=lambda n: (-steady(float(both[n])), n))
    return frozenset(order[:NAMED])
