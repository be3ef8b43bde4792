"""What is found about wants."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.evidence.result import EvidenceResult, Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.wants.judged import Judged, Tally
from sidusryhmad.evidence.topics.wants.spending import Spending
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True, repr=False)
class Wants(EvidenceResult):
    """Which wants add value, which are held, and what effort goes where.

    Attributes:
        service_map: The map that it is about, the wants of a table on it; one without
            stakeholders where none was given.
        wants: The wants with their kind and the changes that meet them.
        whole: All wants counted by kind.
        tallies: The same for everybody whose wants are listed.
        spending: Where the effort of each change goes; changes that meet nothing are left out.
        silent: Names of the changes that say nothing of wants.
        unmet: Ids of the wants that no change meets, those that add value first.
        effort_unit: What effort is counted in; None where nobody said.
        grounds: What it rests on.
        suggestions: None: wants are put on the map as they are.
    """

    kind: ClassVar[str] = "wants"
    table: ClassVar[str] = "wants"

    service_map: ServiceMap
    wants: tuple[Judged, ...]
    whole: Tally
    tallies: tuple[Tally, ...]
    spending: tuple[Spending, ...]
    silent: tuple[str, ...]
    unmet: tuple[str, ...]
    effort_unit: str | None
    grounds: Grounds
    suggestions: tuple[Suggestion, ...] = ()

    def __repr__(self) -> str:
        return f"<Wants: {len(self.wants)}>"
