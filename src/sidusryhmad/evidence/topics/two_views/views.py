"""What one side sees in a change: its ratings, and their middle."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from sidusryhmad.model.stakeholder import Side


@dataclass(frozen=True, slots=True)
class View:
    """One side's ratings of a change or of a part of it.

    Attributes:
        side: The side.
        ratings: What its people rated, rising, without names.
        blanks: How many of its people were asked and gave no answer.
        reasons: Reasons given, in the order of the file.
    """

    side: Side
    ratings: tuple[float, ...]
    blanks: int = 0
    reasons: tuple[str, ...] = ()

    @property
    def n(self) -> int:
        """How many ratings there are."""
        return len(self.ratings)

    @property
    def middle(self) -> float | None:
        """The median; None without ratings.

        Example:
            >>> View(Side.CUSTOMER, (-1.0, 2.0, 3.0)).middle
            2.0
        """
        return median(self.ratings) if self.ratings else None

    @property
    def range(self) -> tuple[float, float] | None:
        """The lowest and the highest rating; None without ratings."""
        return (self.ratings[0], self.ratings[-1]) if self.ratings else None


@dataclass(frozen=True, slots=True)
class Voice:
    """One rating with what it is about, before sides are put together.

    Attributes:
        change: Name of the change.
        aspect: What of it was rated; nothing for the whole.
        side: The side of whoever rated.
        rating: The rating; None where no answer was given.
        stakeholder: Name of the stakeholder whose view it is, or nothing.
        reason: The reason given, or nothing.
        when: The day, if that is known.
    """

    change: str
    aspect: str
    side: Side
    rating: float | None
    stakeholder: str = ""
    reason: str = ""
    when: date | None = None


def view(side: Side, voices: Sequence[Voice]) -> View:
    """The ratings of one side.

    Args:
        side: The side.
        voices: Ratings of one change or part of it, of any side.

    Returns:
        That side's view; no ratings where it gave none.
    """
    mine = [voice for voice in voices if voice.side is side]
    ratings = sorted(voice.rating for voice in mine if voice.rating is not None)
    blanks = sum(voice.rating is None for voice in mine)
    return View(side, tuple(ratings), blanks, tuple(v.reason for v in mine if v.reason))
