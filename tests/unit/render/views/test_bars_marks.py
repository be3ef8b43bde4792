"""The bar chart drawn."""

import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import DARK, PRINT
from sidusryhmad.render.views.bars_marks import Style, marks
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.bars_sheet import sheet

EN = Language("en")


def drawn(result, theme=None):
    style = Style(EN, theme or Theme(), 0.05, 0.25)
    shown = cast(people([result], EN), [result], 60)
    return marks(sheet(shown, [result], [("", "")], EN), style)


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
