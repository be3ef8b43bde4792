import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.cocreation.shapes import SHAPES, back, other, stretched

LEVELS = st.lists(st.floats(0, 1e6), min_size=2, max_size=6)


@given(LEVELS, st.sampled_from(SHAPES))
def test_stretching_keeps_the_order(levels, shape):
    far = stretched(np.sort(levels), shape)
    assert (np.diff(far) >= 0).all()


@given(st.floats(0, 1e6), st.sampled_from(SHAPES))
def test_there_and_back_is_where_one_began(level, shape):
    assert back(float(stretched(level, shape)), shape) == pytest.approx(level, abs=1e-9)


def test_the_parabola_itself_stretches_nothing_not_even_below_zero():
    assert stretched(np.array([-2.0, 3.0]), "quadratic").tolist() == [-2, 3]
    assert back(-2.0, "quadratic") == -2


def test_the_root_needs_levels_of_zero_or_more():
    with pytest.raises(InvalidParameterError, match="-2"):
        stretched(np.array([4.0, -2.0]), "root")


def test_the_root_begins_at_zero():
    assert back(-1.0, "root") == 0
    assert stretched(0.0, "root") == 0


def test_each_shape_has_another():
    assert {other(shape) for shape in SHAPES} == set(SHAPES)
    assert all(other(other(shape)) == shape for shape in SHAPES)
