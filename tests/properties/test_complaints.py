"""Complaints against their base: exact coverage, no findings out of noise, no base added twice."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import binom, binomtest, hypergeom, poisson

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_rates.busiest import people
from sidusryhmad.evidence.topics.complaint_rates.comparing import compared
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth, grown, needed
from sidusryhmad.evidence.topics.complaint_rates.rates import bounds, rate, scale

COUNTED = st.integers(1, 10**6).flatmap(
    lambda base: st.tuples(st.integers(0, min(base, 5000)), st.just(base))
)
SEVERAL = st.booleans()
CONFIDENCE = st.sampled_from((0.8, 0.9, 0.95, 0.99))


@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.99])
@pytest.mark.parametrize("n", [1, 5, 20, 100, 1000])
def test_shares_are_covered_at_least_as_often_as_promised(n, confidence):
    """Exactly: every count is listed with its chance, so nothing is left to simulation."""
    counts = np.arange(n + 1)
    low, high = bounds(counts, n, several=False, confidence=confidence)
    for true in (0.0001, 0.001, 0.01, 0.03, 0.1, 0.37, 0.5, 0.8, 0.999):
        held = binom.pmf(counts, n, true)[(low <= true) & (true <= high)].sum()
        assert held >= confidence - 1e-9


@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.99])
@pytest.mark.parametrize("mean", [0.02, 0.5, 1, 2.5, 7, 30, 200])
def test_rates_are_covered_at_least_as_often_as_promised(mean, confidence):
    counts = np.arange(1000)
    low, high = bounds(counts, 50, several=True, confidence=confidence)
    held = poisson.pmf(counts, mean)[(low <= mean / 50) & (mean / 50 <= high)].sum()
    assert held >= confidence - 1e-9


def test_coverage_holds_in_a_simulation_of_whole_tables():
    """From rows to the printed interval: 2000 weeks of 30 000 deliveries, one in a thousand bad."""
    generator = np.random.Generator(np.random.PCG64(7))
    counts = generator.binomial(30_000, 0.001, size=2000)
    seen = {n: rate(int(n), 30_000).interval for n in np.unique(counts)}
    held = np.mean([seen[n].low <= 0.001 <= seen[n].high for n in counts])
    assert held >= 0.945


@given(COUNTED, CONFIDENCE)
def test_shares_are_those_of_another_library(counted, confidence):
    low, high = bounds(*counted, several=False, confidence=confidence)
    other = binomtest(*counted).proportion_ci(confidence, method="exact")
    assert (float(low), float(high)) == pytest.approx((other.low, other.high), rel=1e-6, abs=1e-12)


@given(COUNTED, SEVERAL, CONFIDENCE)
def test_the_interval_holds_the_rate_and_grows_with_confidence(counted, several, confidence):
    usual = rate(*counted, several=several, confidence=confidence)
    sure = rate(*counted, several=several, confidence=(1 + confidence) / 2)
    assert 0 <= usual.interval.low <= usual.value <= usual.interval.high
    assert sure.interval.low <= usual.interval.low
    assert sure.interval.high >= usual.interval.high
    assert several or usual.interval.high <= 1


@given(COUNTED, SEVERAL)
def test_more_complaints_move_both_ends_up(counted, several):
    count, base = counted
    assume(count < base)
    fewer, more = (rate(n, base, several=several).interval for n in (count, count + 1))
    assert fewer.low <= more.low
    assert fewer.high < more.high


@given(COUNTED, st.integers(2, 50), SEVERAL)
def test_the_same_rate_from_more_is_surer(counted, times, several):
    count, base = counted
    one, many = (rate(count * n, base * n, several=several).interval for n in (1, times))
    assert many.high - many.low <= one.high - one.low + 1e-12


@given(COUNTED, st.floats(0.0001, 0.9999), st.floats(0.0001, 0.9999))
def test_a_lower_threshold_never_turns_a_forest_into_a_bush(counted, one, other):
    found, (low, high) = rate(*counted), sorted((one, other))
    order = [Growth.BUSH, Growth.BETWEEN, Growth.FOREST]
    assert order.index(grown(found, low)) >= order.index(grown(found, high))


@given(st.integers(10, 500), st.floats(0, 1), st.floats(0.01, 0.99))
def test_the_base_that_is_said_to_be_needed_is_enough(base, part, place):
    """The threshold lies anywhere in the interval."""
    found = rate(round(part * base), base)
    low, high = found.interval.low, found.interval.high
    threshold = low + (high - low) * place
    base = needed(found, threshold)
    if base is None:
        assert abs(found.value - threshold) < 0.001
    elif grown(found, threshold) is Growth.BETWEEN:
        assert base > found.base
        low, high = bounds(found.value * base * 1.1, base * 1.1, several=False, confidence=0.95)
        assert high < threshold or low >= threshold


@given(st.lists(st.floats(0, 1), min_size=1, max_size=5))
def test_a_scale_shows_at_least_one_digit_before_the_hundredths(rates):
    of = scale(rates)
    assert of in {100, 1000, 100_000}
    assert max(rates) == 0 or max(rates) * of >= 0.1 or of == 100_000


ROWS = st.lists(st.integers(0, 60), min_size=1, max_size=6)


@given(ROWS, st.integers(1000, 10**6))
def test_a_row_split_by_topic_leaves_the_rate_of_the_whole_as_it_is(counts, base):
    """The base belongs to the period, however many topics it is told in."""
    parts = [
        {"period": "w1", "topic": f"t{n}", "complaints": c, "base": base}
        for n, c in enumerate(counts)
    ]
    whole = [{"period": "w1", "complaints": sum(counts), "base": base}]
    one, other = (sr.evidence.complaints(rows).wholes[0].rate for rows in (parts, whole))
    assert one == other


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(100, 9999)), min_size=1, max_size=6))
def test_a_row_split_by_unit_leaves_the_rate_of_the_whole_as_it_is(units):
    parts = [{"unit": f"u{n}", "complaints": c, "base": b} for n, (c, b) in enumerate(units)]
    whole = [{"complaints": sum(c for c, _ in units), "base": sum(b for _, b in units)}]
    one, other = (sr.evidence.complaints(rows).wholes[0].rate for rows in (parts, whole))
    assert one == other


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(100, 9999)), min_size=2, max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_order_of_rows_and_the_names_of_periods_do_not_matter(weeks, random):
    rows = [{"period": f"w{n}", "complaints": c, "base": b} for n, (c, b) in enumerate(weeks)]
    moved = list(rows)
    random.shuffle(moved)
    one, other = (
        {part.name: (part.rate, part.comparison) for part in sr.evidence.complaints(each).parts}
        for each in (rows, moved)
    )
    assert one == other


@pytest.mark.parametrize("several", [False, True])
def test_noise_names_a_period_in_at_most_one_of_twenty_tables(several):
    """Five weeks with the same true rate; any week named as different is a false alarm."""
    generator = np.random.Generator(np.random.PCG64(20261122))
    alarms = 0
    for _ in range(200):
        counts = generator.poisson(20, size=5)
        found = compared([(int(count), 5000) for count in counts], several=several)
        alarms += any(each is not None and each.adjusted <= 0.05 for each in found)
    assert alarms <= 18  # 10 are expected at the most; 18 would be a chance of 1 in 100


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize(("count", "mine", "theirs"), [(7, 50, 50), (12, 30, 90), (40, 200, 70)])
def test_a_chance_is_met_no_more_often_than_it_says(count, mine, theirs, several):
    """Exactly: every way in which so many complaints may fall to two weeks that are alike."""
    own = np.arange(max(0, count - theirs), min(count, mine) + 1)
    law = binom(count, mine / (mine + theirs)) if several else hypergeom(mine + theirs, mine, count)
    weeks = [[(k, mine), (count - k, theirs)] for k in own.tolist()]
    said = np.array([compared(each, several=several)[0].p for each in weeks])
    met = np.array([law.pmf(own)[said <= level + 1e-9].sum() for level in said])
    assert (met <= said + 1e-9).all()
    assert met == pytest.approx(said, abs=1e-6)


def test_a_week_with_twice_the_complaints_is_found_in_most_tables():
    generator = np.random.Generator(np.random.PCG64(11))
    found = 0
    for _ in range(100):
        counts = [*generator.poisson(30, size=4), generator.poisson(60)]
        last = compared([(int(count), 30_000) for count in counts], several=True)[-1]
        found += last is not None and last.adjusted <= 0.05
    assert found >= 80


@given(st.dictionaries(st.text(min_size=1, max_size=9), st.integers(0, 99), max_size=12))
def test_the_busiest_bring_what_is_said_of_them(complaints):
    found = people(complaints)
    assert found.complaints == sum(complaints.values())
    assert found.people == sum(n > 0 for n in complaints.values())
    assert list(found.counts) == sorted(found.counts, reverse=True)
    if found.people:
        half = found.half
        assert found.share_of(half) >= 0.5
        assert half == 1 or found.share_of(half - 1) < 0.5
        assert half <= (found.people + 1) // 2


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from("ABCDEFGH").map(lambda c: f"Zq{c}"), st.integers(1, 9)),
        min_size=1,
        max_size=12,
    )
)
def test_nobody_who_complained_can_be_read_out_of_result_report_or_picture(listed):
    rows = [{"customer": name, "complaints": n} for name, n in listed]
    found = sr.evidence.complaints([{"complaints": 300, "base": 9999, "customers": 500}],
                                   people=rows, threshold=0.1)  # fmt: skip
    told = sr.to_json(found), sr.report(found).to_markdown(), repr(found)
    assert not any("Zq" in str(text) for text in told)
    assert "Zq" not in str(sr.draw(found).scene)
    assert found.listed.complaints == sum(n for _, n in listed)


NASTY = st.sampled_from(
    (
        "=1+1", "<img src=x onerror=x()>", "]]>", "a\u202egnp", "\u05e9\u05dc\u05d5",
        "👩\u200d🔬" * 9,
        "|a|b|", "**a**", "a" * 300, "õ" * 90, "\\input{x}", "{value}", "%s", "a; b: c",
    )
)  # fmt: skip


@settings(max_examples=15)
@given(NASTY, NASTY, st.sampled_from(("en", "et")))
def test_no_name_breaks_a_report_or_a_picture(period, topic, code):
    rows = [
        {"period": period, "topic": topic, "unit": topic, "complaints": 3, "base": 90,
         "base counts": period, "people who complained": 2, "customers": 80},
        {"period": "b", "place": topic, "complaints": 2},
    ]  # fmt: skip
    found = sr.evidence.complaints(rows, threshold=0.01)
    told = sr.report(found, language=code)
    assert told.to_text()
    for form in ("html", "svg"):
        content = (told if form == "html" else sr.draw(found)).to_bytes(form)
        assert b"<img src=x" not in content
        assert "\u202e".encode() not in content
