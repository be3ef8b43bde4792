"""The four steps of service recovery: which of them the log holds for each complaint."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sidusryhmad.evidence.topics.complaint_log.rows import Complaint

_NO = frozenset({"no", "ei", "false", "0"})


class Step(StrEnum):
    """What belongs to putting a mistake right, in the order of the four steps."""

    APOLOGY = "apology"
    CAUSE = "cause"
    SOLUTION = "solution"
    FOLLOW_UP = "follow_up"
    EXTRA = "extra"
    RECORD = "record"
    AT_ONCE = "at_once"


NUMBER = {
    Step.APOLOGY: 1,
    Step.CAUSE: 2,
    Step.SOLUTION: 3,
    Step.FOLLOW_UP: 3,
    Step.EXTRA: 3,
    Step.RECORD: 4,
    Step.AT_ONCE: 4,
}
"""Which of the four steps each belongs to."""
_COLUMNS = {
    Step.APOLOGY: ("apology",),
    Step.CAUSE: ("how",),
    Step.SOLUTION: ("solution",),
    Step.FOLLOW_UP: ("promised", "followed_up"),
    Step.EXTRA: ("extra",),
    Step.RECORD: ("what", "how", "done", "solution", "taken"),
    Step.AT_ONCE: ("written",),
}


@dataclass(frozen=True, slots=True)
class StepCheck:
    """How often a step stands in the log. What is not written down may have been done all the same.

    Attributes:
        step: Which.
        written: Complaints with it written down.
        refused: Complaints of which is written down that it was not done.
        blank: Numbers of the complaints where nothing is written down.
        seen: Whether the log has room for it at all.
    """

    step: Step
    written: int
    refused: int
    blank: tuple[int, ...]
    seen: bool

    @property
    def number(self) -> int:
        """Which of the four steps it belongs to."""
        return NUMBER[self.step]


def check(records: Sequence[Complaint]) -> tuple[StepCheck, ...]:
    """How often each step of service recovery stands in the log.

    Args:
        records: The complaints.

    Returns:
        One check for each step; written, refused and blank add up to all complaints.
    """
    return tuple(_check(step, records) for step in Step)


def _check(step: Step, records: Sequence[Complaint]) -> StepCheck:
    answers = [_answer(step, record) for record in records]
    blank = tuple(number for number, answer in enumerate(answers) if answer is None)
    seen = any(getattr(record, field) is not None for record in records for field in _COLUMNS[step])
    return StepCheck(step, answers.count(True), answers.count(False), blank, seen)


def _answer(step: Step, record: Complaint) -> bool | None:
    """Whether a step was taken; None where the log does not say."""
    values = [getattr(record, field) for field in _COLUMNS[step]]
    if step is Step.AT_ONCE:
        if record.written is None or record.day is None:
            return None
        return bool(record.written <= record.day)
    if step is Step.RECORD:
        return True if all(value is not None for value in values) else None
    given = [value for value in values if value is not None]
    if not given:
        return None
    return not all(str(value).casefold().strip(" .!") in _NO for value in given)


def complete(records: Sequence[Complaint]) -> tuple[int, ...]:
    """How many complaints have 0, 1, 2, … of the steps that the log has room for written down.

    Args:
        records: The complaints.

    Returns:
        A count for every number of steps.

    Example:
        >>> complete([Complaint(what="hilines", how="lumi")])
        (0, 1, 0)
    """
    room = [each.step for each in check(records) if each.seen]
    counts = [0] * (len(room) + 1)
    for record in records:
        counts[sum(_answer(step, record) is not None for step in room)] += 1
    return tuple(counts)
