from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow
from sidusryhmad.evidence.topics.recommendation.standing import course, standing, standings

ratings = st.lists(st.one_of(st.none(), st.integers(0, 10)), max_size=80)


@given(ratings, st.integers(1, 60))
def test_enough_is_what_the_threshold_says(given_, threshold):
    found = standing("a", given_, Choices(threshold=threshold))
    assert found.enough == (found.counts.n >= threshold)
    assert (found.interval is None) == (found.counts.n == 0)


def test_groups_stand_in_alphabetical_order_whoever_is_best():
    found = standings({"b": [10], "C": [9], "a": [0]}, Choices())
    assert [each.name for each in found] == ["a", "b", "C"]


@given(st.lists(st.tuples(st.dates(date(2025, 1, 1), date(2026, 12, 31)), st.integers(0, 10))))
def test_every_dated_rating_lies_in_one_step(pairs):
    rows = [RatingRow(date=day, rating=rating) for day, rating in pairs]
    for period in ("month", "quarter"):
        found = course(rows, Choices(period=period))
        assert sum(step.counts.n for step in found) == len(rows)
        assert [step.time.first for step in found] == sorted({s.time.first for s in found})


def test_undated_and_blank_ratings_are_passed_over():
    rows = [RatingRow(rating=5), RatingRow(date=date(2026, 1, 1)), RatingRow()]
    assert course(rows, Choices()) == ()
