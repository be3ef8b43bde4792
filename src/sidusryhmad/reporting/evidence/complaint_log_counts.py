"""What a complaint log was counted by, and what is not known of some complaints."""

from collections.abc import Iterator, Sequence

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog, Counted, Gathered
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.complaint_log_words import number, where_text
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.complaint_log_lines import lines, standing
from sidusryhmad.reporting.evidence.numbers import count
from sidusryhmad.reporting.words import Words

FACTORS = {
    "weekday": N_("weekday"),
    "hour": N_("hour"),
    "place": N_("place"),
    "person": N_("on duty"),
    "topic": N_("topic"),
}
"""What complaints are counted by."""
_MOST = 12


def counted_section(result: ComplaintLog, words: Words) -> Section:
    """Complaints by each factor alone, and how much of what was counted by several."""
    say = words.language.text
    heading = say("Complaints counted")
    if not result.n:
        return Section(heading)
    single = [each for each in result.counted if len(each.by) == 1 and each.by != ("person",)]
    cells = [cell for each in single for cell in each.cells[:_MOST]]
    blocks: list[Block] = []
    if result.customers is not None:
        text = words.language.plural(
            "{count} customer is named in the log; complaints: {n}.",
            "{count} different customers are named in the log; complaints: {n}.",
            result.customers,
            n=result.n,
        )
        blocks.append(Paragraph(text))
    if cells:
        blocks.append(_cells(cells, words))
    text = say(
        "People on duty are not listed by number of complaints: that would be a ranking. Where "
        "something gathers with one of them, it stands among the patterns."
    )
    blocks.append(Paragraph(text))
    blocks.append(_combinations(result, words))
    return Section(heading, tuple(blocks))


def _cells(cells: Sequence[Gathered], words: Words) -> Table:
    say, language = words.language.text, words.language
    return table(
        cells,
        column(say("What"), lambda cell: where_text(cell.where, language)),
        numbers(say("Complaints"), lambda cell: count(cell.count, language)),
        numbers(say("Of how many"), lambda cell: count(cell.total, language)),
        numbers(say("Expected"), lambda cell: _expected(cell, language)),
        caption=say(
            "A dash: nothing is known by which to expect a number; up to {most} of each kind.",
            most=_MOST,
        ),
    )


def _expected(cell: Gathered, language: Language) -> str | None:
    return None if cell.expected is None else number(cell.expected, language)


def _combinations(result: ComplaintLog, words: Words) -> Table:
    """What was counted by what, and what each expectation rests on."""
    say, language = words.language.text, words.language
    return table(
        result.counted,
        column(say("Counted by"), lambda each: " × ".join(say(FACTORS[name]) for name in each.by)),
        numbers(say("Complaints"), lambda each: count(each.total, language)),
        numbers(say("Something not known"), lambda each: count(each.missing, language)),
        numbers(say("Outside what was given"), lambda each: count(each.outside, language)),
        column(say("Expected by"), lambda each: _base(each, words)),
        caption=say(
            "Complaints, what is not known and what lies outside add up to all complaints."
        ),
    )


def _base(each: Counted, words: Words) -> str:
    bases = {
        "exposure": N_("amounts given"),
        "mixed": N_("amounts given, the rest by itself"),
        "independence": N_("each by itself (independence)"),
        "opening": N_("opening hours seen"),
        "": N_("nothing: counted only"),
    }
    return words.language.text(bases[each.base])


def gaps_section(result: ComplaintLog, words: Words) -> Section:
    """What is not known of some complaints, and complaints where the exposure has nothing.

    Empty where everything is known.
    """
    return Section(words.language.text("What is not known"), tuple(_gaps(result, words)))


def _gaps(result: ComplaintLog, words: Words) -> Iterator[Block]:
    say, language = words.language.text, words.language
    if result.gaps:
        yield table(
            result.gaps,
            column(say("What"), lambda gap: say(FACTORS[gap.factor])),
            numbers(say("Complaints without it"), lambda gap: count(gap.count, language)),
            column(say("Lines of the table"), lambda gap: lines(gap.places)),
            caption=say("Such complaints are in no cell that they would need it for."),
        )
    if result.outside:
        found = language.plural(
            "{count} complaint lies where the amounts given have nothing, as on a day off; it is "
            "in none of their cells.",
            "{count} complaints lie where the amounts given have nothing, as on a day off; they "
            "are in none of their cells.",
            len(result.outside),
        )
        yield Paragraph(found)
        if where := standing(result.outside, words):
            yield Paragraph(where)
