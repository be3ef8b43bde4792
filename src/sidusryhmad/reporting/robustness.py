"""How robust a verdict is, in words."""

from collections.abc import Iterator, Sequence

from sidusryhmad.analysis.robustness.grid import STEPS
from sidusryhmad.analysis.robustness.results import Knockout, Robustness, Turning
from sidusryhmad.analysis.robustness.worlds import POINTS
from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import N_
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.methods_words import STATUS
from sidusryhmad.reporting.robustness_tables import (
    knockout_table,
    named,
    people_table,
    rating_table,
    sweep_table,
)
from sidusryhmad.reporting.words import Words

_FEW = 5


def title(result: Robustness, words: Words) -> str:
    """The report's title."""
    return words.language.text("How robust: {change}", change=result.change.name)


def sections(result: Robustness, words: Words) -> tuple[Section, ...]:
    """Answer, carry-over, break-even, without one influence or person, ratings, grounds."""
    say = words.language.text
    return (
        brief(result, words, say("Answer")),
        Section(say("Another carry-over"), (sweep_table(result, words),)),
        Section(say("Everybody over all carry-overs"), (people_table(result, words),)),
        Section(say("One rating moved"), _ratings(result, words)),
        Section(
            say("Without one influence"),
            _without(_influences(result), result, words, say("Influence")),
        ),
        Section(
            say("Without one stakeholder"),
            _without(result.people, result, words, say("Stakeholder")),
        ),
        Section(say("What it rests on"), (Bullets(tuple(_grounds(result, words))),)),
    )


def brief(result: Robustness, words: Words, heading: str | None = None) -> Section:
    """The short section: the answer alone.

    Args:
        result: The robustness.
        words: Its language.
        heading: Its heading, if not the usual one.

    Returns:
        The section.
    """
    lead = Paragraph(" ".join(_carry_over(result, words)), lead=True)
    others = (
        _nearest(result, words),
        _decides(_influences(result), result, words, _INFLUENCES),
        _decides(result.people, result, words, _PEOPLE),
    )
    usual = words.language.text("How robust is it?")
    return Section(heading or usual, (lead, Bullets(tuple(filter(None, others)))))


def _carry_over(result: Robustness, words: Words) -> Iterator[str]:
    say = words.language.text
    verdict = say(STATUS[result.status])
    low, high = result.sweep[0].carry_over, result.sweep[-1].carry_over
    if result.holds:
        yield say(
            "The verdict ({verdict}) holds for every carry-over from {low} to {high}.",
            verdict=verdict,
            low=low,
            high=high,
        )
    else:
        yield say(
            "The verdict ({verdict}, at a carry-over of {share}) depends on the carry-over.",
            verdict=verdict,
            share=result.carry_over,
        )
    for turn in result.turns:
        before, after = say(STATUS[turn.before]), say(STATUS[turn.after])
        yield say(
            "At {share} it turns: below “{before}”, above “{after}” (decided by {names}).",
            share=turn.carry_over,
            before=before,
            after=after,
            names=words.names(turn.decisive),
        )
    flips = [
        say(
            "{name} (the sign changes at a carry-over of {share})",
            name=row.name,
            share=", ".join(words.language.number(flip) for flip in row.flips),
        )
        for row in result.stakeholders
        if row.flips
    ]
    if flips:
        yield say("Who gains or loses depends on it: {names}.", names="; ".join(flips))


_INFLUENCES = (
    N_("No single influence decides the verdict: without any one of them it stays."),
    N_("Without one of these influences the verdict would be another: {names}."),
)
_PEOPLE = (
    N_("No single stakeholder decides the verdict: without any one of them it stays."),
    N_("Without one of these stakeholders the verdict would be another: {names}."),
)


def _decides(
    found: Sequence[Knockout], result: Robustness, words: Words, said: tuple[str, str]
) -> str:
    turned = [named(k.name, k, result, words) for k in found if k.status != result.status]
    if not found:
        return ""
    if not turned:
        return words.language.text(said[0])
    more = " …" if len(turned) > _FEW else ""
    return words.language.text(said[1], names="; ".join(turned[:_FEW]) + more)


def _influences(result: Robustness) -> tuple[Knockout, ...]:
    """All without an influence, those of two maps among them, largest effect first."""
    found = (*result.influences, *result.altogether)
    return tuple(sorted(found, key=lambda k: -steady(max(map(abs, k.changes.values()), default=0))))


def _nearest(result: Robustness, words: Words) -> str:
    close = result.turned_by_one_point
    if close:
        return words.language.plural(
            "{count} rating turns the verdict when it alone moves by at most one point: {ratings}.",
            "{count} ratings turn the verdict when one of them alone moves by at most one point, "
            "the nearest first: {ratings}.",
            len({(rating.kind, rating.nodes, rating.edited) for rating in close}),
            ratings=_listed(close, result, words),
        )
    if result.ratings:
        return words.language.text(
            "No single rating turns the verdict within one point; the nearest is {rating}.",
            rating=_moved(result.ratings[0], result, words),
        )
    return words.language.text("No single rating within its scale turns the verdict.")


def _listed(ratings: Sequence[Turning], result: Robustness, words: Words) -> str:
    more = " …" if len(ratings) > _FEW else ""
    return "; ".join(_moved(rating, result, words) for rating in ratings[:_FEW]) + more


def _moved(rating: Turning, result: Robustness, words: Words) -> str:
    say = words.language.text
    values = {
        "name": named(rating.name, rating, result, words),
        "value": words.points(rating.value),
        "limit": words.points(rating.turns_at),
        "verdict": say(STATUS[rating.status]),
    }
    if abs(rating.until) >= POINTS:
        return say("{name} ({value}, turns at {limit} to “{verdict}”)", **values)
    return say(
        "{name} ({value}, turns at {limit} to “{verdict}”, up to {until})",
        until=words.points(rating.until),
        **values,
    )


def _ratings(result: Robustness, words: Words) -> tuple[Block, ...]:
    if result.ratings:
        return (rating_table(result, words),)
    return (Paragraph(_nearest(result, words)),)


def _without(
    found: Sequence[Knockout], result: Robustness, words: Words, heading: str
) -> tuple[Block, ...]:
    if found:
        return (knockout_table(found, result, words, heading),)
    return (Paragraph(words.language.text("The map has no influences.")),)


def _grounds(result: Robustness, words: Words) -> Iterator[str]:
    say = words.language.text
    yield say(
        "Everything is moved by itself, all else as it is; two moves together can turn what "
        "neither turns alone."
    )
    yield say(
        "Carry-over {share} unless another is named; a convention, not a measurement.",
        share=result.carry_over,
    )
    if result.budget:
        yield say(
            "Influences on one stakeholder share a budget: where one goes, the others count for "
            "more. That part is said apart."
        )
    yield say(
        "Without a stakeholder, what is done to them directly is gone too; without them it would "
        "reach nobody else anyway."
    )
    yield say(
        "Where a direct effect or a standing today turns the verdict is exact. Strengths of "
        "influences are tried in steps of {step} points and the turn is then found by halving; two "
        "turns within one step that undo each other go unseen.",
        step=1 / STEPS,
    )
    yield say("Two turns less than a hundredth of carry-over apart that undo each other go unseen.")
    yield from map(words.message, result.notes)
