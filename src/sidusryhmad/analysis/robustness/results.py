"""Frozen results on how robust a verdict is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from sidusryhmad.analysis.result import Result
from sidusryhmad.errors import Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap

ONE_POINT = 1 + 1e-9
"""How far a rating may move to have moved by at most one point."""


@dataclass(frozen=True, slots=True)
class SweepPoint:
    """The verdict at one carry-over.

    Attributes:
        carry_over: α.
        status: The verdict.
    """

    carry_over: float
    status: str


@dataclass(frozen=True, slots=True)
class VerdictTurn:
    """Where the verdict turns as the carry-over grows.

    Attributes:
        carry_over: α of the turn, to six decimals or better.
        before: The verdict below it.
        after: The verdict above it.
        decisive: Ids of those who cross their limit there.
    """

    carry_over: float
    before: str
    after: str
    decisive: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StakeholderRobustness:
    """One stakeholder over all carry-overs.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        direct: Direct effect written in the change.
        total: Total at the carry-over in use.
        break_even: The direct effect at which the total would be 0, all else as it is.
        totals: Total at each point of the sweep.
        flips: Every α at which the total changes its sign.
    """

    id: str
    name: str
    direct: float
    total: float
    break_even: float
    totals: tuple[float, ...]
    flips: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Knockout:
    """What the change would do without one influence, or without one stakeholder.

    Attributes:
        name: ``from → to``, or the stakeholder's name.
        nodes: Ids of both ends, or the one id.
        edited: Whether it is an influence as the change makes it, not as it stands.
        strength: Strength of the influence that counted; None for a stakeholder, and for an
            influence with two strengths.
        status: The verdict then.
        changes: How much each other member of the inner circle's total would change, by id.
        by_budget: The part of it that comes from dividing the budget anew, by id.
    """

    name: str
    nodes: tuple[str, ...]
    edited: bool
    strength: float | None
    status: str
    changes: Mapping[str, float]
    by_budget: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Turning:
    """A rating that would turn the verdict within its scale, all other ratings as they are.

    Attributes:
        kind: A strength of an ``influence``, a direct ``effect``, or how somebody stands ``today``.
        name: ``from → to``, or the stakeholder's name.
        nodes: Ids of both ends, or the one id.
        edited: Whether it is an influence as the change makes it, not as it stands.
        value: The rating as it counts.
        turns_at: Where the verdict turns first when the rating moves this way.
        until: How far the verdict past the turn lasts; at most to the end of the scale.
        by_one_point: Whether somewhere within one point of ``value`` the verdict is another; it
            need not be another at one whole point any more.
        status: The verdict between ``turns_at`` and ``until``.
        decisive: Ids of those who cross their limit at the turn.
    """

    kind: Literal["influence", "effect", "today"]
    name: str
    nodes: tuple[str, ...]
    edited: bool
    value: float
    turns_at: float
    until: float
    by_one_point: bool
    status: str
    decisive: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Robustness(Result):
    """How robust the verdict on a change is.

    Attributes:
        service_map: The map as it is once the change is made.
        change: The change.
        carry_over: The α in use.
        budget: Whether influences arriving at one stakeholder share a budget.
        status: The verdict.
        sweep: The verdict at every tenth of carry-over, and at the one in use.
        turns: Where in between it turns.
        stakeholders: Everybody over all carry-overs, in file order.
        influences: Without each single influence, largest effect on the inner circle first. One
            that the change rates anew is there twice: as it stands (taken out of the map of today)
            and as the change makes it (taken out of the map afterwards).
        altogether: Without each of those that are there twice, today and afterwards alike, in the
            same order.
        people: Without each single stakeholder, in the same order.
        ratings: Ratings that would turn the verdict within their scale, the nearest first.
        notes: What to keep in mind.
    """

    kind: ClassVar[str] = "robustness"
    table: ClassVar[str] = "stakeholders"

    service_map: ServiceMap
    change: Change
    carry_over: float
    budget: bool
    status: str
    sweep: tuple[SweepPoint, ...]
    turns: tuple[VerdictTurn, ...]
    stakeholders: tuple[StakeholderRobustness, ...]
    influences: tuple[Knockout, ...]
    altogether: tuple[Knockout, ...]
    people: tuple[Knockout, ...]
    ratings: tuple[Turning, ...]
    notes: tuple[Message, ...]

    def __repr__(self) -> str:
        return f"<Robustness of {self.change.id!r}: {self.status}, turned {len(self.turns)} times>"

    @property
    def holds(self) -> bool:
        """Whether the verdict is the same at every carry-over of the sweep."""
        return not self.turns

    @property
    def turned_by_one_point(self) -> tuple[Turning, ...]:
        """Ratings that turn the verdict somewhere within one point, moved alone."""
        return tuple(rating for rating in self.ratings if rating.by_one_point)


@dataclass(frozen=True, slots=True)
class Shift:
    """One stakeholder, before and after a single influence is rated anew.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        before: Total with the rating as it is.
        by_influence: What the influence itself adds.
        by_budget: What dividing its receiver's budget anew adds.
    """

    id: str
    name: str
    before: float
    by_influence: float
    by_budget: float

    @property
    def after(self) -> float:
        """Total with the new rating."""
        return self.before + self.by_influence + self.by_budget


@dataclass(frozen=True, slots=True)
class WhatIf(Result):
    """What a change does when one influence is rated anew.

    Attributes:
        service_map: The map as it is once the change is made.
        change: The change.
        carry_over: The α in use.
        budget: Whether influences arriving at one stakeholder share a budget.
        influence: Ids of both ends.
        strength: The strength that counted; None where there was no influence.
        moved: The strength asked about.
        status: The verdict as it is.
        moved_status: The verdict then.
        stakeholders: Everybody, in file order.
    """

    kind: ClassVar[str] = "what_if"
    table: ClassVar[str] = "stakeholders"

    service_map: ServiceMap
    change: Change
    carry_over: float
    budget: bool
    influence: tuple[str, str]
    strength: float | None
    moved: float
    status: str
    moved_status: str
    stakeholders: tuple[Shift, ...]

    def __repr__(self) -> str:
        there = " to ".join(self.influence)
        return f"<WhatIf: {there} at {self.moved:+g}: {self.moved_status}>"
