"""What Kumu and PRSM call the things of a map."""

from collections.abc import Mapping
from dataclasses import dataclass

RESERVED = frozenset(["yes", "no", "on", "off", "true", "false"])
"""Names that no field may have in Kumu."""
SPLIT = "|"
"""What parts several values of one cell."""
TAGS = "Tags"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a tool names its columns.

    Attributes:
        tool: Name of the tool.
        sheets: Names of its two sheets.
        people: Its headings of elements by our keys; the first one comes first.
        links: Its headings of connections by our keys; the first two come first.
        taken: Further headings, folded, that mean something to it.
        by_id: Whether connections name ids rather than labels.
        tags: Whether it has tags, and several values in a cell.
        directions: Whether connections say their direction.
    """

    tool: str
    sheets: tuple[str, str]
    people: Mapping[str, str]
    links: Mapping[str, str]
    taken: frozenset[str]
    by_id: bool
    tags: bool
    directions: bool


KUMU = Dialect(
    "Kumu",
    ("Elements", "Connections"),
    {
        "name": "Label", "id": "ID", "group": "Type", "note": "Description", "image": "Image",
    },
    {"from": "From", "to": "To", "kind": "Type", "note": "Description"},
    frozenset(["tags", "label", "direction", "element type", "connection type", "from", "to"]),
    by_id=True,
    tags=True,
    directions=True,
)  # fmt: skip
PRSM = Dialect(
    "PRSM",
    ("Factors", "Links"),
    {"name": "Label", "id": "ID", "note": "Note"},
    {"from": "From", "to": "To", "kind": "Label", "note": "Note"},
    frozenset(["x", "y", "style", "description"]),
    by_id=False,
    tags=False,
    directions=False,
)
PEOPLE_WORDS: Mapping[str, str] = {
    "label": "name", "id": "id", " id": "id", "type": "group", "element type": "group",
    "description": "note", "note": "note", "image": "image",
}  # fmt: skip
"""Our headings by theirs, for elements of either tool; ``_id`` folds to a blank and ``id``."""
LINK_WORDS: Mapping[str, str] = {
    "type": "kind", "connection type": "kind", "description": "note", "note": "note",
}  # fmt: skip
"""The same for connections; a label is the kind where there is no type."""
