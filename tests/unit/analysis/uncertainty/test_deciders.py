"""Which inputs decide: Spearman's rank correlation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata, spearmanr

from sidusryhmad.analysis.uncertainty.deciders import MOST_NAMED, WEAKEST, Deciding, ranks
from sidusryhmad.analysis.uncertainty.draw import Sample
from sidusryhmad.analysis.uncertainty.priors import Prior

NUMBERS = st.lists(st.integers(-3, 3).map(float), min_size=3, max_size=30)


def deciding(values):
    priors = tuple(Prior("strength", (str(i), "x"), 0, 1) for i in range(values.shape[1]))
    return Deciding(Sample(np.zeros((len(values), 1)), priors, priors, values))


@given(NUMBERS)
def test_ranks_are_those_of_scipy(values):
    assert (ranks(np.array(values)) + 1).tolist() == rankdata(values).tolist()


@given(NUMBERS, st.integers(0, 99))
def test_correlations_are_those_of_scipy(values, seed):
    outcome = np.random.default_rng(seed).permutation(np.array(values)) + np.array(values)
    column = np.array(values)
    found = deciding(column[:, None]).deciders(outcome)
    if len(set(values)) == 1 or len(set(outcome.tolist())) == 1:
        assert found == ()
        return
    expected = spearmanr(column, outcome).statistic
    if abs(expected) > WEAKEST + 1e-5:
        assert found[0].correlation == pytest.approx(expected, abs=1e-6)
    elif abs(expected) < WEAKEST - 1e-5:
        assert found == ()


def test_the_strongest_are_named_first_and_few():
    source = np.random.default_rng(3)
    values = source.random((500, 6))
    outcome = values @ np.array([1.0, -4.0, 2.0, 0.0, 3.0, 0.0])
    found = deciding(values).deciders(outcome)
    assert [d.ids[0] for d in found] == ["1", "4", "2"]
    assert len(found) == MOST_NAMED
    assert found[0].correlation < 0 < found[1].correlation


def test_nothing_varies_nothing_decides():
    assert deciding(np.zeros((10, 0))).deciders(np.arange(10.0)) == ()
