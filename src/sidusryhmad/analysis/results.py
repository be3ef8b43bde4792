"""Frozen results that carry their evidence."""

from dataclasses import dataclass

from sidusryhmad._display import Shown
from sidusryhmad.errors import Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side


@dataclass(frozen=True, slots=True)
class ImpactPath:
    """One way by which a change reaches a stakeholder.

    Attributes:
        nodes: Stakeholder ids from the one who is hit to the one who is reached; a single id is
            the stakeholder's own effect with its echo.
        product: Product of the carried strengths along the way, −1 to +1.
        feedback: How much loops around the path amplify (> 1) or damp (< 1) it; 1 without loops.
        share: What arrives by this path, in Likert points: direct effect × product × feedback.
    """

    nodes: tuple[str, ...]
    product: float
    feedback: float
    share: float


@dataclass(frozen=True, slots=True)
class LastHop:
    """Who hands a part of the impact on, seen from the receiver.

    Attributes:
        id: The neighbour's id.
        amount: What the neighbour's whole change passes on, in Likert points.
    """

    id: str
    amount: float


@dataclass(frozen=True, slots=True)
class StakeholderImpact:
    """What a change does to one stakeholder, in that stakeholder's own view, in Likert points.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        ring: Ring id.
        side: Side, or None when nobody said.
        direct: Direct effect written in the change; 0 where none is.
        total: Direct effect plus everything that arrives by influence.
        gain: What arrives with a plus sign, over all walks; ≥ 0.
        loss: What arrives with a minus sign, over all walks; ≥ 0. ``total = gain − loss``.
        reached: Whether anything of the change arrives at all.
        break_even: The direct effect at which the total would be 0, all else as it is.
        paths: The strongest paths, by size of share.
        other_paths: Exact remainder: ``total = Σ shares + other_paths``.
        last_hops: Contribution of each neighbour: ``total = direct + Σ amounts``.
        notes: What to keep in mind when reading these numbers.
    """

    id: str
    name: str
    ring: str
    side: Side | None
    direct: float
    total: float
    gain: float
    loss: float
    reached: bool
    break_even: float
    paths: tuple[ImpactPath, ...] = ()
    other_paths: float = 0.0
    last_hops: tuple[LastHop, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def indirect(self) -> float:
        """What arrives by influence, echoes included: total − direct."""
        return self.total - self.direct

    @property
    def agreement(self) -> float | None:
        """Whether what arrives pulls one way: 1 all one way, 0 torn; None where nothing arrives."""
        size = self.gain + self.loss
        return abs(self.gain - self.loss) / size if size > 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How a group fares: its worst and best member and its sum, never a mean.

    Attributes:
        status: ``gains`` when somebody does and nobody loses, ``loses`` when somebody does,
            ``nothing`` otherwise. What counts as a loss is more than epsilon in the inner circle
            and more than the tolerance elsewhere.
        worst: Id of the member with the lowest total.
        best: Id of the member with the highest total.
        lowest: The lowest total.
        highest: The highest total.
        sum: Sum over the members.
        count: Number of members.
    """

    status: str
    worst: str
    best: str
    lowest: float
    highest: float
    sum: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SideImpact(Spread):
    """How one side of the inner circle fares.

    Attributes:
        side: The side; None for members of whom nobody said it.
    """

    side: Side | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RingImpact(Spread):
    """How those of one ring fare who are not in the inner circle.

    Attributes:
        ring: Ring id.
    """

    ring: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a change is good for the whole inner circle without harm outside.

    Attributes:
        status: ``good``, ``harms_inner``, ``harms_outside`` or ``no_effect``.
        winners: Ids in the inner circle that gain more than epsilon.
        losers: Ids in the inner circle that lose more than epsilon, worst first.
        losers_outside: Ids elsewhere that lose more than the tolerance, worst first.
        unreached: Ids in the inner circle at whom nothing of the change arrives.
        sides: How each side of the inner circle fares.
        rings: How each ring outside the inner circle fares, inside out.
        customer_centric: Whether some customer gains while a member of the inner circle who is no
            customer loses.
        probability: How often the verdict would be good; None as long as uncertainty is not drawn.
    """

    status: str
    winners: tuple[str, ...]
    losers: tuple[str, ...]
    losers_outside: tuple[str, ...]
    unreached: tuple[str, ...]
    sides: tuple[SideImpact, ...]
    rings: tuple[RingImpact, ...]
    customer_centric: bool
    probability: float | None = None

    @property
    def good(self) -> bool:
        """Whether the status is ``good``."""
        return self.status == "good"

    def __bool__(self) -> bool:
        return self.good


@dataclass(frozen=True, slots=True, repr=False)
class Impact(Shown):
    """What a change does to everybody on a map, and by which paths.

    Attributes:
        service_map: The map.
        change: The change.
        method: Name of the propagation method.
        carry_over: Share of an influencer's change that a fully influenced stakeholder takes on.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        inner_circle: Ids of the inner circle's members, in file order.
        stakeholders: One result each, in file order.
        verdict: The answer.
        assumptions: What the numbers rest on.
        warnings: What about the map deserves a look.
    """

    service_map: ServiceMap
    change: Change
    method: str
    carry_over: float
    budget: bool
    inner_circle: tuple[str, ...]
    stakeholders: tuple[StakeholderImpact, ...]
    verdict: Verdict
    assumptions: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()

    def __repr__(self) -> str:
        people = len(self.stakeholders)
        return f"<Impact of {self.change.id!r} on {people} stakeholders: {self.verdict.status}>"

    def of(self, reference: str) -> StakeholderImpact:
        """The result for one stakeholder.

        Args:
            reference: Id or name.

        Returns:
            The stakeholder's result.

        Raises:
            UnknownStakeholderError: No stakeholder is called so.

        Example:
            >>> import sidusryhmad as sr
            >>> result = sr.impact(sr.example("eight").read(), "muugisurve")
            >>> round(result.of("Müügijuht").total, 2)
            1.95
        """
        id_ = self.service_map.stakeholder(reference).id
        return next(s for s in self.stakeholders if s.id == id_)
