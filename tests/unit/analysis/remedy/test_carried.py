"""A change with its measures as one change."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.remedy.carried import carried
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


def test_effects_move_by_their_measures_and_keep_what_was_said_of_them(cafe):
    effect = {"effect": -2, "range": [-3, -1], "why": "tired"}
    case = case_of(cafe(changes=[{"name": "Longer hours", "effects": {"Barista": effect}}]))
    moved = carried(case, np.array([3.5, 0.0, -1.0]))
    assert moved.effects.tolist() == [1.5, 0, -1]
    assert moved.change.name == "Longer hours with measures"
    assert moved.change.id == "longer-hours-with-measures"
    assert list(moved.change.effects) == ["barista", "street"]
    told = moved.change.effects["barista"]
    assert (told.effect, told.range, told.why) == (1.5, (0.5, 2.5), "tired")
    assert case.effects.tolist() == [-2, 0, 0]


def test_a_range_ends_where_the_scale_does(cafe):
    effect = {"effect": 1, "range": [-3, 2]}
    case = case_of(cafe(changes=[{"name": "x", "effects": {"Guest": effect}}]))
    up, down = (carried(case, np.array([0.0, m, 0.0])).change for m in (2.0, -1.0))
    assert up.effects["guest"].range == (-1, 3)
    assert down.effects["guest"].range == (-3, 1)


def test_its_id_is_its_own_and_its_name_in_the_language_of_the_map(cafe):
    plans = [{"name": "x", "effects": {}}, {"id": "x-koos-meetmetega", "name": "y", "effects": {}}]
    service_map = cafe(changes=plans, service={"name": "Kohvik", "language": "et"})
    moved = carried(case_of(service_map, "x"), np.ones(3))
    assert (moved.change.id, moved.change.name) == ("x-koos-meetmetega-2", "x koos meetmetega")


def test_without_measures_nothing_changes(cafe):
    case = case_of(cafe(), {"Guest": 1})
    assert carried(case, np.zeros(3)) is case


def test_sums_beyond_the_scale_stay_there_and_rounding_takes_nothing_off_it(cafe):
    plans = [{"name": name, "effects": {"Guest": 2}} for name in ("a", "b")]
    moved = carried(case_of(cafe(changes=plans), "a+b"), np.array([0, -0.5, 0]))
    assert moved.change.effects["guest"].effect == 3.5
    case = case_of(cafe(), {"Guest": 0.1})
    assert carried(case, np.array([0, 2.9000000000000004, 0])).change.effects["guest"].effect == 3


@given(st.data())
def test_the_change_is_one_that_the_map_takes(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    case = case_of(service_map, data.draw(changes(service_map, edits=data.draw(st.booleans()))))
    direct = case.effects[case.there]
    aims = st.integers(-12, 12).map(lambda k: k / 4)
    aimed = np.array(data.draw(st.lists(aims, min_size=len(direct), max_size=len(direct))))
    moved = carried(case, aimed - direct)
    assert moved.effects[case.there] == pytest.approx(aimed)
    again = case_of(service_map, moved.change)
    assert (again.effects == moved.effects).all()
    assert again.change.edits == case.change.edits
    assert isinstance(again.change, Change)


@given(st.floats(-1, 1).filter(bool), st.integers(-2, 2), st.integers(-2, 2))
def test_a_measure_is_on_top_of_what_raters_believed(measure, one, other):
    m = ServiceMap.named("K").with_stakeholder("X", ring="direct")
    rated = {"effect": one, "ratings": {"A": one, "B": other}, "why": "arutelu"}
    case = case_of(m.with_change("c", {"X": rated}), "c")
    effect = carried(case, np.array([measure])).change.effects["x"]
    assert effect.ratings == {}
    assert "ratings" not in effect.model_fields_set
    assert effect.why == "arutelu"
    assert effect.range == pytest.approx((min(one, other) + measure, max(one, other) + measure))
