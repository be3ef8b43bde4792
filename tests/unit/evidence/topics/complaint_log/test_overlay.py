import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from sidusryhmad.evidence.topics.complaint_log.opening import opening_of
from sidusryhmad.evidence.topics.complaint_log.overlay import When, overlays
from sidusryhmad.evidence.topics.complaint_log.window import Window

MONDAY = datetime.date(2026, 9, 7)
EVEN = {(day, hour): 1 / 50 for day in range(5) for hour in range(8, 18)}
EARLY = Window(what="early", start=datetime.time(8), end=datetime.time(9))


def day(number):
    return MONDAY + datetime.timedelta(number)


def moments(*pairs):
    return [When(day(at), None if hour is None else round(hour * 60)) for at, hour in pairs]


TWO_WEEKS = opening_of([day(n) for n in (*range(5), *range(7, 12))], [8, 17])


def asked(when, *windows, weights=EVEN, opening=TWO_WEEKS):
    return overlays(when, windows or (EARLY,), opening, weights)


def test_the_share_of_time_and_what_is_to_be_expected():
    (found,) = asked(moments((0, 8.5), (1, 8.2), (2, 8), (3, 9), (4, 12)))
    assert found.share == pytest.approx(0.1)
    assert (found.count, found.total, found.inside) == (3, 5, (0, 1, 2))
    assert found.expected == pytest.approx(0.5)
    assert found.ratio == pytest.approx((3 / 2) * 9)
    assert found.chance == pytest.approx(binomtest(3, 5, 0.1).pvalue)


def test_the_interval_is_exact():
    (found,) = asked(moments(*[(0, 8.5)] * 6, *[(1, 12)] * 14))
    low, high = binomtest(6, 20).proportion_ci(0.95, "exact")
    assert found.interval.low == pytest.approx(low / (1 - low) * 9)
    assert found.interval.high == pytest.approx(high / (1 - high) * 9)
    assert found.interval.low < found.ratio < found.interval.high


def test_time_weighs_as_the_exposure_says():
    (found,) = asked(moments((0, 8.5)), weights={(0, 8): 0.75, (0, 9): 0.25})
    assert found.share == pytest.approx(0.75)


def test_half_an_hour_weighs_half_and_windows_of_one_name_are_one():
    halves = [
        Window(what="x", start=datetime.time(8), end=datetime.time(8, 30)),
        Window(what="x", start=datetime.time(8, 15), end=datetime.time(8, 30)),
    ]
    (found,) = asked(moments((0, 8.4), (0, 8.6)), *halves)
    assert found.share == pytest.approx(0.05)
    assert found.count == 1


def test_a_day_without_a_time_is_placed_only_among_whole_days():
    when = [*moments((0, None), (7, None)), None]
    (timed,) = asked(when)
    assert (timed.total, timed.unplaced, timed.count) == (0, 2, 0)
    start = datetime.datetime.combine(MONDAY, datetime.time())
    (whole,) = asked(when, Window(what="holiday", first=start, last=start))
    assert (whole.total, whole.unplaced, whole.count) == (2, 0, 1)
    assert whole.share == pytest.approx(0.1)


def test_where_everything_or_nothing_is_inside_the_ratio_has_no_end():
    (inside,) = asked(moments((0, 8.5), (1, 8.5)))
    assert inside.ratio is None
    assert inside.interval is None
    (outside,) = asked(moments((0, 12)))
    assert outside.ratio == 0
    assert outside.interval.low == 0
    (always,) = asked(moments((0, 12)), Window(what="x", weekdays=frozenset(range(7))))
    assert always.share == pytest.approx(1)
    assert always.ratio is None


def test_what_was_not_open_is_left_out():
    (found,) = asked(moments((5, 8.5), (0, 20), (0, 8.5)))
    assert (found.count, found.total) == (1, 1)


def test_chances_are_corrected_for_how_many_kinds_there_are():
    late = Window(what="late", start=datetime.time(16), end=datetime.time(18))
    when = moments(*[(0, 8.5)] * 6, *[(1, 12)] * 6)
    one, two = asked(when, EARLY, late)
    (alone,) = asked(when)
    assert one.chance == pytest.approx(min(1, alone.chance * 2))
    assert two.chance >= one.chance
    assert one.supported(0.05)
    assert not two.supported(0.05)


def test_slots_tell_how_much_of_each_hour_is_inside():
    one_week = Window(
        what="x",
        first=datetime.datetime(2026, 9, 7),
        last=datetime.datetime(2026, 9, 11),
        start=datetime.time(8),
        end=datetime.time(9, 30),
    )
    (found,) = asked([], one_week)
    slots = {(slot.weekday, slot.hour): slot.share for slot in found.slots}
    assert slots == {(d, h): (0.5 if h == 8 else 0.25) for d in range(5) for h in (8, 9)}


@given(
    st.lists(st.tuples(st.integers(0, 11), st.floats(8, 17.9)), max_size=20),
    st.integers(8, 16),
    st.integers(1, 3),
)
@settings(max_examples=40)
def test_inside_and_outside_add_up_and_shares_are_those_of_the_hours(pairs, start, long):
    window = Window(what="x", start=datetime.time(start), end=datetime.time(min(start + long, 18)))
    rest = [Window(what="rest", end=window.start), Window(what="rest", start=window.end)]
    one, other = asked(moments(*pairs), window, *rest)
    assert one.share + other.share == pytest.approx(1)
    assert one.count + other.count == one.total == other.total
    assert one.share == pytest.approx((min(start + long, 18) - start) / 10)
    assert 0 <= one.chance <= 1


@given(
    st.lists(st.tuples(st.integers(0, 11), st.floats(8, 17.9)), min_size=1, max_size=20),
    st.randoms(use_true_random=False),
)
def test_the_order_of_complaints_changes_no_number(pairs, random):
    (one,) = asked(moments(*pairs))
    (other,) = asked(moments(*random.sample(pairs, len(pairs))))
    assert (one.count, one.total, one.chance) == (other.count, other.total, other.chance)


@given(st.integers(0, 40), st.integers(1, 40))
def test_the_interval_holds_the_ratio(inside, outside):
    (found,) = asked(moments(*[(0, 8.5)] * inside, *[(1, 12)] * outside))
    assert found.interval.low <= found.ratio <= found.interval.high
    assert found.ratio == pytest.approx(inside / outside * 9)


@given(st.floats(0.1, 100))
def test_only_proportions_of_weights_count(times):
    when = moments((0, 8.5), (1, 12))
    (one,) = asked(when)
    (other,) = asked(when, weights={key: times * share for key, share in EVEN.items()})
    assert other.share == pytest.approx(one.share)
