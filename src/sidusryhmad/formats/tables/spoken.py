"""Faults of tables said in the words that the sheets themselves use."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sidusryhmad.errors import Fault
from sidusryhmad.formats.tables import links, plans, stakeholder_columns
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.words import in_words, meant

_COLUMNS: Mapping[object, tuple[Column, ...]] = {
    "stakeholders": stakeholder_columns.COLUMNS,
    "influences": links.COLUMNS,
    "changes": plans.COLUMNS,
}


def spoken(fault: Fault, language: str) -> Fault:
    """A fault with headings and choices as a sheet writes them.

    Args:
        fault: The fault.
        language: Language of the sheets.

    Returns:
        The fault; a fault of anything but a sheet as it is.

    Example:
        >>> from sidusryhmad.errors import Message, Place
        >>> told = Message("missing_key", "{key} is missing", {"key": "name"})
        >>> fault = Fault(told, ("stakeholders", 3, "name"), place=Place(5, None, "sidusrühmad"))
        >>> str(spoken(fault, "et").message)
        'nimi is missing'
    """
    if not fault.place.sheet or not fault.path:
        return fault
    if fault.message.code == "missing_key":
        return _headed(fault, language)
    key = str(fault.path[-1])
    near = fault.nearest or meant(key, fault.value)
    return replace(
        fault,
        allowed=tuple(in_words(key, word, language) for word in fault.allowed),
        nearest=in_words(key, near, language) if near in (*fault.allowed, fault.nearest) else None,
    )


def _headed(fault: Fault, language: str) -> Fault:
    titles: Mapping[tuple[Any, ...], str] = {
        column.key: column.title(language) for column in _COLUMNS.get(fault.path[0], ())
    }
    title = titles.get(fault.path[2:], fault.message.values["key"])
    return replace(
        fault, message=replace(fault.message, values={**fault.message.values, "key": title})
    )
