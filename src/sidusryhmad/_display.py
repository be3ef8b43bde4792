"""How values show themselves in a notebook, said from above.

A map must not know how it is drawn, yet a cell that ends with a map shows its picture. So values
only carry the hook that notebooks call; :mod:`sidusryhmad.notebook` says what it shows.
"""

from collections.abc import Callable
from typing import Any

Bundle = dict[str, str]

_SHOWN_BY: dict[type, Callable[[Any], Bundle]] = {}


def show(kind: type, by: Callable[[Any], Bundle]) -> None:
    """Say how values of a type are shown.

    Args:
        kind: The type.
        by: Gives texts by MIME type, ``text/plain`` among them.
    """
    _SHOWN_BY[kind] = by


class Shown:
    """A value that a notebook can show."""

    __slots__ = ()

    def _repr_mimebundle_(self, **_: object) -> Bundle:
        by = _SHOWN_BY.get(type(self))
        return by(self) if by else {"text/plain": repr(self)}
