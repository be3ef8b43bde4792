"""How somebody, or something, is named in a sheet so that it is found again."""

from collections.abc import Mapping

from sidusryhmad.formats.tables import values
from sidusryhmad.model.naming import find


def written(names: Mapping[str, str], id_: str) -> str:
    """How to write somebody: by name where that finds the same one again, else by id.

    Args:
        names: Display name by id.
        id_: Whom to write.

    Returns:
        The name, or the id.

    Example:
        >>> written({"a": "Klient", "b": "Klient", "c": "Notar"}, "c")
        'Notar'
    """
    name = names.get(id_, id_)
    return name if find(values.text(values.protect(name)), names) == id_ else id_
