"""The words of the loop view: title, subtitle, description, numbers in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.structure.results import Loop
from sidusryhmad.errors import N_, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.views.actors import Actors

_LONGEST_TITLE = 120
_FEWEST, _MOST = 3, 6
_WORDS = {
    "reinforcing": N_("reinforcing"),
    "balancing": N_("balancing"),
    "unknown": N_("unknown"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """The loops of a map.

    Attributes:
        service_map: The map.
        shown: Those to be drawn.
        count: How many were counted.
        more: Whether there may be more than were counted.
        notes: What to keep in mind.
    """

    service_map: ServiceMap
    shown: tuple[Loop, ...]
    count: int
    more: bool
    notes: tuple[Message, ...]


def polarity(loop: Loop, language: Language) -> str:
    """Whether a loop reinforces or balances, in a word."""
    return language.text(_WORDS[loop.polarity])


def letter(loop: Loop, language: Language) -> str:
    """The first letter of that word; a question mark where nobody knows.

    Example:
        >>> letter(Loop(("a", "b"), "balancing", -0.1, 0.1, 1.0), Language("et"))
        'T'
    """
    return "?" if loop.polarity == "unknown" else polarity(loop, language)[0].upper()


def gain(loop: Loop, language: Language) -> str:
    """A loop's gain; the most it could be where its polarity is unknown."""
    if loop.polarity == "unknown":
        return f"± {language.number(loop.most, digits=_digits(loop.most))}"
    return language.number(loop.gain, digits=_digits(loop.gain), signed=True)


def echo(loop: Loop, language: Language) -> str:
    """What comes back by a loop; a question mark where nobody knows."""
    if loop.polarity == "unknown":
        return "?"
    return language.number(loop.echo, digits=_digits(loop.echo), signed=True)


def _digits(value: float) -> int:
    """Decimals that it takes to see anything of a number."""
    return next((n for n in range(_FEWEST, _MOST) if round(value, n)), _MOST)


def round_trip(loop: Loop, actors: Actors) -> str:
    """A loop as a way back to its start: ``Klient → Pere → Klient``."""
    return " → ".join(map(actors.name, (*loop.nodes, loop.nodes[0])))


def title(service_map: ServiceMap, language: Language) -> str:
    """Whose loops they are."""
    service = shorten(clean(service_map.service.name), _LONGEST_TITLE)
    return language.text("{service}: feedback loops", service=service)


def subtitle(found: Found, language: Language) -> str:
    """How many are shown, and of how many."""
    shown = len(found.shown)
    if not shown:
        return language.text("no loop to show")
    say, many = language.text, {"count": shown, "all": found.count}
    if found.more and shown == 1:
        return say("the strongest of more than {all} loops", all=found.count)
    if found.more:
        return say("the {count} strongest of more than {all} loops", **many)
    if shown == found.count:
        return say("the only loop") if shown == 1 else say("all {count} loops", count=shown)
    if shown == 1:
        return say("the strongest of {all} loops", all=found.count)
    return say("the {count} strongest of {all} loops", **many)


def none(found: Found, language: Language) -> str:
    """Why no loop is drawn."""
    if found.more or any(note.code == "nothing_carried" for note in found.notes):
        return language.text("No loop is listed.")
    return language.text("No loop leads through the map: what anybody passes on never comes back.")


def description(found: Found, actors: Actors, language: Language) -> str:
    """Every loop in a sentence; where there are none, why."""
    if not found.shown:
        return none(found, language)
    return " ".join(sentence(loop, actors, language) for loop in found.shown)


def sentence(loop: Loop, actors: Actors, language: Language) -> str:
    """A loop in a sentence: the way, the polarity, the gain."""
    return language.text(
        "{loop}: {polarity}, gain {gain}.",
        loop=round_trip(loop, actors),
        polarity=polarity(loop, language),
        gain=gain(loop, language),
    )


def table(loops: Sequence[Loop], actors: Actors, language: Language) -> tuple[tuple[str, ...], ...]:
    """The numbers of every loop shown, the first row the heading."""
    say = language.text
    heading = (say("Loop"), say("Polarity"), say("Gain"), say("Comes back"))
    rows = (
        (
            round_trip(loop, actors),
            polarity(loop, language),
            gain(loop, language),
            echo(loop, language),
        )
        for loop in loops
    )
    return (heading, *rows)
