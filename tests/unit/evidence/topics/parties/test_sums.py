from math import fsum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.parties.roles import Role, Tie
from sidusryhmad.evidence.topics.parties.sums import Party, drawn, likelihood, summed

TOTALS = st.lists(st.tuples(st.floats(-9, 9), st.booleans()), min_size=1, max_size=6)
EPSILON = 0.05


def party(rows, ties=()):
    roles = tuple(
        Role(str(n), f"S{n}", "direct", inner, total) for n, (total, inner) in enumerate(rows)
    )
    return Party("Alar", True, roles, ties=tuple(ties))


@given(TOTALS)
def test_the_sum_is_that_of_the_roles_and_splits_into_the_circle_and_the_rest(rows):
    found = summed(party(rows), EPSILON)
    assert found.total == fsum(total for total, _ in rows)
    parts = [part for part in (found.inner, found.outer) if part is not None]
    assert sum(parts) == pytest.approx(found.total, abs=1e-12)
    assert (found.inner is None) == (not any(inner for _, inner in rows))
    assert (found.outer is None) == all(inner for _, inner in rows)


@given(TOTALS)
def test_it_is_torn_exactly_where_one_gains_and_another_loses(rows):
    found = summed(party(rows), EPSILON)
    totals = [total for total, _ in rows]
    if all(abs(abs(total) - EPSILON) > 1e-9 for total in totals):
        assert found.torn == (max(totals) > EPSILON and min(totals) < -EPSILON)
    assert not set(found.gaining) & set(found.losing)


@given(TOTALS)
def test_the_order_of_roles_changes_nothing_in_the_sums(rows):
    one, other = summed(party(rows), EPSILON), summed(party(rows[::-1]), EPSILON)
    assert (one.total, one.inner, one.outer) == (other.total, other.inner, other.outer)


def test_what_comes_through_its_own_roles_is_the_sum_over_its_ties():
    found = summed(party([(1, True)], [Tie("a", "b", 1, 0.5), Tie("b", "a", -1, -0.25)]), EPSILON)
    assert found.through_itself == 0.25


def test_draws_are_taken_together_not_role_by_role():
    totals = {"0": np.array([1.0, -1.0, 1.0, 1.0]), "1": np.array([-1.0, 1.0, 1.0, 0.0])}
    found = drawn(party([(0.5, True), (0.25, False)]), totals, EPSILON)
    assert found.torn_probability == 0.5
    assert (found.likelihood.gains, found.likelihood.nothing) == (0.5, 0.5)
    assert found.roles[0].likelihood.gains == 0.75


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=50))
def test_shares_of_draws_add_up_to_one(values):
    found = likelihood(np.array(values), EPSILON)
    assert found.gains + found.loses + found.nothing == pytest.approx(1)
    assert min(values) <= found.low <= found.median <= found.high <= max(values)


@pytest.mark.parametrize(("total", "gains"), [(0.05, False), (0.0500001, True)])
def test_exactly_epsilon_counts_as_nothing_to_either_side(total, gains):
    up, down = (summed(party([(sign * total, True)]), EPSILON) for sign in (1, -1))
    assert bool(up.gaining) is bool(down.losing) is gains
    assert not up.losing
    assert not down.gaining


def test_draws_of_exactly_epsilon_are_neither():
    at = np.array([EPSILON, -EPSILON, 0.0])
    found = likelihood(at, EPSILON)
    assert (found.gains, found.loses, found.nothing) == (0, 0, 1)
    both = drawn(party([(0, True), (0, True)]), {"0": at[:2], "1": at[1::-1]}, EPSILON)
    assert both.torn_probability == 0
