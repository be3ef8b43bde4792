"""Whether the verdict holds under every propagation method, told in words and tables."""

from sidusryhmad.analysis.methods.cross_check import CrossCheck
from sidusryhmad.analysis.methods.outcome import Arrival, MethodOutcome
from sidusryhmad.analysis.methods.propagate import Propagated
from sidusryhmad.reporting.certainty import percent
from sidusryhmad.reporting.document import Block, Bullets, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.methods_limits import certificate
from sidusryhmad.reporting.methods_words import (
    STATUS,
    about,
    headed,
    method_name,
    status_cell,
    why_default,
)
from sidusryhmad.reporting.uncounted import not_counted
from sidusryhmad.reporting.words import Words


def title(result: CrossCheck, words: Words) -> str:
    """The report's title."""
    return words.language.text("Every method: {change}", change=result.change.name)


def sections(result: CrossCheck, words: Words) -> tuple[Section, ...]:
    """Answer, table of methods, totals side by side, chances, grounds."""
    say = words.language.text
    return (
        Section(say("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        Section(say("Does the verdict hold?"), _methods(result, words)),
        *_totals(result, words),
        *_chances(result, words),
        Section(say("What it rests on"), _grounds(result, words)),
    )


def brief(result: CrossCheck, words: Words) -> Section:
    """The short form: one paragraph and one table."""
    heading = words.language.text("Does the verdict hold under every method?")
    return Section(heading, (Paragraph(_answer(result, words)), *_methods(result, words)))


def _answer(result: CrossCheck, words: Words) -> str:
    uncounted = not_counted([result.service_map], words)
    return " ".join(filter(None, (_verdict(result, words), uncounted)))


def _verdict(result: CrossCheck, words: Words) -> str:
    say = words.language.text
    judged = [m for m in result.methods if m.holds is not None]
    if result.status is None:
        return say("The default method has no answer here, so there is no verdict to check.")
    verdict = say(STATUS[result.status])
    if result.holds:
        return words.language.plural(
            "The verdict ({verdict}) holds under the {count} method that tells gains from losses.",
            "The verdict ({verdict}) holds under all {count} methods that tell gains from losses.",
            len(judged),
            verdict=verdict,
        )
    others = ", ".join(_named_status(m, words) for m in judged if not m.holds)
    return say(
        "The verdict ({verdict}) depends on the method; another one comes out under: {others}.",
        verdict=verdict,
        others=others,
    )


def _named_status(answer: MethodOutcome, words: Words) -> str:
    status = status_cell(answer.status, words).text
    return f"{method_name(answer.method, words)} ({status})"


def _methods(result: CrossCheck, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    columns = (
        Column(say("Method")),
        Column(say("Verdict")),
        Column(say("Holds")),
        Column(say("Differs for")),
    )
    rows = tuple(
        (
            Cell(headed(m.method, words)),
            status_cell(m.status, words),
            _holds(m, words),
            Cell(_differing(m, words)),
        )
        for m in result.methods
    )
    caption = say(
        "Differs for: who gains, loses or sees about nothing otherwise than under the default; the "
        "default's total stands in brackets."
    )
    refused = tuple(
        say("{method}: {text}.", method=headed(m.method, words), text=m.refusal)
        for m in result.methods
        if m.refusal
    )
    reasons = (Bullets(refused, say("No answer, and why")),) if refused else ()
    return (Table(columns, rows, caption), *reasons)


def _holds(answer: MethodOutcome, words: Words) -> Cell:
    say = words.language.text
    if answer.refusal:
        return Cell(say("no answer"), "quiet")
    if not answer.signed:
        return Cell(say("no sign, reach only"), "quiet")
    if answer.holds is None:
        return Cell("–", "quiet")
    return Cell(say("yes"), "gain") if answer.holds else Cell(say("no"), "loss")


def _differing(answer: MethodOutcome, words: Words) -> str:
    found = [
        f"{a.name} {words.total(a.total)} ({words.total(a.default_total)})"
        for a in answer.stakeholders
        if a.agrees is False and a.total is not None and a.default_total is not None
    ]
    return ", ".join(found) or "–"


def _inner(answer: MethodOutcome, result: CrossCheck) -> list[Arrival]:
    inside = set(result.service_map.inner_ids)
    return [a for a in answer.stakeholders if a.id in inside]


def _totals(result: CrossCheck, words: Words) -> tuple[Section, ...]:
    say = words.language.text
    signed = [m for m in result.methods if m.signed]
    if not signed or not result.service_map.inner_ids:
        return ()
    names = [Column(headed(m.method, words), number=True) for m in signed]
    by_person = zip(*(_inner(m, result) for m in signed), strict=True)
    rows = tuple(
        (Cell(same[0].name), *(words.cell(a.total or 0.0) for a in same)) for same in by_person
    )
    caption = say("Totals of the inner circle in Likert points, by method")
    table = Table((Column(say("Stakeholder")), *names), rows, caption)
    return (Section(say("Inner circle"), (table,)),)


def _chances(result: CrossCheck, words: Words) -> tuple[Section, ...]:
    say = words.language.text
    knowing = [m for m in result.methods if any(a.reach for a in m.stakeholders)]
    if not knowing:
        return ()
    columns = (
        Column(say("Stakeholder")),
        Column(say("Method")),
        Column(say("Anything"), number=True),
        Column(say("A gain"), number=True),
        Column(say("A loss"), number=True),
    )
    rows = tuple(
        reach_row(arrival, words, headed(m.method, words))
        for same in zip(*(_inner(m, result) for m in knowing), strict=True)
        for m, arrival in zip(knowing, same, strict=True)
    )
    caption = say(
        "Chance that something arrives. A gain and a loss may both arrive; neither says how large."
    )
    return (Section(say("How likely it arrives"), (Table(columns, rows, caption),)),)


def reach_row(arrival: Arrival, words: Words, *between: str) -> tuple[Cell, ...]:
    """A stakeholder's chances, after the cells that stand between the name and them."""
    reach = arrival.reach
    values = (reach.any, reach.gain, reach.loss) if reach else ()
    shown = (Cell(percent(words, value)) for value in values)
    return (Cell(arrival.name), *map(Cell, between), *shown)


def _grounds(result: CrossCheck, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    does = tuple(about(m.method, words) for m in result.methods)
    goes = tuple(
        say("{method}: {text}.", method=headed(m.method, words), text=text)
        for m in result.methods
        if (text := certificate(m.certificate, words) if m.certificate else "")
    )
    return (
        Bullets(does, say("What each method does")),
        Bullets(goes, say("How far each of them goes")),
        *shared(result, words),
        why_default(words),
    )


def shared(result: CrossCheck | Propagated, words: Words) -> tuple[Block, ...]:
    """What every method is given alike, and what is assumed of it."""
    say = words.language.text
    alike = say(
        "Carry-over {share}, the same for every method; all judge by the same rule.",
        share=result.carry_over,
    )
    assumed = tuple(map(words.message, result.assumptions))
    assumes = (Bullets(assumed, say("What is assumed of the influences")),) if assumed else ()
    if not result.change.edits:
        return (Paragraph(alike), *assumes)
    edited = say(
        "The change edits the map itself. What this hands on to those whose influences it touches, "
        "given how everybody stands today, counts as a direct effect for every method."
    )
    return (Paragraph(alike), Paragraph(edited), *assumes)
