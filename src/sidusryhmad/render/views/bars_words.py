"""The words of the bar chart: headings, key, what stands beside a bar, and its table."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.compare.comparison import Comparison
from sidusryhmad.analysis.results import Impact, StakeholderImpact
from sidusryhmad.analysis.uncertainty.results import Likelihood
from sidusryhmad.locale.language import Language
from sidusryhmad.render.describe import impact_description
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.views.bars_people import Cast, Person
from sidusryhmad.render.wording import VERDICTS, impact_title, named

_LONGEST = 120
NARROW = 0.5
"""Agreement below which a total hides how much is lifted and pressed down at once."""


def torn(result: StakeholderImpact, epsilon: float) -> bool:
    """Whether gains and losses of somebody nearly cancel.

    Args:
        result: What a change does to them.
        epsilon: Likert points that count as nothing.

    Returns:
        Whether both are more than nothing and most of the one is eaten up by the other.
    """
    agreement = result.agreement
    both = min(result.gain, result.loss) > max(epsilon, 0.005)
    return both and agreement is not None and agreement < NARROW


def amount(result: StakeholderImpact, epsilon: float, language: Language) -> str:
    """A total with its arrow: ``▲ +1,95``; without one where it counts as nothing."""
    text = language.number(result.total, digits=2, signed=True)
    if abs(result.total) <= epsilon:
        return text
    return f"▲ {text}" if result.total > 0 else f"▼ {text}"


def chance(likelihood: Likelihood | None, language: Language) -> str:
    """The most probable outcome with its share of the draws; empty where nothing was drawn."""
    if likelihood is None:
        return ""
    if likelihood.outcome == "gains":
        return language.text("gains: {share}", share=percent(likelihood.gains, language))
    if likelihood.outcome == "loses":
        return language.text("loses: {share}", share=percent(likelihood.loses, language))
    return language.text("no change: {share}", share=percent(likelihood.nothing, language))


def percent(share: float, language: Language) -> str:
    """A share in whole per cent; what is not quite all or nothing is not rounded to it.

    Example:
        >>> percent(0.974, Language("en")), percent(0.999, Language("en"))
        ('97%', '> 99%')
    """
    if 0 < share < 0.005:
        return "< 1%"
    return "> 99%" if 0.995 <= share < 1 else f"{language.number(100 * share, digits=0)}%"


@dataclass(frozen=True, slots=True)
class Told:
    """What a chart says above its bars.

    Attributes:
        title: Its title.
        subtitle: A line under it.
        description: The chart in words.
        columns: Name and verdict of each change; empty texts where there is only one.
    """

    title: str
    subtitle: str
    description: str
    columns: tuple[tuple[str, str], ...]


def of_impact(impact: Impact, language: Language) -> Told:
    """What is said of one change."""
    service = shorten(clean(impact.service_map.service.name), _LONGEST)
    verdict = language.text(VERDICTS[impact.verdict.status])
    change = impact_title(impact)
    title = language.text("{change}: who gains and who loses", change=change)
    subtitle = language.text(
        "{service}; {verdict}; carry-over {carry_over}",
        service=service,
        verdict=verdict,
        carry_over=float(impact.carry_over),
    )
    return Told(title, subtitle, impact_description(impact, language), (("", ""),))


def of_comparison(comparison: Comparison, most: int, language: Language) -> Told:
    """What is said of alternatives, the best first.

    Args:
        comparison: The comparison.
        most: Alternatives in the picture at the most; the others are named.
        language: The language.

    Returns:
        The words.
    """
    shown, left_out = comparison.changes[:most], comparison.changes[most:]
    service = shorten(clean(comparison.service_map.service.name), _LONGEST)
    title = language.text("{change}: who gains and who loses", change=service)
    subtitle = language.text(
        "doing nothing would rank {rank}; carry-over {carry_over}; one scale for all",
        rank=next(a.rank for a in comparison.alternatives if a.nothing),
        carry_over=float(comparison.carry_over),
    )
    if left_out:
        names = ", ".join(shorten(clean(alternative.name)) for alternative in left_out)
        subtitle = language.text(
            "{subtitle}; not in the picture: {names}", subtitle=subtitle, names=names
        )
    columns = tuple(
        (f"{a.rank}. {shorten(clean(a.name), _LONGEST)}", language.text(VERDICTS[a.status]))
        for a in shown
    )
    told = (impact_description(comparison.impacts[a.id], language) for a in shown)
    described = " ".join(f"{name}: {text}" for (name, _), text in zip(columns, told, strict=True))
    return Told(title, subtitle, described, columns)


def rest(subtitle: str, cast: Cast, language: Language) -> str:
    """A subtitle that also names those for whom there was no room."""
    if not cast.left_out:
        return subtitle
    names = named([person.name for person in cast.left_out])
    return language.text("{subtitle}; not in the picture: {names}", subtitle=subtitle, names=names)


def remarks(impacts: Sequence[Impact], cast: Cast, language: Language) -> tuple[str, ...]:
    """What stands below the bars: whom nothing reaches, and whom the change removes."""
    said = []
    if cast.unreached:
        names = named([person.name for person in cast.unreached])
        said.append(language.text("Not reached outside the inner circle: {names}.", names=names))
    removed = dict.fromkeys(shorten(clean(s.name)) for i in impacts for s in i.removed)
    if removed and len(impacts) == 1:
        names = named(list(removed))
        said.append(language.text("Removed by the change: {names}.", names=names))
    return tuple(said)


def table(cast: Cast, names: Sequence[str], language: Language) -> tuple[tuple[str, ...], ...]:
    """The numbers in words, those of people without a bar too.

    Args:
        cast: Who appears.
        names: Names of the alternatives; a single one is not repeated in each row.
        language: The language.

    Returns:
        The heading, and a row for everybody under each alternative.
    """
    say = language.text
    several = len(names) > 1
    head = [say("Stakeholder"), *([say("Alternative")] if several else []), say("Ring")]
    head += [say("Total"), say("5 % of the draws below"), say("Middle")]
    head += [say("5 % of the draws above"), say("Gains"), say("Loses")]
    everybody = (*cast.rows, *cast.left_out, *cast.unreached)
    rows = [
        (person.name, *([name] if several else []), *_cells(person, number, language))
        for person in everybody
        for number, name in enumerate(names)
    ]
    return (tuple(head), *rows)


def _cells(person: Person, number: int, language: Language) -> tuple[str, ...]:
    result = person.results[number]
    if result is None:
        return (person.ring, language.text("not on the map then"), "", "", "", "", "")
    if not result.reached:
        return (person.ring, language.text("not reached"), "", "", "", "", "")
    total = language.number(result.total, digits=2, signed=True)
    sure = result.likelihood
    if sure is None:
        return (person.ring, total, "", "", "", "", "")
    spread = (language.number(v, signed=True) for v in (sure.low, sure.median, sure.high))
    shares = (percent(share, language) for share in (sure.gains, sure.loses))
    return (person.ring, total, *spread, *shares)
