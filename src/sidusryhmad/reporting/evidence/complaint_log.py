"""A complaint log told in words."""

from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog, Pattern
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.complaint_log_words import (
    coincidence_texts,
    during_text,
    number,
    pattern_short,
    pattern_text,
    question,
    where_text,
)
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.evidence.complaint_log_care import (
    moods_section,
    owed_section,
    owed_sentence,
    recovery_section,
)
from sidusryhmad.reporting.evidence.complaint_log_counts import counted_section, gaps_section
from sidusryhmad.reporting.evidence.complaint_log_lines import standing
from sidusryhmad.reporting.evidence.numbers import count, percent
from sidusryhmad.reporting.evidence.shared import answer_section, grounds_section, picture_section
from sidusryhmad.reporting.words import Words

_IN_ANSWER = 3


def title(_: ComplaintLog, words: Words) -> str:
    """The report's title."""
    return words.language.text("Where do complaints gather?")


def sections(result: ComplaintLog, words: Words) -> tuple[Section, ...]:
    """Answer, picture, patterns, the calendar, what is owed, recovery, moods, gaps, grounds."""
    say = words.language.text
    caption = say(
        "Complaints by weekday and hour, below each number how many were to be expected; framed: "
        "patterns by number; hatched: what went on. Where a pattern has a further condition, such "
        "as who was on duty, only a part of the framed complaints belongs to it."
    )
    return (
        answer_section(answers(result, words), words),
        picture_section(result, words, caption),
        Section(say("Patterns"), _patterns(result, words)),
        Section(say("What went on at the same time"), _during(result, words)),
        owed_section(result, words),
        recovery_section(result, words),
        moods_section(result, words),
        counted_section(result, words),
        gaps_section(result, words),
        Section(say("What it suggests for the map"), (Paragraph(_no_suggestion(words)),)),
        grounds_section(result, words, *_choices(result, words)),
    )


def answers(result: ComplaintLog, words: Words) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first."""
    language = words.language
    found = []
    for pattern in result.patterns[:_IN_ANSWER]:
        found.append(pattern_text(pattern, language))
        found += coincidence_texts(pattern, language)
        found.append(question(pattern, language))
    more = len(result.patterns) - _IN_ANSWER
    if more > 0:
        found.append(
            language.plural(
                "{count} more pattern stands below.", "{count} more patterns stand below.", more
            )
        )
    if not result.patterns:
        found.append(_none(result, words))
    told = {each.what for pattern in result.patterns for each in pattern.coincides}
    found += [
        during_text(each, language)
        for each in result.during
        if each.supported and each.what not in told
    ]
    found.append(owed_sentence(result, words))
    if letters(result):
        found.append(
            language.text("Letters stand for people on duty, numbers such as #1 for customers.")
        )
    if result.named:
        found.append(
            language.text(
                "This report names people. Show it only to those who are to help them, and never "
                "as a ranking."
            )
        )
    return tuple(filter(None, found))


def _choices(result: ComplaintLog, words: Words) -> tuple[str, ...]:
    if not letters(result):
        return ()
    return (
        words.language.text(
            "Names instead of letters and numbers: names=True, on the command line --names."
        ),
    )


def letters(result: ComplaintLog) -> bool:
    """Whether the report speaks of people and does not name them.

    Args:
        result: The result.

    Returns:
        True where letters or numbers stand for people in it.
    """
    on_duty = any("person" in each.where for each in result.patterns)
    counted = any("person" in each.by for each in result.counted)
    owed = any(each.customer for each in result.follow_ups.open)
    return not result.named and (on_duty or counted or owed)


def _none(result: ComplaintLog, words: Words) -> str:
    language = words.language
    if not result.searched:
        return language.plural(
            "{count} complaint is too few to look for patterns (fewer than {fewest}); what is owed "
            "and what is not written down can be said all the same.",
            "{count} complaints are too few to look for patterns (fewer than {fewest}); what is "
            "owed and what is not written down can be said all the same.",
            result.n,
            fewest=result.fewest,
        )
    return language.plural(
        "Nothing gathers more than chance would bring: {count} complaint in {cells} cells.",
        "Nothing gathers more than chance would bring: {count} complaints in {cells} cells.",
        result.n,
        cells=result.cells,
    )


def _patterns(result: ComplaintLog, words: Words) -> tuple[Block, ...]:
    if not result.patterns:
        return ()
    say, language = words.language.text, words.language
    numbered = tuple(enumerate(result.patterns, 1))
    told = table(
        numbered,
        column(say("Pattern"), lambda row: f"{row[0]}. {where_text(row[1].where, language)}"),
        numbers(say("Complaints"), lambda row: count(row[1].count, language)),
        numbers(say("Of how many"), lambda row: count(row[1].total, language)),
        numbers(say("Expected"), lambda row: number(row[1].expected, language)),
        numbers(say("Times as many"), lambda row: language.number(row[1].ratio, digits=1)),
        numbers(say("Interval"), lambda row: _ends(row[1], language)),
        numbers(say("By chance"), lambda row: percent(row[1].chance, language)),
        caption=say(
            "By chance: how often a log in which nothing gathers holds anything as strong "
            "anywhere, all {cells} cells taken together; up to {level} is allowed.",
            cells=result.cells,
            level=percent(result.level, language),
        ),
    )
    return (told, *(_details(pattern, at, words) for at, pattern in numbered))


def _ends(pattern: Pattern, language: Language) -> str:
    ends = (pattern.interval.low, pattern.interval.high)
    return "…".join(language.number(end, digits=1) for end in ends)


def _details(pattern: Pattern, at: int, words: Words) -> Bullets:
    """Everything else about a pattern."""
    language, say = words.language, words.language.text
    items = [pattern_text(pattern, language), *coincidence_texts(pattern, language)]
    items.append(question(pattern, language))
    if "topic" not in pattern.where and pattern.topics:
        listed = ", ".join(f"{topic} ({count})" for topic, count in pattern.topics)
        items.append(say("Topics: {topics}.", topics=listed))
    if pattern.contains:
        listed = "; ".join(pattern_short(each, language) for each in pattern.contains)
        items.append(
            say(
                "Of the same complaints this stands out too, and says no more: {patterns}.",
                patterns=listed,
            )
        )
    items.append(standing(pattern.places, words))
    return Bullets(tuple(filter(None, items)), say("Pattern {number}", number=at))


def _during(result: ComplaintLog, words: Words) -> tuple[Block, ...]:
    language, say = words.language, words.language.text
    if not result.during:
        return ()
    items = []
    for each in result.during:
        sentence = during_text(each, language)
        if each.supported and each.count > each.expected:
            verdict = say("That is more than chance.")
        elif each.supported:
            verdict = say("That is fewer than by chance.")
        elif each.total < result.fewest:
            verdict = say("These are too few complaints to say more.")
        else:
            verdict = say("This may be chance.")
        unplaced = ""
        if each.unplaced:
            unplaced = language.plural(
                "Of {count} complaint without a time it cannot be told.",
                "Of {count} complaints without a time it cannot be told.",
                each.unplaced,
            )
        items.append(" ".join(filter(None, (sentence, verdict, unplaced))))
    text = say("Complaints while something went on, against the share of time that it took.")
    return (Paragraph(text), Bullets(tuple(items)))


def _no_suggestion(words: Words) -> str:
    return words.language.text(
        "Nothing. A log says where and when to look, and what to ask; how much a complaint weighs "
        "on whoever makes or takes it, it does not measure. Rate that together, or ask the people."
    )
