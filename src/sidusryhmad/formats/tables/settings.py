"""The sheet about the service: a key and its value in each row."""

import datetime
from collections.abc import Mapping
from typing import Any

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.formats.format import Path, Remark
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.grid import Cell, Grid, Value, cells
from sidusryhmad.formats.tables.records import Part, put
from sidusryhmad.formats.tables.sheets import as_json, cell

HINT = "← "
"""What an explanation beside a value begins with."""
RING = ("ring: ", "ring: ")
"""What stands before a ring's id; its name stands beside it."""
KEYS: dict[Path, tuple[str, ...]] = {
    ("sidusryhmad",): ("format", "vorming"),
    ("service", "name"): ("service", "teenus", "name", "nimi"),
    ("service", "purpose"): ("purpose", "eesmärk"),
    ("service", "language"): ("language", "keel"),
    ("service", "date"): ("date", "kuupäev"),
    ("service", "note"): ("note", "märkus"),
    ("inner_circle", "rings"): ("inner circle: rings", "sisering: ringid"),
    ("inner_circle", "stakeholders"): ("inner circle: also", "sisering: lisaks"),
    ("carry_over",): ("carry-over", "ülekanne"),
    ("epsilon",): ("counts as nothing", "nullpiir"),
    ("tolerance",): ("tolerance", "taluvus"),
    ("effort_unit",): ("effort counted in", "vaeva ühik"),
}
"""Keys of the document, and the words that stand for them."""
_BY_WORD = {folded(word): path for path, words in KEYS.items() for word in words}
_LISTS = frozenset({("inner_circle", "rings"), ("inner_circle", "stakeholders")})
_NUMBERS = frozenset({("sidusryhmad",), ("carry_over",), ("epsilon",), ("tolerance",)})
_DATE = ("service", "date")
_BETWEEN = ";"


def is_settings(grid: Grid) -> bool:
    """Whether a sheet tells about the service: most first cells are keys of ours."""
    first = [found[1].value for _, found in cells(grid) if 1 in found]
    known = sum(_path(values.text(word)) is not None for word in first)
    return bool(first) and 2 * known >= len(first)


def _path(word: str) -> Path | None:
    if word.casefold().startswith(RING):
        return ("rings", word[len(RING[0]) :].strip())
    return _BY_WORD.get(folded(word))


def read_settings(grid: Grid) -> Part:
    """What a sheet tells about the service.

    Args:
        grid: The sheet.

    Returns:
        A single record, the head of a document.
    """
    part = Part([{}])
    for row, found in cells(grid):
        if 1 not in found:
            continue
        word = values.text(found[1].value)
        path = _path(word)
        if path is None:
            template = N_("{word} says nothing that a map holds")
            message = Message("foreign_setting", template, {"word": word})
            part.remarks.append(Remark("lost", message, Place(row, 1, grid.where)))
        elif 2 in found or path[0] == "rings":
            _setting(part, path, found.get(2), Place(row, 2, grid.where))
        part.remarks += _beside(found)
    return part


def _beside(found: Mapping[int, Cell]) -> list[Remark]:
    """What stands to the right of a value and is no explanation of ours."""
    return [
        Remark("lost", Message("beside_value", N_("only the first value is read"), {}), cell.place)
        for column, cell in found.items()
        if column > 2 and not str(cell.value).startswith(HINT)
    ]


def _setting(part: Part, path: Path, found: Cell | None, place: Place) -> None:
    keys = tuple(map(str, path))
    put(part.records[0], keys, None if found is None else _value(path, found.value))
    for length in range(1, len(path) + 1):
        part.places.setdefault(path[:length], place)


def _value(path: Path, value: Value) -> Any:  # noqa: ANN401 - plain data
    if path in _NUMBERS:
        plain = values.number(value)
        return values.anything(plain) if isinstance(plain, str) else plain
    if path == _DATE:
        when = values.day(value)
        return when.isoformat() if isinstance(when, datetime.date) else values.text(value)
    if path in _LISTS:
        listed = values.anything(value)
        if isinstance(listed, list):
            return listed
        return [part.strip() for part in str(values.text(value)).split(_BETWEEN) if part.strip()]
    return values.text(value)


def settings_sheet(document: Mapping[str, Any], name: str, language: str) -> Grid:
    """The sheet about the service.

    Args:
        document: A document.
        name: Name of the sheet.
        language: Language of the keys.

    Returns:
        The sheet, a row for everything that the document says.
    """
    at = 1 if language == "et" else 0
    rows: list[tuple[Value, Value]] = []
    for path, words in KEYS.items():
        value = _found(document, path)
        if value is not None:
            rows.append((words[at], _shown(path, value)))
    rows += [(cell(f"{RING[at]}{id_}"), cell(name_)) for id_, name_ in _rings(document)]
    return Grid(name, tuple(rows))


def _rings(document: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    return list((document.get("rings") or {}).items())


def _found(document: Mapping[str, Any], path: Path) -> Any:  # noqa: ANN401 - plain data
    value: Any = document
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _shown(path: Path, value: Any) -> Value:  # noqa: ANN401 - plain data
    if path in _LISTS:
        plain = all(v == v.strip() and v and _BETWEEN not in v for v in value)
        safe = plain and value and not value[0].startswith(("[", "="))
        return cell(f"{_BETWEEN} ".join(value)) if safe else as_json(value)
    return cell(value)
