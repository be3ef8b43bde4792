"""The bar chart drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import DARK, PRINT
from sidusryhmad.render.views.bars_marks import Style, marks
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.bars_sheet import sheet
from sidusryhmad.testing import changes, service_maps

EN = Language("en")


def drawn(result, theme=None):
    style = Style(EN, theme or Theme(), 0.05, 0.25)
    shown = cast(people([result], EN), [result], 60)
    return marks(sheet(shown, [result], [("", "")], EN), style)


@st.composite
def impacts(draw, draws=(None, 40)):
    service_map = draw(service_maps(max_stakeholders=6))
    change = draw(changes(service_map))
    return impact(service_map, change, draws=draw(st.sampled_from(draws)))


def laid_out(result):
    """The sheet, and each row of it with its mark."""
    shown = cast(people([result], EN), [result], 60)
    places = sheet(shown, [result], [("", "")], EN)
    style = Style(EN, Theme(), result.service_map.epsilon, result.service_map.tolerance)
    lines = [line for group in places.groups for line in group.lines]
    drawn_rows = [mark for mark in marks(places, style) if mark.title]
    return places, list(zip(lines, drawn_rows, strict=True))


@given(impacts())
def test_everything_of_a_row_stays_between_its_sides(result):
    _, found = laid_out(result)
    for line, mark in found:
        ys = [y for shape in mark.shapes for _, y in shape.points]
        ys += [y for stroke in mark.strokes for _, y in stroke.curve]
        ys += [side for pill in mark.pills for side in (pill.box.top, pill.box.bottom)]
        ys += [y for label in mark.labels for y in (label.at[1] - 0.75 * label.size, label.at[1])]
        assert all(line.top <= y <= line.bottom for y in ys)


@given(impacts(draws=(40,)))
def test_the_interval_ends_where_its_numbers_stand_on_the_axis(result):
    places, found = laid_out(result)
    axis = places.plots[0].axis
    for line, mark in found:
        (each,) = line.person.results
        if not each.reached:
            assert mark.strokes == ()
            continue
        across, low, high = mark.strokes
        ends = (axis.at(each.likelihood.low), axis.at(each.likelihood.high))
        assert (across.curve[0][0], across.curve[3][0]) == ends
        assert (low.curve[0][0], high.curve[0][0]) == ends
        assert mark.pills[0].box.x == axis.at(each.likelihood.median)


@given(impacts(draws=(None,)))
def test_thin_bars_show_what_the_total_is_the_rest_of(result):
    places, found = laid_out(result)
    axis = places.plots[0].axis
    for line, mark in found:
        (each,) = line.person.results
        if len(mark.shapes) < 2:
            continue
        up, down = mark.shapes[0].points[1][0], mark.shapes[1].points[1][0]
        assert (up, down) == (axis.at(each.gain), axis.at(-each.loss))
        net = (up - axis.at(0.0)) + (down - axis.at(0.0))
        assert net == pytest.approx(axis.at(each.total) - axis.at(0.0), abs=0.05)


def rows(found):
    return {mark.title.partition(" (")[0]: mark for mark in found if mark.title}


def texts(found):
    return [label.text for mark in found for label in mark.labels]


@pytest.mark.parametrize("theme", [Theme(), DARK, PRINT])
def test_a_gain_is_a_bar_to_the_right_and_a_loss_to_the_left(cafe, theme):
    found = rows(drawn(impact(cafe, {"Külaline": 2, "Barista": -2}, draws=None), theme))
    up, down = found["Külaline"].shapes[-1], found["Barista"].shapes[-1]
    assert up.points[1][0] > up.points[0][0]
    assert down.points[1][0] < down.points[0][0]
    assert (up.fill, down.fill) == (theme.gain, theme.loss)
    assert (up.line, down.line) == (theme.positive, theme.negative)


def test_who_is_not_reached_has_words_and_no_bar(cafe):
    mark = rows(drawn(impact(cafe, {"Külaline": 2}, draws=None)))["Barista"]
    assert mark.shapes != ()
    mark = rows(drawn(impact(cafe, {}, draws=None)))["Barista"]
    assert mark.shapes == mark.strokes == mark.pills == ()
    assert [label.text for label in mark.labels] == ["Barista", "not reached"]


def test_draws_give_an_interval_with_its_middle(cafe):
    result = impact(cafe, draws=300)
    mark = rows(drawn(result))["Külaline"]
    spread = mark.strokes[0].curve
    (dot,) = mark.pills
    assert spread[0][0] <= dot.box.x <= spread[3][0]
    assert len(mark.strokes) == 3
    assert rows(drawn(impact(cafe, draws=None)))["Külaline"].strokes == ()


def test_who_is_torn_has_two_thin_bars_below(cafe):
    result = impact(cafe, {"Külaline": 2.5, "Barista": -2}, draws=None)
    torn = [mark for mark in rows(drawn(result)).values() if len(mark.shapes) == 3]
    assert [mark.title.partition(" (")[0] for mark in torn] == ["Külaline"]
    up, down, bar = torn[0].shapes
    assert up.points[1][0] > up.points[0][0] == down.points[0][0] > down.points[1][0]
    assert min(y for _, y in up.points) > max(y for _, y in bar.points)


def test_groups_and_limits_are_named(cafe_impact):
    said = texts(drawn(cafe_impact))
    for text in ("INNER CIRCLE", "OUTSIDE THE INNER CIRCLE", "accepted: −0.25"):
        assert text in said
    assert "← worse · Likert points · better →" in said
    dashed = [s for mark in drawn(cafe_impact) for s in mark.strokes if s.dash]
    assert len(dashed) == 1


def test_without_anybody_outside_there_is_no_tolerance(cafe):
    found = drawn(impact(cafe, {}, draws=None))
    assert not any("accepted" in text for text in texts(found))
    assert not any(stroke.dash for mark in found for stroke in mark.strokes)
