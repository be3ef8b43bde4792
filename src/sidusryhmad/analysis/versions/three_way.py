"""Two edits of the same plain data put together, key by key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

Path = tuple[str, ...]


class Absent:
    """Nothing stands here."""

    def __repr__(self) -> str:
        return "nothing"


ABSENT: Final = Absent()


@dataclass(frozen=True, slots=True)
class Clash:
    """A place where both edits say something else.

    Attributes:
        path: The place.
        base: What stood there before both.
        ours: What the first edit says.
        theirs: What the second edit says.
    """

    path: Path
    base: Any
    ours: Any
    theirs: Any


def merged(base: Any, ours: Any, theirs: Any, path: Path = ()) -> tuple[Any, tuple[Clash, ...]]:  # noqa: ANN401
    """Both edits of a value.

    Where only one of them changed it, that one holds; mappings are put together key by key. Where
    both changed it differently the first edit stands, but for what only one of them took away: that
    stays, so that nothing is lost. Either is a clash.

    Args:
        base: What stood there before both; ABSENT where nothing did.
        ours: What the first edit says.
        theirs: What the second edit says.
        path: Where in the whole this is.

    Returns:
        The value, and where both disagree.

    Example:
        >>> merged({"a": 1, "b": 2}, {"a": 3, "b": 2}, {"a": 1})[0]
        {'a': 3}
        >>> merged(1, 2, 3, ("a",))
        (2, (Clash(path=('a',), base=1, ours=2, theirs=3),))
    """
    if theirs in (ours, base):
        return ours, ()
    if ours == base:
        return theirs, ()
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        return _keys(base if isinstance(base, Mapping) else {}, ours, theirs, path)
    clash = Clash(path, base, ours, theirs)
    return (theirs if ours is ABSENT else ours), (clash,)


def _keys(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], path: Path
) -> tuple[dict[str, Any], tuple[Clash, ...]]:
    found: dict[str, Any] = {}
    clashes: list[Clash] = []
    for key in dict.fromkeys([*base, *ours, *theirs]):
        was, one, other = (side.get(key, ABSENT) for side in (base, ours, theirs))
        value, disputed = merged(was, one, other, (*path, key))
        clashes += disputed
        if value is not ABSENT:
            found[key] = value
    return found, tuple(clashes)
