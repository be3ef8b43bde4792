"""Who is called what once names are replaced by roles, and how texts are cleared of names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from sidusryhmad.errors import N_
from sidusryhmad.locale.language import Language
from sidusryhmad.model.naming import distinct_ids, make_id
from sidusryhmad.model.ring import RING_NAMES
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side

BLANK = "…"
_PARTY = N_("party {number}")
_SHORT = 3
"""Letters; a shorter name is looked for as a word of its own, a shorter part of one not at all; a
part of just this length only where a word begins."""
_LONG = 5
"""Letters; of a longer word the last one may change, as in Maasikas and Maasikale."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Pseudonyms:
    """New names by old ones.

    Attributes:
        ids: New id by old id of a stakeholder.
        names: New name by old id of a stakeholder.
        parties: New name of whoever plays a role, by the old one.
        raters: Letter by name of a rater, or of whoever else said something.
        spoken: What replaces a name in a text, by the name.
        parts: Words of all names, folded, long ones without their end; a word that holds one is
            blanked.
    """

    ids: Mapping[str, str]
    names: Mapping[str, str]
    parties: Mapping[str, str]
    raters: Mapping[str, str]
    spoken: Mapping[str, str]
    parts: frozenset[str]

    def cleared(self, text: str) -> str:
        """A text without anybody's name.

        Args:
            text: Any text.

        Returns:
            The text; a name is replaced by its role, a word that holds a part of one by a dot mark.
        """
        pieces = self._pattern.split(unicodedata.normalize("NFC", text))
        return "".join(
            self._small[_small(piece)] if number % 2 else _WORD.sub(self._blanked, piece)
            for number, piece in enumerate(pieces)
        )

    def _blanked(self, word: re.Match[str]) -> str:
        return BLANK if _holds(_folded(word[0]), self.parts) else word[0]

    @cached_property
    def _small(self) -> dict[str, str]:
        return {_small(name): new for name, new in self.spoken.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self.spoken, key=lambda name: (-len(name), name))
        found = "|".join(map(_as_written, longest)) or r"(?!)"
        return re.compile(rf"(?<!\w)({found})", re.IGNORECASE)


def pseudonyms(document: Mapping[str, Any], language: Language) -> Pseudonyms:
    """New names for everybody in a document.

    Args:
        document: A valid map's document.
        language: The language of the roles.

    Returns:
        Roles by side, or by ring where no side is given, numbered as they stand in the document.
    """
    people = {row["id"]: row for row in _people(document)}
    raters = sorted({name for record in _records(document) for name in _raters(record)})
    parties = list(dict.fromkeys(row["party"] for row in people.values() if row.get("party")))
    called = [*(row["name"] for row in people.values()), *people, *parties]
    known = [*called, *(rater for rater in raters if len(rater) >= _SHORT)]
    words = {word for name in known for word in make_id(name).split("-") if len(word) >= _SHORT}
    parts = frozenset(word[:-1] if len(word) > _LONG else word for word in words)
    names = _roles(people, document.get("rings", {}), language, parts)
    ids = dict(zip(names, distinct_ids(names.values(), ()), strict=True))
    letters = {rater: _letter(number) for number, rater in enumerate(raters)}
    played = {p: _capital(language.text(_PARTY, number=n)) for n, p in enumerate(parties, 1)}
    spoken = {**{r: letters[r] for r in raters if len(r) >= _SHORT}, **played}
    spoken |= {id_: name for id_, name in names.items() if len(id_) >= _SHORT}
    spoken |= {row["name"]: names[id_] for id_, row in people.items()}
    spoken = {name: new for name, new in spoken.items() if name.strip()}
    return Pseudonyms(ids, names, played, letters, spoken, parts)


def _roles(
    people: Mapping[str, Any], rings: Mapping[str, Any], language: Language, parts: Iterable[str]
) -> dict[str, str]:
    counts: Counter[str] = Counter()
    found = {}
    for id_, row in people.items():
        side = row.get("side")
        if side and side != Side.OTHER:
            role = language.text(SIDE_NAMES[Side(side)])
        else:
            role = _ring_role(row["ring"], rings, language, parts)
        counts[make_id(role)] += 1
        found[id_] = f"{_capital(role)} {counts[make_id(role)]}"
    return found


def _ring_role(
    ring: str, rings: Mapping[str, Any], language: Language, parts: Iterable[str]
) -> str:
    if given := rings.get(ring):
        return BLANK if _holds(_folded(given), parts) else str(given)
    return language.text(RING_NAMES[ring]) if ring in RING_NAMES else BLANK


def _people(document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from document.get("stakeholders", ())
    for change in document.get("changes", ()):
        yield from change.get("edits", {}).get("add", {}).get("stakeholders", ())


def _records(value: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - plain data
    """Every mapping in a document, but for those that a register left free."""
    if isinstance(value, Mapping):
        yield value
        inside = [item for key, item in value.items() if key != "fields"]
    elif isinstance(value, list | tuple):
        inside = list(value)
    else:
        return
    for item in inside:
        yield from _records(item)


def _raters(record: Mapping[str, Any]) -> Iterator[str]:
    who, ratings = record.get("who"), record.get("ratings")
    if isinstance(who, str) and who.strip():
        yield who
    if isinstance(ratings, Mapping):
        yield from ratings


def _holds(folded: str, parts: Iterable[str]) -> bool:
    """Whether there is a part of a name in a text; a short one only where a word begins."""
    return any(
        part in folded if len(part) > _SHORT else f"-{part}" in f"-{folded}" for part in parts
    )


def _letter(number: int) -> str:
    """A, B, …, Z, AA, … as columns of a sheet.

    Example:
        >>> _letter(0), _letter(25), _letter(26)
        ('A', 'Z', 'AA')
    """
    before, last = divmod(number, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def _as_written(name: str) -> str:
    whole = unicodedata.normalize("NFC", name)
    words = r"\s+".join(map(re.escape, whole.split()))
    return words if len(name) >= _SHORT else rf"(?-i:{words})(?!\w)"


def _small(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split()).lower()


def _capital(role: str) -> str:
    return role[:1].upper() + role[1:]


@lru_cache(maxsize=10_000)
def _folded(word: str) -> str:
    return make_id(word)
