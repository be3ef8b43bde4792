"""A timeline worked out by hand.

A → B +3, B → A −3, A → C +3, B → C +3: carried ½, −½, ¼, ¼ (influences on C add up to 2).
Direct effects A +2, C −1:

step   A      B      C
0      2      0     −1
1      2      1     −1 + ¼·2 = −½
2      2−½    1     −½ + ¼·1 = −¼
3      1½     1−¼   −¼ − ¼·½ = −⅜
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.walks import STEPS, still_to_come, walks
from sidusryhmad.network.network import Network

SHOCK = np.array([2.0, 0, -1])
STEP_BY_STEP = [[2, 0, -1], [2, 1, -0.5], [1.5, 1, -0.25], [1.5, 0.75, -0.375]]


def loop():
    index = {"a": 0, "b": 1, "c": 2}
    sources, targets = np.array([0, 1, 0, 1]), np.array([1, 0, 2, 2])
    return Network(("a", "b", "c"), index, sources, targets, np.array([1.0, -1, 1, 1]))


def test_the_timeline_step_by_step():
    found = walks(loop(), SHOCK, steps=3)
    assert [totals.tolist() for totals in found.timeline] == STEP_BY_STEP
    assert found.totals.tolist() == STEP_BY_STEP[-1]
    assert found.additive
    assert not found.converged


def test_the_bound_on_what_is_still_on_its_way():
    # The largest sum of what is carried to one is ½; the last step moved somebody by ¼.
    found = walks(loop(), SHOCK, steps=3)
    assert found.certificate.values == {"steps": 3, "bound": 0.25}
    assert "after step 3 is at most 0.25 points" in str(found.certificate)


def test_no_step_is_the_change_itself():
    found = walks(loop(), SHOCK, steps=0)
    assert found.totals.tolist() == SHOCK.tolist()
    assert len(found.timeline) == 1


def test_four_steps_unless_asked_otherwise():
    assert STEPS == 4
    assert len(walks(loop(), SHOCK).timeline) == 5


def test_without_budget_c_takes_on_twice_as_much():
    found = walks(loop(), SHOCK, steps=1, budget=False)
    assert found.totals.tolist() == [2, 1, 0]


def test_many_steps_settle():
    found = walks(loop(), SHOCK, steps=40)
    assert found.converged
    assert found.totals == pytest.approx([1.6, 0.8, -0.4], abs=1e-9)
    assert found.certificate.values["bound"] <= 0.001


def test_at_full_carry_over_nothing_bounds_the_rest():
    found = walks(loop(), SHOCK, carry_over=1.0, steps=2)
    assert not found.converged
    assert str(found.certificate) == "nothing bounds what is still on its way after step 2"


@given(st.floats(0.01, 0.95), st.floats(-3, 3), st.integers(0, 8))
def test_the_bound_is_met_exactly_by_two_who_echo_each_other(share, size, steps):
    index = {"a": 0, "b": 1}
    pair = Network(("a", "b"), index, np.array([0, 1]), np.array([1, 0]), np.array([1.0, 1.0]))
    shock = np.array([size, size])
    found = walks(pair, shock, carry_over=share, steps=steps)
    wave = share**steps * shock
    left = size / (1 - share) - found.totals[0]
    rest = still_to_come(share * pair.matrix().T, wave)
    assert rest == pytest.approx(abs(left), abs=1e-9)
    assert rest == pytest.approx(abs(size) * share ** (steps + 1) / (1 - share), abs=1e-9)


@given(st.integers(1, 9), st.floats(1, 3))
def test_nothing_bounds_what_does_not_shrink(size, factor):
    assert still_to_come(factor * np.eye(size), np.ones(size)) is None
    assert still_to_come(factor * np.eye(size), np.zeros(size)) == 0
