"""Edits that do not fit their map: each fault at its place, all at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.crosscheck_edits import all_cross_faults
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

PEOPLE = [
    {"id": "a", "name": "Klient", "ring": "direct"},
    {"id": "b", "name": "Müügijuht", "ring": "interested"},
]
EDGE = {"from": "a", "to": "b", "strength": 2}


def faults(edits, **change):
    document = {
        "service": {"name": "X"},
        "stakeholders": PEOPLE,
        "influences": [EDGE],
        "changes": [{"id": "x", "edits": edits, **change}],
    }
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(document)
    return caught.value.faults


def link(source, target, **details):
    return {"influences": [{"from": source, "to": target, **details}]}


@pytest.mark.parametrize(
    ("edits", "code", "field"),
    [
        ({"remove": {"stakeholders": ["c"]}}, "unknown_stakeholder", "remove.stakeholders[0]"),
        ({"remove": link("b", "a")}, "edited_influence", "remove.influences[0]"),
        ({"rerate": link("b", "a", strength=1)}, "edited_influence", "rerate.influences[0]"),
        ({"rerate": link("a", "b")}, "missing_strength", "rerate.influences[0]"),
        ({"rerate": link("a", "b", range=[2, 1])}, "range_upside_down",
         "rerate.influences[0].range"),
        ({"add": link("a", "b", strength=1)}, "edited_influence", "add.influences[0]"),
        ({"add": link("a", "a", strength=1)}, "edited_influence", "add.influences[0]"),
        ({"add": link("a", "c", strength=1)}, "unknown_stakeholder", "add.influences[0].to"),
        ({"add": {"stakeholders": [{"id": "a", "name": "A", "ring": "direct"}]}}, "added_twice",
         "add.stakeholders[0]"),
        ({"add": {"stakeholders": [{"name": "R", "ring": "inner"}]}}, "unknown_ring",
         "add.stakeholders[0].ring"),
        ({"rerate": {"stakeholders": [{"id": "c"}]}}, "unknown_stakeholder",
         "rerate.stakeholders[0].id"),
        ({"rerate": {"stakeholders": [{"id": "a", "ring": "x"}]}}, "unknown_ring",
         "rerate.stakeholders[0].ring"),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_place(edits, code, field):
    assert [(f.message.code, f.field) for f in faults(edits)] == [
        (code, f"changes[0].edits.{field}")
    ]


def test_who_is_removed_cannot_be_hit_nor_linked():
    edits = {"remove": {"stakeholders": ["b"]}, "rerate": link("a", "b", strength=1)}
    found = faults(edits, effects={"Müügijuht": 1})
    assert {f.message.code for f in found} == {"effect_on_removed", "end_removed"}


def test_one_influence_is_edited_once():
    edits = {"remove": link("a", "b"), "rerate": link("a", "b", strength=1)}
    assert [f.message.code for f in faults(edits)] == ["edited_influence"]


def test_an_effect_may_hit_somebody_new():
    m = ServiceMap.from_document({
        "service": {"name": "X"}, "stakeholders": PEOPLE,
        "changes": [{"name": "Uus", "effects": {"Robot": 1},
                     "edits": {"add": {"stakeholders": [{"name": "Robot", "ring": "direct"}]}}}],
    })  # fmt: skip
    assert set(m.changes[0].effects) == {"robot"}


def test_the_likely_name_is_offered():
    (fault,) = faults({"remove": {"stakeholders": ["Müügijuth"]}})
    assert fault.nearest == "Müügijuht"


@given(st.data())
def test_edits_that_fit_have_no_faults(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=5))
    change = data.draw(changes(service_map, edits=True))
    dumped = change.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert all_cross_faults({**service_map.to_document(), "changes": [dumped]}) == []


def test_somebody_added_who_is_there_is_one_fault_however_often_they_are_named():
    people = [{"name": "Klient", "ring": "direct"}]
    (fault,) = faults({"add": {"stakeholders": people, **link("b", "Klient", strength=1)}})
    assert str(fault.message).startswith("'Klient' is on the map already")


def test_influences_are_named_by_the_names_of_their_ends():
    (fault,) = faults({"remove": link("b", "a")})
    assert str(fault.message) == "the influence Müügijuht → Klient is not on the map"
