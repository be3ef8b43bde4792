"""Ratings counted: promoters, passives, detractors, and the index that they make."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Group = Literal["promoter", "passive", "detractor"]
GROUPS: tuple[Group, ...] = ("promoter", "passive", "detractor")
_PROMOTES, _PASSES = 9, 7


@dataclass(frozen=True, slots=True)
class Counts:
    """How many gave which kind of rating; blanks are not among them.

    Attributes:
        promoters: Ratings of 9 and 10.
        passives: Ratings of 7 and 8.
        detractors: Ratings from 0 to 6.
    """

    promoters: int
    passives: int
    detractors: int

    @property
    def n(self) -> int:
        """How many ratings there are."""
        return self.promoters + self.passives + self.detractors

    @property
    def index(self) -> float | None:
        """Promoters less detractors in per cent, −100 to 100; None without ratings.

        The definition is Reichheld's (2003).

        Example:
            >>> Counts(5, 3, 2).index
            30.0
        """
        return 100 * (self.promoters - self.detractors) / self.n if self.n else None

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.promoters + other.promoters,
            self.passives + other.passives,
            self.detractors + other.detractors,
        )

    def __sub__(self, other: "Counts") -> "Counts":
        return Counts(
            self.promoters - other.promoters,
            self.passives - other.passives,
            self.detractors - other.detractors,
        )


def group_of(rating: int) -> Group:
    """What a rating from 0 to 10 counts as.

    Example:
        >>> group_of(9), group_of(8), group_of(6)
        ('promoter', 'passive', 'detractor')
    """
    if rating >= _PROMOTES:
        return "promoter"
    return "passive" if rating >= _PASSES else "detractor"


def counted(ratings: Iterable[int | None]) -> Counts:
    """Ratings counted.

    Args:
        ratings: Whole numbers from 0 to 10; a blank is None and not counted.

    Returns:
        The counts.

    Example:
        >>> counted([10, 9, 8, 3, None])
        Counts(promoters=2, passives=1, detractors=1)
    """
    groups = [group_of(rating) for rating in ratings if rating is not None]
    return Counts(*(groups.count(group) for group in GROUPS))
