"""What one method says of one change, beside what the default says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from sidusryhmad.analysis.case import Case, Changes, case_of, require_share
from sidusryhmad.analysis.methods.propagation import Propagation
from sidusryhmad.analysis.methods.registry import DEFAULT, apply
from sidusryhmad.analysis.question import ask as worked_out
from sidusryhmad.analysis.rule import ROUNDING, limits, status_of
from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import Message, UnknownMethodError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import Floats


@dataclass(frozen=True, slots=True)
class Reach:
    """Chances that something of a change arrives at one stakeholder, from 0 to 1.

    Attributes:
        any: Anything at all.
        gain: Something with a plus sign.
        loss: Something with a minus sign; a gain may arrive as well.
    """

    any: float
    gain: float
    loss: float


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one method says of one stakeholder, in Likert points.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        total: Total effect; None where the method has no such number.
        default_total: What the default method says; None where it refuses.
        agrees: Whether both say gain, both loss, or both about nothing; None where one is silent.
        reach: Chances of being reached; None where the method knows no chances.
        timeline: Totals after 0, 1, 2 … steps; empty where the method knows no steps.
    """

    id: str
    name: str
    total: float | None
    default_total: float | None
    agrees: bool | None
    reach: Reach | None
    timeline: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class MethodOutcome:
    """What one method says of one change.

    Attributes:
        method: The method's name.
        refusal: Why there is no answer; None where there is one.
        signed: Whether gains are told from losses by one number for everybody.
        additive: Whether totals are sums over paths; where not, no path shares exist.
        converged: Whether nothing more is to come.
        certificate: Which bound holds for what was left out.
        status: The verdict by the same rule as ever; None without totals.
        holds: Whether the status is the default method's; None where one of them is missing.
        stakeholders: One a stakeholder in file order; none on refusal.
    """

    method: str
    refusal: Message | None
    signed: bool
    additive: bool
    converged: bool
    certificate: Message | None
    status: str | None
    holds: bool | None
    stakeholders: tuple[Arrival, ...]


class Question(NamedTuple):
    """One change on one map, ready for any method.

    Attributes:
        case: The map before and after, and what is done to it.
        shock: What acts on each row of the map afterwards, in Likert points.
        settings: Carry-over, and steps where they were asked for.
        default: Totals by the default method; None where it refuses.
    """

    case: Case
    shock: Floats
    settings: Mapping[str, Any]
    default: Floats | None

    @property
    def carry_over(self) -> float:
        """α in [0, 1]."""
        return float(self.settings["carry_over"])

    @property
    def status(self) -> str | None:
        """The verdict by the default method; None where it refuses."""
        return _status(self.case, self.default)


def ask(
    service_map: ServiceMap, change: Changes, carry_over: float | None, **settings: int
) -> Question:
    """Choose the change and work it out by the default method.

    Direct effects are the same for every method. An edit of the map acts like a direct effect on
    those whose influences it touches; how much it hands on to them is worked out by the default.

    Args:
        service_map: The map.
        change: Which change.
        carry_over: α in place of the map's own.
        **settings: Further settings for the method.

    Returns:
        The question.

    Raises:
        UnboundedEchoError: The change edits a map on which nothing has a total.
    """
    case = case_of(service_map, change)
    alpha = require_share(carry_over, case.before)
    shock = worked_out(case, carry_over=alpha).shock if case.structural else case.effects
    shock = np.where(np.abs(shock) < ROUNDING, 0.0, shock)
    default = apply(DEFAULT, case.network, shock, {"carry_over": alpha}).totals
    return Question(case, shock, {"carry_over": alpha, **settings}, default)


def outcome(name: str, question: Question) -> MethodOutcome:
    """Let one method answer a question.

    Args:
        name: The method.
        question: The question.

    Returns:
        Its answer, or its refusal with the reason.
    """
    try:
        found = apply(name, question.case.network, question.shock, question.settings)
    except UnknownMethodError as error:
        found = Propagation(refusal=error.message)
    case = question.case
    status, expected = _status(case, found.totals), question.status
    return MethodOutcome(
        method=name,
        refusal=found.refusal,
        signed=found.signed,
        additive=found.additive,
        converged=found.converged and not found.refusal,
        certificate=found.certificate,
        status=status,
        holds=None if status is None or expected is None else status == expected,
        stakeholders=() if found.refusal else _arrivals(question, found),
    )


def _status(case: Case, totals: Floats | None) -> str | None:
    return None if totals is None else status_of(case.after, totals[case.there].tolist())


def _arrivals(question: Question, found: Propagation) -> tuple[Arrival, ...]:
    case = question.case
    epsilon, _ = limits(case.after)
    rows = []
    for row, stakeholder in zip(case.there.tolist(), case.after.stakeholders, strict=True):
        total, default = _at(found.totals, row), _at(question.default, row)
        silent = total is None or default is None
        rows.append(
            Arrival(
                id=stakeholder.id,
                name=stakeholder.name,
                total=total,
                default_total=default,
                agrees=None if silent else _side(total, epsilon) == _side(default, epsilon),
                reach=None if found.reach is None else Reach(*found.reach[:, row].tolist()),
                timeline=tuple(float(totals[row]) for totals in found.timeline),
            )
        )
    return tuple(rows)


def _at(totals: Floats | None, row: int) -> float | None:
    return None if totals is None else float(totals[row])


def _side(total: float | None, epsilon: float) -> int:
    """Gain 1, loss −1, about nothing 0."""
    size = steady(total or 0.0)
    return (size > epsilon) - (size < -epsilon)
