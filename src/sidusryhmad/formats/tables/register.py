"""Registers of people: which column names them, and what in it is nobody else's business."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables.columns import folded, without_scale
from sidusryhmad.formats.tables.grid import Cell, Table
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD

GIVEN = frozenset(["first name", "given name", "eesnimi", "voornaam", "forename"])
"""Headings of a person's first name, which goes before the other one."""
_FAMILY = frozenset(["last name", "family name", "surname", "perekonnanimi", "perenimi", "naam"])
_PARTY = frozenset(["organisation", "organization", "organisatsioon", "asutus", "company"])
_IN_A_LANGUAGE = re.compile(r"(.+) [a-z]{2}")
_CONTACT = (
    "contact", "kontakt", "e mail", "email", "e post", "epost", "mail", "telefon", "telephone",
    "phone", "tel", "mobile", "mobiil", "aadress", "address", "isikukood", "personal code",
    "date of birth", "sünniaeg",
)  # fmt: skip


def is_register(headings: Sequence[str]) -> bool:
    """Whether these are headings of people, though none is the usual one of a name.

    Example:
        >>> is_register(["First name", "Surname"]), is_register(["Year", "Budget"])
        (True, False)
    """
    return len(headings) > 1 and stand_in(headings) is not None


def stand_in(headings: Sequence[str]) -> str | None:
    """The heading whose column names people where none is plainly for that.

    Args:
        headings: Headings of a table.

    Returns:
        A name in one language, a surname, a first name, or an organisation, whichever is there
        first; None where there is none, or none is needed.

    Example:
        >>> stand_in(["ring", "label_et", "label_en"]), stand_in(["Nimi", "Organisatsioon"])
        ('label_et', None)
    """
    words = {heading: folded(without_scale(heading)) for heading in headings}
    if any(_is_name(word) for word in words.values()):
        return None
    tests = (_is_name_in_a_language, _FAMILY.__contains__, GIVEN.__contains__, _PARTY.__contains__)
    found = (heading for test in tests for heading, word in words.items() if test(word))
    return next(found, None)


def _is_name(word: str) -> bool:
    return word in BY_WORD and BY_WORD[word].key == ("name",)


def _is_name_in_a_language(word: str) -> bool:
    parted = _IN_A_LANGUAGE.fullmatch(word)
    return parted is not None and _is_name(parted.group(1))


def with_names(found: Table) -> tuple[Table, tuple[Remark, ...]]:
    """The table with a column of names, taken from another one where it has none.

    Args:
        found: A table of people.

    Returns:
        The table, and the remark that says which column was taken.
    """
    headings = [cell.value for cell in found.heading.values() if isinstance(cell.value, str)]
    taken = stand_in(headings)
    if taken is None:
        return found, ()
    number = next(n for n, cell in found.heading.items() if cell.value == taken)
    place = found.heading[number].place
    heading = {**found.heading, number: Cell("name", place)}
    template = N_("the names are taken from the column {heading}")
    remark = Remark("assumed", Message("names_from", template, {"heading": taken}), place)
    return replace(found, heading=heading), (remark,)


def is_contact(heading: str) -> bool:
    """Whether a column tells how to reach people, or who they are to the authorities.

    Example:
        >>> is_contact("E-mail"), is_contact("Kontakti telefon"), is_contact("Telling")
        (True, True, False)
    """
    word = folded(without_scale(heading))
    parts = word.split()
    return any(word == known or known in parts for known in _CONTACT) or word.startswith(
        ("kontakt", "contact ", "e mail", "e post", "telefon")
    )
