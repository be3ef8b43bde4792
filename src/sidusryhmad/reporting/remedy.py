"""A remedy in words: which measures, what they bring, what they rest on, and who stays below."""

from collections.abc import Iterator

from sidusryhmad.analysis.remedy.results import Remedy
from sidusryhmad.reporting.certainty import percent
from sidusryhmad.reporting.document import Paragraph, Section
from sidusryhmad.reporting.methods_words import STATUS
from sidusryhmad.reporting.remedy_grounds import deed, grounds
from sidusryhmad.reporting.remedy_tables import measures_table, totals_table
from sidusryhmad.reporting.words import Words


def title(result: Remedy, words: Words) -> str:
    """The report's title."""
    return words.language.text("What would make it good: {change}", change=result.original.name)


def sections(result: Remedy, words: Words) -> tuple[Section, ...]:
    """Answer, measures, everybody without and with them, grounds."""
    say = words.language.text
    measures = (measures_table(result, words),) if result.measures else ()
    return (
        Section(say("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        *((Section(say("Measures"), measures),) if measures else ()),
        Section(say("Without and with the measures"), (totals_table(result, words),)),
        Section(say("What it rests on"), grounds(result, words)),
    )


def brief(result: Remedy, words: Words) -> Section:
    """The short form: the answer, the measures, and what a measure is."""
    heading = words.language.text("What would make it good")
    table = (measures_table(result, words),) if result.measures else ()
    said = (Paragraph(_answer(result, words)), *table, Paragraph(deed(words)))
    return Section(heading, said)


def _answer(result: Remedy, words: Words) -> str:
    found = (_headline(result, words), *_details(result, words), *_verdict(result, words))
    return " ".join((*found, *_sureness(result, words)))


def _headline(result: Remedy, words: Words) -> str:
    if not result.feasible:
        return " ".join(_none(result, words))
    say, tolerance = words.language.text, result.service_map.tolerance
    measures = _listed(result, words)
    if not result.measures and _break_even(result):
        return say(
            "No measure is needed: nobody in the inner circle loses, and nobody outside loses more "
            "than {tolerance}.",
            tolerance=tolerance,
        )
    if not result.measures:
        return say(
            "No measure is needed: everybody in the inner circle reaches the level asked for, and "
            "nobody outside loses more than {tolerance}.",
            tolerance=tolerance,
        )
    if _break_even(result):
        return say(
            "With these measures nobody in the inner circle loses, and nobody outside loses more "
            "than {tolerance}: {measures}.",
            tolerance=tolerance,
            measures=measures,
        )
    return say(
        "With these measures everybody in the inner circle reaches the level asked for, and nobody "
        "outside loses more than {tolerance}: {measures}.",
        tolerance=tolerance,
        measures=measures,
    )


def _break_even(result: Remedy) -> bool:
    return all(person.needed == 0 for person in result.stakeholders if person.inner)


def _listed(result: Remedy, words: Words) -> str:
    return ", ".join(f"{m.name} {words.points(m.amount)}" for m in result.measures)


def _none(result: Remedy, words: Words) -> Iterator[str]:
    """Who stays below at best; harm outside comes first, because it is ruled out first."""
    say = words.language.text
    short = [person for person in result.stakeholders if person.shortfall > 0]
    outside, inside = (
        ", ".join(
            say(
                "{name} {total} ({short} short)",
                name=person.name,
                total=words.points(person.after),
                short=words.language.number(person.shortfall),
            )
            for person in short
            if person.inner is inner
        )
        for inner in (False, True)
    )
    if outside:
        yield say(
            "No measures within the limits keep everybody outside the inner circle from losing "
            "more than {tolerance}; at best it comes to this: {names}.",
            tolerance=result.service_map.tolerance,
            names=outside,
        )
    if inside and not outside:
        yield say("No measures within the limits bring everybody where they need to be.")
    if inside:
        yield say("Still below in the inner circle, at best: {names}.", names=inside)
    if result.measures:
        yield say("What comes nearest: {measures}.", measures=_listed(result, words))


def _details(result: Remedy, words: Words) -> Iterator[str]:
    if not result.measures:
        return
    yield words.language.plural(
        "It takes {count} measure with an effort of {effort}.",
        "It takes {count} measures with an effort of {effort} in all.",
        len(result.measures),
        effort=words.language.number(result.effort),
    )
    if takes := ", ".join(m.name for m in result.measures if m.amount < 0):
        yield words.language.text(
            "A measure below 0 takes something away ({names}); where that will not do, limit them "
            "to 0 and more.",
            names=takes,
        )
    if result.feasible and result.proven is not None:
        fewer = words.language.text("Fewer measures do not suffice.")
        unsettled = words.language.text(
            "Whether fewer would suffice is open: the search was cut short."
        )
        yield fewer if result.proven else unsettled


def _verdict(result: Remedy, words: Words) -> Iterator[str]:
    say = words.language.text
    before, after = say(STATUS[result.before.status]), say(STATUS[result.after.status])
    if not any(person.inner for person in result.stakeholders):
        yield say("The inner circle is empty, so nobody is weighed.")
    if before == after:
        yield say("The verdict stays: {verdict}.", verdict=after)
    else:
        yield say("The verdict turns: {before} → {after}.", before=before, after=after)
    if result.feasible and result.after.status == "no_effect":
        yield say(
            "Nobody in the inner circle gains more than {epsilon} either: for somebody to gain, "
            "ask for a higher level.",
            epsilon=words.epsilon,
        )
    if result.feasible and result.after.status == "harms_inner":
        yield say("The level asked for lets some in the inner circle lose.")


def _sureness(result: Remedy, words: Words) -> Iterator[str]:
    sure = result.robustness
    if sure is None:
        return
    say, target = words.language.text, percent(words, sure.target)
    if not sure.found:
        yield say(
            "No measures were found that hold in {target} of the draws; these come nearest.",
            target=target,
        )
    yield say(
        "Tried on {count} fresh draws, everybody is where they need to be in {reached} of them "
        "(standard error {error} percentage points; asked for: {target}; without measures: "
        "{before}).",
        count=words.language.number(sure.count, digits=0),
        reached=percent(words, sure.reached),
        error=words.language.number(100 * sure.error, digits=1),
        target=target,
        before=percent(words, sure.before),
    )
    if not sure.holds:
        yield say("That is less than was asked for.")
