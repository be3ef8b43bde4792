"""A map's points and lines, with the attributes that graph programs are given."""

from collections.abc import Iterable

from sidusryhmad.errors import N_
from sidusryhmad.formats.format import Rendered
from sidusryhmad.formats.graph_edges import WEIGHT
from sidusryhmad.formats.graphs import SECTIONS, Attributes, Graph
from sidusryhmad.formats.tables.grid import Grid, Value
from sidusryhmad.formats.tables.links import links_sheet
from sidusryhmad.formats.tables.open_columns import untyped
from sidusryhmad.formats.tables.people import people_sheet
from sidusryhmad.formats.tables.settings import settings_sheet
from sidusryhmad.formats.tables.sheets import as_json
from sidusryhmad.formats.xml_text import DECLARATION, holdable
from sidusryhmad.model.service_map import ServiceMap


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
    private = [person.pop("private", None) for person in people]
    if any(private):
        graph.lose("private_left_out", N_("private fields are left out"))
    graph.nodes = _records(people_sheet(people, "stakeholders", "en", untyped))
    graph.edges = _records(links_sheet(links, "influences", "en")) if links else []
    for row, record in zip(graph.nodes, people, strict=True):
        row["id"] = record["id"]
    for row, record in zip(graph.edges, links, strict=True):
        row |= {"from": record["from"], "to": record["to"]}
    graph.about = [(row[0], row[1]) for row in settings_sheet(document, "service", "en").rows]
    for word, section in SECTIONS.items():
        if rows := document.get(section):
            graph.about.append((word, as_json(rows)))
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
