"""Krippendorff's alpha in words, with what it rests on and what it does not say."""

from sidusryhmad.analysis.workshop.agreement import Agreement
from sidusryhmad.analysis.workshop.workshop import Workshop
from sidusryhmad.errors import N_
from sidusryhmad.reporting.columns import column, numbers, table
from sidusryhmad.reporting.document import Bullets, Paragraph, Section, Table
from sidusryhmad.reporting.words import Words

FIRM, TENTATIVE = 0.8, 2 / 3
"""Conventions of content analysis, no laws: Krippendorff, *Content Analysis*, chapter 12."""
KIND_WORDS = {"influence": N_("Influences"), "effect": N_("Effects of changes")}


def agreement_section(result: Workshop, words: Words) -> Section:
    """How far people agree.

    Args:
        result: The workshop.
        words: The language.

    Returns:
        Sentences, numbers, and how to read them.
    """
    say = words.language.text
    told = tuple(_sentence(each, words) for each in result.agreement)
    if not told:
        return Section(say("How far people agree"))
    defined = [each for each in result.agreement if each.interval is not None]
    if not defined:
        return Section(say("How far people agree"), (Bullets(told),))
    meaning = say(
        "Krippendorff's alpha is 1 where all agree and 0 where they agree no more than numbers "
        "dealt out at random would; below 0 they contradict each other. From 0.8 on ratings are "
        "taken as reliable by convention, from 0.667 on as enough for tentative conclusions. It "
        "does not say who is right: people who stand in different places see different things, and "
        "with few ratings it varies much."
    )
    return Section(
        say("How far people agree"), (Bullets(told), _table(defined, words), Paragraph(meaning))
    )


def _sentence(each: Agreement, words: Words) -> str:
    say = words.language.text
    kind = say(KIND_WORDS[each.kind])
    if each.interval is None:
        reason = words.language.say(each.undefined) if each.undefined else ""
        return say("{kind}: no measure of agreement, since {reason}.", kind=kind, reason=reason)
    values = {
        "kind": kind,
        "alpha": words.language.number(each.interval, digits=3),
        "ratings": each.ratings,
        "raters": each.raters,
        "items": each.items,
    }
    if each.interval >= FIRM:
        return say(
            "{kind}: people largely agree; alpha is {alpha} (ratings {ratings}, raters {raters}, "
            "things rated {items}).",
            **values,
        )
    if each.interval >= TENTATIVE:
        return say(
            "{kind}: people agree roughly; alpha is {alpha} (ratings {ratings}, raters {raters}, "
            "things rated {items}).",
            **values,
        )
    return say(
        "{kind}: people see it differently; alpha is {alpha} (ratings {ratings}, raters {raters}, "
        "things rated {items}).",
        **values,
    )


def _table(found: list[Agreement], words: Words) -> Table:
    say = words.language.text
    return table(
        found,
        column(say("What"), lambda each: say(KIND_WORDS[each.kind])),
        numbers(say("Alpha, interval"), lambda each: _alpha(each.interval, words)),
        numbers(say("Alpha, ordinal"), lambda each: _alpha(each.ordinal, words)),
        numbers(say("Things rated"), lambda each: str(each.items)),
        numbers(say("Raters"), lambda each: str(each.raters)),
        numbers(say("Ratings"), lambda each: str(each.ratings)),
        caption=say(
            "Krippendorff's alpha: interval counts how far answers lie apart, ordinal only their "
            "order."
        ),
    )


def _alpha(value: float | None, words: Words) -> str | None:
    return None if value is None else words.language.number(value, digits=3)
