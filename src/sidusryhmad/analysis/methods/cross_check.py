"""Does the verdict depend on the method? One change by every method there is."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.assumptions import assumptions
from sidusryhmad.analysis.case import Changes
from sidusryhmad.analysis.methods.outcome import MethodOutcome, ask, outcome
from sidusryhmad.analysis.methods.registry import method_names
from sidusryhmad.analysis.result import Result
from sidusryhmad.errors import Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class CrossCheck(Result):
    """What every method says of one change.

    Attributes:
        service_map: The map, as it is once the change is made.
        change: The change.
        carry_over: Share of an influencer's change that a fully influenced stakeholder takes on.
        status: The verdict by the default method; None where it refuses.
        methods: Every method's answer: the default, others with totals, chances only, refusals.
        assumptions: What the numbers of every method assume of influences not known in full.
    """

    kind: ClassVar[str] = "cross_check"
    table: ClassVar[str] = "methods"

    service_map: ServiceMap
    change: Change
    carry_over: float
    status: str | None
    methods: tuple[MethodOutcome, ...]
    assumptions: tuple[Message, ...] = ()

    def __repr__(self) -> str:
        return f"<CrossCheck of {self.change.id!r}: {len(self.methods)} methods>"

    @property
    def holds(self) -> bool | None:
        """Whether every method that has a verdict has this one; None where the default has none."""
        if self.status is None:
            return None
        return all(m.holds for m in self.methods if m.holds is not None)

    @property
    def disagreeing(self) -> tuple[str, ...]:
        """Names of the methods under which the verdict is another."""
        return tuple(m.method for m in self.methods if m.holds is False)


def cross_check(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    carry_over: float | None = None,
) -> CrossCheck:
    """Whether the verdict on a change holds under every propagation method.

    Every registered method answers the same question; totals are judged by the same rule. A method
    that knows only chances has no verdict, a method that has no answer says why.

    Args:
        service_map: The map; at least one stakeholder.
        change: Id or name of one of the map's changes (``a+b`` for two together), a change, or
            direct effects by stakeholder name. May be left out where the map has one change.
        carry_over: α in [0, 1] in place of the map's own.

    Returns:
        The answers side by side.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownChangeError: No change is called so.
        InvalidMapError: Direct effects given here name an unknown stakeholder or leave the scale.
        UnboundedEchoError: The change edits a map on which echoes never die out.
        WrongTypeError: What is given is no map, or no change.
        InvalidParameterError: The carry-over lies outside 0 … 1.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> found = cross_check(m, {"Barista": -2})
        >>> found.status, found.holds
        ('harms_inner', True)
        >>> [answer.method for answer in found.methods]
        ['linear', 'fcm', 'linear-no-budget', 'walks', 'cascade', 'cpm']
    """
    question = ask(service_map, change, carry_over)
    answers = [outcome(name, question) for name in method_names()]
    return CrossCheck(
        service_map=question.case.after,
        change=question.case.change,
        carry_over=question.carry_over,
        status=question.status,
        methods=tuple(sorted(answers, key=_kind)),
        assumptions=assumptions(question.case.after),
    )


def _kind(answer: MethodOutcome) -> int:
    return 2 if answer.refusal else 0 if answer.signed else 1
