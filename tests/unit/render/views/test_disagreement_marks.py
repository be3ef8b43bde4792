"""The marks of the disagreement view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.disagreement_marks import diamond, disc, marks, said, signed, title
from sidusryhmad.render.views.disagreement_rows import codes, rated
from sidusryhmad.render.views.disagreement_sheet import sheet

EN, THEME = Language("en"), Theme()
answers = st.integers(-12, 12).map(lambda n: n / 4)


def drawn(ratings, strength=1.0, lettered=True):
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", strength, ratings=ratings)
    places = sheet(rated(m), EN)
    letters = codes(list(ratings)) if lettered else {}
    return places, marks(places, letters, EN, THEME)


def row(found):
    return next(mark for mark in found if mark.title)


def test_discs_carry_letters_or_nothing():
    _, found = drawn({"Mari": 2, "Jaan": -1})
    assert [pill.lines[0].text for pill in row(found).pills] == ["M", "J"]
    _, found = drawn({"Mari": 2, "Jaan": -1}, lettered=False)
    assert [pill.lines for pill in row(found).pills] == [(), ()]


def test_range_middle_half_and_median_are_drawn():
    places, found = drawn({"p": -2, "q": 0, "r": 1, "s": 1, "t": 3})
    thin, thick, bar = row(found).strokes
    at = places.axis.at
    assert (thin.curve[0][0], thin.curve[3][0]) == (at(-2), at(3))
    assert (thick.curve[0][0], thick.curve[3][0]) == (at(0), at(1))
    assert thick.width > thin.width
    assert bar.curve[0][0] == bar.curve[3][0] == at(1)


def test_where_all_agree_only_the_median_is_drawn():
    _, found = drawn({"p": 2, "q": 2})
    assert len(row(found).strokes) == 1
    assert row(found).labels[-1].text == "0"


@pytest.mark.parametrize(("strength", "count"), [(2.0, 0), (-3.0, 1)])
def test_the_file_is_a_diamond_over_the_lines_where_it_differs(strength, count):
    places, found = drawn({"p": 2, "q": 2}, strength)
    assert len(found[-1].shapes) == count
    assert not any(mark.shapes for mark in found[:-1])
    if count:
        xs = [x for x, _ in found[-1].shapes[0].points]
        assert sum(xs) / 4 == pytest.approx(places.axis.at(strength))


@given(st.dictionaries(st.sampled_from(["Mari", "Jaan", "Ann"]), answers, min_size=2))
def test_the_title_says_who_said_what(ratings):
    places, found = drawn(ratings)
    told = title(places.rows[0].rated, EN)
    assert row(found).title == told
    assert told.startswith("A → B: ")
    for who, value in ratings.items():
        assert f"{who} {signed(value, EN)}" in told
    assert said(places.rows[0].rated, EN) in told


@given(st.integers(-12, 12))
def test_numbers_have_as_many_digits_as_they_need(quarters):
    text = signed(quarters / 4, EN)
    assert float(text.replace("−", "-")) == quarters / 4
    assert len(text) <= 5


def test_axis_and_range_are_headed():
    _, found = drawn({"p": 2, "q": 2})
    assert [label.text for label in found[1].labels] == [
        "−3", "−2", "−1", "0", "+1", "+2", "+3", "Range"
    ]  # fmt: skip


def test_parts_are_centred_on_their_place():
    assert disc((5.0, 6.0), "", THEME).box.x == 5.0
    assert {y for _, y in diamond((5.0, 6.0), THEME).points} == {-0.5, 6.0, 12.5}
