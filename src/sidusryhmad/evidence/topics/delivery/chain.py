"""The chance that every step of a chain succeeds: a product, exact by the chain rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from sidusryhmad.evidence.topics.delivery.rows import StepRow

POINT = 0.01
"""One point on a step: one more success in a hundred tries."""


@dataclass(frozen=True, slots=True)
class Chance:
    """How surely something happens.

    Attributes:
        value: The probability; None where a part of it is not known.
        low: The least it may be: 0 where a part of it is not known.
        high: The most it may be.
    """

    value: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the chain.

    Attributes:
        name: What is done.
        chance: How surely it succeeds once those before it have.
        n: How often it was tried; None where the probability was judged, not counted.
        arriving: How surely everything up to here succeeds.
        worth: By how much one more point on this step (0.01) raises the chance of the whole chain;
            None where that cannot be known because another step is not.
        why: Where the number comes from.
    """

    name: str
    chance: Chance
    n: int | None
    arriving: Chance
    worth: float | None
    why: str = ""


def chain(rows: Sequence[StepRow], confidence: float) -> tuple[Step, ...]:
    """The steps with what they do to the whole.

    Args:
        rows: The steps in order.
        confidence: How sure the interval of a counted step is.

    Returns:
        The steps.
    """
    chances = [chance_of(row, confidence) for row in rows]
    return tuple(
        Step(
            name=row.step,
            chance=chances[at],
            n=row.tried,
            arriving=together(chances[: at + 1]),
            worth=_worth(chances, at),
            why=row.why or "",
        )
        for at, row in enumerate(rows)
    )


def chance_of(row: StepRow, confidence: float) -> Chance:
    """How surely one step succeeds.

    Args:
        row: The step.
        confidence: How sure the interval of a counted step is; exact (Clopper and Pearson 1934).

    Returns:
        The chance; from 0 to 1 where nobody said anything, or where it was never tried.

    Example:
        >>> chance_of(StepRow(step="a", succeeded=9, tried=10), 0.95).value
        0.9
    """
    if row.probability is not None:
        low = row.probability if row.low is None else row.low
        high = row.probability if row.high is None else row.high
        return Chance(row.probability, low, high)
    if not row.tried or row.succeeded is None:
        return Chance(None, 0.0, 1.0)
    from scipy.stats import binomtest

    test = binomtest(row.succeeded, row.tried)
    found = test.proportion_ci(confidence_level=confidence, method="exact")
    return Chance(row.succeeded / row.tried, float(found.low), float(found.high))


def together(chances: Sequence[Chance]) -> Chance:
    """How surely all of it succeeds.

    Args:
        chances: The chance of each, given those before it.

    Returns:
        Products of the values and of both ends; a value that is not known leaves the whole open.

    Example:
        >>> together([Chance(0.5, 0.5, 0.5), Chance(None, 0, 1)])
        Chance(value=None, low=0.0, high=0.5)
    """
    known = [each.value for each in chances if each.value is not None]
    value = prod(known) if len(known) == len(chances) else None
    return Chance(
        value, float(prod(each.low for each in chances)), float(prod(each.high for each in chances))
    )


def weakest(steps: Sequence[Step]) -> tuple[str, ...]:
    """The steps least likely to succeed; several where they are equal.

    Args:
        steps: The steps.

    Returns:
        Their names; none where no step's chance is known.
    """
    known = {step.name: step.chance.value for step in steps if step.chance.value is not None}
    lowest = min(known.values(), default=None)
    return tuple(name for name, value in known.items() if value == lowest)


def rivals(steps: Sequence[Step]) -> tuple[str, ...]:
    """The steps that may be weaker than the weakest, by their ranges.

    Args:
        steps: The steps.

    Returns:
        Their names, in order; those of which nobody said anything are not among them.

    Example:
        >>> rows = [StepRow(step="a", probability=0.5, low=0.4, high=0.7),
        ...         StepRow(step="b", probability=0.6)]
        >>> rivals(chain(rows, 0.95))
        ('b',)
    """
    lowest = weakest(steps)
    most = min((step.chance.high for step in steps if step.name in lowest), default=0.0)
    known = (step for step in steps if step.chance.value is not None and step.name not in lowest)
    return tuple(step.name for step in known if step.chance.low < most)


def _worth(chances: Sequence[Chance], at: int) -> float | None:
    """What one more point on a step is worth; less where the step is nearly sure already."""
    own = chances[at].value
    rest = together([each for i, each in enumerate(chances) if i != at]).value
    if own is None or rest is None:
        return None
    return min(POINT, 1 - own) * rest
