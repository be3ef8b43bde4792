"""Exact turns of direct effects, by hand and against a fine grid."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.crossings import crossings
from sidusryhmad.analysis.robustness.judging import judge_of, status
from sidusryhmad.analysis.robustness.ratings import ratings_of
from sidusryhmad.analysis.robustness.worlds import links_of, worlds_of
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


def prepared(service_map, change):
    case = case_of(service_map, change)
    worlds = worlds_of(ask(case, carry_over=0.5), carry_over=0.5, budget=True)
    names = {s.id: s.name for s in (*case.before.stakeholders, *case.after.stakeholders)}
    return ratings_of(worlds, links_of(case), names), judge_of(case)


@pytest.fixture
def crossed(mapped):
    def make(people, links, change, direction):
        ratings, judge = prepared(mapped(people, links), change)
        return [
            (ratings.names[s.row][1], s.turns_at, s.until, status(s.code), s.by_one_point)
            for s in crossings(ratings, judge, direction)
        ]

    return make


def about(*rows):
    return [(n, pytest.approx(at), pytest.approx(to), code, near) for n, at, to, code, near in rows]


def test_a_stretch_begins_with_one_and_ends_with_another(crossed):
    # x_A = −0.6 + ½·p_C, x_B = 0.8 − ½·p_C
    links = (("c", "a", 3), ("c", "b", -3))
    change = {"a": -0.6, "b": 0.8, "c": 1}
    assert crossed("a/direct b/direct c/indirect", links, change, 1) == about(
        ("A", -0.55, 3, "good", True), ("C", 1.1, 1.7, "good", True)
    )
    assert crossed("a/direct b/direct c/indirect", links, change, -1) == []


def test_a_stretch_may_be_a_single_point(crossed):
    # x_A = ½·p_C − 0.8 is back at −ε where x_B = 0.7 − ½·p_C has come down to it: at 1½ alone.
    links = (("c", "a", 3), ("c", "b", -3))
    change = {"a": -0.8, "b": 0.7, "c": 0.75}
    (found,) = [
        row for row in crossed("a/direct b/direct c/indirect", links, change, 1) if row[0] == "C"
    ]
    assert found == about(("C", 1.5, 1.5, "no_effect", True))[0]


@pytest.mark.parametrize(
    ("start", "direction", "near"), [(0.95, -1, False), (0.94, -1, True), (-1.05, 1, True)]
)
def test_a_limit_one_point_away_is_no_loss_yet_and_no_loss_any_more(
    crossed, start, direction, near
):
    # A loses below −0.05 and not at it.
    (found, *_) = crossed("a/direct", (), {"a": start}, direction)
    at = 0.05 if direction < 0 else -0.05
    expected = {-1: (at, -0.05, "no_effect", True), 1: (at, 0.05, "no_effect", near)}[direction]
    assert found == about(("A", *expected))[0]


def test_only_whoever_is_at_a_limit_there_decides(mapped):
    # As p_C grows, A is back at p_C = 1.1, B at 1.5; the verdict turns with B.
    links = (("c", "a", 3), ("c", "b", 3))
    ratings, judge = prepared(
        mapped("a/direct b/direct c/indirect", links), {"a": -0.6, "b": -0.8, "c": 1}
    )
    (found,) = crossings(ratings, judge, 1)
    assert (found.turns_at, found.decisive) == (pytest.approx(1.5), (1,))


@st.composite
def pulled(draw):
    """A chooser whose effect helps some and harms others, all near their limits."""
    near = st.integers(-15, 15).map(lambda k: k / 10)
    ids = [f"s{k}" for k in range(draw(st.integers(1, 4)))]
    people = [
        {"id": i, "name": i, "ring": draw(st.sampled_from(["direct", "indirect"]))}
        for i in ("c", *ids)
    ]
    links = [{"from": "c", "to": i, "strength": draw(st.integers(-3, 3))} for i in ids]
    service_map = ServiceMap.from_document(
        {"service": {"name": "X"}, "stakeholders": people, "influences": links}
    )
    return service_map, {i: draw(near) for i in ("c", *ids)}


@given(pulled() | service_maps(max_stakeholders=5).flatmap(
    lambda m: st.tuples(st.just(m), changes(m, edits=True))
), st.sampled_from([1, -1]))  # fmt: skip
def test_they_are_those_of_a_fine_grid(asked, direction):
    ratings, judge = prepared(*asked)
    found = {stretch.row: stretch for stretch in crossings(ratings, judge, direction)}
    base = judge.verdicts(ratings.base[None])[0]
    there = ratings.worlds.case.there
    for row in range(ratings.linked, len(ratings.values)):
        value, slopes = ratings.values[row], ratings.slopes[row - ratings.linked, there]
        end = max(3, value) if direction > 0 else min(-3, value)
        grid = np.linspace(value, end, 1201)
        codes = judge.verdicts(ratings.base + (grid - value)[:, None] * slopes)
        others = np.flatnonzero(codes != base)
        if row not in found:
            assert not len(others)
            continue
        stretch = found[row]
        past = (grid - stretch.turns_at) * direction
        left = (stretch.until - grid) * direction
        assert (codes[past < -1e-9] == base).all()
        assert (codes[(past > 1e-9) & (left > 1e-9)] == stretch.code).all()
        near = np.abs(grid[others] - value) <= 1 + 1e-9
        assert stretch.by_one_point or not near.any()


@given(pulled())
def test_a_verdict_turns_where_somebody_is_at_a_limit(asked):
    ratings, judge = prepared(*asked)
    for direction in (1, -1):
        for stretch in crossings(ratings, judge, direction):
            rows = np.array([stretch.row] * 2)
            totals, _ = ratings.totals(rows, np.array([stretch.turns_at, stretch.until]))
            assert stretch.decisive
            for column in stretch.decisive:
                limits = [-judge.losing[column], judge.epsilon]
                assert min(abs(totals[0, column] - limit) for limit in limits) < 1e-8


@given(pulled())
def test_stretches_come_in_the_order_of_the_ratings(asked):
    ratings, judge = prepared(*asked)
    for direction in (1, -1):
        rows = [stretch.row for stretch in crossings(ratings, judge, direction)]
        assert all(a < b for a, b in pairwise(rows))
