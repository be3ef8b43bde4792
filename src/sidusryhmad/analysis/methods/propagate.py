"""One change by one method of choice."""

from dataclasses import dataclass
from typing import Any, ClassVar

from sidusryhmad.analysis.assumptions import assumptions
from sidusryhmad.analysis.case import Changes
from sidusryhmad.analysis.methods.outcome import MethodOutcome, ask, outcome
from sidusryhmad.analysis.methods.registry import known, whole_steps
from sidusryhmad.analysis.result import Result, plain
from sidusryhmad.errors import Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Propagated(Result):
    """What one method says of one change.

    Attributes:
        service_map: The map, as it is once the change is made.
        change: The change.
        carry_over: Share of an influencer's change that a fully influenced stakeholder takes on.
        default_status: The verdict by the default method; None where it refuses.
        outcome: The method's answer.
        assumptions: What the numbers assume of influences that are not known in full.
    """

    kind: ClassVar[str] = "propagation"

    service_map: ServiceMap
    change: Change
    carry_over: float
    default_status: str | None
    outcome: MethodOutcome
    assumptions: tuple[Message, ...] = ()

    def rows(self) -> list[dict[str, Any]]:
        """One row a stakeholder; none where the method refuses."""
        return [plain(arrival) for arrival in self.outcome.stakeholders]


def propagate(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    method: str = "walks",
    carry_over: float | None = None,
    steps: int | None = None,
) -> Propagated:
    """What a change does by another propagation method than the default.

    ``walks`` follows influence step by step and so makes a timeline; ``cpm`` and ``cascade`` give
    chances of being reached; ``fcm`` saturates; ``linear`` is the default of :func:`impact` and
    ``linear-no-budget`` the same without its budget. Other packages may add methods. Sources:
    Clarkson, Simons and Eckert 2004 (cpm); Kosko 1986 (fcm); Kempe, Kleinberg and Tardos 2003
    (cascade); Katz 1953 (walks).

    Args:
        service_map: The map; at least one stakeholder.
        change: Id or name of one of the map's changes (``a+b`` for two together), a change, or
            direct effects by stakeholder name. May be left out where the map has one change.
        method: Name of the method.
        carry_over: α in [0, 1] in place of the map's own.
        steps: Steps to follow, for a method that knows steps.

    Returns:
        The method's answer beside the default's; a refusal with its reason where there is none.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownChangeError: No change is called so.
        UnknownMethodError: No method is called so.
        InvalidMapError: Direct effects given here name an unknown stakeholder or leave the scale.
        UnboundedEchoError: The change edits a map on which echoes never die out.
        WrongTypeError: What is given is no map, or no change.
        InvalidParameterError: The carry-over or the steps are out of range, or the method knows no
            steps.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3).with_influence("Külaline", "Barista", 3)
        >>> answer = propagate(m, {"Barista": -2}, method="walks", steps=3).outcome
        >>> [arrival.timeline for arrival in answer.stakeholders]
        [(-2.0, -2.0, -2.5, -2.5), (0.0, -1.0, -1.0, -1.25)]
        >>> str(answer.certificate)
        'what is still on its way after step 3 is at most 0.25 points'
    """
    name = known(method)
    settings = {} if steps is None else {"steps": whole_steps(name, steps)}
    question = ask(service_map, change, carry_over, **settings)
    return Propagated(
        service_map=question.case.after,
        change=question.case.change,
        carry_over=question.carry_over,
        default_status=question.status,
        outcome=outcome(name, question),
        assumptions=assumptions(question.case.after),
    )
