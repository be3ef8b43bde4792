"""To networkx and back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message
from sidusryhmad.model.private import without_private
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import SCALE, weight

if TYPE_CHECKING:
    import networkx as nx

_OWN = frozenset({"weight", "label", "order"})


def to_networkx(service_map: ServiceMap) -> "nx.DiGraph[str]":
    """The map as a networkx graph, for everything networkx can do.

    Args:
        service_map: The map.

    Returns:
        A new ``nx.DiGraph``. Nodes are stakeholder ids with the attributes of the document
        (``name``, ``ring``, ``side``, …) and ``label``, a copy of the name. Edges run from
        influencer to influenced with the attributes of the document (``strength``, ``why``, …),
        ``weight`` in [−1, 1], and ``order``, their place in the document. Graph attributes: every
        other key of the document (``service``, ``changes``, …). Private fields are left out.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", 3)
        >>> graph = to_networkx(m)
        >>> graph.edges["barista", "kulaline"]["weight"], graph.nodes["kulaline"]["name"]
        (1.0, 'Külaline')
    """
    import networkx as nx

    document = without_private(service_map).to_document()
    stakeholders = document.pop("stakeholders", [])
    influences = document.pop("influences", [])
    graph: nx.DiGraph[str] = nx.DiGraph(**document)
    for row in stakeholders:
        graph.add_node(row["id"], label=row["name"], **_without(row, "id"))
    pairs = zip(influences, service_map.influences, strict=True)
    for order, (row, influence) in enumerate(pairs):
        attributes = {**_without(row, "from", "to"), "order": order}
        graph.add_edge(row["from"], row["to"], weight=weight(influence), **attributes)
    return graph


def from_networkx(graph: "nx.DiGraph[Any]", *, service: str | None = None) -> ServiceMap:
    """The map in a networkx graph.

    Args:
        graph: A directed graph. A node needs a ``ring``; its ``name`` is its key unless given. An
            edge needs a ``strength`` (−3 … 3) or a ``sign``; failing both, ``weight`` × 3 is used.
            Other attributes are those of the document.
        service: Name of the service, in place of the one the graph attributes hold.

    Returns:
        The map.

    Raises:
        InvalidMapError: The graph is not directed, has parallel edges, or does not make a valid
            map; all faults at once.

    Example:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_node("Külaline", ring="direct")
        >>> from_networkx(graph, service="Kohvik").stakeholders[0].id
        'kulaline'
    """
    if not graph.is_directed() or graph.is_multigraph():
        template = N_("a directed graph without parallel edges is needed (networkx.DiGraph)")
        raise InvalidMapError([Fault(Message("not_a_digraph", template, {}))])
    document: dict[str, Any] = dict(graph.graph)
    about = document.get("service", {})
    if service is not None and isinstance(about, Mapping):
        document["service"] = {**about, "name": service}
    keys = {node: row.get("id", str(node)) for node, row in graph.nodes(data=True)}
    document["stakeholders"] = [_stakeholder(keys[n], row) for n, row in graph.nodes(data=True)]
    edges = sorted(graph.edges(data=True), key=lambda edge: _order(edge[2]))
    document["influences"] = [_influence(keys[u], keys[v], row) for u, v, row in edges]
    return ServiceMap.from_document(document)


def _stakeholder(key: str, row: Mapping[str, Any]) -> dict[str, Any]:
    name = {} if row.get("name") else {"name": row.get("label", key)}
    id_ = {"id": key} if row.get("name") or row.get("label") else {}
    return {**id_, **name, **_without(row, *_OWN)}


def _influence(source: str, target: str, row: Mapping[str, Any]) -> dict[str, Any]:
    given = _without(row, *_OWN)
    measured = any(key in given for key in ("strength", "sign", "range"))
    strength = {} if measured or "weight" not in row else {"strength": _scaled(row["weight"])}
    return {"from": source, "to": target, **strength, **given}


def _order(row: Mapping[str, Any]) -> int:
    order = row.get("order")
    return order if isinstance(order, int) else 0


def _scaled(weight: object) -> object:
    return weight * SCALE if isinstance(weight, int | float) else weight


def _without(row: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in keys}
