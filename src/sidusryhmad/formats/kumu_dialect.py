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
        reads: Our headings of stakeholders by its own ones.
        taken: Further headings, folded, that mean something to it.
        by_id: Whether connections name ids rather than labels.
        tags: Whether it has tags, and several values in a cell.
        directions: Whether connections say their direction.
    """

    tool: str
    sheets: tuple[str, str]
    people: Mapping[str, str]
    links: Mapping[str, str]
    reads: Mapping[str, str]
    taken: frozenset[str]
    by_id: bool
    tags: bool
    directions: bool


_BOTH = {"label": "name", "id": "id", "description": "note", "note": "note"}
KUMU = Dialect(
    "Kumu",
    ("Elements", "Connections"),
    {
        "name": "Label", "id": "ID", "group": "Type", "note": "Description", "image": "Image",
    },
    {"from": "From", "to": "To", "kind": "Type", "note": "Description"},
    {**_BOTH, "type": "group", "element type": "group", "image": "image"},
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
    {
        **_BOTH, "type": "group", "group": "group", "rühm": "group", "image": "image",
        "pilt": "image",
    },
    frozenset(["x", "y", "style", "description"]),
    by_id=False,
    tags=False,
    directions=False,
)  # fmt: skip
