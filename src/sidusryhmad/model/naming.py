"""Stable ids from names, and names found again from what people type."""

import unicodedata
from collections.abc import Iterable, Mapping

from sidusryhmad.errors import N_, Message

_FOLDED_BY_HAND = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th"})


def make_id(name: str) -> str:
    """A stable id from a name: lower case, accents folded, one hyphen between words.

    Example:
        >>> make_id("Müügijuht (Põlva)"), make_id("Žürii & šokiuudised")
        ('muugijuht-polva', 'zurii-sokiuudised')
    """
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_FOLDED_BY_HAND)
    letters = unicodedata.normalize("NFKD", plain)
    kept = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return "-".join("".join(kept).split())


def distinct_ids(names: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    """Ids for the names in order; a second one that folds to the same gets ``-2``, and so on.

    Example:
        >>> distinct_ids(["Õde", "Ode", "!"], taken=[])
        ('ode', 'ode-2', 'unnamed')
    """
    used = set(taken)
    ids = []
    last: dict[str, int] = {}
    for name in names:
        base = make_id(name) or "unnamed"
        number = last.get(base, 1)
        candidate = base if number == 1 else f"{base}-{number}"
        while candidate in used:
            number += 1
            candidate = f"{base}-{number}"
        used.add(candidate)
        last[base] = number
        ids.append(candidate)
    return tuple(ids)


def find(reference: str, names_by_id: Mapping[str, str]) -> str | None:
    """The id that a reference means: the id itself, else the one name equal to it, else its fold.

    Args:
        reference: What somebody wrote.
        names_by_id: Display name by id.

    Returns:
        The id, or None where nothing, or more than one name, fits.

    Example:
        >>> find("Müügijuht", {"mj": "Müügijuht", "klient": "Klient"})
        'mj'
    """
    if reference in names_by_id:
        return reference
    same = [id_ for id_, name in names_by_id.items() if name == reference]
    if len(same) == 1:
        return same[0]
    folded = make_id(reference)
    return folded if not same and folded in names_by_id else None


def ambiguity(reference: str, names_by_id: Mapping[str, str]) -> Message | None:
    """What to say of a name that several have; None of one that none or only one has.

    Args:
        reference: What somebody wrote.
        names_by_id: Display name by id.

    Returns:
        The message, with the ids to choose from.

    Example:
        >>> str(ambiguity("Naabrid", {"naabrid": "Naabrid", "teised": "Naabrid"}))
        'several stakeholders are named Naabrid: naabrid, teised; write the id instead'
    """
    same = [id_ for id_, name in names_by_id.items() if name == reference]
    if len(same) < 2:
        return None
    template = N_("several stakeholders are named {value}: {ids}; write the id instead")
    return Message("ambiguous_name", template, {"value": reference, "ids": ", ".join(same)})
