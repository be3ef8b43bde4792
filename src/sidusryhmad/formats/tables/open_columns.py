"""Fields and ratings, whose names a map chooses: a column each where cells can hold them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sidusryhmad.formats.tables.columns import Column, folded
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.formats.tables.values import text

_LARGEST = 2**53
Holds = Callable[[object], bool]


@dataclass(frozen=True, slots=True)
class Open:
    """A key of a record under which anything may stand.

    Attributes:
        key: The key.
        before: What stands before a name in a heading, in English and Estonian.
        holds: Whether a cell can hold a value.
    """

    key: str
    before: tuple[str, str]
    holds: Holds

    def column(self, heading: str, read: Callable[[Value], Any]) -> Column | None:
        """The column of a heading that begins as these do; None for any other."""
        for before in self.before:
            if heading.casefold().startswith(before) and (name := heading[len(before) :].strip()):
                return Column((self.key, name), read, (heading,))
        return None

    def names(self, records: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
        """The names that get a column: plain ones, whose values all fit into cells."""
        found: dict[str, bool] = {}
        for record in records:
            for name, value in (record.get(self.key) or {}).items():
                found[name] = found.get(name, True) and self.holds(value)
        like: dict[str, int] = {}
        for name in found:
            like[folded(name)] = like.get(folded(name), 0) + 1
        return tuple(n for n, fits in found.items() if fits and _plain(n) and like[folded(n)] == 1)

    def rest(self, record: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
        """What a record holds besides those names."""
        return {k: v for k, v in (record.get(self.key) or {}).items() if k not in names}


def _plain(name: str) -> bool:
    """Whether a heading can hold a name and give it back."""
    return bool(name) and name == name.strip() and name.isprintable()


def untyped(value: object) -> bool:
    """Whether a cell without types can hold a value: only texts."""
    return isinstance(value, str)


def typed(value: object) -> bool:
    """Whether a cell of a workbook can hold a value: texts, truth values and ordinary numbers."""
    if isinstance(value, bool | str):
        return True
    return isinstance(value, int | float) and abs(value) < _LARGEST and short(value)


def short(value: float) -> bool:
    """Whether a number has no more digits than a spreadsheet keeps: fifteen.

    Example:
        >>> short(0.1), short(0.1 + 0.2)
        (True, False)
    """
    return float(f"{value:.15g}") == value


def free(value: Value) -> Any:  # noqa: ANN401 - whatever stands in the cell
    """A cell's value as it is; a text as texts are read."""
    return text(value) if isinstance(value, str) else value
