"""One door for formats, pictures and methods: entry points, for ours as for anybody's.

Groups: ``sidusryhmad.formats`` and ``sidusryhmad.canvases``, where the entry point's name is the
file suffix without its dot, and ``sidusryhmad.methods``, where it is the method's. Where two
packages claim one name, this package's own wins.
"""

from functools import cache
from typing import TYPE_CHECKING

from sidusryhmad.errors import N_, Message, UnknownFormatError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@cache
def _found(group: str) -> "dict[str, EntryPoint]":
    from importlib.metadata import entry_points

    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=_own_first):
        found.setdefault(point.name, point)
    return found


def _own_first(point: "EntryPoint") -> tuple[bool, str, str]:
    return not point.value.startswith("sidusryhmad."), point.name, point.value


def names(group: str) -> tuple[str, ...]:
    """The suffixes that a group knows, in alphabetical order."""
    return tuple(sorted(_found(group)))


def load(group: str, name: str) -> object:
    """What is registered under a suffix.

    Args:
        group: ``"sidusryhmad.formats"`` or ``"sidusryhmad.canvases"``.
        name: Suffix without its dot, in any case.

    Returns:
        The object behind the entry point.

    Raises:
        UnknownFormatError: Nothing is registered, or what is registered cannot be loaded.
    """
    point = _found(group).get(name.lower())
    if point is None:
        template = N_("the file format {name} is not known; known are {known}")
        values = {"name": repr(name), "known": ", ".join(names(group))}
        raise UnknownFormatError(Message("unknown_format", template, values), name, names(group))
    try:
        return point.load()
    except (ImportError, AttributeError) as error:
        template = N_("the plugin {plugin} for {name} cannot be loaded: {reason}")
        values = {"plugin": point.value, "name": name, "reason": str(error)}
        raise UnknownFormatError(
            Message("broken_plugin", template, values), name, names(group)
        ) from error
