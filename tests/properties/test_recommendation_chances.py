"""Chances of changes in time and intervals of differences, held against exact or simulated ones."""

from datetime import date, timedelta
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation import shifts as module
from sidusryhmad.evidence.topics.recommendation.comparing import _nearly, compared, exchanged
from sidusryhmad.evidence.topics.recommendation.counts import Counts, counted, group_of
from sidusryhmad.evidence.topics.recommendation.index import index_interval
from sidusryhmad.evidence.topics.recommendation.shifts import Stretch, shifts

START = date(2026, 1, 1)
RATING = {1: 10, 0: 8, -1: 2}


def blocks(scores):
    days = [START + timedelta(at) for at in range(len(scores))]
    return [Stretch(d, d, counted([RATING[s]])) for d, s in zip(days, scores, strict=True)]


def furthest(scores, smallest):
    """The largest standardised difference, straight from its definition."""
    n, best = len(scores), -1.0
    for at in range(smallest, n - smallest + 1):
        before, after = scores[:at], scores[at:]
        apart = abs(sum(before) / at - sum(after) / (n - at))
        best = max(best, apart * np.sqrt(at * (n - at) / n))
    return best


@settings(max_examples=12)
@given(st.lists(st.sampled_from([1, 0, -1]), min_size=4, max_size=7), st.integers(1, 2))
def test_the_chance_of_a_change_is_that_of_all_orders(scores, smallest):
    found = module._largest(blocks(scores), smallest)
    seen = furthest(scores, smallest)
    orders = [furthest(order, smallest) for order in permutations(scores)]
    exact = np.mean([each >= seen - 1e-9 for each in orders])
    assert found[1] == pytest.approx(exact, abs=0.045)


@given(st.lists(st.sampled_from([1, 0, -1]), min_size=4, max_size=60), st.integers(1, 2))
def test_a_change_is_looked_for_where_the_difference_is_largest(scores, smallest):
    place, _ = module._largest(blocks(scores), smallest)
    before, after = scores[:place], scores[place:]
    apart = abs(np.mean(before) - np.mean(after)) * np.sqrt(place * len(after) / len(scores))
    assert apart == pytest.approx(furthest(scores, smallest))


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(0, 99), st.integers(0, 99))
def test_shuffled_orders_hold_the_same_ratings(sizes, promoters, detractors):
    n = sum(sizes)
    promoters = min(promoters, n)
    detractors = min(detractors, n - promoters)
    everybody = Counts(promoters, n - promoters - detractors, detractors)
    drawn = module._shuffled(np.array(sizes), everybody)
    assert (drawn.sum(axis=1) == promoters - detractors).all()
    assert (np.abs(drawn) <= np.array(sizes)).all()
    expected = np.array(sizes) * (promoters - detractors) / n
    assert np.abs(drawn.mean(axis=0) - expected).max() < 0.35


def test_shuffled_orders_are_the_same_every_time():
    everybody = Counts(30, 20, 10)
    one, other = (module._shuffled(np.array([20, 20, 20]), everybody) for _ in range(2))
    assert (one == other).all()


@pytest.mark.parametrize(
    ("first", "second"),
    [((0.5, 0.2), (0.5, 0.2)), ((0.8, 0.05), (0.4, 0.3)), ((0.95, 0.01), (0.9, 0.02))],
)
def test_the_interval_of_a_difference_holds_it_nearly_always(first, second):
    draw = np.random.default_rng(6)
    true = 100 * ((first[0] - first[1]) - (second[0] - second[1]))
    held = []
    for _ in range(250):
        groups = {
            name: Counts(int(a), int(b), int(c))
            for name, (liked, disliked), n in (("a", first, 60), ("b", second, 140))
            for a, b, c in [draw.multinomial(n, [liked, 1 - liked - disliked, disliked])]
        }
        interval = compared(groups)[0].interval
        held.append(interval.low <= true <= interval.high)
    assert np.mean(held) >= 0.95 - 3 * np.sqrt(0.05 * 0.95 / 250)


@pytest.mark.parametrize("profile", [(0.45, 0.3, 0.25), (0.3, 0.4, 0.3)])
def test_the_intervals_of_all_units_hold_together_nearly_always(profile):
    draw = np.random.default_rng(7)
    off = []
    for _ in range(250):
        drawn = draw.multinomial(60, profile, 8).tolist()
        found = compared({str(at): Counts(*each) for at, each in enumerate(drawn)})
        off.append(any(not each.interval.low <= 0 <= each.interval.high for each in found))
    assert np.mean(off) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 250)


@given(st.integers(1, 30), st.integers(0, 30), st.integers(0, 30))
def test_beside_very_many_others_only_the_unit_itself_is_unsure(promoters, passives, detractors):
    group, rest = Counts(promoters, passives, detractors), Counts(4 * 10**8, 3 * 10**8, 3 * 10**8)
    if group.n < 2:
        return
    alone, found = index_interval(group), compared({"a": group, "b": rest})[0].interval
    assert (found.low, found.high) == pytest.approx(
        (alone.low - rest.index, alone.high - rest.index), abs=0.05
    )


@settings(max_examples=25)
@given(st.integers(600, 900), st.integers(600, 900), st.floats(0.2, 0.5), st.floats(-0.05, 0.05))
def test_the_chance_for_very_large_groups_is_nearly_the_exact_one(one, other, share, move):
    liked, disliked = round(one * (share + move)), round(one * 0.3)
    group = Counts(liked, one - liked - disliked, disliked)
    rest = Counts(round(other * share), other - round(other * share) - other // 4, other // 4)
    everybody = group + rest
    expected = group.n * (everybody.promoters - everybody.detractors) / everybody.n
    nearly = _nearly(group, everybody, abs(group.promoters - group.detractors - expected))
    assert nearly == pytest.approx(exchanged(group, rest), abs=0.04)


def test_noise_is_named_as_often_as_was_allowed_and_never_above_the_level():
    """A rating a day, so that no day holds anything back."""
    draw = np.random.default_rng(8)
    level, named, series = 0.3, [], 150
    for _ in range(series):
        ratings = np.array([10, 8, 3])[draw.choice(3, 50, p=(0.45, 0.3, 0.25))].tolist()
        dated = [(START + timedelta(at), rating) for at, rating in enumerate(ratings)]
        found = shifts(dated, 10, 1 - level)
        assert all(each.p <= level for each in found)
        named.append(bool(found))
    assert abs(np.mean(named) - level) <= 3 * np.sqrt(level * (1 - level) / series)


def test_both_sides_of_a_change_share_what_the_whole_was_allowed(monkeypatch):
    tried, usual = [], module._tried
    monkeypatch.setattr(module, "_tried", lambda *given_: tried.append(given_[1]) or usual(*given_))
    course = [*[10] * 30, *[3] * 30, *[10] * 30, *[8] * 30]
    assert len(shifts([(START + timedelta(n), r) for n, r in enumerate(course)], 10, 0.9)) == 3
    whole, *parts = tried
    assert (whole.start, whole.end, whole.level) == (0, 120, pytest.approx(0.1))
    for one, other in zip(parts[::2], parts[1::2], strict=True):
        above = next(p for p in tried if (p.start, p.end) == (one.start, other.end))
        assert one.level + other.level == pytest.approx(above.level)
        assert one.level / above.level == pytest.approx(
            (one.end - one.start) / (above.end - above.start)
        )


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10)), min_size=1, max_size=80),
    st.integers(1, 15),
)
def test_levels_on_both_sides_are_those_of_the_ratings_there(pairs, smallest):
    dated = [(START + timedelta(day), rating) for day, rating in pairs]
    for shift in shifts(dated, smallest):
        for part in (shift.before, shift.then):
            inside = [r for day, r in dated if part.first <= day <= part.last]
            assert counted(inside) == part.counts
        assert shift.difference == pytest.approx(
            shift.then.counts.index - shift.before.counts.index
        )


@given(st.lists(st.integers(0, 10), min_size=2, max_size=40))
def test_a_day_is_never_torn_apart(ratings):
    assert shifts([(START, rating) for rating in ratings], 1) == ()
    both = [(START, r) for r in ratings] + [(START + timedelta(1), r) for r in ratings]
    assert shifts(both, 1) == ()
    assert {group_of(r) for r in ratings} <= {"promoter", "passive", "detractor"}
