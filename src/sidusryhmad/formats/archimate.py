"""ArchiMate's concepts as stakeholders and influences, whichever file they stand in."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sidusryhmad.errors import N_
from sidusryhmad.formats.graph_edges import WEIGHT
from sidusryhmad.formats.graph_write import graph_of, written
from sidusryhmad.formats.graphs import Attributes, Graph
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.model.service_map import ServiceMap

STAKEHOLDER = "Stakeholder"
INFLUENCE = "Influence"
_ID = "id"
_MARKS = {"positive": "+", "negative": "-", "unknown": "?"}
_ODD = re.compile("[^A-Za-z0-9_-]")


@dataclass(frozen=True, slots=True)
class Concept:
    """A model, an element, or a relation between two.

    Attributes:
        id: Its identifier.
        type: Its type, such as ``Stakeholder`` or ``Influence``.
        name: Its name.
        documentation: What is written about it.
        properties: Further values by key.
        source: Identifier of the element that a relation starts from.
        target: Identifier of the element that a relation leads to.
        modifier: The strength of an influence, in any notation.
    """

    id: str
    type: str
    name: str = ""
    documentation: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    target: str = ""
    modifier: str = ""


def graph_from(
    model: Concept | None, elements: Sequence[Concept], relations: Sequence[Concept]
) -> Graph:
    """The graph of a model: its stakeholders, and the influences between them.

    Args:
        model: The model itself, if the file describes it.
        elements: Its elements.
        relations: Its relations.

    Returns:
        The graph; what is of another type is counted in a remark.
    """
    graph = Graph()
    people = {each.id: each for each in elements if each.type == STAKEHOLDER}
    ids = {id_: str(each.properties.get(_ID) or id_) for id_, each in people.items()}
    graph.nodes = [_node(each, ids[id_]) for id_, each in people.items()]
    others = []
    for each in relations:
        if each.type == INFLUENCE and each.source in people and each.target in people:
            ends: Attributes = {"from": ids[each.source], "to": ids[each.target]}
            graph.edges.append(_edge(each) | ends)
        else:
            others.append(each)
    if model is not None:
        graph.about = [("service", model.name), ("purpose", model.documentation or None)]
        graph.about += [(key, value) for key, value in model.properties.items()]
        graph.about = [(k, v) for k, v in graph.about if v or k not in {"service", "purpose"}]
    if kinds := _counted(each for each in elements if each.type != STAKEHOLDER):
        graph.lose(
            "other_elements", N_("elements of other kinds are left out: {kinds}"), kinds=kinds
        )
    if kinds := _counted(others):
        template = N_("relations of other kinds, or to other elements, are left out: {kinds}")
        graph.lose("other_relations", template, kinds=kinds)
    return graph


def _node(each: Concept, id_: str) -> Attributes:
    rest = {key: value for key, value in each.properties.items() if key != _ID}
    return {"id": id_, "name": each.name, "note": each.documentation or None, **rest}


def _edge(each: Concept) -> Attributes:
    first = {"kind": each.name, "note": each.documentation, WEIGHT: each.modifier}
    given: Attributes = {key: value for key, value in first.items() if value}
    return {**given, **each.properties}


def _counted(concepts: Iterable[Concept]) -> str:
    counts = Counter(each.type for each in concepts)
    return ", ".join(f"{type_} ({count})" for type_, count in sorted(counts.items()))


def concepts_of(service_map: ServiceMap) -> tuple[Concept, list[Concept], list[Concept], Graph]:
    """The concepts of a map; taken apart again they give an equal map, but for what is private.

    Args:
        service_map: The map.

    Returns:
        The model, its elements, its relations, and the graph with what is left out.
    """
    graph = graph_of(service_map)
    about = {str(key): written(value) for key, value in graph.about}
    name, purpose = about.pop("service", ""), about.pop("purpose", "")
    model = Concept("id-model", "ArchimateModel", name, purpose, about)
    ids = _identifiers([str(node["id"]) for node in graph.nodes])
    people = [
        Concept(
            ids[str(node["id"])], STAKEHOLDER, written(node["name"]), written(node.get("note")),
            _properties(node, "name", "note"),
        )
        for node in graph.nodes
    ]  # fmt: skip
    links = [
        Concept(
            f"id-r{number}", INFLUENCE, written(edge.get("kind")), written(edge.get("note")),
            _properties(edge, "from", "to", "kind", "note"),
            ids[str(edge["from"])], ids[str(edge["to"])], _modifier(edge),
        )
        for number, edge in enumerate(graph.edges, 1)
    ]  # fmt: skip
    return model, people, links, graph


def _properties(row: Attributes, *without: str) -> dict[str, str]:
    return {key: written(value) for key, value in row.items() if key not in without}


def _modifier(edge: Attributes) -> str:
    strength: Value = edge.get("strength")
    return _MARKS.get(str(edge.get("sign")), "") if strength is None else written(strength)


def _identifiers(ids: Sequence[str]) -> dict[str, str]:
    """Identifiers that ArchiMate tools take: no two alike, Latin letters, digits and hyphens."""
    taken: dict[str, str] = {}
    for id_ in ids:
        base = f"id-{_ODD.sub('_', id_)}"
        name, number = base, 1
        while name in taken or name == "id-model":
            number += 1
            name = f"{base}-{number}"
        taken[name] = id_
    return {id_: name for name, id_ in taken.items()}
