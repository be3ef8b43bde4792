"""What ratings say about involvement, in one word."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Literal

from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.cocreation.turning import Signs

Finding = Literal[
    "optimum",
    "levelling",
    "more",
    "less",
    "dip",
    "none",
    "unclear",
    "too_few",
    "one_level",
    "two_levels",
    "given",
]
"""What was found.

* ``optimum``: satisfaction rises and then falls;
* ``levelling``: the curve bends over, but two lines do not confirm that it rises and falls;
* ``more``: more is better so far; ``less``: less is better so far;
* ``dip``: the middle is worst;
* ``none``: no relation found; ``unclear``: there is one, but its direction is not clear;
* ``too_few``: too few ratings for a conclusion;
* ``one_level``: all ratings are of one level; ``two_levels``: of two, too few for a curve;
* ``given``: the curve was set by hand.
"""


@dataclass(frozen=True, slots=True)
class Claims:
    """p-values of what may be said of a segment, each the largest of all tests that it rests on.

    What needs several tests at once is only as sure as the least sure of them (intersection-union;
    Berger 1982, *Technometrics* 24).

    Attributes:
        relation: p-value that involvement matters at all.
        turns: p-value of a curve that bends over: a relation, and both ends as they should be.
        optimum: p-value of a best level: all that, and two lines that agree.
        dips: p-value that the middle is worst.
        leans: p-value of a direction: a relation, and one line through all ratings that slopes.
    """

    relation: float
    turns: float
    optimum: float
    dips: float
    leans: float


def claims(signs: Signs) -> Claims:
    """What the tests on one segment come to.

    Args:
        signs: The p-values of its tests.

    Returns:
        The p-value of each claim, not corrected.
    """
    turns = max(signs.relation, signs.turns)
    return Claims(
        relation=signs.relation,
        turns=turns,
        optimum=max(turns, signs.lines),
        dips=max(signs.relation, signs.dips),
        leans=max(signs.relation, signs.slope),
    )


def together(signs: Sequence[Signs]) -> tuple[Claims, ...]:
    """The claims of several segments, each corrected for being looked at together (Holm 1979).

    It is the claim that is corrected and not its tests one by one, so that of all segments
    without a best level any is told to have one no oftener than the level says.

    Args:
        signs: The tests of each segment.

    Returns:
        The corrected claims, in the same order.
    """
    plain = [claims(each) for each in signs]
    names = [field.name for field in fields(Claims)]
    corrected = [holm([getattr(each, name) for each in plain]) for name in names]
    return tuple(Claims(*values) for values in zip(*corrected, strict=True))


def finding(signs: Signs, level: float, corrected: Claims | None = None) -> Finding:
    """What the signs say together.

    Args:
        signs: The p-values.
        level: From which p-value down something counts as found.
        corrected: The claims, if they were corrected for several segments.

    Returns:
        The finding.
    """
    claimed = corrected or claims(signs)
    if claimed.relation > level:
        return "none"
    if claimed.turns <= level:
        return "optimum" if claimed.optimum <= level else "levelling"
    if claimed.dips <= level:
        return "dip"
    if claimed.leans <= level:
        return "more" if signs.upwards else "less"
    return "unclear"
