"""ArchiMate's concepts as a graph."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.formats.archimate import Concept, concepts_of, graph_from
from sidusryhmad.formats.files import built
from sidusryhmad.formats.graphs import document_of
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
KLIENT, NOTAR = Concept("e1", "Stakeholder", "Klient"), Concept("e2", "Stakeholder", "Notar")
GOAL = Concept("e3", "Goal", "Rahu")


def influence(modifier="", source="e1", target="e2", **more):
    return Concept("r", "Influence", source=source, target=target, modifier=modifier, **more)


def test_stakeholders_and_influences_and_what_is_left_out():
    relations = [
        influence("0.5", name="usaldus", documentation="intervjuu"),
        influence("+", target="e3"), Concept("r2", "Association", source="e1", target="e2"),
    ]  # fmt: skip
    graph = graph_from(Concept("m", "ArchimateModel", "Kohvik", "kohv"), [KLIENT, NOTAR, GOAL],
                       relations)  # fmt: skip
    assert [str(r.message) for r in graph.remarks] == [
        "elements of other kinds are left out: Goal (1)",
        "relations of other kinds, or to other elements, are left out: "
        "Association (1), Influence (1)",
    ]
    m = built(document_of(graph, "x"))
    assert (m.service.name, m.service.purpose) == ("Kohvik", "kohv")
    assert [(p.id, p.name) for p in m.stakeholders] == [("e1", "Klient"), ("e2", "Notar")]
    (found,) = m.influences
    assert (found.strength, found.kind) == (1.5, "usaldus")
    assert found.note.startswith("intervjuu")


def test_modifiers_in_signs():
    for modifier, strength, sign in (
        ("++", 2, None),
        ("-", None, "negative"),
        ("", None, "unknown"),
    ):
        graph = graph_from(None, [KLIENT, NOTAR], [influence(modifier)])
        (found,) = built(document_of(graph, "x")).influences
        assert (found.strength, found.sign) == (strength, sign)


def test_identifiers_are_what_tools_take():
    m = sr.ServiceMap.named("K")
    for id_ in ("õ", "ä", "model", "a b", "1"):
        m = m.with_stakeholder("A", id=id_, ring="direct")
    _, people, _, _ = concepts_of(m)
    assert [p.id for p in people] == ["id-_", "id-_-2", "id-model-2", "id-a_b", "id-1"]


@SLOW
@given(m=service_maps())
def test_a_map_comes_back_from_its_concepts(m):
    model, people, links, graph = concepts_of(m)
    back = built(document_of(graph_from(model, people, links), "x"))
    assert back.influences == m.influences
    assert (back.service, back.rings, back.changes) == (m.service, m.rings, m.changes)
    assert [(p.id, p.name, p.ring, p.note, p.power) for p in back.stakeholders] == [
        (p.id, p.name, p.ring, p.note, p.power) for p in m.stakeholders
    ]
    assert ("private_left_out" in {r.message.code for r in graph.remarks}) == any(
        p.private for p in m.stakeholders
    )


@SLOW
@given(m=service_maps(complete=False))
def test_every_identifier_is_plain_and_there_once(m):
    model, people, links, _ = concepts_of(m)
    ids = [c.id for c in (model, *people, *links)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("[A-Za-z_][A-Za-z0-9_-]*", id_) for id_ in ids)
    assert {end for c in links for end in (c.source, c.target)} <= {c.id for c in people}


@given(st.lists(st.tuples(st.sampled_from(["Goal", "Driver", "Stakeholder"]),
                          st.sampled_from("abc")), max_size=6))  # fmt: skip
def test_every_element_is_a_stakeholder_or_counted(found):
    elements = [Concept(f"{id_}{n}", type_) for n, (type_, id_) in enumerate(found)]
    graph = graph_from(None, elements, [])
    others = [type_ for type_, _ in found if type_ != "Stakeholder"]
    assert len(graph.nodes) == len(found) - len(others)
    assert len(graph.remarks) == bool(others)
