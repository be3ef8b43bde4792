"""Frozen results that carry their evidence."""

from dataclasses import dataclass

from sidusryhmad._display import Brief, Shown
from sidusryhmad.analysis.uncertainty.results import Likelihood, Uncertainty
from sidusryhmad.errors import Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side, Stakeholder


@dataclass(frozen=True, slots=True, repr=False)
class ImpactPath(Brief):
    """One way by which a change reaches a stakeholder.

    Attributes:
        nodes: Stakeholder ids from the one who is hit to the one who is reached; a single id is
            the stakeholder's own effect with its echo.
        product: Product of the carried strengths along the way, −1 to +1.
        feedback: How much loops around the path amplify (> 1) or damp (< 1) it; 1 without loops.
        share: What arrives by this path, in Likert points: direct effect × product × feedback.
            Where the change edits the map: what arrives by it afterwards less ``before``.
        before: What arrived by it before the change, from standing effects; 0 without edits.
        kind: ``plain`` without edits; else ``gained``, ``lost`` or ``altered``. Product and
            feedback are those of afterwards, of before where the path is lost.
    """

    nodes: tuple[str, ...]
    product: float
    feedback: float
    share: float
    before: float = 0.0
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class LastHop:
    """Who hands a part of the impact on, seen from the receiver.

    Attributes:
        id: The neighbour's id.
        amount: What the neighbour's whole change passes on, in Likert points.
    """

    id: str
    amount: float


@dataclass(frozen=True, slots=True, repr=False)
class StakeholderImpact(Brief):
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
        last_hops: Contribution of each neighbour: ``total = direct + rewired + Σ amounts``.
        notes: What to keep in mind when reading these numbers.
        rewired: What the change's edits hand on to them at once: standing effects that now reach
            them in another strength; 0 without edits.
        likelihood: How surely they gain or lose; None where nothing was drawn.
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
    rewired: float = 0.0
    likelihood: Likelihood | None = None

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


@dataclass(frozen=True, slots=True, repr=False)
class Verdict(Brief):
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
        probability: Share of the draws in which the verdict is good; None where nothing was drawn.
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
        service_map: The map as it is once the change is made; the map itself without edits.
        change: The change.
        method: Name of the propagation method.
        carry_over: Share of an influencer's change that a fully influenced stakeholder takes on.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
        inner_circle: Ids of the inner circle's members, in file order.
        stakeholders: One result each, in file order.
        verdict: The answer.
        assumptions: What the numbers rest on.
        warnings: What about the map deserves a look.
        before: The map as it stands; the same one without edits.
        removed: Whoever the change removes, as they stood; nothing is said of what it does to them.
        added: Ids of whoever the change adds.
        uncertainty: How sure the verdict is; None where nothing was drawn.
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
    before: ServiceMap | None = None
    removed: tuple[Stakeholder, ...] = ()
    added: tuple[str, ...] = ()
    uncertainty: Uncertainty | None = None

    @property
    def structural(self) -> bool:
        """Whether the change edits the map itself."""
        return self.before is not None and self.before is not self.service_map

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
