"""How many people stand behind how many complaints."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class People:
    """Who complains how often, without names.

    Attributes:
        counts: Complaints of each person, the busiest first.
    """

    counts: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many people complained."""
        return len(self.counts)

    @property
    def complaints(self) -> int:
        """How many complaints they brought."""
        return sum(self.counts)

    @property
    def each(self) -> float | None:
        """Complaints per person; None without people."""
        return self.complaints / self.people if self.people else None

    @property
    def half(self) -> int:
        """How few people brought half of the complaints or more.

        Example:
            >>> People((6, 2, 1, 1)).half
            1
        """
        return self.bringing(0.5)

    def bringing(self, share: float) -> int:
        """How few people brought a share of the complaints or more.

        Args:
            share: The share, 0 to 1.

        Returns:
            The number of people, the busiest counted first.
        """
        reached, number = 0, 0
        for number, count in enumerate(self.counts, 1):  # noqa: B007 - the number is the answer
            reached += count
            if reached >= share * self.complaints:
                break
        return number

    def share_of(self, busiest: int) -> float | None:
        """What share of the complaints the busiest people brought.

        Args:
            busiest: How many people.

        Returns:
            The share; None without complaints.

        Example:
            >>> People((6, 2, 1, 1)).share_of(1)
            0.6
        """
        return sum(self.counts[:busiest]) / self.complaints if self.complaints else None


def people(complaints: Mapping[str, int]) -> People:
    """Complaints by person, the names left behind.

    Args:
        complaints: How many complaints each brought; whoever brought none is not among them.

    Returns:
        The counts, the busiest first.

    Example:
        >>> people({"Mari": 1, "Jaan": 5, "Ann": 0})
        People(counts=(5, 1))
    """
    return People(tuple(sorted((n for n in complaints.values() if n > 0), reverse=True)))
