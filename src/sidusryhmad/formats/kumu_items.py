"""Elements and connections as other tools hold them, before they are read as a map."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from sidusryhmad.errors import Message, Place
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables import values, words
from sidusryhmad.formats.tables.columns import Column, Scale, folded, scale_of, without_scale
from sidusryhmad.formats.tables.grid import Cell, Table, Value
from sidusryhmad.formats.tables.open_columns import free
from sidusryhmad.formats.tables.sheets import as_json

_AS_TEXT = (values.text, values.anything, words.ring, words.side, free)
_DEEPEST = 20
_ENDS = (5, 10, 100)


@dataclass(frozen=True, slots=True)
class Item:
    """An element or a connection.

    Attributes:
        values: What stands under each heading, as in a cell: texts guarded, blanks left out; a
            list where there are several values.
        place: Where it stands.
        places: Where each value stands, if that is known more closely.
    """

    values: Mapping[str, Any]
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)

    def get(self, *headings: str) -> Any:  # noqa: ANN401 - whatever stands there
        """The value under the first of these folded headings that has one, else None."""
        for wanted in headings:
            for heading, value in self.values.items():
                if folded(heading) == wanted:
                    return value
        return None

    def word(self, *headings: str) -> str | None:
        """The same as a text; None where it is blank."""
        value = values.text(self.get(*headings))
        return value if isinstance(value, str) and value.strip() else None


@dataclass(slots=True)
class Tally:
    """Remarks that may hold for many things, each said once, with how many and the first place."""

    _said: dict[str, tuple[Literal["lost", "assumed"], str, Place, str, int]] = field(
        default_factory=dict
    )

    def remark(
        self, kind: Literal["lost", "assumed"], code: str, template: str, item: Item, example: str
    ) -> None:
        """Count one more; a template may show ``{count}`` and the first ``{example}``."""
        first = self._said.get(code, (kind, template, item.place, example, 0))
        self._said[code] = (*first[:4], first[4] + 1)

    def remarks(self) -> tuple[Remark, ...]:
        """What was said, in the order in which it first came up."""
        return tuple(
            Remark(kind, Message(code, template, {"count": count, "example": example}), place)
            for code, (kind, template, place, example, count) in self._said.items()
        )


def guarded(value: object) -> Any:  # noqa: ANN401 - what a cell holds, or a list of it
    """A value of a program's file as a cell holds it; None where it is blank, infinite or too deep.

    Example:
        >>> guarded(" a"), guarded(["a", 1]), guarded({"a": None}), guarded([[]])
        ("' a", ['a', 1], '{"a": null}', '[[]]')
    """
    if isinstance(value, str):
        return values.protect(value) if value.strip() else None
    if not _sound(value, _DEEPEST):
        return None
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list) and all(isinstance(v, str | int | float) for v in value):
        return value or None
    return as_json(value)


def _sound(value: object, left: int) -> bool:
    """Whether a value is neither deeper than any map's nor infinite."""
    if left == 0 or (isinstance(value, float) and not math.isfinite(value)):
        return False
    inner: Iterable[object] = ()
    if isinstance(value, Mapping):
        inner = value.values()
    elif isinstance(value, list):
        inner = value
    return all(_sound(each, left - 1) for each in inner)


def scaled(heading: str, column: Column, found: Sequence[object], scale: Scale | None) -> str:
    """The heading with the scale that its numbers must be on, where that cannot be ours.

    Args:
        heading: The heading as written.
        column: What it means.
        found: The values below it.
        scale: Our scale, if it is on one.

    Returns:
        The heading; unchanged where it names a scale, or where all numbers fit.

    Example:
        >>> scaled("Power", Column(("power",), values.number, ()), [2, 5], Scale(0, 3))
        'Power (1…5)'
    """
    read = (column.read(cast("Value", value)) for value in found)
    numbers = [v for v in read if isinstance(v, int | float) and not isinstance(v, bool)]
    if scale is None or scale_of(heading) or not numbers:
        return heading
    lowest, top = min(numbers), max(map(abs, numbers))
    if scale.low <= lowest and top <= scale.high:
        return heading
    end = next((end for end in _ENDS if top <= end), None)
    if end is None:
        return heading
    low = -end if lowest < 0 else int(lowest >= 1 and end < _ENDS[-1] and not scale.zero)
    return f"{without_scale(heading)} ({low}…{end})"


Renaming = Callable[[str], str]


def table_of(
    items: Sequence[Item],
    rename: Renaming,
    column: Callable[[str], Column | None],
    scales: Mapping[tuple[str, ...], Scale],
) -> Table:
    """Items as a table of ours.

    Args:
        items: Elements or connections.
        rename: From a heading of theirs to one of ours.
        column: The column that a heading of ours means, None for any other.
        scales: Columns on a scale of ours.

    Returns:
        The table; headings that differ in case alone are one.
    """
    numbers: dict[str, int] = {}
    heading: dict[int, Cell] = {}
    rows: list[dict[int, Cell]] = []
    for item in items:
        row: dict[int, Cell] = {}
        for name, value in item.values.items():
            number = numbers.setdefault(folded(name), len(numbers) + 1)
            if number not in heading:
                heading[number] = Cell(rename(name), item.place)
            means = column(str(heading[number].value))
            plain = _plain(value, means)
            row[number] = Cell(cast("str", plain), item.places.get(name, item.place))
        rows.append(row)
    for number, cell in heading.items():
        if means := column(str(cell.value)):
            there = [row[number].value for row in rows if number in row]
            title = scaled(str(cell.value), means, there, scales.get(means.key))
            heading[number] = Cell(title, cell.place)
    place = items[0].place if items else Place()
    return Table(place.sheet or "", Place(None, None, place.sheet), heading, tuple(rows))


def _plain(value: object, column: Column | None) -> object:
    """A value for a column of ours: one text for several, a number without its guard."""
    if column is None:
        return value
    if isinstance(value, list):
        value = " | ".join(map(str, value))
    is_text = column.read in _AS_TEXT or not isinstance(value, str)
    return value if is_text else values.text(cast("str", value))
