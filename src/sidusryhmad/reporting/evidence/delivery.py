"""The delivery chain told in words."""

from math import isclose

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.delivery.adoption import Phase
from sidusryhmad.evidence.topics.delivery.chain import Chance
from sidusryhmad.evidence.topics.delivery.course import Stretch
from sidusryhmad.evidence.topics.delivery.delivery import Delivery
from sidusryhmad.evidence.topics.delivery.rows import spoken_phase, spoken_step
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Cell, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.numbers import count, percent, percents, span
from sidusryhmad.reporting.evidence.shared import answer_section, grounds_section, picture_section
from sidusryhmad.reporting.words import Words

_SMALL = 0.1
"""Points below this get a decimal more."""


def title(_: Delivery, words: Words) -> str:
    """The report's title."""
    return words.language.text("How surely does it arrive?")


def sections(result: Delivery, words: Words) -> tuple[Section, ...]:
    """Answer, picture, steps, what is to be expected, adoption, grounds."""
    say = words.language.text
    caption = say("How surely everything up to each step succeeds; lines show the range.")
    if result.course and result.course[0].felt:
        caption = say(
            "How surely everything up to each step succeeds; lines show the range. Below: what "
            "the inner circle feels of the change over the weeks."
        )
    return (
        answer_section(answers(result, words), words),
        picture_section(result, words, caption),
        Section(say("The steps"), (_steps(result, words),)),
        Section(say("What is to be expected of the change"), _expected(result, words)),
        Section(say("When it works"), _adoption(result, words)),
        grounds_section(result, words, *_choices(result, words)),
    )


def answers(result: Delivery, words: Words) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first."""
    say = words.language.text
    found = [_arrival(result, words)]
    if result.weakest and len(result.steps) > 1:
        names = ", ".join(step_name(name, words) for name in result.weakest)
        text = N_("The weakest link: {names}.")
        if result.missing:
            text = N_("Of the steps judged, the weakest link: {names}.")
        found.append(say(text, names=names))
        if rivals := ", ".join(step_name(name, words) for name in result.rivals):
            text = N_("By their ranges any of these may be the weakest instead: {names}.")
            found.append(say(text, names=rivals))
    if worth := [step for step in result.steps if step.worth]:
        best = max(worth, key=lambda step: step.worth or 0)
        alike = [step for step in worth if isclose(step.worth or 0, best.worth or 0)]
        found.append(
            say(
                "One more success in a hundred is worth most on the step “{step}”: it raises the "
                "chance of the whole by {points} percentage points.",
                step=", ".join(step_name(step.name, words) for step in alike),
                points=words.language.number(100 * (best.worth or 0), digits=2),
            )
        )
    if result.left_out:
        names = ", ".join(step_name(name, words) for name in result.left_out)
        text = N_(
            "These steps belong to the chain, but their rows were left out as faulty, so the whole "
            "is open: {names}."
        )
        found.append(say(text, names=names))
    if result.absent:
        names = ", ".join(step_name(name, words) for name in result.absent)
        text = N_(
            "Of the six steps these are not in the table, so the chance holds without them: "
            "{names}."
        )
        found.append(say(text, names=names))
    unsaid = [name for name in result.missing if name not in result.left_out]
    if missing := ", ".join(step_name(name, words) for name in unsaid):
        found.append(
            say(
                "Nobody said how surely these succeed, so the whole is open: {names}.",
                names=missing,
            )
        )
    return tuple(found)


def step_name(name: str, words: Words) -> str:
    """A step's name: one of the six in the reader's language, else as it was given."""
    return spoken_step(name, words.language)


def _arrival(result: Delivery, words: Words) -> str:
    say, chance = words.language.text, result.arrival
    if chance.value is None:
        return say(
            "How surely it arrives is not known; it is at most {most}.",
            most=percent(chance.high, words.language),
        )
    if chance.low == chance.high:
        return say(
            "The chance that it arrives is {chance}.", chance=percent(chance.value, words.language)
        )
    return say(
        "The chance that it arrives is {chance} ({span}).",
        chance=percent(chance.value, words.language),
        span=percents(chance.low, chance.high, words.language),
    )


def _steps(result: Delivery, words: Words) -> Table:
    say, language = words.language.text, words.language
    return table(
        result.steps,
        column(say("Step"), lambda step: step_name(step.name, words)),
        numbers(say("Chance"), lambda step: percent(step.chance.value, language)),
        numbers(say("Range"), lambda step: _range(step.chance, words)),
        numbers(say("n"), lambda step: count(step.n, language)),
        numbers(say("Up to here"), lambda step: percent(step.arriving.value, language)),
        numbers(say("One point more is worth"), lambda step: _worth(step.worth, words)),
        column(say("Why"), lambda step: step.why),
        caption=say(
            "Each chance holds once the steps before it have succeeded; what a point more is worth "
            "is in percentage points of the whole."
        ),
    )


def _range(chance: Chance, words: Words) -> str | None:
    return None if chance.low == chance.high else percents(chance.low, chance.high, words.language)


def _worth(worth: float | None, words: Words) -> str | None:
    return None if worth is None else words.language.number(100 * worth, digits=2, signed=True)


def _expected(result: Delivery, words: Words) -> tuple[Block, ...]:
    if result.change is None and (count := len(result.service_map.changes)):
        template = N_(
            "The map has {count} changes and none of them was chosen, so nothing is told of what "
            "is to be expected of one."
        )
        return (Paragraph(words.language.text(template, count=count)),)
    if not result.expected:
        return ()
    say, digits = words.language.text, _digits(result)
    told = table(
        result.expected,
        column(say("Stakeholder"), lambda each: each.name),
        numbers(say("In full"), lambda each: _points(each.full, digits, words)),
        numbers(say("Expected"), lambda each: _points(each.expected, digits, words)),
        numbers(
            say("Range"), lambda each: span(each.low, each.high, words.language, digits=digits)
        ),
        numbers(
            say("On average over {weeks} weeks", weeks=result.weeks),
            lambda each: _points(each.average, digits, words),
        ),
        caption=say("Likert points."),
    )
    text = say(
        "What the change {change} does if everything succeeds, and what is to be expected of it: "
        "the full impact times the chance of arriving. The first is never replaced by the second: "
        "whoever it reaches feels either all of it or nothing.",
        change=words.service_map.change(result.change).name,
    )
    return (Paragraph(text), told)


def _choices(result: Delivery, words: Words) -> tuple[str, ...]:
    if result.change is not None or not result.service_map.changes:
        return ()
    text = N_("What is to be expected of a change: change, on the command line --change.")
    return (words.language.text(text),)


def _digits(result: Delivery) -> int:
    """Decimals of all points in a table: equally many, enough for the smallest."""
    values = [v for e in result.expected for v in (e.full, e.expected, e.average) if v]
    return 3 if any(abs(value) < _SMALL for value in values) else 2


def _points(value: float | None, digits: int, words: Words) -> Cell | None:
    if value is None:
        return None
    return Cell(words.language.number(value, digits=digits, signed=True), words.tone(value))


def _adoption(result: Delivery, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    told = table(
        result.phases,
        column(say("Phase"), lambda phase: spoken_phase(phase.name, words.language)),
        numbers(say("Weeks"), lambda phase: _weeks(phase, words)),
        numbers(say("Works at its end"), lambda phase: percent(phase.share, words.language, 0)),
    )
    text = say(
        "Of what arrives, {share} works on average over the first {weeks} weeks, because people "
        "take it up in phases.",
        share=percent(result.share, words.language, 0),
        weeks=result.weeks,
    )
    return (Paragraph(text), told, *_over_time(result, words))


def _weeks(each: Phase | Stretch, words: Words) -> str:
    ends = (words.language.number(week, digits=1) for week in (each.begins, each.ends))
    return "–".join(ends)


def _over_time(result: Delivery, words: Words) -> tuple[Block, ...]:
    """The impact phase by phase, for everybody of the inner circle: in full, and expected."""
    count = len(result.course[0].felt) if result.course else 0
    if not count:
        return ()
    say, digits = words.language.text, _digits(result)
    rows = [(stretch, stretch.felt[at]) for at in range(count) for stretch in result.course]
    told = table(
        rows,
        column(say("Stakeholder"), lambda row: row[1].name),
        column(say("Phase"), lambda row: spoken_phase(row[0].name, words.language)),
        numbers(say("Weeks"), lambda row: _weeks(row[0], words)),
        numbers(say("At its end in full"), lambda row: _points(row[1].full, digits, words)),
        numbers(say("At its end expected"), lambda row: _points(row[1].expected, digits, words)),
        numbers(
            say("Range"), lambda row: span(row[1].low, row[1].high, words.language, digits=digits)
        ),
        numbers(say("Expected on average"), lambda row: _points(row[1].average, digits, words)),
        caption=say(
            "Likert points. In full: the full impact times the share that works at the phase's "
            "end; expected: that times the chance of arriving."
        ),
    )
    text = say(
        "What the inner circle feels of the change in each phase, up to week {weeks}:",
        weeks=result.weeks,
    )
    return (Paragraph(text), told)
