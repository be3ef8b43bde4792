"""Re-rating without solving again, by hand on two influences that share a budget.

    A → C +3, B → C +3     together 2, so b_AC = b_BC = ½·1/2 = ¼ at carry-over ½

The change gives A +2 and B +1: x_C = ¼·2 + ¼·1 = ¾.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.robustness.rank_one import Moved, World
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import service_maps

SHARED = (("a", "c", 3), ("b", "c", 3))
EFFECTS = np.array([2.0, 1.0, 0.0])


def world(service_map, pressing, alpha=0.5, *, budget=True):
    network = to_network(service_map)
    model = linear_model(network, carry_over=alpha, budget=budget)
    return World(network, model, alpha, budget, pressing, model.totals(pressing))


def moved(found, *moves):
    rows = np.array(moves, dtype=float).reshape(-1, 3)
    return found.rerated(rows[:, 0].astype(np.intp), rows[:, 1].astype(np.intp), rows[:, 2])


@pytest.mark.parametrize(
    ("weight", "change", "by_budget"),
    [
        # gone: C has B alone in full, ½·1 = ½: −¼; by itself −½, and +¼ since B moves up from ¼
        (0, -0.25, 0.25),
        # half as strong: sum 1½, so ½·(½·2 + 1·1)/1½ = ⅔; by itself −¼, the rest by the budget
        (0.5, 2 / 3 - 0.75, 2 / 3 - 0.75 + 0.25),
        # turned around: sum stays 2, so ¼·(−2 + 1) = −¼, all by itself
        (-1, -1, 0),
        (1, 0, 0),
    ],
)
def test_one_of_two_that_share_a_budget(mapped, weight, change, by_budget):
    found = moved(world(mapped("a/direct b/direct c/direct", SHARED), EFFECTS), (0, 2, weight))
    assert found.changes[0] == pytest.approx([0, 0, change], abs=1e-15)
    assert found.by_budget[0] == pytest.approx([0, 0, by_budget], abs=1e-15)


def test_whoever_gets_stronger_is_made_room_for_first(mapped):
    # A → C from ⅓ to 1 beside B in full: sums 4/3 and 2. x_C was ½·(⅔ + 1)·¾ = ⅝, becomes ¾.
    # First the room: both times ⅔, x_C = 5/12, so −5/24 by the budget; then A grows by ⅓.
    links = (("a", "c", 1), ("b", "c", 3))
    found = moved(world(mapped("a/direct b/direct c/direct", links), EFFECTS), (0, 2, 1))
    assert found.changes[0, 2] == pytest.approx(1 / 8, abs=1e-15)
    assert found.by_budget[0, 2] == pytest.approx(-5 / 24, abs=1e-15)


def test_without_budget_nothing_is_divided_anew(mapped):
    service_map = mapped("a/direct b/direct c/direct", SHARED)
    found = moved(world(service_map, EFFECTS, budget=False), (0, 2, 0), (1, 2, -1))
    assert found.changes[:, 2] == pytest.approx([-1, -1])
    assert not found.by_budget.any()


def test_an_influence_that_is_not_there_yet_may_come(mapped):
    found = moved(world(mapped("a/direct b/direct c/direct", SHARED), EFFECTS), (1, 0, 1))
    assert found.changes[0] == pytest.approx([0.5, 0, 0.125])


def test_where_echoes_would_not_die_out_there_is_no_answer(mapped):
    # Without budget at α = ½: A ⇄ B in full echo by ¼; every weight below 4 is fine, so take α = 1
    # and A → B at ½: the loop is ½, and 1 at the full weight.
    service_map = mapped("a/direct b/direct", (("a", "b", 1.5), ("b", "a", 3)))
    free = world(service_map, np.array([1.0, 0]), 1.0, budget=False)
    found = moved(free, (0, 1, 1), (0, 1, 0.9), (0, 1, -1))
    assert found.bounded.tolist() == [False, True, False]
    assert not found.changes[0].any()
    assert found.changes[1] == pytest.approx([1 / (1 - 0.9) - 2, 0.9 / (1 - 0.9) - 1])


@given(st.data())
def test_all_at_once_are_each_alone(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=5))
    n = len(service_map.stakeholders)
    here = world(service_map, np.arange(1.0, n + 1), 0.7)
    ends = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda e: e[0] != e[1])
    weights = st.integers(-6, 6).map(lambda k: k / 6)
    moves = data.draw(st.lists(st.tuples(ends, weights), min_size=1, max_size=5))
    rows = [(a, b, w) for (a, b), w in moves]
    together = moved(here, *rows)
    assert together.bounded.all()
    for k, row in enumerate(rows):
        alone = moved(here, row)
        assert together.changes[k] == pytest.approx(alone.changes[0], abs=1e-12)
        assert together.by_budget[k] == pytest.approx(alone.by_budget[0], abs=1e-12)


@given(st.data())
def test_there_and_back_again_changes_nothing(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=5, complete=False))
    influences = service_map.influences
    if not influences:
        return
    k = data.draw(st.integers(0, len(influences) - 1))
    one = influences[k]
    pressing = np.ones(len(service_map.stakeholders))
    network = to_network(service_map)
    row, column = network.index[one.from_], network.index[one.to]
    there = moved(world(service_map, pressing), (row, column, 0))
    document = service_map.to_document()
    document["influences"] = [r for n, r in enumerate(document["influences"]) if n != k]
    smaller = world(type(service_map).from_document(document), pressing)
    back = moved(smaller, (row, column, one.strength / 3))
    assert there.changes + back.changes == pytest.approx(0, abs=1e-12)


@given(st.lists(st.floats(-3, 3), min_size=2, max_size=2))
def test_a_sum_and_a_difference_exist_where_both_do(values):
    one, other = (Moved(np.array([[v]]), np.array([[v / 2]]), np.array([v > 0])) for v in values)
    found = one.less(other)
    assert found.changes[0, 0] == values[0] - values[1]
    assert found.by_budget[0, 0] == pytest.approx((values[0] - values[1]) / 2)
    both = one.plus(other)
    assert both.changes[0, 0] == values[0] + values[1]
    assert both.by_budget[0, 0] == pytest.approx((values[0] + values[1]) / 2)
    assert bool(found.bounded[0]) == bool(both.bounded[0]) == (min(values) > 0)


@given(st.integers(-12, 12).map(lambda k: k / 12), st.integers(1, 12).map(lambda k: k / 12))
def test_two_that_share_a_budget_by_formula(new, other):
    """A → C goes from full to new beside B → C: x_C = ½·(2·a + 1·b)/max(1, |a| + b)."""
    rows = [{"id": id_, "name": id_, "ring": "direct"} for id_ in "abc"]
    links = [("a", 3), ("b", 3 * other)]
    service_map = ServiceMap.from_document(
        {
            "service": {"name": "X"},
            "stakeholders": rows,
            "influences": [{"from": a, "to": "c", "strength": s} for a, s in links],
        }
    )
    found = moved(world(service_map, EFFECTS), (0, 2, new))
    before = 0.5 * (2 + other) / (1 + other)
    after = 0.5 * (2 * new + other) / max(1, abs(new) + other)
    kept = 0.5 * (2 * new + other) / (1 + other)
    assert found.changes[0, 2] == pytest.approx(after - before, abs=1e-12)
    assert found.by_budget[0, 2] == pytest.approx(after - kept, abs=1e-12)
