"""What one propagation method says of a change, step by step where it knows steps."""

from sidusryhmad.analysis.methods.outcome import Arrival
from sidusryhmad.analysis.methods.propagate import Propagated
from sidusryhmad.reporting.document import Block, Bullets, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.methods import reach_row, shared
from sidusryhmad.reporting.methods_limits import certificate
from sidusryhmad.reporting.methods_words import STATUS, about, method_name, why_default
from sidusryhmad.reporting.uncounted import not_counted
from sidusryhmad.reporting.words import Words

_SHOWN = 6
"""Steps that a table has room for: the first ones and the last."""


def title(result: Propagated, words: Words) -> str:
    """The report's title."""
    return words.language.text(
        "{change}: {method}",
        change=result.change.name,
        method=method_name(result.outcome.method, words),
    )


def sections(result: Propagated, words: Words) -> tuple[Section, ...]:
    """Answer, timeline or totals or chances, grounds."""
    say = words.language.text
    table = _table(result, words)
    return (
        Section(say("Answer"), (Paragraph(_answer(result, words), lead=True),)),
        *((Section(say("What arrives"), table),) if table else ()),
        Section(say("What it rests on"), _grounds(result, words)),
    )


def _answer(result: Propagated, words: Words) -> str:
    uncounted = not_counted([result.service_map], words)
    return " ".join(filter(None, (_verdict(result, words), uncounted)))


def _verdict(result: Propagated, words: Words) -> str:
    say, outcome = words.language.text, result.outcome
    if outcome.refusal:
        return say("This method has no answer here: {reason}.", reason=outcome.refusal)
    if outcome.status is None:
        return say(
            "This method says how likely the change is to arrive, not whether it does good: it "
            "has no sign, so there is no verdict."
        )
    verdict = say(STATUS[outcome.status])
    if outcome.holds is False and result.default_status:
        expected = say(STATUS[result.default_status])
        return say(
            "By this method the verdict is: {verdict}. The default method says: {expected}.",
            verdict=verdict,
            expected=expected,
        )
    if outcome.holds:
        return say(
            "By this method the verdict is: {verdict}, the same as by the default method.",
            verdict=verdict,
        )
    return say("By this method the verdict is: {verdict}.", verdict=verdict)


def _table(result: Propagated, words: Words) -> tuple[Block, ...]:
    outcome = result.outcome
    if outcome.refusal:
        return ()
    if not outcome.signed:
        return (_chances(outcome.stakeholders, words),)
    return (_steps(outcome.stakeholders, words), *_turning(outcome.stakeholders, words))


def _steps(arrivals: tuple[Arrival, ...], words: Words) -> Table:
    say = words.language.text
    last = len(arrivals[0].timeline) - 1
    shown = [k for k in range(last + 1) if k < _SHOWN - 1 or k == last]
    steps = [Column(_after(k, words), number=True) for k in shown]
    columns = (
        Column(say("Stakeholder")),
        *(steps or [Column(say("Total"), number=True)]),
        Column(say("Default"), number=True),
    )
    rows = tuple(
        (
            Cell(a.name),
            *[words.cell(a.timeline[k]) for k in shown],
            *([] if shown else [words.cell(a.total or 0.0)]),
            Cell("–") if a.default_total is None else words.cell(a.default_total),
        )
        for a in arrivals
    )
    caption = say("What has arrived so far, in Likert points; one step is one influence passed on.")
    plain = say("Likert points, beside what the default method says.")
    return Table(columns, rows, caption if shown else plain)


def _turning(arrivals: tuple[Arrival, ...], words: Words) -> tuple[Block, ...]:
    """Whose gain was a loss on the way, or the other way round."""
    opposite = {"gain": "loss", "loss": "gain"}
    names = [
        a.name
        for a in arrivals
        if a.timeline
        and opposite.get(words.tone(a.timeline[-1])) in {words.tone(t) for t in a.timeline}
    ]
    if not names:
        return ()
    listed = ", ".join(names)
    return (Paragraph(words.language.text("The sign turns on the way for {names}.", names=listed)),)


def _after(step: int, words: Words) -> str:
    if step == 0:
        return words.language.text("At once")
    return words.language.plural("After {count} step", "After {count} steps", step)


def _chances(arrivals: tuple[Arrival, ...], words: Words) -> Table:
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Anything"), number=True),
        Column(say("A gain"), number=True),
        Column(say("A loss"), number=True),
    )
    rows = tuple(reach_row(arrival, words) for arrival in arrivals)
    caption = say(
        "Chance that something arrives. A gain and a loss may both arrive; neither says how large."
    )
    return Table(columns, rows, caption)


def _grounds(result: Propagated, words: Words) -> tuple[Block, ...]:
    outcome = result.outcome
    items = [about(outcome.method, words)]
    if outcome.certificate:
        text = certificate(outcome.certificate, words)
        items.append(text[:1].upper() + text[1:] + ".")
    if outcome.signed and not outcome.additive:
        items.append(
            words.language.text("Its totals are not sums over paths, so no path shares are shown.")
        )
    return (Bullets(tuple(items)), *shared(result, words), why_default(words))
