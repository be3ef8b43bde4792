"""Inputs of a case: common draws, named generators, nothing that depends on chunks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.uncertainty.inputs import inputs_of
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

M = ServiceMap.from_document({
    "service": {"name": "Post"},
    "carry_over": {"value": 0.5, "range": [0.4, 0.8]},
    "stakeholders": [{"name": "A", "ring": "direct", "today": {"value": -1, "range": [-2, 0]}},
                     {"name": "B", "ring": "direct"}],
    "influences": [{"from": "A", "to": "B", "strength": 2}],
    "changes": [
        {"id": "x", "effects": {"A": {"effect": 1, "range": [0, 3]}}},
        {"id": "y", "effects": {"B": 1}, "edits": {"rerate": {"influences": [
            {"from": "A", "to": "B", "strength": 3}]}}},
        {"id": "z", "edits": {"rerate": {"influences": [
            {"from": "A", "to": "B", "strength": 3}]}}},
    ],
})  # fmt: skip
PLAN = Draws(500, 7)


def realised(change, carry_over=None, plan=PLAN, chunk=500):
    inputs = inputs_of(case_of(M, change), carry_over)
    return inputs, [inputs.realise(u) for u in inputs.uniforms(plan, chunk)]


def test_effects_and_carry_over_are_drawn_within_their_ranges():
    inputs, (drawn,) = realised("x")
    assert [p.kind for p in inputs.varied] == ["strength", "effect", "carry_over"]
    assert drawn.effects[:, 0].min() == pytest.approx(0, abs=0.05)
    assert drawn.effects[:, 0].max() == pytest.approx(3, abs=0.05)
    assert (drawn.effects[:, 1] == 0).all()
    assert 0.4 <= drawn.carry_over.min() < drawn.carry_over.max() <= 0.8


def test_a_given_carry_over_does_not_vary():
    inputs, (drawn,) = realised("x", carry_over=0.3)
    assert (drawn.carry_over == 0.3).all()
    assert "carry_over" not in [p.kind for p in inputs.varied]


def test_standing_effects_vary_only_where_the_map_is_edited():
    assert "today" not in [p.kind for p in realised("x")[0].varied]
    inputs, (drawn,) = realised("y")
    assert "today" in [p.kind for p in inputs.varied]
    assert (drawn.today == drawn.old_today).all()
    assert drawn.today[:, 0].std() > 0.3


def test_the_map_is_drawn_alike_for_every_alternative():
    old = [realised(change)[1][0].old for change in ("x", "y", "z")]
    assert (old[0] == old[1]).all()
    assert (old[0] == old[2]).all()


def test_the_same_edit_is_drawn_alike_in_two_alternatives():
    y, z = (realised(change)[1][0].new for change in ("y", "z"))
    assert (y == z).all()
    assert (y != realised("y")[1][0].old).any()


def test_an_effect_is_drawn_alike_alone_and_together():
    alone, both = (realised(change)[1][0].effects for change in ("x", "x+y"))
    assert (alone[:, 0] == both[:, 0]).all()
    assert (both[:, 1] == 1).all()


def test_values_are_the_varied_inputs_in_their_order():
    inputs = inputs_of(case_of(M, "y"))
    (uniform,) = inputs.uniforms(PLAN, 500)
    drawn = inputs.realise(uniform)
    values = inputs.values(drawn, uniform, len(uniform))
    assert values.shape == (500, len(inputs.varied))
    assert (values[:, 0] == drawn.old[:, 0]).all()
    assert (values[:, 1] == drawn.new[:, 0]).all()


@given(st.integers(1, 60), st.integers(0, 5))
def test_the_size_of_a_chunk_changes_nothing(chunk, seed):
    plan = Draws(60, seed)
    whole = np.vstack([one.new for one in realised("y", plan=plan, chunk=60)[1]])
    parts = np.vstack([one.new for one in realised("y", plan=plan, chunk=chunk)[1]])
    assert (whole == parts).all()


@given(st.data())
def test_columns_and_priors_agree_for_any_change(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4))
    change = data.draw(changes(service_map, edits=True).filter(lambda c: len(
        c.edits.remove.stakeholders) < len(service_map.stakeholders)))  # fmt: skip
    inputs = inputs_of(case_of(service_map, change))
    (uniform,) = inputs.uniforms(Draws(20), 20)
    assert uniform.shape == (20, inputs.columns)
    drawn = inputs.realise(uniform)
    assert inputs.values(drawn, uniform, len(uniform)).shape == (20, len(inputs.varied))
    assert drawn.new.shape == (20, len(inputs.case.after.influences))
    assert (np.abs(drawn.new) <= 1).all()
    assert ((drawn.carry_over >= 0) & (drawn.carry_over <= 1)).all()


def test_raters_of_an_edit_do_not_disturb_those_of_the_map():
    document = M.to_document()
    rated = {"from": "A", "to": "B", "strength": 2, "ratings": {"m": 1, "n": 3}}
    edits = [{"add": {"influences": [{"from": "B", "to": "A", "strength": 1,
                                      "ratings": {"k": k, "l": 3}}]}} for k in (1, 2)]  # fmt: skip
    rows = [{"id": "p", "effects": {"A": 1}}]
    rows += [{"id": i, "effects": {"A": 1}, "edits": e} for i, e in zip("qr", edits, strict=True)]
    m = ServiceMap.from_document({**document, "influences": [rated], "changes": rows})
    drawn = []
    for change in "pqr":
        inputs = inputs_of(case_of(m, change))
        (uniform,) = inputs.uniforms(PLAN, 500)
        drawn.append(inputs.realise(uniform))
    assert (drawn[0].old == drawn[1].old).all()
    assert (drawn[0].old == drawn[2].old).all()
    assert set((3 * drawn[1].new[:, 1]).round(6)) == {1.0, 2.0, 3.0}
