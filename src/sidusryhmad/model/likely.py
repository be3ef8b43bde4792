"""What people probably meant: words in Estonian, and the usual slips of the pen."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sidusryhmad.errors import N_, nearest

RING_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "otsene": "direct", "otsesed": "direct", "sisering": "direct", "inner": "direct",
        "huvitatud": "interested", "kaudne": "indirect", "kaudsed": "indirect",
        "outer": "indirect",
    }
)  # fmt: skip
"""Ring words that are not ids."""
SIDE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "klient": "customer", "kliendid": "customer", "töötaja": "employee",
        "töötajad": "employee", "teenusepakkuja": "provider", "pakkuja": "provider",
        "ettevõte": "provider", "firma": "provider", "muu": "other", "muud": "other",
    }
)  # fmt: skip
"""Side words that are not keys."""
OF_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "hoiak": "attitude", "suhtumine": "attitude", "täna": "today", "praegu": "today",
        "võim": "power", "huvi": "interest", "mõju": "effect", "otsene mõju": "effect",
        "tugevus": "strength", "influence": "strength",
    }
)  # fmt: skip
"""Words for what evidence is of that are not keys."""
KEY_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "teenus": "service", "ringid": "rings", "sisering": "inner_circle",
        "sidusrühmad": "stakeholders", "sidusryhmad": "stakeholders", "mõjud": "influences",
        "muutused": "changes", "nimi": "name", "ring": "ring", "pool": "side", "kes": "from",
        "keda": "to", "kellele": "to", "tugevus": "strength", "suund": "sign", "miks": "why",
        "põhjus": "why", "allikas": "source", "liik": "kind", "mõju": "effect",
        "keel": "language", "kuupäev": "date", "märkus": "note", "vahemik": "range",
        "ülekanne": "carry_over", "ulekanne": "carry_over", "tõendid": "evidence",
        "tõend": "evidence", "sidusrühm": "stakeholder", "muudatus": "change", "mille": "of",
        "soovid": "wants", "soov": "want", "vaev": "effort", "kaal": "worth",
        "väärtus": "value", "meetod": "method", "arv": "n",
    }
)  # fmt: skip
"""Key words in Estonian."""

_DIGITS = re.compile(r"[0-9]+")


def likely(value: object, allowed: Iterable[str], words: Mapping[str, str]) -> str | None:
    """The allowed word that was probably meant: by translation first, then by likeness.

    Args:
        value: What stands there.
        allowed: What may stand there.
        words: Allowed word by a word people use.

    Returns:
        The word, or None.

    Example:
        >>> likely("klient", ["customer", "employee"], SIDE_WORDS)
        'customer'
        >>> likely("costumer", ["customer", "employee"], SIDE_WORDS)
        'customer'
    """
    known = tuple(allowed)
    word = words.get(str(value).casefold())
    return word if word in known else nearest(value, known)


DECIMAL_POINT = N_("a decimal number is written with a point, such as 2.5, not with a comma")


def decimal_comma(key: object, value: object) -> bool:
    """Whether a key is really the end of a number written with a comma: ``{a: 2,5}``.

    Example:
        >>> decimal_comma("5", None), decimal_comma("5", 1), decimal_comma("to", None)
        (True, False, False)
    """
    return value is None and _DIGITS.fullmatch(str(key)) is not None


def slip(key: object, value: object, known: Iterable[str]) -> str | None:
    """What went wrong on the way to a key that is none, where that can be told.

    Args:
        key: The key that stands there.
        value: Its value.
        known: The keys that may stand there.

    Returns:
        A message template, or None.

    Example:
        >>> slip("5", None, ["from", "to"])
        'a decimal number is written with a point, such as 2.5, not with a comma'
    """
    text = str(key)
    if decimal_comma(key, value):
        return DECIMAL_POINT
    if " " not in text.strip():
        return None
    if value is None and text.split(maxsplit=1)[0] in tuple(known):
        return N_("{key}: a colon is missing after the first word")
    return N_("{key} is not a key: a text with a comma or a colon in it needs quotes")
