"""A map's structure in words: who drives, who depends, which loops feed themselves."""

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.structure.quadrants import Quadrant
from sidusryhmad.analysis.structure.results import Loop, Structure
from sidusryhmad.errors import N_, Message
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section, Table
from sidusryhmad.reporting.path_figures import loops
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.structure_tables import (
    dematel_table,
    loop_in_words,
    loop_table,
    mactor_table,
    micmac_table,
    streams,
)
from sidusryhmad.reporting.words import Words

_VISIBLE = 0.005


def title(result: Structure, words: Words) -> str:
    """The title of the report."""
    del result
    return words.language.text("Structure of the map")


def sections(result: Structure, words: Words) -> tuple[Section, ...]:
    """The report: answer, matrix, loops, three rankings, reach, grounds."""
    say = words.language.text
    return (
        brief(result, words, say("Answer")),
        Section(say("Who influences whom"), _matrix(result, words)),
        Section(say("Loops"), _loops(result, words)),
        Section(
            say("Who drives and who depends (MICMAC)"),
            (
                *_plane(result, words),
                *_ranked(result.micmac.refusal, micmac_table(result, words), words),
            ),
        ),
        Section(
            say("Balance of power (MACTOR)"),
            _ranked(result.mactor.refusal, mactor_table(result, words), words),
        ),
        Section(
            say("Cause and effect (DEMATEL)"),
            _ranked(result.dematel.refusal, dematel_table(result, words), words),
        ),
        Section(say("Up and down"), streams(result, words)),
        Section(say("What it rests on"), _grounds(result, words)),
    )


def _matrix(result: Structure, words: Words) -> tuple[Block, ...]:
    caption = words.language.text("The row influences the column; rings inside out.")
    return (figure(result.service_map, words, caption, view="matrix"),)


def _plane(result: Structure, words: Words) -> tuple[Block, ...]:
    if not result.micmac.stakeholders:
        return ()
    caption = words.language.text("Who drives whom and who is driven; the lines are the means.")
    return (figure(result.service_map, words, caption, view="influence-dependence"),)


def brief(result: Structure, words: Words, heading: str | None = None) -> Section:
    """The short section: the answer alone."""
    say = words.language.text
    sentences = (*_roles(result, words), *_strongest(result, words))
    warning = say(
        "This is structure, not change: it says who is placed to move whom, not what any change "
        "does to anybody."
    )
    blocks = (Paragraph(" ".join(sentences), lead=True), Paragraph(warning))
    return Section(heading or say("Structure"), blocks)


def _roles(result: Structure, words: Words) -> tuple[str, ...]:
    if not result.micmac.stakeholders:
        return (words.language.text("Nobody on the map is known to influence anybody."),)
    quadrants: dict[Quadrant, list[str]] = {}
    for standing in result.micmac.stakeholders:
        quadrants.setdefault(standing.quadrant, []).append(standing.name)
    return tuple(
        words.language.text(template, names=", ".join(quadrants[quadrant]))
        for quadrant, template in _ROLES.items()
        if quadrant in quadrants
    )


_ROLES: dict[Quadrant, str] = {
    "driver": N_("Drivers, who influence much and depend on little: {names}."),
    "relay": N_("Relays, who influence much and depend on much: {names}."),
    "dependent": N_("Dependent, with little influence of their own: {names}."),
}


def _strongest(result: Structure, words: Words) -> tuple[str, ...]:
    say = words.language.text
    doubtful = sum(loop.polarity == "unknown" for loop in result.loops)
    found: list[str] = []
    if doubtful < len(result.loops):
        found += _first_loop(result.loops[0], words)
    elif _without_loops(result):
        found.append(say("No loop leads through the map."))
    if doubtful:
        found.append(
            words.language.plural(
                "{count} listed loop runs through an influence of unknown direction.",
                "{count} listed loops run through influences of unknown direction.",
                doubtful,
            )
        )
    return tuple(found)


def _first_loop(loop: Loop, words: Words) -> tuple[str, str]:
    way, share = loop_in_words(loop, words), words.points(loop.echo)
    templates = {
        "reinforcing": N_("The strongest loop reinforces: {loop}."),
        "balancing": N_("The strongest loop balances: {loop}."),
    }
    return (
        words.language.text(templates[loop.polarity], loop=way),
        words.language.text(
            "Of each point that happens to one of its members, {share} comes back to them by it.",
            share=share,
        ),
    )


def _without_loops(result: Structure) -> bool:
    """Whether the map has no loop, rather than none that was listed."""
    codes = {note.code for note in result.notes}
    return not result.loops and not codes & {"more_loops", "nothing_carried", "loops_not_exhausted"}


def _loops(result: Structure, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    if not result.loops:
        none = say("No loop leads through the map: what anybody passes on never comes back.")
        other = say("No loop is listed.")
        return (Paragraph(none if _without_loops(result) else other),)
    return (loop_table(result, words), Paragraph(_echoes(result, words)), *loops(result, words))


def _echoes(result: Structure, words: Words) -> str:
    by_size = sorted(result.echoes, key=lambda echo: -steady(abs(echo.echo)))
    heard = [echo for echo in by_size if abs(echo.echo) >= _VISIBLE]
    if not heard:
        return words.language.text("By all loops together next to nothing comes back to anybody.")
    return words.language.text(
        "By all loops together comes back, of each point: {echoes}. To everybody else next to "
        "nothing.",
        echoes=", ".join(f"{echo.name} {words.points(echo.echo)}" for echo in heard),
    )


def _ranked(refusal: Message | None, table: Table, words: Words) -> tuple[Block, ...]:
    """A method's table, with the reason where it has no answer or a part of one."""
    said = (Paragraph(words.message(refusal)),) if refusal else ()
    return (*said, table) if table.rows else said


def _grounds(result: Structure, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    carried = say(
        "Carry-over {share}: a fully influenced stakeholder takes on this share of the "
        "influencer's change. A convention, not a measurement.",
        share=result.carry_over,
    )
    shared = say(
        "Influences arriving at one stakeholder share a budget: together they move nobody by more "
        "than one full influence would."
    )
    sizes = say(
        "The three rankings take the sizes of the map's own influences: one that harms counts as "
        "much as one that helps. Much and little are told apart by the mean of all."
    )
    limits = (
        say("Counting loops says nothing of their size, and no loop here says how long it takes."),
        say("MICMAC counts ways of one length only; its ranking need not settle."),
        say("MACTOR looks two steps far and takes the points of the scale as equal steps."),
        say("DEMATEL sees proportions only: a map of weak influences reads like one of strong."),
        say("A high rank is no merit and a low one no reason to weigh harm less."),
    )
    bases = (carried, *((shared,) if result.budget else ()), sizes)
    notes = tuple(map(words.message, result.notes))
    blocks: list[Block] = [Bullets(bases, say("Assumptions"))]
    if notes:
        blocks.append(Bullets(notes, say("Keep in mind")))
    return (*blocks, Bullets(limits, say("What these methods cannot say")))
