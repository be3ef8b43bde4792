"""Many draws at once give what one solve after another gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.uncertainty import batch as module
from sidusryhmad.analysis.uncertainty.batch import DENSE, EXACT, Batch, rows_at_once
from sidusryhmad.network.network import Network, to_network
from sidusryhmad.testing import service_maps

MAPS = service_maps(max_stakeholders=6, complete=False)


def alone(network, weights, alpha, right):
    one = Network(network.ids, network.index, network.sources, network.targets, weights)
    return linear_model(one, carry_over=alpha).totals(right)


@st.composite
def batches(draw):
    network = to_network(draw(MAPS))
    shape = (draw(st.integers(1, 4)), len(network.weights))
    source = np.random.default_rng(draw(st.integers(0, 99)))
    alphas = source.uniform(0, 0.85, shape[0])
    right = source.uniform(-3, 3, (shape[0], len(network), draw(st.integers(1, 3))))
    return Batch(network, source.uniform(-1, 1, shape), alphas), right


@given(batches())
def test_every_draw_is_what_the_linear_method_gives_alone(drawn):
    batch, right = drawn
    expected = [
        alone(batch.network, weights, alpha, given)
        for weights, alpha, given in zip(batch.weights, batch.carry_over, right, strict=True)
    ]
    assert np.allclose(batch.solve(right), expected, atol=1e-12)


@given(batches())
def test_the_sparse_way_is_as_exact_as_promised(drawn):
    batch, right = drawn
    gap = np.abs(batch._sparse(right) - batch._dense(right)).max(initial=0)
    assert gap <= EXACT * max(1.0, np.abs(right).max(initial=0)) + 1e-12


@given(batches())
def test_what_is_handed_on_is_the_total_less_the_direct_effect(drawn):
    batch, right = drawn
    totals = batch.solve(right)
    for column in range(right.shape[2]):
        handed = batch.handed_on(totals[:, :, column])
        assert np.allclose(handed, totals[:, :, column] - right[:, :, column], atol=1e-12)


@given(batches())
def test_with_a_budget_nobody_takes_on_more_than_the_carry_over(drawn):
    batch, _ = drawn
    carried = np.abs(batch.carried())
    for row, alpha in zip(carried, batch.carry_over, strict=True):
        arriving = np.bincount(batch.network.targets, row, minlength=len(batch.network))
        assert (arriving <= alpha + 1e-12).all()


@pytest.mark.parametrize(("size", "sparse"), [(DENSE, False), (DENSE + 1, True)])
def test_large_maps_go_the_sparse_way(size, sparse, monkeypatch):
    ids = tuple(map(str, range(size)))
    rows = np.arange(size)
    network = Network(ids, {}, rows[:-1], rows[1:], np.ones(size - 1))
    batch = Batch(network, np.ones((2, size - 1)), np.array([0.5, 0.5]))
    seen = []
    monkeypatch.setattr(module.Batch, "_sparse", lambda _, right: seen.append(1) or right)
    batch.solve(np.ones((2, size, 1)))
    assert bool(seen) is sparse


def test_a_batch_stays_bounded():
    for size in (1, 12, 30, 60, 61, 300):
        network = Network(tuple(map(str, range(size))), {}, *([np.array([], dtype=int)] * 2),
                          np.array([]))  # fmt: skip
        assert 1 <= rows_at_once(network) * size * size <= 32 * 90_000
