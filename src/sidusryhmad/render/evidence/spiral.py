"""The picture of a spiral: its factors in a ring, with what leads from one to the next."""

from sidusryhmad.evidence.topics.spiral.results import Spiral
from sidusryhmad.evidence.topics.spiral.rows import FACTORS
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.loops import Loops

_ALMOST = 0.999999
"""Carry-over at which a loop's gain is that of its links, and a loop of full links is damped."""


def scene(result: Spiral, language: Language, theme: Theme) -> Scene:
    """The factors as a loop."""
    return Loops(most=1).scene(_factors(result, language), language, theme)


def _factors(result: Spiral, language: Language) -> ServiceMap:
    """The loop as a map of its own, with a factor in place of each stakeholder."""
    names = [
        language.text(FACTORS[link.factor]) if link.factor in FACTORS else link.factor
        for link in result.links
    ]
    ids = [f"factor-{at}" for at in range(len(names))]
    document = {
        "service": {"name": result.service_map.service.name},
        "carry_over": _ALMOST,
        "stakeholders": [
            {"id": id_, "name": name, "ring": "direct"}
            for id_, name in zip(ids, names, strict=True)
        ],
        "influences": [
            {"from": id_, "to": ids[(at + 1) % len(ids)], "strength": result.links[at].strength}
            for at, id_ in enumerate(ids)
        ],
    }
    return ServiceMap.from_document(document)
