"""The tables of a report on parties: roles, sums, loads."""

from collections.abc import Sequence

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.parties.burden import Burden
from sidusryhmad.evidence.topics.parties.load import NO, PERHAPS, SURELY, Load
from sidusryhmad.evidence.topics.parties.parties import Parties
from sidusryhmad.evidence.topics.parties.roles import Role
from sidusryhmad.evidence.topics.parties.sums import Party
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Cell, Table
from sidusryhmad.reporting.evidence.numbers import count, span
from sidusryhmad.reporting.words import Words

_ONLY = {SURELY: N_("yes"), PERHAPS: N_("perhaps"), NO: N_("no")}


def roles(parties: Sequence[Party], result: Parties, words: Words) -> Table:
    """Parties with their roles, a row each, and their sums; no numbers where there is no change."""
    say = words.language.text
    told: list[Told[tuple[Party, Role | None]]] = [
        column(say("Party"), lambda row: row[0].name),
        column(say("Role"), lambda row: row[1].name if row[1] else say("together")),
        column(say("Ring"), lambda row: words.ring(row[1].ring) if row[1] else None),
    ]
    if result.change is None:
        return table(((party, role) for party in parties for role in party.roles), *told)
    told += [
        numbers(say("Total"), lambda row: _total(row[1] or row[0], words)),
        numbers(say("Nine of ten draws"), lambda row: _draws(row[1] or row[0], words)),
    ]
    rows = ((party, role) for party in parties for role in (*party.roles, None))
    caption = say("Likert points; the sum of a party is the sum of its roles.")
    return table(rows, *told, caption=caption)


def _total(whose: Party | Role, words: Words) -> Cell:
    return words.cell(whose.total or 0.0)


def _draws(whose: Party | Role, words: Words) -> str | None:
    if whose.likelihood is None:
        return None
    return span(whose.likelihood.low, whose.likelihood.high, words.language, digits=2)


def sums(result: Parties, words: Words) -> Table:
    """What a change does to each party, in the inner circle and elsewhere."""
    say, language = words.language.text, words.language
    return table(
        result.parties,
        column(say("Party"), lambda party: party.name),
        numbers(say("Roles"), lambda party: count(len(party.roles), language)),
        numbers(say("Sum"), lambda party: _total(party, words)),
        numbers(say("Nine of ten draws"), lambda party: _draws(party, words)),
        numbers(say("In the inner circle"), lambda party: _part(party.inner, words)),
        numbers(say("Elsewhere"), lambda party: _part(party.outer, words)),
        column(say("Roles pull apart"), lambda party: _apart(party, words)),
        caption=say(
            "Likert points; whoever has no party is one of their own. Roles pull apart where one "
            "gains and another loses by more than {epsilon}.",
            epsilon=result.epsilon,
        ),
    )


def _part(value: float | None, words: Words) -> Cell | None:
    return None if value is None else words.cell(value)


def _apart(party: Party, words: Words) -> str:
    if len(party.roles) == 1:
        return "–"
    return words.language.text("yes") if party.torn else words.language.text("no")


def loads(shown: Sequence[Load], words: Words) -> Table:
    """What burdens whom on the map, and what goes on."""
    say, language = words.language.text, words.language
    return table(
        shown,
        column(say("Stakeholder"), lambda load: load.name),
        numbers(say("Burdens in"), lambda load: count(load.taken.count, language)),
        numbers(say("their strength"), lambda load: language.number(load.taken.size, digits=1)),
        numbers(say("press today with"), lambda load: _pressing(load.taken, words)),
        numbers(say("Burdens out"), lambda load: count(load.given.count, language)),
        numbers(
            say("Not sure, in and out"),
            lambda load: f"{load.taken.doubtful}, {load.given.doubtful}",
        ),
        column(say("Can only take it"), lambda load: say(_ONLY[load.only_takes])),
        caption=say(
            "Strength in points of influence, what presses today in Likert points. A dash: nobody "
            "said how those who influence them stand today. What is not sure is counted apart."
        ),
    )


def _pressing(burden: Burden, words: Words) -> str | None:
    return None if burden.today is None else words.points(-burden.today)


def changed(shown: Sequence[Load], words: Words) -> Table:
    """What of a change's loss reaches whom from others, and what goes on."""
    say = words.language.text
    return table(
        shown,
        column(say("Stakeholder"), lambda load: load.name),
        numbers(say("Loss from others"), lambda load: words.cell(-(load.arriving or 0.0))),
        numbers(say("Loss passed on"), lambda load: words.cell(-(load.passed_on or 0.0))),
        column(say("Stays there"), lambda load: say("yes") if load.keeps else say("no")),
        caption=say("With the change: what the last step brings as loss, in Likert points."),
    )
