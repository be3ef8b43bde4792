"""The verb: one influence rated anew, everybody before and after."""

from typing import Any

import numpy as np

from sidusryhmad.analysis.case import Case, Changes, case_of, require_share
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.judging import judge_of, status
from sidusryhmad.analysis.robustness.results import Shift, WhatIf
from sidusryhmad.analysis.robustness.worlds import (
    POINTS,
    Links,
    links_of,
    strength_of,
    worlds_of,
)
from sidusryhmad.errors import N_, InvalidParameterError, Message, UnboundedEchoError
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap


def what_if(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    influence: tuple[str, str],
    strength: float,
    carry_over: float | None = None,
    budget: bool = True,
) -> WhatIf:
    """What a change would do if one influence had another strength, or were not there.

    Exact, by one update of the solved map. What comes from dividing the receiver's budget anew is
    said apart: where the influence gets stronger the others make room for it, where it gets weaker
    they move up.

    Args:
        service_map: The map; at least one stakeholder.
        change: Id or name of one of the map's changes, a change, or direct effects.
        influence: Who influences and who is influenced, by id or name; on the map or not yet.
        strength: The strength to try, −3 … +3; 0 takes the influence away.
        carry_over: α in [0, 1] in place of the map's own.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        Everybody before and after, and both verdicts.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownChangeError: No change is called so.
        UnknownStakeholderError: An end of the influence is called something else.
        InvalidMapError: Direct effects given here name an unknown stakeholder or leave the scale.
        WrongTypeError: What is given is no map, or no change.
        InvalidParameterError: The strength or the carry-over leaves its scale, or both ends are
            one stakeholder.
        UnboundedEchoError: The feedback is not damped, or would not be.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> found = what_if(m, {"Barista": 2}, influence=("Barista", "Külaline"), strength=-3)
        >>> [(s.before, s.after) for s in found.stakeholders], found.moved_status
        ([(2.0, 2.0), (1.0, -1.0)], 'harms_inner')
    """
    case = case_of(service_map, change)
    alpha = require_share(carry_over, case.before)
    ends = _ends(case, influence)
    links = _link(case, ends)
    _check_strength(strength)
    question = ask(case, carry_over=alpha, budget=budget)
    worlds = worlds_of(question, carry_over=alpha, budget=budget)
    moved = worlds.rerated(links, np.array([float(strength)]))
    if not moved.bounded[0]:
        template = N_("with that strength influence would echo without end")
        raise UnboundedEchoError(Message("unbounded_echo", template, {}), 1.0)
    judge = judge_of(case)
    before, there = question.totals[case.there], case.there
    changes, by_budget = moved.changes[0, there], moved.by_budget[0, there]
    old, new = judge.verdicts(np.stack([before, before + changes]))
    return WhatIf(
        service_map=case.after,
        change=case.change,
        carry_over=alpha,
        budget=budget,
        influence=ends,
        strength=strength_of(links.influences[0]) if _linked(case.after, ends) else None,
        moved=float(strength),
        status=status(old),
        moved_status=status(new),
        stakeholders=tuple(
            Shift(person.id, person.name, *map(float, numbers))
            for person, *numbers in zip(
                case.after.stakeholders, before, changes - by_budget, by_budget, strict=True
            )
        ),
    )


def _ends(case: Case, influence: Any) -> tuple[str, str]:  # noqa: ANN401 - checked here
    if not isinstance(influence, tuple | list) or len(influence) != 2:
        template = N_("an influence is named by who influences and who is influenced")
        raise InvalidParameterError(Message("influence", template, {}))
    source, target = (case.after.stakeholder(end).id for end in influence)
    if source == target:
        template = N_("nobody influences themselves; the two ends must differ")
        raise InvalidParameterError(Message("influence", template, {}))
    return source, target


def _link(case: Case, ends: tuple[str, str]) -> Links:
    """The one influence; where there is none yet, one that is asked and not there."""
    links = links_of(case)
    rows = [k for k, i in enumerate(links.influences) if (i.from_, i.to) == ends and links.now[k]]
    if rows:
        return links.chosen(np.array(rows, dtype=np.intp))
    index, old = case.network.index, {s.id for s in case.before.stakeholders}
    record = {"from": ends[0], "to": ends[1], "strength": 0}
    return Links(
        influences=(Influence.model_validate(record),),
        sources=np.array([index[ends[0]]]),
        targets=np.array([index[ends[1]]]),
        certainty=np.ones(1),
        now=np.array([True]),
        before=np.array([set(ends) <= old and not _linked(case.before, ends)]),
    )


def _linked(service_map: ServiceMap, ends: tuple[str, str]) -> bool:
    return ends in {(i.from_, i.to) for i in service_map.influences}


def _check_strength(strength: float) -> None:
    number = isinstance(strength, int | float) and not isinstance(strength, bool)
    if not (number and -POINTS <= strength <= POINTS):
        template = N_("a strength goes from −3 to +3, not {value}")
        raise InvalidParameterError(Message("strength", template, {"value": repr(strength)}))
