"""How strong a connection is, and what else of it a map has a place for."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Path, Remark
from sidusryhmad.formats.kumu_dialect import SPLIT
from sidusryhmad.formats.kumu_items import Item, Tally
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column, folded, scale_of, without_scale
from sidusryhmad.formats.tables.links import BY_WORD, RATING, UNANSWERED, sign
from sidusryhmad.formats.tables.records import Record
from sidusryhmad.model.crosscheck import measure_faults
from sidusryhmad.model.influence import Influence

_WORDS: Mapping[str, str] = {
    "type": "kind", "connection type": "kind", "description": "note", "note": "note",
}  # fmt: skip
_SIGNS = ("positive", "negative", "unknown")
_WHOLE: Path = ("influences",)
_MARK = "\0"
"""Before the name of what is no rating: headings that a map has no place for come in as ratings."""


class Headings:
    """Gives a heading ours where it means the same, and remembers those that mean nothing."""

    def __init__(self) -> None:
        """Nothing read yet."""
        self.headings: dict[tuple[str, ...], str] = {}

    def __call__(self, heading: str) -> str:
        """Our heading for one of theirs."""
        ours = _WORDS.get(folded(heading), heading)
        column = column_of(ours)
        if column and column.key not in self.headings:
            self.headings[column.key] = heading
            return ours
        return heading if heading.casefold().startswith(RATING) else f"{RATING[0]}{_MARK}{heading}"


def column_of(heading: str) -> Column | None:
    """The column of ours that a heading means, None for any other.

    Example:
        >>> column_of("Strength (0–10)").key, column_of("Budget")
        (('strength',), None)
    """
    for word in (folded(heading), folded(without_scale(heading))):
        if word in BY_WORD:
            return BY_WORD[word]
    return None


def measured(
    records: Sequence[Record], items: Sequence[Item], rename: Headings, tally: Tally
) -> None:
    """See to it that every record has a measure, and nothing that does not fit.

    Args:
        records: Influences as read; changed.
        items: The connections that they come from.
        rename: The headings that were read.
        tally: Takes remarks.
    """
    for record, item in zip(records, items, strict=True):
        _noted(record, _foreign(record))
        for key in _misfits(record):
            heading = rename.headings.get((key,), key)
            _noted(record, {heading: record.pop(key)})
            template = N_("{example} is put into the note: its values are not what it means here")
            tally.remark("assumed", f"noted {heading}", template, item, heading)
        _signed(record, item, tally)


def _foreign(record: Record) -> dict[str, Any]:
    ratings = record.get("ratings")
    if not isinstance(ratings, Mapping):
        return {}
    foreign = {k: v for k, v in ratings.items() if k.startswith(_MARK)}
    left = {k: v for k, v in ratings.items() if k not in foreign}
    if left:
        record["ratings"] = left
    elif foreign:
        del record["ratings"]
    return {k.removeprefix(_MARK): v for k, v in foreign.items()}


def _noted(record: Record, more: Mapping[str, Any]) -> None:
    if more:
        lines = [f"{heading}: {_shown(value)}" for heading, value in more.items()]
        record["note"] = "\n".join([str(record["note"]), *lines] if record.get("note") else lines)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return f" {SPLIT} ".join(map(str, value))
    return UNANSWERED if value is None else str(values.text(str(value)))


def _misfits(record: Mapping[str, Any]) -> list[str]:
    try:
        Influence.model_validate({**record, "from": "x", "to": "y"})
    except ValidationError as error:
        return list(dict.fromkeys(str(f["loc"][0]) for f in error.errors() if f["loc"]))
    return []


def _signed(record: Record, item: Item, tally: Tally) -> None:
    strength, kind = record.get("strength"), record.get("kind")
    if kind is not None and "sign" not in record and (meant := sign(kind)) in _SIGNS:
        record["sign"] = meant
        if len(kind) == 1:
            del record["kind"]
        template = N_("the type {example} is read as a sign: {count}")
        tally.remark("assumed", f"sign {kind}", template, item, kind)
    if strength is not None and record.get("sign") in _SIGNS[:2]:
        against = strength > 0 if record["sign"] == "negative" else strength < 0
        if against:
            record["strength"] = -strength
            template = N_("a strength takes the sign that is given beside it: {count}")
            tally.remark("assumed", "strength_by_sign", template, item, "")
    if "range" in record and any(measure_faults(record, _WHOLE)):
        _noted(record, {"range": record.pop("range")})
        template = N_("ranges that do not fit their strength are put into the note: {count}")
        tally.remark("assumed", "unfit_range", template, item, "")
    if not any(record.get(key) is not None for key in ("strength", "sign", "range")):
        record["sign"] = "unknown"
        template = N_("connections without a strength: {count}; even their sign is not known")
        tally.remark("assumed", "no_strength", template, item, "")


def as_it_stands(records: Sequence[Record], rename: Headings, remarks: list[Remark]) -> None:
    """Say that strengths were read on our scale, where the file names none.

    Args:
        records: Influences.
        rename: The headings that were read.
        remarks: What was said so far; grows.
    """
    heading = rename.headings.get(("strength",), "")
    scaled = {r.message.values.get("heading") for r in remarks}
    known = scale_of(heading) or any(str(h).startswith(heading) for h in scaled)
    if known or all(record.get("strength") is None for record in records):
        return
    template = N_(
        "{heading} is read as it stands, from −3 to +3; another scale is named in its heading, "
        "as in {heading} (0…10)"
    )
    remarks.append(Remark("assumed", Message("strength_scale", template, {"heading": heading})))
