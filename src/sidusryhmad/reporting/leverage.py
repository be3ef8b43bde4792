"""Where to push, in words: who moves whom, who is exposed, who carries."""

from collections.abc import Iterator

from sidusryhmad.analysis.leverage.results import Carrier, Exposure, Leverage, Mover
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.words import Words

_VISIBLE = 0.005
_FEW = 3
_MOST = 15
_WIDE = 6


def title(result: Leverage, words: Words) -> str:
    """The report's title."""
    if result.target is None:
        return words.language.text("Where to push")
    return words.language.text("Who moves {name}", name=words.name(result.target))


def sections(result: Leverage, words: Words) -> tuple[Section, ...]:
    """Answer, movers with their paths, the exposed, the carriers, grounds."""
    say = words.language.text
    return (
        brief(result, words, say("Answer")),
        Section(say("Who moves most"), _movers(result, words)),
        Section(say("Who is exposed most"), (_exposed(result, words),)),
        Section(say("Who carries influence between others"), (_carriers(result, words),)),
        Section(say("What it rests on"), (Bullets(tuple(_grounds(result, words))),)),
    )


def brief(result: Leverage, words: Words, heading: str | None = None) -> Section:
    """The short section: the answer and a warning.

    Args:
        result: The leverage.
        words: Its language.
        heading: Its heading, if not the usual one.

    Returns:
        The section.
    """
    say = words.language.text
    warning = say(
        "This is about the map, not about a change: what one point of direct effect would do, on "
        "whomever it fell."
    )
    lead = Paragraph(" ".join(_answer(result, words)), lead=True)
    return Section(heading or say("Where to push"), (lead, Paragraph(warning)))


def _answer(result: Leverage, words: Words) -> Iterator[str]:
    say = words.language.text
    if not result.members:
        yield say("The inner circle is empty, so nobody is weighed.")
    elif result.target is not None:
        yield _onto_one(result, words)
    else:
        yield say(
            "Per point of direct effect the inner circle is moved most by {movers}; these are sums "
            "over its members, themselves included.",
            movers=_some(result.movers, words),
        )
        outside = [m for m in result.movers if m.id not in result.members]
        if outside and outside[0].moved >= _VISIBLE:
            yield say("From outside it, by {movers}.", movers=_some(outside, words))
    exposure, carrier = result.exposed[0], result.carriers[0]
    if exposure.arriving >= _VISIBLE:
        yield say(
            "Most exposed to what happens to others is {name} ({amount} points when one befalls "
            "each of them).",
            name=exposure.name,
            amount=words.language.number(exposure.arriving),
        )
    if carrier.between >= _VISIBLE:
        yield say("Most between others runs through {name}.", name=carrier.name)


def _onto_one(result: Leverage, words: Words) -> str:
    movers = [m for m in result.movers if m.id != result.target and m.moved >= _VISIBLE]
    name = words.name(result.target or "")
    if not movers:
        return words.language.text("Nobody else moves {name}.", name=name)
    return words.language.text(
        "Per point of direct effect {name} is moved most by {movers}.",
        name=name,
        movers=_some(movers, words),
    )


def _some(movers: tuple[Mover, ...] | list[Mover], words: Words) -> str:
    return ", ".join(f"{m.name} ({words.points(m.sum)})" for m in movers[:_FEW])


def _movers(result: Leverage, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    shown = tuple(m for m in result.movers if m.moved >= _VISIBLE)[:_MOST]
    ways = tuple(_ways(mover, words) for mover in shown if mover.paths)
    if not shown:
        return (Paragraph(say("Nobody moves them.")),)
    summed = _summed(shown, words) if result.target is None else _single(shown, words)
    wide = result.target is None and 1 < len(result.members) <= _WIDE
    each = (_each(shown, result, words),) if wide else ()
    listed = (Bullets(ways, say("By which way, to whom they move most")),) if ways else ()
    return (summed, *each, *listed)


def _single(movers: tuple[Mover, ...], words: Words) -> Table:
    say = words.language.text
    return table(
        movers,
        *_who(words),
        numbers(say("Per point"), lambda each: words.points(each.sum)),
        caption=say("What one point of direct effect on each brings, echo included"),
    )


def _summed(movers: tuple[Mover, ...], words: Words) -> Table:
    say = words.language.text
    return table(
        movers,
        *_who(words),
        column(say("Worst"), lambda each: _named(each.worst, each.lowest, words)),
        column(say("Best"), lambda each: _named(each.best, each.highest, words)),
        numbers(say("Sum"), lambda each: words.points(each.sum)),
        caption=say(
            "What one point of direct effect on each brings the members of the inner circle, "
            "themselves included; ordered by the sum of sizes."
        ),
    )


def _named(id_: str | None, amount: float, words: Words) -> str:
    return f"{words.name(id_ or '')} {words.points(amount)}"


def _each(movers: tuple[Mover, ...], result: Leverage, words: Words) -> Table:
    say = words.language.text
    names = (Column(words.name(id_), number=True) for id_ in result.members)
    rows = tuple(
        (Cell(m.name), *(Cell(words.points(m.effects[id_])) for id_ in result.members))
        for m in movers
    )
    return Table((Column(say("Stakeholder")), *names), rows, say("The same, member by member"))


def _who(words: Words) -> tuple[Told[Mover], ...]:
    say, person = words.language.text, words.service_map.stakeholder
    return (
        column(say("Stakeholder"), lambda each: each.name),
        column(say("Ring"), lambda each: words.ring(person(each.id).ring)),
    )


def _ways(mover: Mover, words: Words) -> str:
    shown = [path for path in mover.paths if abs(path.share) >= _VISIBLE] or mover.paths[:1]
    return "; ".join(
        f"{' → '.join(map(words.name, path.nodes))} {words.points(path.share)}" for path in shown
    )


def _exposed(result: Leverage, words: Words) -> Table:
    say = words.language.text
    return table(
        result.exposed[:_MOST],
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Arrives"), lambda each: words.language.number(each.arriving)),
        numbers(say("Net"), lambda each: words.points(each.net)),
        column(say("Most from"), lambda each: _source(each, words)),
        caption=say(
            "When one point befalls each of the others: the sizes of what arrives added up, and "
            "the same with signs."
        ),
    )


def _source(each: Exposure, words: Words) -> str | None:
    return None if each.source is None else _named(each.source, each.amount, words)


def _carriers(result: Leverage, words: Words) -> Table:
    say, number = words.language.text, words.language.number
    onto = say("Of it to the inner circle")
    if result.target is not None:
        onto = say("Of it to {name}", name=words.name(result.target))
    return table(
        result.carriers[:_MOST],
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("Between others"), lambda each: number(each.between)),
        numbers(onto, lambda each: number(each.onto)),
        column(say("Strongest part"), lambda each: _part(each, words)),
        caption=say(
            "What would no longer arrive between others if each were not there, summed over all "
            "pairs per point of direct effect."
        ),
    )


def _part(each: Carrier, words: Words) -> str | None:
    if each.source is None or each.target is None:
        return None
    ends = f"{words.name(each.source)} → {words.name(each.target)}"
    return f"{ends} {words.points(each.amount)}"


def _grounds(result: Leverage, words: Words) -> Iterator[str]:
    say = words.language.text
    yield say(
        "Carry-over {share}: a fully influenced stakeholder takes on this share of the "
        "influencer's change. A convention, not a measurement.",
        share=result.carry_over,
    )
    if result.budget:
        yield say(
            "Influences arriving at one stakeholder share a budget: together they move nobody by "
            "more than one full influence would."
        )
        yield say(
            "What somebody carries is counted with the budgets of the others as they are: it is "
            "what runs through them, not what would come in its place."
        )
    yield say("A point is not equally easy to bring about for everybody; costs are not in this.")
    yield say("A strong position is no merit and a weak one no reason to weigh harm less.")
    yield from map(words.message, result.notes)
