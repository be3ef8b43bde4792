"""Whom a report names: letters for people on duty, numbers for customers, or their names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.workshop.pseudonyms import hiding, pseudonyms
from sidusryhmad.evidence.topics.complaint_log.factors import Factor, Level


@dataclass(frozen=True, slots=True)
class People:
    """What people are called.

    Attributes:
        on_duty: By name, whoever was on duty.
        customers: By name, whoever complained.
    """

    on_duty: Mapping[str, str]
    customers: Mapping[str, str]

    def levels(self, factor: Factor) -> Sequence[Level]:
        """A factor's levels as they may be shown."""
        if factor.name != "person":
            return factor.levels
        return [self.on_duty.get(str(level), "?") for level in factor.levels]

    def hidden(self, text: str) -> str:
        """A text in which people are called so, too."""
        return hiding({**self.customers, **self.on_duty})(text)


def people_of(
    on_duty: Iterable[str], customers: Iterable[str], *, names: bool, seed: int
) -> People:
    """What people are called.

    Args:
        on_duty: Whoever was on duty.
        customers: Whoever complained.
        names: Whether they go by their names.
        seed: How letters and numbers are shuffled.

    Returns:
        By name the name, or a letter for whoever was on duty and a number for a customer.

    Example:
        >>> people_of(["Kaire"], ["Mari"], names=False, seed=1)
        People(on_duty={'Kaire': 'A'}, customers={'Mari': '#1'})
    """
    if names:
        return People({name: name for name in on_duty}, {name: name for name in customers})
    shuffled = enumerate(pseudonyms(customers, seed), 1)
    return People(pseudonyms(on_duty, seed), {name: f"#{number}" for number, name in shuffled})
