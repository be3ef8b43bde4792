"""Which finding from evidence is drawn by which module: one row a kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from sidusryhmad.evidence.result import UNNAMED, EvidenceResult, named_after
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence import (
    channels,
    cocreation,
    complaint_cost,
    complaint_log,
    complaints,
    delivery,
    parties,
    recommendation,
    spiral,
    value_views,
    waiting,
    wants,
)
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.view import refuse

PICTURES: Mapping[str, Callable[[Any, Language, Theme], Scene]] = {
    "channels": channels.scene,
    "complaint_cost": complaint_cost.scene,
    "complaints": complaints.scene,
    "complaint_log": complaint_log.scene,
    "cocreation": cocreation.scene,
    "delivery": delivery.scene,
    "recommendation": recommendation.scene,
    "parties": parties.scene,
    "spiral": spiral.scene,
    "value_views": value_views.scene,
    "waiting": waiting.scene,
    "wants": wants.scene,
}
"""By the result's ``kind``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The picture of what evidence says."""

    of_change: ClassVar[bool] = False

    def scene(self, subject: EvidenceResult, language: Language, theme: Theme) -> Scene:
        """The picture of a finding.

        Args:
            subject: What evidence says.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: There is no picture of such a finding.
        """
        if subject.kind not in PICTURES:
            raise refuse(self, subject)
        return PICTURES[subject.kind](_named(subject), language, theme)


def _named(subject: EvidenceResult) -> EvidenceResult:
    """A finding whose service has no name where only its file gave it one: that is no title."""
    known = subject.service_map
    if known.stakeholders or known.service.name != named_after(subject.grounds.source):
        return subject
    service = known.service.model_copy(update={"name": UNNAMED})
    bare = known.model_copy(update={"service": service})
    return replace(subject, service_map=bare)  # type: ignore[type-var]
