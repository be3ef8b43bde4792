"""A move between channels told in words: who gains what, who loses what, from which share on."""

from collections.abc import Sequence

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.channels.aspects import ASPECTS
from sidusryhmad.evidence.topics.channels.mixing import Case
from sidusryhmad.evidence.topics.channels.results import Channels, Part, Reached
from sidusryhmad.model.naming import find
from sidusryhmad.render.evidence.channels import called
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Cell, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.numbers import percent
from sidusryhmad.reporting.evidence.shared import (
    answer_section,
    grounds_section,
    picture_section,
    suggestion_section,
)
from sidusryhmad.reporting.words import Words

_ONE_SIDED = {
    (0, 0): N_("{name}: no effect."),
    (1, 0): N_("{name}: no loss: the gain is gone only when all cases are complex."),
    (0, -1): N_("{name}: no gain: every complex case brings a loss."),
    (-1, 0): N_("{name}: no gain: the loss is gone only when all cases are complex."),
    (0, 1): N_("{name}: no loss: every complex case brings a gain."),
}
"""What there is to say where simple cases or complex ones change nothing, by the signs of both."""
_FINEST = 6


def title(result: Channels, words: Words) -> str:
    """The report's title."""
    return words.language.text(
        "{change}: who gains, who loses?", change=called(result, words.language)
    )


def sections(result: Channels, words: Words) -> tuple[Section, ...]:
    """Answer, picture, direct effects, totals on the map, open questions, grounds."""
    say = words.language.text
    caption = say("From simple to complex cases; the dot stands at the share of complex cases.")
    answered = any(part.simple.value is not None for part in result.parts)
    return (
        answer_section(answers(result, words), words),
        *((picture_section(result, words, caption),) if answered else ()),
        Section(say("What the move does directly"), (_direct(result, words),)),
        Section(say("What reaches whom through others"), _reached(result, words)),
        Section(say("Questions still open"), _open(result, words)),
        *suggestion_section(result, words),
        grounds_section(result, words),
    )


def answers(result: Channels, words: Words) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first."""
    say = words.language.text
    found = [text for part in result.parts if (text := _turns(part, words))]
    if holds := _holds(result, words):
        found[:0] = [holds, *_unasked(result, words)]
    if not found and any(part.simple.open or part.complex.open for part in result.parts):
        found.append(say("Questions are still open, so nothing can be said of the whole yet."))
    elif not found:
        found.append(
            say("For nobody does gain turn into loss, whatever the share of complex cases.")
        )
    if result.share is None:
        found.append(
            say(
                "Nobody said what share of the cases is complex, so effects are told for both ends."
            )
        )
    if result.unknown:
        names = ", ".join(result.unknown)
        found.append(say("Not on the map, so not counted there: {names}.", names=names))
    return tuple(found)


def _holds(result: Channels, words: Words) -> str:
    say, language = words.language.text, words.language
    if not any(each.inner_circle for each in result.reached):
        return ""
    if result.holds is None:
        return say("At no share of complex cases is everybody in the inner circle spared a loss.")
    low, high = result.holds
    if (low, high) == (0.0, 1.0):
        return say("Nobody in the inner circle loses, whatever the share of complex cases.")
    values = {"low": percent(low, language, 0), "high": percent(high, language, 0)}
    return say(
        "Nobody in the inner circle loses while {low} to {high} of the cases are complex.", **values
    )


def _unasked(result: Channels, words: Words) -> tuple[str, ...]:
    """Who in the inner circle was asked nothing, so that only what others hand on is counted."""
    names = {s.id: s.name for s in result.service_map.stakeholders}
    asked = {find(part.stakeholder, names) for part in result.parts}
    left = [names[id_] for id_ in result.service_map.inner_ids if id_ not in asked]
    if not left:
        return ()
    text = N_(
        "Of these in the inner circle nobody was asked, so only what others hand on to them is "
        "counted: {names}."
    )
    return (words.language.text(text, names=", ".join(left)),)


def _turns(part: Part, words: Words) -> str:
    """The share at which one stakeholder's gain turns into loss."""
    say = words.language.text
    share, simple, complex_ = part.break_even, part.simple.value, part.complex.value
    if simple is None or complex_ is None:
        return ""
    if share is None:
        told = _ONE_SIDED.get((_sign(simple), _sign(complex_)))
        return say(told, name=part.stakeholder) if told else ""
    values = {"name": part.stakeholder, "share": _turning(part, words)}
    if simple > complex_:
        return say(
            "{name}: a gain while fewer than {share} of the cases are complex, else a loss.",
            **values,
        )
    return say(
        "{name}: a gain while more than {share} of the cases are complex, else a loss.", **values
    )


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _share(share: float, words: Words) -> str:
    """A share, as finely as it takes to tell it from none and from all."""
    digits = 0
    while 0 < share < 1 and round(100 * share, digits) in (0, 100) and digits < _FINEST:
        digits += 1
    return percent(share, words.language, digits)


def _direct(result: Channels, words: Words) -> Table:
    say = words.language.text
    return table(
        result.parts,
        column(say("Stakeholder"), lambda part: part.stakeholder),
        numbers(say("Simple cases"), lambda part: _case(part.simple, words)),
        numbers(say("Complex cases"), lambda part: _case(part.complex, words)),
        *_moved(words),
        numbers(say("n"), lambda part: str(part.n)),
        caption=say(
            "Likert points, added up over the aspects. “Turning point” is the share of complex "
            "cases at which gain and loss are equal, in brackets by the lowest and by the highest "
            "answers; n, how many answered."
        ),
    )


def _moved(words: Words) -> tuple[Told[Part | Reached], ...]:
    """Where it turns, and what moving all or some comes to: of a direct effect as of a total."""
    say = words.language.text
    return (
        numbers(say("Turning point"), lambda each: _turning(each, words)),
        numbers(say("All moved"), lambda each: _maybe(each.all, words)),
        numbers(say("Only simple cases moved"), lambda each: _maybe(each.only_simple, words)),
    )


def _case(case: Case, words: Words) -> Cell | str:
    return words.language.text("open") if case.value is None else words.cell(case.value)


def _turning(each: Part | Reached, words: Words) -> str | None:
    """The share at which gain and loss are equal, with what it may be by all answers."""
    if each.break_even is None:
        return None
    share, ends = _share(each.break_even, words), each.turning if isinstance(each, Part) else None
    if ends is None or ends[0] == ends[1]:
        return share
    return f"{share} ({_share(ends[0], words)}…{_share(ends[1], words)})"


def _maybe(value: float | None, words: Words) -> Cell | None:
    return None if value is None else words.cell(value)


def _reached(result: Channels, words: Words) -> tuple[Block, ...]:
    if not result.reached:
        return ()
    say = words.language.text
    told = table(
        sorted(result.reached, key=lambda each: not each.inner_circle),
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Simple cases"), lambda each: words.cell(each.simple)),
        numbers(say("Complex cases"), lambda each: words.cell(each.complex)),
        *_moved(words),
        caption=say("Total effect in Likert points; the inner circle first."),
    )
    return (told,)


def _asked(name: str, aspects: Sequence[str], words: Words) -> str:
    """Somebody with the aspects nobody answered for; those of one's own stay as written."""
    known = {aspect.name for aspect in ASPECTS}
    told = (words.language.text(each) if each in known else each for each in aspects)
    return f"{name}: {', '.join(told)}"


def _open(result: Channels, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    parts = (
        (say("Simple cases"), [(part.stakeholder, part.simple.open) for part in result.parts]),
        (say("Complex cases"), [(part.stakeholder, part.complex.open) for part in result.parts]),
    )
    found: list[Block] = [
        Bullets(tuple(_asked(name, open_, words) for name, open_ in listed if open_), heading)
        for heading, listed in parts
        if any(open_ for _, open_ in listed)
    ]
    if found:
        text = say("Not asked is not nought: whoever has an open question has no effect yet.")
        found.insert(0, Paragraph(text))
    return tuple(found)
