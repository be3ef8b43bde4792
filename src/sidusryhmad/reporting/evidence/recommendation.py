"""The recommendation index told in words: the answer first, every number with n and interval."""

from sidusryhmad.evidence.topics.recommendation.comparing import Comparison
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.reporting.document import Section
from sidusryhmad.reporting.evidence.numbers import percent, percents, span
from sidusryhmad.reporting.evidence.recommendation_cases import (
    comment_section,
    follow_up_section,
)
from sidusryhmad.reporting.evidence.recommendation_course import course_section, shift_text
from sidusryhmad.reporting.evidence.recommendation_people import (
    adoption_section,
    changed_section,
)
from sidusryhmad.reporting.evidence.recommendation_tables import group_section, people_section
from sidusryhmad.reporting.evidence.shared import (
    answer_section,
    grounds_section,
    picture_section,
    suggestion_section,
)
from sidusryhmad.reporting.words import Words


def title(_: Recommendation, words: Words) -> str:
    """The report's title."""
    return words.language.text("Would they recommend it?")


def sections(result: Recommendation, words: Words) -> tuple[Section, ...]:
    """Answer, picture, groups, time, follow-up, comments, what changed, adoption, grounds."""
    caption = words.language.text(
        "Dots are indices, lines their intervals; the order is alphabetical, it is no ranking."
    )
    pictures = (picture_section(result, words, caption),) if result.whole.interval else ()
    return (
        answer_section(answers(result, words), words),
        *pictures,
        group_section(result, words),
        people_section(result, words),
        course_section(result, words),
        follow_up_section(result, words),
        comment_section(result, words),
        changed_section(result, words),
        adoption_section(result, words),
        *suggestion_section(result, words),
        grounds_section(result, words),
    )


def answers(result: Recommendation, words: Words) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first."""
    found = [*_index(result, words), *_differences(result, words)]
    found += [shift_text(shift, words) for shift in result.shifts]
    found += [*_answered(result, words), *_uncounted(result, words)]
    return tuple(found)


def _index(result: Recommendation, words: Words) -> tuple[str, ...]:
    plural, whole = words.language.plural, result.whole
    if whole.interval is None or result.index is None:
        return (words.language.text("There are no ratings yet."),)
    shown = words.language.number(result.index, digits=0, signed=True)
    ends = span(whole.interval.low, whole.interval.high, words.language, digits=0)
    if whole.enough:
        when = words.language.text("undated") if result.when is None else result.when
        return (
            plural(
                "The recommendation index is {index} ({span}), from {count} rating ({when}).",
                "The recommendation index is {index} ({span}), from {count} ratings ({when}).",
                whole.counts.n,
                index=shown,
                span=ends,
                when=when,
            ),
        )
    first = plural(
        "{count} rating is too few for a conclusion: the index may be anything from {span}.",
        "{count} ratings are too few for a conclusion: the index may be anything from {span}.",
        whole.counts.n,
        span=ends,
    )
    second = words.language.text(
        "From {threshold} ratings on it is known to {margin} points either way at worst; the "
        "comments say something from the first one on.",
        threshold=result.threshold,
        margin=round(result.margin),
    )
    return first, second


def _differences(result: Recommendation, words: Words) -> tuple[str, ...]:
    say = words.language.text
    if not result.comparisons:
        return ()
    above = [each for each in result.comparisons if each.differs and each.difference > 0]
    below = [each for each in result.comparisons if each.differs and each.difference < 0]
    found = []
    if above:
        names = _named(above, words)
        found.append(say("Above all others together, by more than chance: {names}.", names=names))
    if below:
        names = _named(below, words)
        found.append(say("Below all others together, by more than chance: {names}.", names=names))
    if not found and result.by == "unit":
        found.append(say("The units that have enough ratings do not differ beyond chance."))
    elif not found:
        found.append(say("The stakeholders who gave enough ratings do not differ beyond chance."))
    return tuple(found)


def _named(comparisons: list[Comparison], words: Words) -> str:
    return ", ".join(
        words.language.text(
            "{name} ({points} points, {span})",
            name=each.name,
            points=words.language.number(each.difference, digits=0, signed=True),
            span=span(each.interval.low, each.interval.high, words.language, digits=0),
        )
        for each in comparisons
    )


def _answered(result: Recommendation, words: Words) -> tuple[str, ...]:
    plural, found = words.language.plural, []
    poor = result.follow_up.answered[-1]
    if poor.interval is not None:
        found.append(
            plural(
                "Of {count} detractor of whom it is noted, {answered} was answered ({share}, "
                "{span}).",
                "Of {count} detractors of whom it is noted, {answered} were answered ({share}, "
                "{span}).",
                poor.n,
                answered=poor.answered,
                share=percent(poor.share, words.language, 0),
                span=percents(poor.interval.low, poor.interval.high, words.language),
            )
        )
    ages = [case.age for case in result.follow_up.open if case.age is not None]
    if ages:
        found.append(
            plural(
                "{count} case is still open; the oldest for {days} days.",
                "{count} cases are still open; the oldest for {days} days.",
                len(result.follow_up.open),
                days=max(ages),
            )
        )
    return tuple(found)


def _uncounted(result: Recommendation, words: Words) -> tuple[str, ...]:
    plural, there, found = words.language.plural, result.uncounted, []
    if there.blank:
        found.append(
            plural(
                "{count} answer came without a rating: it is no zero and counts nowhere.",
                "{count} answers came without a rating: they are no zeros and count nowhere.",
                there.blank,
            )
        )
    if there.undated and result.course:
        found.append(
            plural(
                "{count} rating has no date and is missing over time.",
                "{count} ratings have no date and are missing over time.",
                there.undated,
            )
        )
    if there.nameless and result.groups:
        found.append(
            plural(
                "{count} rating names no unit or stakeholder and is in no group.",
                "{count} ratings name no unit or stakeholder and are in no group.",
                there.nameless,
            )
        )
    return tuple(found)
