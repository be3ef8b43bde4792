"""Lengths of time in words."""

from sidusryhmad.evidence.topics.waiting.lengths import Length
from sidusryhmad.locale.language import Language

_WRITTEN_OUT = 1e12


def spoken(length: Length, language: Language) -> str:
    """A length as people say it.

    Args:
        length: The length.
        language: The language.

    Returns:
        Such as ``5 days`` or ``0,5 tundi``; the number alone where there is no unit.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> [spoken(Length(value, "days"), language("en")) for value in (1.0, 2.5)]
        ['1 day', '2.5 days']
    """
    value = round(length.value, 1 if length.value < 100 else 0)
    whole = float(value).is_integer()
    amount = f"{value:.3g}"
    if value < _WRITTEN_OUT:
        amount = language.number(value, digits=0 if whole else 1)
    count = int(value) if whole else 2
    texts = {
        "seconds": language.plural("{amount} second", "{amount} seconds", count, amount=amount),
        "minutes": language.plural("{amount} minute", "{amount} minutes", count, amount=amount),
        "hours": language.plural("{amount} hour", "{amount} hours", count, amount=amount),
        "days": language.plural("{amount} day", "{amount} days", count, amount=amount),
        "weeks": language.plural("{amount} week", "{amount} weeks", count, amount=amount),
    }
    return texts.get(length.unit or "", amount)


def spoken_span(low: Length, high: Length, language: Language) -> str:
    """Two lengths of the same unit as a range.

    Args:
        low: The shorter one.
        high: The longer one.
        language: The language.

    Returns:
        Such as ``3.5…9 days``.
    """
    value = round(low.value, 1 if high.value < 100 else 0)
    digits = 0 if value.is_integer() else 1
    return f"{language.number(value, digits=digits)}…{spoken(high, language)}"
