"""One thing that is wrong with what was read, and how it is said in a line."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sidusryhmad.errors.messages import Message, hints
from sidusryhmad.errors.places import Place, place_text

_NOWHERE = Place()


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
    place: Place = _NOWHERE
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
