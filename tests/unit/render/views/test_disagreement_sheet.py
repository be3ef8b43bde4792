"""Where everything of the disagreement view stands."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.views.disagreement_rows import rated
from sidusryhmad.render.views.disagreement_sheet import DISC, HEADING, box_of, sheet, stacked

EN = Language("en")
answers = st.integers(-12, 12).map(lambda n: n / 4)
several = st.lists(
    st.dictionaries(st.sampled_from("ABCDEFGHIJ"), answers, min_size=2), min_size=1, max_size=5
)


def laid(all_ratings, name="Õppejõud"):
    m = ServiceMap.named("K").with_stakeholder("Z", ring="direct")
    for number, ratings in enumerate(all_ratings):
        m = m.with_stakeholder(f"{name} {number}", ring="direct")
        m = m.with_influence("Z", f"{name} {number}", 1, ratings=ratings)
    return sheet(rated(m), EN)


@given(st.lists(st.floats(0, 400), max_size=20))
def test_discs_keep_their_places_and_touch_none_of_their_lane(places):
    lanes = stacked(places)
    assert len(lanes) == len(places)
    for (a, one), (b, other) in combinations(enumerate(places), 2):
        if lanes[a] == lanes[b]:
            assert abs(one - other) >= DISC
    assert min(lanes, default=0) == 0


@given(st.integers(1, 15))
def test_equal_answers_stand_on_each_other(count):
    assert stacked([5.0] * count) == tuple(range(count))


@given(several)
def test_rows_follow_each_other_and_hold_their_discs(ratings):
    places = laid(ratings)
    assert places.rows[0].top == HEADING
    for upper, lower in pairwise(places.rows):
        assert upper.bottom == lower.top
    for row in places.rows:
        box = box_of(row, places)
        for x, y in row.discs:
            disc = Box(x, y, DISC, DISC)
            assert box.contains((disc.left, disc.top))
            assert box.contains((disc.right, disc.bottom))
            assert disc.bottom < row.line < row.bottom


@given(several)
def test_a_disc_stands_at_its_answer(ratings):
    places = laid(ratings)
    for row in places.rows:
        for (_, value), (x, _) in zip(row.rated.answers, row.discs, strict=True):
            assert x == places.axis.at(value)


def test_a_dispute_takes_a_line_and_long_names_make_room():
    (agreed,) = laid([{"A": 1, "B": 2}]).rows
    (disputed,) = laid([{"A": 1, "B": -2}]).rows
    assert agreed.dispute == ()
    assert disputed.dispute == ("sign in dispute: 1 say +, 1 say −",)
    (tall,) = laid([{"A": 1, "B": -2}], "Väga pikk nimi mitmel real " * 2).rows
    assert tall.bottom - tall.top > disputed.bottom - disputed.top
    assert len(tall.words) > 1
