"""The tables of a report."""

from collections.abc import Sequence

from sidusryhmad.analysis.results import Spread, StakeholderImpact
from sidusryhmad.analysis.uncertainty.priors import influence_prior
from sidusryhmad.reporting.certainty import prior_in_words
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
    columns = (
        Column(say("Stakeholder")),
        Column(say("Side")),
        Column(say("Direct effect"), number=True),
        Column(say("By influence"), number=True),
        Column(say("Total"), number=True),
        Column(say("Outcome")),
        Column(say("Break-even"), number=True),
    )
    rows = tuple(_inner_row(wording, r) for r in wording.impact.stakeholders if r.id in inner)
    caption = say(
        "Likert points from −3 to +3. Break-even: the direct effect at which the total would be 0."
    )
    return Table(columns, rows, caption)


def _inner_row(wording: Wording, result: StakeholderImpact) -> tuple[Cell, ...]:
    return (
        Cell(result.name),
        Cell(wording.side(result.side)),
        _direct(wording, result),
        Cell(wording.points(result.indirect)),
        wording.cell(result.total),
        outcome(wording, result),
        Cell(wording.points(result.break_even), "quiet"),
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
    columns = (
        Column(say("Stakeholder")),
        Column(say("Ring")),
        Column(say("Direct effect"), number=True),
        Column(say("By influence"), number=True),
        Column(say("Total"), number=True),
        Column(say("Outcome")),
    )
    rows = tuple(
        (
            Cell(r.name),
            Cell(wording.ring(r.ring)),
            _direct(wording, r),
            Cell(wording.points(r.indirect)),
            wording.cell(r.total),
            outcome(wording, r),
        )
        for r in outside(wording)
    )
    return Table(columns, rows)


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
    columns = (
        Column(say("Stakeholder")),
        Column(say("Direct effect"), number=True),
        Column(say("Range"), number=True),
        Column(say("Why")),
    )
    rows = tuple(
        (
            Cell(wording.name(id_)),
            Cell(wording.points(effect.effect)),
            Cell(_span(wording, effect.range)),
            Cell(effect.why or effect.source or "–"),
        )
        for id_, effect in wording.impact.change.effects.items()
    )
    return Table(columns, rows, say("Direct effects of the change"))


def today_table(wording: Wording) -> Table:
    """How everybody stands today, as it was given: what a change of structure is weighed against.

    Args:
        wording: The impact and its language.

    Returns:
        One row a stakeholder of the map as it stands, in file order.
    """
    say = wording.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Today"), number=True),
        Column(say("Range"), number=True),
        Column(say("Why")),
    )
    people = (wording.impact.before or wording.service_map).stakeholders
    rows = tuple(
        (
            Cell(person.name),
            Cell("–" if person.today is None else wording.number(person.today.value)),
            Cell("–" if person.today is None else _span(wording, person.today.range)),
            Cell("–" if person.today is None else person.today.why or person.today.source or "–"),
        )
        for person in people
    )
    caption = say("How everybody stands today, −3 to +3; a dash where nobody said, counted as 0")
    return Table(columns, rows, caption)


def influences_table(wording: Wording) -> Table:
    """The influences of the map as they were given.

    Args:
        wording: The impact and its language.

    Returns:
        One row an influence, in file order.
    """
    say = wording.language.text
    columns = (
        Column(say("From")),
        Column(say("To")),
        Column(say("Strength"), number=True),
        Column(say("Believed"), number=True),
        Column(say("Kind")),
        Column(say("Why")),
    )
    signs = {"positive": "+", "negative": "−", "unknown": "?", None: ""}
    rows = tuple(
        (
            Cell(wording.name(i.from_)),
            Cell(wording.name(i.to)),
            Cell(
                _strength(wording, i.strength) or signs[i.sign] or _span(wording, i.range),
            ),
            Cell(prior_in_words(wording, influence_prior(i))),
            Cell(i.kind or "–"),
            Cell(i.why or i.source or "–"),
        )
        for i in (wording.impact.before or wording.service_map).influences
    )
    caption = say(
        "Influences on the map, −3 to +3. Believed: the values that the draws take; a strength "
        "stands for half a point more or less, a sign alone for anything up to a full influence."
    )
    return Table(columns, rows, caption)


def _strength(wording: Wording, strength: float | None) -> str:
    if strength is None:
        return ""
    return wording.number(strength)


def _span(wording: Wording, span: tuple[float, float] | None) -> str:
    if span is None:
        return "–"
    return " … ".join(map(wording.number, span))
