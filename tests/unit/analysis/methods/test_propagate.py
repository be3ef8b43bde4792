"""One change by one method."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.analysis.methods.registry import method_names
from sidusryhmad.errors import InvalidParameterError, UnknownMethodError
from sidusryhmad.examples.catalogue import example
from sidusryhmad.testing import changes, service_maps

POST = example("post").read()
CHANGE = "ukseni-tasuga"


def test_walks_are_the_method_unless_another_is_named():
    found = propagate(POST, CHANGE)
    assert found.outcome.method == "walks"
    assert found.change.id == CHANGE
    assert {len(a.timeline) for a in found.outcome.stakeholders} == {5}


@pytest.mark.parametrize("name", ["WALKS", "Walks"])
def test_a_name_in_any_case_is_the_same_method(name):
    assert propagate(POST, CHANGE, method=name).outcome == propagate(POST, CHANGE).outcome


def test_a_method_that_cannot_be_loaded_is_refused(registered):
    registered(broken="no_such_module_at_all:method")
    with pytest.raises(UnknownMethodError, match="cannot be loaded"):
        propagate(POST, CHANGE, method="broken")


def test_more_steps_come_closer_to_the_default():
    far = [
        max(abs(a.total - a.default_total) for a in found.outcome.stakeholders)
        for found in (propagate(POST, CHANGE, steps=k) for k in (0, 3, 30))
    ]
    assert far[0] > far[1] > 0.001 > far[2]


def test_a_carry_over_may_be_given():
    still = propagate(POST, CHANGE, carry_over=0)
    assert still.carry_over == 0
    effects = {id_: e.effect for id_, e in POST.change(CHANGE).effects.items()}
    assert {a.id: a.total for a in still.outcome.stakeholders if a.total} == effects


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"method": "wlks"}, UnknownMethodError),
        ({"method": "wlks", "steps": 2}, UnknownMethodError),
        ({"method": "fcm", "steps": 2}, InvalidParameterError),
        ({"steps": -1}, InvalidParameterError),
        ({"steps": 2.5}, InvalidParameterError),
        ({"carry_over": 2}, InvalidParameterError),
    ],
)
def test_settings_that_make_no_sense_are_refused(settings, error):
    with pytest.raises(error):
        propagate(POST, CHANGE, **settings)


@pytest.mark.parametrize("name", method_names())
@given(st.data())
def test_an_answer_is_data_with_one_row_a_stakeholder(name, data):
    service_map = data.draw(service_maps(max_stakeholders=3))
    change = data.draw(changes(service_map))
    found = propagate(service_map, change, method=name)
    document = json.loads(json.dumps(to_json(found), allow_nan=False))
    assert document["kind"] == "propagation"
    assert document["outcome"]["method"] == name
    assert "paths" not in str(sorted(document["outcome"]))
    rows = to_rows(found)
    assert rows == document["outcome"]["stakeholders"]
    assert len(rows) == (0 if found.outcome.refusal else len(service_map.stakeholders))
    if not found.outcome.signed:
        assert {row["total"] for row in rows} <= {None}
