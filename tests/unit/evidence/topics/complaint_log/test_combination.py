from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.combination import (
    combination,
    likelihood_ratio,
    with_base,
)
from sidusryhmad.evidence.topics.complaint_log.factors import FACTORS, Exposure, factors_of

EVENTS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "weekday": st.integers(0, 6),
            "hour": st.integers(8, 17),
            "person": st.sampled_from("ABC"),
            "topic": st.sampled_from("xy"),
        },
    ),
    max_size=40,
)
NAMES = st.lists(st.sampled_from(FACTORS), min_size=1, max_size=3, unique=True)
ROSTER = Exposure(("weekday", "person"), ((0, "A"), (1, "B"), (2, "A")), (1.0, 1.0, 2.0))


@given(EVENTS, NAMES, st.booleans())
def test_every_complaint_is_in_one_cell_or_misses_something_or_lies_outside(events, names, exposed):
    exposure = ROSTER if exposed else None
    base = base_of(factors_of(events, exposure), exposure)
    found = combination(base, names)
    assert found.total + found.missing.sum() + found.outside.sum() == len(events)
    assert found.counts.sum() == found.total
    assert not (found.missing & found.outside).any()
    for event, cell in zip(events, found.cells.tolist(), strict=True):
        if cell >= 0:
            levels = found.levels(cell)
            told = {name: base.factors[name].levels[code] for name, code in levels.items()}
            assert told == {name: event[name] for name in names}
    incomplete = [any(name not in event for name in names) for event in events]
    assert found.missing.tolist() == incomplete


def test_complaints_outside_stay_in_combinations_that_the_exposure_says_nothing_of():
    events = [{"weekday": 5, "person": "A", "topic": "x"}]
    base = base_of(factors_of(events, ROSTER), ROSTER)
    assert combination(base, ("weekday",)).outside.tolist() == [True]
    assert combination(base, ("topic",)).total == 1


def test_only_what_has_a_base_is_tested():
    base = base_of(factors_of([{"weekday": 0, "person": "A"}]))
    found = [combination(base, names) for names in (("person",), ("weekday", "person"))]
    assert [each.names for each in with_base(found)] == [("weekday", "person")]


def test_the_ratio_by_hand():
    value = likelihood_ratio(np.array([9.0]), np.array([2.1]), 31.0)[0]
    assert value == pytest.approx(9 * log(9 / 2.1) + 22 * log(22 / 28.9))


@given(st.integers(1, 60), st.integers(0, 60), st.floats(0.01, 0.99))
def test_the_ratio_is_zero_without_excess_and_finite_always(total, count, share):
    count = min(count, total)
    value = likelihood_ratio(np.array([float(count)]), np.array([total * share]), float(total))[0]
    assert np.isfinite(value)
    assert (value > 0) == (count > total * share and value != 0)
    assert count > total * share or value == 0


@given(st.integers(2, 60), st.floats(0.01, 0.5))
def test_the_ratio_grows_with_the_count(total, share):
    counts = np.arange(total + 1.0)
    values = likelihood_ratio(counts, np.full(total + 1, total * share), float(total))
    assert (np.diff(values) >= -1e-9).all()


@given(EVENTS, NAMES, st.randoms(use_true_random=False))
def test_the_order_of_complaints_changes_no_count(events, names, random):
    shuffled = random.sample(events, len(events))
    one, other = (
        combination(base_of(factors_of(rows)), names).counts.tolist() for rows in (events, shuffled)
    )
    assert one == other


@given(EVENTS)
def test_a_pair_added_up_over_one_factor_is_the_other_where_both_are_known(events):
    both = [event for event in events if {"weekday", "hour"} <= event.keys()]
    base = base_of(factors_of(both))
    pair, single = (combination(base, names) for names in (("weekday", "hour"), ("weekday",)))
    assert pair.counts.reshape(pair.shape).sum(axis=1).tolist() == single.counts.tolist()
