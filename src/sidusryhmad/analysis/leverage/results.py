"""Frozen results on who moves whom. None of them is about a change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.results import ImpactPath
from sidusryhmad.errors import Message
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Mover:
    """What one point of direct effect on a stakeholder does to those who are looked at.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        effects: Total on each, by id, echoes included; on themselves too where they are among them.
        worst: Id of the one with the lowest; None where nobody is looked at.
        lowest: The lowest effect.
        best: Id of the one with the highest; None where nobody is looked at.
        highest: The highest effect.
        sum: Sum of the effects.
        moved: Sum of their sizes, by which movers are ordered.
        paths: The strongest ways to whoever among the others is moved most; for those who move most
            themselves.
    """

    id: str
    name: str
    effects: Mapping[str, float]
    worst: str | None
    lowest: float
    best: str | None
    highest: float
    sum: float
    moved: float
    paths: tuple[ImpactPath, ...]


@dataclass(frozen=True, slots=True)
class Exposure:
    """What arrives at a stakeholder when something happens to others, one point to each.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        arriving: Sum of the sizes of what arrives from each other one.
        net: Sum of what arrives, signs kept.
        source: Id of the one from whom most arrives; None where nothing does.
        amount: What arrives from that one.
    """

    id: str
    name: str
    arriving: float
    net: float
    source: str | None
    amount: float


@dataclass(frozen=True, slots=True)
class Carrier:
    """What would no longer arrive between others if a stakeholder were not there.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        between: Sum of the sizes over all pairs of others, per point of direct effect.
        onto: The part of it that arrives at those who are looked at.
        source: Id where the strongest single part begins; None where nothing is carried.
        target: Id where it arrives.
        amount: That part.
    """

    id: str
    name: str
    between: float
    onto: float
    source: str | None
    target: str | None
    amount: float


@dataclass(frozen=True, slots=True)
class Leverage(Result):
    """Who moves whom on a map. Placement, not change: nothing here has happened to anybody.

    Attributes:
        service_map: The map.
        carry_over: The α in use.
        budget: Whether influences arriving at one stakeholder share a budget.
        target: Id of the one stakeholder looked at; None for the inner circle.
        members: Ids of those looked at.
        movers: Everybody, who moves them most first.
        exposed: Everybody, who is exposed most first.
        carriers: Everybody, who carries most between others first.
        notes: What to keep in mind.
    """

    kind: ClassVar[str] = "leverage"
    table: ClassVar[str] = "movers"

    service_map: ServiceMap
    carry_over: float
    budget: bool
    target: str | None
    members: tuple[str, ...]
    movers: tuple[Mover, ...]
    exposed: tuple[Exposure, ...]
    carriers: tuple[Carrier, ...]
    notes: tuple[Message, ...]

    def __repr__(self) -> str:
        return f"<Leverage: {len(self.movers)} movers>"
