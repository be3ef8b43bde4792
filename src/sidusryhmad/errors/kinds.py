"""The kinds of errors: each ours, and of the type of the standard library one would catch."""

from collections.abc import Iterable
from typing import ClassVar

from sidusryhmad.errors.faults import Fault, fault_line
from sidusryhmad.errors.messages import N_, Message, hints, nearest

_EXTRA = N_("this needs an extra; install it with: {command}")


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


class FaultyInputError(SidusryhmadError, ValueError):
    """Something given to be read that is not as it must be; all faults are reported together.

    Attributes:
        faults: Every fault found, in the order of what was read.
        source: Name of the file, or None where it was built in code.
        language: The language that it names, if that could be read.
        note: What else is to be known about the faults, if anything.
    """

    said: ClassVar[Message] = Message("invalid_input", N_("This is not valid input."))

    def __init__(
        self,
        faults: Iterable[Fault],
        *,
        source: str | None = None,
        language: str | None = None,
        note: Message | None = None,
    ) -> None:
        self.faults = tuple(faults)
        self.source = source
        self.language = language
        self.note = note
        super().__init__(self.said)

    def __str__(self) -> str:
        head = f"{self.source}: " if self.source else ""
        count = len(self.faults)
        lines = [f"  {fault_line(fault)}" for fault in self.faults]
        lines += [f"  ({self.note})"] if self.note else []
        return "\n".join([f"{head}{count} {'fault' if count == 1 else 'faults'}", *lines])


class InvalidMapError(FaultyInputError):
    """A document that is not a valid map; all faults are reported together."""

    said = Message("invalid_map", N_("This is not a valid map."))


class InvalidEvidenceError(FaultyInputError):
    """Rows of evidence that cannot be read; all faults are reported together."""

    said = Message("invalid_evidence", N_("This is not valid evidence."))


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
