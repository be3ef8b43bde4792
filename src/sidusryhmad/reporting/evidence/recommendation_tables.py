"""The index of units and of stakeholders as tables."""

from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.evidence.topics.recommendation.standing import Standing
from sidusryhmad.reporting.document import Block, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.evidence.numbers import span
from sidusryhmad.reporting.words import Words

_SMALLEST = 0.001


def group_section(result: Recommendation, words: Words) -> Section:
    """The index of each group, and whether it differs from all others.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section; without blocks where no rating names a group.
    """
    say = words.language.text
    heading = say("Units") if result.by == "unit" else say("Stakeholders")
    if not result.groups:
        return Section(heading)
    columns = (
        *index_columns(heading_of(result, words), words),
        Column(say("By chance alone"), number=True),
        Column(say("Against all others")),
    )
    rows = tuple(
        (
            Cell(each.name),
            *index_cells(each.counts, each.interval, words),
            *_verdict(each, result, words),
        )
        for each in result.groups
    )
    text = say(
        "In alphabetical order. Each is compared with all others together; “by chance "
        "alone” is how often chance makes a difference as large, corrected for the number of "
        "comparisons."
    )
    blocks: list[Block] = [Paragraph(text), Table(columns, rows)]
    if any(not each.enough for each in result.groups):
        blocks.append(Paragraph(_too_few(result, words)))
    return Section(heading, tuple(blocks))


def people_section(result: Recommendation, words: Words) -> Section:
    """The index of each stakeholder; without blocks where units are not what is compared.

    Args:
        result: The result.
        words: The language.

    Returns:
        The section.
    """
    say = words.language.text
    if result.by == "stakeholder" or not result.stakeholders:
        return Section(say("Stakeholders"))
    columns = (*index_columns(say("Stakeholder"), words), Column(say("Enough?")))
    rows = tuple(
        (
            Cell(each.name),
            *index_cells(each.counts, each.interval, words),
            Cell("" if each.enough else say("too few")),
        )
        for each in result.stakeholders
    )
    return Section(say("Stakeholders"), (Table(columns, rows),))


def heading_of(result: Recommendation, words: Words) -> str:
    """What one group is called."""
    say = words.language.text
    return say("Business unit") if result.by == "unit" else say("Stakeholder")


def index_columns(first: str, words: Words) -> tuple[Column, ...]:
    """Columns of a table of indices.

    Args:
        first: Heading of the names.
        words: The language.

    Returns:
        The columns, fitting :func:`index_cells` after a name.
    """
    say = words.language.text
    counted = (say("Promoters"), say("Passives"), say("Detractors"), say("n"))
    numbers = (*counted, say("Index"), say("Interval"))
    return (Column(first), *(Column(each, number=True) for each in numbers))


def index_cells(counts: Counts, interval: Interval | None, words: Words) -> tuple[Cell, ...]:
    """The numbers of an index.

    Args:
        counts: Ratings counted.
        interval: The interval, if there are ratings.
        words: The language.

    Returns:
        Promoters, passives, detractors, n, index and interval.
    """
    number = words.language.number
    sizes = (counts.promoters, counts.passives, counts.detractors, counts.n)
    shown = "–" if counts.index is None else number(counts.index, digits=0, signed=True)
    ends = "–" if interval is None else span(interval.low, interval.high, words.language, digits=0)
    return (*(Cell(number(size, digits=0)) for size in sizes), Cell(shown), Cell(ends))


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


def _verdict(each: Standing, result: Recommendation, words: Words) -> tuple[Cell, Cell]:
    say = words.language.text
    if not each.enough:
        return Cell("–"), Cell(say("too few"))
    found = next((c for c in result.comparisons if c.name == each.name), None)
    if found is None:
        return Cell("–"), Cell(say("nobody to compare with"))
    points = words.language.number(found.difference, digits=0, signed=True)
    ends = span(found.interval.low, found.interval.high, words.language, digits=0)
    if not found.differs:
        text = say("no difference beyond chance ({points}, {span})", points=points, span=ends)
    elif found.difference > 0:
        text = say("above ({points}, {span})", points=points, span=ends)
    else:
        text = say("below ({points}, {span})", points=points, span=ends)
    return Cell(chance(found.adjusted, words)), Cell(text)


def _too_few(result: Recommendation, words: Words) -> str:
    return words.language.text(
        "Too few: fewer than {threshold} ratings. Even {threshold} leave a margin of up to "
        "{margin} points either way. Their comments are among those below all the same.",
        threshold=result.threshold,
        margin=round(result.margin),
    )
