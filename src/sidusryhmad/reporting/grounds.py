"""What a result rests on, said openly: assumptions, gaps, thin evidence."""

from collections.abc import Iterator
from typing import cast

from sidusryhmad.model.stakeholder import Side
from sidusryhmad.reporting.words import Wording

_FEW = 8
_ENOUGH = 2500
"""Draws from which a probability is off by one percentage point at the most."""


def assumptions(wording: Wording) -> tuple[str, ...]:
    """What the numbers assume, one sentence each.

    Args:
        wording: The impact and its language.

    Returns:
        The sentences.
    """
    return (*_settings(wording), *map(wording.message, wording.impact.assumptions))


def _settings(wording: Wording) -> Iterator[str]:
    say, impact = wording.language.text, wording.impact
    names = ", ".join(wording.name(id_) for id_ in impact.inner_circle) or "–"
    yield say("Inner circle: {names}.", names=names)
    yield say(
        "Carry-over {share}: a fully influenced stakeholder takes on this share of the "
        "influencer's change. A convention, not a measurement.",
        share=impact.carry_over,
    )
    for prior in impact.uncertainty.priors if impact.uncertainty else ():
        if prior.kind == "carry_over":
            low, high = prior.low, prior.high
            text = say("In the draws the carry-over lies between {low} and {high}.",
                       low=low, high=high)  # fmt: skip
            yield text
    yield say(
        "Up to {epsilon} points count as nothing; outside the inner circle a loss of up to "
        "{tolerance} points is accepted.",
        epsilon=impact.service_map.epsilon,
        tolerance=impact.service_map.tolerance,
    )
    if impact.budget:
        yield say(
            "Influences arriving at one stakeholder share a budget: together they move nobody by "
            "more than one full influence would."
        )
    yield say("Every number is one stakeholder's own view; views are never averaged.")
    sure = impact.uncertainty
    if sure is None:
        yield say("Nothing was drawn: the ratings are taken as exact.")
    elif not sure.exact:
        yield say(
            "Probabilities are over {count} draws (seed {seed}) of what the ratings may mean; the "
            "column Believed below says what that is. Effects without a range are taken as exact.",
            count=wording.language.number(sure.count, digits=0),
            seed=str(sure.seed),
        )


def cautions(wording: Wording) -> tuple[str, ...]:
    """What makes the result weaker: notes on single stakeholders, warnings, thin evidence.

    Args:
        wording: The impact and its language.

    Returns:
        The sentences; empty where there is nothing to say.
    """
    return (
        *_few_draws(wording),
        *_notes(wording),
        *_warnings(wording),
        *_thin_evidence(wording),
    )


def _few_draws(wording: Wording) -> Iterator[str]:
    """A caution where a probability is off by more than its whole per cent can bear."""
    sure = wording.impact.uncertainty
    if sure is None or sure.exact or sure.count >= _ENOUGH:
        return
    off = 100 * 0.5 / sure.count**0.5
    yield wording.language.text(
        "Only {count} draws: a probability may be off by {off} percentage points (standard error), "
        "so nothing is as sure as it sounds.",
        count=str(sure.count),
        off=wording.language.number(off, digits=0 if off >= 1 else 1),
    )


def _notes(wording: Wording) -> Iterator[str]:
    """Notes on single stakeholders; those over budget are said together, with their sums."""
    results = wording.impact.stakeholders
    over = [(r.name, n) for r in results for n in r.notes if n.code == "budget_exceeded"]
    if over:
        names = ", ".join(
            f"{name} {wording.language.number(cast('float', note.values['incoming']))}"
            for name, note in over
        )
        yield wording.language.text(
            "More than one full influence arrives at some, so each influence on them is scaled "
            "down (sum of arriving influences): {names}.",
            names=names,
        )
    for result in results:
        for note in result.notes:
            if note.code != "budget_exceeded":
                yield f"{result.name}: {wording.language.say(note)}."


def _warnings(wording: Wording) -> Iterator[str]:
    said_elsewhere = {"side_missing", "evidence_differs"}
    for warning in wording.impact.warnings:
        if warning.code not in said_elsewhere:
            yield wording.message(warning)


def _thin_evidence(wording: Wording) -> Iterator[str]:
    influences = wording.impact.service_map.influences
    bare = [i for i in influences if not (i.why or i.source or i.who)]
    if bare:
        pairs = [f"{wording.name(i.from_)} → {wording.name(i.to)}" for i in bare[:_FEW]]
        more = " …" if len(bare) > _FEW else ""
        yield wording.language.plural(
            "{count} influence of {all} has no reason and no source: {pairs}",
            "{count} influences of {all} have no reason and no source: {pairs}",
            len(bare),
            all=len(influences),
            pairs=", ".join(pairs) + more,
        )


def left_out(wording: Wording) -> tuple[str, ...]:
    """Whom the map may leave out: empty rings, and sides that nobody stands on.

    Args:
        wording: The impact and its language.

    Returns:
        The sentences; empty where every ring and side has somebody.
    """
    service_map = wording.impact.service_map
    used = {s.ring for s in service_map.stakeholders}
    sides = {s.side for s in service_map.stakeholders if s.id in wording.impact.inner_circle}
    inner = set(wording.impact.inner_circle)
    unsaid = [s.name for s in service_map.stakeholders if s.side is None and s.id in inner]
    say = wording.language.text
    sentences = [
        say("The ring {ring} is empty.", ring=wording.ring(ring.id))
        for ring in service_map.ring_list
        if ring.id not in used
    ]
    sentences += [
        say("The inner circle has nobody on the {side} side.", side=wording.side(side))
        for side in (Side.CUSTOMER, Side.EMPLOYEE, Side.PROVIDER)
        if side not in sides
    ]
    if unsaid:
        sentences.append(say("No side is given for {names}.", names=", ".join(unsaid[:_FEW])))
    return tuple(sentences)
