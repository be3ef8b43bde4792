"""What ratings of value suggest as the effect of a change on a stakeholder of the map."""

from collections.abc import Sequence
from statistics import median

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.recommendation.periods import time_of
from sidusryhmad.evidence.topics.two_views.views import Voice

METHOD = Message(
    "method_median",
    N_("median of the ratings; range: from the lowest to the highest, where there are at least 5"),
)
FEW = 5
"""Ratings below which the lowest and the highest say nothing of a range. A convention."""


def effects(voices: Sequence[Voice], source: str) -> tuple[Suggestion, ...]:
    """The effect of each change on each stakeholder that rated it as a whole.

    Args:
        voices: The ratings; those of an aspect alone, and those that name no stakeholder, say
            nothing of a whole effect on one.
        source: Name of the file.

    Returns:
        One suggestion for each change and stakeholder.

    Example:
        >>> from sidusryhmad.model.stakeholder import Side
        >>> said = [Voice("Tasu", "", Side.CUSTOMER, rating, "Klient") for rating in (1.0, 3.0)]
        >>> [(each.stakeholder, each.value, each.range, each.n) for each in effects(said, "")]
        [('Klient', 2.0, None, 2)]
    """
    found: dict[tuple[str, str], list[Voice]] = {}
    for voice in voices:
        if voice.stakeholder and not voice.aspect and voice.rating is not None:
            found.setdefault((voice.change, voice.stakeholder), []).append(voice)
    return tuple(_effect(*key, mine, source) for key, mine in found.items())


def _effect(change: str, stakeholder: str, voices: Sequence[Voice], source: str) -> Suggestion:
    ratings = [voice.rating for voice in voices if voice.rating is not None]
    days = [voice.when for voice in voices if voice.when is not None]
    few = len(ratings) < FEW
    return Suggestion(
        of="effect",
        value=median(ratings),
        why=_why(len(ratings)),
        method=METHOD,
        stakeholder=stakeholder,
        change=change,
        range=None if few else (min(ratings), max(ratings)),
        n=len(ratings),
        when=time_of(min(days), max(days)) if days else None,
        source=source,
    )


def _why(count: int) -> Message:
    template = N_("the effect on them as they rated it themselves; ratings: {n}")
    if count == 1:
        template = N_("the effect on them as they rated it themselves; no range: only one rating")
    elif count < FEW:
        template = N_("the effect on them as they rated it themselves; no range: only {n} ratings")
    return Message("own_view", template, {"n": count})
