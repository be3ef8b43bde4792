"""Names so much alike that one of them is probably a slip of the pen."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import numpy as np

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.spelling import folded
from sidusryhmad.formats.format import Remark

_ALIKE = 0.85
"""From which likeness on two names are taken for one; an assumption, only used to ask."""
_MOST = 1000
"""So many names are compared with one another: the most frequent ones."""


def alike(name: str, known: Iterable[str]) -> str | None:
    """The name that is most like another one, but not the same.

    Names that differ in their numbers, such as "ring 1" and "ring 2", are not alike; names that
    differ in the marks above their letters alone, such as "Põlva" and "Polva", always are.

    Args:
        name: The name.
        known: The others.

    Returns:
        The most alike of them; None where none is nearly the same.

    Example:
        >>> alike("turn talk in action", ["turn talk into action", "develop the next"])
        'turn talk into action'
    """
    plain = folded(name)
    others = [other for other in known if folded(other) != plain]
    found = {other: _likeness(plain, folded(other)) for other in others}
    best = max(found, key=lambda other: found[other], default=None)
    return best if best is not None and found[best] >= _ALIKE else None


def nearly_same(
    named: Iterable[tuple[str | None, Place]], *, hidden: bool = False
) -> tuple[Remark, ...]:
    """What to ask about names of a column that are nearly the same; each goes on as its own.

    Args:
        named: The name in each row, if any, and where it stands.
        hidden: Whether the names must not be told, only where they stand.

    Returns:
        A remark on each name that is nearly a more frequent one.

    Example:
        >>> rows = [("Lasnamäe", Place(2)), ("Lasnamäe", Place(3)), ("Lasnamae", Place(4))]
        >>> [str(remark.message) for remark in nearly_same(rows)]
        ['Lasnamae is nearly Lasnamäe; if they are one, write both the same way']
    """
    places: dict[str, Place] = {}
    spelt: dict[str, Counter[str]] = {}
    for name, place in named:
        if name and (plain := folded(name)):
            places.setdefault(plain, place)
            spelt.setdefault(plain, Counter())[name] += 1
    order = sorted(spelt, key=lambda plain: -spelt[plain].total())[:_MOST]
    shown = {plain: spelt[plain].most_common(1)[0][0] for plain in order}
    found = {plain: alike(plain, others) for plain, others in _candidates(order)}
    return tuple(
        Remark(
            "doubtful",
            _hidden(places[near]) if hidden else _said(shown[plain], shown[near]),
            places[plain],
        )
        for plain, near in found.items()
        if near is not None
    )


def _candidates(names: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each name with the earlier ones that share enough letters with it to be nearly the same."""
    bare = [Counter(_bare(name)) for name in names]
    letters = sorted(set().union(*bare))
    table = [[each[letter] for letter in letters] for each in bare]
    counts = np.array(table, dtype=np.int64).reshape(len(names), len(letters))
    lengths = counts.sum(axis=1)
    for at, name in enumerate(names):
        shared = np.minimum(counts[:at], counts[at]).sum(axis=1)
        near = 2 * shared >= _ALIKE * (lengths[:at] + lengths[at])
        yield name, [names[int(other)] for other in np.flatnonzero(near)]


def _said(name: str, near: str) -> Message:
    template = N_("{name} is nearly {near}; if they are one, write both the same way")
    return Message("nearly_same", template, {"name": name, "near": near})


def _hidden(near: Place) -> Message:
    template = N_(
        "a name here is nearly one in row {line}; if they are one person, write both the same way"
    )
    return Message("nearly_same_person", template, {"line": near.line or "–"})


def _likeness(one: str, other: str) -> float:
    if _digits(one) != _digits(other):
        return 0.0
    if _bare(one) == _bare(other):
        return 1.0
    return SequenceMatcher(None, min(one, other), max(one, other), autojunk=False).ratio()


def _digits(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())


def _bare(name: str) -> str:
    """A name without the marks above and below its letters."""
    if name.isascii():
        return name
    return "".join(s for s in unicodedata.normalize("NFKD", name) if not unicodedata.combining(s))
