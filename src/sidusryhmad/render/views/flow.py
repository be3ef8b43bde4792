"""What the total of one stakeholder is made of: lanes that add up to it, before anything is drawn.

``total = Σ shares of the lanes + rest``, as exactly as the impact itself has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sidusryhmad.analysis.impact import impact as run
from sidusryhmad.analysis.results import Impact, ImpactPath, StakeholderImpact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.ties import Tie, ties

NOTHING = 1e-9
"""A remainder below this is only what computing leaves over."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One influence on a path.

    Attributes:
        tie: The influence; as it was before the change where it is gone.
        before: The influence before the change, where that was another; else None.
        gone: Whether the change takes it away.
    """

    tie: Tie
    before: Tie | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One path.

    Attributes:
        path: The path as the impact has it.
        hops: Its influences; none where it is the stakeholder's own effect with its echo.
    """

    path: ImpactPath
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """All that arrives at one stakeholder.

    Attributes:
        impact: What a change does to everybody.
        result: What it does to this one.
        lanes: The strongest paths, by size of share.
        rest: What all other paths bring.
        complete: Whether there are no other paths.
        chosen: Whether the stakeholder was asked for by name.
    """

    impact: Impact
    result: StakeholderImpact
    lanes: tuple[Lane, ...]
    rest: float
    complete: bool
    chosen: bool

    @property
    def parts(self) -> tuple[float, ...]:
        """What adds up to the total: the shares, and the rest where there is one."""
        shares = tuple(lane.path.share for lane in self.lanes)
        return shares if self.complete else (*shares, self.rest)

    @property
    def digits(self) -> int:
        """Decimals that it takes to see every lane's share."""
        smallest = min((abs(lane.path.share) for lane in self.lanes), default=1.0)
        return 2 if smallest >= 0.005 else 3

    @property
    def rounding_shows(self) -> bool:
        """Whether the numbers as written do not add up, though the exact ones do."""
        *parts, total = (round(part, self.digits) for part in (*self.parts, self.result.total))
        return round(sum(parts) - total, self.digits) != 0


def flow(impact: Impact, of: str | None, most: int) -> Flow:
    """The strongest paths to one stakeholder, and the rest.

    Args:
        impact: What a change does to everybody.
        of: Id or name of the stakeholder; the one with the largest total in the inner circle by
            default, or on the whole map where the change reaches nobody in it.
        most: Paths at the most.

    Returns:
        The flow.

    Raises:
        UnknownStakeholderError: Nobody is called so.

    Example:
        >>> import sidusryhmad as sr
        >>> result = sr.impact(sr.example("eight").read(), "muugisurve", draws=None)
        >>> made = flow(result, "Klient", 2)
        >>> [lane.path.nodes for lane in made.lanes], round(made.rest, 3)
        ([('teenindaja', 'klient'), ('muugijuht', 'teenindaja', 'klient')], 0.071)
    """
    result = most_moved(impact) if of is None else impact.of(of)
    found = _Found(_by_ends(impact.service_map), _by_ends(impact.before or impact.service_map))
    shown, every = _strongest(impact, result, most)
    rest = result.total - sum(path.share for path in shown)
    lanes = tuple(Lane(path, found.hops(path)) for path in shown)
    complete = bool(lanes) and every and abs(rest) < NOTHING
    return Flow(impact, result, lanes, rest, complete, of is not None)


def _strongest(
    impact: Impact, result: StakeholderImpact, most: int
) -> tuple[tuple[ImpactPath, ...], bool]:
    """As many paths as asked for, and whether there are no more.

    An impact keeps no more than it was told to; where that is too few, they are searched again.
    """
    paths = result.paths
    if len(paths) <= most:
        before = impact.before or impact.service_map
        share, budget = impact.carry_over, impact.budget
        again = run(
            before, impact.change, carry_over=share, budget=budget, top=most + 1, draws=None
        )
        paths = again.of(result.id).paths
    return paths[:most], len(paths) <= most


def most_moved(impact: Impact) -> StakeholderImpact:
    """The one with the largest total, of the inner circle if anybody there is reached.

    Args:
        impact: What a change does to everybody.

    Returns:
        The result of that stakeholder.
    """
    inner = [impact.of(id_) for id_ in impact.inner_circle]
    reached = [result for result in inner if result.reached]
    reached = reached or [result for result in impact.stakeholders if result.reached]
    return max(
        reached or inner or impact.stakeholders, key=lambda result: steady(abs(result.total))
    )


_Ends = Mapping[tuple[str, str], Tie]


def _by_ends(service_map: ServiceMap) -> _Ends:
    return {(tie.source, tie.target): tie for tie in ties(service_map)}


@dataclass(frozen=True, slots=True)
class _Found:
    """Influences by source and target, after the change and before it."""

    after: _Ends
    before: _Ends

    def hops(self, path: ImpactPath) -> tuple[Hop, ...]:
        return tuple(map(self._hop, pairwise(path.nodes)))

    def _hop(self, ends: tuple[str, str]) -> Hop:
        now, was = self.after.get(ends), self.before.get(ends)
        if now is None:
            return Hop(self.before[ends], gone=True)
        return Hop(now, before=was if was != now else None)
