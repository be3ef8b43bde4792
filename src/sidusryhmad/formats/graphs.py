"""Maps as points and lines with attributes, as graph programs hold them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message
from sidusryhmad.formats.format import NOWHERE, Parsed, Remark
from sidusryhmad.formats.graph_edges import WEIGHT, settled
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.columns import Column, folded, without_scale
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.links import BY_WORD as LINKS
from sidusryhmad.formats.tables.settings import read_settings
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD as PEOPLE
from sidusryhmad.formats.tables.stakeholder_columns import FIELD
from sidusryhmad.model.ring import STANDARD_RINGS

Attributes = dict[str, Value]
SECTIONS = {
    "wants (json)": "wants",
    "changes (json)": "changes",
    "evidence (json)": "evidence",
}
"""What whole sections of ours are called among the settings."""
_COLUMNS = 1000
_CELLS = 5_000_000
_SPECIAL = (WEIGHT, "label", "name", "id", "kind", "from", "to")


@dataclass(slots=True)
class Graph:
    """Points, lines, and what is said of the whole.

    Attributes:
        nodes: Attributes of each point by heading; ``id`` is there, and ``name`` where it has one.
        edges: Attributes of each line; ``from`` and ``to`` are ids of points.
        about: What is said of the whole: a word of ours and its value.
        undirected: Indexes of lines without direction.
        remarks: What was lost or assumed so far.
    """

    nodes: list[Attributes] = field(default_factory=list)
    edges: list[Attributes] = field(default_factory=list)
    about: list[tuple[Value, Value]] = field(default_factory=list)
    undirected: set[int] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)

    def lose(self, code: str, template: str, **given: object) -> None:
        """Remark that something could not be carried over."""
        self.remarks.append(Remark("lost", Message(code, template, given)))

    def assume(self, code: str, template: str, **given: object) -> None:
        """Remark that something was read in a way that the file does not state."""
        self.remarks.append(Remark("assumed", Message(code, template, given)))


def require_few(count: int, most: int = _COLUMNS) -> None:
    """Refuse a file with more kinds of attributes, or more of them, than a map could have.

    Args:
        count: How many there are.
        most: How many there may be.

    Raises:
        InvalidMapError: There are more.
    """
    if count > most:
        template = N_("the file has more attributes than a map could have")
        raise InvalidMapError([Fault(Message("too_many_attributes", template))])


def typed(text: str, kind: str) -> Value:
    """A value as its declared type has it; the text itself where that does not fit.

    Example:
        >>> typed("2", "int"), typed("0.5", "double"), typed("true", "boolean"), typed("x", "int")
        (2, 0.5, True, 'x')
    """
    if kind == "boolean" and text.casefold() in {"true", "false"}:
        return text.casefold() == "true"
    if kind in {"int", "integer", "long", "float", "double"}:
        found = values.number(text)
        if isinstance(found, int | float) and math.isfinite(found):
            return found
    return text


def document_of(graph: Graph, name: str) -> Parsed:
    """The document that a graph stands for.

    Args:
        graph: The graph.
        name: Name of the service where the graph gives none.

    Returns:
        The document; the remarks of the graph and of its tables.
    """
    for node in graph.nodes:
        if not str(node.get("name") or "").strip():
            node["name"] = node["id"]
    ending, loose = _ending(graph)
    undirected = {number for number, index in enumerate(ending) if index in graph.undirected}
    edges, said = settled([graph.edges[index] for index in ending], undirected)
    grids = [_grid("stakeholders", graph.nodes, PEOPLE, ("id", "name"))] if graph.nodes else []
    grids += [_grid("influences", edges, LINKS, ("from", "to"))] if edges else []
    about = [row for row in graph.about if row[0] not in SECTIONS]
    head = read_settings(Grid("service", tuple(about)))
    parsed = assembled(grids, name)
    document = {**parsed.document, **head.records[0]}
    service = {**parsed.document["service"], **head.records[0].get("service", {})}
    document["service"] = service
    named = "name" in head.records[0].get("service", {})
    for word, value in reversed(graph.about):
        if word in SECTIONS and value is not None:
            document[SECTIONS[word]] = values.anything(value)
    rings = rings_met(document)
    remarks = [*graph.remarks, *loose, *said, *head.remarks, *parsed.remarks, *rings]
    kept = [r for r in remarks if not (named and r.message.code == "name_of_file")]
    faults = tuple(replace(fault, place=NOWHERE) for fault in parsed.faults)
    return Parsed(document, dict, faults, tuple(replace(r, place=NOWHERE) for r in kept))


def _ending(graph: Graph) -> tuple[list[int], list[Remark]]:
    """Indexes of the lines that end at points which are there, and a remark on the others."""
    ids = {node["id"] for node in graph.nodes}
    ends = ({edge["from"], edge["to"]} for edge in graph.edges)
    kept = [index for index, pair in enumerate(ends) if not ids or pair <= ids]
    if len(kept) == len(graph.edges):
        return kept, []
    template = N_("lines that end at nobody in the file are left out: {count}")
    message = Message("loose_ends", template, {"count": len(graph.edges) - len(kept)})
    return kept, [Remark("lost", message)]


def rings_met(document: dict[str, Any]) -> list[Remark]:
    """Rings in the order in which they are met, where a graph lists none of its own."""
    used = (person.get("ring") for person in document.get("stakeholders", ()))
    found = list(dict.fromkeys(ring for ring in used if isinstance(ring, str)))
    if set(found) <= set(STANDARD_RINGS) or document.get("rings"):
        return []
    document["rings"] = dict.fromkeys(found)
    template = N_("rings from the inside out, in the order in which they are met: {rings}")
    return [Remark("assumed", Message("rings_met", template, {"rings": ", ".join(found)}))]


def _grid(
    name: str, rows: Sequence[Attributes], known: Mapping[str, Column], first: Sequence[str]
) -> Grid:
    """The rows as a sheet: no two headings mean the same."""
    headings = dict.fromkeys([*first, *(key for row in rows for key in row)])
    require_few(len(headings) * len(rows), _CELLS)
    taken: set[object] = set()
    titles: dict[str, str] = {}
    for heading in headings:
        words = (folded(heading), folded(without_scale(heading)))
        column = next((known[word] for word in words if word in known), None)
        key = column.key if column else folded(heading)
        clear = heading if key not in taken and heading.strip() else f"{FIELD[0]}{heading or '?'}"
        taken.add(key)
        titles[heading] = clear
    cells = tuple(tuple(row.get(heading) for heading in headings) for row in rows)
    return Grid(name, (tuple(titles.values()), *cells))


def heading_of(name: str) -> str:
    """The name of an attribute; those with a meaning of their own are told in any case.

    Example:
        >>> heading_of("Weight"), heading_of("Eelarve ")
        ('weight', 'Eelarve')
    """
    word = folded(name)
    return word if word in _SPECIAL else name.strip()
