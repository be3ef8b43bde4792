"""What drawn maps are made of: names, points, texts, and records with a few of their keys.

Making a strategy costs more than drawing from it, so those that depend on numbers alone are made
once, and what depends on a map is picked by position.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

_LETTERS = "aeiouõäöüklmnrstšžAKMSÕÄÖÜŠŽ"
_WORDS = (
    "Klient", "Kirjakandja", "Müügijuht", "Kõnekeskus", "Äripartner", "Õpetaja", "Naabrid",
    "Üürnik", "Žürii", "Šokolaadimeister", "Öövalve", "Korteriühistu",
)  # fmt: skip

Document = dict[str, Any]
T = TypeVar("T")


@cache
def names() -> SearchStrategy[str]:
    """Names of people and groups, Estonian letters among them; never blank.

    Returns:
        The strategy.

    Example:
        >>> from hypothesis import find, settings
        >>> found = find(names(), lambda name: "õ" in name, settings=settings(database=None))
        >>> "õ" in found
        True
    """
    free = st.builds(str.__add__, st.sampled_from(_LETTERS), st.text(_LETTERS + " -", max_size=8))
    return st.sampled_from(_WORDS) | free


def pick(draw: DrawFn, values: Sequence[T], most: int, *, fewest: int = 0) -> list[T]:
    """Some of the values, each once."""
    few = min(fewest, len(values))
    return [values[at] for at in draw(_positions(len(values), few, max(few, most)))]


@cache
def _positions(count: int, few: int, most: int) -> SearchStrategy[list[int]]:
    if not count:
        return st.just([])
    return st.lists(st.sampled_from(range(count)), unique=True, min_size=few, max_size=most)


@cache
def up_to(most: int) -> SearchStrategy[int]:
    """Whole numbers from 0."""
    return st.integers(0, most)


@cache
def flags() -> SearchStrategy[bool]:
    """Yes or no."""
    return st.booleans()


@st.composite
def some(draw: DrawFn, optional: Document) -> Document:
    """A few of the optional keys with their values."""
    return {key: draw(optional[key]) for key in pick(draw, sorted(optional), 4)}


def joined(needed: Document, optional: Document) -> Document:
    """A record of what it needs and what else is given."""
    return {**needed, **optional}


class Ground(NamedTuple):
    """What a change can be about."""

    ids: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    rings: tuple[str, ...]
    wants: tuple[str, ...] = ()


@cache
def rated(key: str, low: int, high: int) -> SearchStrategy[Any]:
    """A number, or a record of one under a key, with its range and where it comes from."""
    record = triples(low, high).map(lambda t: {key: t[1], "range": [t[0], t[2]]})
    return points(low, high) | st.builds(joined, record, some(provenance()))


def provenance() -> Document:
    """Where a judgement comes from."""
    said = {key: texts() for key in ("who", "when", "why", "source")}
    return {**said, "confidence": points(0, 1)}


@cache
def points(low: int, high: int) -> SearchStrategy[float]:
    """Numbers on a scale: whole ones and quarters."""
    quarters = st.integers(4 * low, 4 * high).map(lambda k: k / 4)
    return st.integers(low, high).map(float) | quarters


@cache
def triples(low: int, high: int) -> SearchStrategy[list[float]]:
    """Three numbers in order, such as a range with its value."""
    return st.lists(points(low, high), min_size=3, max_size=3).map(sorted)


@cache
def texts() -> SearchStrategy[str]:
    """Names, and any characters."""
    return names() | st.text(st.characters(codec="utf-8"), max_size=12)


@cache
def json_values() -> SearchStrategy[Any]:
    """Plain data of any shape."""
    numbers = st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
    leaves = st.none() | st.booleans() | numbers | texts()
    few = st.lists(leaves, max_size=2) | st.dictionaries(texts(), leaves, max_size=2)
    return leaves | few | st.lists(few, max_size=2)


@cache
def fields() -> SearchStrategy[Document]:
    """Further fields of somebody."""
    return st.dictionaries(texts(), json_values(), max_size=2)
