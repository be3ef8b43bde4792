"""How values show themselves in a notebook, said from above.

A map must not know how it is drawn, yet a cell that ends with a map shows its picture. So values
only carry the hook that notebooks call; what it shows is an entry point in the group
``sidusryhmad.displays``, named after the type or a base of it.
"""

from collections.abc import Callable
from typing import cast

from sidusryhmad._plugins import load, names

Bundle = dict[str, str]
GROUP = "sidusryhmad.displays"


class Shown:
    """A value that a notebook can show."""

    __slots__ = ()

    def _repr_mimebundle_(self, **_: object) -> Bundle:
        kinds = [base.__name__.lower() for base in type(self).__mro__]
        kind = next((kind for kind in kinds if kind in names(GROUP)), None)
        if kind is None:
            return {"text/plain": repr(self)}
        return cast("Callable[[object], Bundle]", load(GROUP, kind))(self)
