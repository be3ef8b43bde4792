"""The recommendation index held against its definitions, written out plainly once more."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.stats import t

from sidusryhmad.evidence.topics.recommendation import shifts as module
from sidusryhmad.evidence.topics.recommendation.adoption import adoption
from sidusryhmad.evidence.topics.recommendation.changed import Done, done_of
from sidusryhmad.evidence.topics.recommendation.comparing import compared
from sidusryhmad.evidence.topics.recommendation.counts import Counts, counted
from sidusryhmad.evidence.topics.recommendation.index import index_interval, widest_margin
from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow

START = date(2026, 1, 1)
sizes = st.integers(0, 12)
some = st.builds(Counts, sizes, sizes, sizes).filter(lambda counts: counts.n > 1)
confidences = st.floats(0.2, 0.99)


@given(some, confidences)
def test_the_interval_is_that_of_the_scores_with_one_of_each_added(counts, confidence):
    scores = np.repeat([1, 0, -1], [counts.promoters + 1, counts.passives, counts.detractors + 1])
    half = t.ppf((1 + confidence) / 2, counts.n - 1) * np.sqrt(scores.var() / len(scores))
    ends = np.clip([scores.mean() - half, scores.mean() + half], -1, 1) * 100
    found = index_interval(counts, confidence)
    assert found.low == pytest.approx(min(ends[0], counts.index))
    assert found.high == pytest.approx(max(ends[1], counts.index))


@given(st.integers(2, 60), confidences)
def test_the_widest_margin_is_that_of_two_opposite_halves(n, confidence):
    half = t.ppf((1 + confidence) / 2, n - 1) / np.sqrt(n + 2)
    assert widest_margin(n, confidence) == pytest.approx(100 * min(1, half))


@given(st.dictionaries(st.sampled_from("abcd"), st.builds(Counts, sizes, sizes, sizes)))
@example({"a": Counts(1, 0, 0), "b": Counts(2, 1, 1), "c": Counts(0, 0, 0)})
def test_every_group_that_has_a_rest_is_compared_with_it(groups):
    everybody = sum(groups.values(), Counts(0, 0, 0))
    found = compared(groups)
    assert [each.name for each in found] == sorted(
        name for name, counts in groups.items() if counts.n and counts.n < everybody.n
    )
    for each in found:
        assert each.rest + groups[each.name] == everybody


@given(st.lists(st.sampled_from(["aa", "Aa", "AA", "aA ", "b", "B"]), min_size=1, max_size=15))
def test_the_most_frequent_spelling_stands_for_all_and_the_others_are_remarked(units):
    found = recommendation([{"rating": 5, "unit": unit} for unit in units])
    met = Counter(unit.strip() for unit in units)
    names = {group.name for group in found.groups}
    assert {name.casefold() for name in names} == {name.casefold() for name in met}
    for name in names:
        assert met[name] == max(met[each] for each in met if each.casefold() == name.casefold())
    remarked = [
        set(str(remark.message.values["names"]).split(", "))
        for remark in found.grounds.remarks
        if remark.message.code == "one_spelling"
    ]
    alike = [{each for each in met if each.casefold() == name} for name in ("aa", "b")]
    assert sorted(map(sorted, remarked)) == sorted(sorted(each) for each in alike if len(each) > 1)


done_rows = st.lists(
    st.builds(
        RatingRow,
        rating=st.just(3),
        done=st.sampled_from(["kast", "silt", None]),
        unit=st.sampled_from(["Nõmme", "Pirita", None]),
        comment=st.text("ab", max_size=2),
    ),
    max_size=8,
)


@given(done_rows)
def test_what_several_ratings_led_to_is_told_with_the_first_of_them(rows):
    first = {}
    for row in rows:
        if row.done:
            key = row.done, row.unit or ""
            first.setdefault(key, Done(row.done, None, row.unit or "", row.comment or ""))
    placed = {what for what, unit in first if unit}
    told = [key for key in sorted(first) if key[1] or key[0] not in placed]
    assert list(done_of(rows, [])) == [first[key] for key in told]


def apart(scores, place):
    """The standardised difference before and after a place."""
    before, after = scores[:place], scores[place:]
    return abs(np.mean(before) - np.mean(after)) * np.sqrt(place * len(after) / len(scores))


@given(st.lists(st.sampled_from([1, 0, -1]), min_size=9, max_size=30), st.data())
def test_each_change_is_placed_anew_between_its_neighbours(scores, data):
    places = sorted(
        data.draw(
            st.lists(st.integers(1, len(scores) - 1), min_size=1, max_size=3, unique=True), "places"
        )
    )
    rating = {1: 10, 0: 8, -1: 2}
    days = [START + timedelta(at) for at in range(len(scores))]
    blocks = [
        module.Stretch(day, day, counted([rating[score]]))
        for day, score in zip(days, scores, strict=True)
    ]
    found = module._settled(blocks, [0, *places, len(scores)], 1)
    assert found == sorted(set(found))
    part = scores[found[-3] :]
    best = max(apart(part, place) for place in range(1, len(part)))
    assert apart(part, found[-2] - found[-3]) == pytest.approx(best)


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(1, 60))
def test_phases_of_adoption_follow_one_another_and_number_their_steps(start, months):
    phases = adoption(start, months)
    assert phases[0].first == start
    for one, other in pairwise(phases):
        assert other.first - one.last == timedelta(days=1)
    lengths = [(phase.last - phase.first).days for phase in phases]
    assert max(lengths) - min(lengths) <= 2
    for phase in phases:
        numbers = range(1, len(phase.steps) + 1)
        assert [step.code for step in phase.steps] == [f"{phase.name}_{n}" for n in numbers]
