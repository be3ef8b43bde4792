"""Influences of unknown direction: no number counts them, so every answer says how many."""

from collections.abc import Iterable

from sidusryhmad.analysis.assumptions import assumed
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.words import Words


def not_counted(service_maps: Iterable[ServiceMap], words: Words) -> str:
    """How many influences of unknown direction an answer leaves out.

    Args:
        service_maps: The maps that the answer is about; an influence on several counts once.
        words: The language.

    Returns:
        One sentence; empty where there is none.
    """
    unknown = {
        (influence.from_, influence.to)
        for service_map in service_maps
        for influence in service_map.influences
        if "sign_unknown" in assumed(influence)
    }
    if not unknown:
        return ""
    return words.language.plural(
        "{count} influence of unknown direction is not counted in this.",
        "{count} influences of unknown direction are not counted in this.",
        len(unknown),
    )
