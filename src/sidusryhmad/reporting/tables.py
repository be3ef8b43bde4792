"""The tables of a report."""

from collections.abc import Sequence

from sidusryhmad.analysis.results import Spread, StakeholderImpact
from sidusryhmad.analysis.uncertainty.priors import influence_prior
from sidusryhmad.model.influence import Influence
from sidusryhmad.reporting.certainty import prior_in_words
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.outcomes import group_outcome, outcome
from sidusryhmad.reporting.words import Wording


def inner_circle_table(wording: Wording) -> Table:
    """Every member of the inner circle: what is done, what arrives, what comes out.

    Args:
        wording: The impact and its language.

    Returns:
        One row a member, in file order.
    """
    say = wording.language.text
    inner = set(wording.impact.inner_circle)
    return table(
        (each for each in wording.impact.stakeholders if each.id in inner),
        column(say("Stakeholder"), lambda each: each.name),
        column(say("Side"), lambda each: wording.side(each.side)),
        *_outcome_columns(wording),
        numbers(say("Break-even"), lambda each: Cell(wording.points(each.break_even), "quiet")),
        caption=say(
            "Likert points from −3 to +3. Break-even: the direct effect at which the total would "
            "be 0."
        ),
    )


def _outcome_columns(wording: Wording) -> tuple[Told[StakeholderImpact], ...]:
    """What is done, what arrives, and what comes out of it."""
    say = wording.language.text
    return (
        numbers(say("Direct effect"), lambda each: _direct(wording, each)),
        numbers(say("By influence"), lambda each: wording.points(each.indirect)),
        numbers(say("Total"), lambda each: wording.cell(each.total)),
        column(say("Outcome"), lambda each: outcome(wording, each)),
    )


def _direct(wording: Wording, result: StakeholderImpact) -> Cell:
    """A direct effect; a dash where the change says nothing of this stakeholder."""
    said = result.id in wording.impact.change.effects
    return Cell(wording.points(result.direct)) if said else Cell("–", "quiet")


def side_table(wording: Wording) -> Table:
    """The sides of the inner circle by their worst and best member and their sum.

    Args:
        wording: The impact and its language.

    Returns:
        One row a side.
    """
    say = wording.language.text
    inner = [wording.impact.of(id_) for id_ in wording.impact.inner_circle]
    rows = []
    for side in wording.impact.verdict.sides:
        members = [result for result in inner if result.side == side.side]
        rows.append(_spread_row(wording, wording.side(side.side), side, members))
    return _spread_table(wording, say("Side"), rows, say("The worst member decides."))


def ring_table(wording: Wording) -> Table:
    """The rings outside the inner circle by their worst and best member and their sum.

    Args:
        wording: The impact and its language.

    Returns:
        One row a ring, inside out.
    """
    say, others = wording.language.text, outside(wording)
    rings = wording.impact.verdict.rings
    rows = []
    for ring in rings:
        members = [result for result in others if result.ring == ring.ring]
        rows.append(_spread_row(wording, wording.ring(ring.ring), ring, members))
    caption = say(
        "Outside the inner circle only a loss of more than {tolerance} counts.",
        tolerance=wording.impact.service_map.tolerance,
    )
    if inside := _inside(wording, {ring.ring for ring in rings}):
        caption = f"{caption} {inside}"
    return _spread_table(wording, say("Ring"), rows, caption)


def _inside(wording: Wording, rings: set[str]) -> str:
    """Who stands in one of these rings, but is judged with the inner circle."""
    inner = (wording.impact.of(id_) for id_ in wording.impact.inner_circle)
    names = ", ".join(result.name for result in inner if result.ring in rings)
    if not names:
        return ""
    return wording.language.text(
        "Not counted here, because they belong to the inner circle: {names}.", names=names
    )


def _spread_row(
    wording: Wording, name: str, group: Spread, members: Sequence[StakeholderImpact]
) -> tuple[Cell, ...]:
    found = {outcome(wording, each) for each in members if not each.reached}
    if len(found) == 1 and not any(each.reached for each in members):
        dash = Cell("–", "quiet")
        return Cell(name), dash, dash, dash, *found
    return (
        Cell(name),
        Cell(wording.named_total(group.worst), wording.tone(group.lowest)),
        Cell(wording.named_total(group.best), wording.tone(group.highest)),
        Cell(wording.points(group.sum)),
        group_outcome(wording, group),
    )


def _spread_table(
    wording: Wording, title: str, rows: Sequence[tuple[Cell, ...]], caption: str
) -> Table:
    say = wording.language.text
    columns = (
        Column(title),
        Column(say("Worst")),
        Column(say("Best")),
        Column(say("Sum"), number=True),
        Column(say("Outcome")),
    )
    return Table(columns, tuple(rows), caption)


def others_table(wording: Wording) -> Table:
    """Everybody outside the inner circle, ring by ring.

    Args:
        wording: The impact and its language.

    Returns:
        One row a stakeholder, inside out.
    """
    say = wording.language.text
    return table(
        outside(wording),
        column(say("Stakeholder"), lambda each: each.name),
        column(say("Ring"), lambda each: wording.ring(each.ring)),
        *_outcome_columns(wording),
    )


def outside(wording: Wording) -> Sequence[StakeholderImpact]:
    """Results outside the inner circle, inside out, else in file order."""
    inner = set(wording.impact.inner_circle)
    order = {ring.id: ring.order for ring in wording.impact.service_map.ring_list}
    rest = [r for r in wording.impact.stakeholders if r.id not in inner]
    return sorted(rest, key=lambda r: order[r.ring])


def effects_table(wording: Wording) -> Table:
    """The direct effects of the change as they were given.

    Args:
        wording: The impact and its language.

    Returns:
        One row an effect, in file order.
    """
    say = wording.language.text
    return table(
        wording.impact.change.effects.items(),
        column(say("Stakeholder"), lambda row: wording.name(row[0])),
        numbers(say("Direct effect"), lambda row: wording.points(row[1].effect)),
        numbers(say("Range"), lambda row: _span(wording, row[1].range)),
        column(say("Why"), lambda row: row[1].why or row[1].source or "–"),
        caption=say("Direct effects of the change"),
    )


def today_table(wording: Wording) -> Table:
    """How everybody stands today, as it was given: what a change of structure is weighed against.

    Args:
        wording: The impact and its language.

    Returns:
        One row a stakeholder of the map as it stands, in file order.
    """
    say = wording.language.text
    people = (wording.impact.before or wording.service_map).stakeholders
    return table(
        ((person.name, person.today) for person in people),
        column(say("Stakeholder"), lambda row: row[0]),
        numbers(say("Today"), lambda row: wording.number(row[1].value) if row[1] else None),
        numbers(say("Range"), lambda row: _span(wording, row[1].range) if row[1] else None),
        column(
            say("Why"),
            lambda row: row[1].why or row[1].source or "–" if row[1] else None,
        ),
        caption=say("How everybody stands today, −3 to +3; a dash where nobody said, counted as 0"),
    )


def influences_table(wording: Wording) -> Table:
    """The influences of the map as they were given.

    Args:
        wording: The impact and its language.

    Returns:
        One row an influence, in file order.
    """
    say = wording.language.text
    return table(
        (wording.impact.before or wording.service_map).influences,
        column(say("From"), lambda each: wording.name(each.from_)),
        column(say("To"), lambda each: wording.name(each.to)),
        numbers(say("Strength"), lambda each: _strength(wording, each)),
        numbers(say("Believed"), lambda each: prior_in_words(wording, influence_prior(each))),
        column(say("Kind"), lambda each: each.kind or "–"),
        column(say("Why"), lambda each: each.why or each.source or "–"),
        caption=say(
            "Influences on the map, −3 to +3. Believed: the values that the draws take; a strength "
            "stands for half a point more or less, a sign alone for anything up to a full "
            "influence."
        ),
    )


def _strength(wording: Wording, given: Influence) -> str | None:
    """The strength, or where nobody gave one its sign, or else its range."""
    if given.strength is not None:
        return wording.number(given.strength)
    signs = {"positive": "+", "negative": "−", "unknown": "?"}
    return signs[given.sign] if given.sign else _span(wording, given.range)


def _span(wording: Wording, span: tuple[float, float] | None) -> str | None:
    if span is None:
        return None
    return " … ".join(map(wording.number, span))
