"""How many draws, from which seed: what is none is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.uncertainty.plan import COUNT, MOST, SEED, Draws, draws_of
from sidusryhmad.errors import InvalidParameterError


@pytest.mark.parametrize("count", [0, -1, 2.5, "100", True, None, MOST + 1])
def test_what_is_no_number_of_draws_is_refused(count):
    with pytest.raises(InvalidParameterError, match="number of draws"):
        Draws(count=count)


@pytest.mark.parametrize("seed", [-1, 1.5, "x", False, None])
def test_what_is_no_seed_is_refused(seed):
    with pytest.raises(InvalidParameterError, match="seed"):
        Draws(seed=seed)


@given(st.integers(1, MOST), st.integers(0, 2**64))
def test_any_count_and_seed_within_bounds_is_kept(count, seed):
    plan = Draws(count, seed)
    assert (plan.count, plan.seed) == (count, seed)
    assert plan == Draws(count, seed, progress=print)


def test_callers_may_give_a_number_a_plan_or_nothing():
    assert draws_of(None) is None
    assert draws_of(5) == Draws(5, SEED)
    assert draws_of(Draws(7, 3)) == Draws(7, 3)
    assert Draws().count == COUNT
