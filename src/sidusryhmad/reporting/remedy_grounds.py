"""What a remedy rests on, said openly."""

from collections.abc import Iterator

from sidusryhmad.analysis.remedy.results import Remedy
from sidusryhmad.analysis.remedy.terms import ends
from sidusryhmad.reporting.document import Block, Bullets
from sidusryhmad.reporting.words import Words


def deed(words: Words) -> str:
    """What a measure is, and what it is not.

    Args:
        words: The language.

    Returns:
        One sentence.
    """
    return words.language.text(
        "A measure is an extra direct effect as the stakeholder sees it, in Likert points; which "
        "deed brings it about is for the designer to find."
    )


def grounds(result: Remedy, words: Words) -> tuple[Block, ...]:
    """What a remedy rests on: its terms, the settings, what is assumed of the ratings.

    Args:
        result: The remedy.
        words: Its language.

    Returns:
        One list.
    """
    terms = tuple(_terms(result, words))
    return (
        Bullets(
            (deed(words), *terms, *_settings(result, words)), words.language.text("Assumptions")
        ),
    )


def _terms(result: Remedy, words: Words) -> Iterator[str]:
    say, terms = words.language.text, result.terms
    yield say("Totals are linear in the measures: half a measure does half as much.")
    yield say("Direct effect and measure together stay on the scale of −3 to +3.")
    costs = ", ".join(
        f"{_name(n, words)} {words.language.number(c)}" for n, c in terms.costs.items()
    )
    if costs:
        yield say(
            "Effort is points times cost, in either direction. A point costs 1, but: {costs}.",
            costs=costs,
        )
    else:
        yield say("Effort is points in either direction; a point costs the same for everybody.")
    if terms.only:
        names = ", ".join(_name(name, words) for name in terms.only)
        yield say("Measures are allowed on these alone: {names}.", names=names)
    if terms.limits:
        spans = ", ".join(
            f"{_name(name, words)} {_span(result, name, words)}" for name in terms.limits
        )
        yield say("Limits of the measures: {limits}.", limits=spans)
    yield say(
        "Where several measures are equally good, the fewest points are taken, then whoever comes "
        "first on the map."
    )


def _name(reference: str, words: Words) -> str:
    return words.service_map.stakeholder(reference).name


def _span(result: Remedy, name: str, words: Words) -> str:
    low, high = ends(result.terms.limits[name])
    if low == high and low is not None:
        return words.points(low)
    return " … ".join("" if end is None else words.points(end) for end in (low, high)).strip()


def _settings(result: Remedy, words: Words) -> Iterator[str]:
    say, sure = words.language.text, result.robustness
    if sure is None:
        yield say("Nothing was drawn: the ratings are taken as exact.")
    else:
        yield say(
            "Sought on {scenarios} draws so that the worst of them, the share that may miss, do "
            "not miss on average: more than the share asks for, so the effort is on the safe side.",
            scenarios=sure.scenarios,
        )
        yield say("The fresh draws have a seed of their own: {seed}.", seed=str(sure.seed))
    yield say(
        "Carry-over {share}: a fully influenced stakeholder takes on this share of the "
        "influencer's change. A convention, not a measurement.",
        share=result.carry_over,
    )
    if result.budget:
        yield say(
            "Influences arriving at one stakeholder share a budget: together they move nobody by "
            "more than one full influence would."
        )
    yield from map(words.message, result.assumptions)
