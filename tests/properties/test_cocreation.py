"""Co-creation: what must hold whatever the ratings are, and error rates by simulation."""

import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.cocreation.by_hand import HandCurve
from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
from sidusryhmad.evidence.topics.cocreation.finding import claims, finding
from sidusryhmad.evidence.topics.cocreation.fitting import fit
from sidusryhmad.evidence.topics.cocreation.shapes import SHAPES, back, stretched
from sidusryhmad.evidence.topics.cocreation.standing import around
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.turning import fieller, signs, turning_point

LEVEL = 0.05
REPEATS = 400
SEEDS = st.integers(0, 10_000)
SHAPE = st.sampled_from(SHAPES)


def drawn(seed, peak=0.6, noise=1.0, n=40, bend=15.0):
    """Involvement and satisfaction of made-up ratings."""
    random = np.random.default_rng(seed)
    x = random.uniform(0, 1, n)
    return x, 9 - bend * (x - peak) ** 2 + random.normal(0, noise, n)


def rows(x, y, **same):
    pairs = zip(x.tolist(), y.tolist(), strict=True)
    return [{"involvement": a, "satisfaction": b, **same} for a, b in pairs]


def answered(x, y, **terms):
    return cocreation(rows(x, y), terms=CocreationTerms(**terms)).responses[0]


def found_in(truth, *, n, noise, shape="quadratic"):
    """How often each finding comes up where the truth is known."""
    random = np.random.default_rng(20261122)
    told = {}
    for _ in range(REPEATS):
        x = random.uniform(0, 1, n)
        y = truth(x) + random.normal(0, noise, n)
        found = finding(signs(x, y, fit(x, y, shape)), LEVEL)
        told[found] = told.get(found, 0) + 1 / REPEATS
    return told


def too_often(rate):
    """A share that a true rate passes by chance in one of thousands of simulations."""
    return rate + 3.5 * np.sqrt(rate * (1 - rate) / REPEATS)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "truth",
    [
        lambda x: 0 * x,
        lambda x: 3 * x,
        lambda x: -3 * x,
        lambda x: np.log(x + 0.05),
        lambda x: np.minimum(x, 0.5) * 4,
    ],
    ids=["noise", "rising", "falling", "levelling", "kinked"],
)
def test_a_peak_is_no_oftener_found_by_mistake_than_promised(truth, shape):
    told = found_in(truth, n=60, noise=0.5, shape=shape)
    assert told.get("optimum", 0) <= too_often(LEVEL)


@pytest.mark.parametrize("shape", SHAPES)
def test_noise_is_mostly_called_noise(shape):
    assert found_in(lambda x: 0 * x, n=40, noise=1.0, shape=shape)["none"] >= 1 - too_often(LEVEL)


def test_a_clear_peak_is_found():
    told = found_in(lambda x: -15 * (x - 0.6) ** 2, n=60, noise=1.0)
    assert told["optimum"] > 0.8


@pytest.mark.parametrize("peak", [0.3, 0.6])
@pytest.mark.parametrize("confidence", [0.8, 0.95])
def test_the_interval_holds_the_true_optimum_as_often_as_it_says(peak, confidence):
    held = 0
    for seed in range(REPEATS):
        x, y = drawn(seed, peak)
        ends = fieller(fit(x, y, "quadratic"), confidence)
        held += ends is None or ends[0] <= peak <= ends[1]
    missed = 1 - held / REPEATS
    assert missed <= too_often(1 - confidence)
    assert missed >= 1 - confidence - 3.5 * np.sqrt(confidence * (1 - confidence) / REPEATS)


def test_the_interval_holds_the_true_optimum_of_the_other_shape_too():
    held = 0
    for seed in range(REPEATS):
        random = np.random.default_rng(seed)
        x = random.uniform(0, 4, 50)
        y = 5 - 6 * (np.sqrt(x) - 1.2) ** 2 + random.normal(0, 1, 50)
        ends = fieller(fit(x, y, "root"), 0.9)
        held += ends is None or ends[0] <= 1.2 <= ends[1]
    assert abs(held / REPEATS - 0.9) <= 3.5 * np.sqrt(0.09 / REPEATS)


@pytest.mark.parametrize("n", [6, 40])
@pytest.mark.parametrize("confidence", [0.8, 0.95])
def test_heights_and_gains_lie_within_their_intervals_as_often_as_said(n, confidence):
    """So does satisfaction at a level, and what a move to another one brings."""
    held = []
    for seed in range(REPEATS):
        fitted = fit(*drawn(seed, n=n), "quadratic")
        for (value, error), true in (
            (fitted.height(0.2), 9 - 15 * 0.16),
            (fitted.rise(0.2, 0.5), 15 * 0.15),
        ):
            found = around(value, error, fitted.freedom, confidence)
            held.append(found.low <= true <= found.high)
    for each in (held[::2], held[1::2]):
        spread = np.sqrt(confidence * (1 - confidence) / REPEATS)
        assert abs(np.mean(each) - confidence) <= 3.5 * spread


@given(SEEDS, st.floats(0.01, 1000), SHAPE)
def test_the_unit_of_involvement_does_not_matter(seed, times, shape):
    x, y = drawn(seed)
    one, other = (answered(x * by, y, shape=shape) for by in (1.0, times))
    assert one.finding == other.finding
    assert one.signs.turns == pytest.approx(other.signs.turns, abs=1e-6)
    assert one.standing.way == other.standing.way
    if one.optimum is not None:
        assert other.optimum.value == pytest.approx(one.optimum.value * times, rel=1e-6)
        for end in ("low", "high"):
            given_, changed = (
                getattr(r.optimum.interval, end) if r.optimum.interval else None
                for r in (one, other)
            )
            assert changed == (None if given_ is None else pytest.approx(given_ * times, rel=1e-5))


@given(SEEDS, st.floats(0.1, 50), st.floats(-20, 20))
def test_the_scale_of_satisfaction_does_not_matter(seed, times, shift):
    x, y = drawn(seed)
    one, other = answered(x, y), answered(x, y * times + shift)
    assert one.finding == other.finding
    if one.optimum is not None:
        assert other.optimum.value == pytest.approx(one.optimum.value, rel=1e-6)


@given(SEEDS)
def test_moving_all_involvement_moves_the_optimum(seed):
    x, y = drawn(seed)
    one, other = answered(x, y), answered(x + 7, y)
    assert one.finding == other.finding
    if one.optimum is not None:
        assert other.optimum.value == pytest.approx(one.optimum.value + 7, rel=1e-6)


@given(SEEDS)
def test_turned_round_a_peak_is_a_dip(seed):
    x, y = drawn(seed)
    test, turned = (signs(x, way, fit(x, way, "quadratic")) for way in (y, -y))
    assert test.turns == pytest.approx(turned.dips, abs=1e-9)
    assert test.relation == pytest.approx(turned.relation, abs=1e-9)


@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_ratings_does_not_matter(seed, random):
    x, y = drawn(seed)
    order = list(range(len(x)))
    random.shuffle(order)
    one, other = answered(x, y), answered(x[order], y[order])
    assert one.finding == other.finding
    assert one.signs.turns == pytest.approx(other.signs.turns, abs=1e-9)


@given(SEEDS, SHAPE)
def test_the_optimum_lies_in_its_interval_and_between_today_and_the_burden(seed, shape):
    x, y = drawn(seed, noise=0.5)
    told = answered(x, y, shape=shape, current={"": 0.2})
    assume(told.finding == "optimum")
    ends = told.optimum.interval
    assert ends.low <= told.optimum.value <= ends.high
    assert told.burden.today.value >= told.optimum.value
    assert told.burden.none.value >= told.burden.today.value
    assert told.standing.distance.value == pytest.approx(told.optimum.value - 0.2)


@given(SEEDS, SHAPE)
def test_where_the_burden_begins_satisfaction_is_what_it_is_today(seed, shape):
    x, y = drawn(seed, noise=0.5)
    told = answered(x, y, shape=shape, current={"": 0.2})
    assume(told.finding == "optimum")
    fitted = fit(x, y, shape)
    at = told.burden.today.value
    assert fitted.height(at)[0] == pytest.approx(fitted.height(0.2)[0], abs=1e-6)
    assert fitted.height(at + 0.05)[0] < fitted.height(0.2)[0]


@given(SEEDS, st.floats(0, 1))
def test_the_way_never_leads_downhill(seed, current):
    x, y = drawn(seed, noise=0.5)
    told = answered(x, y, current={"": current})
    slope, _ = fit(x, y, "quadratic").slope(current)
    if told.standing.way == "more" and told.finding in ("optimum", "levelling"):
        assert slope > 0
    if told.standing.way == "less" and told.finding == "optimum":
        assert slope < 0


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=3, unique=True), SEEDS)
def test_segments_are_never_mixed(names, seed):
    random = np.random.default_rng(seed)
    made = {name: drawn(seed + at, peak=random.uniform(0.3, 0.7)) for at, name in enumerate(names)}
    together = cocreation([row for n, xy in made.items() for row in rows(*xy, segment=n)])
    for told in together.responses:
        alone = answered(*made[told.segment])
        assert told.signs == alone.signs
        assert told.corrected.optimum >= alone.corrected.optimum - 1e-12
        assert told.n == alone.n
    together_said = [told.corrected.optimum for told in together.responses]
    plain = [claims(told.signs).optimum for told in together.responses]
    assert together_said == list(holm(plain))


@given(st.lists(st.floats(0, 1), max_size=8))
def test_corrected_values_are_never_smaller_and_keep_their_order(values):
    corrected = holm(values)
    assert all(a <= b <= 1 for a, b in zip(values, corrected, strict=True))
    ranked = [c for _, c in sorted(zip(values, corrected, strict=True))]
    assert ranked == sorted(ranked)
    if values:
        assert min(corrected) == min(1.0, len(values) * min(values))


@given(st.floats(0, 1e6), SHAPE)
def test_stretching_and_back_is_nothing(level, shape):
    assert back(float(stretched(level, shape)), shape) == pytest.approx(level)


@given(st.floats(0.1, 100), st.floats(5.1, 10), st.floats(0, 5), st.floats(0, 200), SHAPE)
def test_a_curve_by_hand_is_highest_at_its_optimum(optimum, best, start, level, shape):
    curve = HandCurve(optimum, best, start, 0.0, shape)
    assert curve.height(level) <= best + 1e-9
    assert curve.height(optimum) == pytest.approx(best)
    assert curve.height(0.0) == pytest.approx(start)
    beyond = curve.mirrored(level)
    assert beyond >= optimum - 1e-9
    assert curve.height(beyond) == pytest.approx(curve.height(level), rel=1e-6, abs=1e-6)


@given(SEEDS, st.sampled_from(SHAPES))
def test_a_curve_by_hand_is_what_ratings_on_it_would_give(seed, shape):
    random = np.random.default_rng(seed)
    curve = HandCurve(float(random.uniform(0.3, 0.8)), 9.0, 4.0, 0.0, shape)
    x = np.linspace(0, 1, 15)
    y = np.array([curve.height(level) for level in x])
    turn = turning_point(fit(x, y, shape))
    assert back(turn, shape) == pytest.approx(curve.optimum, rel=1e-6)


@given(st.integers(0, 9), SEEDS)
def test_too_few_ratings_say_so_and_nothing_else(n, seed):
    x, y = drawn(seed, n=max(n, 1))
    told = answered(x, y)
    assert told.finding == "too_few"
    assert (told.optimum, told.burden, told.curve) == (None, None, ())
    assert told.standing.way == "unknown"


@given(SEEDS, st.floats(0.2, 5))
def test_the_root_of_squares_is_the_parabola(seed, times):
    x, y = drawn(seed)
    plain, squared = answered(x, y), answered((x * times) ** 2, y, shape="root")
    assert plain.signs.turns == pytest.approx(squared.signs.turns, abs=1e-6)
    if plain.optimum and squared.optimum and plain.optimum.value > 0:
        assert squared.optimum.value == pytest.approx((plain.optimum.value * times) ** 2, rel=1e-5)


@given(SEEDS, st.integers(1, 9))
def test_blanks_are_counted_and_change_nothing(seed, count):
    x, y = drawn(seed)
    blank = [{"involvement": 0.5, "satisfaction": None}] * count
    one = cocreation(rows(x, y))
    other = cocreation([*blank, *rows(x, y)])
    assert other.responses[0].unrated == len(other.unrated) == count
    assert replace(other.responses[0], unrated=0) == one.responses[0]


@given(SEEDS)
def test_when_ratings_were_given_changes_no_number(seed):
    x, y = drawn(seed)
    dated = [{**row, "date": f"2026-10-{1 + n % 28:02d}"} for n, row in enumerate(rows(x, y))]
    one, other = answered(x, y), cocreation(dated).responses[0]
    assert other.when == (date(2026, 10, 1), date(2026, 10, 28))
    assert replace(other, when=None, undated=len(x)) == one


@given(SEEDS, st.text("abc", min_size=1, max_size=5))
def test_the_name_of_a_segment_changes_no_number(seed, name):
    x, y = drawn(seed)
    named = cocreation(rows(x, y, segment=name)).responses[0]
    assert replace(named, segment="") == answered(x, y)


@given(SEEDS, st.floats(0, 1), st.floats(0, 1))
def test_there_and_back_is_no_gain(seed, here, there):
    x, y = drawn(seed)
    forth, back_ = (
        answered(x, y, current={"": a}, planned={"": b}, scale=(0, 10)).planned
        for a, b in ((here, there), (there, here))
    )
    if forth is not None:
        assert forth.gain.value == pytest.approx(-back_.gain.value, abs=1e-9)
        assert forth.points.value == pytest.approx(-back_.points.value, abs=1e-9)
        assert forth.gain.outside == back_.gain.outside


@given(SEEDS, st.floats(0.1, 100))
def test_points_go_by_the_share_of_the_scale(seed, width):
    x, y = drawn(seed)
    told = answered(x, y, current={"": 0.2}, planned={"": 0.6}, scale=(0, width)).planned
    if told is not None:
        assert told.points.value == pytest.approx(np.clip(6 * told.gain.value / width, -3, 3))
        ends = told.points.interval
        assert -3 <= ends.low <= told.points.value <= ends.high <= 3


@given(SEEDS)
def test_surer_intervals_are_wider(seed):
    x, y = drawn(seed, noise=0.5)
    one, other = (answered(x, y, confidence=c) for c in (0.8, 0.99))
    assert one.standing.satisfaction.interval.low > other.standing.satisfaction.interval.low
    if one.optimum and other.optimum and other.optimum.interval:
        assert one.optimum.interval.low >= other.optimum.interval.low
        assert one.optimum.interval.high <= other.optimum.interval.high


@given(SEEDS)
def test_asking_everybody_twice_never_makes_the_curve_less_sure(seed):
    x, y = drawn(seed)
    one, other = answered(x, y), answered(np.tile(x, 2), np.tile(y, 2))
    assert other.n == 2 * one.n
    assert other.signs.relation <= one.signs.relation + 1e-12
    assert other.standing.level == pytest.approx(one.standing.level)


@given(SEEDS)
def test_upside_down_more_is_less(seed):
    x, y = drawn(seed, bend=0.0)
    rising = y + 3 * x
    one, other = answered(x, rising), answered(x, -rising)
    turned = {"more": "less", "less": "more", "dip": "optimum", "optimum": "dip"}
    if one.finding in turned and "levelling" not in (one.finding, other.finding):
        assert other.finding == turned[one.finding]


@given(SEEDS, SHAPE)
def test_everything_can_be_written_as_data(seed, shape):
    x, y = drawn(seed, n=15)
    terms = CocreationTerms(shape=shape, planned={"": 0.5}, scale=(0, 10))
    found = cocreation(rows(x, y), terms=terms)
    assert json.loads(json.dumps(found.written(), allow_nan=False))["kind"] == "cocreation"


@given(SEEDS)
def test_faulty_rows_that_are_left_out_change_nothing_else(seed):
    x, y = drawn(seed, n=15)
    faulty = {"involvement": "palju", "satisfaction": 5}
    found = cocreation([faulty, *rows(x, y), faulty], skip_faulty=True)
    assert found.responses == cocreation(rows(x, y)).responses
    assert len(found.grounds.left_out) == 2


@given(SEEDS)
def test_the_same_ratings_always_say_the_same(seed):
    x, y = drawn(seed, n=15)
    assert cocreation(rows(x, y)).written() == cocreation(rows(x, y)).written()


@given(SEEDS, st.floats(0, 1))
def test_the_curve_runs_through_satisfaction_now(seed, current):
    x, y = drawn(seed)
    told = answered(x, y, current={"": current})
    near = min(told.curve, key=lambda point: abs(point.involvement - current))
    assert near.low <= near.satisfaction <= near.high
    if not told.standing.satisfaction.outside:
        assert near.satisfaction == pytest.approx(told.standing.satisfaction.value, abs=0.5)


@given(st.floats(0.1, 100), st.floats(0, 50), st.floats(0.001, 100), SHAPE)
def test_a_curve_by_hand_does_not_depend_on_the_unit(optimum, level, times, shape):
    one = HandCurve(optimum, 9.0, 4.0, 0.0, shape)
    other = HandCurve(optimum * times, 9.0, 4.0, 0.0, shape)
    assert other.height(level * times) == pytest.approx(one.height(level), rel=1e-6, abs=1e-6)
    here, there = one.burden(level), other.burden(level * times)
    assert there.today.value == pytest.approx(here.today.value * times, rel=1e-6)
    assert other.standing(level * times).way == one.standing(level).way


@given(SEEDS, st.integers(1, 60))
def test_fewer_ratings_than_wanted_never_make_a_claim(seed, fewest):
    x, y = drawn(seed, n=30)
    told = answered(x, y, fewest=fewest)
    assert (told.finding == "too_few") == (fewest > 30)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_more_segments_never_make_a_claim_surer(values):
    fewer, more = holm(values[:-1]), holm(values)
    if values[-1] >= max(values[:-1]):
        assert all(a <= b + 1e-12 for a, b in zip(fewer, more, strict=False))
