import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from sidusryhmad.errors import Place
from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.combination import combination
from sidusryhmad.evidence.topics.complaint_log.factors import factors_of
from sidusryhmad.evidence.topics.complaint_log.folding import told
from sidusryhmad.evidence.topics.complaint_log.overlay import Overlay
from sidusryhmad.evidence.topics.complaint_log.patterns import Named, counted, pattern
from sidusryhmad.evidence.topics.complaint_log.people import people_of
from sidusryhmad.evidence.topics.complaint_log.search import Search, search

OPEN = {"weekday": dict.fromkeys(range(5), 1.0), "hour": dict.fromkeys(range(8, 18), 1.0)}


def events(seed=1, n=60, planted=12):
    random = np.random.default_rng(seed)
    found = [
        {
            "weekday": int(random.integers(5)),
            "hour": int(random.integers(8, 18)),
            "person": ["Kaire", "Rein", "Liis"][random.integers(3)],
            "topic": ["leht", "arve"][random.integers(2)],
        }
        for _ in range(n)
    ]
    return found + [{"weekday": 2, "hour": 15, "person": "Kaire", "topic": "suund"}] * planted


def named(rows, names=False):
    base = base_of(factors_of(rows, None, OPEN), None, OPEN)
    people = people_of(map(str, base.factors["person"].levels), (), names=names, seed=1)
    places = [Place(line) for line in range(1, len(rows) + 1)]
    return Named(base, people, places)


def first(rows, overlays=(), names=False):
    how, calls = (
        Search(draws=199, combinations=(("weekday", "hour", "person"),)),
        named(rows, names),
    )
    (each, *_) = told(calls.base, search(calls.base, how), how)
    return pattern(each, calls, overlays)


def overlay(what, inside):
    return Overlay(what, len(inside), 72, 0, 0.1, 7.2, 1.0, None, 0.5, tuple(inside), ())


def test_everything_that_is_told_of_a_pattern():
    found = first(events(), names=True)
    assert found.where == {"weekday": 2, "hour": 15, "person": "Kaire"}
    assert found.count >= 12
    assert found.total == 72
    assert found.base == "independence"
    assert found.ratio == pytest.approx(found.count / found.expected)
    assert found.topics[0] == ("suund", 12)
    assert sum(count for _, count in found.topics) == found.count
    assert [place.line for place in found.places][-12:] == list(range(61, 73))


def test_people_go_by_letters():
    assert first(events()).where["person"] in {"A", "B", "C"}


def test_the_interval_is_the_exact_one_of_the_share():
    found = first(events())
    exact = binomtest(found.count, found.total).proportion_ci(0.95, "exact")
    scale = found.total / found.expected
    assert found.interval.low == pytest.approx(exact.low * scale)
    assert found.interval.high == pytest.approx(exact.high * scale)


def test_what_holds_half_of_a_pattern_coincides_the_fullest_first():
    inside = range(60, 72)
    found = first(
        events(),
        [overlay("half", inside[:7]), overlay("all", inside), overlay("less", inside[:5])],
    )
    assert [(each.what, each.count) for each in found.coincides] == [("all", 12), ("half", 7)]


@given(st.integers(0, 50), st.sampled_from([("weekday",), ("weekday", "hour"), ("topic",)]))
@settings(max_examples=20)
def test_counts_of_cells_add_up_and_stand_the_fullest_first(seed, names):
    rows = events(seed, 30, 3)
    calls = named(rows)
    found = counted(combination(calls.base, names), calls)
    counts = [cell.count for cell in found.cells]
    assert sum(counts) == found.total
    assert found.total + found.missing + found.outside == len(rows)
    assert counts == sorted(counts, reverse=True)
    assert all(count > 0 for count in counts)
    assert all((cell.expected is None) == (names == ("topic",)) for cell in found.cells)


def test_empty_cells_are_listed_where_any_is_expected():
    calls = named(events(1, 30, 0))
    found = counted(combination(calls.base, ("hour",)), calls, empty=True)
    assert len(found.cells) == 10
    assert sum(cell.expected for cell in found.cells) == pytest.approx(found.total)
