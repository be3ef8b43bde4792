"""One rule for names: how they may differ and still be one, and which spelling is shown."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.row import Row
from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.formats.format import Remark
from sidusryhmad.model.naming import find
from sidusryhmad.model.service_map import ServiceMap

_NOBODY: Mapping[str, str] = MappingProxyType({})
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """Columns that hold names.

    Attributes:
        fields: Those whose names may be told; several in brackets hold names of one kind.
        persons: Those whose names are never told.
        known: What a map calls by such a name, as names by id, for each column.
    """

    fields: tuple[str | tuple[str, ...], ...] = ()
    persons: tuple[str, ...] = ()
    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def on_map(
    service_map: ServiceMap | None, stakeholder: str = "stakeholder"
) -> Mapping[str, Mapping[str, str]]:
    """What a map calls by name, for the columns of stakeholders and changes.

    Args:
        service_map: The map, if there is one.
        stakeholder: The column that names stakeholders.

    Returns:
        Names by id, for each column.
    """
    if service_map is None:
        return {}
    return {
        stakeholder: {each.id: each.name for each in service_map.stakeholders},
        "change": {each.id: each.name for each in service_map.changes},
    }


def folded(name: str) -> str:
    """A name as names are compared: without capitals, one blank between words, letters composed.

    Args:
        name: The name.

    Returns:
        What is the same for all spellings of one name; marks above letters tell names apart.

    Example:
        >>> folded(" TARTU\u00a0 linn"), folded("Po\u0303lva") == folded("PÕLVA"), folded("Polva")
        ('tartu linn', True, 'polva')
    """
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def meant(name: str, among: Iterable[str], known: Mapping[str, str] = _NOBODY) -> str:
    """A name as it is spelt among others.

    Args:
        name: The name.
        among: The others.
        known: What a map calls by name, by id.

    Returns:
        The one of them that is the same name; the name itself where there is none.

    Example:
        >>> meant("klient ", ["Kuller", "Klient"]), meant("Naaber", ["Klient"])
        ('Klient', 'Naaber')
    """
    same = _key(name, known)
    return next((other for other in among if _key(other, known) == same), name)


def one_spelling(names: Names, *sheets: Sheet[Any]) -> tuple[Sheet[Any], ...]:
    """Tables in which each name is spelt in one way: in the one that is most frequent.

    The same name in other capitals, with other blanks or with letters composed otherwise is one
    name, and so are a name and an id that a map knows for one. Of spellings that are equally
    frequent the first is taken.

    Args:
        names: The columns; one that several tables have holds names of one kind.
        sheets: The tables.

    Returns:
        The tables, with a remark on each name that was spelt in several ways.

    Example:
        >>> from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount
        >>> rows = [ComplaintCount(complaints=1, place=p) for p in ("Tartu", "tartu", "Tartu ")]
        >>> (sheet,) = one_spelling(Names(("place",)), Sheet(tuple(rows)))
        >>> {row.place for row in sheet.rows}, str(sheet.remarks[0].message)
        ({'Tartu'}, 'Tartu, tartu: read as one')
    """
    for column in names.fields:
        columns = (column,) if isinstance(column, str) else column
        sheets = _kind(columns, names.known.get(columns[0], _NOBODY), sheets)
    for column in names.persons:
        sheets = _kind((column,), names.known.get(column, _NOBODY), sheets, hidden=True)
    return sheets


@dataclass(slots=True)
class _Spellings:
    """How one name is spelt: how often each way, and where each stands first."""

    counts: Counter[str] = field(default_factory=Counter)
    first: dict[str, tuple[int, Place]] = field(default_factory=dict)

    def met(self, text: str, table: int, place: Place) -> None:
        self.counts[text] += 1
        self.first.setdefault(text, (table, place))

    @property
    def shown(self) -> str:
        return self.counts.most_common(1)[0][0]


def _kind(
    columns: tuple[str, ...],
    known: Mapping[str, str],
    sheets: tuple[Sheet[Any], ...],
    *,
    hidden: bool = False,
) -> tuple[Sheet[Any], ...]:
    """The tables with names of one kind spelt in one way."""
    read: dict[str, tuple[_Key, str]] = {}
    found: dict[_Key, _Spellings] = {}
    for table, sheet in enumerate(sheets):
        places = sheet.places or (Place(),) * len(sheet.rows)
        for row, place in zip(sheet.rows, places, strict=True):
            for text in _texts(row, columns):
                if text not in read:
                    read[text] = _read(text, known)
                key, tidy = read[text]
                found.setdefault(key, _Spellings()).met(tidy, table, place)
    shown = {text: found[key].shown for text, (key, _) in read.items()}
    several = [each for each in found.values() if len(each.counts) > 1]
    return tuple(
        replace(
            sheet,
            rows=tuple(_spelt(row, columns, shown) for row in sheet.rows),
            gone=tuple(_left(gone, columns, found, known) for gone in sheet.gone),
            remarks=(*sheet.remarks, *_remarks(several, table, hidden=hidden)),
        )
        for table, sheet in enumerate(sheets)
    )


def _read(text: str, known: Mapping[str, str]) -> tuple[_Key, str]:
    """What a text names, and the text with its blanks and letters put in order."""
    key = _key(text, known)
    tidy = " ".join(unicodedata.normalize("NFC", text).split())
    return key, tidy if tidy and _key(tidy, known) == key else text


def _key(text: str, known: Mapping[str, str]) -> _Key:
    id_ = find(text.strip(), known) if known else None
    return ("name", folded(text)) if id_ is None else ("id", id_)


def _texts(row: Row, columns: Sequence[str]) -> list[str]:
    texts = (getattr(row, column, None) for column in columns)
    return [text for text in texts if text]


def _spelt(row: Row, columns: Sequence[str], shown: Mapping[str, str]) -> Row:
    texts = {column: getattr(row, column, None) for column in columns}
    new = {c: shown[text] for c, text in texts.items() if text and shown[text] != text}
    return row.model_copy(update=new) if new else row


def _left(
    gone: Gone, columns: Sequence[str], found: Mapping[_Key, _Spellings], known: Mapping[str, str]
) -> Gone:
    """A row that was left out, its names spelt as in the others."""
    texts = {c: text for c in columns if isinstance(text := gone.record.get(c), str)}
    same = {c: found[key].shown for c, text in texts.items() if (key := _key(text, known)) in found}
    return replace(gone, record={**gone.record, **same}) if same else gone


def _remarks(several: Sequence[_Spellings], table: int, *, hidden: bool) -> list[Remark]:
    """What was taken for one, said in the table that holds the first other spelling."""
    said = []
    for each in several:
        others = [text for text in each.first if text != each.shown]
        at, place = each.first[others[0]]
        if at == table:
            near = each.first[each.shown][1]
            message = _person(near) if hidden else _told([each.shown, *others])
            said.append(Remark("assumed", message, place))
    return said


def _told(spelt: Sequence[str]) -> Message:
    return Message("one_spelling", N_("{names}: read as one"), {"names": ", ".join(spelt)})


def _person(near: Place) -> Message:
    template = N_(
        "the name here and the one in row {line} differ in capitals or letters only: read as one "
        "person"
    )
    return Message("one_person", template, {"line": near.line or "–"})
