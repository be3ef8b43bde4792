"""What may stand in a column of evidence, told by its reader and by the record that a row is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sidusryhmad.errors import N_
from sidusryhmad.evidence.cells import Words
from sidusryhmad.evidence.form import Form
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.words import ANSWERS
from sidusryhmad.locale.language import Language

_FAR = 1e6
"""Limits from here on only keep numbers sound; nobody meant them as ends of a scale."""
_FORMATS: Mapping[str, str] = {
    "date": N_("Write 2026-11-21 or 21.11.2026."),
    "date-time": N_("Write 21.11.2026 15:30; a day alone will do."),
    "time": N_("Write 15:30."),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What may stand in a column.

    Attributes:
        hint: What goes into it, in the reader's language.
        needed: Whether every row needs it, or the table is not known without it.
        words: Words to choose from.
        open: Whether other words may be typed besides.
        ends: Lowest and highest number; None where any number, or no number, may stand there.
        whole: Whether only whole numbers may.
        number: Whether numbers stand there.
    """

    hint: str
    needed: bool
    words: tuple[str, ...] = ()
    open: bool = True
    ends: tuple[float, float | None] | None = None
    whole: bool = False
    number: bool = False


def offers(form: Form[Any], language: Language) -> Mapping[Column, Offer]:
    """What may stand in each column of a table.

    Args:
        form: What the table looks like.
        language: Language of words and hints.

    Returns:
        An offer for each column, in order.
    """
    schema = form.row.model_json_schema(by_alias=False)
    return {
        column: _offer(column, form, schema["properties"].get(column.key[0], {}), language)
        for column in form.columns
    }


def _offer(column: Column, form: Form[Any], told: Mapping[str, Any], language: Language) -> Offer:
    field = form.row.model_fields.get(column.key[0])
    required = field is not None and field.is_required()
    kinds: Sequence[Mapping[str, Any]] = told.get("anyOf", (told,))
    kind = next(kind for kind in kinds if kind.get("type") != "null")
    parts = [
        language.text(str(told.get("description", column.title(language.code)))),
        *(language.text(hint) for key, hint in _FORMATS.items() if kind.get("format") == key),
        *([language.text("Every row needs it.")] if required else ()),
    ]
    words, open_ = _words(column, kind, language.code)
    return Offer(
        " ".join(parts),
        required or column.key[0] in form.needs,
        words,
        open_,
        None if words else _ends(kind),
        kind.get("type") == "integer",
        not words and kind.get("type") in {"integer", "number"},
    )


def _words(column: Column, kind: Mapping[str, Any], code: str) -> tuple[tuple[str, ...], bool]:
    """The words for what a column knows, and whether it takes others, too."""
    if isinstance(column.read, Words):
        meant = dict.fromkeys(column.read.meaning.values())
        found = (column.read.word(value, code) for value in meant)
        closed = "enum" in kind or "$ref" in kind
        return tuple(dict.fromkeys(word for word in found if word)), not closed
    if kind.get("type") == "boolean":
        words = tuple(pair[1 if code == "et" else 0] for pair in ANSWERS)
        return words, column.read is not values.flag
    return (), True


def _ends(kind: Mapping[str, Any]) -> tuple[float, float | None] | None:
    low, high = kind.get("minimum"), kind.get("maximum")
    if low is None or abs(low) >= _FAR:
        return None
    return low, None if high is None or high >= _FAR else high
