"""Time, noise and patterns of a complaint log, counted once more by hand: minute by minute."""

import datetime
from dataclasses import replace
from math import log

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.complaint_log import noise as module
from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.combination import (
    combination,
    likelihood_ratio,
    with_base,
)
from sidusryhmad.evidence.topics.complaint_log.factors import Exposure, factors_of
from sidusryhmad.evidence.topics.complaint_log.folding import _stands
from sidusryhmad.evidence.topics.complaint_log.opening import opening_of
from sidusryhmad.evidence.topics.complaint_log.overlay import When, overlays
from sidusryhmad.evidence.topics.complaint_log.search import Hit, Search, search
from sidusryhmad.evidence.topics.complaint_log.window import Window

MONDAY = datetime.date(2026, 9, 7)
OPEN = {"weekday": dict.fromkeys(range(3), 1.0), "hour": dict.fromkeys(range(8, 12), 1.0)}
events_ = st.lists(
    st.fixed_dictionaries(
        {"weekday": st.integers(0, 2), "hour": st.integers(8, 11)},
        optional={"person": st.sampled_from("AB")},
    ),
    min_size=2,
    max_size=40,
)


def base_for(events):
    return base_of(factors_of(events, None, OPEN), None, OPEN)


def plain_ratio(count, expected, total):
    """Kulldorff's logarithm of the likelihood ratio, straight from its definition."""
    if count <= expected:
        return 0.0
    rest = (total - count) * log((total - count) / (total - expected)) if count < total else 0.0
    return count * log(count / expected) + rest


# time ---------------------------------------------------------------------------------------------
clocks = st.none() | st.builds(datetime.time, st.integers(0, 23), st.sampled_from([0, 30]))
moments = st.none() | st.builds(
    lambda day, hour: (
        datetime.datetime.combine(MONDAY, datetime.time(hour)) + datetime.timedelta(day)
    ),
    st.integers(0, 7),
    st.integers(0, 23),
)


def holds(window, when):
    """Whether a calendar's stretch that stays within a day holds a moment."""
    begun = window.first is None or window.first <= when
    whole = window.last is not None and window.last.time() == datetime.time()
    end = window.last + datetime.timedelta(1) if whole else window.last
    over = end is not None and when >= end
    there = window.weekdays is None or when.weekday() in window.weekdays
    clock = when.time()
    early = window.start is not None and clock < window.start
    late = window.end is not None and clock >= window.end
    return begun and not over and there and not early and not late


@given(clocks, clocks, st.none() | st.frozensets(st.integers(0, 6)), moments, moments)
def test_a_stretch_of_a_calendar_holds_its_minutes_and_no_others(start, end, days, first, last):
    if (start or datetime.time()) >= (end or datetime.time(23, 59)):
        start, end = None, start
    if end == datetime.time():
        end = None
    window = Window(what="x", first=first, last=last, weekdays=days, start=start, end=end)
    for number in range(8):
        day = MONDAY + datetime.timedelta(number)
        spans = window.spans(day)
        for minute in range(0, 24 * 60, 30):
            when = datetime.datetime.combine(day, datetime.time(minute // 60, minute % 60))
            assert any(low <= minute < high for low, high in spans) == holds(window, when)


@given(st.integers(1, 23), st.integers(0, 22), st.frozensets(st.integers(0, 6)))
def test_a_night_belongs_to_the_day_on_which_it_begins(start, end, days):
    start = max(start, end + 1)
    window = Window(what="x", weekdays=days, start=datetime.time(start), end=datetime.time(end, 30))
    for number in range(8):
        day = MONDAY + datetime.timedelta(number)
        for hour in range(24):
            evening = hour >= start and day.weekday() in days
            morning = hour <= end and (day.weekday() - 1) % 7 in days
            inside = any(low <= 60 * hour < high for low, high in window.spans(day))
            assert inside == (evening or morning)


calendars = st.lists(st.tuples(st.sampled_from("ab"), st.integers(8, 11)), min_size=1, max_size=3)
cases = st.lists(
    st.tuples(st.integers(0, 13), st.integers(8, 11), st.sampled_from([0, 20, 40])), max_size=25
)


@settings(max_examples=20)
@given(cases, calendars)
@example([(0, 8, 0)] * 8 + [(1, 9, 20)] * 8, [("a", 8), ("b", 9)])
def test_chances_inside_and_outside_are_exact_and_corrected(told, named):
    days = [MONDAY + datetime.timedelta(number) for number in range(14)]
    opening = opening_of(days, [8, 11])
    weights = {(day, hour): 1 / 28 for day in range(7) for hour in range(8, 12)}
    whens = [When(days[at], 60 * hour + minute) for at, hour, minute in told]
    windows = [
        Window(what=what, start=datetime.time(hour), end=datetime.time(hour + 1))
        for what, hour in named
    ]
    found = overlays(whens, windows, opening, weights)
    names = list(dict.fromkeys(what for what, _ in named))
    assert [each.what for each in found] == names
    alone = []
    for each in found:
        hours = {hour for what, hour in named if what == each.what}
        inside = sum(hour in hours for _, hour, _ in told)
        assert (each.count, each.total, each.unplaced) == (inside, len(told), 0)
        assert each.share == pytest.approx(len(hours) / 4)
        alone.append(binomtest(inside, len(told), len(hours) / 4).pvalue if told else 1.0)
        assert {(slot.weekday, slot.hour) for slot in each.slots} == {
            (day, hour) for day in range(7) for hour in hours
        }
        assert all(slot.share == pytest.approx(1) for slot in each.slots)
    assert [each.chance for each in found] == pytest.approx(list(holm(alone)))


# noise and patterns -------------------------------------------------------------------------------
@given(
    st.lists(st.tuples(st.integers(-1, 2), st.integers(-1, 3)), min_size=1, max_size=20),
    st.integers(1, 4),
)
def test_the_strongest_cell_of_a_log_is_that_of_its_definition(pairs, at_least):
    events = [{"weekday": d, "hour": 8 + h} for d in range(3) for h in range(4)]
    each = combination(base_for(events), ("weekday", "hour"))
    days, hours = (np.array([column, column[::-1]]) for column in zip(*pairs, strict=True))
    found = module._best(each, {"weekday": days, "hour": hours}, at_least)
    for at, log_ in enumerate(zip(days.tolist(), hours.tolist(), strict=True)):
        cells = [(d, h) for d, h in zip(*log_, strict=True) if d >= 0 and h >= 0]
        ratios = [
            plain_ratio(cells.count(cell), len(cells) / 12, len(cells))
            for cell in set(cells)
            if cells.count(cell) >= at_least
        ]
        assert found[at] == pytest.approx(max(ratios, default=0.0))


@settings(max_examples=12)
@given(st.integers(0, 99), st.integers(99, 130), st.sampled_from([0.03, 0.05, 0.2, 0.5]))
def test_what_is_critical_is_the_least_that_noise_brings_rarely_enough(seed, draws, level):
    random = np.random.default_rng(seed)
    events = [
        {"weekday": int(random.integers(3)), "hour": int(random.integers(8, 12))} for _ in range(12)
    ]
    how = Search(level=level, draws=draws, fewest=12, at_least=2)
    found = search(base_for(events), how)
    assert len(found.noise) == draws
    if found.critical < np.inf:
        above = int((found.noise > found.critical).sum())
        least = int((found.noise >= found.critical).sum())
        assert (above + 1) / (draws + 1) <= level + 1e-9
        assert (least + 1) / (draws + 1) > level - 1e-9 or least == draws
    assert len(search(base_for(events), Search(draws=99, fewest=13)).noise) == 0


def test_an_empty_log_has_no_patterns_however_few_are_enough():
    found = search(base_of(factors_of([])), Search(fewest=0, draws=99))
    assert (found.hits, found.critical, len(found.noise)) == ((), float("inf"), 0)


@given(events_, st.integers(0, 2), st.integers(8, 11))
def test_what_a_pattern_leaves_is_held_against_what_is_left_to_expect(events, day, hour):
    events = [{"weekday": each["weekday"], "hour": each["hour"]} for each in events]
    events += [{"weekday": on, "hour": hour} for on in (day, (day + 1) % 3)]
    base = base_for(events)
    hits = {}
    for name, level in (("weekday", day), ("hour", hour)):
        each = combination(base, (name,))
        cell = base.factors[name].levels.index(level)
        count, total = int(each.counts[cell]), each.total
        hits[name] = Hit(each, cell, count, total * each.shares[cell], total, 1.0, 0.01)
    everything = [
        replace(hits["weekday"], cell=base.factors["weekday"].levels.index(each))
        for each in range(3)
    ]
    assert not _stands(hits["hour"], everything, base, 0.0, 1)
    rest = [event for event in events if event["weekday"] != day]
    left = sum(event["hour"] == hour for event in rest)
    expected = len(rest) * base.opening["hour"][base.factors["hour"].levels.index(hour)]
    ratio = plain_ratio(left, expected, len(rest))
    look = hits["hour"], [hits["weekday"]], base
    assert _stands(*look, ratio - 1e-6, left)
    assert not _stands(*look, ratio + 1e-6, left)
    assert not _stands(*look, ratio - 1e-6, left + 1)


@given(st.permutations("ABC"), st.lists(st.integers(1, 9), min_size=3, max_size=3, unique=True))
def test_numbers_of_people_follow_their_hours_and_not_their_names(names, amounts):
    rows = tuple((0, 8, name) for name in names)
    for factors, people in (
        (("weekday", "hour", "person"), rows),
        (("weekday", "person", "hour"), tuple((d, who, h) for d, h, who in rows)),
        (("person", "hour"), tuple((who, h) for _, h, who in rows)),
    ):
        exposure = Exposure(factors, people, tuple(map(float, amounts)))
        levels = factors_of([], exposure)["person"].levels
        ordered = sorted(zip(amounts, names, strict=True))
        assert levels == tuple(name for _, name in ordered)


@given(events_)
def test_the_ratio_of_each_cell_is_that_of_its_definition(events):
    base = base_for(events)
    for each in with_base([combination(base, ("weekday", "hour")), combination(base, ("hour",))]):
        expected = each.total * each.shares
        possible = expected > 0
        found = likelihood_ratio(
            each.counts[possible].astype(float), expected[possible], float(each.total)
        )
        hoped = [
            plain_ratio(count, mean, each.total)
            for count, mean in zip(each.counts[possible], expected[possible], strict=True)
        ]
        assert found.tolist() == pytest.approx(hoped, abs=1e-9)
