"""The key of a flow."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.render.views.test_flow import edited
from tests.unit.render.views.test_flow_marks import style

from sidusryhmad.analysis.impact import impact
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.flow_key import flow_rows
from sidusryhmad.render.views.flow_marks import edges, target_text, words
from sidusryhmad.render.views.flow_sheet import sheet
from sidusryhmad.render.views.key import SAMPLE
from sidusryhmad.testing import changes, service_maps


def texts(result, of=None, most=6):
    made = style(result, of, most)
    lines = edges(made, sheet(words(made), target_text(made)))
    return [row.text for row in flow_rows(made, lines)]


def test_only_what_occurs_is_explained(cafe_impact):
    said = texts(cafe_impact, "Omanik")
    assert "direct effect of the change" in said
    assert "over a line: strength, −3 to +3" not in said
    assert ("lifts the total" in said, "lowers the total" in said) == (True, False)
    assert "lowers the total" in texts(cafe_impact, "Külaline")


def test_who_is_not_reached_has_the_total_alone(cafe_impact):
    said = texts(cafe_impact, "Röster")
    assert said == ["How it adds up", "the total: the sum of all bars above it"]


def test_what_presses_today_and_what_goes_is_explained():
    said = texts(impact(edited(), "x", draws=None), "b")
    assert "no longer there" in said
    assert "what presses on them today, on ways that the change alters" in said


@pytest.mark.parametrize("most", range(1, 7))
def test_rounding_is_owned_up_to(cafe_impact, most):
    made = style(cafe_impact, "Külaline", most)
    remark = "The numbers are rounded; the exact ones add up."
    assert (remark in texts(cafe_impact, "Külaline", most)) == made.flow.rounding_shows


def test_notes_on_the_stakeholder_come_last(cafe):
    crowded = cafe.with_influence("Omanik", "Külaline", 3)
    said = texts(impact(crowded, {"Barista": 1}, draws=None), "Külaline")
    assert said[-2] == "Keep in mind"
    assert "scaled down" in said[-1]


def rows(result, of=None, most=6, theme=None):
    made = style(result, of, most)
    if theme is not None:
        made = replace(made, actors=replace(made.actors, theme=theme))
    lines = edges(made, sheet(words(made), target_text(made)))
    return flow_rows(made, lines)


def test_headings_part_lines_starts_and_bars(cafe_impact):
    said = [row.text for row in rows(cafe_impact, "Külaline") if row.heading]
    assert said == ["Influence and its strength", "Where it begins", "How it adds up"]


def test_samples_have_the_colours_of_the_theme(cafe_impact):
    shown = rows(cafe_impact, "Külaline", theme=DARK)
    fills = {pill.fill for row in shown for pill in row.pills}
    assert {DARK.loss, DARK.hub} <= fills
    lines = {stroke.color for row in shown for stroke in row.strokes}
    assert lines <= {DARK.positive, DARK.negative}


def test_the_sample_of_a_direct_effect_is_framed_as_in_the_picture(cafe_impact):
    (row,) = [r for r in rows(cafe_impact, "Omanik") if r.text == "direct effect of the change"]
    inner, outer = row.pills
    assert outer.box.width > inner.box.width
    assert outer.fill == "none"
    assert outer.box.height <= row.high


@given(st.data(), service_maps(max_stakeholders=6))
def test_samples_stay_in_their_room(data, service_map):
    result = impact(service_map, data.draw(changes(service_map, edits=True)), draws=None)
    for row in rows(result):
        for pill in row.pills:
            assert 0 <= pill.box.left <= pill.box.right <= SAMPLE
            assert pill.box.height <= row.high
        for stroke in row.strokes:
            assert all(0 <= x <= SAMPLE for x, _ in stroke.curve)


@given(st.data(), service_maps(max_stakeholders=6))
def test_colours_are_explained_where_they_occur_and_nowhere_else(data, service_map):
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    made = style(result)
    said = {row.text for row in rows(result)}
    assert ("lifts the total" in said) == any(part > 0 for part in made.flow.parts)
    assert ("lowers the total" in said) == any(part < 0 for part in made.flow.parts)
    signs = {hop.tie.sign for lane in made.flow.lanes for hop in lane.hops}
    assert ("supports (+)" in said) == ("positive" in signs)
    assert ("hinders (−)" in said) == ("negative" in signs)


def test_a_thin_line_of_ones_own_effect_is_owned_up_to(cafe_impact):
    thin = "grey lines are thin, whatever they bring"
    for name in ("Omanik", "Külaline", "Barista"):
        for most in (1, 9):
            made = style(cafe_impact, name, most)
            said = texts(cafe_impact, name, most)
            grey = not made.flow.complete or any(not lane.hops for lane in made.flow.lanes)
            led = any(lane.hops for lane in made.flow.lanes)
            assert (thin in said) is (grey and led)
