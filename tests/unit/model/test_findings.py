"""What is legal but deserves a look is said, and nothing else."""

import pytest
from hypothesis import given

from sidusryhmad.locale.language import language
from sidusryhmad.model.findings import check
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

FINE = {
    "service": {"name": "X", "language": "et"},
    "stakeholders": [
        {"id": "a", "name": "A", "ring": "direct", "side": "customer"},
        {"id": "b", "name": "B", "ring": "direct", "side": "employee"},
        {"id": "c", "name": "C", "ring": "direct", "side": "provider"},
    ],
    "influences": [
        {"from": "a", "to": "b", "strength": 1},
        {"from": "c", "to": "b", "strength": 1},
    ],
    "changes": [{"id": "x", "effects": {"a": 1}}],
}


def found(**parts):
    document = ServiceMap.from_document({**FINE, **parts})
    return [(f.message.code, f.path) for f in check(document)]


def person(index=0, **details):
    rows = list(FINE["stakeholders"])
    rows[index] = {**rows[index], **details}
    return {"stakeholders": rows}


def edge(**details):
    return {"influences": [{**FINE["influences"][0], **details}, FINE["influences"][1]]}


def change(**details):
    return {"changes": [{**FINE["changes"][0], **details}]}


def test_a_map_without_anything_odd_has_no_findings():
    assert found() == []


@pytest.mark.parametrize(
    ("parts", "code", "path"),
    [
        ({"inner_circle": {"rings": []}}, "empty_inner_circle", ("inner_circle",)),
        (person(0, side="other"), "side_missing", ("inner_circle",)),
        (person(1, side="other"), "side_missing", ("inner_circle",)),
        (person(2, side="other"), "side_missing", ("inner_circle",)),
        ({"influences": FINE["influences"][:1]}, "isolated", ("stakeholders", 2)),
        (person(2, name="A"), "same_name", ("stakeholders", 2, "name")),
        (person(0, in_process=False), "ring_contradicts_facts", ("stakeholders", 0, "ring")),
        (person(0, in_process=False, strong_interest=True), "ring_contradicts_facts",
         ("stakeholders", 0, "ring")),
        (change(effects={}), "change_without_effects", ("changes", 0)),
        ({"service": {"name": "X", "language": "fi"}}, "language_unknown",
         ("service", "language")),
        (edge(strength=2, ratings={"A": -1, "B": 0, "C": None}), "ratings_differ",
         ("influences", 0, "ratings")),
        ({**person(0, attitude=2),
          "evidence": [{"of": "attitude", "stakeholder": "a", "value": 0, "n": 9}]},
         "evidence_differs", ("evidence", 0)),
    ],
)  # fmt: skip
def test_every_kind_of_finding_has_its_code_and_place(parts, code, path):
    assert found(**parts) == [(code, path)]


@pytest.mark.parametrize(
    ("ring", "facts", "odd"),
    [
        ("direct", {"in_process": True}, False),
        ("interested", {"in_process": True}, True),
        ("indirect", {"in_process": True, "strong_interest": False}, True),
        ("interested", {"in_process": False, "strong_interest": True}, False),
        ("indirect", {"in_process": False, "strong_interest": True}, True),
        ("interested", {"in_process": False, "strong_interest": False}, True),
        ("interested", {"in_process": False}, False),
        ("indirect", {"strong_interest": True}, False),
    ],
)
def test_a_ring_is_held_against_the_facts_given(ring, facts, odd):
    rows = [*FINE["stakeholders"], {"id": "d", "name": "D", "ring": ring, **facts}]
    edges = [*FINE["influences"], {"from": "d", "to": "a", "strength": 0}]
    codes = [code for code, _ in found(stakeholders=rows, influences=edges)]
    assert codes == (["ring_contradicts_facts"] if odd else [])


def test_own_rings_are_not_held_against_the_facts():
    rows = [{**row, "ring": "tuum", "in_process": False} for row in FINE["stakeholders"]]
    assert found(rings={"tuum": None}, stakeholders=rows) == []


@pytest.mark.parametrize("code", ["et", "en", "et-EE", "et_EE", "EN", "en-GB"])
def test_languages_that_reports_speak_are_no_finding(code):
    assert found(service={"name": "X", "language": code}) == []


@given(service_maps(max_stakeholders=5))
def test_who_has_no_influence_at_all_is_said_exactly(service_map):
    linked = {i.from_ for i in service_map.influences} | {i.to for i in service_map.influences}
    lonely = {("stakeholders", i) for i, s in enumerate(service_map.stakeholders)
              if s.id not in linked}  # fmt: skip
    assert {f.path for f in check(service_map) if f.message.code == "isolated"} == lonely


def ranged(value, span):
    return {"from": "a", "to": "b", "strength": value, "range": span}


@pytest.mark.parametrize(
    ("value", "span", "said"),
    [(1, [1, 2], True), (2, [1, 2], True), (1.5, [1, 2], False), (1, [1, 1], False),
     (3, [2, 3], False), (-3, [-3, -1], False), (-1, [-3, -1], True)],
)  # fmt: skip
def test_a_value_at_the_end_of_its_own_range_deserves_a_look(value, span, said):
    link = {"from": "c", "to": "b", "strength": 1}
    at = ("value_at_edge", ("influences", 0, "range"))
    assert (at in found(influences=[ranged(value, span), link])) == said
    change = {"id": "x", "effects": {"a": {"effect": value, "range": span}}}
    at = ("value_at_edge", ("changes", 0, "effects", "a", "range"))
    assert (at in found(changes=[change])) == said


@pytest.mark.parametrize("by_hand", [True, False])
def test_a_value_taken_from_evidence_may_stand_at_the_end_of_its_range(by_hand):
    known = {"value": 1, "range": [1, 2], "source": "hinnangud"}
    ends = {"of": "strength", "from": "a", "to": "b"}, {"of": "effect", "stakeholder": "a"}
    records = [{**known, **ends[0]}, {**known, **ends[1], "change": "x"}]
    given_ = {"range": [1, 2], **({} if by_hand else {"source": "hinnangud"})}
    plan = {"id": "x", "effects": {"a": {"effect": 1, **given_}}}
    links = [{**ranged(1, [1, 2]), **given_}, {"from": "c", "to": "b", "strength": 1}]
    codes = [code for code, _ in found(influences=links, changes=[plan], evidence=records)]
    assert codes.count("value_at_edge") == (2 if by_hand else 0)


def test_where_several_raters_answered_the_range_is_not_drawn_from():
    rated = {**ranged(1, [1, 2]), "ratings": {"Mari": 1, "Jaan": 1}}
    assert "value_at_edge" not in {code for code, _ in found(influences=[rated])}
    alone = {**ranged(1, [1, 2]), "ratings": {"Mari": 1, "Jaan": None}}
    assert "value_at_edge" in {code for code, _ in found(influences=[alone])}


def test_what_stands_at_an_end_is_named_with_its_range():
    m = ServiceMap.from_document({**FINE, "influences": [ranged(1, [1, 2])]})
    (text,) = (str(f) for f in check(m) if f.message.code == "value_at_edge")
    assert text.startswith("A → B: 1 is an end of its own range 1 to 2;")
    texts = [language("et").say(f.message) for f in check(m)]
    assert "A → B: 1 on oma vahemiku 1 kuni 2 servas" in " ".join(texts)
