"""GraphML: points and lines with typed attributes, as yEd, Cytoscape and networkx hold them."""

from xml.etree.ElementTree import Element

from sidusryhmad.errors import N_
from sidusryhmad.formats.graph_write import kinds, written
from sidusryhmad.formats.graphs import Attributes, Graph, heading_of, require_few, typed
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.formats.xml_graph import XmlGraph
from sidusryhmad.formats.xml_text import below, inside, leaf, nest, text_of

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_LABELS = {"node": ("NodeLabel",), "edge": ("EdgeLabel",)}


def _read(root: Element) -> Graph:
    keys = {key.get("id", ""): key for key in inside(root, "key")}
    require_few(len(keys))
    graph = Graph()
    for node in below(root, "node"):
        attributes = _attributes(node, "node", keys)
        given = attributes.pop("id", None)
        graph.nodes.append({"id": node.get("id") or given, **attributes})
    for each in below(root, "graph"):
        _edges(each, keys, graph)
        graph.about += [_told(data, keys) for data in inside(each, "data")]
    _left_out(root, graph)
    return graph


def _write(graph: Graph) -> str:
    about = {str(word): value for word, value in graph.about}
    types = {
        "graph": kinds([about]),
        "node": kinds(_without(node, "id") for node in graph.nodes),
        "edge": kinds(_without(edge, "from", "to") for edge in graph.edges),
    }
    ids = {pair: f"d{n}" for n, pair in enumerate((f, k) for f in types for k in types[f])}
    lines = [
        leaf("key", {"id": id_, "for": where, "attr.name": name, "attr.type": types[where][name]})
        for (where, name), id_ in ids.items()
    ]

    def data(where: str, row: Attributes) -> list[str]:
        return [
            leaf("data", {"key": ids[where, key]}, written(value))
            for key, value in row.items()
            if (where, key) in ids
        ]

    inner = data("graph", about)
    inner += [nest("node", {"id": str(n["id"])}, data("node", n)) for n in graph.nodes]
    for edge in graph.edges:
        ends = {"source": str(edge["from"]), "target": str(edge["to"])}
        inner.append(nest("edge", ends, data("edge", edge)))
    lines.append(nest("graph", {"edgedefault": "directed"}, inner))
    return nest("graphml", {"xmlns": _SPACE}, lines)


def _without(row: Attributes, *keys: str) -> Attributes:
    return {key: value for key, value in row.items() if key not in keys}


def _edges(parent: Element, keys: dict[str, Element], graph: Graph) -> None:
    usual = parent.get("edgedefault", "directed")
    for edge in inside(parent, "edge"):
        if edge.get("directed", "false" if usual == "undirected" else "true") == "false":
            graph.undirected.add(len(graph.edges))
        row = _attributes(edge, "edge", keys)
        if "label" in row and "kind" not in row:
            row["kind"] = row.pop("label")
        ends: Attributes = {"from": edge.get("source", ""), "to": edge.get("target", "")}
        graph.edges.append({**row, **ends})


def _attributes(element: Element, where: str, keys: dict[str, Element]) -> Attributes:
    found = _given(element, where, keys)
    labels = [text_of(label).strip() for label in _data_below(element, *_LABELS[where])]
    if labels and labels[0]:
        found.setdefault("label", labels[0])
    if where == "node" and "label" in found:
        label = found.pop("label")
        found.setdefault("name", label)
    return found


def _data_below(element: Element, *names: str) -> list[Element]:
    return [label for data in inside(element, "data") for label in below(data, *names)]


def _given(element: Element, where: str, keys: dict[str, Element]) -> Attributes:
    """The values of an element by the names of their keys, what is left out by its default."""
    found: Attributes = {}
    for id_, key in keys.items():
        default = inside(key, "default")
        if default and key.get("for") in {where, "all"}:
            found[_name(id_, key)] = typed(text_of(default[0]).strip(), key.get("attr.type", ""))
    for data in inside(element, "data"):
        if len(data) == 0:
            name, value = _told(data, keys)
            found[name] = value
    return {name: value for name, value in found.items() if value is not None}


def _told(data: Element, keys: dict[str, Element]) -> tuple[str, Value]:
    id_ = data.get("key", "")
    key = keys.get(id_)
    kind = "" if key is None else key.get("attr.type", "")
    return _name(id_, key), _plain(data, kind)


def _name(id_: str, key: Element | None) -> str:
    return heading_of((key.get("attr.name") if key is not None else None) or id_)


def _plain(data: Element, kind: str) -> Value:
    text = data.text or ""
    return typed(text, kind) if text.strip() else None


def _left_out(root: Element, graph: Graph) -> None:
    counts = {name: len(below(root, name)) for name in ("hyperedge", "port")}
    for name, count in counts.items():
        if count:
            graph.lose("graphml_part", N_("{name}: {count} left out"), name=name, count=count)
    looks = sum(len(data) > 0 for data in below(root, "data"))
    if looks:
        graph.lose("looks_left_out", N_("positions, colours and shapes are left out"))


FORMAT = XmlGraph("graphml", _read, _write)
