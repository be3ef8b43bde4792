"""The tables of a remedy."""

from sidusryhmad.analysis.remedy.results import Measure, RemediedTotal, Remedy
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.words import Words


def measures_table(result: Remedy, words: Words) -> Table:
    """The measures: how much, at what cost, and the direct effect without and with them.

    Args:
        result: The remedy.
        words: Its language.

    Returns:
        One row a measure, in file order.
    """
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Measure"), number=True),
        Column(say("Cost per point"), number=True),
        Column(say("Effort"), number=True),
        Column(say("Direct effect"), number=True),
        Column(say("With the measure"), number=True),
    )
    rows = tuple(_measure(measure, words) for measure in result.measures)
    return Table(columns, rows, say("Measures: extra direct effects, in Likert points"))


def _measure(measure: Measure, words: Words) -> tuple[Cell, ...]:
    return (
        Cell(measure.name),
        Cell(words.points(measure.amount)),
        Cell(words.language.number(measure.cost)),
        Cell(words.language.number(measure.effort)),
        Cell(words.points(measure.direct)),
        Cell(words.points(measure.direct_after)),
    )


def totals_table(result: Remedy, words: Words) -> Table:
    """Everybody's total without and with the measures, and the least that is needed.

    Args:
        result: The remedy.
        words: Its language.

    Returns:
        One row a stakeholder: the inner circle, then the others inside out, else in file order.
    """
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Ring")),
        Column(say("Without"), number=True),
        Column(say("With"), number=True),
        Column(say("At least"), number=True),
        Column(say("Short by"), number=True),
    )
    order = {ring.id: ring.order for ring in result.service_map.ring_list}
    people = sorted(result.stakeholders, key=lambda p: (not p.inner, order[p.ring]))
    caption = say(
        "Totals in Likert points. At least: the level in the inner circle, and outside it the loss "
        "that the map tolerates."
    )
    return Table(columns, tuple(_total(person, words) for person in people), caption)


def _total(person: RemediedTotal, words: Words) -> tuple[Cell, ...]:
    short = Cell(words.language.number(person.shortfall), "loss") if person.shortfall else Cell("–")
    return (
        Cell(person.name),
        Cell(words.ring(person.ring)),
        words.cell(person.before),
        words.cell(person.after),
        Cell(words.points(person.needed)),
        short,
    )
