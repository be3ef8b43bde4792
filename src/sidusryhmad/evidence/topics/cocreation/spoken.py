"""Levels of involvement and findings in words, for reports and pictures alike."""

from math import floor, log10

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.cocreation.finding import Finding
from sidusryhmad.evidence.topics.cocreation.results import Estimate, Response, Way
from sidusryhmad.locale.language import Language

_DIGITS = 6
_WRITTEN_OUT = 1e15

FINDINGS: dict[Finding, str] = {
    "optimum": N_("there is a best level of involvement"),
    "levelling": N_("satisfaction levels off; that it falls again is not shown"),
    "more": N_("more is better so far"),
    "less": N_("less is better so far"),
    "dip": N_("the middle is worst: little or much involvement pleases more"),
    "none": N_("no relation found"),
    "unclear": N_("there is a relation, but its direction is not clear"),
    "too_few": N_("too few ratings for a conclusion"),
    "one_level": N_(
        "all ratings are of one and the same level of involvement, so no relation can be seen"
    ),
    "two_levels": N_(
        "the ratings are of two levels of involvement only; a curve needs three, so none is drawn"
    ),
    "given": N_("the curve was set by hand"),
}
"""What was found, in a few words."""
WAYS: dict[Way, str] = {
    "more": N_("those involved more"),
    "less": N_("those involved less"),
    "stay": N_("no level nearby is better beyond chance"),
    "unknown": N_("not known"),
}
"""Who is more satisfied, in a few words."""
_SEEN: dict[Way, str] = {
    "more": N_("in these data those involved more are more satisfied"),
    "less": N_("in these data those involved less are more satisfied"),
}
_BY_HAND: dict[Way, str] = {
    "more": N_("by this curve more involvement satisfies more"),
    "less": N_("by this curve less involvement satisfies more"),
}


def amount(value: float, language: Language, *, signed: bool = False) -> str:
    """A level with three digits that count, without needless zeros.

    Args:
        value: The level.
        language: The language.
        signed: Whether it gets a plus sign above zero.

    Returns:
        The number.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> amount(0.4567, language("et")), amount(24.96, language("en")), amount(18.0, language("en"))
        ('0,457', '25', '18')
    """  # noqa: E501 - an example is one line
    size = floor(log10(abs(value))) if value else 0
    digits = max(0, min(_DIGITS, 2 - size))
    rounded = round(value, digits)
    if abs(rounded) >= _WRITTEN_OUT:
        return f"{rounded:.3g}"
    while digits and round(rounded, digits - 1) == rounded:
        digits -= 1
    return language.number(rounded, digits=digits, signed=signed)


def estimated(each: Estimate, language: Language, *, signed: bool = False) -> str:
    """A number with its interval.

    Args:
        each: The number.
        language: The language.
        signed: Whether numbers get a plus sign above zero.

    Returns:
        Such as ``25 (22.3…26.9)``; the number alone where it has no interval.
    """
    value = amount(each.value, language, signed=signed)
    if each.interval is None:
        return value
    ends = (amount(x, language, signed=signed) for x in (each.interval.low, each.interval.high))
    return f"{value} ({'…'.join(ends)})"


def way_text(each: Response, language: Language) -> str:
    """What the data, or the curve set by hand, say of more and of less involvement.

    Args:
        each: The response.
        language: The language.

    Returns:
        A clause; it says what is seen and gives no advice.
    """
    way = each.standing.way
    told = _BY_HAND if each.finding == "given" else _SEEN
    return language.text(told.get(way, WAYS[way]))


def segment_name(each: Response, language: Language) -> str:
    """The segment's name; in words for ratings that name none.

    Args:
        each: The response.
        language: The language.

    Returns:
        The name.
    """
    return each.segment or language.text("without a segment")
