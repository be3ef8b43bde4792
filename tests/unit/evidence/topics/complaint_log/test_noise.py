from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log import noise as module
from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.combination import combination, with_base
from sidusryhmad.evidence.topics.complaint_log.factors import Exposure, factors_of
from sidusryhmad.evidence.topics.complaint_log.noise import strongest
from sidusryhmad.evidence.topics.complaint_log.search import USUAL

ROSTER = Exposure(
    ("weekday", "hour", "person"),
    tuple((day, hour, "AB"[(day + hour) % 2]) for day in range(5) for hour in range(8, 12)),
    tuple([1.0] * 20),
)
OPEN = {"weekday": dict.fromkeys(range(5), 1.0), "hour": dict.fromkeys(range(8, 12), 1.0)}


def events_of(seed, n=40, missing=0.1):
    random = np.random.default_rng(seed)
    found = []
    for at in random.integers(0, 20, n):
        day, hour, person = ROSTER.rows[at]
        event = {"weekday": day, "hour": hour, "person": person, "topic": "xyz"[at % 3]}
        kept = random.random(4) > missing
        found.append({k: v for (k, v), keep in zip(event.items(), kept, strict=True) if keep})
    return found


def drawn(events, exposure=None, draws=60, seed=1):
    base = base_of(factors_of(events, exposure, OPEN), exposure, OPEN)
    found = with_base([combination(base, names) for names in USUAL])
    return strongest(base, found, 2, draws, seed)


@pytest.mark.parametrize("exposure", [None, ROSTER])
def test_noise_is_sorted_finite_and_the_same_each_time(exposure):
    found = drawn(events_of(1), exposure)
    assert len(found) == 60
    assert (np.diff(found) >= 0).all()
    assert np.isfinite(found).all()
    assert found.tolist() == drawn(events_of(1), exposure).tolist()
    assert found.tolist() != drawn(events_of(1), exposure, seed=2).tolist()


@given(st.integers(0, 99), st.sampled_from([None, ROSTER]), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_noise_does_not_depend_on_the_order_of_rows(seed, exposure, random):
    events = events_of(seed)
    shuffled = random.sample(events, len(events))
    assert drawn(events, exposure, 30).tolist() == drawn(shuffled, exposure, 30).tolist()


@given(st.integers(0, 99), st.booleans())
@settings(max_examples=20, deadline=None)
def test_noise_does_not_depend_on_what_people_are_called(seed, exposed):
    events, names = events_of(seed), {"A": "Zz", "B": "Aa"}
    renamed = [{k: names.get(v, v) for k, v in event.items()} for event in events]
    rows = tuple((day, hour, names[who]) for day, hour, who in ROSTER.rows)
    other = Exposure(ROSTER.factors, rows, ROSTER.amounts)
    one = drawn(events, ROSTER if exposed else None, 30)
    assert one.tolist() == drawn(renamed, other if exposed else None, 30).tolist()


def test_as_many_logs_are_drawn_as_were_asked_for_and_more_of_them_hold_the_fewer():
    fewer, more = (drawn(events_of(3), draws=draws).tolist() for draws in (40, 101))
    assert (len(fewer), len(more)) == (40, 101)
    assert not Counter(fewer) - Counter(more)


def test_which_logs_are_drawn_does_not_hang_on_what_else_is_looked_through():
    base = base_of(factors_of(events_of(4), ROSTER, OPEN), ROSTER, OPEN)
    each = [combination(base, names) for names in USUAL]
    alone = [strongest(base, [one], 2, 60, 1).max() for one in with_base(each)]
    assert strongest(base, with_base(each), 2, 60, 1).max() == max(alone)


def test_nothing_to_look_at_is_no_noise():
    base = base_of(factors_of([]))
    assert strongest(base, [], 1, 5, 1).tolist() == [0.0] * 5


def test_a_higher_threshold_leaves_less_noise():
    base = base_of(factors_of(events_of(5), None, OPEN), None, OPEN)
    found = with_base([combination(base, names) for names in USUAL])
    low, high = (strongest(base, found, at_least, 60, 1) for at_least in (2, 6))
    assert (high <= low + 1e-12).all()


def test_columns_keep_what_is_known_and_how_much_is_missing():
    events = events_of(7)
    base = base_of(factors_of(events, ROSTER), ROSTER)
    columns = module._columns(base, 4, np.random.Generator(np.random.PCG64(1)))
    for name, factor in base.factors.items():
        missing = (factor.codes == -1).sum()
        assert ((columns[name] == -1).sum(axis=1) == missing).all()
        if name not in base.covered:
            expected = np.sort(factor.codes)
            assert (np.sort(columns[name], axis=1) == expected).all()


@given(st.integers(0, 99), st.sampled_from([None, ROSTER]))
@settings(max_examples=10, deadline=None)
def test_what_is_known_together_stays_together(seed, exposure):
    events = events_of(seed, missing=0.3)
    base = base_of(factors_of(events, exposure, OPEN), exposure, OPEN)
    columns = module._columns(base, 3, np.random.Generator(np.random.PCG64(seed)))
    known = [sorted(event.keys() & columns.keys()) for event in events]
    for log in range(3):
        drawn = [
            sorted(name for name in columns if columns[name][log][at] >= 0) for at in range(40)
        ]
        assert sorted(drawn) == sorted(known)
