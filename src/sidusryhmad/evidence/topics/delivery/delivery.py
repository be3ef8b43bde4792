"""How surely a designed experience arrives, what each step is worth, and when it works."""

from dataclasses import dataclass, replace
from math import isfinite
from typing import ClassVar

from sidusryhmad.analysis.impact import impact as run_impact
from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.interval import CONFIDENCE
from sidusryhmad.evidence.reading import sheets_of
from sidusryhmad.evidence.result import EvidenceResult, Grounds, about, grounds_of
from sidusryhmad.evidence.sound import sound, unbroken
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.delivery.adoption import Phase, share_over, timetable, usual_phases
from sidusryhmad.evidence.topics.delivery.chain import (
    Chance,
    Step,
    chain,
    rivals,
    together,
    weakest,
)
from sidusryhmad.evidence.topics.delivery.course import Stretch, stretches
from sidusryhmad.evidence.topics.delivery.grounds import assumptions, methods
from sidusryhmad.evidence.topics.delivery.naming import absent, repeated, repeated_steps, slips
from sidusryhmad.evidence.topics.delivery.rows import (
    PHASE_FORM,
    STEP_FORM,
    PhaseRow,
    all_steps,
    left_out_names,
)
from sidusryhmad.model.service_map import ServiceMap

YEAR = 52.0
"""Weeks over which what arrives is summed up."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a change does to one stakeholder, in full and as it is to be expected.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        inner_circle: Whether they belong to the inner circle.
        full: Total effect if everything succeeds, in Likert points.
        expected: Full × chance of arriving; None where the chance is not known.
        low: The lowest of full × either end of the chance.
        high: The highest of them.
        average: Expected × the average share that works over the horizon; None as above.
    """

    id: str
    name: str
    inner_circle: bool
    full: float
    expected: float | None
    low: float
    high: float
    average: float | None


@dataclass(frozen=True, slots=True, repr=False)
class Delivery(EvidenceResult):
    """How surely an experience arrives through a chain of steps, and what that leaves of a change.

    Attributes:
        service_map: The map that it is about; one without stakeholders where none was given.
        change: Id of the change that is delivered; None without a map, or where its changes are
            several and none was named.
        steps: The steps in order.
        arrival: How surely all of them succeed.
        weakest: Names of the steps least likely to succeed.
        rivals: Names of those that may be weaker still, by their ranges.
        missing: Names of the steps whose chance is not known: nobody said it, or their row was
            left out.
        left_out: Names of those whose row was left out.
        absent: Steps of the six that the table does not name, where it names several of them.
        expected: What the change does to everybody it reaches, in full and expected.
        phases: The phases of adoption.
        weeks: The horizon in weeks.
        share: Average share of the impact that works from the start to the horizon, 0 to 1.
        course: What the inner circle feels of the change in each phase up to the horizon, in full
            and expected; empty without a change.
        grounds: What it rests on.
        suggestions: None: a chance is no value of the map.
    """

    kind: ClassVar[str] = "delivery"
    table: ClassVar[str] = "steps"

    service_map: ServiceMap
    change: str | None
    steps: tuple[Step, ...]
    arrival: Chance
    weakest: tuple[str, ...]
    rivals: tuple[str, ...]
    missing: tuple[str, ...]
    left_out: tuple[str, ...]
    absent: tuple[str, ...]
    expected: tuple[Expected, ...]
    phases: tuple[Phase, ...]
    weeks: float
    share: float
    course: tuple[Stretch, ...]
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()

    def __repr__(self) -> str:
        return f"<Delivery: {len(self.steps)} steps>"


def delivery(
    data: object,
    *,
    service_map: ServiceMap | None = None,
    change: str | None = None,
    weeks: float = YEAR,
    confidence: float = CONFIDENCE,
    skip_faulty: bool = False,
) -> Delivery:
    """Work out how surely an experience arrives through its chain of steps.

    The chance of the whole is the product of the steps' chances, each given that those before it
    succeeded (the chain rule, exact). A step that nobody judged leaves the whole open: then only
    the most it may be is known.

    Args:
        data: A table of steps (``step``, and ``probability`` with ``low`` and ``high``, or
            ``succeeded`` and ``tried``): a file, a data frame, or rows. A second sheet ``phases``
            (``phase``, ``weeks``, ``share``) says how adoption goes.
        service_map: A map, to see what is to be expected of a change on it.
        change: Id or name of the change; may be left out where the map has one. Where it has
            several and none is named, only the chain is told.
        weeks: Over how many weeks what works is averaged.
        confidence: How sure the intervals of counted steps are, between 0 and 1.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused; a step left
            out counts as one that nobody judged, and phases are never left out.

    Returns:
        The chance of arriving, the weakest step, what each step is worth, what is to be expected
        of the change beside its full impact, and when it works.

    Raises:
        InvalidEvidenceError: A row is faulty; all faults at once.
        InvalidParameterError: The horizon or the confidence is out of bounds.
        UnknownChangeError: The map has no such change.

    Example:
        >>> rows = [{"step": "turn talk into action", "probability": 0.5},
        ...         {"step": "check what is delivered", "probability": 0.8}]
        >>> found = delivery(rows)
        >>> round(found.arrival.value, 3), found.weakest
        (0.4, ('turn talk into action',))
    """
    _require(weeks, confidence)
    steps_read, phases_read = sheets_of(
        data, (STEP_FORM, PHASE_FORM), skip_faulty=skip_faulty, checks={0: repeated_steps}
    )
    unbroken(phases_read)
    steps_read = sound(steps_read, repeated(steps_read), skip_faulty=skip_faulty)
    steps_read = replace(steps_read, remarks=(*steps_read.remarks, *slips(steps_read)))
    steps = chain(all_steps(steps_read), confidence)
    arrival = together([step.chance for step in steps])
    rows: tuple[PhaseRow, ...] = phases_read.rows
    phases = timetable(rows or usual_phases())
    share = share_over(phases, weeks)
    found = None
    if service_map is not None and (change is not None or len(service_map.changes) == 1):
        found = run_impact(service_map, change)
    return Delivery(
        service_map=about(service_map, steps_read.source),
        change=None if found is None else found.change.id,
        steps=steps,
        arrival=arrival,
        weakest=weakest(steps),
        rivals=rivals(steps),
        missing=tuple(step.name for step in steps if step.chance.value is None),
        left_out=left_out_names(steps_read),
        absent=absent(steps_read),
        expected=() if found is None else _expected(found, arrival, share),
        phases=phases,
        weeks=weeks,
        share=share,
        course=() if found is None else stretches(phases, weeks, found, arrival),
        grounds=grounds_of(
            steps_read,
            phases_read,
            assumptions=assumptions(given=bool(rows), timed=found is not None),
            methods=methods(steps),
        ),
    )


def _require(weeks: float, confidence: float) -> None:
    if not (weeks > 0 and isfinite(weeks)):
        template = N_("the horizon must be longer than nothing, not {weeks} weeks")
        raise InvalidParameterError(Message("no_horizon", template, {"weeks": weeks}))
    if not 0 < confidence < 1:
        template = N_("the confidence lies between 0 and 1, not at {value}")
        raise InvalidParameterError(Message("bad_confidence", template, {"value": confidence}))


def _expected(found: Impact, arrival: Chance, share: float) -> tuple[Expected, ...]:
    inner = set(found.inner_circle)
    made = []
    for each in found.stakeholders:
        if not each.reached:
            continue
        ends = sorted((each.total * arrival.low, each.total * arrival.high))
        expected = None if arrival.value is None else each.total * arrival.value
        average = None if expected is None else expected * share
        who = (each.id, each.name, each.id in inner)
        made.append(Expected(*who, each.total, expected, ends[0], ends[1], average))
    return tuple(made)
