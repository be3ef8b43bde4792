import datetime
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.two_views.suggesting import FEW, effects
from sidusryhmad.evidence.topics.two_views.views import Voice
from sidusryhmad.locale.language import language
from sidusryhmad.model.stakeholder import Side


def said(rating, stakeholder="Klient", aspect="", when=None):
    return Voice("Tasu", aspect, Side.CUSTOMER, rating, stakeholder, when=when)


def test_the_median_with_its_range_and_time():
    days = [datetime.date(2026, 10, 3), datetime.date(2026, 10, 20), None, None, None]
    ratings = zip((1.0, -1.0, 3.0, 1.0, 1.0), days, strict=True)
    (found,) = effects([said(r, when=day) for r, day in ratings], "a.csv")
    assert (found.of, found.change, found.stakeholder) == ("effect", "Tasu", "Klient")
    assert (found.value, found.range, found.n, found.source) == (1.0, (-1.0, 3.0), 5, "a.csv")
    assert str(found.when) == "October 2026"


def test_what_says_nothing_of_a_whole_effect_on_somebody():
    assert effects([said(1.0, ""), said(1.0, aspect="hind"), said(None)], "") == ()


def test_ratings_without_days_have_no_time():
    (found,) = effects([said(1.0)], "")
    assert found.when is None


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("en", ("no range: only one rating", "no range: only 2 ratings")),
        ("et", ("vahemikku ei ole: ainult üks hinnang", "vahemikku ei ole: ainult 2 hinnangut")),
    ],
)
def test_too_few_ratings_make_no_range_and_say_so(code, texts):
    for count, text in enumerate(texts, 1):
        (found,) = effects([said(3.0)] * count, "")
        assert (found.range, found.n) == (None, count)
        assert language(code).say(found.why).endswith(text)


@given(st.lists(st.tuples(st.sampled_from("AB"), st.integers(-3, 3)), min_size=1, max_size=12))
def test_one_suggestion_for_each_who_was_asked(rated):
    found = {each.stakeholder: each for each in effects([said(float(r), w) for w, r in rated], "")}
    assert set(found) == {who for who, _ in rated}
    for who, each in found.items():
        mine = [rating for name, rating in rated if name == who]
        assert (each.value, each.n) == (median(mine), len(mine))
        assert each.range == ((min(mine), max(mine)) if len(mine) >= FEW else None)
        assert str(each.why).endswith(f"ratings: {len(mine)}") == (len(mine) >= FEW)


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_the_order_of_ratings_does_not_matter(ratings, random):
    moved = list(ratings)
    random.shuffle(moved)
    one, other = (effects([said(float(r)) for r in each], "") for each in (ratings, moved))
    assert one == other
    low, high = one[0].range or (min(ratings), max(ratings))
    assert low <= one[0].value <= high
