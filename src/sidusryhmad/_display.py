"""How values show themselves in a notebook, said from above.

A map must not know how it is drawn, yet a cell that ends with a map shows its picture. So values
only carry the hook that notebooks call; what it shows is an entry point in the group
``sidusryhmad.displays``, named after the type or a base of it.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields
from reprlib import Repr
from typing import Any, cast

from sidusryhmad._plugins import load, names

Bundle = dict[str, str]
GROUP = "sidusryhmad.displays"
_LONGEST, _VALUE = 160, 60
"""Signs of a value in one line, and of each thing in it."""
_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = _VALUE
_SHORT.maxlevel = 3


class Shown:
    """A value that a notebook can show."""

    __slots__ = ()

    def _repr_mimebundle_(self, **_: object) -> Bundle:
        kinds = [base.__name__.lower() for base in type(self).__mro__]
        kind = next((kind for kind in kinds if kind in names(GROUP)), None)
        if kind is None:
            return {"text/plain": repr(self)}
        return cast("Callable[[object], Bundle]", load(GROUP, kind))(self)


class Brief:
    """A dataclass that shows itself in one line, however much it holds; write ``repr=False``."""

    __slots__ = ()

    def __repr__(self) -> str:
        held: Any = self
        shown = (field.name for field in fields(held) if field.repr)
        return brief(type(self).__name__, ((name, getattr(self, name)) for name in shown))


def brief(kind: str, parts: Iterable[tuple[str, object]]) -> str:
    """A value in one line that fits a terminal.

    Args:
        kind: What it is.
        parts: What it holds, by name; long values are shortened, and what does not fit is left
            out after an ellipsis.

    Returns:
        The line.

    Example:
        >>> brief("Theme", [("ink", "#1F3A52"), ("pills", "x" * 100)])
        "Theme(ink='#1F3A52', pills='xxxxxxxxxxxxxxxxxxxxxxxxxxx...xxxxxxxxxxxxxxxxxxxxxxxxxxxx')"
        >>> brief("Many", ((f"part{n}", n) for n in range(100)))[-20:]
        '14=14, part15=15, …)'
    """
    told: list[str] = []
    for name, value in parts:
        part = f"{name}={shortened(value)}"
        if sum(map(len, told)) + 2 * len(told) + len(part) + len(kind) > _LONGEST:
            told.append("…")
            break
        told.append(part)
    return f"{kind}({', '.join(told)})"


def shortened(value: object) -> str:
    r"""A value as code shows it, in one line and cut where it is long.

    Example:
        >>> shortened("a\nb"), len(shortened(["word"] * 1000)) < 61
        ("'a\\nb'", True)
    """
    text = " ".join(map(str.strip, _SHORT.repr(value).splitlines()))
    return text if len(text) <= _VALUE else f"{text[: _VALUE - 1]}…"
