"""Faults that show only when records are seen together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.crosscheck import cross_faults, ring_ids
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

A = {"id": "a", "name": "Klient", "ring": "direct"}
B = {"id": "b", "name": "Müügijuht", "ring": "interested"}


def document(**parts):
    return {"service": {"name": "X"}, "stakeholders": [A, B], **parts}


def faults(**parts):
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(document(**parts))
    return caught.value.faults


def edge(**details):
    return {"influences": [{"from": "a", "to": "b", **details}]}


def people(*rows):
    return {"stakeholders": list(rows)}


@pytest.mark.parametrize(
    ("parts", "code", "field", "value"),
    [
        (people({**A, "ring": "outside"}), "unknown_ring", "stakeholders[0].ring", "outside"),
        (people(A, {**B, "id": "a"}), "duplicate_id", "stakeholders[1].id", "a"),
        (edge(to="c", strength=1), "unknown_stakeholder", "influences[0].to", "c"),
        ({"influences": [{"from": "c", "to": "a", "strength": 1}]}, "unknown_stakeholder",
         "influences[0].from", "c"),
        (edge(to="a", strength=1), "self_influence", "influences[0]", "a"),
        (edge(), "missing_strength", "influences[0]", None),
        (edge(strength=1, range=[2, 3]), "range_excludes_value", "influences[0].range", [2, 3]),
        (edge(strength=1, range=[2, 1]), "range_upside_down", "influences[0].range", [2, 1]),
        (edge(range=[-4, 1]), "range_off_scale", "influences[0].range", [-4, 1]),
        (edge(strength=2, sign="negative"), "sign_contradicts", "influences[0].sign", "negative"),
        ({"inner_circle": {"rings": ["x"]}}, "unknown_ring", "inner_circle.rings[0]", "x"),
        ({"inner_circle": {"stakeholders": ["z"]}}, "unknown_stakeholder",
         "inner_circle.stakeholders[0]", "z"),
        ({"changes": [{"id": "x", "effects": {"z": 1}}]}, "unknown_stakeholder",
         "changes[0].effects.z", "z"),
        ({"changes": [{"id": "x"}, {"id": "x"}]}, "duplicate_id", "changes[1].id", "x"),
        ({"changes": [{"id": "x", "effects": {"a": {"effect": 1, "range": [2, 3]}}}]},
         "range_excludes_value", "changes[0].effects.a.range", [2, 3]),
        ({"changes": [{"id": "x", "effects": {"Klient": 1, "a": 2}}]}, "duplicate_effect",
         "changes[0].effects.a", "a"),
        ({"carry_over": {"value": 0.5, "range": [0.6, 0.7]}}, "range_excludes_value",
         "carry_over.range", [0.6, 0.7]),
        ({"carry_over": {"range": [0.6, 0.7]}}, "range_excludes_value", "carry_over.range",
         [0.6, 0.7]),
        ({"carry_over": {"value": 0.5, "range": [0.5, 1.7]}}, "range_off_scale",
         "carry_over.range", [0.5, 1.7]),
        (people({**A, "power": {"value": 1, "range": [2, 3]}}), "range_excludes_value",
         "stakeholders[0].power.range", [2, 3]),
        (people({**A, "power": {"value": 1, "range": [0, 9]}}), "range_off_scale",
         "stakeholders[0].power.range", [0, 9]),
        (people({**A, "today": {"value": 1, "range": [-9, 2]}}), "range_off_scale",
         "stakeholders[0].today.range", [-9, 2]),
        (edge(sign="positive", range=[-3, -1]), "sign_contradicts", "influences[0].sign",
         "positive"),
    ],
)  # fmt: skip
def test_every_kind_of_fault_has_its_code_field_and_value(parts, code, field, value):
    found = faults(**parts)
    assert [(f.message.code, f.field, f.value) for f in found] == [(code, field, value)]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (people({**A, "ring": " "}), "unknown_ring"),
        ({"influences": [{"from": "  ", "to": "a", "strength": 1}]}, "unknown_stakeholder"),
        (edge(to=" ", strength=1), "unknown_stakeholder"),
        (people({**A, "id": " "}, {**B, "id": " "}), "duplicate_id"),
    ],
)
def test_a_blank_reference_is_no_way_around_the_checks(parts, code):
    assert {f.message.code for f in faults(**parts)} & {code, "not_a_text"}


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("otsesed", "direct"),
        ("Otsene", "direct"),
        ("sisering", "direct"),
        ("inner", "direct"),
        ("huvitatud", "interested"),
        ("kaudsed", "indirect"),
        ("outer", "indirect"),
        ("inersted", "interested"),
        ("DIRECT", "direct"),
        ("xyz", None),
    ],
)
def test_a_ring_in_other_words_is_understood(word, hint):
    (fault,) = faults(**people({**A, "ring": word}))
    assert (fault.nearest, fault.allowed) == (hint, ("direct", "interested", "indirect"))


def test_a_ring_called_by_its_display_name_is_understood():
    (fault,) = faults(rings={"direct": "Lähedased"}, **people({**A, "ring": "lähedased"}))
    assert fault.nearest == "direct"


@pytest.mark.parametrize(("typed", "hint"), [("Klent", "Klient"), ("müügijuth", "Müügijuht")])
def test_a_mistyped_stakeholder_is_understood(typed, hint):
    (fault,) = faults(**edge(to=typed, strength=1))
    assert fault.nearest == hint
    assert fault.allowed == ("a", "b")


def test_an_influence_written_twice_points_to_the_first():
    rows = [{"from": "a", "to": "b", "strength": 1}, {"from": "Klient", "to": "b", "strength": 2}]
    (fault,) = faults(influences=rows)
    assert fault.message.code == "duplicate_influence"
    assert "influences[0]" in str(fault.message)
    assert fault.path == ("influences", 1)


@pytest.mark.parametrize(
    "measure",
    [
        {"strength": 0},
        {"strength": 0, "sign": "positive"},
        {"sign": "unknown"},
        {"strength": -2, "sign": "unknown"},
        {"range": [-3, 3]},
        {"strength": 1, "range": [1, 1]},
        {"strength": 1, "sign": "positive", "range": [0, 3]},
    ],
)
def test_what_does_not_contradict_itself_is_no_fault(measure):
    assert cross_faults(document(**edge(**measure))) == []


@pytest.mark.parametrize(
    ("rings", "ids"),
    [
        ({}, ("direct", "interested", "indirect")),
        ({"indirect": "Kaudsed"}, ("direct", "interested", "indirect")),
        ({"tuum": "Tuum", "direct": None}, ("tuum", "direct")),
        ({"a": None, "b": None, "c": None, "d": None}, ("a", "b", "c", "d")),
    ],
)
def test_names_rename_rings_and_other_keys_replace_them(rings, ids):
    assert ring_ids({"rings": rings}) == ids


@given(service_maps(max_stakeholders=5))
def test_a_valid_map_has_no_faults(service_map):
    assert cross_faults(service_map.to_document()) == []


@given(service_maps(min_stakeholders=1, max_stakeholders=4), st.data())
def test_taking_away_somebody_referred_to_is_a_fault(service_map, data):
    plain = service_map.to_document()
    rows = plain["stakeholders"]
    gone = data.draw(st.sampled_from(rows))["id"]
    left = {**plain, "stakeholders": [row for row in rows if row["id"] != gone]}
    mentions = sum((i.from_ == gone) + (i.to == gone) for i in service_map.influences)
    mentions += sum(gone in change.effects for change in service_map.changes)
    mentions += service_map.inner_circle.stakeholders.count(gone)
    found = [f for f in cross_faults(left) if f.message.code == "unknown_stakeholder"]
    assert len(found) == mentions
