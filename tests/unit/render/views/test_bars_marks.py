"""The furniture of the bar chart, and everything in its order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import CONTRAST, DARK
from sidusryhmad.render.views.bars_marks import marks
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.bars_rows import Style
from sidusryhmad.render.views.bars_sheet import sheet
from sidusryhmad.testing import changes, service_maps

EN, ET = Language("en"), Language("et")


def drawn(result, theme=None):
    style = Style(EN, theme or Theme(), 0.05, 0.25)
    shown = cast(people([result], EN), [result], 60)
    return marks(sheet(shown, [result], [("", "")], EN), style)


def texts(found):
    return [label.text for mark in found for label in mark.labels]


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


def placed(result, *, epsilon=0.05, tolerance=0.25, theme=None):
    """The sheet and its furniture."""
    shown = cast(people([result], EN), [result], 60)
    places = sheet(shown, [result], [("", "")], EN)
    found = marks(places, Style(EN, theme or Theme(), epsilon, tolerance))
    return places, [mark for mark in found if not mark.title]


@st.composite
def impacts(draw):
    service_map = draw(service_maps(max_stakeholders=6))
    return impact(service_map, draw(changes(service_map)), draws=None)


@given(impacts())
def test_lines_stand_at_the_numbers_of_the_axis_and_beside_rows_alone(result):
    places, furniture = placed(result)
    axis = places.plots[0].axis
    upright = [s for mark in furniture for s in mark.strokes if not s.dash]
    assert {s.curve[0][0] for s in upright} <= {*axis.places, axis.at(0.0)}
    sides = {group.rows for group in places.groups}
    assert {(s.curve[0][1], s.curve[3][1]) for s in upright} == sides


@given(impacts(), st.sampled_from([0.0, 0.05, 0.4]))
def test_the_pale_band_is_as_wide_as_what_counts_as_nothing(result, epsilon):
    places, furniture = placed(result, epsilon=epsilon)
    axis, band = places.plots[0].axis, Theme().bands[0]
    bands = [pill.box for mark in furniture for pill in mark.pills if pill.fill == band]
    assert len(bands) == (len(places.groups) if epsilon else 0)
    for box in bands:
        assert box.left == pytest.approx(axis.at(-epsilon))
        assert box.right == pytest.approx(axis.at(epsilon))


@given(impacts(), st.sampled_from([0.0, 0.25, 1.0]))
def test_the_accepted_loss_has_its_line_outside_the_inner_circle_alone(result, tolerance):
    places, furniture = placed(result, tolerance=tolerance)
    dashed = [s for mark in furniture for s in mark.strokes if s.dash]
    assert len(dashed) == (places.outside is not None)
    for line in dashed:
        assert line.curve[0][0] == places.plots[0].axis.at(-tolerance)
        assert line.curve[3][1] == places.outside.bottom
        assert places.outside.top < line.curve[0][1] < places.outside.rows[0]


@given(impacts())
def test_the_numbers_of_the_axis_stand_once_below_the_last_row(result):
    places, furniture = placed(result)
    numbers = places.plots[0].axis.ticks.texts(EN, signed=True)
    low = [label for mark in furniture for label in mark.labels if label.text in numbers]
    if places.groups:
        assert [label.text for label in low] == list(numbers)
        assert all(label.at[1] - label.size > places.bottom for label in low)


@pytest.mark.parametrize("theme", [Theme(), DARK, CONTRAST])
def test_furniture_has_colours_of_the_theme(cafe_impact, theme):
    _, furniture = placed(cafe_impact, theme=theme)
    fills = {pill.fill for mark in furniture for pill in mark.pills}
    assert fills <= {theme.pale, theme.bands[0]}
    inks = {label.color for mark in furniture for label in mark.labels}
    assert inks <= {theme.ink, theme.soft_ink}


def test_every_other_row_has_a_stripe_over_the_whole_width(cafe_impact):
    places, furniture = placed(cafe_impact)
    lines = [line for group in places.groups for line in group.lines[::2]]
    stripes = furniture[0].pills
    assert [(p.box.top, p.box.bottom) for p in stripes] == [
        (pytest.approx(line.top), pytest.approx(line.bottom)) for line in lines
    ]
    assert all(p.box.right == pytest.approx(places.plots[0].right) for p in stripes)


def test_alternatives_have_their_names_and_verdicts_above(cafe):
    both = [impact(cafe, draws=None), impact(cafe, {"Barista": 1}, draws=None)]
    titles = [("1. Pikem päev", "harms"), ("2. Teine", "good")]
    places = sheet(cast(people(both, ET), both, 60), both, titles, ET)
    found = marks(places, Style(ET, Theme(), 0.05, 0.25))
    above = [label for mark in found for label in mark.labels if label.at[1] < places.inner.top]
    assert [label.text for label in above] == ["1. Pikem päev", "harms", "2. Teine", "good"]
    assert [label.at[0] for label in above[::2]] == [plot.axis.start for plot in places.plots]
    assert texts(found).count("← halvem · Likerti punktid · parem →") == 2
