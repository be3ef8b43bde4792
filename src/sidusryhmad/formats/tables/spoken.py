"""Faults of tables said in the words that the sheets themselves use."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sidusryhmad.errors import Fault
from sidusryhmad.formats.tables import efforts, evidence, links, plans, stakeholder_columns, wants
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.words import ANSWERS, in_words, meant

_COLUMNS: Mapping[object, tuple[Column, ...]] = {
    "stakeholders": stakeholder_columns.COLUMNS,
    "influences": links.COLUMNS,
    "changes": plans.COLUMNS,
    "wants": wants.COLUMNS,
    "efforts": efforts.COLUMNS,
    "evidence": evidence.COLUMNS,
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
    if fault.message.code in _HEADED:
        return _headed(fault, language)
    if fault.message.code == "not_a_flag":
        return replace(fault, allowed=tuple(words[language == "et"] for words in ANSWERS))
    key = str(fault.path[-1])
    near = fault.nearest or meant(key, fault.value)
    return replace(
        fault,
        allowed=tuple(in_words(key, word, language) for word in fault.allowed),
        nearest=in_words(key, near, language) if near in (*fault.allowed, fault.nearest) else None,
    )


_HEADED = frozenset({"missing_key", "key_too_many"})
"""Codes of messages that name columns."""


def _headed(fault: Fault, language: str) -> Fault:
    titles: Mapping[tuple[Any, ...], str] = {
        column.key: column.title(language) for column in _COLUMNS.get(fault.path[0], ())
    }
    values = dict(fault.message.values)
    values["key"] = titles.get(fault.path[2:], values["key"])
    if fault.path[0] == "evidence" and "needed" in values:
        needed = str(values["needed"]).split(", ")
        values["needed"] = ", ".join(titles.get((key,), key) for key in needed)
        values["of"] = in_words("of", values["of"], language)
    return replace(fault, message=replace(fault.message, values=values))
