"""Words that stand for rings, sides, kinds, levels and attitudes, in English and Estonian."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sidusryhmad.errors import nearest
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.grid import Value

_RINGS = {
    "direct": ("direct", "otsene", "otsesed", "direct stakeholders", "otsesed sidusrühmad"),
    "interested": ("interested", "huvitatud", "huvitatud sidusrühmad", "interested stakeholders"),
    "indirect": ("indirect", "kaudne", "kaudsed", "kaudsed sidusrühmad", "indirect stakeholders"),
}
_SIDES = {
    "customer": ("customer", "klient", "client", "kliendid", "user", "kasutaja"),
    "employee": ("employee", "töötaja", "staff", "töötajad", "personal"),
    "provider": (
        "provider", "teenusepakkuja", "pakkuja", "company", "ettevõte", "firma", "asutus",
    ),
    "other": ("other", "muu", "teised", "muud"),
}  # fmt: skip
ANSWERS = (("yes", "jah"), ("no", "ei"))
"""The words that we write for true and false, in English and Estonian."""
OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "attitude": ("attitude", "hoiak", "suhtumine"),
        "today": ("today", "täna", "seis täna", "how things stand"),
        "power": ("power", "võim", "mõjukus"),
        "interest": ("interest", "huvi"),
        "effect": ("effect", "otsene mõju", "direct effect"),
        "strength": ("strength", "tugevus", "mõju tugevus", "strength of the influence"),
    }
)
"""Words for what evidence is of; the first two are the ones that we write."""
_CHOICES: Mapping[str, Mapping[str, tuple[str, ...]]] = {"ring": _RINGS, "side": _SIDES, "of": OF}
"""Words by the key they stand under; the first two are ours, in English and Estonian."""
_LEVELS = {
    0: ("none", "puudub", "no", "ei ole"),
    1: ("small", "väike", "low", "madal", "weak", "nõrk", "vähene"),
    2: ("medium", "keskmine", "moderate", "mõõdukas", "average", "med"),
    3: (
        "great", "suur", "large", "high", "kõrge", "strong", "tugev", "very high", "väga kõrge",
        "väga suur",
    ),
}  # fmt: skip
_ATTITUDES = {
    -3: ("hostile", "vaenulik", "opponent", "blocker"),
    -2: ("resistant", "vastu", "negative", "negatiivne", "opposed", "unsupportive"),
    0: ("neutral", "neutraalne", "unaware", "teadmatu", "mixed"),
    2: ("supporter", "supportive", "toetav", "toetaja", "positive", "positiivne", "poolt"),
    3: ("champion", "eestvedaja", "leading", "advocate", "juhtiv"),
}


def _table(groups: Mapping[Any, tuple[str, ...]]) -> dict[str, Any]:
    return {word: value for value, words in groups.items() for word in words}


_RING, _SIDE, _OF = _table(_RINGS), _table(_SIDES), _table(OF)
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


def of(value: Value) -> Any:  # noqa: ANN401 - as above
    """What evidence is of, in English or Estonian, else what stands there.

    Example:
        >>> of("Hoiak"), of("strength"), of("tuju")
        ('attitude', 'strength', 'tuju')
    """
    return _OF.get(_folded(value), values.text(value))


def in_words(key: str, value: Any, language: str) -> Any:  # noqa: ANN401 - as above
    """The word that a sheet has for a choice; anything else as it is.

    Args:
        key: ``"ring"``, ``"side"``, or ``"of"`` for what evidence is of.
        value: What a document holds there.
        language: Language of the sheet.

    Returns:
        The word.

    Example:
        >>> in_words("ring", "direct", "et"), in_words("ring", "tuum", "et")
        ('otsene', 'tuum')
    """
    found = _CHOICES.get(key, {}).get(value) if isinstance(value, str) else None
    return found[language == "et"] if found else value


def meant(key: str, value: object) -> str | None:
    """The choice that a misspelt word was probably meant to be.

    Example:
        >>> meant("ring", "otsne"), meant("side", "xyz")
        ('direct', None)
    """
    words = _table(_CHOICES.get(key, {}))
    near = nearest(value, words)
    return None if near is None else str(words[near])


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
