"""Loops are found once each, strongest first, and a stopped search says so."""

from itertools import combinations, permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.structure import loops
from sidusryhmad.analysis.structure.loops import strongest_loops

SIZES = st.integers(2, 5).flatmap(
    lambda n: arrays(float, (n, n), elements=st.sampled_from([0, 0, 0.1, 0.25, 0.5, 1]))
)


def strength(sizes, rows):
    return float(np.prod(sizes[rows, (*rows[1:], rows[0])]))


def every_loop(sizes):
    """By trying every order of every choice of rows; independent of the code under test."""
    n = len(sizes)
    orders = (
        (chosen[0], *rest)
        for size in range(1, n + 1)
        for chosen in combinations(range(n), size)
        for rest in permutations(chosen[1:])
    )
    return [rows for rows in orders if strength(sizes, rows) > 0]


@given(SIZES)
def test_all_loops_are_found_strongest_first_and_ties_in_row_order(sizes):
    expected = sorted(every_loop(sizes), key=lambda rows: (-steady(strength(sizes, rows)), rows))
    search = strongest_loops(sizes, 1000)
    assert list(search.loops) == expected
    assert search.exact
    assert search.complete


@given(SIZES, st.integers(0, 4))
def test_the_first_few_are_the_first_few_of_all(sizes, top):
    everything = strongest_loops(sizes, 1000).loops
    search = strongest_loops(sizes, top)
    assert search.loops == everything[:top]
    assert search.exact
    assert search.complete is (len(everything) <= top)


@given(SIZES, st.integers(0, 4))
def test_only_wanted_loops_are_returned_and_counted(sizes, row):
    search = strongest_loops(sizes, 2, accept=lambda rows: row in rows)
    wanted = [rows for rows in strongest_loops(sizes, 1000).loops if row in rows]
    assert search.loops == tuple(wanted[:2])


@given(SIZES)
def test_without_the_way_back_there_is_no_loop(sizes):
    assert strongest_loops(np.triu(sizes, 1), 5).loops == ()


def test_a_stopped_search_claims_neither_the_strongest_nor_all(monkeypatch):
    monkeypatch.setattr(loops, "SEARCH_LIMIT", 3)
    sizes = np.full((6, 6), 0.5)
    np.fill_diagonal(sizes, 0)
    search = strongest_loops(sizes, 50)
    assert len(search.loops) < 50
    assert not search.exact
    assert not search.complete


def test_a_dense_map_is_answered_although_it_has_millions_of_loops():
    rng = np.random.default_rng(1)
    sizes = rng.uniform(0.01, 0.05, (25, 25))
    np.fill_diagonal(sizes, 0)
    search = strongest_loops(sizes, 20)
    pairs = sorted((sizes[i, j] * sizes[j, i] for i, j in combinations(range(25), 2)), reverse=True)
    assert search.exact
    assert not search.complete
    assert strength(sizes, search.loops[0]) == pairs[0]


@given(SIZES, st.data())
def test_the_order_of_the_rows_changes_no_loop(sizes, data):
    order = data.draw(st.permutations(range(len(sizes))))
    moved = strongest_loops(sizes[np.ix_(order, order)], 1000).loops
    there = {
        frozenset(zip(x, (*x[1:], x[0]), strict=True)) for x in strongest_loops(sizes, 1000).loops
    }
    named = [tuple(order[row] for row in rows) for rows in moved]
    assert {frozenset(zip(x, (*x[1:], x[0]), strict=True)) for x in named} == there


@given(SIZES, st.sampled_from([0.5, 0.25]))
def test_the_determinant_is_made_of_the_loops(sizes, alpha):
    """det(I − B) is 1 less every loop, plus every two that share nobody, and so on."""
    carried = alpha * sizes
    loops_ = strongest_loops(carried, 1000).loops
    gains = [(frozenset(rows), strength(carried, rows)) for rows in loops_]

    def apart(rest, taken):
        if not rest:
            return 1.0
        (rows, gain), *others = rest
        with_it = -gain * apart(others, taken | rows) if not rows & taken else 0.0
        return apart(others, taken) + with_it

    if len(gains) <= 12:
        expected = np.linalg.det(np.eye(len(sizes)) - carried)
        assert abs(apart(gains, frozenset()) - expected) < 1e-9
