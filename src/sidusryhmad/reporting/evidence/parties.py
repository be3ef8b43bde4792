"""Parties, their roles and their load told in words."""

from collections.abc import Iterator

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.parties.load import PERHAPS, SURELY, Load
from sidusryhmad.evidence.topics.parties.parties import Parties
from sidusryhmad.evidence.topics.parties.sums import Party
from sidusryhmad.reporting.certainty import percent
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.evidence.parties_tables import changed, loads, roles, sums
from sidusryhmad.reporting.evidence.shared import answer_section, grounds_section, picture_section
from sidusryhmad.reporting.uncounted import not_counted
from sidusryhmad.reporting.words import Words

_FEW = 5
_ONLY = {
    SURELY: N_("Can only take it: {names}. Several burdens reach them, none goes on from them."),
    PERHAPS: N_("Perhaps can only take it: {names}. Whether it is so hangs on what is not sure."),
}


def title(result: Parties, words: Words) -> str:
    """The report's title."""
    if result.change_name is None:
        return words.language.text("Parties and their roles")
    return words.language.text(
        "What it does to each party in all its roles: {change}", change=result.change_name
    )


def sections(result: Parties, words: Words) -> tuple[Section, ...]:
    """Answer, picture, parties, roles that influence each other, load, grounds."""
    say = words.language.text
    caption = say("Burdening influences that arrive (left) and that leave (right).")
    if result.change is not None:
        caption = say(
            "What the change does to each party and to its roles; lines hold nine of ten draws."
        )
    return (
        answer_section(tuple(answers(result, words)), words),
        picture_section(result, words, caption),
        Section(say("Parties in several roles"), _several(result, words)),
        Section(say("Everybody"), _everybody(result, words)),
        Section(say("Who can only take it"), _load(result, words)),
        grounds_section(result, words),
    )


def answers(result: Parties, words: Words) -> Iterator[str]:
    """The answer in a few sentences, the most important one first."""
    say = words.language.text
    several = [party for party in result.parties if len(party.roles) > 1]
    torn = [party for party in several if party.torn]
    for party in torn[:_FEW]:
        yield conflict(party, words)
    if len(torn) > _FEW:
        yield words.language.plural(
            "{count} more party is pulled apart in the same way.",
            "{count} more parties are pulled apart in the same way.",
            len(torn) - _FEW,
        )
    if not several:
        yield say("No party of this map stands in more than one role.")
    elif not torn and result.change is not None:
        yield say("No party gains in one role while it loses in another.")
    elif not torn:
        yield words.language.plural(
            "{count} party stands in several roles: {names}.",
            "{count} parties stand in several roles: {names}.",
            len(several),
            names=", ".join(party.name for party in several[:_FEW]),
        )
    yield from _burdened(result, words)
    if text := not_counted([result.service_map], words):
        yield text


def conflict(party: Party, words: Words) -> str:
    """How a party's roles pull apart, in one sentence."""
    names = {role.id: role.name for role in party.roles}
    totals = {role.id: words.total(role.total or 0.0) for role in party.roles}

    def listed(ids: tuple[str, ...]) -> str:
        return ", ".join(f"{names[id_]} ({totals[id_]})" for id_ in ids)

    text = words.language.text(
        "{party} gains as {gaining} and loses as {losing}; together {total}.",
        party=party.name,
        gaining=listed(party.gaining),
        losing=listed(party.losing),
        total=words.total(party.total or 0.0),
    )
    if party.torn_probability is None:
        return text
    sure = words.language.text(
        "In {share} of the draws its roles pull apart.",
        share=percent(words, party.torn_probability),
    )
    return f"{text} {sure}"


def _burdened(result: Parties, words: Words) -> Iterator[str]:
    say = words.language.text
    for word, template in _ONLY.items():
        names = [load.name for load in result.loads if load.only_takes == word]
        if names:
            yield say(template, names=", ".join(names[:_FEW]) + (" …" if names[_FEW:] else ""))
    if all(load.only_takes not in {SURELY, PERHAPS} for load in result.loads):
        yield say("Nobody is found who can only take it.")
    if kept := [load.name for load in result.loads if load.keeps and load.only_takes == SURELY]:
        yield say(
            "With this change loss from others reaches them, too, and stays there: {names}.",
            names=", ".join(kept),
        )


def _several(result: Parties, words: Words) -> tuple[Block, ...]:
    several = [party for party in result.parties if len(party.roles) > 1]
    if not several:
        return ()
    say = words.language.text
    blocks: list[Block] = [roles(several, result, words)]
    itself = tuple(_itself(party, words) for party in several if party.ties)
    if itself:
        blocks.append(Bullets(itself, say("Parties that influence themselves through their roles")))
    if result.removed:
        text = say(
            "Removed by the change, so without a number: {names}.",
            names=", ".join(result.removed),
        )
        blocks.append(Paragraph(text))
    return tuple(blocks)


def _itself(party: Party, words: Words) -> str:
    names = {role.id: role.name for role in party.roles}
    ways = ", ".join(f"{names[tie.from_]} → {names[tie.to]}" for tie in party.ties)
    if party.through_itself is None:
        return words.language.text("{party}: {ways}", party=party.name, ways=ways)
    return words.language.text(
        "{party}: {ways}; of its sum {amount} comes to it this way",
        party=party.name,
        ways=ways,
        amount=words.points(party.through_itself),
    )


def _everybody(result: Parties, words: Words) -> tuple[Block, ...]:
    return () if result.change is None else (sums(result, words),)


def _load(result: Parties, words: Words) -> tuple[Block, ...]:
    shown = [load for load in result.loads if _loaded(load)]
    if not shown:
        return (Paragraph(words.language.text("No influence on this map burdens anybody.")),)
    text = words.language.text(
        "This is about the place that somebody has among the others, not about what they do: "
        "whoever can only take it has nobody to hand it on to, and needs relief from elsewhere."
    )
    blocks: list[Block] = [Paragraph(text), loads(shown, words)]
    if result.change is not None:
        blocks.append(changed(shown, words))
    return tuple(blocks)


def _loaded(load: Load) -> bool:
    sides = (load.taken, load.given)
    counted = any(side.count or side.doubtful for side in sides)
    return counted or bool(load.arriving) or bool(load.passed_on)
