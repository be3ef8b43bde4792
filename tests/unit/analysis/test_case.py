"""A question made ready: which change, and the rows before and afterwards."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of, require_share
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

M = ServiceMap.from_document({
    "service": {"name": "Post", "language": "et"},
    "stakeholders": [{"name": "A", "ring": "direct", "today": -1}, {"name": "B", "ring": "direct"},
                     {"name": "C", "ring": "indirect", "today": 2}],
    "influences": [{"from": "A", "to": "B", "strength": 2}],
    "changes": [
        {"id": "x", "effects": {"A": 1}},
        {"id": "y", "effects": {"A": 3, "B": -1}},
        {"id": "ilma", "edits": {"remove": {"stakeholders": ["A"]},
                                 "add": {"stakeholders": [{"name": "D", "ring": "direct"}]}}},
        {"id": "tühi", "edits": {"remove": {"stakeholders": ["A", "B", "C"]}}},
        {"id": "x+z", "effects": {"B": 1}},
    ],
})  # fmt: skip


def test_rows_hold_before_and_afterwards_alike():
    case = case_of(M, "ilma")
    assert case.network.ids == case.old.ids == ("a", "b", "c", "d")
    assert case.there.tolist() == [1, 2, 3]
    assert [s.id for s in case.after.stakeholders] == ["b", "c", "d"]
    assert (len(case.old.weights), len(case.network.weights)) == (1, 0)
    assert (case.old_today.tolist(), case.today.tolist()) == ([-1, 0, 2, 0], [0, 0, 2, 0])
    assert case.structural


def test_without_edits_before_is_afterwards():
    case = case_of(M, "x")
    assert case.after is case.before
    assert case.old is case.network
    assert not case.structural


@pytest.mark.parametrize("together", ["x+y", " x + y ", ["x", "y"], ("y", "x"), "x+y+x"])
def test_several_changes_are_made_together(together):
    case = case_of(M, together)
    assert case.effects.tolist() == [4, -1, 0]
    assert {part.id for part in case.parts} == {"x", "y"}


def test_a_change_whose_own_name_has_a_plus_is_itself():
    assert case_of(M, "x+z").effects.tolist() == [0, 1, 0]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("x+nothing", UnknownChangeError),
        (["x", "nothing"], UnknownChangeError),
        ("y+ilma", InvalidParameterError),
        ("tühi", EmptyMapError),
        (None, UnknownChangeError),
        ([], WrongTypeError),
        (3, WrongTypeError),
        (["x", 3], WrongTypeError),
    ],
)
def test_what_cannot_be_made_ready_is_refused(change, error):
    with pytest.raises(error):
        case_of(M, change)


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_carry_over_is_a_share(share):
    with pytest.raises(InvalidParameterError):
        require_share(share, M)


@given(st.data())
def test_effects_stand_in_the_rows_of_those_they_hit(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=5))
    change = data.draw(changes(service_map, edits=True))
    case = case_of(service_map, change)
    for id_, effect in change.effects.items():
        assert case.effects[case.network.index[id_]] == effect.effect
    assert np.count_nonzero(case.effects) == sum(e.effect != 0 for e in change.effects.values())
    assert [case.network.ids[row] for row in case.there] == [s.id for s in case.after.stakeholders]


@given(st.data())
def test_two_halves_are_the_whole(data):
    service_map = data.draw(service_maps(max_stakeholders=5, complete=False))
    halves = {s.id: data.draw(st.integers(-3, 3)) for s in service_map.stakeholders}
    m = service_map.with_change("A", halves, id="a").with_change("B", halves, id="b")
    assert (case_of(m, "a+b").effects == 2 * case_of(m, "a").effects).all()
