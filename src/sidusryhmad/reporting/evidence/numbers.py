"""Shares, intervals and counts as one language writes them."""

from math import floor, log10

from sidusryhmad.locale.language import Language

_MOST = 4
"""Decimals of a per cent at the most."""


def percent(value: float | None, language: Language, digits: int | None = None) -> str:
    """A share in per cent.

    Args:
        value: A share, 0 to 1; None where it is not known.
        language: The language.
        digits: Decimals; as many as it takes for two digits that count, when left out.

    Returns:
        Such as ``12%`` or ``0.10%``; a dash for what is not known.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> percent(0.123, language("en")), percent(0.00101, language("et")), percent(None, language("et"))
        ('12%', '0,10%', '–')
    """  # noqa: E501 - an example is one line
    if value is None:
        return "–"
    scaled = 100 * value
    if digits is None:
        digits = 0 if not scaled else max(0, min(_MOST, 1 - floor(log10(abs(scaled)))))
    return f"{language.number(scaled, digits=digits)}%"


def percents(low: float, high: float, language: Language) -> str:
    """Both ends of a share in per cent, with equally many decimals.

    Args:
        low: Lower end.
        high: Upper end.
        language: The language.

    Returns:
        Such as ``8%…16%``.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> percents(0.0008, 0.0012, language("en"))
        '0.080%…0.120%'
    """
    small = min((100 * abs(end) for end in (low, high) if end), default=1.0)
    digits = max(0, min(_MOST, 1 - floor(log10(small)))) if small < 1 else 0
    return f"{percent(low, language, digits)}…{percent(high, language, digits)}"


def count(value: float | None, language: Language) -> str:
    """How many; a dash where nobody knows.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> count(1200, language("en")), count(None, language("en"))
        ('1,200', '–')
    """
    return "–" if value is None else language.number(value, digits=0)


def span(low: float, high: float, language: Language, *, digits: int = 1) -> str:
    """Both ends of an interval of signed numbers.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> span(-1.42, 0.6, language("et"))
        '−1,4…+0,6'
    """
    ends = (language.number(end, digits=digits, signed=True) for end in (low, high))
    return "…".join(ends)
