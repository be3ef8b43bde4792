"""What complaints say once they are divided by their base."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from sidusryhmad.errors import Place
from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.complaint_rates.busiest import People
from sidusryhmad.evidence.topics.complaint_rates.customers import Complaining
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth, needed
from sidusryhmad.evidence.topics.complaint_rates.parts import Part
from sidusryhmad.evidence.topics.complaint_rates.rates import Rate
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Bare:
    """Complaints that no base is known for: counted, without a rate.

    Attributes:
        place: Where the row stands.
        name: Period, unit, place and topic, as far as they are named.
        complaints: How many complaints.
    """

    place: Place
    name: tuple[str, ...]
    complaints: int


@dataclass(frozen=True, slots=True)
class Complaints(EvidenceResult):
    """Complaints against their base.

    Attributes:
        service_map: The map that it is about.
        grounds: What it rests on.
        suggestions: Nothing: a rate of complaints is no rating of anybody.
        confidence: How sure intervals are.
        threshold: From which share on it is a forest; None where nobody said.
        parts: Rates of the whole and of its periods, units, places and topics, for each kind of
            base by itself.
        complaining: How many people complained, row by row; held against the threshold only where
            nobody knows how many they are together.
        everybody: All who complained, where that is known.
        listed: Complaints of each person, where they are listed one by one.
        bare: Complaints without a base.
        gaps: Periods without a rate, because rows of theirs were left out; nothing for a period
            that is not named.
    """

    kind: ClassVar[str] = "complaints"
    table: ClassVar[str] = "parts"

    service_map: ServiceMap
    grounds: Grounds
    suggestions: tuple[Suggestion, ...]
    confidence: float
    threshold: float | None
    parts: tuple[Part, ...]
    complaining: tuple[Complaining, ...]
    everybody: Complaining | None
    listed: People | None
    bare: tuple[Bare, ...]
    gaps: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Complaints: {len(self.parts)} rates from {self.grounds.n} rows>"

    @property
    def wholes(self) -> tuple[Part, ...]:
        """The rate of the whole, one for each kind of base."""
        return tuple(part for part in self.parts if part.of == "whole")

    @property
    def different(self) -> tuple[Part, ...]:
        """Periods, units and places that differ from the others by more than chance."""
        return tuple(part for part in self.parts if part.differs())

    @property
    def judged(self) -> Literal["customers", "base"] | None:
        """What stands against the threshold: the share of customers, else the rate of complaints.

        None without a threshold, and where no rate is known.
        """
        if self.threshold is None:
            return None
        if any(each.share is not None for each in self._people):
            return "customers"
        return "base" if self.wholes else None

    @property
    def growth(self) -> Growth | None:
        """Bush or forest, for the whole; None where several answers stand side by side."""
        found = self._decisive
        return found[0][1] if len(found) == 1 else None

    @property
    def needed(self) -> int | None:
        """How large the base would have to be to tell bush from forest, where it is between."""
        if self.rate is None or self.threshold is None or self.growth is not Growth.BETWEEN:
            return None
        return needed(self.rate, self.threshold)

    @property
    def rate(self) -> Rate | None:
        """The one number that the answer is about: what is judged, or the only whole."""
        found = self._decisive
        return found[0][0] if len(found) == 1 else None

    @property
    def _people(self) -> tuple[Complaining, ...]:
        return self.complaining if self.everybody is None else (self.everybody,)

    @property
    def _decisive(self) -> tuple[tuple[Rate, Growth | None], ...]:
        if self.judged != "customers":
            return tuple((part.rate, part.growth) for part in self.wholes)
        return tuple((each.share, each.growth) for each in self._people if each.share is not None)
