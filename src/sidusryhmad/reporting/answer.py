"""The answer first: one paragraph in plain words."""

from collections.abc import Sequence

from sidusryhmad.analysis.results import SideImpact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.model.stakeholder import Side
from sidusryhmad.reporting.certainty import sure_sentence
from sidusryhmad.reporting.outcomes import perhaps_reached, torn
from sidusryhmad.reporting.uncounted import not_counted
from sidusryhmad.reporting.words import Wording


def answer(wording: Wording) -> str:
    """The verdict in plain words: who gains, who loses, who pays outside, how sure.

    Args:
        wording: The impact and its language.

    Returns:
        One paragraph.
    """
    return " ".join(
        sentence
        for sentence in (
            _headline(wording),
            sure_sentence(wording),
            _inside(wording),
            _outside(wording),
            _customer(wording),
            _unreached(wording),
            _torn(wording),
            not_counted((wording.service_map,), wording),
        )
        if sentence
    )


def _headline(wording: Wording) -> str:
    say = wording.language.text
    headlines = {
        "good": say(
            "Good for the whole inner circle, and nobody outside loses more than {tolerance}.",
            tolerance=wording.impact.service_map.tolerance,
        ),
        "harms_inner": say("Not good for everybody: somebody in the inner circle loses."),
        "harms_outside": say("Good for the inner circle, but somebody outside pays for it."),
        "no_effect": say("For the inner circle it makes no difference."),
    }
    verdict = wording.impact.verdict
    if verdict.status == "harms_outside" and not verdict.winners:
        return say("Of no use to the inner circle, and somebody outside pays for it.")
    return headlines[verdict.status]


def _inside(wording: Wording) -> str:
    verdict = wording.impact.verdict
    parts = []
    if verdict.losers:
        parts.append(
            wording.language.text(
                "losing in the inner circle: {names}", names=_listed(wording, verdict.losers)
            )
        )
    if verdict.winners:
        ids = tuple(sorted(verdict.winners, key=lambda id_: -steady(wording.impact.of(id_).total)))
        parts.append(
            wording.language.text(
                "gaining in the inner circle: {names}", names=_listed(wording, ids)
            )
        )
    size = len(wording.impact.inner_circle)
    if not size:
        return wording.language.text("The inner circle is empty, so nobody is weighed.")
    if not parts:
        return wording.language.text(
            "No total there exceeds {epsilon} points.", epsilon=wording.epsilon
        )
    sentence = "; ".join(parts)
    return sentence[:1].upper() + sentence[1:] + "."


def _listed(wording: Wording, ids: Sequence[str]) -> str:
    """Several with their totals, said so where the draws leave it open what happens to them."""
    named = ((wording.named_total(id_), wording.impact.of(id_).likelihood) for id_ in ids)
    return ", ".join(
        wording.language.text("{name} (not sure)", name=name)
        if likelihood and likelihood.certainty == "depends"
        else name
        for name, likelihood in named
    )


def _outside(wording: Wording) -> str:
    verdict = wording.impact.verdict
    tolerance = wording.impact.service_map.tolerance
    if verdict.losers_outside:
        return wording.language.text(
            "Losing more than {tolerance} outside it: {names}.",
            tolerance=tolerance,
            names=_listed(wording, verdict.losers_outside),
        )
    outside = len(wording.impact.stakeholders) - len(wording.impact.inner_circle)
    if not outside:
        return wording.language.text("The map shows nobody outside it.")
    if verdict.status == "good":
        return ""
    return wording.language.text(
        "Outside it nobody loses more than {tolerance}.", tolerance=tolerance
    )


def _customer(wording: Wording) -> str:
    sides = {side.side: side for side in wording.impact.verdict.sides}
    customer = sides.get(Side.CUSTOMER)
    others = [side for kind, side in sides.items() if kind != Side.CUSTOMER]
    if customer is None or not others:
        return ""
    worst = min(others, key=lambda side: steady(side.lowest))
    if wording.impact.verdict.customer_centric and worst.side is None:
        return wording.language.text(
            "Too customer-centric: on the customer side {best} gains, while {worst}, whose side is "
            "not said, loses.",
            best=wording.named_total(customer.best),
            worst=wording.named_total(worst.worst),
        )
    if wording.impact.verdict.customer_centric:
        return wording.language.text(
            "Too customer-centric: on the customer side {best} gains, while on the {side} side "
            "{worst} loses.",
            best=wording.named_total(customer.best),
            side=wording.side(worst.side),
            worst=wording.named_total(worst.worst),
        )
    return _balance(wording, customer, worst)


def _balance(wording: Wording, customer: SideImpact, worst: SideImpact) -> str:
    if customer.highest <= wording.epsilon:
        return wording.language.text(
            "Not customer-centric: the customer side does not gain (best {best}).",
            best=wording.named_total(customer.best),
        )
    return wording.language.text(
        "Not customer-centric: the customer side gains (best {best}) and no other side of the "
        "inner circle pays for it (worst {worst}).",
        best=wording.named_total(customer.best),
        worst=wording.named_total(worst.worst),
    )


def _unreached(wording: Wording) -> str:
    unreached = (wording.impact.of(id_) for id_ in wording.impact.verdict.unreached)
    names = ", ".join(result.name for result in unreached if not perhaps_reached(result))
    if not names:
        return ""
    return wording.language.text("Nothing of it reaches {names}.", names=names)


def _torn(wording: Wording) -> str:
    inner = (wording.impact.of(id_) for id_ in wording.impact.inner_circle)
    names = ", ".join(result.name for result in inner if torn(wording, result))
    return wording.language.text("Pulled both ways: {names}.", names=names) if names else ""
