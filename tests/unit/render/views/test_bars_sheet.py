"""Where everything of the bar chart stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import width
from sidusryhmad.render.views.bars_people import cast, people
from sidusryhmad.render.views.bars_sheet import HEADING, sheet
from sidusryhmad.testing import changes, service_maps

EN = Language("en")


def places(*results, titles=None):
    shown = cast(people(results, EN), results, 60)
    return sheet(shown, results, titles or [("", "")] * len(results), EN)


@st.composite
def impacts(draw):
    service_map = draw(service_maps(max_stakeholders=6))
    return impact(service_map, draw(changes(service_map)), draws=draw(st.sampled_from([None, 30])))


@given(impacts())
def test_rows_follow_one_another_under_their_heading(result):
    made = places(result)
    for group in made.groups:
        assert group.lines[0].top == group.top + HEADING == group.rows[0]
        for above, below in zip(group.lines, group.lines[1:], strict=False):
            assert above.bottom == below.top
        assert group.lines[-1].bottom == group.bottom
    if made.inner and made.outside:
        assert made.outside.top >= made.inner.bottom


@given(impacts())
def test_names_end_before_the_plot_begins_and_all_values_lie_on_its_axis(result):
    made = places(result)
    (plot,) = made.plots
    for group in made.groups:
        for line in group.lines:
            assert all(width(word, line.font) < plot.axis.start for word in line.words)
            for each in line.person.results:
                ends = [each.total]
                ends += [each.likelihood.low, each.likelihood.high] if each.likelihood else []
                assert all(plot.axis.start <= plot.axis.at(end) <= plot.axis.end for end in ends)
    assert plot.axis.end < plot.value <= plot.right


def test_plots_of_alternatives_have_one_scale_and_stand_apart(cafe):
    one, two = impact(cafe, draws=None), impact(cafe, {"Külaline": 3}, draws=None)
    made = places(one, two, titles=[("Esimene võimalus", "good for all"), ("Teine", "no effect")])
    first, second = made.plots
    assert first.axis.ticks == second.axis.ticks
    assert second.axis.start > first.right
    assert first.axis.end - first.axis.start == pytest.approx(second.axis.end - second.axis.start)
    assert made.inner.top > 0
    assert first.title == ("Esimene võimalus",)


def test_nobody_needs_no_rows(cafe):
    empty = cafe.model_copy(update={"stakeholders": (), "influences": ()})
    shown = cast((), [impact(cafe, {}, draws=None)], 60)
    made = sheet(shown, [impact(cafe, {}, draws=None)], [("", "")], EN)
    assert empty.stakeholders == ()
    assert made.groups == ()
    assert made.bottom == HEADING


@given(st.data())
def test_a_longer_name_moves_plots_and_nothing_else(data):
    service_map = data.draw(service_maps(max_stakeholders=4, complete=False))
    result = impact(service_map, {service_map.stakeholders[0].id: 2}, draws=None)
    person = service_map.stakeholders[0].model_copy(update={"name": "W" * 12})
    renamed = service_map.model_copy(
        update={"stakeholders": (person, *service_map.stakeholders[1:])}
    )
    again = impact(renamed, {person.id: 2}, draws=None)
    (one,), (other,) = places(result).plots, places(again).plots
    assert other.axis.start >= one.axis.start or one.axis.start > 100
    assert other.axis.ticks == one.axis.ticks
    assert other.right - other.axis.start == pytest.approx(one.right - one.axis.start, abs=0.02)


def test_the_axis_holds_all_that_lifts_and_presses_down_somebody_torn(cafe):
    still = cafe.model_copy(update={"influences": ()})
    m = still.with_influence("Omanik", "Külaline", 3).with_influence("Naabrid", "Külaline", -3)
    result = impact(m, {"Omanik": 3, "Naabrid": 3}, draws=None)
    guest = result.of("Külaline")
    assert guest.total == pytest.approx(0)
    alone = cast(tuple(p for p in people([result], EN) if p.inner), [result], 60)
    axis = sheet(alone, [result], [("", "")], EN).plots[0].axis
    assert axis.ticks.values[0] <= -guest.loss
    assert axis.ticks.values[-1] >= guest.gain > 0.25


def test_the_axis_holds_the_accepted_loss_where_somebody_outside_is_shown(cafe):
    wide = cafe.model_copy(update={"tolerance": 2.0})
    outside = places(impact(wide, {"Naabrid": 0.1}, draws=None)).plots[0].axis
    inside = places(impact(wide, {}, draws=None)).plots[0].axis
    assert outside.ticks.values[0] <= -2.0
    assert inside.ticks.values[0] > -2.0


def test_names_are_broken_into_lines_that_make_their_row_higher(cafe):
    long = "Väga pika nimega sidusrühm, mida keegi lühemalt ei nimeta"
    m = cafe.with_stakeholder(long, ring="direct")
    lines = {line.person.name: line for line in places(impact(m, {}, draws=None)).inner.lines}
    assert len(lines[long].words) > 1
    assert " ".join(lines[long].words) == long
    high = lines[long].bottom - lines[long].top
    assert high > lines["Barista"].bottom - lines["Barista"].top
    assert lines[long].middle == pytest.approx(lines[long].top + high / 2)


def test_names_of_the_inner_circle_are_heavier(cafe):
    made = places(impact(cafe, {"Omanik": 1}, draws=None))
    assert {line.font.weight for line in made.inner.lines} == {600}
    assert {line.font.weight for line in made.outside.lines} == {400}
