"""Simple and complex cases mixed: what a share of complex ones makes of an effect."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from sidusryhmad.evidence.topics.channels.rows import AnswerRow

MOST = 3.0
"""The end of the scale of effects."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question, in one kind of case.

    Attributes:
        value: The median of the answers; None where nobody answered.
        low: The lowest answer; None as above.
        high: The highest answer; None as above.
        n: How many answered.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Case:
    """What a move does to one stakeholder in one kind of case.

    Attributes:
        value: Sum over the aspects, within −3 to +3; None while a question is open.
        low: The lowest it may be, by the lowest answers; None as above.
        high: The highest, by the highest answers; None as above.
        so_far: Sum over the questions answered so far.
        open: Aspects that nobody answered for this kind of case.
        cut: Whether the sum went beyond the scale and was cut to its end.
    """

    value: float | None
    low: float | None
    high: float | None
    so_far: float
    open: tuple[str, ...]
    cut: bool


def answered(values: Iterable[float | None]) -> Answer:
    """The answers to one question put together; a blank is no answer.

    Example:
        >>> answered([2, None, -1])
        Answer(value=0.5, low=-1, high=2, n=2)
    """
    given = [value for value in values if value is not None]
    if not given:
        return Answer(None, None, None, 0)
    return Answer(float(median(given)), min(given), max(given), len(given))


def case_of(rows: Sequence[AnswerRow], kind: str) -> Case:
    """What the aspects of one stakeholder add up to in one kind of case.

    Args:
        rows: The answers about that stakeholder.
        kind: ``"simple"`` or ``"complex"``.

    Returns:
        The sum, open questions named.
    """
    aspects = dict.fromkeys(row.aspect for row in rows)
    told = {
        aspect: answered(getattr(row, kind) for row in rows if row.aspect == aspect)
        for aspect in aspects
    }
    open_ = tuple(aspect for aspect, answer in told.items() if not answer.n)
    parts = [answer for answer in told.values() if answer.n]
    total = sum(answer.value or 0.0 for answer in parts)
    if open_:
        return Case(None, None, None, total, open_, cut=False)
    low = sum(answer.low or 0.0 for answer in parts)
    high = sum(answer.high or 0.0 for answer in parts)
    cut = max(abs(low), abs(high), abs(total)) > MOST
    return Case(_within(total), _within(low), _within(high), total, (), cut)


def mixed(simple: float, complex_: float, share: float) -> float:
    """An effect where a share of the cases is complex: on average over the cases.

    Example:
        >>> mixed(2, -2, 0.25)
        1.0
    """
    return (1 - share) * simple + share * complex_


def break_even(simple: float, complex_: float) -> float | None:
    """The share of complex cases at which gain and loss are equal.

    Args:
        simple: The effect in simple cases.
        complex_: The effect in complex cases.

    Returns:
        A share between 0 and 1; None unless one kind of case is a gain and the other a loss.

    Example:
        >>> break_even(2, -2), break_even(1, 2), break_even(1, 0)
        (0.5, None, None)
    """
    if simple == 0 or complex_ == 0 or (simple > 0) == (complex_ > 0):
        return None
    return simple / (simple - complex_)


def turning(simple: Case, complex_: Case) -> tuple[float, float] | None:
    """The lowest and the highest share at which gain and loss may be equal, by all answers.

    Args:
        simple: The effect in simple cases.
        complex_: The effect in complex cases.

    Returns:
        Both shares; an end is 0 or 1 where the answers also allow a gain, or a loss, throughout.
        None where the middle answers turn nowhere, or a question is open.

    Example:
        >>> gain, loss = Case(2, 1, 3, 2, (), cut=False), Case(-2, -3, -1, -2, (), cut=False)
        >>> turning(gain, loss)
        (0.25, 0.75)
    """
    ends = simple.low, simple.high, complex_.low, complex_.high
    if None in ends or break_even(simple.value or 0.0, complex_.value or 0.0) is None:
        return None
    worst = (simple.low or 0.0, complex_.low or 0.0)
    best = (simple.high or 0.0, complex_.high or 0.0)
    first, last = (worst, best) if (simple.value or 0.0) > 0 else (best, worst)
    low, high = break_even(*first), break_even(*last)
    return 0.0 if low is None else low, 1.0 if high is None else high


def within(simple: float, complex_: float, least: float) -> tuple[float, float] | None:
    """The shares of complex cases at which an effect is no less than a limit.

    Args:
        simple: The effect in simple cases.
        complex_: The effect in complex cases.
        least: The limit.

    Returns:
        The lowest and the highest share; None where there is none.

    Example:
        >>> within(2, -2, 0), within(-1, -2, 0)
        ((0.0, 0.5), None)
    """
    start, end = simple - least, complex_ - least
    if start >= 0 and end >= 0:
        return 0.0, 1.0
    if start < 0 and end < 0:
        return None
    turn = start / (start - end)
    return (0.0, turn) if start >= 0 else (turn, 1.0)


def _within(value: float) -> float:
    return max(-MOST, min(MOST, value))
