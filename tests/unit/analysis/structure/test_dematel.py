"""The total relation and where it does not exist."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.dematel import total_relation
from sidusryhmad.errors import UnboundedEchoError

MATRICES = st.integers(1, 6).flatmap(
    lambda n: arrays(float, (n, n), elements=st.integers(-4, 4).map(float))
)


def answered(matrix):
    """The total relation, or None where it is refused."""
    try:
        return total_relation(matrix)
    except UnboundedEchoError:
        return None


@given(MATRICES)
def test_it_is_refused_exactly_where_its_series_does_not_end(matrix):
    sizes = np.abs(matrix)
    share = sizes / max(sizes.sum(axis=0).max(), sizes.sum(axis=1).max(), 1)
    damped = np.linalg.matrix_power(share, 2000).sum() < 0.01
    assert (answered(matrix) is not None) == damped


@given(MATRICES)
def test_the_total_relation_solves_its_equation(matrix):
    total = answered(matrix)
    if total is not None and matrix.any():
        sizes = np.abs(matrix)
        share = matrix / max(sizes.sum(axis=0).max(), sizes.sum(axis=1).max())
        assert total == pytest.approx(share + total @ share, abs=1e-9)


@given(MATRICES)
def test_what_is_given_is_received(matrix):
    total = answered(matrix)
    if total is not None:
        assert total.sum(axis=0).sum() == pytest.approx(total.sum(axis=1).sum(), abs=1e-9)


@given(MATRICES, st.sampled_from([0.25, 0.5, 2.0, 8.0]))
def test_the_scale_of_the_map_does_not_show(matrix, factor):
    total = answered(matrix)
    if total is not None:
        assert total_relation(factor * matrix) == pytest.approx(total, abs=1e-9)


@given(MATRICES, st.data())
def test_the_order_of_the_stakeholders_moves_the_relation_along(matrix, data):
    order = data.draw(st.permutations(range(len(matrix))))
    total = answered(matrix)
    if total is not None:
        moved = total_relation(matrix[np.ix_(order, order)])
        assert moved == pytest.approx(total[np.ix_(order, order)], abs=1e-9)


@given(MATRICES)
def test_signs_never_make_the_relation_larger_than_the_sizes_do(matrix):
    sizes = answered(np.abs(matrix))
    if sizes is not None:
        assert (np.abs(total_relation(matrix)) <= sizes + 1e-9).all()


@given(st.integers(2, 6), st.sampled_from([1.0, -2.0, 4.0]))
def test_equal_strength_all_around_is_refused(n, strength):
    for matrix in (np.roll(np.eye(n), 1, axis=1), np.ones((n, n)) - np.eye(n)):
        with pytest.raises(UnboundedEchoError, match="DEMATEL does not exist"):
            total_relation(strength * matrix)


def test_an_equal_loop_within_a_larger_map_is_refused_too():
    matrix = np.zeros((4, 4))
    matrix[0, 1] = matrix[1, 0] = 2
    matrix[2, 3] = 1
    assert answered(matrix) is None


def test_an_empty_map_has_an_empty_relation():
    assert not total_relation(np.zeros((3, 3))).any()
