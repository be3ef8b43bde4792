"""The tables of a remedy."""

from sidusryhmad.analysis.remedy.results import RemediedTotal, Remedy
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Cell, Table
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
    return table(
        result.measures,
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Measure"), lambda each: words.points(each.amount)),
        numbers(say("Cost per point"), lambda each: words.language.number(each.cost)),
        numbers(say("Effort"), lambda each: words.language.number(each.effort)),
        numbers(say("Direct effect"), lambda each: words.points(each.direct)),
        numbers(say("With the measure"), lambda each: words.points(each.direct_after)),
        caption=say("Measures: extra direct effects, in Likert points"),
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
    order = {ring.id: ring.order for ring in result.service_map.ring_list}
    return table(
        sorted(result.stakeholders, key=lambda each: (not each.inner, order[each.ring])),
        column(say("Stakeholder"), lambda each: each.name),
        column(say("Ring"), lambda each: words.ring(each.ring)),
        numbers(say("Without"), lambda each: words.cell(each.before)),
        numbers(say("With"), lambda each: words.cell(each.after)),
        numbers(say("At least"), lambda each: words.points(each.needed)),
        numbers(say("Short by"), lambda each: _short(each, words)),
        caption=say(
            "Totals in Likert points. At least: the level in the inner circle, and outside it the "
            "loss that the map tolerates."
        ),
    )


def _short(each: RemediedTotal, words: Words) -> Cell | None:
    return Cell(words.language.number(each.shortfall), "loss") if each.shortfall else None
