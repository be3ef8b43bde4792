"""Wants said in words: kinds, sums of effort, bounds of value."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.wants.judged import (
    CONSCIOUS,
    DECEPTION,
    INVISIBLE,
    SUBCONSCIOUS,
    UNKNOWN,
    Judged,
    Value,
)
from sidusryhmad.locale.language import Language

CATEGORY_WORDS = {
    CONSCIOUS: N_("conscious"),
    SUBCONSCIOUS: N_("subconscious"),
    INVISIBLE: N_("invisible"),
    DECEPTION: N_("deception"),
    UNKNOWN: N_("not known"),
}
"""Words for the kinds of want, to be translated."""
_ANSWERS = {True: N_("yes"), False: N_("no"), None: N_("not asked")}


def kind(want: Judged, language: Language) -> str:
    """The kind of a want."""
    return language.text(CATEGORY_WORDS[want.category])


def answer(given: bool | None, language: Language) -> str:
    """An answer to a question of yes or no."""
    return language.text(_ANSWERS[given])


def amount(value: float, language: Language) -> str:
    """An effort with as many decimals as it has, two at the most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    digits = len(text.split(".")[1]) if "." in text else 0
    return language.number(value, digits=digits)


def bounds(value: Value, language: Language) -> str:
    """How much value: a number, or the two that it lies between; a dash where nobody said.

    Of wants whose worth nobody said it is only known that they add something, so the others' is
    the least that it may be.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> bounds(Value(1.5, 1.5, 2, 0), language("en")), bounds(Value(1, 2, 2, 1), language("en"))
        ('1.5', 'at least 1.0')
    """
    if value.count == value.unsaid:
        return "–"
    low, high = (language.number(end, digits=1) for end in (value.low, value.high))
    if value.unsaid:
        return language.text("at least {least}", least=low)
    return low if low == high else f"{low}…{high}"


def whose(want: Judged) -> str:
    """A want with whose it is: ``Leht ukse taha (Klient)``."""
    return f"{want.name} ({want.stakeholder})" if want.stakeholder else want.name
