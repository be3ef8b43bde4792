"""Ids are filled in and references by name become ids."""

import copy

import pytest
from hypothesis import given

from sidusryhmad.model.prepare import names_by_id, prepare
from sidusryhmad.testing import service_maps

PEOPLE = [{"name": "Õde", "ring": "direct"}, {"id": "v", "name": "Vend", "ring": "direct"}]


def prepared(**parts):
    return prepare({"stakeholders": PEOPLE, **parts})


def test_ids_are_made_from_names_and_given_ones_kept():
    rows = prepared().document["stakeholders"]
    assert [row["id"] for row in rows] == ["ode", "v"]
    assert list(rows[0]) == ["id", "name", "ring"]


def test_a_made_id_keeps_clear_of_given_ones():
    rows = prepare({"stakeholders": [{"name": "V"}, {"id": "v", "name": "Vend"}]})
    assert [row["id"] for row in rows.document["stakeholders"]] == ["v-2", "v"]


def test_the_same_name_makes_the_same_id_for_the_checks_to_find():
    rows = prepare({"stakeholders": [{"name": "V"}, {"name": "V"}, {"name": "v"}]})
    assert [row["id"] for row in rows.document["stakeholders"]] == ["v", "v", "v-2"]


def test_a_namesake_of_somebody_with_an_id_of_their_own_gets_one_too():
    rows = prepare({"stakeholders": [{"name": "V"}, {"id": "x", "name": "V"}]})
    assert [row["id"] for row in rows.document["stakeholders"]] == ["v", "x"]
    rows = prepare({"stakeholders": [{"name": "V", "id": "v"}, {"name": "V"}]})
    assert [row["id"] for row in rows.document["stakeholders"]] == ["v", "v-2"]


@pytest.mark.parametrize("reference", ["Õde", "ode", "ODE", "öde"])
def test_ends_of_influences_may_be_names(reference):
    rows = prepared(influences=[{"from": reference, "to": "Vend", "strength": 1}])
    assert rows.document["influences"] == [{"from": "ode", "to": "v", "strength": 1}]


def test_effects_may_be_keyed_by_name_and_the_written_key_is_remembered():
    result = prepared(changes=[{"name": "Uus", "effects": {"Õde": 1, "v": 2, "keegi": 3}}])
    assert result.document["changes"][0]["effects"] == {"ode": 1, "v": 2, "keegi": 3}
    assert result.document["changes"][0]["id"] == "uus"
    assert result.written == {("changes", 0, "effects", "ode"): "Õde"}
    assert result.faults == []


def test_two_words_for_one_stakeholder_are_a_fault():
    result = prepared(changes=[{"id": "x", "effects": {"Õde": 1, "ode": 2}}])
    assert [f.message.code for f in result.faults] == ["duplicate_effect"]
    assert result.faults[0].path == ("changes", 0, "effects", "ode")


def test_a_change_without_name_is_called_by_its_id():
    assert prepared(changes=[{"id": "x"}]).document["changes"] == [{"id": "x", "name": "x"}]


def test_the_inner_circle_may_name_stakeholders():
    inner = prepared(inner_circle={"stakeholders": ["Õde", 5, "keegi"]}).document["inner_circle"]
    assert inner == {"stakeholders": ["ode", 5, "keegi"]}


@pytest.mark.parametrize("junk", [None, 5, "x", [1, None], {"a": 1}])
@pytest.mark.parametrize("key", ["stakeholders", "influences", "changes", "inner_circle"])
def test_junk_is_left_for_the_checks(key, junk):
    assert prepare({key: junk}).document == {key: junk}


def test_names_by_id_fall_back_on_the_id():
    assert names_by_id(
        {"stakeholders": [{"id": "a"}, {"name": "B"}, {"id": "c", "name": "C"}]}
    ) == {
        "a": "a",
        "c": "C",
    }


@given(service_maps(max_stakeholders=4))
def test_what_is_prepared_stays_as_it_is_and_the_source_untouched(service_map):
    document = service_map.to_document()
    before = copy.deepcopy(document)
    result = prepare(document)
    assert result.document == before == document
    assert (result.written, result.faults) == ({}, [])
