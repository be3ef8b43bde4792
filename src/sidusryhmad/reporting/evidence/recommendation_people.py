"""What customers hear of it once a year, and how an organisation takes the index up."""

from sidusryhmad.evidence.topics.delivery.rows import PHASES
from sidusryhmad.evidence.topics.recommendation.adoption import AdoptionPhase
from sidusryhmad.evidence.topics.recommendation.changed import Done, Year
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.reporting.document import TICK, Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.words import Words


def changed_section(result: Recommendation, words: Words) -> Section:
    """What changed because of customers, year by year, as a text that can be sent to them.

    Years of which nothing is listed are named, since there is nothing to send. Without blocks
    where neither a rating nor anything done has a date.
    """
    blocks: list[Block] = []
    for year in sorted(result.years, key=lambda year: -(year.year or 0)):
        blocks += _year(year, words) if year.done else ()
    bare = [str(year.year) for year in result.years if year.year is not None and not year.done]
    if bare:
        text = words.language.text(
            "No measures are listed for these years, so there is nothing to send to customers: "
            "{years}. What was done belongs on the sheet “measures”, or beside the rating it "
            "answers.",
            years=", ".join(bare),
        )
        blocks.append(Paragraph(text))
    return Section(words.language.text("What changed because of you"), tuple(blocks))


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
    items = tuple(_done(each, words) for each in year.done)
    if year.year is None:
        return (Bullets(items, say("Without a date")),)
    return Paragraph(_thanks(year, words)), Bullets(items, say("Done in {year}", year=year.year))


def _thanks(year: Year, words: Words) -> str:
    """What is known of a year, as customers may hear it; of what there was none nothing is said."""
    language, told = words.language, [words.language.text("What {year} brought.", year=year.year)]
    if count := year.standing.counts.n:
        told = [language.plural(
            "In {year} you gave us {count} rating.",
            "In {year} you gave us {count} ratings.",
            count, year=year.year,
        )]  # fmt: skip
    if year.comments:
        told.append(language.plural(
            "You wrote {count} comment.", "You wrote {count} comments.", year.comments
        ))  # fmt: skip
    if year.thanked:
        told.append(language.plural(
            "We sent our thanks {count} time.", "We sent our thanks {count} times.", year.thanked
        ))  # fmt: skip
    if year.solved:
        told.append(language.plural(
            "We solved {count} problem.",
            "We solved {count} problems.",
            year.solved,
        ))  # fmt: skip
    return " ".join((*told, language.text("Thank you.")))


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
    return Bullets(tuple(f"{TICK}{words.language.say(step)}" for step in phase.steps), heading)
