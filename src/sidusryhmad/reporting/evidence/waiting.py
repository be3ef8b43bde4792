"""Waiting told in words."""

from sidusryhmad.errors import N_, place_text
from sidusryhmad.evidence.topics.waiting.model import BY_NAME
from sidusryhmad.evidence.topics.waiting.results import Compared, Unanswered, Waiting
from sidusryhmad.evidence.topics.waiting.rows import Missing
from sidusryhmad.evidence.topics.waiting.spoken import spoken
from sidusryhmad.reporting.document import Block, Bullets, Section
from sidusryhmad.reporting.evidence.numbers import span
from sidusryhmad.reporting.evidence.shared import (
    answer_section,
    grounds_section,
    picture_section,
    suggestion_section,
)
from sidusryhmad.reporting.evidence.waiting_tables import changes, limits, parameters, waits
from sidusryhmad.reporting.words import Words

_MISSING: dict[Missing, str] = {
    "occupied": N_("whether there is something to do meanwhile"),
    "told": N_("whether they are told how long it takes"),
    "tolerance": N_("how long they put up with"),
}


def title(_: Waiting, words: Words) -> str:
    """The report's title."""
    return words.language.text("How long does a wait feel?")


def sections(result: Waiting, words: Words) -> tuple[Section, ...]:
    """Answer, picture, waits, changes, parameters, what is open, grounds, suggestions."""
    say = words.language.text
    caption = say(
        "How long each wait lasts and feels, and the direct effect of changing it with its range."
    )
    found = [answer_section(answers(result, words), words)]
    if result.waits:
        found.append(picture_section(result, words, caption))
        found.append(Section(say("The waits"), (waits(result, words),)))
    if result.comparisons:
        found.append(Section(say("What changing them does"), (changes(result, words),)))
        found.append(Section(say("What each parameter does alone"), (parameters(result, words),)))
    if open_ := _open(result, words):
        found.append(Section(say("What is open"), open_))
    return (*found, *suggestion_section(result, words), grounds_section(result, words))


def answers(result: Waiting, words: Words) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first."""
    say = words.language.text
    if not result.comparisons:
        return (say("No wait has another one to be compared with."),)
    better = sum(each.range[0] > 0 for each in result.comparisons)
    worse = sum(each.range[1] < 0 for each in result.comparisons)
    lead = words.language.plural(
        "By the model, of {count} changed wait {better} feels better over all ranges of the "
        "parameters, {worse} worse; for {open} it depends on them.",
        "By the model, of {count} changed waits {better} feel better over all ranges of the "
        "parameters, {worse} worse; for {open} it depends on them.",
        len(result.comparisons),
        better=better,
        worse=worse,
        open=len(result.comparisons) - better - worse,
    )
    return (lead, *(_answer(each, words) for each in result.comparisons))


def _answer(each: Compared, words: Words) -> str:
    say, language = words.language.text, words.language
    values = {
        "situation": ": ".join(
            part for part in (each.wait.stakeholder, each.wait.situation) if part
        ),
        "change": each.wait.change,
        "reference": _quoted(each.reference.change, words),
        "effect": language.number(each.effect, digits=1, signed=True),
        "span": span(*each.range, language),
        "limit": spoken(each.limit, language),
        "limits": limits(each, words),
    }
    told = say(
        "{situation}: “{change}” is worth {effect} points ({span}) against {reference}; it may "
        "last up to {limit} ({limits}) before {reference} feels better.",
        **values,
    )
    return " ".join(text for text in (told, _uneven(each, words), _hinge(each, words)) if text)


def _uneven(each: Compared, words: Words) -> str:
    """How much of an effect comes from tolerances that differ; nothing where they do not."""
    if each.evenly is None:
        return ""
    say, language = words.language.text, words.language
    return say(
        "Of this {part} points come from how long each is put up with, {new} in place of {old}; "
        "with {old} for both it would be {evenly} points.",
        part=language.number(each.effect - each.evenly, digits=1, signed=True),
        new=spoken(each.wait.tolerance, language),
        old=spoken(each.reference.tolerance, language),
        evenly=language.number(each.evenly, digits=1, signed=True),
    )


def _hinge(each: Compared, words: Words) -> str:
    """The parameter that decides, where the sign of an effect depends on one."""
    if each.certain or not each.turning:
        return ""
    turned = each.turning[0]
    return words.language.text(
        "It hinges on {parameter}: at {value} both feel alike.",
        parameter=words.language.text(BY_NAME[turned.parameter].label),
        value=words.language.number(turned.turns or 0.0, digits=2),
    )


def _quoted(change: str, words: Words) -> str:
    """The wait that another one is compared with."""
    say = words.language.text
    return say("“{change}”", change=change) if change else say("today's wait")


def _open(result: Waiting, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    blocks: list[Block] = []
    if result.unanswered:
        texts = tuple(_unanswered(each, words) for each in result.unanswered)
        blocks.append(Bullets(texts, say("Too little is known to work these out")))
    if result.alone:
        texts = tuple(f"{each.situation} ({each.change})" for each in result.alone)
        blocks.append(Bullets(texts, say("Nothing to compare these with")))
    return tuple(blocks)


def _unanswered(each: Unanswered, words: Words) -> str:
    say = words.language.text
    parts = [each.stakeholder, each.situation, each.change]
    where = [words.language.say(text) for text in place_text(each.place)]
    missing = "; ".join(say(_MISSING[name]) for name in each.missing)
    name = ", ".join(part for part in parts if part)
    told = say("{wait}: not known {missing}", wait=name, missing=missing)
    return ": ".join([*where, told])
