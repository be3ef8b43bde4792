"""What is said of arguing, giving in and selling in sentences."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_costs.breaks import BreakEven, Money
from sidusryhmad.evidence.topics.complaint_costs.options import OPTION_NAMES, Option
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost
from sidusryhmad.locale.language import Language

_CHEAPEST = {
    Option.ARGUING: N_("Arguing costs least: {cost} in a period{span}."),
    Option.GIVING_IN: N_("Giving in costs least: {cost} in a period{span}."),
    Option.SELLING: N_("Selling it costs least: {cost} in a period{span}."),
}
_EQUAL = {
    Option.ARGUING: N_("Nothing costs less than arguing: {cost} in a period{span}."),
    Option.GIVING_IN: N_("Nothing costs less than giving in: {cost} in a period{span}."),
    Option.SELLING: N_("Nothing costs less than selling it: {cost} in a period{span}."),
}
"""Where another option costs just as little."""
_OTHERS = {
    Option.ARGUING: N_("arguing {cost}"),
    Option.GIVING_IN: N_("giving in {cost}"),
    Option.SELLING: N_("selling it {cost}"),
}
_FEE = {
    Option.ARGUING: N_("Selling it gets cheaper than arguing from a fee of {at} on{span}."),
    Option.GIVING_IN: N_("Selling it gets cheaper than giving in from a fee of {at} on{span}."),
}
_ANY_FEE = {
    (Option.ARGUING, True): N_("Selling it is cheaper than arguing at any fee."),
    (Option.ARGUING, False): N_("No fee makes selling it cheaper than arguing."),
    (Option.GIVING_IN, True): N_("Selling it is cheaper than giving in at any fee."),
    (Option.GIVING_IN, False): N_("No fee makes selling it cheaper than giving in."),
}


def answers(result: ComplaintCost, language: Language) -> tuple[str, ...]:
    """The answer in a few sentences, the most important one first.

    Args:
        result: The costs.
        language: The language.

    Returns:
        Sentences.
    """
    first, *others = result.costs
    equal = any(each.cost.value == first.cost.value for each in others)
    text = _EQUAL[first.option] if equal else _CHEAPEST[first.option]
    lead = language.text(text, **_values(first.cost, result.currency, language))
    listed = "; ".join(
        language.text(_OTHERS[each.option], cost=amount(each.cost.value, result.currency, language))
        for each in others
    )
    return (
        lead,
        language.text("The others: {listed}.", listed=listed),
        _holds(result, language),
        *_one_by_one(result, language),
        *_reach(result, language),
        *(told(each, result, language) for each in result.breaks),
    )


def _holds(result: ComplaintCost, language: Language) -> str:
    if all(each.low == each.high for each in result.inputs):
        return language.text("No input has a range, so how far that holds is said input by input.")
    if result.always:
        return language.text("That holds everywhere within the ranges of the inputs.")
    names = ", ".join(
        language.text(OPTION_NAMES[each.option]) for each in result.costs if each.dearer.low < 0
    )
    text = N_("Somewhere within the ranges of the inputs another option is cheaper: {names}.")
    return language.text(text, names=names)


def _one_by_one(result: ComplaintCost, language: Language) -> tuple[str, ...]:
    if all(each.low == each.high for each in result.inputs):
        return ()
    text = N_(
        "What follows moves one input by itself, the others at the given values; in brackets the "
        "others anywhere in their ranges."
    )
    return (language.text(text),)


def _reach(result: ComplaintCost, language: Language) -> tuple[str, ...]:
    """How far selling stays the cheapest by share of takers, where it is."""
    found = next(each for each in result.reaches if each.name == "takers")
    given = next(each for each in result.inputs if each.name == "fee")
    if result.cheapest is not Option.SELLING or found.low is None:
        return ()
    return (
        language.text(
            "It stays the cheapest whenever more than {share} of those who ask take it at {fee}.",
            share=share(found.low, language),
            fee=amount(given.value or 0.0, result.currency, language),
        ),
    )


def told(found: BreakEven, result: ComplaintCost, language: Language) -> str:
    """A break-even point in a sentence.

    Args:
        found: The point.
        result: The costs that it belongs to.
        language: The language.

    Returns:
        The sentence.
    """
    if found.of == "fee":
        if found.at is not None:
            values = _values(found.at, result.currency, language, bounded=found.bounded)
            return language.text(_FEE[found.second], at=values["cost"], span=values["span"])
        apart = result.of(found.first).cost.value - result.of(found.second).cost.value
        return language.text(_ANY_FEE[found.second, apart < 0])
    tell = _takers if found.of == "takers" else _cases
    return tell(found, result, language)


def _takers(found: BreakEven, result: ComplaintCost, language: Language) -> str:
    if found.at is None and _alike(found, result):
        return language.text("Selling it and giving in cost the same at any share of takers.")
    if found.at is None:
        return language.text(
            "At no share of takers do selling it and giving in cost the same: the cheaper of them "
            "stays so."
        )
    values = _shares(found, language)
    if result.curve[-1].cost.value < result.curve[0].cost.value:
        text = N_(
            "Selling it gets cheaper than giving in once {at} of those who ask take it{span}."
        )
    else:
        text = N_("Selling it is cheaper than giving in only while fewer than {at} take it{span}.")
    return language.text(text, **values)


def _shares(found: BreakEven, language: Language) -> dict[str, str]:
    at = found.at
    assert at is not None
    ends = f" ({share(at.low, language)}…{share(at.high, language)})"
    return {"at": share(at.value, language), "span": ends if _wide(found) else ""}


def _alike(found: BreakEven, result: ComplaintCost) -> bool:
    """Whether both options cost the same as things are; without a break-even point, always."""
    return result.of(found.first).cost.value == result.of(found.second).cost.value


def _cases(found: BreakEven, result: ComplaintCost, language: Language) -> str:
    if found.at is None and _alike(found, result):
        return language.text("Giving in costs as much as arguing, however many cases there are.")
    if found.at is None:
        return language.text("No number of cases makes giving in as dear as arguing.")
    number = language.number
    ends = f" ({number(found.at.low, digits=0)}…{number(found.at.high, digits=0)})"
    return language.text(
        "Giving in gets dearer than arguing beyond {at} cases{span}.",
        at=number(found.at.value, digits=0),
        span=ends if _wide(found) else "",
    )


def _wide(found: BreakEven) -> bool:
    return found.bounded and found.at is not None and found.at.low != found.at.high


def amount(value: float, currency: str, language: Language) -> str:
    """Money with its currency behind it.

    Example:
        >>> amount(-31.2, "€", Language("et")), amount(3, "", Language("en"))
        ('−31,20 €', '3.00')
    """
    text = language.number(value, digits=2)
    return f"{text} {currency}" if currency else text


def amounts(found: Money, currency: str, language: Language) -> str:
    """Both ends of a sum of money; a dash where they are the same."""
    if found.low == found.high:
        return "–"
    return f"{amount(found.low, '', language)}…{amount(found.high, currency, language)}"


def share(value: float, language: Language) -> str:
    """A share in whole per cent, with a decimal where that is too coarse."""
    scaled = 100 * value
    digits = 0 if abs(scaled - round(scaled)) < 0.05 or scaled >= 10 else 1
    return f"{language.number(scaled, digits=digits)}%"


def _values(
    found: Money, currency: str, language: Language, *, bounded: bool = True
) -> dict[str, str]:
    wide = bounded and found.low != found.high
    span = f" ({amounts(found, currency, language)})" if wide else ""
    return {"cost": amount(found.value, currency, language), "span": span}
