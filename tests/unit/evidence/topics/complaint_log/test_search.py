import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError, UnknownFieldError
from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.factors import Exposure, factors_of
from sidusryhmad.evidence.topics.complaint_log.search import USUAL, Search, search

OPEN = {"weekday": dict.fromkeys(range(5), 1.0), "hour": dict.fromkeys(range(8, 18), 1.0)}
QUICK = {"draws": 199}


def noise(seed, n=60):
    random = np.random.default_rng(seed)
    return [
        {
            "weekday": int(random.integers(5)),
            "hour": int(random.integers(8, 18)),
            "person": "ABCDE"[random.integers(5)],
            "topic": "xyz"[random.integers(3)],
        }
        for _ in range(n)
    ]


def found(events, how=None, exposure=None):
    base = base_of(factors_of(events, exposure, OPEN), exposure, OPEN)
    return search(base, how or Search(**QUICK))


PLANTED = [{"weekday": 2, "hour": 15, "person": "B", "topic": "y"}] * 9


def test_a_planted_pattern_is_found_with_its_count_and_expectation():
    events = noise(1) + PLANTED
    hit = next(
        h for h in found(events).hits if h.combination.names == ("weekday", "hour", "person")
    )
    base = base_of(factors_of(events, None, OPEN), None, OPEN)
    levels = {name: base.factors[name].levels[code] for name, code in hit.levels.items()}
    assert levels == {"weekday": 2, "hour": 15, "person": "B"}
    same = [e for e in events if (e["weekday"], e["hour"], e["person"]) == (2, 15, "B")]
    assert hit.count == len(same)
    shares = [
        sum(e["weekday"] == 2 for e in events),
        sum(e["hour"] == 15 for e in events),
        sum(e["person"] == "B" for e in events),
    ]
    assert hit.expected == pytest.approx(np.prod(shares) / len(events) ** 2)
    assert 1 / 200 <= hit.chance <= 0.05


def test_hits_are_what_noise_reaches_no_more_often_than_the_level():
    how = Search(draws=199, level=0.2, at_least=2)
    result = found(noise(3) + PLANTED[:4], how)
    assert all(hit.chance <= 0.2 for hit in result.hits)
    assert all(hit.ratio >= result.critical - 1e-9 for hit in result.hits)
    for each in result.combinations:
        if not each.base:
            continue
        for cell, count in enumerate(each.counts):
            told = any(hit.combination is each and hit.cell == cell for hit in result.hits)
            assert not told or count >= how.at_least


@given(st.integers(0, 50))
@settings(max_examples=8, deadline=None)
def test_a_stricter_level_finds_no_more(seed):
    events = noise(seed) + PLANTED[:5]
    loose, strict = (found(events, Search(draws=199, level=level)) for level in (0.5, 0.05))
    cells = [{(h.combination.names, h.cell) for h in each.hits} for each in (loose, strict)]
    assert cells[1] <= cells[0]
    assert strict.critical >= loose.critical


@given(st.integers(0, 40), st.randoms(use_true_random=False))
@settings(max_examples=8, deadline=None)
def test_the_order_of_rows_changes_nothing(seed, random):
    events = noise(seed, 40) + PLANTED[:6]
    one, other = (found(rows) for rows in (events, random.sample(events, len(events))))
    told = [
        [(h.combination.names, h.cell, h.count, h.chance) for h in r.hits] for r in (one, other)
    ]
    assert told[0] == told[1]
    assert one.critical == other.critical


def test_in_few_complaints_nothing_is_looked_for_but_all_is_counted():
    result = found(PLANTED)
    assert result.hits == ()
    assert len(result.noise) == 0
    assert result.critical == float("inf")
    assert [each.names for each in result.combinations] == list(USUAL)
    assert found(PLANTED, Search(fewest=0, draws=99)).noise.size == 99


def test_combinations_are_counted_once_and_in_the_order_of_factors():
    how = Search(combinations=(("hour", "weekday"), ("weekday", "hour")), **QUICK)
    assert [each.names for each in found(noise(1), how).combinations] == [("weekday", "hour")]


def test_what_is_more_than_its_exposure_is_found_and_what_follows_it_is_not():
    events = noise(2, 100)
    for event in events[:60]:
        event["hour"] = 9
    busy = Exposure(("hour",), tuple((hour,) for hour in range(8, 18)), (1.0, 18.0, *([1.0] * 8)))
    how = Search(combinations=(("hour",),), **QUICK)
    assert found(events, how).hits
    assert not found(events, how, busy).hits


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        ({"level": 0}, "level"),
        ({"level": 1.0}, "level"),
        ({"at_least": 0}, "too_low"),
        ({"fewest": -1}, "too_low"),
        ({"draws": 98}, "too_low"),
        ({"seed": -1}, "too_low"),
        ({"combinations": ((),)}, "factor_twice"),
        ({"combinations": (("hour", "hour"),)}, "factor_twice"),
    ],
)
def test_choices_out_of_bounds_are_refused(choice, code):
    with pytest.raises(InvalidParameterError) as caught:
        Search(**choice)
    assert caught.value.message.code == code


def test_an_unknown_factor_is_refused_with_the_nearest():
    with pytest.raises(UnknownFieldError) as caught:
        Search(combinations=(("weekdy",),))
    assert caught.value.nearest == "weekday"
