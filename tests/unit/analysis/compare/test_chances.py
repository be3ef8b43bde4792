"""What common draws say of the order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.compare.chances import Chances, chances
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.model.service_map import ServiceMap

NAMES = ("a", "b", "nothing")


def pair(**head):
    document = {
        "service": {"name": "Paar"},
        "stakeholders": [
            {"id": "a", "name": "A", "ring": "direct"},
            {"id": "b", "name": "B", "ring": "direct"},
            {"id": "c", "name": "C", "ring": "indirect"},
        ],
        "influences": [{"from": "a", "to": "c", "strength": -2}],
        "changes": [
            {"id": "x", "effects": {"a": {"effect": 1, "range": [0, 2]}, "b": 1}},
            {"id": "y", "effects": {"a": 1}, "edits": {"remove": {"stakeholders": ["b"]}}},
        ],
        **head,
    }
    return ServiceMap.from_document(document)


def spread(m, *changes, count=50):
    cases = [case_of(m, change) for change in changes]
    return chances(m.inner_ids, cases, sample(cases, Draws(count)))


def test_doing_nothing_is_there_and_harms_nobody():
    found = spread(pair(), "x")
    assert found.passing[-1].all()
    assert not found.totals[-1].any()


def test_totals_are_those_of_the_draws_and_the_removed_count_as_nothing():
    m = pair()
    found = spread(m, "x", "y")
    (drawn,) = sample([case_of(m, "x")], Draws(50))
    assert (found.totals[0] == drawn.totals[:, :2]).all()
    assert (found.totals[1] == np.array([1.0, 0.0])).all()


def test_harm_outside_is_a_veto_too():
    # C gets −⅙ … −½ of what A gets (strength −1.5 … −2.5, carry-over ½), beyond 0.25 at times.
    found = spread(pair(), "x", count=400)
    (drawn,) = sample([case_of(pair(), "x")], Draws(400))
    assert (found.passing[0] == (drawn.totals[:, 2] >= -0.25)).all()
    assert 0 < found.passing[0].mean() < 1


def test_an_empty_inner_circle_is_a_draw():
    m = pair(inner_circle={"rings": []})
    found = spread(m, "x").better(["x", "nothing"])
    assert found == {"x": {"nothing": 0.5}, "nothing": {"x": 0.5}}


NUMBERS = st.lists(st.integers(-3, 3), min_size=3 * 4 * 2, max_size=3 * 4 * 2)


@given(NUMBERS)
def test_one_beats_the_other_or_the_other_way_round(numbers):
    totals = np.array(numbers, dtype=float).reshape(3, 4, 2)
    better = Chances(np.ones((3, 4), dtype=bool), totals).better(NAMES)
    for one in NAMES:
        assert one not in better[one]
        for other in better[one]:
            assert better[one][other] + better[other][one] == pytest.approx(1)


@given(NUMBERS)
def test_first_places_add_up_and_go_to_those_who_pass(numbers):
    totals = np.array(numbers, dtype=float).reshape(3, 4, 2)
    passing = np.array([[True] * 4, [False] * 4, [True] * 4])
    shares = Chances(passing, totals).firsts()
    assert sum(shares) == pytest.approx(1)
    assert shares[1] == 0


def test_constant_ties_are_told_as_ties():
    # B, whom y removes, counts as 0 and is the worst-off of it: equal to doing nothing, always.
    found = spread(pair(), "x", "y")
    assert found.ties(NAMES)["b"]["nothing"] == found.ties(NAMES)["nothing"]["b"] == 1
    assert found.better(NAMES)["b"]["nothing"] == 0.5
    assert found.ties(NAMES)["a"]["nothing"] < 1


def test_rounding_noise_is_no_difference():
    totals = np.array([[[0.1 + 0.2]], [[0.3]], [[0.0]]])
    found = Chances(np.ones((3, 1), dtype=bool), totals)
    assert found.ties(NAMES)["a"] == {"b": 1.0, "nothing": 0.0}
    assert found.better(NAMES)["a"] == {"b": 0.5, "nothing": 1.0}


@given(st.lists(st.lists(st.integers(-2, 2), min_size=3, max_size=3), min_size=1, max_size=6))
def test_ties_are_the_same_both_ways_and_leave_room_for_the_rest(drawn):
    totals = np.array(drawn, dtype=float).T[:, :, None]
    found = Chances(np.ones(totals.shape[:2], dtype=bool), totals)
    ties, better = found.ties(NAMES), found.better(NAMES)
    for one in NAMES:
        for other in ties[one]:
            assert ties[one][other] == ties[other][one]
            assert ties[one][other] / 2 <= better[one][other] <= 1 - ties[one][other] / 2
