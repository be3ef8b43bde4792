"""Letters instead of raters' names, wherever on a map these stand."""

import re
from collections.abc import Callable, Iterable, Mapping
from string import ascii_uppercase
from typing import Any

import numpy as np

from sidusryhmad.model.service_map import ServiceMap

_KEPT = frozenset(
    {"id", "from", "to", "stakeholder", "change", "want", "of", "ring", "rings", "image",
     "inner_circle", "side", "sign"}
)  # fmt: skip
"""Keys whose texts are references or choices, never about a rater."""
_PEOPLE = frozenset({"stakeholders", "wants", "changes"})
"""Sections whose names are the map's own."""
_SHORTEST = 3


def pseudonyms(raters: Iterable[str], seed: int) -> dict[str, str]:
    """A letter for each rater, shuffled: it says nothing about the order of names or sheets.

    Args:
        raters: Their names.
        seed: Whoever knows both names and seed can work out who is who.

    Returns:
        Letters by name.

    Example:
        >>> sorted(pseudonyms(["Mari", "Jaan"], 1).values())
        ['A', 'B']
    """
    names = sorted(set(raters))
    order = np.random.Generator(np.random.PCG64(seed)).permutation(len(names))
    return {names[place]: _letters(number) for number, place in enumerate(order.tolist())}


def _letters(number: int) -> str:
    first, last = divmod(number, len(ascii_uppercase))
    return (_letters(first - 1) if first else "") + ascii_uppercase[last]


def hiding(letters: Mapping[str, str]) -> Callable[[str], str]:
    """What puts letters in place of names in a text, also with an ending and in parts.

    Args:
        letters: Letters by name.

    Returns:
        From a text to the text without names.

    Example:
        >>> hiding({"Mari Maasikas": "B"})("küsisin Marilt, ja Maasikas vastas")
        'küsisin B, ja B vastas'
    """
    pattern, by_part = _pattern(letters)

    def hide(text: str) -> str:
        return pattern.sub(lambda m: by_part[(m["long"] or m["short"]).casefold()], text)

    return hide


def veiled(service_map: ServiceMap, letters: Mapping[str, str]) -> ServiceMap:
    """A map on which raters go by their letters.

    Raters of ``ratings`` are renamed. In texts (who, why, note, source, fields, the service's name)
    a rater's name gives way too, also with an ending and in parts; names of stakeholders, wants and
    changes stay as they are.

    Args:
        service_map: The map.
        letters: Letters by name.

    Returns:
        The map.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct", note="Mari ütles")
        >>> veiled(m, {"Mari": "B"}).stakeholders[0].note
        'B ütles'
    """
    hide = hiding(letters)

    def walk(value: Any, key: str, above: str) -> Any:  # noqa: ANN401 - plain data
        if key == "ratings" and isinstance(value, Mapping):
            return {letters.get(rater, rater): number for rater, number in value.items()}
        if key in _KEPT or (key == "name" and above in _PEOPLE):
            return value
        if not key and above == "wants" and isinstance(value, str):
            return value
        if isinstance(value, Mapping):
            return {name: walk(item, name, key) for name, item in value.items()}
        if isinstance(value, list):
            return [walk(item, "", key) for item in value]
        return hide(value) if isinstance(value, str) else value

    document = service_map.to_document()
    return ServiceMap.from_document({key: _section(walk, key, document[key]) for key in document})


def _section(walk: Any, key: str, value: Any) -> Any:  # noqa: ANN401 - plain data
    if key in _PEOPLE:
        return [{name: walk(item, name, key) for name, item in row.items()} for row in value]
    return walk(value, key, "")


def _pattern(letters: Mapping[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds names and their parts in a text, the longest first."""
    by_part = {name.casefold(): letter for name, letter in letters.items()}
    for name, letter in letters.items():
        for part in re.split(r"[\W_]+", name):
            if len(part) >= _SHORTEST and part[0].isupper():
                by_part.setdefault(part.casefold(), letter)
    parts = sorted(filter(None, by_part), key=len, reverse=True)
    long = "|".join(re.escape(part) for part in parts if len(part) >= _SHORTEST) or "(?!)"
    short = "|".join(re.escape(part) for part in parts if len(part) < _SHORTEST) or "(?!)"
    text = rf"(?<!\w)(?:(?P<long>{long})\w*|(?P<short>{short})(?!\w))"
    return re.compile(text, re.IGNORECASE), by_part
