"""GEXF: points and lines with typed attributes, as Gephi holds them."""

import json
from xml.etree.ElementTree import Element

from sidusryhmad.errors import N_
from sidusryhmad.formats.graph_edges import WEIGHT
from sidusryhmad.formats.graph_write import kinds, written
from sidusryhmad.formats.graphs import Attributes, Graph, heading_of, require_few, typed
from sidusryhmad.formats.tables.sheets import as_json
from sidusryhmad.formats.tables.values import anything
from sidusryhmad.formats.xml_graph import XmlGraph
from sidusryhmad.formats.xml_text import below, inside, leaf, nest, text_of

_SPACE = "http://gexf.net/1.3"
_CREATOR = "sidusryhmad"
_OWN = {"node": ("id", "name"), "edge": ("from", "to", WEIGHT)}


def _read(root: Element) -> Graph:
    graph = Graph()
    titles = {where: _titles(root, where) for where in _OWN}
    require_few(max(map(len, titles.values())))
    for node in below(root, "node"):
        given = _values(node, titles["node"])
        label = node.get("label") or given.pop("label", None)
        name = given.pop("name", None) if label is None else label
        id_ = given.pop("id", None)
        graph.nodes.append({"id": node.get("id") or id_, "name": name, **given})
    usual = next((g.get("defaultedgetype") for g in below(root, "graph")), None)
    for edge in below(root, "edge"):
        _edge(edge, usual or "undirected", titles["edge"], graph)
    _about(root, graph)
    return graph


def _write(graph: Graph) -> str:
    ids: dict[str, dict[str, str]] = {}
    heads = []
    for where, rows in (("node", graph.nodes), ("edge", graph.edges)):
        types = {k: t for k, t in kinds(rows).items() if k not in _OWN[where]}
        ids[where] = {key: str(number) for number, key in enumerate(types)}
        heads += _head(where, types, ids[where])
    nodes = [
        nest("node", {"id": str(n["id"]), "label": str(n["name"])}, _data(n, ids["node"]))
        for n in graph.nodes
    ]
    lines = []
    for number, edge in enumerate(graph.edges):
        ends = {"id": str(number), "source": str(edge["from"]), "target": str(edge["to"])}
        thick = {WEIGHT: written(edge[WEIGHT])} if WEIGHT in edge else {}
        lines.append(nest("edge", ends | thick, _data(edge, ids["edge"])))
    meta = [leaf("creator", {}, _CREATOR), leaf("description", {}, as_json(dict(graph.about)))]
    inner = [*heads, nest("nodes", {}, nodes), nest("edges", {}, lines)]
    main = nest("graph", {"mode": "static", "defaultedgetype": "directed"}, inner)
    return nest("gexf", {"xmlns": _SPACE, "version": "1.3"}, [nest("meta", {}, meta), main])


def _head(where: str, types: dict[str, str], ids: dict[str, str]) -> list[str]:
    if not types:
        return []
    columns = [
        leaf("attribute", {"id": ids[key], "title": key, "type": kind})
        for key, kind in types.items()
    ]
    return [nest("attributes", {"class": where}, columns)]


def _data(row: Attributes, ids: dict[str, str]) -> list[str]:
    there = [
        leaf("attvalue", {"for": ids[key], "value": written(value)})
        for key, value in row.items()
        if key in ids
    ]
    return [nest("attvalues", {}, there)] if there else []


def _titles(root: Element, where: str) -> dict[str, Element]:
    return {
        column.get("id", ""): column
        for table in below(root, "attributes")
        if table.get("class") == where
        for column in inside(table, "attribute")
    }


def _values(element: Element, titles: dict[str, Element]) -> Attributes:
    found: Attributes = {}
    for column in titles.values():
        if default := inside(column, "default"):
            kind = column.get("type", "")
            found[heading_of(column.get("title", ""))] = typed(text_of(default[0]).strip(), kind)
    for part in inside(element, "attvalues"):
        for each in inside(part, "attvalue"):
            id_ = each.get("for") or each.get("id") or ""
            known = titles.get(id_)
            title = id_ if known is None else known.get("title") or id_
            kind = "" if known is None else known.get("type", "")
            if value := each.get("value", ""):
                found[heading_of(title)] = typed(value, kind)
    return found


def _edge(edge: Element, usual: str, titles: dict[str, Element], graph: Graph) -> None:
    if (edge.get("type") or usual) != "directed":
        graph.undirected.add(len(graph.edges))
    row = _values(edge, titles)
    if edge.get(WEIGHT):
        row[WEIGHT] = typed(edge.get(WEIGHT, ""), "double")
    for key in ("kind", "label"):
        if edge.get(key):
            row.setdefault("kind", edge.get(key))
    graph.edges.append({**row, "from": edge.get("source", ""), "to": edge.get("target", "")})


def _about(root: Element, graph: Graph) -> None:
    for meta in inside(root, "meta"):
        creator, description = (
            text_of(next(iter(inside(meta, name)), None)).strip()
            for name in ("creator", "description")
        )
        about = anything(description) if creator == _CREATOR else description
        if isinstance(about, dict):
            graph.about += [(key, _cell(value)) for key, value in about.items()]
        elif isinstance(about, str) and about:
            graph.about.append(("purpose", about))
    if any("viz" in str(each.tag) for each in root.iter()):
        graph.lose("looks_left_out", N_("positions, colours and shapes are left out"))
    if any(each.get("start") or each.get("end") for each in below(root, "node", "edge")):
        graph.lose(
            "times_left_out", N_("the times at which nodes and edges are there are left out")
        )


def _cell(value: object) -> str | int | float | bool | None:
    plain = value is None or isinstance(value, str | int | float | bool)
    return value if plain else json.dumps(value)  # type: ignore[return-value]


FORMAT = XmlGraph("gexf", _read, _write)
