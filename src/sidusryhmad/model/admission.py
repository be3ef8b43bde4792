"""Whether a document may be taken for a map at all, and how its faults are put in order."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sidusryhmad.errors import N_, Fault, Message
from sidusryhmad.model.lenient import Path
from sidusryhmad.model.prepare import Prepared

FORMAT_VERSION = 1
"""The newest document format this package reads and the one it writes."""


_KINDS: Mapping[type, str] = {
    type(None): N_("empty"),
    list: N_("a list"),
    str: N_("a text"),
    int: N_("a number"),
    float: N_("a number"),
}
_SOMETHING_ELSE = N_("something else")


def refusal(document: object) -> Fault | None:
    """Why a document cannot be read as a map at all, if so.

    Args:
        document: Anything.

    Returns:
        The one fault that makes every other check meaningless, or None.

    Example:
        >>> print(refusal([1, 2]).message)
        a map starts with keys such as service and stakeholders; this is a list
        >>> refusal({"service": {"name": "Kohvik"}}) is None
        True
    """
    if not isinstance(document, Mapping):
        template = N_("a map starts with keys such as service and stakeholders; this is {kind}")
        kind = Message("kind", _KINDS.get(type(document), _SOMETHING_ELSE))
        return Fault(Message("not_a_map", template, {"kind": kind}))
    return _newer_version(document)


def _newer_version(document: Mapping[str, Any]) -> Fault | None:
    version = document.get("sidusryhmad")
    if version is None or (type(version) is int and version == FORMAT_VERSION):
        return None
    if type(version) is not int or version < FORMAT_VERSION:
        template = N_("{value} is not allowed here")
        message = Message("not_allowed", template, {"value": repr(version)})
        return Fault(message, ("sidusryhmad",), version, (str(FORMAT_VERSION),))
    template = N_(
        "the file has format version {value}, this program reads up to {known}: "
        "install a newer sidusryhmad"
    )
    message = Message("newer_format", template, {"value": version, "known": FORMAT_VERSION})
    return Fault(message, ("sidusryhmad",), version, tuple(map(str, range(1, FORMAT_VERSION + 1))))


def ordered(faults: Iterable[Fault], prepared: Prepared) -> list[Fault]:
    """Every fault in document order, with effect keys as the file writes them.

    Args:
        faults: Faults found in the prepared document.
        prepared: The prepared document; its own faults are added.

    Returns:
        The faults in the order in which a reader meets them.
    """
    found = [_as_written(fault, prepared.written) for fault in faults]
    return sorted([*found, *prepared.faults], key=lambda f: _rank(f.path, prepared.document))


def _rank(path: Path, document: object) -> tuple[int, ...]:
    """Places of the path's parts among their neighbours; what is not there comes last."""
    rank = []
    for part in path:
        if isinstance(document, Mapping):
            keys = list(document)
            rank.append(keys.index(part) if part in keys else len(keys))
            document = document.get(part)
        elif isinstance(document, list | tuple) and isinstance(part, int):
            rank.append(part)
            document = document[part] if part < len(document) else None
    return tuple(rank)


def _as_written(fault: Fault, written: Mapping[Path, str]) -> Fault:
    original = written.get(fault.path[:4])
    if original is None:
        return fault
    return replace(fault, path=(*fault.path[:3], original, *fault.path[4:]))
