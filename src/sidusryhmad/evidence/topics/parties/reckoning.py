"""What parties are reckoned with: impacts, what influences carry over, and draws."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.analysis.case import Changes, case_of, require_share
from sidusryhmad.analysis.impact import impact as run_impact
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.errors import N_, Message, UnboundedEchoError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Floats, to_network

Ends = tuple[str, str]
"""Ids of both ends of an influence: who influences, and who is influenced."""


@dataclass(frozen=True, slots=True)
class Model:
    """How influence is reckoned with.

    Attributes:
        carry_over: α in place of the map's own; None for that one.
        budget: Whether influences arriving at one stakeholder share a budget of 1.
    """

    carry_over: float | None
    budget: bool

    def impact(self, service_map: ServiceMap, change: Changes) -> Impact:
        """What a change does to everybody, in exact numbers alone."""
        return run_impact(
            service_map,
            change,
            carry_over=self.carry_over,
            budget=self.budget,
            top=0,
            draws=None,
        )

    def shares(self, service_map: ServiceMap) -> dict[Ends, float]:
        """What each influence carries over, by both ends."""
        alpha = require_share(self.carry_over, service_map)
        network = to_network(service_map)
        carried = linear_model(network, carry_over=alpha, budget=self.budget).carried
        row = network.index
        pairs = [(i.from_, i.to) for i in service_map.influences]
        return {(a, b): float(carried[row[a], row[b]]) for a, b in pairs}

    def drawn(
        self, service_map: ServiceMap, change: Changes, plan: Draws
    ) -> tuple[Mapping[str, Floats], tuple[Message, ...]]:
        """Totals of everybody in every draw; none, with the reason, where nothing can be drawn."""
        case = case_of(service_map, change)
        try:
            (one,) = sample([case], plan, carry_over=self.carry_over, budget=self.budget)
        except UnboundedEchoError as error:
            template = N_("nothing was drawn, because in some draws {reason}")
            reason = Message("unbounded_echo", template, {"reason": error.message})
            return {}, (reason,)
        ids = [person.id for person in case.after.stakeholders]
        return dict(zip(ids, one.totals.T, strict=True)), ()


def handed_on(found: Impact) -> dict[Ends, float]:
    """What each influence hands on of a change, by both ends.

    Args:
        found: What the change does.

    Returns:
        Likert points; influences that hand nothing on are left out.
    """
    return {
        (hop.id, person.id): hop.amount for person in found.stakeholders for hop in person.last_hops
    }
