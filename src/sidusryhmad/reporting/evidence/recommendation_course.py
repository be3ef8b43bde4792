"""The index over time, in words and as a table."""

from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.evidence.topics.recommendation.shifts import Shift, Stretch
from sidusryhmad.reporting.columns import column, table
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.evidence.numbers import span
from sidusryhmad.reporting.evidence.recommendation_tables import (
    chance,
    enough_column,
    index_columns,
)
from sidusryhmad.reporting.words import Words

_FEWEST = 2


def course_section(result: Recommendation, words: Words) -> Section:
    """The index by month or quarter, and when it changed.

    Without blocks where no rating is dated.
    """
    say = words.language.text
    heading = say("Over time")
    if not result.course:
        return Section(heading)
    told = table(
        result.course,
        column(say("When"), lambda step: words.language.say(step.time.name)),
        *index_columns(words),
        enough_column(words),
    )
    blocks: list[Block] = [told]
    if result.shifts:
        blocks.append(Bullets(tuple(shift_text(shift, words) for shift in result.shifts)))
        blocks.append(Paragraph(_caution(words)))
    elif len(result.course) >= _FEWEST:
        blocks.append(Paragraph(say("Over this time the index did not change beyond chance.")))
    return Section(heading, tuple(blocks))


def shift_text(shift: Shift, words: Words) -> str:
    """When the index changed, from what to what.

    Args:
        shift: The change.
        words: The language.

    Returns:
        A sentence.
    """
    return words.language.text(
        "The index changed around {day}: from {before} to {then} (by chance: {chance}).",
        day=shift.since,
        before=_level(shift.before, words),
        then=_level(shift.then, words),
        chance=chance(shift.p, words),
    )


def _level(stretch: Stretch, words: Words) -> str:
    index = words.language.number(stretch.counts.index or 0.0, digits=0, signed=True)
    interval = stretch.interval
    ends = "" if interval is None else span(interval.low, interval.high, words.language, digits=0)
    return words.language.text(
        "{index} ({span}, n = {n})", index=index, span=ends, n=stretch.counts.n
    )


def _caution(words: Words) -> str:
    return words.language.text(
        "The day is an estimate, picked where the difference is largest; so the true difference "
        "may well be smaller, and both intervals are too narrow. That something changed then does "
        "not say what: other people may have been asked, or other units may have answered."
    )
