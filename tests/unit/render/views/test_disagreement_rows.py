"""What several people said of one influence."""

from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.text import width
from sidusryhmad.render.views.disagreement_rows import LETTER, codes, rated

answers = st.integers(-12, 12).map(lambda n: n / 4)
raters = st.dictionaries(st.sampled_from("ABCDEFGH"), answers, min_size=2)


def one(ratings, strength=1.0):
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    return rated(m.with_influence("A", "B", strength, ratings=ratings))


@given(raters)
def test_range_holds_the_middle_half_which_holds_the_median(ratings):
    (found,) = one(ratings)
    low, high = found.quartiles
    assert found.values[0] <= low <= found.middle <= high <= found.values[-1]
    assert found.inner == high - low <= found.spread
    assert found.answers == tuple(ratings.items())


@given(raters)
def test_quartiles_of_an_odd_number_are_those_with_both_ends_counted(ratings):
    (found,) = one(ratings)
    if len(ratings) % 4 == 1:
        low, _, high = quantiles(ratings.values(), n=4, method="inclusive")
        assert found.quartiles == pytest.approx((low, high))


@given(raters)
def test_a_sign_is_in_dispute_where_some_say_plus_and_some_minus(ratings):
    (found,) = one(ratings)
    both = min(ratings.values()) < 0 < max(ratings.values())
    assert (found.disputed is not None) == both
    if both:
        assert sum(found.disputed) <= len(ratings)


@pytest.mark.parametrize(
    ("strength", "expected"), [(1.0, None), (2.0, 2.0), (-3.0, -3.0), (0.0, 0.0)]
)
def test_the_file_is_named_where_it_is_not_the_median(strength, expected):
    (found,) = one({"A": 0, "B": 1, "C": 2}, strength)
    assert found.given == expected


@pytest.mark.parametrize("ratings", [{}, {"A": 2}, {"A": 2, "B": None}])
def test_fewer_than_two_answers_are_left_out(ratings):
    assert one(ratings) == ()


def test_equal_ranges_are_ordered_by_the_middle_half_then_by_the_file():
    m = ServiceMap.named("K")
    for name in "ABCD":
        m = m.with_stakeholder(name, ring="direct")
    alone = {"p": -1, "q": 2, "r": 2, "s": 2, "t": 2}
    split = {"p": -1, "q": -1, "r": 2, "s": 2, "t": 2}
    m = m.with_influence("A", "B", 1, ratings={"p": 1, "q": 2})
    m = m.with_influence("B", "C", 1, ratings=alone).with_influence("C", "D", 1, ratings=split)
    m = m.with_influence("D", "A", 1, ratings=alone)
    assert [each.source for each in rated(m)] == ["C", "B", "D", "A"]


@given(st.lists(st.text(min_size=1, max_size=6).filter(str.strip), unique=True, max_size=12))
def test_codes_tell_raters_apart_and_fit_their_discs(names):
    found = codes(names)
    assert list(found) == names
    assert len(set(found.values())) == len(names)
    assert all(width(code, LETTER) <= 14 for code in found.values())


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Mari", "Jaan"], ["M", "J"]),
        (["Rein", "Raul"], ["Re", "Ra"]),
        (["R1", "R2"], ["R1", "R2"]),
        (["Rein", "Reet"], ["Rn", "Rt"]),
        (["Rein", "Reen"], ["1", "2"]),
    ],
)
def test_codes_are_as_short_as_they_can_be(names, expected):
    assert list(codes(names).values()) == expected
