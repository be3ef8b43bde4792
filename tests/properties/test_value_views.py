"""Two views of value: swapping sides turns the gap around, and noise makes no gaps."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

import sidusryhmad as sr
from sidusryhmad.evidence.topics.two_views.gaps import Finding, gaps
from sidusryhmad.evidence.topics.two_views.reading import latest
from sidusryhmad.evidence.topics.two_views.rows import ValueRating
from sidusryhmad.evidence.topics.two_views.shift import _cut, _ways, gap, gap_interval
from sidusryhmad.evidence.topics.two_views.views import Voice
from sidusryhmad.model.stakeholder import Side

POINTS = st.integers(-6, 6).map(lambda n: n / 2)
RATINGS = st.lists(POINTS, min_size=1, max_size=9)
SIDES = st.sampled_from(list(Side))
VOICES = st.lists(
    st.builds(
        Voice,
        st.sampled_from(("Ukseni", "Keeldumine")),
        st.sampled_from(("", "hind")),
        SIDES,
        st.one_of(st.none(), POINTS),
    ),
    min_size=1,
    max_size=24,
)
TURNED = {Side.PROVIDER: Side.CUSTOMER, Side.CUSTOMER: Side.PROVIDER}
ROUND = {
    Finding.PROVIDER_MORE: Finding.PROVIDER_LESS,
    Finding.PROVIDER_LESS: Finding.PROVIDER_MORE,
}


@given(RATINGS, RATINGS)
def test_swapping_the_sides_turns_gap_and_interval_around(first, second):
    assert gap(first, second) == -gap(second, first)
    one, other = gap_interval(first, second, 0.8), gap_interval(second, first, 0.8)
    assert (one is None) == (other is None)
    if one is not None:
        assert (one.low, one.high) == (-other.high, -other.low)


@given(RATINGS, RATINGS, st.sampled_from((0.5, 0.8, 0.95, 0.99)))
def test_the_interval_holds_the_gap_and_grows_with_confidence(first, second, confidence):
    found = gap_interval(first, second, confidence)
    surer = gap_interval(first, second, (1 + confidence) / 2)
    if found is not None:
        assert found.low <= gap(first, second) <= found.high
        assert surer is None or (surer.low <= found.low and surer.high >= found.high)
    else:
        assert surer is None


@given(RATINGS, RATINGS, POINTS)
def test_a_side_that_rates_higher_by_a_point_has_a_gap_higher_by_a_point(first, second, more):
    moved = [rating + more for rating in first]
    assert gap(moved, second) == pytest.approx(gap(first, second) + more)
    one, other = gap_interval(first, second), gap_interval(moved, second)
    assert (one is None) == (other is None)
    if one is not None:
        assert (other.low, other.high) == pytest.approx((one.low + more, one.high + more))


@given(RATINGS)
def test_equal_views_have_no_gap(ratings):
    assert gap(ratings, ratings) == 0


@given(VOICES)
def test_swapping_provider_and_customer_turns_every_finding_around(said):
    turned = [Voice(v.change, v.aspect, TURNED.get(v.side, v.side), v.rating) for v in said]
    one = {(g.change, g.aspect): g for g in gaps(said, 0.8)}
    other = {(g.change, g.aspect): g for g in gaps(turned, 0.8)}
    for subject, found in one.items():
        back = other[subject]
        assert back.gap == (None if found.gap is None else -found.gap)
        assert back.finding is ROUND.get(found.finding, found.finding)
        assert back.opposed == found.opposed
        assert (back.provider.ratings, back.customer.ratings) == (
            found.customer.ratings,
            found.provider.ratings,
        )


@given(VOICES, st.randoms(use_true_random=False))
def test_the_order_of_ratings_does_not_matter(said, random):
    moved = list(said)
    random.shuffle(moved)
    one, other = (
        {(g.change, g.aspect): (g.provider, g.customer, g.gap, g.finding) for g in gaps(v, 0.9)}
        for v in (said, moved)
    )
    assert one == other


@given(VOICES)
def test_no_rating_is_lost_and_no_side_is_averaged_with_another(said):
    found = gaps(said, 0.95)
    shown = [(g.provider, g.customer, *g.others) for g in found]
    rated = [rating for views in shown for view in views for rating in view.ratings]
    assert sorted(rated) == sorted(v.rating for v in said if v.rating is not None)
    for each in found:
        for view in (each.provider, each.customer, *each.others):
            own = [
                v.rating
                for v in said
                if (v.change, v.aspect, v.side) == (each.change, each.aspect, view.side)
                and v.rating is not None
            ]
            assert list(view.ratings) == sorted(own)


@given(VOICES)
def test_other_sides_never_move_the_gap(said):
    without = [v for v in said if v.side in TURNED]
    one = {(g.change, g.aspect): g.gap for g in gaps(said, 0.95)}
    other = {(g.change, g.aspect): g.gap for g in gaps(without, 0.95)}
    assert {k: v for k, v in one.items() if k in other} == other


@given(VOICES)
def test_what_is_beyond_chance_comes_first_and_one_sided_ones_last(said):
    found = gaps(said, 0.95)
    order = [(each.gap is None, not each.supported, not each.opposed) for each in found]
    assert order == sorted(order)


@given(st.integers(2, 9), st.integers(2, 9))
def test_the_cut_is_that_of_another_library(first, second):
    """So many differences may go as have a chance of at most a fortieth on one side."""
    cut = _cut(first, second, 0.025)

    if cut:
        for statistic, fits in ((cut - 1, True), (cut, False)):
            ahead = _with(first, second, statistic)
            p = mannwhitneyu(ahead, np.arange(second), alternative="less", method="exact").pvalue
            assert (p <= 0.025 + 1e-9) == fits


def _with(first, second, statistic):
    """Numbers of the first group of which exactly so many pairs are ahead of 0, 1, …"""
    found, left = [], statistic
    for _ in range(first):
        ahead = min(second, left)
        found.append(ahead - 0.5 - len(found) * 1e-6)
        left -= ahead
    return found


@pytest.mark.parametrize(("first", "second"), [(4, 4), (5, 8), (12, 12)])
@pytest.mark.parametrize("moved", [0, 1, 2])
def test_gaps_are_covered_at_least_as_often_as_promised(first, second, moved):
    """Whole points only, so many ratings are equal: the interval must not get too narrow by it."""
    generator = np.random.Generator(np.random.PCG64(first * 100 + second))
    shape = np.array([0.1, 0.2, 0.3, 0.3, 0.1])
    values = np.arange(-3, 2)
    held, rounds = 0, 600
    for _ in range(rounds):
        provider = generator.choice(values + moved, size=first, p=shape).tolist()
        customer = generator.choice(values, size=second, p=shape).tolist()
        found = gap_interval(provider, customer, 0.95)
        held += found is not None and found.low <= moved <= found.high
    assert held / rounds >= 0.95 - 0.02


def test_noise_makes_a_gap_in_at_most_one_of_twenty_tables():
    generator = np.random.Generator(np.random.PCG64(3))
    alarms = 0
    for _ in range(150):
        said = [
            Voice(f"c{n}", "", side, float(rating))
            for n in range(6)
            for side in (Side.PROVIDER, Side.CUSTOMER)
            for rating in generator.integers(-3, 4, size=8)
        ]
        found = gaps(said, 0.95)
        alarms += any(g.finding in ROUND for g in found)
    assert alarms <= 14


@pytest.mark.parametrize(("first", "second"), [(4, 4), (3, 6), (5, 5), (4, 8), (6, 6)])
@pytest.mark.parametrize("confidence", [0.8, 0.95])
def test_of_all_orders_of_unequal_ratings_as_few_deny_equality_as_promised(
    first, second, confidence
):
    """Exactly: every way to deal the ranks out to two sides that see the same."""
    ranks = set(range(first + second))
    denied = []
    for mine in combinations(sorted(ranks), first):
        found = gap_interval(mine, sorted(ranks - set(mine)), confidence)
        denied.append(found is not None and not found.low <= 0 <= found.high)
    assert np.mean(denied) <= 1 - confidence + 1e-12
    assert np.mean(denied) >= (1 - confidence) / 3


@pytest.mark.parametrize(("first", "second"), [(51, 51), (10, 260), (40, 90)])
@pytest.mark.parametrize("tail", [0.1, 0.025, 0.005])
def test_the_cut_of_many_pairs_is_as_good_as_exact(first, second, tail):
    ways = _ways(first, second)
    below = float(ways[: _cut(first, second, tail)].sum() / ways.sum())
    assert 0.8 * tail <= below <= 1.01 * tail


def test_of_ten_changes_seen_alike_one_is_rarely_called_a_gap():
    """Ratings that are never equal, so that nothing is kept in reserve."""
    generator = np.random.Generator(np.random.PCG64(8))
    alarms, tables = 0, 100
    for _ in range(tables):
        said = [
            Voice(str(n), "", side, rating)
            for n in range(10)
            for side in TURNED
            for rating in generator.normal(size=9).tolist()
        ]
        alarms += any(each.supported for each in gaps(said, 0.95))
    assert alarms <= 0.05 * tables + 3 * np.sqrt(0.05 * 0.95 * tables)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(("Zqmari", "Zqjaan")), POINTS), min_size=1, max_size=8))
def test_raters_can_be_read_out_of_nothing(rated):
    rows = [
        {"change": "Tasu", "side": side, "rating": rating, "who": who}
        for who, rating in rated
        for side in ("provider", "customer")
    ]
    found = sr.evidence.value_views(rows)
    assert "Zq" not in str(sr.to_json(found)) + repr(found) + sr.report(found).to_markdown()
    assert found.gaps[0].provider.n == len({who for who, _ in rated})


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(("x", "y", None))), max_size=12))
def test_every_rating_counts_or_is_replaced_and_never_both(listed):
    rows = [ValueRating(change=c, side=Side.CUSTOMER, rating=1.0, who=w) for c, w in listed]
    kept, replaced = latest(rows)
    assert sorted([*kept, *replaced]) == list(range(len(rows)))
    named = [(rows[at].change, rows[at].who) for at in kept if rows[at].who is not None]
    assert len(named) == len(set(named))
    assert all(rows[at].who is not None for at in replaced)


NASTY = st.sampled_from(
    (
        "=1+1", "<img src=x onerror=x()>", "]]>", "a\u202egnp", "\u05e9\u05dc\u05d5",
        "👩\u200d🔬" * 9,
        "|a|b|", "**a**", "a" * 300, "õ" * 90, "\\input{x}", "{value}", "%s", "a; b: c",
    )
)  # fmt: skip


@settings(max_examples=15)
@given(NASTY, NASTY, st.sampled_from(("en", "et")))
def test_no_name_or_reason_breaks_a_report_or_a_picture(change, reason, code):
    rows = [
        {"change": change, "aspect": reason, "side": side, "rating": 1, "reason": reason}
        for side in ("provider", "customer", "employee")
    ]
    found = sr.evidence.value_views([*rows, {"change": change, "side": "other", "rating": -1}])
    told = sr.report(found, language=code)
    assert told.to_text()
    for form in ("html", "svg"):
        content = (told if form == "html" else sr.draw(found)).to_bytes(form)
        assert b"<img src=x" not in content
        assert "\u202e".encode() not in content
