"""Alternatives side by side, told in words, tables and small ring maps."""

from collections.abc import Iterable

from sidusryhmad.analysis.compare.comparison import Alternative, Comparison
from sidusryhmad.reporting.certainty import percent
from sidusryhmad.reporting.compare_tables import (
    beating_table,
    called,
    circle_table,
    information_table,
    order_table,
)
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.uncounted import not_counted
from sidusryhmad.reporting.words import Words


def title(result: Comparison, words: Words) -> str:
    """The report's title."""
    return words.language.plural(
        "{count} alternative beside doing nothing",
        "{count} alternatives side by side",
        len(result.changes),
    )


def sections(result: Comparison, words: Words) -> tuple[Section, ...]:
    """Answer, picture, order, inner circle, who beats whom, grounds."""
    say = words.language.text
    caption = say(
        "The alternatives side by side: who gains (▲) and who loses (▼); everybody stands at the "
        "same place in each."
    )
    order = (order_table(result, words), information_table(result, words))
    beating: tuple[Section, ...] = ()
    if result.better is not None:
        beating = (Section(say("How surely one beats another"), (beating_table(result, words),)),)
    return (
        Section(say("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        Section(say("Picture"), (figure(result, words, caption),)),
        Section(say("Order"), order),
        Section(say("Inner circle"), _circle(result, words)),
        *beating,
        Section(say("What it rests on"), (Bullets(_grounds(result, words)),)),
    )


def brief(result: Comparison, words: Words) -> Section:
    """The short form: one paragraph and one table."""
    heading = words.language.text("Alternatives")
    return Section(heading, (Paragraph(_answer(result, words)), order_table(result, words)))


def _answer(result: Comparison, words: Words) -> str:
    sentences = (
        _first(result, words),
        _beside_nothing(result, words),
        _sure(result, words),
        _worse_than_nothing(result, words),
        _removed(result, words),
        not_counted(result.maps, words),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _first(result: Comparison, words: Words) -> str:
    say, best = words.language.text, [result.of(id_) for id_ in result.best]
    names = called(best)
    if result.none_passes:
        if len(result.changes) == 1:
            return say(
                "{name} does not pass, because it harms somebody more than the map allows; "
                "therefore doing nothing comes first.",
                name=names,
            )
        return say(
            "No change passes, because each of them harms somebody more than the map allows; "
            "therefore doing nothing comes first. Of the changes the best is {name}; {worst}.",
            name=names,
            worst=_worst(result, best[0], words),
        )
    worst = _worst(result, best[0], words)
    if len(best) > 1:
        return say(
            "Equally good, before all others: {names}. They harm nobody more than the map allows; "
            "{worst}.",
            names=names,
            worst=worst,
        )
    return say(
        "{name} comes first. It harms nobody more than the map allows; {worst}.",
        name=names,
        worst=worst,
    )


def _worst(result: Comparison, alternative: Alternative, words: Words) -> str:
    if alternative.worst is None or alternative.lowest is None:
        return words.language.text("the inner circle is empty, so nobody is weighed")
    if alternative.worst in alternative.removed:
        return words.language.text("nobody who stays in the inner circle falls below today")
    return words.language.text(
        "the worst-off of the inner circle is {person} with {total}",
        person=result.names[alternative.worst],
        total=words.total(alternative.lowest),
    )


def _beside_nothing(result: Comparison, words: Words) -> str:
    say = words.language.text
    nothing = next(a for a in result.alternatives if a.nothing)
    best = result.changes[0]
    if result.none_passes:
        return ""
    if nothing.rank < best.rank:
        return say("Doing nothing stands before it: nobody is worse off than today.")
    if nothing.rank == best.rank:
        return say("By this order it is no better than doing nothing.")
    return ""


def _sure(result: Comparison, words: Words) -> str:
    say, best = words.language.text, result.changes[0]
    if best.probability is None or best.first is None or result.none_passes:
        return ""
    good = percent(words, best.probability)
    sentence = say("That it is good for all has a probability of {share}.", share=good)
    rival = max(result.alternatives, key=lambda a: a.first or 0.0)
    if rival.first is None or rival.first <= best.first:
        return sentence
    often, share = percent(words, rival.first), percent(words, best.first)
    if rival.nothing:
        unsure = say(
            "Over what the ratings may mean, doing nothing comes first more often ({nothing}) than "
            "it does ({share}).",
            nothing=often,
            share=share,
        )
    else:
        unsure = say(
            "Over what the ratings may mean, {name} comes first more often ({often}) than it does "
            "({share}).",
            name=rival.name,
            often=often,
            share=share,
        )
    return f"{sentence} {unsure}"


def _worse_than_nothing(result: Comparison, words: Words) -> str:
    nothing = next(a for a in result.alternatives if a.nothing)
    worse = [a for a in result.changes if nothing.id in a.dominated_by]
    if not worse:
        return ""
    return words.language.text(
        "Worse than doing nothing, because somebody in the inner circle loses and nobody gains: "
        "{names}.",
        names=called(worse),
    )


def _removed(result: Comparison, words: Words) -> str:
    said = _each(result, words, ((a, a.removed) for a in result.changes))
    if not said:
        return ""
    return words.language.text(
        "Nothing is said of those who are removed: {names}.", names="; ".join(said)
    )


def _each(
    result: Comparison, words: Words, pairs: Iterable[tuple[Alternative, tuple[str, ...]]]
) -> list[str]:
    return [
        words.language.text(
            "{name} ({people})",
            name=alternative.name,
            people=", ".join(result.names[id_] for id_ in ids),
        )
        for alternative, ids in pairs
        if ids
    ]


def _circle(result: Comparison, words: Words) -> tuple[Block, ...]:
    if not any(a.totals for a in result.alternatives):
        return (Paragraph(words.language.text("The inner circle is empty, so nobody is weighed.")),)
    return (circle_table(result, words),)


def _grounds(result: Comparison, words: Words) -> tuple[str, ...]:
    say = words.language.text
    items = [
        say(
            "An alternative passes where nobody in the inner circle loses more than {epsilon} and "
            "nobody elsewhere more than {tolerance}; otherwise a veto stands against it.",
            epsilon=words.epsilon,
            tolerance=words.service_map.tolerance,
        ),
        say(
            "Those that pass come first. Within them, and within the others, the larger total of "
            "whoever is worst off in the inner circle decides; among equals the next worst, and so "
            "on (leximin). Equals share a rank."
        ),
        say(
            "Sum, Pareto dominance and Nash's product are information and decide nothing: a sum "
            "lets a large gain buy off a loss, and the product is defined only where everybody "
            "gains."
        ),
        say("Carry-over {carry_over}.", carry_over=float(result.carry_over)),
    ]
    if result.draws is not None:
        items.append(
            say(
                "Probabilities: {count} draws within what the ratings may mean, the same for all "
                "alternatives (seed {seed}). Where two are equal in a draw, it counts half for "
                "each.",
                count=words.language.number(result.draws, digits=0),
                seed=result.seed,
            )
        )
    if any(a.removed for a in result.changes):
        items.append(
            say(
                "The order looks at the inner circle as it is today. Whoever an alternative "
                "removes counts there as 0, neither gain nor loss, and nobody counts as better off "
                "by it."
            )
        )
    if added := _each(result, words, ((a, a.added) for a in result.changes)):
        items.append(
            say(
                "New in the inner circle, judged but not ordered by: {names}.",
                names="; ".join(added),
            )
        )
    return (*items, *map(words.message, (*result.assumptions, *result.warnings)))
