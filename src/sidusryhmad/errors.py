"""Everything that can go wrong, and how it is said.

One base class, :class:`SidusryhmadError`; every leaf is also the standard-library type that a
caller would expect to catch, and keeps its data as attributes. Texts are :class:`Message` values:
an English template with its values beside it, so that another language can take its place.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches


def N_(template: str) -> str:  # noqa: N802 - the name that gettext extractors look for
    """Mark a text for translation without translating it here."""
    return template


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its values kept apart.

    Attributes:
        code: Stable name of what is said, such as ``"unknown_ring"``; part of the public promise.
        template: English text with ``{name}`` fields; translated by its exact wording.
        values: What goes into the fields.

    Example:
        >>> str(Message("unknown_ring", "{value} is not a ring", {"value": "iner"}))
        'iner is not a ring'
    """

    code: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        if not self.values:
            return self.template
        return self.template.format_map({key: _plain(value) for key, value in self.values.items()})


def _plain(value: object) -> object:
    """A value as a text shows it: numbers with three decimals at the most."""
    if not isinstance(value, float) or not abs(value) < 1e15:
        return value
    return f"{value:.3f}".rstrip("0").rstrip(".")


def nearest(value: object, allowed: Iterable[str]) -> str | None:
    """The allowed word that a mistyped one most resembles, or None.

    Example:
        >>> nearest("inersted", ["direct", "interested", "indirect"])
        'interested'
    """
    words = {word.casefold(): word for word in allowed}
    matches = get_close_matches(str(value).casefold(), words, n=1, cutoff=0.6)
    return words[matches[0]] if matches else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands: line and column from 1; the sheet, or file of a folder."""

    line: int | None = None
    column: int | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a map.

    Attributes:
        message: What is wrong.
        path: Where in the document, outermost key first: ``("stakeholders", 3, "ring")``.
        value: The value that stands there, or None where nothing does.
        allowed: What may stand there; empty where that cannot be listed.
        nearest: The allowed value it most resembles, if any.
        place: Where in the file, once a file is known.
        other: Path of the record it clashes with, if any; the message names it as ``first``.
    """

    message: Message
    path: tuple[str | int, ...] = ()
    value: object = None
    allowed: tuple[str, ...] = ()
    nearest: str | None = None
    place: Place = Place()
    other: tuple[str | int, ...] | None = None

    @property
    def field(self) -> str:
        """The path as people write it: ``stakeholders[3].ring`` (counted from 0)."""
        return field_name(self.path)

    def at(self, place: Place, other: Place | None = None) -> "Fault":
        """The same fault with its place in a file, and that of the record it clashes with."""
        message = self.message
        if other is not None and (first := place_text(other)):
            message = replace(message, values={**message.values, "first": first[0]})
        return replace(self, place=place, message=message)


def field_name(path: tuple[str | int, ...]) -> str:
    """A document path as people write it.

    Example:
        >>> field_name(("influences", 2, "from"))
        'influences[2].from'
    """
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".")


class SidusryhmadError(Exception):
    """Base of every error raised by this package.

    Attributes:
        message: The text and its values.
    """

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(str(message))

    def __str__(self) -> str:
        return str(self.message)

    def __reduce__(self) -> tuple[object, ...]:
        return _revived, (type(self), self.args, dict(vars(self)))


def _revived(
    kind: type[SidusryhmadError], args: tuple[object, ...], state: dict[str, object]
) -> SidusryhmadError:
    """An error as it was before it was pickled or copied."""
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error


class InvalidMapError(SidusryhmadError, ValueError):
    """A document that is not a valid map; all faults are reported together.

    Attributes:
        faults: Every fault found, in document order.
        source: Name of the file, or None when the map was built in code.
        language: The language the document names, if that could be read.
    """

    def __init__(
        self, faults: Iterable[Fault], *, source: str | None = None, language: str | None = None
    ) -> None:
        self.faults = tuple(faults)
        self.source = source
        self.language = language
        super().__init__(Message("invalid_map", N_("This is not a valid map."), {}))

    def __str__(self) -> str:
        head = f"{self.source}: " if self.source else ""
        count = len(self.faults)
        lines = [f"  {fault_line(fault)}" for fault in self.faults]
        return "\n".join([f"{head}{count} {'fault' if count == 1 else 'faults'}", *lines])


def fault_line(fault: Fault, say: Callable[[Message], str] = str) -> str:
    """A fault in one line: where, what, what is allowed, what was probably meant.

    Args:
        fault: The fault.
        say: Puts a message into the reader's language; English by default.

    Returns:
        The line.

    Example:
        >>> message = Message("unknown_ring", "{value} is no ring", {"value": "'x'"})
        >>> fault = Fault(message, ("stakeholders", 0, "ring"), "x", ("direct",))
        >>> fault_line(fault.at(Place(7)))
        "line 7: stakeholders[0].ring: 'x' is no ring; allowed: direct"
    """
    where = [say(place) for place in place_text(fault.place)]
    if fault.path and not fault.place.sheet:
        where.append(fault.field)
    parts = [fault.message, *hints(fault.allowed, fault.nearest)]
    return ": ".join([*where, "; ".join(map(say, parts))])


def place_text(place: Place) -> list[Message]:
    """A place as people find it: a line of a text, or a cell of a sheet.

    Args:
        place: The place.

    Returns:
        One message; none where nothing is known.

    Example:
        >>> [str(text) for text in place_text(Place(7, 28, "Mõjud"))]
        ['Mõjud, cell AB7']
        >>> [str(text) for text in place_text(Place(7, 28))]
        ['line 7']
    """
    values: dict[str, object] = {"sheet": place.sheet, "line": place.line}
    if place.sheet and place.line and place.column:
        values["cell"] = f"{_column(place.column)}{place.line}"
        return [Message("cell", _CELL, values)]
    if place.sheet and place.line:
        return [Message("row", _ROW, values)]
    if place.sheet:
        return [Message("sheet", N_("{sheet}"), values)]
    return [Message("line", _LINE, {"line": place.line})] if place.line else []


def _column(number: int) -> str:
    """A column as spreadsheets name it: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


def hints(allowed: Iterable[str], nearest: str | None) -> list[Message]:
    """What could stand in place of something wrong: the allowed words, and the likeliest.

    Args:
        allowed: The allowed words; none where they cannot be listed.
        nearest: The likeliest, if any.

    Returns:
        No, one or two messages.

    Example:
        >>> [str(hint) for hint in hints(["direct", "indirect"], "direct")]
        ['allowed: direct, indirect', 'did you mean direct?']
    """
    found = []
    if words := ", ".join(allowed):
        found.append(Message("allowed", _ALLOWED, {"allowed": words}))
    if nearest:
        found.append(Message("nearest", _NEAREST, {"nearest": nearest}))
    return found


_LINE = N_("line {line}")
_CELL = N_("{sheet}, cell {cell}")
_ROW = N_("{sheet}, row {line}")
_EXTRA = N_("this needs an extra; install it with: {command}")
_ALLOWED = N_("allowed: {allowed}")
_NEAREST = N_("did you mean {nearest}?")


class UnknownNameError(SidusryhmadError, KeyError):
    """A name that nothing in reach carries.

    Attributes:
        name: What was asked for.
        known: The names there are.
        nearest: The known name it most resembles, or None.
    """

    def __init__(self, message: Message, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        self.nearest = nearest(name, self.known)
        super().__init__(message)

    def __str__(self) -> str:
        listed = () if "{known}" in self.message.template else self.known
        return "; ".join(map(str, [self.message, *hints(listed, self.nearest)]))


class UnknownStakeholderError(UnknownNameError):
    """No stakeholder of the map has this id or name."""


class UnknownChangeError(UnknownNameError):
    """No change of the map has this id or name, or none was named where there are several."""


class UnknownExampleError(UnknownNameError):
    """No shipped example has this name."""


class UnknownFormatError(UnknownNameError, ValueError):
    """No reader, writer or picture format belongs to this suffix."""


class UnknownMethodError(UnknownNameError, ValueError):
    """No propagation method has this name, or it cannot be loaded."""


class UnknownViewError(UnknownNameError, ValueError):
    """No view of a map has this name, or it cannot be loaded."""


class UnknownThemeError(UnknownNameError, ValueError):
    """No look of pictures has this name, or it cannot be loaded."""


class UnknownFieldError(UnknownNameError, ValueError):
    """No stakeholder of the map has a value in this field."""


class WrongTypeError(SidusryhmadError, TypeError):
    """Something else was given where a map, or a change, is needed."""


class EmptyMapError(SidusryhmadError, ValueError):
    """The map has no stakeholders, so there is nothing to analyse."""


class InvalidParameterError(SidusryhmadError, ValueError):
    """A setting lies outside what it may be."""


class UnboundedEchoError(SidusryhmadError, ValueError):
    """Influence would feed back on itself without end, so totals do not exist.

    Attributes:
        spectral_radius: The size of the feedback; totals exist only below 1.
    """

    def __init__(self, message: Message, spectral_radius: float) -> None:
        self.spectral_radius = spectral_radius
        super().__init__(message)


class MapNotFoundError(SidusryhmadError, FileNotFoundError):
    """The file to read is not there."""


class UnreadableFileError(SidusryhmadError, OSError):
    """The file is there but cannot be read or written."""


class OutputExistsError(SidusryhmadError, FileExistsError):
    """The file to write is there already, and replacing it was not asked for."""


class MissingExtraError(SidusryhmadError, ImportError):
    """A package that only an extra brings is not installed.

    Attributes:
        extra: Name of the extra.
    """

    def __init__(self, extra: str, template: str = _EXTRA) -> None:
        command = f"pip install 'sidusryhmad[{extra}]'"
        super().__init__(Message("missing_extra", template, {"command": command}))
        self.extra = extra


class MapWarning(UserWarning):
    """Something about a map that is legal but deserves a look."""
