"""The tables of a report on parties: roles, sums, loads."""

from collections.abc import Sequence

from sidusryhmad.analysis.uncertainty.results import Likelihood
from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.parties.burden import Burden
from sidusryhmad.evidence.topics.parties.load import NO, PERHAPS, SURELY, Load
from sidusryhmad.evidence.topics.parties.parties import Parties
from sidusryhmad.evidence.topics.parties.roles import Role
from sidusryhmad.evidence.topics.parties.sums import Party
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.evidence.numbers import span
from sidusryhmad.reporting.words import Words

_ONLY = {SURELY: N_("yes"), PERHAPS: N_("perhaps"), NO: N_("no")}


def roles(parties: Sequence[Party], result: Parties, words: Words) -> Table:
    """Parties with their roles, a row each, and their sums.

    Args:
        parties: The parties to show.
        result: What they are from.
        words: The language.

    Returns:
        The table; without numbers where there is no change.
    """
    say = words.language.text
    head = (Column(say("Party")), Column(say("Role")), Column(say("Ring")))
    if result.change is None:
        rows = [
            (Cell(party.name), Cell(role.name), Cell(words.ring(role.ring)))
            for party in parties
            for role in party.roles
        ]
        return Table(head, tuple(rows))
    numbers = (Column(say("Total"), number=True), Column(say("Nine of ten draws"), number=True))
    filled: list[tuple[Cell, ...]] = []
    for party in parties:
        filled += [_role(party, role, words) for role in party.roles]
        together = Cell(say("together"))
        filled.append((Cell(party.name), together, Cell("–"), *_sum(party, words)))
    caption = say("Likert points; the sum of a party is the sum of its roles.")
    return Table((*head, *numbers), tuple(filled), caption)


def _role(party: Party, role: Role, words: Words) -> tuple[Cell, ...]:
    total = words.cell(role.total or 0.0)
    who = (Cell(party.name), Cell(role.name), Cell(words.ring(role.ring)))
    return (*who, total, _draws(role.likelihood, words))


def _sum(party: Party, words: Words) -> tuple[Cell, Cell]:
    return words.cell(party.total or 0.0), _draws(party.likelihood, words)


def _draws(likelihood: Likelihood | None, words: Words) -> Cell:
    if likelihood is None:
        return Cell("–")
    return Cell(span(likelihood.low, likelihood.high, words.language, digits=2))


def sums(result: Parties, words: Words) -> Table:
    """What a change does to each party, in the inner circle and elsewhere.

    Args:
        result: The result.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Party")),
        Column(say("Roles"), number=True),
        Column(say("Sum"), number=True),
        Column(say("Nine of ten draws"), number=True),
        Column(say("In the inner circle"), number=True),
        Column(say("Elsewhere"), number=True),
        Column(say("Roles pull apart")),
    )
    apart, together = Cell(say("yes")), Cell(say("no"))
    rows = tuple(
        (
            Cell(party.name),
            Cell(words.language.number(len(party.roles), digits=0)),
            *_sum(party, words),
            _part(party.inner, words),
            _part(party.outer, words),
            Cell("–") if len(party.roles) == 1 else apart if party.torn else together,
        )
        for party in result.parties
    )
    caption = say(
        "Likert points; whoever has no party is one of their own. Roles pull apart where one gains "
        "and another loses by more than {epsilon}.",
        epsilon=result.epsilon,
    )
    return Table(columns, rows, caption)


def _part(value: float | None, words: Words) -> Cell:
    return Cell("–") if value is None else words.cell(value)


def loads(shown: Sequence[Load], words: Words) -> Table:
    """What burdens whom on the map, and what goes on.

    Args:
        shown: The loads to show.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Burdens in"), number=True),
        Column(say("their strength"), number=True),
        Column(say("press today with"), number=True),
        Column(say("Burdens out"), number=True),
        Column(say("Not sure, in and out"), number=True),
        Column(say("Can only take it")),
    )
    rows = tuple(
        (
            Cell(load.name),
            _count(load.taken, words),
            Cell(words.language.number(load.taken.size, digits=1)),
            _pressing(load.taken, words),
            _count(load.given, words),
            Cell(f"{load.taken.doubtful}, {load.given.doubtful}"),
            Cell(say(_ONLY[load.only_takes])),
        )
        for load in shown
    )
    caption = say(
        "Strength in points of influence, what presses today in Likert points. A dash: nobody "
        "said how those who influence them stand today. What is not sure is counted apart."
    )
    return Table(columns, rows, caption)


def _count(burden: Burden, words: Words) -> Cell:
    return Cell(words.language.number(burden.count, digits=0))


def _pressing(burden: Burden, words: Words) -> Cell:
    return Cell("–" if burden.today is None else words.points(-burden.today))


def changed(shown: Sequence[Load], words: Words) -> Table:
    """What of a change's loss reaches whom from others, and what goes on.

    Args:
        shown: The loads to show.
        words: The language.

    Returns:
        The table.
    """
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Loss from others"), number=True),
        Column(say("Loss passed on"), number=True),
        Column(say("Stays there")),
    )
    yes, no = Cell(say("yes")), Cell(say("no"))
    rows = tuple(
        (
            Cell(load.name),
            words.cell(-(load.arriving or 0.0)),
            words.cell(-(load.passed_on or 0.0)),
            yes if load.keeps else no,
        )
        for load in shown
    )
    caption = say("With the change: what the last step brings as loss, in Likert points.")
    return Table(columns, rows, caption)
