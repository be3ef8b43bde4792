"""Where everybody stands in the three rankings."""

from dataclasses import dataclass
from typing import Literal

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.structure.quadrants import Quadrant
from sidusryhmad.errors import Message

Role = Literal["cause", "effect", "even"]


@dataclass(frozen=True, slots=True)
class MicmacStanding:
    """One stakeholder in MICMAC; all four numbers are shares, each summing to 1 over the map.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        influence: Share of all walks of the chosen length that start here.
        dependence: Share that end here.
        direct_influence: The same for single steps.
        direct_dependence: The same for single steps.
        quadrant: Driver, relay, dependent or autonomous, by the means of the first two.
    """

    id: str
    name: str
    influence: float
    dependence: float
    direct_influence: float
    direct_dependence: float
    quadrant: Quadrant


@dataclass(frozen=True, slots=True)
class Micmac:
    """Indirect influence and dependence (Godet).

    Attributes:
        power: Length of the walks counted; 1 where there is no indirect ranking.
        refusal: Why the direct ranking stands in for the indirect one, or why there is none.
        stakeholders: One row each, in file order; empty where nobody influences anybody.
    """

    power: int
    refusal: Message | None
    stakeholders: tuple[MicmacStanding, ...] = ()


@dataclass(frozen=True, slots=True)
class MactorStanding:
    """One stakeholder in MACTOR; influence and dependence in points of strength.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        influence: Direct and second-order influence on others, ``I``.
        dependence: Direct and second-order dependence on others, ``D``.
        balance: Balance of power ``R``; 1 is the average of all, None where it does not exist.
        maximum_balance: The same by the single strongest way between each two, ``Q``; or None.
        quadrant: Driver, relay, dependent or autonomous, by the means of I and D.
    """

    id: str
    name: str
    influence: float
    dependence: float
    balance: float | None
    maximum_balance: float | None
    quadrant: Quadrant

    @property
    def net(self) -> float:
        """Influence less dependence."""
        return self.influence - self.dependence


@dataclass(frozen=True, slots=True)
class Mactor:
    """Power relations of order two by the min rule (Godet).

    Attributes:
        refusal: Why a part or all of it does not exist.
        stakeholders: One row each, in file order; empty where nobody influences anybody.
    """

    refusal: Message | None
    stakeholders: tuple[MactorStanding, ...] = ()


@dataclass(frozen=True, slots=True)
class DematelStanding:
    """One stakeholder in DEMATEL.

    Attributes:
        id: Stakeholder id.
        name: Display name.
        given: Row sum of the total relation.
        received: Column sum of it.
        prominent: Whether the prominence lies above the mean.
        affects: Ids of the others whom the total relation reaches with more than the threshold.
    """

    id: str
    name: str
    given: float
    received: float
    prominent: bool
    affects: tuple[str, ...]

    @property
    def prominence(self) -> float:
        """Given plus received."""
        return self.given + self.received

    @property
    def relation(self) -> float:
        """Given less received."""
        return self.given - self.received

    @property
    def role(self) -> Role:
        """Cause where more is given than received, effect where less."""
        given, received = steady(self.given), steady(self.received)
        return "cause" if given > received else "effect" if given < received else "even"


@dataclass(frozen=True, slots=True)
class Dematel:
    """Cause and effect by the total relation.

    Attributes:
        refusal: Why it does not exist.
        threshold: Mean of the total relation's entries; stronger ones count as ties.
        stakeholders: One row each, in file order; empty where it does not exist.
    """

    refusal: Message | None
    threshold: float = 0.0
    stakeholders: tuple[DematelStanding, ...] = ()
