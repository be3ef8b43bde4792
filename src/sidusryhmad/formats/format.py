"""What a file format has to offer, and where in a file things stand.

A format is an entry point of the group ``sidusryhmad.formats``; its name is the suffix it belongs
to, such as ``json``, with the dialect before it where there are several: ``kumu.json``. The
simplest one is a :class:`Format`, from text to document and back; one that reads or writes anything
else, or that cannot carry everything over, is a :class:`Reader`, a :class:`Writer`, or both.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

from sidusryhmad.errors import Fault, Message, Place
from sidusryhmad.model.service_map import ServiceMap

Path = tuple[str | int, ...]
NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader or writer has to say about something that is no fault.

    Attributes:
        kind: ``"lost"``: it could not be carried over; ``"assumed"``: it was read in a way that
            the file does not state; ``"doubtful"``: it was read as it stands, and may be a slip.
        message: What.
        place: Where in the file, if that is known.
    """

    kind: Literal["lost", "assumed", "doubtful"]
    message: Message
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be read: one file, or all files of a folder.

    Attributes:
        name: Name of the file or folder.
        files: Content by file name; a file alone stands under its own name.
        folder: Whether it is a folder.
    """

    name: str
    files: Mapping[str, bytes]
    folder: bool = False

    @property
    def content(self) -> bytes:
        """The content of the file; empty for a folder."""
        return b"" if self.folder else next(iter(self.files.values()), b"")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file taken apart.

    Attributes:
        document: Mappings, lists, strings, numbers, booleans and None, as in our own files.
        places: Gives the place of every path that has one; asked only when there are faults.
        faults: What was wrong with the file itself, such as a key given twice.
        remarks: What could not be carried over, and what was assumed.
    """

    document: Any
    places: Callable[[], Mapping[Path, Place]] = dict
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A map in a format.

    Attributes:
        files: Content by file name; a format of one file gives it the name ``""``.
        remarks: What could not be carried over, and what was assumed.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


@runtime_checkable
class Format(Protocol):
    """A text that holds the document whole, in both directions."""

    def loads(self, text: str) -> Parsed:
        """Take a text apart.

        Raises:
            InvalidMapError: The text is not of this format at all.
        """

    def dumps(self, document: Mapping[str, Any]) -> str:
        """The text of a document; ends with a line break."""


@runtime_checkable
class Reader(Protocol):
    """Reads files of any kind."""

    def recognises(self, source: Source) -> bool:
        """Whether this is plainly a file of this dialect; never raises, looks at little."""

    def parse(self, source: Source) -> Parsed:
        """Take a file apart.

        Raises:
            InvalidMapError: The file is not of this format at all, or a danger.
            MissingExtraError: A library for it is not installed.
        """


@runtime_checkable
class Writer(Protocol):
    """Writes files of any kind.

    A writer that holds the map whole says so with ``whole = True``; others never get to see what
    is private on a map.
    """

    def render(self, service_map: ServiceMap) -> Rendered:
        """The files of a map, and what they cannot hold.

        Raises:
            MissingExtraError: A library for it is not installed.
        """


def locate(fault: Fault, places: Mapping[Path, Place]) -> Fault:
    """The fault with the place of its path, or of the nearest record around it."""
    for length in range(len(fault.path), -1, -1):
        if fault.path[:length] in places:
            return fault.at(
                places[fault.path[:length]], places.get(fault.other) if fault.other else None
            )
    return fault
