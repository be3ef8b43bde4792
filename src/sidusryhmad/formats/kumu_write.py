"""A map laid out as the elements and connections of another tool."""

from collections.abc import Mapping, Sequence
from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.kumu_dialect import RESERVED, SPLIT, TAGS, Dialect
from sidusryhmad.formats.kumu_labels import labels_of
from sidusryhmad.formats.tables import links, stakeholder_columns
from sidusryhmad.formats.tables.columns import Column, folded, without_scale
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.links import links_sheet
from sidusryhmad.formats.tables.open_columns import Holds, Open
from sidusryhmad.formats.tables.people import people_sheet
from sidusryhmad.formats.tables.stakeholder_columns import FIELD, PRIVATE
from sidusryhmad.formats.tables.values import protect, text
from sidusryhmad.model.scales import CARRY_OVER, EPSILON, TOLERANCE
from sidusryhmad.model.service_map import ServiceMap

_LEFT_OUT = (
    ("rings", N_("{tool} keeps no rings: their names, their order and empty ones are left out")),
    ("inner_circle", N_("{tool} keeps no inner circle: left out")),
    ("wants", N_("{tool} keeps no wants: left out")),
    ("effort_unit", N_("{tool} keeps no unit of effort: left out")),
    ("changes", N_("{tool} keeps no changes: left out")),
    ("evidence", N_("{tool} keeps no evidence: left out")),
)
_DEFAULTS = {"carry_over": CARRY_OVER, "epsilon": EPSILON, "tolerance": TOLERANCE}
_PREFIXES = (*FIELD, *PRIVATE)


class Several(str):
    """A cell that holds several values, with strokes between them."""

    __slots__ = ()

    @property
    def parts(self) -> list[str]:
        """The values."""
        return self.split(SPLIT)


def laid(
    service_map: ServiceMap, dialect: Dialect, holds: Holds
) -> tuple[tuple[Grid, Grid], tuple[Remark, ...]]:
    """A map as two sheets.

    Args:
        service_map: The map.
        dialect: Whose words to use.
        holds: Whether a cell can hold a field's value.

    Returns:
        Elements and connections, and what they cannot hold.
    """
    document = service_map.to_document()
    language = "et" if service_map.service.language == "et" else "en"
    labels, remarks = labels_of(service_map, dialect)
    rows = [
        _bare(record, labels[record["id"]], dialect) for record in document.get("stakeholders", ())
    ]
    ends = (lambda id_: id_) if dialect.by_id else labels.__getitem__
    influences = [
        {**record, "from": ends(record["from"]), "to": ends(record["to"])}
        for record in document.get("influences", ())
    ]
    fits = _holds(holds, dialect)
    people = people_sheet(_apart(rows, fits), dialect.sheets[0], language, fits)
    ties = links_sheet(influences, dialect.sheets[1], language)
    sheets = _people(people, dialect), _links(ties, dialect)
    return sheets, (*_lost(document, dialect), *remarks, *_signs(influences))


def _bare(record: Mapping[str, Any], label: str, dialect: Dialect) -> dict[str, Any]:
    """A record without what is private, lists made several values."""
    kept = {k: v for k, v in record.items() if k != "private"} | {"name": label}
    if dialect.tags and (fields := kept.get("fields")):
        kept["fields"] = {name: _several(value, name) for name, value in fields.items()}
    return kept


def _several(value: object, name: str) -> object:
    if not isinstance(value, list) or len(value) < (1 if name == TAGS else 2):
        return value
    plain = all(isinstance(v, str) and v and protect(v) == v and SPLIT not in v for v in value)
    return Several(SPLIT.join(value)) if plain else value


def _apart(rows: Sequence[dict[str, Any]], fits: Holds) -> list[dict[str, Any]]:
    """The records, with several values a list again where they get no column of their own."""
    names = Open("fields", FIELD, fits).names(rows)

    def plain(name: str, value: object) -> object:
        return value.parts if isinstance(value, Several) and name not in names else value

    return [
        {**row, "fields": {name: plain(name, value) for name, value in row["fields"].items()}}
        if "fields" in row
        else row
        for row in rows
    ]


def _holds(holds: Holds, dialect: Dialect) -> Holds:
    def fits(value: object) -> bool:
        if isinstance(value, Several):
            return True
        if isinstance(value, str):
            return bool(value.strip()) and not (dialect.tags and SPLIT in value) and holds(value)
        return not isinstance(value, bool) and holds(value)

    return fits


def _people(sheet: Grid, dialect: Dialect) -> Grid:
    if len(sheet.rows) == 1:
        return Grid(sheet.name, ((dialect.people["name"],),))
    known = {column.words: dialect.people.get(column.key[0]) for column in _COLUMNS}
    titles = {word: title for words, title in known.items() if title for word in words}
    heading = [str(text(cell)) for cell in sheet.rows[0]]
    taken = {*dialect.taken, *map(folded, dialect.people.values()), *map(folded, heading)}
    named = [_titled(h, titles, column, dialect, taken) for column, h in _columns(sheet, heading)]
    first = sorted(range(len(named)), key=lambda number: _rank(named[number], dialect.people))
    return _arranged(sheet, named, first)


_COLUMNS: Sequence[Column] = stakeholder_columns.COLUMNS


def _columns(sheet: Grid, heading: Sequence[str]) -> list[tuple[list[Value], str]]:
    return [([row[n] for row in sheet.rows[1:]], h) for n, h in enumerate(heading)]


def _titled(
    heading: str,
    titles: Mapping[str, str],
    column: Sequence[Value],
    dialect: Dialect,
    taken: set[str],
) -> str:
    """The heading of a column: the tool's own, ours with a capital, or the bare name of a field."""
    before = next((p for p in FIELD if heading.startswith(p)), None)
    if before is None:
        return titles.get(heading, heading[:1].upper() + heading[1:])
    name = heading.removeprefix(before)
    if name == TAGS and dialect.tags:
        listed = all(cell is None or isinstance(cell, Several) for cell in column)
        return name if listed else heading
    words = {folded(name), folded(without_scale(name))}
    known = words & (stakeholder_columns.BY_WORD.keys() | RESERVED | taken)
    safe = not known and protect(name) == name and not name.casefold().startswith(_PREFIXES)
    return name if safe else heading


def _links(sheet: Grid, dialect: Dialect) -> Grid:
    titles = {
        word: dialect.links[column.key[0]]
        for column in links.COLUMNS
        if column.key[0] in dialect.links
        for word in column.words
    }
    if len(sheet.rows) == 1:
        return Grid(sheet.name, ((dialect.links["from"], dialect.links["to"]),))
    named = [titles.get(h, h[:1].upper() + h[1:]) for h in (str(text(c)) for c in sheet.rows[0])]
    first = sorted(range(len(named)), key=lambda number: _rank(named[number], dialect.links))
    made = _arranged(sheet, named, first)
    if not dialect.directions:
        return made
    heading, *rows = made.rows
    directed = ((*row[:2], "directed", *row[2:]) for row in rows)
    return Grid(made.name, ((*heading[:2], "Direction", *heading[2:]), *directed))


def _rank(heading: str, first: Mapping[str, str]) -> int:
    order = list(first.values())
    return order.index(heading) if heading in order else len(order)


def _arranged(sheet: Grid, heading: Sequence[str], order: Sequence[int]) -> Grid:
    rows = (tuple(_said(row[number]) for number in order) for row in sheet.rows[1:])
    return Grid(sheet.name, (tuple(heading[number] for number in order), *rows))


def _said(value: Value) -> Value:
    """A cell as other tools take it: no truth values, nothing where a text is blank."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return None if isinstance(value, str) and not str(text(value)).strip() else value


def _lost(document: Mapping[str, Any], dialect: Dialect) -> list[Remark]:
    tool: dict[str, object] = {"tool": dialect.tool}
    template = N_("{tool} keeps nothing on the service itself: its name and the like are left out")
    found = [Remark("lost", Message("service_left_out", template, tool))]
    found += [
        Remark("lost", Message(f"{key}_left_out", template, tool))
        for key, template in _LEFT_OUT
        if document.get(key) not in (None, {}, [])
    ]
    if any(document.get(key) != _DEFAULTS[key] for key in _DEFAULTS if key in document):
        template = N_("{tool} keeps no settings such as the carry-over: left out")
        found.append(Remark("lost", Message("settings_left_out", template, tool)))
    return found


def _signs(influences: Sequence[Mapping[str, Any]]) -> list[Remark]:
    """Kinds that other tools, and we on reading, would take for a sign."""
    kinds = [r["kind"] for r in influences if r.get("kind") and "sign" not in r]
    template = N_("the kind {kind} is read as a sign there")
    return [
        Remark("lost", Message("kind_as_sign", template, {"kind": kind}))
        for kind in dict.fromkeys(kinds)
        if links.sign(kind) in {"positive", "negative", "unknown"}
    ]
