"""The index of units and of stakeholders as tables."""

from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.recommendation.comparing import Comparison
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.evidence.topics.recommendation.standing import Standing, Step
from sidusryhmad.reporting.columns import Told, column, numbers, table
from sidusryhmad.reporting.document import Block, Paragraph, Section
from sidusryhmad.reporting.evidence.numbers import count, span
from sidusryhmad.reporting.words import Words

_SMALLEST = 0.001


def group_section(result: Recommendation, words: Words) -> Section:
    """The index of each group, and whether it differs from all others.

    Without blocks where no rating names a group.
    """
    say = words.language.text
    heading = say("Units") if result.by == "unit" else say("Stakeholders")
    if not result.groups:
        return Section(heading)
    told = table(
        result.groups,
        column(heading_of(result, words), lambda each: each.name),
        *index_columns(words),
        numbers(say("By chance alone"), lambda each: _chance(each, result, words)),
        column(say("Against all others"), lambda each: _verdict(each, result, words)),
    )
    text = say(
        "In alphabetical order. Each is compared with all others together; “by chance "
        "alone” is how often chance makes a difference as large, corrected for the number of "
        "comparisons."
    )
    blocks: list[Block] = [Paragraph(text), told]
    if any(not each.enough for each in result.groups):
        blocks.append(Paragraph(_too_few(result, words)))
    return Section(heading, tuple(blocks))


def people_section(result: Recommendation, words: Words) -> Section:
    """The index of each stakeholder; without blocks where units are not what is compared."""
    say = words.language.text
    if result.by == "stakeholder" or not result.stakeholders:
        return Section(say("Stakeholders"))
    told = table(
        result.stakeholders,
        column(say("Stakeholder"), lambda each: each.name),
        *index_columns(words),
        enough_column(words),
    )
    return Section(say("Stakeholders"), (told,))


def heading_of(result: Recommendation, words: Words) -> str:
    """What one group is called."""
    say = words.language.text
    return say("Business unit") if result.by == "unit" else say("Stakeholder")


def index_columns(words: Words) -> tuple[Told[Standing | Step], ...]:
    """Columns of an index, to stand after a name: never without its n and interval.

    Args:
        words: The language.

    Returns:
        Promoters, passives, detractors, n, index and interval.
    """
    say, language = words.language.text, words.language
    return (
        numbers(say("Promoters"), lambda each: count(each.counts.promoters, language)),
        numbers(say("Passives"), lambda each: count(each.counts.passives, language)),
        numbers(say("Detractors"), lambda each: count(each.counts.detractors, language)),
        numbers(say("n"), lambda each: count(each.counts.n, language)),
        numbers(say("Index"), lambda each: _index(each.counts, words)),
        numbers(say("Interval"), lambda each: _interval(each.interval, words)),
    )


def _index(counts: Counts, words: Words) -> str | None:
    index = counts.index
    return None if index is None else words.language.number(index, digits=0, signed=True)


def _interval(found: Interval | None, words: Words) -> str | None:
    return None if found is None else span(found.low, found.high, words.language, digits=0)


def enough_column(words: Words) -> Told[Standing | Step]:
    """Says of what has too few ratings for a conclusion that it does."""
    say = words.language.text
    return column(say("Enough?"), lambda each: "" if each.enough else say("too few"))


def chance(value: float, words: Words) -> str:
    """A chance with as many decimals as matter.

    Args:
        value: Between 0 and 1.
        words: The language.

    Returns:
        Such as ``0.02``, ``< 0.001``.
    """
    if value < _SMALLEST:
        return f"<\u00a0{words.language.number(_SMALLEST, digits=3)}"
    return words.language.number(value, digits=3 if value < 0.1 else 2)


def _comparison(each: Standing, result: Recommendation) -> Comparison | None:
    """A group held against all others; None where it has too few ratings, or there are none."""
    named = (found for found in result.comparisons if found.name == each.name)
    return next(named, None) if each.enough else None


def _chance(each: Standing, result: Recommendation, words: Words) -> str | None:
    found = _comparison(each, result)
    return None if found is None else chance(found.adjusted, words)


def _verdict(each: Standing, result: Recommendation, words: Words) -> str:
    say, found = words.language.text, _comparison(each, result)
    if found is None:
        return say("nobody to compare with") if each.enough else say("too few")
    points = words.language.number(found.difference, digits=0, signed=True)
    ends = span(found.interval.low, found.interval.high, words.language, digits=0)
    if not found.differs:
        return say("no difference beyond chance ({points}, {span})", points=points, span=ends)
    if found.difference > 0:
        return say("above ({points}, {span})", points=points, span=ends)
    return say("below ({points}, {span})", points=points, span=ends)


def _too_few(result: Recommendation, words: Words) -> str:
    return words.language.text(
        "Too few: fewer than {threshold} ratings. Even {threshold} leave a margin of up to "
        "{margin} points either way. Their comments are among those below all the same.",
        threshold=result.threshold,
        margin=round(result.margin),
    )
