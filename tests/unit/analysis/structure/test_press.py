"""Responses to lasting pressure, counted by signs."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.press import press

SIGNS = st.integers(1, 4).flatmap(lambda n: arrays(int, (n, n), elements=st.integers(-1, 1)))


@given(SIGNS)
def test_the_net_count_is_the_adjoint(signs):
    net, _ = press(signs)
    determinant = round(np.linalg.det(-signs))
    assert (net @ -signs == determinant * np.eye(len(signs), dtype=int)).all()


@given(SIGNS)
def test_the_total_counts_every_way_whatever_its_sign(signs):
    _, total = press(signs)
    n = len(signs)
    for row in range(n):
        for column in range(n):
            minor = np.abs(np.delete(np.delete(signs, column, axis=0), row, axis=1))
            ways = [
                np.prod([minor[i, j] for i, j in enumerate(p)]) for p in permutations(range(n - 1))
            ]
            assert total[row, column] == sum(ways)


@given(SIGNS)
def test_no_more_ways_agree_than_there_are(signs):
    net, total = press(signs)
    assert (np.abs(net) <= total).all()
    assert ((net - total) % 2 == 0).all()


@given(SIGNS, st.data())
def test_the_response_is_that_of_the_resolvent_where_there_is_one(signs, data):
    strengths = data.draw(st.just(1.0))
    matrix = -strengths * signs
    if abs(np.linalg.det(matrix)) > 0.5:
        net, _ = press(signs)
        assert net == pytest.approx(np.linalg.inv(matrix) * np.linalg.det(matrix))
