"""Which inputs cause the uncertainty; the published indices are in tests/published."""

import builtins

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.uncertainty.sobol import sensitivity, sobol_indices
from sidusryhmad.errors import (
    InvalidParameterError,
    MissingExtraError,
    UnknownChangeError,
    UnknownStakeholderError,
)
from sidusryhmad.model.service_map import ServiceMap

M = ServiceMap.from_document({
    "service": {"name": "K"},
    "stakeholders": [{"name": n, "ring": "direct"} for n in "ABC"],
    "influences": [{"from": "A", "to": "B", "range": [-3, 3]},
                   {"from": "A", "to": "C", "strength": 0.5, "exists": 0.5}],
})  # fmt: skip


def test_the_one_input_that_matters_causes_everything():
    found = sensitivity(M, {"A": 1}, target="B", samples=256)
    assert (found.inputs[0].ids, found.inputs[0].kind) == (("a", "b"), "range")
    assert found.inputs[0].total == pytest.approx(1, abs=0.02)
    assert found.inputs[0].first == pytest.approx(1, abs=0.02)
    assert [round(share.total, 6) for share in found.inputs[1:]] == [0, 0]
    assert found.variance == pytest.approx((2 * 0.5) ** 2 / 12, abs=0.002)
    assert found.runs == 256 * 5


def test_whether_an_influence_is_there_is_an_input_of_its_own():
    kinds = [share.kind for share in sensitivity(M, {"A": 1}, target="C", samples=64).inputs]
    assert kinds[0] == "exists"
    assert sorted(kinds) == ["exists", "range", "strength"]


def test_where_nothing_varies_nothing_causes_anything():
    found = sensitivity(M, {"C": 1}, target="C", samples=16)
    assert found.variance == 0
    assert all(share.total == 0 for share in found.inputs)


def test_the_worst_off_is_the_target_unless_somebody_is_named():
    found = sensitivity(M, {"A": 1}, samples=64)
    assert found.target is None
    assert found.inputs[0].ids == ("a", "b")


@pytest.mark.parametrize("samples", [0, 1, 3, 100, 2.0, "64"])
def test_samples_are_a_power_of_two(samples):
    with pytest.raises(InvalidParameterError, match="power of two"):
        sensitivity(M, {"A": 1}, samples=samples)


def test_unknown_names_are_refused():
    with pytest.raises(UnknownStakeholderError):
        sensitivity(M, {"A": 1}, target="Z", samples=16)
    with pytest.raises(UnknownChangeError):
        sensitivity(M, "z", samples=16)


def test_without_the_extra_the_command_that_installs_it_is_named(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name.startswith("SALib"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[sobol\]'"):
        sensitivity(M, {"A": 1}, samples=16)


def test_nobody_elses_random_state_is_touched():
    before = np.random.get_state()[1].copy()
    sensitivity(M, {"A": 1}, samples=16, seed=0)
    assert (np.random.get_state()[1] == before).all()


@settings(max_examples=10)
@given(st.lists(st.floats(0.1, 3), min_size=1, max_size=4), st.integers(0, 9))
def test_of_a_sum_each_input_causes_its_own_variance(factors, seed):
    weights = np.array(factors)
    first, total, variance = sobol_indices(
        lambda u: u @ weights, len(factors), samples=1024, seed=seed
    )
    shares = weights**2 / (weights**2).sum()
    assert np.allclose(first, shares, atol=0.05)
    assert np.allclose(total, shares, atol=0.05)
    assert variance == pytest.approx((weights**2).sum() / 12, rel=0.05)
