"""Weekdays as people write them: ``Wed``, ``E–R``, ``Mon, Thu``, ``iga päev``."""

import re

from sidusryhmad.errors import N_, InvalidParameterError, Message

WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
"""From Monday, which is 0."""
_ESTONIAN = (
    ("e", "esmaspäev"),
    ("t", "teisipäev"),
    ("k", "kolmapäev"),
    ("n", "neljapäev"),
    ("r", "reede"),
    ("l", "laupäev"),
    ("p", "pühapäev"),
)
_NUMBER = {
    **{word: at for at, words in enumerate(_ESTONIAN) for word in words},
    **{name.casefold()[:3]: at for at, name in enumerate(WEEKDAYS)},
    **{name.casefold(): at for at, name in enumerate(WEEKDAYS)},
}
_ENDINGS = re.compile(r"(iti|ti|al|l|s)$")
_ALL = {
    **dict.fromkeys(("every day", "daily", "all", "iga päev", "kõik"), range(7)),
    **dict.fromkeys(("weekdays", "working days", "tööpäevad", "tööpäeviti"), range(5)),
    **dict.fromkeys(("weekend", "weekends", "nädalavahetus"), range(5, 7)),
}


def days_of(text: str) -> tuple[int, ...]:
    """The weekdays that a text names.

    Args:
        text: Names or their short forms, lists and spans of them, in English or Estonian.

    Returns:
        Numbers from 0 for Monday, in order.

    Raises:
        InvalidParameterError: Something else stands there.

    Example:
        >>> days_of("E–R"), days_of("Mon, Thu"), days_of("iga päev"), days_of("L-E")
        ((0, 1, 2, 3, 4), (0, 3), (0, 1, 2, 3, 4, 5, 6), (0, 5, 6))
    """
    plain = " ".join(text.casefold().split()).strip(" .")
    if plain in _ALL:
        return tuple(_ALL[plain])
    found: set[int] = set()
    for part in re.split(r"[,;/+&]|\band\b|\bja\b", plain):
        ends = [_number(word, text) for word in re.split(r"[-–—]|\bto\b|\bkuni\b", part)]
        if len(ends) > 2:
            raise _unknown(text)
        long = (ends[-1] - ends[0]) % 7
        found |= {(ends[0] + step) % 7 for step in range(long + 1)}
    return tuple(sorted(found))


def _number(word: str, text: str) -> int:
    plain = word.strip(" .")
    for form in (plain, _ENDINGS.sub("", plain)):
        if form in _NUMBER:
            return _NUMBER[form]
    raise _unknown(text)


def _unknown(text: str) -> InvalidParameterError:
    template = N_("{value} names no weekdays: write Mon, Wed or Mon-Fri, E, K or E-R")
    return InvalidParameterError(Message("not_weekdays", template, {"value": repr(text[:60])}))
