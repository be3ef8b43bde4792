"""What ratings say about involvement, in one word."""

from collections.abc import Sequence
from typing import Literal

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


Corrected = tuple[float, float]
"""p-values of a relation and of a turn, corrected for several segments."""


def finding(signs: Signs, level: float, corrected: Corrected | None = None) -> Finding:
    """What the signs say together.

    Args:
        signs: The p-values.
        level: From which p-value down something counts as found.
        corrected: The p-values of a relation and of a turn, if they were corrected for several
            segments.

    Returns:
        The finding.
    """
    relation, turns = corrected or (signs.relation, signs.turns)
    if relation > level:
        return "none"
    if turns <= level:
        return "optimum" if signs.lines <= level else "levelling"
    if signs.dips <= level:
        return "dip"
    if signs.slope <= level:
        return "more" if signs.upwards else "less"
    return "unclear"


def holm(values: Sequence[float]) -> tuple[float, ...]:
    """p-values corrected for being looked at together (Holm 1979).

    Args:
        values: The p-values.

    Returns:
        The corrected ones, in the same order; none is smaller than before.

    Example:
        >>> holm([0.01, 0.04])
        (0.02, 0.04)
    """
    order = sorted(range(len(values)), key=lambda at: values[at])
    corrected = [0.0] * len(values)
    highest = 0.0
    for rank, at in enumerate(order):
        highest = max(highest, min(1.0, (len(values) - rank) * values[at]))
        corrected[at] = highest
    return tuple(corrected)
