"""The tables of a robustness report."""

from collections.abc import Iterable, Sequence

from sidusryhmad.analysis.robustness.results import Knockout, Robustness, Turning
from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import N_
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.methods_words import status_cell
from sidusryhmad.reporting.words import Words

_MOST = 10
_KINDS = {
    "influence": N_("influence"),
    "effect": N_("direct effect"),
    "today": N_("standing today"),
}


def sweep_table(result: Robustness, words: Words) -> Table:
    """The verdict at every carry-over, with the worst inside and outside.

    Args:
        result: The robustness.
        words: Its language.

    Returns:
        One row a carry-over.
    """
    say = words.language.text
    columns = (
        Column(say("Carry-over"), number=True),
        Column(say("Verdict")),
        Column(say("Worst in the inner circle")),
        Column(say("Worst outside")),
    )
    inside = set(result.service_map.inner_ids)
    rows = tuple(
        (
            Cell(words.language.number(point.carry_over)),
            status_cell(point.status, words),
            _worst([(s.name, s.totals[k]) for s in result.stakeholders if s.id in inside], words),
            _worst(
                [(s.name, s.totals[k]) for s in result.stakeholders if s.id not in inside], words
            ),
        )
        for k, point in enumerate(result.sweep)
    )
    return Table(columns, rows, say("The verdict as the carry-over grows"))


def _worst(totals: Iterable[tuple[str, float]], words: Words) -> Cell:
    name, total = min(totals, key=lambda pair: steady(pair[1]), default=("", 0.0))
    return Cell(f"{name} {words.total(total)}", words.tone(total)) if name else Cell("–", "quiet")


def people_table(result: Robustness, words: Words) -> Table:
    """Break-even, span over the carry-overs, and where signs flip.

    Args:
        result: The robustness.
        words: Its language.

    Returns:
        One row a stakeholder: the inner circle, and whoever else's sign flips.
    """
    say = words.language.text
    inside = set(result.service_map.inner_ids)
    return table(
        (each for each in result.stakeholders if each.id in inside or each.flips),
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Direct effect"), lambda each: words.points(each.direct)),
        numbers(say("Total"), lambda each: words.cell(each.total)),
        numbers(say("Break-even"), lambda each: Cell(words.points(each.break_even), "quiet")),
        numbers(say("Lowest"), lambda each: words.cell(min(each.totals))),
        numbers(say("Highest"), lambda each: words.cell(max(each.totals))),
        column(say("Sign flips at"), lambda each: _flips(each.flips, words)),
        caption=say(
            "The inner circle, and whoever else's sign flips. Break-even: the direct effect at "
            "which the total would be 0. Lowest and highest: over all carry-overs looked at."
        ),
    )


def _flips(flips: Iterable[float], words: Words) -> str:
    return ", ".join(map(words.language.number, flips)) or "–"


def named(name: str, item: Knockout | Turning, result: Robustness, words: Words) -> str:
    """What one knockout or rating is called, and of which map where there are two.

    Args:
        name: Its name, with whatever stands beside it.
        item: The knockout or rating.
        result: The robustness.
        words: Its language.

    Returns:
        The name; for an influence that the change adds or rates anew with which one is meant.
    """
    say = words.language.text
    if len(item.nodes) == 1:
        return name
    if any(item is both for both in result.altogether):
        return say("{influence}, today and afterwards", influence=name)
    if item.edited:
        return say("{influence}, as the change makes it", influence=name)
    if any(k.edited and k.nodes == item.nodes for k in result.influences):
        return say("{influence}, as it stands", influence=name)
    return name


def knockout_table(
    found: Sequence[Knockout], result: Robustness, words: Words, heading: str
) -> Table:
    """What would be without one of these.

    Args:
        found: The knockouts.
        result: The robustness.
        words: Its language.
        heading: What they are.

    Returns:
        One row each: those without which the verdict would be another, and the strongest.
    """
    say = words.language.text
    columns = (
        Column(heading),
        Column(say("Moves most")),
        Column(say("Of this by the budget"), number=True),
        Column(say("Verdict without")),
    )
    turning = [k for k in found if k.status != result.status]
    others = [k for k in found if k.status == result.status]
    shown = [*turning, *others[: max(0, _MOST - len(turning))]]
    caption = say(
        "{count} of {all} shown: first those that decide the verdict, then those with the largest "
        "effect. What moves is the change of a total in the inner circle when it is gone.",
        count=len(shown),
        all=len(found),
    )
    rows = tuple((*_without(k, result, words), _verdict(k, result, words)) for k in shown)
    return Table(columns, rows, caption)


def _without(knockout: Knockout, result: Robustness, words: Words) -> tuple[Cell, ...]:
    strength = knockout.strength
    plain = knockout.name if strength is None else f"{knockout.name} ({words.points(strength)})"
    name = named(plain, knockout, result, words)
    sizes = {id_: steady(abs(value)) for id_, value in knockout.changes.items()}
    most = max(sizes, key=lambda id_: sizes[id_], default="")
    if not sizes.get(most):
        return Cell(name), Cell("–", "quiet"), Cell("–", "quiet")
    change = f"{words.name(most)} {words.points(knockout.changes[most])}"
    return Cell(name), Cell(change), Cell(words.points(knockout.by_budget[most]))


def _verdict(knockout: Knockout, result: Robustness, words: Words) -> Cell:
    if knockout.status == result.status:
        return Cell(words.language.text("the same"), "quiet")
    return status_cell(knockout.status, words)


def rating_table(result: Robustness, words: Words) -> Table:
    """Ratings that turn the verdict: all that do within one point, and the nearest of the others.

    Args:
        result: The robustness.
        words: Its language.

    Returns:
        One row a rating and direction.
    """
    say = words.language.text
    return table(
        result.ratings[: max(_MOST, len(result.turned_by_one_point))],
        column(say("Rating"), lambda each: named(each.name, each, result, words)),
        column(say("Kind"), lambda each: say(_KINDS[each.kind])),
        numbers(say("Now"), lambda each: words.points(each.value)),
        numbers(say("Turns at"), lambda each: words.points(each.turns_at)),
        numbers(say("Lasts to"), lambda each: words.points(each.until)),
        column(
            say("Within one point"), lambda each: say("yes") if each.by_one_point else say("no")
        ),
        column(say("Verdict then"), lambda each: status_cell(each.status, words)),
        column(say("Decided by"), lambda each: words.names(each.decisive)),
        caption=say(
            "Ratings that turn the verdict, the nearest first. Turns at: where the verdict first "
            "is another when the rating moves that way; lasts to: how far it stays so, at most to "
            "the end of the scale. Within one point: whether somewhere on the way by one point "
            "the verdict is another."
        ),
    )
