"""Four corners around two means."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.quadrants import above_mean, quadrants

VALUES = arrays(float, 6, elements=st.integers(0, 9).map(float))


@pytest.mark.parametrize(
    ("place", "quadrant"),
    [((9, 0), "driver"), ((9, 9), "relay"), ((0, 9), "dependent"), ((0, 0), "autonomous")],
)
def test_the_corner_says_the_name(place, quadrant):
    places = np.array([place, (0, 0), (9, 9), (0, 9), (9, 0), (0, 0), (9, 9)], dtype=float)
    assert quadrants(places[:, 0], places[:, 1])[0] == quadrant


@given(VALUES, VALUES)
def test_swapping_influence_and_dependence_swaps_drivers_and_dependents(influence, dependence):
    swap = {"driver": "dependent", "dependent": "driver"}
    there, back = quadrants(influence, dependence), quadrants(dependence, influence)
    assert back == tuple(swap.get(name, name) for name in there)


@given(VALUES)
def test_not_everybody_is_above_the_mean_and_equals_are_not(values):
    assert not all(above_mean(values))
    assert any(above_mean(values)) is (len(set(values)) > 1)


@given(st.floats(1e-6, 1e6), st.integers(1, 9))
def test_rounding_makes_nobody_stand_out(value, count):
    assert not any(above_mean(np.full(count, value)))
