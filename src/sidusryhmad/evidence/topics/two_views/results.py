"""Two views of value, side by side."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.errors import Place
from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.two_views.gaps import Finding, Gap
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class ValueViews(EvidenceResult):
    """What provider and customer each see in the same changes.

    Attributes:
        service_map: The map that it is about.
        grounds: What it rests on.
        suggestions: Effects as each stakeholder rated them.
        confidence: How sure intervals are; one less it is the level of the test.
        gaps: Changes and parts of them, gaps beyond chance first, then opposite medians.
        blanks: How many were asked and gave no answer.
        replaced: Where ratings stand that the same person gave anew later.
    """

    kind: ClassVar[str] = "value_views"
    table: ClassVar[str] = "gaps"

    service_map: ServiceMap
    grounds: Grounds
    suggestions: tuple[Suggestion, ...]
    confidence: float
    gaps: tuple[Gap, ...]
    blanks: int
    replaced: tuple[Place, ...]

    def __repr__(self) -> str:
        return f"<ValueViews: {len(self.gaps)} compared>"

    @property
    def opposed(self) -> tuple[Gap, ...]:
        """Where the two medians have opposite signs, however few ratings there are."""
        return tuple(each for each in self.gaps if each.opposed)

    def found(self, finding: Finding) -> tuple[Gap, ...]:
        """Gaps of which this can be said."""
        return tuple(each for each in self.gaps if each.finding is finding)
