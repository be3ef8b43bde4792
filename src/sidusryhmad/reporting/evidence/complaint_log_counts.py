"""What a complaint log was counted by, and what is not known of some complaints."""

from collections.abc import Iterator

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog, Counted, Gathered
from sidusryhmad.render.evidence.complaint_log_words import number, where_text
from sidusryhmad.reporting.document import Block, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.complaint_log_lines import lines, standing
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
    """Complaints by each factor alone, and how much of what was counted by several.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section.
    """
    say = words.language.text
    heading = say("Complaints counted")
    if not result.n:
        return Section(heading)
    columns = (
        Column(say("What")),
        Column(say("Complaints"), number=True),
        Column(say("Of how many"), number=True),
        Column(say("Expected"), number=True),
    )
    single = [each for each in result.counted if len(each.by) == 1 and each.by != ("person",)]
    rows = tuple(_row(cell, words) for each in single for cell in each.cells[:_MOST])
    caption = say(
        "A dash: nothing is known by which to expect a number; up to {most} of each kind.",
        most=_MOST,
    )
    blocks: list[Block] = []
    if result.customers is not None:
        text = words.language.plural(
            "{count} customer is named in the log; complaints: {n}.",
            "{count} different customers are named in the log; complaints: {n}.",
            result.customers,
            n=result.n,
        )
        blocks.append(Paragraph(text))
    if rows:
        blocks.append(Table(columns, rows, caption))
    text = say(
        "People on duty are not listed by number of complaints: that would be a ranking. Where "
        "something gathers with one of them, it stands among the patterns."
    )
    blocks.append(Paragraph(text))
    blocks.append(_combinations(result, words))
    return Section(heading, tuple(blocks))


def _row(cell: Gathered, words: Words) -> tuple[Cell, ...]:
    write, language = words.language.number, words.language
    return (
        Cell(where_text(cell.where, language)),
        Cell(write(cell.count, digits=0)),
        Cell(write(cell.total, digits=0)),
        Cell("–" if cell.expected is None else number(cell.expected, language)),
    )


def _combinations(result: ComplaintLog, words: Words) -> Table:
    """What was counted by what, and what each expectation rests on."""
    say, write = words.language.text, words.language.number
    columns = (
        Column(say("Counted by")),
        Column(say("Complaints"), number=True),
        Column(say("Something not known"), number=True),
        Column(say("Outside what was given"), number=True),
        Column(say("Expected by")),
    )
    rows = tuple(
        (
            Cell(" × ".join(say(FACTORS[name]) for name in each.by)),
            Cell(write(each.total, digits=0)),
            Cell(write(each.missing, digits=0)),
            Cell(write(each.outside, digits=0)),
            Cell(_base(each, words)),
        )
        for each in result.counted
    )
    caption = say("Complaints, what is not known and what lies outside add up to all complaints.")
    return Table(columns, rows, caption)


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

    Args:
        result: The result.
        words: The language.

    Returns:
        The section; empty where everything is known.
    """
    return Section(words.language.text("What is not known"), tuple(_gaps(result, words)))


def _gaps(result: ComplaintLog, words: Words) -> Iterator[Block]:
    say, write = words.language.text, words.language.number
    if result.gaps:
        columns = (
            Column(say("What")),
            Column(say("Complaints without it"), number=True),
            Column(say("Lines of the table")),
        )
        rows = tuple(
            (
                Cell(say(FACTORS[gap.factor])),
                Cell(write(gap.count, digits=0)),
                Cell(lines(gap.places)),
            )
            for gap in result.gaps
        )
        text = say("Such complaints are in no cell that they would need it for.")
        yield Table(columns, rows, text)
    if result.outside:
        found = words.language.plural(
            "{count} complaint lies where the amounts given have nothing, as on a day off; it is "
            "in none of their cells.",
            "{count} complaints lie where the amounts given have nothing, as on a day off; they "
            "are in none of their cells.",
            len(result.outside),
        )
        yield Paragraph(found)
        if where := standing(result.outside, words):
            yield Paragraph(where)
