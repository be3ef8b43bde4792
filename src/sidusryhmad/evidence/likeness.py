"""Names so much alike that one of them is probably a slip of the pen."""

from collections.abc import Iterable
from difflib import SequenceMatcher

_ALIKE = 0.85
"""From which likeness on two names are taken for one; an assumption, only used to ask."""


def alike(name: str, known: Iterable[str]) -> str | None:
    """The name that is most like another one, but not the same.

    Names that differ in their numbers, such as "ring 1" and "ring 2", are not alike.

    Args:
        name: The name.
        known: The others.

    Returns:
        The most alike of them; None where none is nearly the same.

    Example:
        >>> alike("turn talk in action", ["turn talk into action", "develop the next"])
        'turn talk into action'
    """
    plain = _plain(name)
    others = [other for other in known if _plain(other) != plain]
    found = {other: _likeness(plain, _plain(other)) for other in others}
    best = max(found, key=lambda other: found[other], default=None)
    return best if best is not None and found[best] >= _ALIKE else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _likeness(one: str, other: str) -> float:
    if _digits(one) != _digits(other):
        return 0.0
    return SequenceMatcher(None, min(one, other), max(one, other), autojunk=False).ratio()


def _digits(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())
