"""Where a strength turns the verdict, by hand and against verdicts at single strengths."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.grid import STEPS, stepped
from sidusryhmad.analysis.robustness.judging import judge_of, status
from sidusryhmad.analysis.robustness.ratings import ratings_of
from sidusryhmad.analysis.robustness.worlds import links_of, worlds_of
from sidusryhmad.testing import changes, service_maps


def prepared(service_map, change, alpha=0.5):
    case = case_of(service_map, change)
    worlds = worlds_of(ask(case, carry_over=alpha), carry_over=alpha, budget=alpha < 1)
    names = {s.id: s.name for s in (*case.before.stakeholders, *case.after.stakeholders)}
    return ratings_of(worlds, links_of(case), names), judge_of(case)


def test_a_stretch_within_one_point_has_both_its_ends(mapped):
    # x_B = −0.3 + ½·s/3·2 ≥ −0.05 from s = 0.75 on. D outside takes −½·x_B:
    # more than the tolerance of 0.25 from x_B = ½, s = 2.4 on.
    service_map = mapped(
        "a/direct b/direct d/indirect", (("a", "b", 0.5), ("b", "d", -3)), tolerance=0.25
    )
    ratings, judge = prepared(service_map, {"a": 2, "b": -0.3})
    (found,) = [s for s in stepped(ratings, judge, 1) if s.row == 0]
    assert (found.turns_at, found.until) == (pytest.approx(0.75), pytest.approx(2.4))
    assert (status(found.code), found.by_one_point, found.decisive) == ("good", True, (1,))


def test_both_ends_of_a_stretch_between_two_steps_are_found_when_verdicts_differ(mapped):
    # Good from s = 0.75 on; D loses more than 0.005 from x_B = 0.01 on: s = 0.93.
    service_map = mapped(
        "a/direct b/direct d/indirect", (("a", "b", 0.5), ("b", "d", -3)), tolerance=0.005
    )
    ratings, judge = prepared(service_map, {"a": 2, "b": -0.3})
    (found,) = [s for s in stepped(ratings, judge, 1) if s.row == 0]
    assert (found.turns_at, found.until) == (pytest.approx(0.75), pytest.approx(0.93))


@pytest.mark.parametrize(("strength", "near"), [(1.1, True), (1.15, True), (1.05, False)])
def test_one_point_is_one_point(mapped, strength, near):
    # B is no loser any more at s = 2.1 itself.
    ratings, judge = prepared(
        mapped("a/direct b/direct", (("a", "b", strength),)), {"a": 1, "b": -0.4}
    )
    (found,) = stepped(ratings, judge, 1)
    assert (found.turns_at, found.by_one_point) == (pytest.approx(2.1), near)


def test_where_there_is_no_influence_none_turns(mapped):
    ratings, judge = prepared(mapped("a/direct b/direct"), {"a": 1})
    assert stepped(ratings, judge, 1) == stepped(ratings, judge, -1) == ()


@given(st.data(), st.sampled_from([1, -1]), st.sampled_from([0.3, 0.8]))
def test_they_are_those_of_every_step_of_the_grid(data, direction, alpha):
    service_map = data.draw(service_maps(max_stakeholders=4))
    ratings, judge = prepared(service_map, data.draw(changes(service_map, edits=True)), alpha)
    found = {stretch.row: stretch for stretch in stepped(ratings, judge, direction)}
    base = judge.verdicts(ratings.base[None])[0]
    for row in range(ratings.linked):
        steps = ratings.values[row] + direction * np.arange(6 * STEPS + 1) / STEPS
        grid = np.unique(np.clip(steps, -3, 3))
        codes = judge.verdicts(ratings.totals(np.full(len(grid), row), grid)[0])
        if row not in found:
            assert (codes == base).all()
            continue
        stretch = found[row]
        past, left = (grid - stretch.turns_at) * direction, (stretch.until - grid) * direction
        assert (codes[past < -1e-8] == base).all()
        assert (codes[(past > 1e-8) & (left > 1e-8)] == stretch.code).all()
        near = abs(grid[codes != base] - ratings.values[row]) <= 1 + 1e-9
        assert stretch.by_one_point == near.any()


@given(st.data(), st.sampled_from([1, -1]))
def test_just_past_a_turn_the_verdict_is_the_one_told(data, direction):
    service_map = data.draw(service_maps(max_stakeholders=4))
    ratings, judge = prepared(service_map, data.draw(changes(service_map, edits=True)))
    for stretch in stepped(ratings, judge, direction):
        if abs(stretch.until - stretch.turns_at) > 1e-6:
            past = np.array([stretch.turns_at + direction * 1e-7])
            totals, _ = ratings.totals(np.array([stretch.row]), past)
            assert judge.verdicts(totals)[0] == stretch.code
        assert stretch.decisive
