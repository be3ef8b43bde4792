"""What several people said of one influence or effect."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.workshop.alpha import FEWEST


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person said.

    Attributes:
        rater: Who.
        value: The number, −3 to +3; None where they were asked and gave none.
        why: The reason they gave.
    """

    rater: str
    value: float | None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What several people said of one influence or effect.

    Attributes:
        kind: ``influence`` or ``effect``.
        source: Id of whoever influences, or of the change.
        target: Id of whoever is influenced, or hit.
        answers: What each said, by name; whoever was not asked is not among them.
        before: The number on the base map; None where there was none.
    """

    kind: str
    source: str
    target: str
    answers: tuple[Answer, ...]
    before: float | None = None

    @property
    def values(self) -> tuple[float, ...]:
        """The numbers given, rising; blanks are not among them."""
        return tuple(sorted(a.value for a in self.answers if a.value is not None))

    @property
    def median(self) -> float | None:
        """The middle of the answers; None where nobody gave any."""
        return median(self.values) if self.values else None

    @property
    def low(self) -> float | None:
        """The lowest answer."""
        return self.values[0] if self.values else None

    @property
    def high(self) -> float | None:
        """The highest answer."""
        return self.values[-1] if self.values else None

    @property
    def spread(self) -> float:
        """From the lowest to the highest answer; 0 where fewer than two gave one."""
        return self.values[-1] - self.values[0] if self.values else 0.0

    @property
    def inner(self) -> float:
        """From the middle of the lower half of the answers to the middle of the upper half."""
        half = (len(self.values) + 1) // 2
        return median(self.values[-half:]) - median(self.values[:half]) if half else 0.0

    @property
    def disputed(self) -> bool:
        """Whether some say plus and others minus."""
        return bool(self.values) and self.values[0] < 0 < self.values[-1]


def ranked(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements in the order in which to talk about them.

    By the distance from the lowest to the highest answer, since in a workshop one voice far from
    the others is reason enough to ask; where that is equal by the distance between the middles of
    both halves, which is wide where the room is split and narrow where one stands alone.

    Args:
        judgements: In the order of the map.

    Returns:
        Those furthest apart first.

    Example:
        >>> alone = Judgement("influence", "a", "b", tuple(map(Answer, "VXYZ", (1, 1, 1, 3))))
        >>> split = Judgement("influence", "b", "c", tuple(map(Answer, "VXYZ", (1, 1, 3, 3))))
        >>> [each.source for each in ranked([alone, split])]
        ['b', 'a']
    """
    return tuple(sorted(judgements, key=lambda each: (-steady(each.spread), -steady(each.inner))))


def compared(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those with two answers at the least.

    Args:
        judgements: Any.

    Returns:
        Those on which people can agree or disagree.

    Example:
        >>> compared([Judgement("influence", "a", "b", (Answer("X", 1), Answer("Y", None)))])
        ()
    """
    return tuple(each for each in judgements if len(each.values) >= FEWEST)
