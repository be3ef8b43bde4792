"""What all results have in common: frozen, shown in notebooks, read as data by their fields."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time
from enum import Enum
from typing import Any, ClassVar

from pydantic import BaseModel

from sidusryhmad._display import Shown
from sidusryhmad.errors import Message
from sidusryhmad.model.private import public
from sidusryhmad.model.service_map import ServiceMap

SCHEMA_VERSION = 1
"""Version of the JSON forms; keys may be added without raising it."""


class Result(Shown):
    """A frozen dataclass that answers one question about a map.

    Every field is part of its JSON, but for the map and for names listed in ``unwritten``.

    Attributes:
        kind: What the JSON calls it.
        table: Name of the field whose items are the rows of its table.
        unwritten: Fields that JSON leaves out, because they stand elsewhere.
        service_map: The map that was asked about.
    """

    __slots__ = ()

    kind: ClassVar[str] = ""
    table: ClassVar[str] = ""
    unwritten: ClassVar[frozenset[str]] = frozenset({"service_map"})

    service_map: ServiceMap

    def written(self) -> dict[str, Any]:
        """The result as plain data: its fields by name, then its properties."""
        return {"schema_version": SCHEMA_VERSION, "kind": self.kind, **_record(self)}

    def rows(self) -> list[dict[str, Any]]:
        """The result's table as plain data, one flat or nested row an item."""
        return [plain(item) for item in getattr(self, self.table)]


def plain(value: object) -> Any:  # noqa: ANN401 - plain data is anything
    """A value as JSON-ready data, unrounded.

    Dataclasses become objects by field and property name, messages a code with its English text,
    numpy numbers plain ones.

    Args:
        value: A result or a part of one.

    Returns:
        Mappings, lists, strings, numbers, booleans and None.

    Example:
        >>> plain((1, None, Message("code", "a text")))
        [1, None, {'code': 'code', 'text': 'a text', 'values': {}}]
    """
    if isinstance(value, Message):
        return {"code": value.code, "text": str(value), "values": _values(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return public(value.model_dump(mode="json", by_alias=True, exclude_unset=True))
    if hasattr(value, "__dataclass_fields__"):
        return _record(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list | frozenset | set):
        return [plain(item) for item in (sorted(value) if isinstance(value, set) else value)]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return value


def _record(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    hidden = value.unwritten if isinstance(value, Result) else frozenset()
    names = [field.name for field in fields(value) if not field.name.startswith("_")]
    names += [n for n, member in vars(type(value)).items() if isinstance(member, property)]
    written = [name for name in names if name not in hidden and not name.startswith("_")]
    return {
        name: plain(item)
        for name in written
        if not isinstance(item := getattr(value, name), ServiceMap)
    }


def _values(message: Message) -> dict[str, Any]:
    return {
        key: value if isinstance(value, int | float | str) else str(value)
        for key, value in message.values.items()
    }
