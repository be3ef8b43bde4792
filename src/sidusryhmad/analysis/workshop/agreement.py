"""How far the raters agree, all together and each with the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.workshop.alpha import FEWEST, alpha
from sidusryhmad.analysis.workshop.judgement import Judgement, compared
from sidusryhmad.errors import N_, Message

_ALIKE = N_("all answers are one and the same number, so there is nothing to compare with chance")
_ALONE = N_("nothing was rated by two people")
_FEW = N_("fewer than two people rated anything")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha over all influences, or over all effects.

    Attributes:
        kind: ``influence`` or ``effect``.
        interval: Alpha where the distance of two answers counts; None where it is not defined.
        ordinal: Alpha where only their order counts.
        items: How many were rated by two people or more; only these are counted.
        raters: How many people rated any of these.
        ratings: How many ratings that is.
        undefined: Why there is no alpha; None where there is.
    """

    kind: str
    interval: float | None
    ordinal: float | None
    items: int
    raters: int
    ratings: int
    undefined: Message | None = None


@dataclass(frozen=True, slots=True)
class Rater:
    """One rater beside the others; standing apart is no fault, it is a reason to ask.

    Attributes:
        name: Who.
        answered: How many ratings they gave.
        blank: How many they left blank.
        compared: How many of theirs somebody else rated too.
        distance: How far these lie from the median of the others, on average, in Likert points;
            None where there are none.
        lean: The same with sign: above 0 where they rate higher than the others.
    """

    name: str
    answered: int
    blank: int
    compared: int
    distance: float | None
    lean: float | None


def agreement(kind: str, judgements: Sequence[Judgement]) -> Agreement:
    """How far the raters agree about one kind of thing.

    Args:
        kind: ``"influence"`` or ``"effect"``.
        judgements: Those of any kind.

    Returns:
        Alpha with what it rests on.

    Example:
        >>> from sidusryhmad.analysis.workshop.judgement import Answer
        >>> found = agreement("effect", [])
        >>> found.interval, str(found.undefined)
        (None, 'fewer than two people rated anything')
    """
    own = [each for each in judgements if each.kind == kind]
    both = compared(own)
    units = [each.values for each in both]
    found = alpha(units), alpha(units, "ordinal")
    reason = None
    if found[0] is None:
        reason = Message("alike", _ALIKE)
        if not both:
            reason = Message("alone", _ALONE) if _many(own) else Message("few_raters", _FEW)
    raters = {a.rater for each in both for a in each.answers if a.value is not None}
    return Agreement(kind, *found, len(both), len(raters), sum(map(len, units)), reason)


def _many(judgements: Sequence[Judgement]) -> bool:
    who = {a.rater for each in judgements for a in each.answers if a.value is not None}
    return len(who) >= FEWEST


def raters(judgements: Sequence[Judgement]) -> tuple[Rater, ...]:
    """Every rater beside the others.

    Args:
        judgements: All, the unrated ones too.

    Returns:
        Whoever lies furthest from the others first; those who cannot be compared last.

    Example:
        >>> from sidusryhmad.analysis.workshop.judgement import Answer
        >>> answers = (Answer("X", 1), Answer("Y", 1), Answer("Z", 3))
        >>> [(r.name, r.distance) for r in raters([Judgement("influence", "a", "b", answers)])]
        [('Z', 2.0), ('X', 1.0), ('Y', 1.0)]
    """
    names = sorted({answer.rater for each in judgements for answer in each.answers})
    found = [_rater(name, judgements) for name in names]
    return tuple(sorted(found, key=lambda r: 1.0 if r.distance is None else -steady(r.distance)))


def _rater(name: str, judgements: Sequence[Judgement]) -> Rater:
    answered, blank, apart = 0, 0, []
    for each in judgements:
        own = next((answer for answer in each.answers if answer.rater == name), None)
        if own is None or own.value is None:
            blank += own is not None
            continue
        answered += 1
        others = [a.value for a in each.answers if a.rater != name and a.value is not None]
        if others:
            apart.append(own.value - median(others))
    if not apart:
        return Rater(name, answered, blank, 0, None, None)
    return Rater(name, answered, blank, len(apart), fmean(map(abs, apart)), fmean(apart))
