"""A row of the bar chart."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import DARK, PRINT
from sidusryhmad.render.views.bars_marks import marks
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.bars_rows import Style, row
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


def test_a_row_of_alternatives_says_what_each_does(cafe):
    gone = cafe.with_change("Ilma", {"Barista": 1}, edits={"remove": {"stakeholders": ["Omanik"]}})
    both = [impact(gone, "Pikem päev", draws=None), impact(gone, "Ilma", draws=None)]
    places = sheet(cast(people(both, EN), both, 60), both, [("1. A", "x"), ("2. B", "y")], EN)
    told = {m.title.partition(" (")[0]: m.title for m in marks(places, Style(EN, Theme(), 0.05, 1))}
    assert told["Omanik"] == "Omanik (Interested); 1. A: ▲ +2.00; 2. B: not on the map then"
    assert told["Barista"].startswith("Barista (Direct); 1. A: ▼ −")


@given(impacts())
def test_what_stands_in_a_row_does_not_touch(result):
    _, found = laid_out(result)
    for _, mark in found:
        spans = {}
        for label in mark.labels:
            wide = width(label.text, Font(label.size, label.weight))
            left = label.at[0] - {"start": 0.0, "end": wide}[label.anchor]
            spans.setdefault(label.at[1], []).append((left, left + wide))
        for side_by_side in spans.values():
            ordered = sorted(side_by_side)
            for (_, end), (start, _) in itertools.pairwise(ordered):
                assert end < start


@given(impacts(draws=(None,)), st.sampled_from([Theme(), DARK, PRINT]))
def test_only_colours_of_the_theme_occur(result, theme):
    shown = cast(people([result], EN), [result], 60)
    places = sheet(shown, [result], [("", "")], EN)
    style = Style(EN, theme, 0.05, 0.25)
    for group in places.groups:
        for line in group.lines:
            mark = row(places, line, style)
            assert {label.color for label in mark.labels} <= {theme.ink, theme.soft_ink}
            assert {shape.line for shape in mark.shapes} <= {theme.positive, theme.negative}


@pytest.mark.parametrize(
    ("change", "side"), [({"Külaline": 3}, "start"), ({"Külaline": -3}, "end")]
)
def test_words_in_place_of_a_bar_stand_where_there_is_room(cafe, change, side):
    alone = cafe.model_copy(update={"influences": ()})
    mark = rows(drawn(impact(alone, change, draws=None)))["Barista"]
    (words,) = [label for label in mark.labels if label.text == "not reached"]
    assert words.anchor == side


def test_a_total_of_nothing_has_no_bar_and_its_number(cafe):
    both = cafe.model_copy(update={"influences": ()}).with_influence("Barista", "Külaline", 0)
    found = drawn(impact(both, {"Külaline": 0}, draws=None))
    mark = rows(found)["Külaline"]
    assert mark.shapes == ()
