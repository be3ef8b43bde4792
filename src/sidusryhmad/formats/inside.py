"""Whether a file of tables holds a map, or a table of something else."""

from collections.abc import Collection, Mapping
from os import PathLike
from pathlib import Path

from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.formats.files import taken_apart


def holds_a_map(path: str | PathLike[str], beside: Collection[str]) -> bool:
    """Whether a file of tables holds a whole map.

    Args:
        path: The file.
        beside: Sections of a document, such as ``"changes"``: a map has people and one of these.

    Returns:
        True where it does; False where it holds other tables, or cannot be read as a map.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from sidusryhmad.formats.xlsx_template import template
        >>> with TemporaryDirectory() as folder:
        ...     file = template(f"{folder}/kaart.xlsx", example=True)
        ...     holds_a_map(file, ("changes",))
        True
    """
    try:
        document = taken_apart(Path(path), None).document
    except SidusryhmadError:
        return False
    if not isinstance(document, Mapping):
        return False
    return bool(document.get("stakeholders")) and any(document.get(key) for key in beside)
