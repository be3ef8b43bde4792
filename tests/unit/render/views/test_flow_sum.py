"""Bars that add up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.render.views.test_flow_marks import THEME, style

from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.views.flow_marks import target_text, words
from sidusryhmad.render.views.flow_sheet import sheet
from sidusryhmad.render.views.flow_sum import GAP, Scale, summed
from sidusryhmad.testing import changes, service_maps


def column(made):
    places = sheet(words(made), target_text(made))
    return places, summed(made, places)


def bars(found):
    return [(mark, pill) for mark in found.marks for pill in mark.pills]


@given(st.floats(-5, 5), st.floats(0.01, 5))
def test_a_scale_runs_from_the_lowest_to_the_highest(low, span):
    scale = Scale(100.0, low, low + span)
    assert scale.at(low) == 100.0
    assert scale.at(low + span) == pytest.approx(290.0, abs=0.01)
    assert scale.at(low + span / 2) == pytest.approx(195.0, abs=0.01)


def test_a_scale_of_nothing_is_no_division_by_zero():
    assert Scale(100.0, 0.0, 0.0).at(0.0) == 100.0


def test_each_lane_has_its_bar_beside_its_end(cafe_impact):
    made = style(cafe_impact, "Külaline", 1)
    places, found = column(made)
    levels = [pill.box.y for _, pill in bars(found)]
    assert levels[:-1] == [track.end[1] for track in places.tracks]
    assert levels[-1] > places.target.bottom
    assert bars(found)[-1][1].fill == THEME.hub


def test_bars_say_in_words_what_they_show(cafe_impact):
    made = style(cafe_impact, "Külaline", 1)
    _, found = column(made)
    titles = [mark.title for mark in found.marks if mark.title]
    assert titles[0].startswith("Barista → Külaline: −")
    assert titles[-2].startswith("all other paths: ")
    assert titles[-1].startswith("Total: ")


def test_nothing_has_no_bar(cafe_impact):
    _, found = column(style(cafe_impact, "Röster"))
    assert bars(found) == []
    numbers = [label.text for mark in found.marks for label in mark.labels]
    assert numbers.count("0.00") == 2


def test_gains_and_losses_have_their_colours(cafe_impact):
    made = style(cafe_impact, "Külaline", 9)
    _, found = column(made)
    for (_, pill), part in zip(bars(found), made.flow.parts, strict=False):
        assert pill.fill == (THEME.gain if part > 0 else THEME.loss)


@given(st.data(), service_maps(max_stakeholders=6), st.integers(1, 8))
def test_a_bar_begins_where_the_one_above_ends(data, service_map, most):
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    made = style(result, None, most)
    places, found = column(made)
    left = places.target.right + GAP
    for mark, pill in bars(found):
        assert pill.box.left >= left - 1.0
        assert pill.box.right <= found.width
        assert mark.labels[-1].anchor == "end"
    total = 0.0
    shown = iter(bars(found))
    end = None
    for part in made.flow.parts:
        if abs(part) < 1e-9:
            continue
        box = next(shown)[1].box
        if end is not None and box.width > 1.61 and part > 0:
            assert box.left == pytest.approx(end, abs=0.9)
        if end is not None and box.width > 1.61 and part < 0:
            assert box.right == pytest.approx(end, abs=0.9)
        total += part
        end = (box.right if part > 0 else box.left) if box.width > 1.61 else None
    assert total == pytest.approx(made.flow.result.total, abs=1e-8)


@pytest.mark.parametrize("most", [1, 2, 6])
def test_numbers_stand_in_one_column(cafe_impact, most):
    _, found = column(style(cafe_impact, "Külaline", most))
    ends = [label for mark in found.marks if mark.title for label in mark.labels]
    numbers = [label.at[0] for label in ends if label.text != "Total"]
    assert len(set(numbers)) == 1
    assert numbers[0] <= found.width


def test_the_total_is_written_larger_and_below_a_rule(cafe_impact):
    _, found = column(style(cafe_impact, "Külaline", 1))
    furniture = found.marks[0]
    zero, rule = furniture.strokes
    assert zero.curve[0][0] == zero.curve[3][0]
    assert rule.curve[0][1] == rule.curve[3][1]
    *shares, total = [mark.labels[-1] for mark in found.marks if mark.title]
    assert total.size > max(label.size for label in shares)
    assert total.at[1] > rule.curve[0][1] > max(label.at[1] for label in shares)


def test_steps_lead_from_each_bar_to_the_next(cafe_impact):
    made = style(cafe_impact, "Külaline", 9)
    places, found = column(made)
    dashed = [s for mark in found.marks for s in mark.strokes if s.dash]
    assert len(dashed) == len(made.flow.parts) - 1
    for stroke, track in zip(dashed, places.tracks, strict=False):
        assert stroke.curve[0][1] > track.end[1]
        assert stroke.curve[0][0] == stroke.curve[3][0]


def test_a_total_of_cancelling_shares_has_a_short_bar_and_long_ones_above():
    people = [{"name": name, "ring": "direct"} for name in "ABC"]
    links = [{"from": "A", "to": "C", "strength": 3}, {"from": "B", "to": "C", "strength": -3}]
    m = ServiceMap.from_document(
        {"service": {"name": "T"}, "stakeholders": people, "influences": links}
    )
    made = style(impact(m, {"A": 3, "B": 2.9}, draws=None), "C")
    _, found = column(made)
    *shares, total = [pill.box.width for _, pill in bars(found)]
    assert total < min(shares) / 10


@given(st.data(), service_maps(max_stakeholders=6))
def test_bars_are_as_long_as_shares_are_large(data, service_map):
    made = style(impact(service_map, data.draw(changes(service_map)), draws=None))
    _, found = column(made)
    parts = [part for part in (*made.flow.parts, made.flow.result.total) if abs(part) >= 1e-9]
    widths = [pill.box.width for _, pill in bars(found)]
    assert len(widths) == len(parts)
    for (wide, part), (other, second) in pairwise(zip(widths, parts, strict=True)):
        if min(wide, other) > 5:
            assert wide / other == pytest.approx(abs(part) / abs(second), rel=0.02)
