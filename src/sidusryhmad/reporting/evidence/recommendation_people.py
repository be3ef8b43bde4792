"""What customers hear of it once a year, and how an organisation takes the index up."""

from sidusryhmad.evidence.topics.delivery.rows import PHASES
from sidusryhmad.evidence.topics.recommendation.adoption import AdoptionPhase
from sidusryhmad.evidence.topics.recommendation.changed import Done, Year
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.words import Words


def changed_section(result: Recommendation, words: Words) -> Section:
    """What changed because of customers, year by year, as a text that can be sent to them.

    Without blocks where nothing was noted as done.
    """
    heading = words.language.text("What changed because of you")
    if not any(year.done for year in result.years):
        return Section(heading)
    blocks: list[Block] = []
    for year in sorted(result.years, key=lambda year: -(year.year or 0)):
        blocks += _year(year, words)
    return Section(heading, tuple(blocks))


def adoption_section(result: Recommendation, words: Words) -> Section:
    """The four phases of introducing the index as a checklist with dates.

    Without blocks where no start was given.
    """
    say = words.language.text
    heading = say("Introducing the index")
    if not result.adoption:
        return Section(heading)
    text = say(
        "A new index meets four reactions, one after the other. They pass sooner where the next "
        "step is ready; the dates are a plan, not a forecast."
    )
    lists = (_phase(phase, words) for phase in result.adoption)
    return Section(heading, (Paragraph(text), *lists))


def _year(year: Year, words: Words) -> tuple[Block, ...]:
    say = words.language.text
    if year.year is None:
        if not year.done:
            return ()
        items = tuple(_done(each, words) for each in year.done)
        return (Bullets(items, say("Without a date")),)
    items = tuple(_done(each, words) for each in year.done)
    if not items:
        items = (say("Nothing was noted as changed in this year."),)
    return Paragraph(_thanks(year, words)), Bullets(items, say("Done in {year}", year=year.year))


def _thanks(year: Year, words: Words) -> str:
    language = words.language
    given = language.plural(
        "In {year} you gave us {count} rating.",
        "In {year} you gave us {count} ratings.",
        year.standing.counts.n,
        year=year.year,
    )
    said = language.plural(
        "{count} of you told us why.", "{count} of you told us why.", year.comments
    )
    answered = language.plural(
        "We answered {count} of you personally.",
        "We answered {count} of you personally.",
        year.answered,
    )
    return " ".join((given, said, answered, language.text("Thank you.")))


def _done(each: Done, words: Words) -> str:
    say = words.language.text
    place = say("{what} ({unit})", what=each.what, unit=each.unit) if each.unit else each.what
    when = "" if each.date is None else f"{words.language.date(each.date)}: "
    if not each.answers:
        return f"{when}{place}"
    why = say("You said: “{answers}”.", answers=each.answers.rstrip(" ."))
    return f"{when}{place.rstrip('.')}. {why}"


def _phase(phase: AdoptionPhase, words: Words) -> Bullets:
    say = words.language.text
    name = say(PHASES[phase.name])
    heading = say(
        "{phase}, {period}: {heard}",
        phase=name[:1].upper() + name[1:],
        period=words.language.period(phase.first, phase.last),
        heard=words.language.say(phase.heard),
    )
    return Bullets(tuple(f"[ ] {words.language.say(step)}" for step in phase.steps), heading)
