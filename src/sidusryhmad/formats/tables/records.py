"""Rows of a table as records of the document, each value with the cell it comes from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.formats.format import Path, Remark
from sidusryhmad.formats.tables.columns import (
    Column,
    Scale,
    folded,
    scale_of,
    without_scale,
)
from sidusryhmad.formats.tables.grid import Cell, Table
from sidusryhmad.formats.tables.unnamed import Beyond, unnamed_scales

Record = dict[str, Any]
_ENDS = ("low", "high")
"""Columns that are put together as a range."""


@dataclass(slots=True)
class Part:
    """What a table says.

    Attributes:
        records: Its rows.
        places: The cell of every value, by its path below the section.
        faults: What is wrong with the table itself.
        remarks: What was left out or assumed.
    """

    records: list[Record] = field(default_factory=list)
    places: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of table.

    Attributes:
        by_word: Its columns by folded heading.
        scales: Columns on a scale of ours, by key.
        other: The column that any other heading stands for; None where it is left out.
        keep: Puts what was written, where it was mapped from another scale, into the record.
    """

    by_word: Mapping[str, Column]
    scales: Mapping[tuple[str, ...], Scale]
    other: Callable[[str], Column | None]
    keep: Callable[[Record, str, object], None]


@dataclass(frozen=True, slots=True)
class _Heading:
    text: str
    column: Column
    scale: Scale | None
    written: tuple[float, float] | None


def read_rows(found: Table, kind: Kind) -> Part:
    """The records of a table.

    Args:
        found: The table.
        kind: What its columns mean.

    Returns:
        The records with their places; what no column is for is remarked.
    """
    part = Part(places={(): found.place})
    headings = _headings(found, kind, part)
    reader = _Rows(kind, headings, part)
    for index, row in enumerate(found.rows):
        reader.row(index, row)
    part.remarks += [*reader.assumptions(), *_headless(found)]
    part.faults += unnamed_scales(reader.beyond)
    return part


def _headings(found: Table, kind: Kind, part: Part) -> dict[int, _Heading]:
    headings: dict[int, _Heading] = {}
    there: dict[tuple[str, ...], str] = {}
    for number_, cell in sorted(found.heading.items(), key=lambda each: _likeness(each[1], kind)):
        text = str(cell.value)
        column = _column(text, kind)
        if column is None:
            template = N_("the column {heading} has no place in a map")
            part.remarks.append(Remark("lost", _said("foreign_column", template, text), cell.place))
        elif column.key in there:
            other = _again(part, cell, there[column.key], kind)
            if other is not None:
                headings[number_] = _Heading(text, other, None, None)
        else:
            there[column.key] = text
            scale = kind.scales.get(column.key)
            headings[number_] = _Heading(text, column, scale, _other_scale(text, scale))
    return headings


def _headless(found: Table) -> list[Remark]:
    """A remark on cells that no heading stands above."""
    below = [cell for row in found.rows for at, cell in row.items() if at not in found.heading]
    if not below:
        return []
    template = N_("a cell that no heading stands above was not read; {count} in all")
    message = Message("cell_below_nothing", template, {"count": len(below)})
    return [Remark("lost", message, below[0].place)]


def _likeness(heading: Cell, kind: Kind) -> bool:
    """Whether a heading is only a synonym: those of our own words come before it."""
    word = folded(without_scale(str(heading.value)))
    return word in kind.by_word and word not in kind.by_word[word].words[:2]


def _again(part: Part, cell: Cell, first: str, kind: Kind) -> Column | None:
    """What a second column of one meaning is: a field where headings differ, else a fault."""
    text = str(cell.value)
    values: dict[str, object] = {"heading": text, "first": first}
    if not _likeness(cell, kind) or folded(without_scale(text)) == folded(without_scale(first)):
        template = N_("the column {heading} says the same as the column {first}")
        part.faults.append(
            Fault(Message("column_twice", template, values), (), text).at(cell.place)
        )
        return None
    other = kind.other(text.strip())
    if other is None:
        template = N_("the column {heading} says the same as the column {first}: left out")
        part.remarks.append(Remark("lost", Message("same_column", template, values), cell.place))
        return None
    template = N_("the column {heading} may say the same as the column {first}: kept as a field")
    part.remarks.append(Remark("assumed", Message("like_column", template, values), cell.place))
    return other


def _column(text: str, kind: Kind) -> Column | None:
    for word in (folded(text), folded(without_scale(text))):
        if word in kind.by_word:
            return kind.by_word[word]
    return kind.other(text.strip())


def _other_scale(text: str, scale: Scale | None) -> tuple[float, float] | None:
    written = scale_of(text)
    if scale is None or written in {None, (scale.low, scale.high)}:
        return None
    return written


def _said(code: str, template: str, heading: str) -> Message:
    return Message(code, template, {"heading": heading})


@dataclass(slots=True)
class _Rows:
    """Reads row after row, and remembers what had to be assumed."""

    kind: Kind
    headings: dict[int, _Heading]
    part: Part
    words: dict[tuple[str, str], tuple[float, Place]] = field(default_factory=dict)
    mapped: dict[str, tuple[Scale, Place]] = field(default_factory=dict)
    beyond: dict[str, list[Beyond]] = field(default_factory=dict)

    def row(self, index: int, cells: Mapping[int, Cell]) -> None:
        record: Record = {}
        first = next(iter(cells.values())).place
        self.part.places[(index,)] = Place(first.line, None, first.sheet)
        for number_, cell in cells.items():
            if number_ in self.headings:
                self._cell((index,), record, self.headings[number_], cell)
        self.part.records.append(record)

    def _cell(self, path: Path, record: Record, heading: _Heading, cell: Cell) -> None:
        value = self._value(record, heading, cell)
        put(record, heading.column.key, value)
        for length in range(1, len(heading.column.key) + 1):
            self.part.places.setdefault((*path, *heading.column.key[:length]), cell.place)
        if heading.column.key[-1] in _ENDS:
            self.part.places.setdefault((*path, *heading.column.key[:-1], "range"), cell.place)

    def _value(self, record: Record, heading: _Heading, cell: Cell) -> object:
        value = heading.column.read(cell.value)
        if heading.scale is None or isinstance(value, bool):
            return value
        if isinstance(value, str) and (meant := heading.scale.word(value)) is not None:
            self.words.setdefault((heading.text, value), (meant, cell.place))
            self.kind.keep(record, heading.text, value)
            return meant
        if not isinstance(value, int | float):
            return value
        if heading.written is None:
            if not heading.scale.low <= value <= heading.scale.high:
                self.beyond.setdefault(heading.text, []).append(
                    Beyond(value, heading.scale, cell.place)
                )
            return value
        if not heading.written[0] <= value <= heading.written[1]:
            return value
        self.mapped.setdefault(heading.text, (heading.scale, cell.place))
        self.kind.keep(record, heading.text, value)
        return heading.scale.mapped(value, heading.written)

    def assumptions(self) -> list[Remark]:
        found = []
        for (heading, word), (meant, place) in self.words.items():
            template = N_("{heading}: {word} is read as {meant}")
            values: dict[str, object] = {"heading": heading, "word": word, "meant": meant}
            found.append(Remark("assumed", Message("word_as_number", template, values), place))
        for text, (scale, place) in self.mapped.items():
            template = N_("{heading} is mapped straight onto the scale from {low} to {high}")
            ends: dict[str, object] = {"heading": text, "low": scale.low, "high": scale.high}
            found.append(Remark("assumed", Message("other_scale", template, ends), place))
        return found


def put(record: Record, key: tuple[str, ...], value: object) -> None:
    """Put a value into a record below its keys.

    Example:
        >>> record = {}
        >>> put(record, ("power", "why"), "kaebused"); record
        {'power': {'why': 'kaebused'}}
    """
    for part in key[:-1]:
        record = record.setdefault(part, {})
    record[key[-1]] = value


def ranged(record: Record) -> None:
    """Put the columns of a lowest and a highest value together as the range they are.

    Args:
        record: A record, or a part of one.

    Example:
        >>> record = {"strength": 2, "low": 1, "high": 3}
        >>> ranged(record); record
        {'strength': 2, 'range': [1, 3]}
    """
    if "low" in record or "high" in record:
        record["range"] = [record.pop("low", None), record.pop("high", None)]
