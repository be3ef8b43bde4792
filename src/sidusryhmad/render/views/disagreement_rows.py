"""What several people said of one influence: how far apart they are, and where their middle is."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sidusryhmad.analysis.steady import steady
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.text import SEMIBOLD, Font, clean, width

LETTER = Font(8.5, SEMIBOLD)
"""The font of a rater's code."""
_WIDEST = 14.0
FEWEST = 2
"""Answers that it takes to disagree."""


@dataclass(frozen=True, slots=True)
class Rated:
    """An influence that several people rated.

    Attributes:
        influence: The influence.
        source: Name of whoever influences.
        target: Name of whoever is influenced.
        answers: Rater and strength, in the order of the file; no answer is left out.
    """

    influence: Influence
    source: str
    target: str
    answers: tuple[tuple[str, float], ...]

    @property
    def values(self) -> tuple[float, ...]:
        """The strengths, rising."""
        return tuple(sorted(value for _, value in self.answers))

    @property
    def spread(self) -> float:
        """From the lowest to the highest answer."""
        return self.values[-1] - self.values[0]

    @property
    def quartiles(self) -> tuple[float, float]:
        """The middles of the lower and of the upper half; the middle answer belongs to both."""
        half = (len(self.values) + 1) // 2
        return median(self.values[:half]), median(self.values[-half:])

    @property
    def inner(self) -> float:
        """From the lower to the upper quartile."""
        low, high = self.quartiles
        return high - low

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    @property
    def given(self) -> float | None:
        """The strength in the file, where it is not the median; None where they agree."""
        strength = self.influence.strength
        return None if strength is None or steady(strength - self.middle) == 0 else strength

    @property
    def disputed(self) -> tuple[int, int] | None:
        """How many say + and how many say −; None unless there are both."""
        plus = sum(value > 0 for value in self.values)
        minus = sum(value < 0 for value in self.values)
        return (plus, minus) if plus and minus else None


def rated(service_map: ServiceMap) -> tuple[Rated, ...]:
    """Every influence that at least two people rated, the widest apart first.

    By range, since in a workshop one voice far from the others is reason enough to ask; where
    ranges are equal by the interquartile range, which is wide where the room is split and narrow
    where one person stands alone; then in the order of the file.

    Args:
        service_map: The map.

    Returns:
        The influences.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct")
        >>> m = m.with_stakeholder("B", ring="direct")
        >>> m = m.with_influence("A", "B", 1, ratings={"Mari": 2, "Jaan": -1, "Ann": None})
        >>> [(each.spread, each.middle, each.disputed) for each in rated(m)]
        [(3.0, 0.5, (1, 1))]
    """
    names = {person.id: clean(person.name) for person in service_map.stakeholders}
    found = [
        Rated(
            influence,
            names[influence.from_],
            names[influence.to],
            tuple((who, v) for who, v in influence.ratings.items() if v is not None),
        )
        for influence in service_map.influences
    ]
    several = [each for each in found if len(each.answers) >= FEWEST]
    return tuple(sorted(several, key=lambda each: (-steady(each.spread), -steady(each.inner))))


def codes(raters: Sequence[str]) -> dict[str, str]:
    """A letter or two for each rater; numbers where that is not enough to tell them apart.

    Args:
        raters: Their names, each once.

    Returns:
        Code by name: the first letter, the first two, or the first and the last; all alike.

    Example:
        >>> codes(["Mari", "Jaan"]), codes(["Mari", "Malle"]), codes(["R 1", "R 1 "])
        ({'Mari': 'M', 'Jaan': 'J'}, {'Mari': 'Mi', 'Malle': 'Me'}, {'R 1': '1', 'R 1 ': '2'})
    """
    ways = (
        [name[0].upper() for name in raters],
        [name[0].upper() + name[1:2] for name in raters],
        [name[0].upper() + name[1:][-1:] for name in raters],
    )
    for found in ways:
        fit = all(text.isalnum() and width(text, LETTER) <= _WIDEST for text in found)
        if fit and len(set(found)) == len(raters):
            return dict(zip(raters, found, strict=True))
    return {name: str(number) for number, name in enumerate(raters, 1)}
