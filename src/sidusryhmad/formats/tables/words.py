"""Words that stand for rings, sides, levels and attitudes, in English and Estonian."""

from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value

_RINGS = {
    "direct": ("direct", "otsene", "otsesed", "direct stakeholders", "otsesed sidusrühmad"),
    "interested": ("interested", "huvitatud", "huvitatud sidusrühmad", "interested stakeholders"),
    "indirect": ("indirect", "kaudne", "kaudsed", "kaudsed sidusrühmad", "indirect stakeholders"),
}
_SIDES = {
    "customer": ("customer", "client", "klient", "kliendid", "user", "kasutaja"),
    "employee": ("employee", "staff", "töötaja", "töötajad", "personal"),
    "provider": ("provider", "company", "teenusepakkuja", "ettevõte", "firma", "asutus"),
    "other": ("other", "muu", "teised", "muud"),
}
_LEVELS = {
    0: ("none", "puudub", "no", "ei ole"),
    1: ("low", "madal", "väike", "weak", "nõrk", "vähene"),
    2: ("medium", "keskmine", "moderate", "mõõdukas", "average", "med"),
    3: ("high", "kõrge", "suur", "strong", "tugev", "very high", "väga kõrge", "väga suur"),
}
_ATTITUDES = {
    -3: ("hostile", "vaenulik", "opponent", "blocker"),
    -2: ("resistant", "vastu", "negative", "negatiivne", "opposed", "unsupportive"),
    0: ("neutral", "neutraalne", "unaware", "teadmatu", "mixed"),
    2: ("supporter", "supportive", "toetav", "toetaja", "positive", "positiivne", "poolt"),
    3: ("champion", "eestvedaja", "leading", "advocate", "juhtiv"),
}


def _table(groups: dict[Any, tuple[str, ...]]) -> dict[str, Any]:
    return {word: value for value, words in groups.items() for word in words}


_RING, _SIDE = _table(_RINGS), _table(_SIDES)
_LEVEL, _ATTITUDE = _table(_LEVELS), _table(_ATTITUDES)


def ring(value: Value) -> Any:  # noqa: ANN401 - an id, or whatever stands there
    """A standard ring by its English or Estonian name, else what stands there.

    Example:
        >>> ring("Otsesed"), ring("tuum")
        ('direct', 'tuum')
    """
    return _RING.get(_folded(value), values.text(value))


def side(value: Value) -> Any:  # noqa: ANN401 - as above
    """A side by its English or Estonian name, else what stands there.

    Example:
        >>> side("Töötaja"), side("x")
        ('employee', 'x')
    """
    return _SIDE.get(_folded(value), values.text(value))


def level(value: Value) -> int | None:
    """The level from 0 to 3 that a word stands for; None where it stands for none.

    Example:
        >>> level("Keskmine"), level("High"), level("2")
        (2, 3, None)
    """
    return _LEVEL.get(_folded(value))


def attitude(value: Value) -> int | None:
    """The attitude from −3 to +3 that a word stands for; None where it stands for none.

    Example:
        >>> attitude("champion"), attitude("resistant")
        (3, -2)
    """
    return _ATTITUDE.get(_folded(value))


def _folded(value: Value) -> str:
    return " ".join(str(value).casefold().replace("_", " ").split())
