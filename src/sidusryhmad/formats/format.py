"""What a file format has to offer, and where in a text things stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from sidusryhmad.errors import Fault, Place

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text taken apart.

    Attributes:
        document: Mappings, lists, strings, numbers, booleans and None.
        places: Gives line and column of every path that has one; asked only when there are faults.
        faults: What was wrong with the text itself, such as a key given twice.
    """

    document: Any
    places: Callable[[], Mapping[Path, Place]] = dict
    faults: tuple[Fault, ...] = ()


@runtime_checkable
class Format(Protocol):
    """A file format. Register one as entry point in the group ``sidusryhmad.formats``."""

    def loads(self, text: str) -> Parsed:
        """Take a text apart.

        Raises:
            InvalidMapError: The text is not of this format at all.
        """

    def dumps(self, document: Mapping[str, Any]) -> str:
        """The text of a document; ends with a line break."""


def locate(fault: Fault, places: Mapping[Path, Place]) -> Fault:
    """The fault with the place of its path, or of the nearest record around it."""
    for length in range(len(fault.path), -1, -1):
        if fault.path[:length] in places:
            return fault.at(
                places[fault.path[:length]], places.get(fault.other) if fault.other else None
            )
    return fault
