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
    assert fault.allowed == ("Klient", "Müügijuht")


@pytest.mark.parametrize("typed", ["klien", "klientt"])
def test_a_mistyped_id_is_met_with_the_name(typed):
    rows = {"stakeholders": [{**A, "id": "klient", "name": "Ostja"}, B]}
    found = faults(**rows, influences=[{"from": typed, "to": "b", "strength": 1}])
    assert [(f.nearest, f.allowed) for f in found] == [("Ostja", ("Ostja", "Müügijuht"))]


@pytest.mark.parametrize(("count", "listed"), [(12, 12), (13, 0)])
def test_only_a_few_stakeholders_are_all_listed(count, listed):
    rows = [{"id": f"s{n}", "name": f"Sõber {n}", "ring": "direct"} for n in range(count)]
    edge = {"from": "s0", "to": "Sõbre 7", "strength": 1}
    (fault,) = faults(stakeholders=rows, influences=[edge])
    assert len(fault.allowed) == listed
    assert fault.nearest == "Sõber 7"


def test_an_influence_written_twice_points_to_the_first():
    rows = [{"from": "a", "to": "b", "strength": 1}, {"from": "Klient", "to": "b", "strength": 2}]
    (fault,) = faults(influences=rows)
    assert fault.message.code == "duplicate_influence"
    assert "influences[0]" in str(fault.message)
    assert fault.path == ("influences", 1)
    assert fault.other == ("influences", 0)


@pytest.mark.parametrize(("first", "second"), [("a", "a"), (None, None)])
def test_the_same_name_twice_is_told_with_what_to_do(first, second):
    rows = [{**A, "id": first, "name": "A"}, {**A, "id": second, "name": "A"}]
    rows = [{key: value for key, value in row.items() if value} for row in rows]
    (fault,) = faults(**people(*rows, B))
    assert (fault.message.code, fault.field, fault.value) == (
        "duplicate_id", "stakeholders[1].id", "a"
    )  # fmt: skip
    assert fault.other == ("stakeholders", 0)
    assert str(fault.message) == (
        "the name A stands here and in stakeholders[0]; if they are not the same, give one of them "
        "another name, such as A (2), or its own id"
    )


@pytest.mark.parametrize("key", ["from", "to"])
def test_a_name_that_two_have_is_told_with_the_ids_to_choose_from(key):
    rows = people(A, {"id": "teine", "name": A["name"], "ring": "direct"}, B)
    ends = {"from": "b", "to": "b", key: A["name"]}
    (fault,) = faults(**rows, influences=[{**ends, "strength": 1}])
    assert (fault.message.code, fault.field) == ("ambiguous_name", f"influences[0].{key}")
    assert str(fault.message).endswith("a, teine; write the id instead")
    assert (fault.allowed, fault.nearest) == ((), None)


def test_who_influences_themselves_is_told_by_name():
    named = {**A, "name": "Õpetaja"}
    edge_ = {"from": "a", "to": "a", "strength": 1}
    (fault,) = faults(**people(named, B), influences=[edge_])
    assert str(fault.message) == "Õpetaja cannot influence itself; leave this influence out"


def test_two_names_with_one_id_are_told_by_the_id():
    (fault,) = faults(**people(A, {**B, "id": "a"}))
    assert str(fault.message) == "the id 'a' is taken already: stakeholders[0]"
    assert fault.other == ("stakeholders", 0)


@pytest.mark.parametrize("own", ["b", "klient-2"])
def test_the_same_name_twice_is_fine_with_an_id_of_its_own(own):
    m = ServiceMap.from_document(document(**people(A, {**A, "id": own})))
    assert [s.id for s in m.stakeholders] == ["a", own]


@pytest.mark.parametrize("key", ["strenght", "sing", "rnge", "tugevus", "suund", "Vahemik"])
def test_a_misspelt_measure_is_no_missing_one(key):
    assert [f.message.code for f in faults(**edge(**{key: 1}))] == ["unknown_key"]


@pytest.mark.parametrize("key", ["miks", "whyy", "silt"])
def test_another_misspelt_key_hides_no_missing_measure(key):
    assert sorted(f.message.code for f in faults(**edge(**{key: "x"}))) == [
        "missing_strength", "unknown_key",
    ]  # fmt: skip


REFERENCES = {
    "inner_circle": {"stakeholders": ["Klient"]},
    "influences": [{"from": "Klient", "to": "b", "strength": 1}],
    "changes": [{"id": "x", "effects": {"Klient": 1}}],
}


@pytest.mark.parametrize("key", ["sidusrühmad", "Sidusrühmad", "stakholders", "stakeholder"])
def test_where_the_stakeholders_are_misspelt_nobody_else_is_missed(key):
    assert cross_faults({"service": {"name": "X"}, key: [A, B], **REFERENCES}) == []


@pytest.mark.parametrize("parts", [{}, {"sidusryhmad": 1}, {"huvilised": [A]}])
def test_where_nobody_is_listed_every_reference_is_missed(parts):
    found = cross_faults({"service": {"name": "X"}, **parts, **REFERENCES})
    assert [f.message.code for f in found] == ["unknown_stakeholder"] * 4


def test_a_misspelt_key_beside_the_right_one_hides_nothing():
    found = cross_faults(document(stakholders=[], **{**REFERENCES, "changes": []}))
    assert found == cross_faults(document(**{**REFERENCES, "changes": []})) != []


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
