import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.counts import GROUPS, Counts, counted, group_of

ratings = st.lists(st.one_of(st.none(), st.integers(0, 10)), max_size=60)


@pytest.mark.parametrize(
    ("rating", "group"),
    [("0 1 2 3 4 5 6", "detractor"), ("7 8", "passive"), ("9 10", "promoter")],
)
def test_every_rating_belongs_to_one_group(rating, group):
    assert {group_of(int(each)) for each in rating.split()} == {group}


@given(ratings)
def test_the_index_lies_in_its_bounds_and_blanks_count_nowhere(given_):
    counts = counted(given_)
    assert counts == counted([rating for rating in given_ if rating is not None])
    assert counts.n == sum(rating is not None for rating in given_)
    assert counts.index is None if not counts.n else -100 <= counts.index <= 100


@given(ratings, st.randoms(use_true_random=False))
def test_the_index_depends_on_counts_alone(given_, chance):
    shuffled = list(given_)
    chance.shuffle(shuffled)
    assert counted(shuffled) == counted(given_)
    replaced = [{9: 10, 10: 9, 7: 8, 8: 7, 0: 6}.get(rating, rating) for rating in given_]
    assert counted(replaced) == counted(given_)


@given(ratings, ratings)
def test_counts_add_up_and_come_apart(one, other):
    both = counted(one) + counted(other)
    assert both == counted([*one, *other])
    assert both - counted(other) == counted(one)


def test_the_extremes():
    assert Counts(7, 0, 0).index == 100
    assert Counts(0, 0, 3).index == -100
    assert Counts(0, 5, 0).index == 0
    assert Counts(0, 0, 0).index is None
    assert GROUPS == ("promoter", "passive", "detractor")
