"""To networkx and back."""

import networkx as nx
import pytest
from hypothesis import given

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.exchange import from_networkx, to_networkx
from sidusryhmad.testing import service_maps


def small():
    m = ServiceMap.named("X").with_stakeholder("Õde", ring="direct", note="n")
    m = m.with_stakeholder("Vend", ring="indirect", id="v")
    return m.with_influence("Vend", "Õde", 3, why="w").with_change("Uus", {"v": 1})


def graph(**edge):
    result = nx.DiGraph()
    result.add_node("Õde", ring="direct")
    result.add_node("Vend", ring="indirect")
    result.add_edge("Vend", "Õde", **edge)
    return result


def test_nodes_edges_and_the_rest_have_their_attributes():
    result = to_networkx(small())
    assert dict(result.nodes["ode"]) == {
        "label": "Õde", "name": "Õde", "ring": "direct", "note": "n"
    }  # fmt: skip
    edge = {"weight": 1.0, "strength": 3.0, "why": "w"}
    assert edge.items() <= result.edges["v", "ode"].items()
    assert not {"from", "to"} & set(result.edges["v", "ode"])
    assert result.graph["service"] == {"name": "X"}
    assert result.graph["changes"][0]["effects"] == {"v": 1.0}


def test_influences_come_back_in_file_order():
    m = small().with_influence("Õde", "Vend", 1)
    assert [i.from_ for i in m.influences] == ["v", "ode"]
    assert from_networkx(to_networkx(m)) == m


@given(service_maps(max_stakeholders=5))
def test_the_graph_has_everybody_and_every_influence(service_map):
    result = to_networkx(service_map)
    assert list(result) == [s.id for s in service_map.stakeholders]
    assert set(result.edges) == {(i.from_, i.to) for i in service_map.influences}
    assert not [attribute for attribute in result.graph if attribute in ("stakeholders", "edges")]


@pytest.mark.parametrize(
    ("edge", "measure"),
    [
        ({"strength": 2}, (2, None)),
        ({"weight": 0.5}, (1.5, None)),
        ({"weight": -1, "strength": 2}, (2, None)),
        ({"sign": "negative"}, (None, "negative")),
        ({"weight": 1, "sign": "unknown"}, (None, "unknown")),
    ],
)
def test_strength_or_sign_go_before_weight(edge, measure):
    (influence,) = from_networkx(graph(**edge), service="X").influences
    assert (influence.strength, influence.sign) == measure


def test_a_node_is_called_by_its_name_label_or_key():
    result = graph(strength=1)
    result.nodes["Vend"]["name"] = "Suur vend"
    result.nodes["Õde"]["label"] = "Väike õde"
    m = from_networkx(result, service="X")
    assert [s.name for s in m.stakeholders] == ["Väike õde", "Suur vend"]
    assert m.stakeholders[1].id == "Vend"
    assert m.influences[0].from_ == "Vend"


def test_keys_that_are_no_text_are_fine():
    result = nx.DiGraph([(1, 2, {"weight": 1})])
    nx.set_node_attributes(result, "direct", "ring")
    assert [s.id for s in from_networkx(result, service="X").stakeholders] == ["1", "2"]


@pytest.mark.parametrize("kind", [nx.Graph, nx.MultiGraph, nx.MultiDiGraph])
def test_other_kinds_of_graph_are_refused(kind):
    with pytest.raises(InvalidMapError) as caught:
        from_networkx(kind(), service="X")
    assert caught.value.faults[0].message.code == "not_a_digraph"


@pytest.mark.parametrize(
    "edge",
    [{}, {"weight": 2}, {"weight": "x"}, {"weight": None}, {"weight": {}}, {"colour": "red"},
     {"weight": float("nan")}],
)  # fmt: skip
def test_an_edge_that_makes_no_influence_is_a_fault(edge):
    with pytest.raises(InvalidMapError):
        from_networkx(graph(**edge), service="X")


@pytest.mark.parametrize("service", ["X", 5, ["X"]])
def test_a_service_that_is_no_record_is_a_fault(service):
    result = graph(strength=1)
    result.graph["service"] = service
    with pytest.raises(InvalidMapError):
        from_networkx(result)


def test_a_name_given_does_not_hide_that_the_service_is_no_record():
    result = graph(strength=1)
    result.graph["service"] = "X"
    with pytest.raises(InvalidMapError):
        from_networkx(result, service="Y")


def test_a_graph_without_service_or_rings_names_every_fault():
    with pytest.raises(InvalidMapError) as caught:
        from_networkx(nx.DiGraph([("A", "B", {"strength": 1})]))
    assert {f.field for f in caught.value.faults} == {
        "service", "stakeholders[0].ring", "stakeholders[1].ring"
    }  # fmt: skip
