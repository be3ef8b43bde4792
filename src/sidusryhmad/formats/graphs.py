"""Maps as points and lines with attributes, as graph programs hold them."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import NOWHERE, Parsed, Remark, Rendered
from sidusryhmad.formats.graph_edges import WEIGHT, settled
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.columns import Column, folded, without_scale
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.links import BY_WORD as LINKS
from sidusryhmad.formats.tables.links import links_sheet
from sidusryhmad.formats.tables.open_columns import untyped
from sidusryhmad.formats.tables.people import people_sheet
from sidusryhmad.formats.tables.settings import read_settings, settings_sheet
from sidusryhmad.formats.tables.sheets import as_json
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD as PEOPLE
from sidusryhmad.formats.tables.stakeholder_columns import FIELD
from sidusryhmad.formats.xml_text import DECLARATION, holdable
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.service_map import ServiceMap

Attributes = dict[str, Value]
CHANGES = "changes (json)"
"""What our changes are called among the settings."""
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
    edges, said = settled(graph.edges, graph.undirected)
    grids = [_grid("stakeholders", graph.nodes, PEOPLE, ("id", "name"))] if graph.nodes else []
    grids += [_grid("influences", edges, LINKS, ("from", "to"))] if edges else []
    about = [row for row in graph.about if row[0] != CHANGES]
    head = read_settings(Grid("service", tuple(about)))
    parsed = assembled(grids, name)
    document = {**parsed.document, **head.records[0]}
    service = {**parsed.document["service"], **head.records[0].get("service", {})}
    document["service"] = service
    named = "name" in head.records[0].get("service", {})
    changes = next((value for word, value in graph.about if word == CHANGES), None)
    if changes is not None:
        document["changes"] = values.anything(changes)
    rings = rings_met(document)
    remarks = [*graph.remarks, *said, *head.remarks, *parsed.remarks, *rings]
    kept = [r for r in remarks if not (named and r.message.code == "name_of_file")]
    faults = tuple(replace(fault, place=NOWHERE) for fault in parsed.faults)
    return Parsed(document, dict, faults, tuple(replace(r, place=NOWHERE) for r in kept))


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


def graph_of(service_map: ServiceMap) -> Graph:
    """The graph of a map; read again it gives an equal one, but for what is private.

    Args:
        service_map: The map.

    Returns:
        The graph, and what it leaves out.
    """
    document = service_map.to_document()
    people, links = document.get("stakeholders", []), document.get("influences", [])
    graph = Graph()
    if any(person.pop("private", None) for person in people):
        graph.lose("private_left_out", N_("private fields are left out"))
    graph.nodes = _records(people_sheet(people, "stakeholders", "en", untyped))
    graph.edges = _records(links_sheet(links, "influences", "en")) if links else []
    for row, record in zip(graph.nodes, people, strict=True):
        row["id"] = record["id"]
    for row, record in zip(graph.edges, links, strict=True):
        row |= {"from": record["from"], "to": record["to"]}
    graph.about = [(row[0], row[1]) for row in settings_sheet(document, "service", "en").rows]
    if changes := document.get("changes"):
        graph.about.append((CHANGES, as_json(changes)))
    return graph


def _records(grid: Grid) -> list[Attributes]:
    heading, *rows = grid.rows
    return [
        {str(key): value for key, value in zip(heading, row, strict=True) if value is not None}
        for row in rows
    ]


def with_weight(edge: Attributes) -> Attributes:
    """A line with how thick it is to be, the size of its strength, where that is known.

    Example:
        >>> with_weight({"strength": -2})
        {'strength': -2, 'weight': 2}
    """
    strength = edge.get("strength")
    known = isinstance(strength, int | float) and strength
    return {**edge, WEIGHT: abs(strength)} if known else edge  # type: ignore[arg-type]


def heading_of(name: str) -> str:
    """The name of an attribute; those with a meaning of their own are told in any case.

    Example:
        >>> heading_of("Weight"), heading_of("Eelarve ")
        ('weight', 'Eelarve')
    """
    word = folded(name)
    return word if word in _SPECIAL else name.strip()


def rendered(text: str, graph: Graph) -> Rendered:
    """A file of XML, and what is not in it.

    Args:
        text: The outermost element.
        graph: The graph that it holds.

    Returns:
        One file.
    """
    rows = [*graph.nodes, *graph.edges, {str(word): value for word, value in graph.about}]
    if not all(holdable(f"{key}{value}") for row in rows for key, value in row.items()):
        graph.lose("xml_characters", N_("characters that XML cannot hold are replaced"))
    content = f"{DECLARATION}\n{text}\n".encode()
    return Rendered({"": content}, tuple(graph.remarks))


def kinds(rows: Iterable[Attributes]) -> dict[str, str]:
    """The type of each attribute: ``boolean``, ``double`` or ``string``, in order of appearance."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for key, value in row.items():
            found.setdefault(key, set()).add(_kind(value))
    return {key: kind.pop() if len(kind) == 1 else "string" for key, kind in found.items()}


def _kind(value: Value) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "double" if isinstance(value, int | float) else "string"


def written(value: Value) -> str:
    """A value as text."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
