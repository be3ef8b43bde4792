"""The four phases of introducing the index, with dates and what to do in each.

The phases, and that they take about half a year, stand in the source text; that they are equally
long is an assumption. What to do in each is put together from the advice that it gives beside them.
"""

import datetime
from dataclasses import dataclass

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.topics.recommendation.periods import months_later

HALF_YEAR = 6
"""Months that the four phases take together. By the source text: about half a year."""


@dataclass(frozen=True, slots=True)
class AdoptionPhase:
    """A phase of introducing the index.

    Attributes:
        name: ``estrangement``, ``denial``, ``acceptance`` or ``habit``.
        first: Its first day.
        last: Its last day.
        heard: What people say in it.
        steps: What to do and say in it.
    """

    name: str
    first: datetime.date
    last: datetime.date
    heard: Message
    steps: tuple[Message, ...]


_HEARD = {
    "estrangement": N_("“What is this now?”"),
    "denial": N_("“That number has nothing to do with my work; I cannot change it.”"),
    "acceptance": N_("“What I do does change it.”"),
    "habit": N_("“We always reckon with the customer.”"),
}
_STEPS = {
    "estrangement": (
        N_("Say why customers are asked, what the one question is, and who will see the answers."),
        N_("Ask for a comment beside the rating, and read every comment from the first one on."),
        N_("Agree who answers customers; ask only as many as can be answered."),
    ),
    "denial": (
        N_("Show comments before numbers: they say what happened, and nobody can argue them away."),
        N_("Draw no conclusion from fewer than the agreed number of ratings, good or bad."),
        N_("Ask every unit which of the causes named by customers lie in its own hands."),
        N_("Talk about a bad rating in private, and about what would help, not about guilt."),
    ),
    "acceptance": (
        N_("Let every unit choose one cause and remove it; write down what was done and when."),
        N_("Answer every bad rating: solve the problem, or say honestly what cannot be solved."),
        N_("Tell everybody about praise and what earned it."),
    ),
    "habit": (
        N_("Look at the index of every unit at the same time each month, on every level."),
        N_("Compare a unit with its own past; name differences only where they are supported."),
        N_("Tell customers once a year what changed because of them."),
    ),
}


def adoption(start: datetime.date, months: int = HALF_YEAR) -> tuple[AdoptionPhase, ...]:
    """The four phases from a day on.

    Args:
        start: The day on which the index is introduced.
        months: How long all four take together; at least 1.

    Returns:
        The phases, equally long to the day.

    Example:
        >>> from datetime import date
        >>> [f"{phase.name} from {phase.first}" for phase in adoption(date(2026, 9, 1))][:2]
        ['estrangement from 2026-09-01', 'denial from 2026-10-16']
    """
    days = (months_later(start, months) - start).days
    begins = [start + datetime.timedelta(days=round(days * at / len(_HEARD))) for at in range(5)]
    return tuple(
        AdoptionPhase(
            name,
            begins[at],
            begins[at + 1] - datetime.timedelta(days=1),
            Message(f"heard_{name}", _HEARD[name]),
            tuple(Message(f"{name}_{number}", step) for number, step in enumerate(_STEPS[name], 1)),
        )
        for at, name in enumerate(_HEARD)
    )
