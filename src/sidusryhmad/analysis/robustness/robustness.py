"""The verb: how robust the verdict on a change is."""

from collections.abc import Sequence

from sidusryhmad.analysis.assumptions import assumptions
from sidusryhmad.analysis.case import Case, Changes, case_of, require_share
from sidusryhmad.analysis.question import Question, ask
from sidusryhmad.analysis.robustness.judging import judge_of, status
from sidusryhmad.analysis.robustness.knockouts import (
    altogether,
    without_influences,
    without_people,
)
from sidusryhmad.analysis.robustness.ratings import ratings_of
from sidusryhmad.analysis.robustness.results import Robustness, StakeholderRobustness
from sidusryhmad.analysis.robustness.sweep import TENTHS, Line, Sweep, sweep
from sidusryhmad.analysis.robustness.turning import turnings
from sidusryhmad.analysis.robustness.worlds import links_of, worlds_of
from sidusryhmad.errors import N_, Message
from sidusryhmad.model.service_map import ServiceMap


def robustness(
    service_map: ServiceMap,
    change: Changes = None,
    *,
    carry_over: float | None = None,
    budget: bool = True,
) -> Robustness:
    """How far the verdict on a change depends on single assumptions, each moved by itself.

    The carry-over goes from 0.1 to 0.9; every influence and every stakeholder is taken out once,
    exactly (Sherman and Morrison 1950), with the part that comes from dividing the budget anew said
    apart; every rating is moved either way until the verdict first turns, exactly for direct
    effects, and for influences on a grid of a twentieth of a point.

    Args:
        service_map: The map; at least one stakeholder.
        change: Id or name of one of the map's changes (``a+b`` or a list of ids for several made
            together), a change, or direct effects by stakeholder name.
        carry_over: α in [0, 1] in place of the map's own.
        budget: Whether influences arriving at one stakeholder share a budget of 1.

    Returns:
        The robustness of its verdict.

    Raises:
        EmptyMapError: The map has no stakeholders.
        UnknownChangeError: No change is called so.
        InvalidMapError: Direct effects given here name an unknown stakeholder or leave the scale.
        WrongTypeError: What is given is no map, or no change.
        InvalidParameterError: The carry-over lies outside 0 … 1.
        UnboundedEchoError: Without budget, or at carry-over 1, the feedback is not damped.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> found = robustness(m, {"Barista": 1, "Külaline": -0.3})
        >>> found.status, [(round(t.carry_over, 6), t.decisive) for t in found.turns]
        ('good', [(0.25, ('kulaline',))])
        >>> [(t.name, round(t.turns_at, 2)) for t in found.turned_by_one_point]
        [('Külaline', -0.55), ('Barista', 0.5)]
    """
    case = case_of(service_map, change)
    alpha = require_share(carry_over, case.before)
    question = ask(case, carry_over=alpha, budget=budget)
    judge = judge_of(case)
    worlds = worlds_of(question, carry_over=alpha, budget=budget)
    names = {s.id: s.name for s in (*case.before.stakeholders, *case.after.stakeholders)}
    links = links_of(case)
    swept = sweep(Line(case, budget), judge, alpha)
    influences, unbounded = without_influences(worlds, links, judge, names)
    people, alone = without_people(worlds, judge, names)
    return Robustness(
        service_map=case.after,
        change=case.change,
        carry_over=alpha,
        budget=budget,
        status=status(judge.verdicts(question.totals[case.there][None])[0]),
        sweep=swept.points,
        turns=swept.turns,
        stakeholders=_stakeholders(question, swept),
        influences=influences,
        altogether=altogether(worlds, links, judge, names)[0],
        people=people,
        ratings=turnings(ratings_of(worlds, links, names), judge),
        notes=_notes(case, swept, tuple(dict.fromkeys((*unbounded, *alone)))),
    )


def _stakeholders(question: Question, swept: Sweep) -> tuple[StakeholderRobustness, ...]:
    case, response = question.case, question.model.response
    found = []
    for number, (row, person) in enumerate(
        zip(case.there.tolist(), case.after.stakeholders, strict=True)
    ):
        own, total = float(case.effects[row]), float(question.totals[row])
        found.append(
            StakeholderRobustness(
                id=person.id,
                name=person.name,
                direct=own,
                total=total,
                break_even=own - total / float(response[row, row]),
                totals=tuple(swept.totals[:, number].tolist()),
                flips=swept.flips[number],
            )
        )
    return tuple(found)


def _notes(case: Case, swept: Sweep, unbounded: Sequence[str]) -> tuple[Message, ...]:
    found = []
    if swept.points[-1].carry_over < TENTHS[-1]:
        template = N_("beyond a carry-over of {share} influence would echo without end")
        found.append(Message("sweep_cut", template, {"share": swept.points[-1].carry_over}))
    if unbounded:
        template = N_("without one of these, influence would echo without end: {names}")
        found.append(Message("unbounded_without", template, {"names": ", ".join(unbounded)}))
    return (*assumptions(case.after), *found)
