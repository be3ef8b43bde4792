from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.attitudes import attitudes, when_of
from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.rows import RatingRow
from sidusryhmad.evidence.topics.recommendation.standing import standing


def suggested(ratings, **choices):
    chosen = Choices(**{"threshold": 3, **choices})
    rows = [RatingRow(rating=rating, date=date(2026, 10, 1)) for rating in ratings]
    each = standing("Klient", ratings, chosen)
    return attitudes([each], {"Klient": rows}, chosen, "hinnangud.csv"), each


@given(st.lists(st.integers(0, 10), min_size=3, max_size=40), st.floats(0.1, 3))
def test_the_attitude_is_the_index_on_the_scale_with_its_interval(ratings, points):
    (found,), each = suggested(ratings, attitude=points)
    assert found.value == pytest.approx(each.counts.index / 100 * points)
    low, high = found.range
    assert -points - 1e-9 <= low <= found.value <= high <= points + 1e-9
    assert (found.n, found.of, found.stakeholder) == (len(ratings), "attitude", "Klient")


def test_it_says_from_how_many_ratings_and_of_which_time():
    (found,), _ = suggested([9, 9, 10, 3])
    assert str(found.why) == "recommendation index 50 from 4 ratings"
    assert str(found.when) == "October 2026"
    assert found.source == "hinnangud.csv"


def test_too_few_ratings_suggest_nothing_nor_does_a_scale_of_zero():
    assert suggested([9, 10])[0] == ()
    assert suggested([9, 10, 10], attitude=0)[0] == ()


def test_the_time_is_that_of_ratings_alone():
    rows = [RatingRow(rating=5, date=date(2026, 10, 1)), RatingRow(date=date(2020, 1, 1))]
    assert str(when_of(rows)) == "October 2026"
    assert when_of([RatingRow(rating=5)]) is None
