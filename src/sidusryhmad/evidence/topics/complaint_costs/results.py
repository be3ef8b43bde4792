"""What arguing, giving in and selling cost, and how far that holds."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.complaint_costs.breaks import BreakEven, Money
from sidusryhmad.evidence.topics.complaint_costs.inputs import Input
from sidusryhmad.evidence.topics.complaint_costs.options import Option
from sidusryhmad.evidence.topics.complaint_costs.turning import Reach
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Cost:
    """What an option costs in a period.

    Attributes:
        option: The option.
        cost: Its cost with its range; below zero it earns.
        dearer: How much dearer it is than the cheapest one, with its range over the given ranges
            of inputs; where its low end is below zero, it is the cheaper one somewhere in them.
        mood: What people say of it beside the money, never turned into money; None where nothing
            was said.
    """

    option: Option
    cost: Money
    dearer: Money
    mood: Input | None


@dataclass(frozen=True, slots=True)
class SharePoint:
    """What selling costs when a share of those who ask take it.

    Attributes:
        share: The share of takers.
        cost: The cost with its range.
    """

    share: float
    cost: Money


@dataclass(frozen=True, slots=True)
class ComplaintCost(EvidenceResult):
    """What arguing, giving in and selling cost.

    Attributes:
        service_map: The map that it is about.
        grounds: What it rests on.
        suggestions: Nothing: money is no rating of anybody.
        inputs: The inputs as they were given.
        currency: What money is counted in; nothing where nobody said.
        costs: The options, the cheapest first.
        breaks: Break-even fee, share of takers and number of cases.
        reaches: How far each input may move by itself before another option gets cheaper.
        margin: What each taker beyond them brings in: the fee less the cost of providing.
        curve: What selling costs by share of takers, from none to all.
    """

    kind: ClassVar[str] = "complaint_cost"
    table: ClassVar[str] = "costs"

    service_map: ServiceMap
    grounds: Grounds
    suggestions: tuple[Suggestion, ...]
    inputs: tuple[Input, ...]
    currency: str
    costs: tuple[Cost, ...]
    breaks: tuple[BreakEven, ...]
    reaches: tuple[Reach, ...]
    margin: Money
    curve: tuple[SharePoint, ...]

    def __repr__(self) -> str:
        return f"<ComplaintCost: {self.cheapest.value} costs least of {len(self.costs)}>"

    @property
    def cheapest(self) -> Option:
        """The option that costs least at the given values."""
        return self.costs[0].option

    @property
    def always(self) -> bool:
        """Whether it costs least in all of the given ranges."""
        return all(each.dearer.low >= 0 for each in self.costs)

    def of(self, option: Option) -> Cost:
        """What an option costs."""
        return next(each for each in self.costs if each.option is option)
