"""Complaints against their base told in words and tables."""

from collections.abc import Sequence

from sidusryhmad.errors import N_, place_text
from sidusryhmad.evidence.topics.complaint_rates.busiest import People
from sidusryhmad.evidence.topics.complaint_rates.customers import Complaining
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth
from sidusryhmad.evidence.topics.complaint_rates.parts import Part
from sidusryhmad.evidence.topics.complaint_rates.results import Bare, Complaints
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.rate_words import rate_words
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.complaints_words import GROWTHS, answers
from sidusryhmad.reporting.evidence.numbers import count
from sidusryhmad.reporting.evidence.shared import answer_section, grounds_section, picture_section
from sidusryhmad.reporting.words import Words

_BUSIEST = 5
_OF = {
    "whole": N_("everything"),
    "period": N_("period"),
    "unit": N_("unit"),
    "place": N_("place"),
    "topic": N_("topic"),
}


def title(_: Complaints, words: Words) -> str:
    """The report's title."""
    return words.language.text("Complaints: bush or forest?")


def sections(result: Complaints, words: Words) -> tuple[Section, ...]:
    """Answer, picture, rates, people, what has no base, what it means for the map, grounds."""
    language = words.language
    say = language.text
    found = [answer_section(answers(result, language), words)]
    if result.parts or any(each.share for each in result.complaining):
        caption = say("Rates with their exact intervals.")
        if result.threshold is not None:
            caption = say("Rates with their exact intervals; the dashed line is the threshold.")
        found.append(picture_section(result, words, caption))
    found += [
        Section(say("Rates"), tuple(_rates(result, language))),
        Section(say("People"), tuple(_people(result, language))),
        Section(say("Without a base"), _bare(result.bare, language)),
        Section(say("What it suggests for the map"), (Paragraph(_no_rating(language)),)),
        grounds_section(result, words, *_choices(result, words)),
    ]
    return tuple(found)


def _no_rating(language: Language) -> str:
    return language.text(
        "Nothing by itself: a rate of complaints is no rating of anybody. How those who complain "
        "and those who answer them feel has to be asked."
    )


def _rates(result: Complaints, language: Language) -> list[Block]:
    """One table for each kind of base, since rates of different bases cannot be compared."""
    kinds = dict.fromkeys(part.counts for part in result.parts)
    return [
        _table([part for part in result.parts if part.counts == kind], kind, language)
        for kind in kinds
    ]


def _table(parts: Sequence[Part], kind: str, language: Language) -> Table:
    say = language.text
    look = rate_words([part.rate for part in parts if part.of == "whole"], language)
    rate = (
        say("Rate") if look.percent else say("Per {per}", per=language.number(look.per, digits=0))
    )
    judged = any(part.growth for part in parts)
    return table(
        parts,
        column(say("What"), lambda part: _named(part, language)),
        numbers(say("Complaints"), lambda part: count(part.rate.count, language)),
        numbers(kind or say("Base"), lambda part: language.number(part.rate.base, digits=0)),
        numbers(rate, lambda part: look.value(part.rate)),
        numbers(say("Interval"), lambda part: look.span(part.rate)),
        numbers(say("Expected"), lambda part: _expected(part, language)),
        numbers(say("Chance, corrected"), lambda part: _corrected(part, language)),
        _growing(language) if judged else None,
        caption=say(
            "Expected: what it would be at the rate of all. Chance: how often chance alone makes "
            "as large a difference from all others, corrected for how many are compared."
        ),
    )


def _expected(part: Part, language: Language) -> str | None:
    found = part.comparison
    return None if found is None else language.number(found.expected, digits=1)


def _corrected(part: Part, language: Language) -> str | None:
    return None if part.comparison is None else chance(part.comparison.adjusted, language)


def _growing(language: Language) -> Told[Part | Complaining]:
    title = language.text("Bush or forest")
    return column(title, lambda each: growth_text(each.growth, language))


def _named(part: Part, language: Language) -> str:
    of = language.text(_OF[part.of])
    if part.of == "whole":
        return of
    return language.text("{of}: {name}", of=of, name=part.name or language.text("not named"))


def chance(value: float, language: Language) -> str:
    """How often chance alone does it; very rare is told as such.

    Example:
        >>> chance(0.0067, Language("en")), chance(1e-9, Language("et"))
        ('0.007', '< 0,001')
    """
    if value < 0.001:
        return f"< {language.number(0.001, digits=3)}"
    return language.number(value, digits=3)


def growth_text(growth: Growth | None, language: Language) -> str:
    """Bush, forest, between, or a dash."""
    return "–" if growth is None else language.text(GROWTHS[growth])


def _people(result: Complaints, language: Language) -> list[Block]:
    blocks: list[Block] = []
    if result.complaining:
        blocks.append(_complaining(result.complaining, language))
        if result.everybody is None:
            low = max(each.people for each in result.complaining)
            high = sum(each.people for each in result.complaining)
            text = language.text(
                "People of different rows may be the same ones: at least {low}, at most {high} in "
                "all. A list of those who complained would tell.",
                low=language.number(low, digits=0),
                high=language.number(high, digits=0),
            )
            blocks.append(Paragraph(text))
    if result.listed is not None and result.listed.people:
        blocks.append(_busiest(result.listed, language))
    return blocks


def _complaining(found: Sequence[Complaining], language: Language) -> Table:
    say = language.text
    look = rate_words([each.share for each in found if each.share is not None], language)
    judged = any(each.growth for each in found)
    return table(
        found,
        column(say("What"), lambda each: " · ".join(each.name) or say("everything")),
        numbers(say("Complaints"), lambda each: count(each.complaints, language)),
        numbers(say("People"), lambda each: count(each.people, language)),
        numbers(say("Per person"), lambda each: _each(each, language)),
        numbers(
            say("Share of customers"), lambda each: look.value(each.share) if each.share else None
        ),
        numbers(say("Interval"), lambda each: look.span(each.share) if each.share else None),
        _growing(language) if judged else None,
    )


def _each(found: Complaining, language: Language) -> str | None:
    return None if found.each is None else language.number(found.each, digits=1)


def _busiest(listed: People, language: Language) -> Table:
    """The busiest people, told apart by numbers alone."""
    say = language.text
    return table(
        enumerate(listed.counts[:_BUSIEST], 1),
        column(say("The busiest"), lambda row: say("person {number}", number=row[0])),
        numbers(say("Complaints"), lambda row: count(row[1], language)),
        numbers(say("Share, added up"), lambda row: _up_to(listed, row[0], language)),
        caption=say("Names are only told apart, never shown."),
    )


def _up_to(listed: People, number: int, language: Language) -> str:
    return f"{language.number(100 * (listed.share_of(number) or 0), digits=0)}%"


def _bare(found: Sequence[Bare], language: Language) -> tuple[Block, ...]:
    if not found:
        return ()
    items = []
    for each in found:
        where = [language.say(place) for place in place_text(each.place)]
        name = [" · ".join(each.name)] if each.name else []
        count = language.plural("{count} complaint", "{count} complaints", each.complaints)
        items.append(": ".join([*where, *name, count]))
    text = language.text("Counted, but out of how many is not known, so without a rate:")
    return (Bullets(tuple(items), text),)


def _choices(result: Complaints, words: Words) -> tuple[str, ...]:
    if result.threshold is not None:
        return ()
    text = N_(
        "The share from which on complaints are many: threshold, on the command line --threshold."
    )
    return (words.language.text(text),)
