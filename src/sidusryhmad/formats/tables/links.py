"""The table of influences, one a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import (
    Column,
    Scale,
    by_word,
    folded,
    provenance,
    without_scale,
)
from sidusryhmad.formats.tables.grid import Grid, Table, Value
from sidusryhmad.formats.tables.open_columns import Open
from sidusryhmad.formats.tables.records import Kind, Part, Record, ranged, read_rows
from sidusryhmad.formats.tables.relations import as_influences
from sidusryhmad.formats.tables.sheets import flat, sheet
from sidusryhmad.formats.tables.words import level

RATING = ("rating: ", "hinnang: ")
"""What stands before a rater's name."""
UNANSWERED = "?"
"""A rater was asked and gave no answer."""
_SIGNS = {
    "positive": ("positive", "positiivne", "+", "supports", "toetab"),
    "negative": ("negative", "negatiivne", "-", "\u2212", "hinders", "pärsib"),
    "unknown": ("unknown", "teadmata", "?"),
}
_SIGN = {word: sign for sign, words in _SIGNS.items() for word in words}


def sign(value: Value) -> Any:  # noqa: ANN401 - a sign, or whatever stands there
    """A sign however it is written, else what stands there.

    Example:
        >>> sign("+"), sign("Negatiivne"), sign("x")
        ('positive', 'negative', 'x')
    """
    return _SIGN.get(str(value).strip().removeprefix("'").casefold(), values.text(value))


def _rating(value: Value) -> Any:  # noqa: ANN401 - a number, nothing, or whatever stands there
    return None if str(value).strip() == UNANSWERED else values.number(value)


COLUMNS = (
    Column(("from",), values.text, ("from", "kes", "source stakeholder", "influencer", "kellelt")),
    Column(("to",), values.text, ("to", "keda", "target stakeholder", "influenced", "kellele")),
    Column(("strength",), values.number, ("strength", "tugevus", "influence", "mõju", "weight")),
    Column(("sign",), sign, ("sign", "märk", "direction of influence", "suund")),
    Column(("kind",), values.text, ("kind", "laad", "type", "liik")),
    Column(("exists",), values.number, ("exists", "tõenäosus", "probability")),
    *(c for c in provenance() if c.key != ("who",)),
    Column(("who",), values.text, ("who", "kes ütles", "said by")),
    Column(("note",), values.text, ("note", "märkus", "notes", "märkused", "description")),
    Column(("ratings json",), values.anything, ("ratings (json)", "hinnangud (json)")),
)
SCALES: Mapping[tuple[str, ...], Scale] = {("strength",): Scale(-3, 3, level, zero=True)}
BY_WORD = by_word(COLUMNS)


def _other(heading: str) -> Column | None:
    return Open("ratings", RATING, lambda _: True).column(heading, _rating)


def _keep(record: Record, heading: str, written: object) -> None:
    """A number of another scale goes into the note; a word is told in the remark alone."""
    kept = record.setdefault("kept", [])
    if not isinstance(written, str):
        kept.append(f"{heading}: {written}")


def is_links(headings: Sequence[str]) -> bool:
    """Whether these are the headings of a list of influences."""
    words = {folded(without_scale(heading)) for heading in headings}
    keys = {BY_WORD[word].key for word in words if word in BY_WORD}
    return {("from",), ("to",)} <= keys


def read_links(found: Table) -> Part:
    """The influences of a table.

    Args:
        found: The table.

    Returns:
        Records with their places.
    """
    part = read_rows(found, Kind(BY_WORD, SCALES, _other, _keep))
    in_words = [record for record in part.records if "kept" in record]
    part.remarks += as_influences(in_words, found.place)
    for record in part.records:
        if kept := record.pop("kept", []):
            record["note"] = "; ".join(
                map(str, [record.get("note"), *kept][record.get("note") is None :])
            )
        rest = record.pop("ratings json", None)
        if rest is not None:
            ratings = record.get("ratings", {})
            record["ratings"] = {**rest, **ratings} if isinstance(rest, Mapping) else rest
        ranged(record)
    return part


def links_sheet(records: Sequence[Mapping[str, Any]], name: str, language: str) -> Grid:
    """The sheet of influences.

    Args:
        records: Influences of a document.
        name: Name of the sheet.
        language: Language of the headings.

    Returns:
        The sheet.
    """
    before = RATING[1 if language == "et" else 0]
    several = Open("ratings", RATING, lambda _: True)
    names = several.names(records)
    columns = [(column, column.title(language)) for column in COLUMNS]
    columns += [(Column(("ratings", n), _rating, ()), f"{before}{n}") for n in names]
    rows = []
    for record in records:
        row = flat(record, {})
        row.pop(("ratings",), None)
        given = record.get("ratings") or {}
        row |= {("ratings", n): _unanswered(given[n]) for n in names if n in given}
        if rest := several.rest(record, names):
            row["ratings json",] = rest
        rows.append(row)
    return sheet(name, columns, rows)


def _unanswered(value: object) -> object:
    return UNANSWERED if value is None else value
