"""Lanes drawn: pills, lines, and what is written along them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.render.views.test_flow import edited

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.strokes import WIDTHS
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.actors import actors
from sidusryhmad.render.views.flow import flow
from sidusryhmad.render.views.flow_marks import (
    Style,
    edges,
    key,
    marks,
    nodes,
    target_text,
    words,
)
from sidusryhmad.render.views.flow_sheet import sheet
from sidusryhmad.testing import changes, service_maps

EN, THEME = Language("en"), Theme()


def style(result, of=None, most=6):
    maps = (result.service_map, result.before or result.service_map)
    return Style(flow(result, of, most), actors(maps, EN, THEME), EN)


def drawn(made):
    places = sheet(words(made), target_text(made))
    return places, nodes(made, places), edges(made, places), tuple(marks(made, places))


@pytest.fixture
def moved():
    return style(impact(edited(), "x", draws=None), "b")


def test_where_the_change_acts_has_a_frame_and_its_effect(cafe_impact):
    made = style(cafe_impact, "Külaline")
    _, pills, _, _ = drawn(made)
    starts = [node for node in pills if node.frame]
    assert {node.name for node in starts} == {"Omanik +2", "Barista −1"}
    assert {node.pill.lines[-1].text for node in starts} == {"+2", "−1"}
    assert all(node.title.endswith(node.pill.lines[-1].text) for node in starts)


def test_what_presses_today_has_no_frame(moved):
    _, pills, _, _ = drawn(moved)
    pressed = [node for node in pills if node.pill.lines[-1].text.startswith("today")]
    assert pressed
    assert not any(node.frame for node in pressed)


def test_the_stakeholder_stands_last_with_the_total(cafe_impact):
    _, pills, lines, _ = drawn(style(cafe_impact, "Külaline"))
    assert (pills[-1].id, pills[-1].pill.lines[-1].text[0]) == ("kulaline", "−")
    assert "total impact" in pills[-1].title
    assert sum(edge.target == "kulaline" for edge in lines) == len(
        [edge for edge in lines if edge.target == pills[-1].id]
    )


def test_lines_are_as_thick_as_their_path_brings(cafe_impact):
    made = style(cafe_impact, "Külaline")
    _, _, lines, _ = drawn(made)
    led = [lane for lane in made.flow.lanes if lane.hops]
    largest = max(abs(lane.path.share) for lane in led)
    for number, lane in enumerate(made.flow.lanes):
        thick = {e.stroke.width for e in lines if e.source.startswith(f"{number + 1}:")}
        assert len(thick) <= 1
        if lane.hops and abs(lane.path.share) == largest:
            assert thick == {WIDTHS[-1]}


def test_an_influence_that_goes_is_grey(moved):
    _, _, lines, _ = drawn(moved)
    (gone,) = [edge for edge in lines if edge.faded]
    assert gone.stroke.color == THEME.faded
    assert gone.title == "Kõnekeskus → Äpp: +3"


def test_own_effects_and_the_rest_have_a_grey_line_that_is_no_influence(cafe_impact):
    made = style(cafe_impact, "Barista", 1)
    _, _, lines, found = drawn(made)
    grey = [stroke for mark in found for stroke in mark.strokes]
    assert {stroke.color for stroke in grey} == {THEME.soft_ink}
    plain = sum(not lane.hops for lane in made.flow.lanes) + (not made.flow.complete)
    assert len(grey) == plain
    assert not any(edge.source == edge.target for edge in lines)


def test_nobody_reached_has_no_line_at_all(cafe_impact):
    _, pills, lines, found = drawn(style(cafe_impact, "Röster"))
    assert (len(pills), lines) == (1, ())
    assert [label.text for mark in found for label in mark.labels] == [
        "nothing of the change arrives"
    ]
    assert not any(mark.strokes for mark in found)


def test_notes_stand_under_their_line(moved):
    _, _, _, found = drawn(moved)
    for mark in found:
        texts = {label.text: label.at[1] for label in mark.labels}
        for text, y in texts.items():
            if text.startswith(("carried", "path gone")):
                assert y == max(texts.values())


def test_words_of_a_new_theme_are_the_same(cafe_impact):
    assert words(style(cafe_impact, "Külaline")) == words(style(cafe_impact, "Külaline"))


@given(st.data(), service_maps(max_stakeholders=6))
def test_lines_lead_from_pill_to_pill_and_each_begins_where_it_should(data, service_map):
    made = style(impact(service_map, data.draw(changes(service_map)), draws=None))
    places, pills, lines, _ = drawn(made)
    at = {node.id: node.pill.box for node in pills}
    assert len(at) == len(pills)
    for edge in lines:
        start = edge.stroke.curve[0]
        box = at[edge.source]
        assert abs(start[0] - box.x) <= box.width / 2 + 7
        assert edge.target in at
    for number, track in enumerate(places.tracks[: len(made.flow.lanes)]):
        names = [key(made, number, place) for place in range(len(track.boxes))]
        for one, other in pairwise(names):
            assert any((e.source, e.target) == (one, other) for e in lines)


@given(st.data(), service_maps(max_stakeholders=6))
def test_every_strength_is_written_once_for_its_line(data, service_map):
    made = style(impact(service_map, data.draw(changes(service_map)), draws=None))
    _, _, lines, found = drawn(made)
    written = [label for m in found for label in m.labels if label.weight == 600]
    assert len(written) == len(lines)


def long_chain(count):
    """Everybody influences the next."""
    return ServiceMap.from_document(
        {
            "service": {"name": "T"},
            "stakeholders": [{"id": f"s{n}", "name": f"S{n}", "ring": "direct"}
                             for n in range(count)],
            "influences": [{"from": f"s{n}", "to": f"s{n + 1}", "strength": 3 if n % 2 else -3}
                           for n in range(count - 1)],
        }
    )  # fmt: skip


@pytest.mark.parametrize("count", [6, 7, 11, 14])
def test_between_rows_a_line_bends_down_and_back(count):
    made = style(impact(long_chain(count), {"s0": 3}, draws=None), f"s{count - 1}")
    places, _, lines, found = drawn(made)
    track = places.tracks[0]
    bent = [edge for edge in lines if edge.stroke.curve[0][0] > edge.stroke.curve[3][0]]
    assert len(bent) == max(track.rows)
    for edge in bent:
        assert edge.stroke.curve[0][1] < edge.stroke.curve[3][1]
    strengths = [label.text for mark in found for label in mark.labels]
    assert strengths == ["+3" if n % 2 else "−3" for n in range(count - 1)]


def test_signs_have_their_heads_and_dashes_whatever_the_path_brings():
    made = style(impact(long_chain(4), {"s0": 3}, draws=None), "s3")
    _, _, lines, _ = drawn(made)
    assert made.flow.lanes[0].path.share > 0
    assert [bool(edge.stroke.dash) for edge in lines] == [True, False, True]
    assert [edge.stroke.color for edge in lines] == [
        THEME.negative, THEME.positive, THEME.negative,
    ]  # fmt: skip


def test_lines_of_the_table_and_of_the_picture_are_of_the_same_lane(cafe_impact):
    made = style(cafe_impact, "Külaline")
    _, pills, lines, found = drawn(made)
    for number, lane in enumerate(made.flow.lanes):
        mine = [node for node in pills if node.id.startswith(f"{number + 1}:")]
        assert len(mine) == max(1, len(lane.path.nodes) - 1)
        assert [key(made, number, place) for place in range(len(mine))] == [n.id for n in mine]
    titles = [mark.title for mark in found]
    assert titles[0] == "Barista → Külaline"
    assert all(edge.title.count("→") == 1 for edge in lines)


def test_a_name_in_the_graph_says_effect_and_total(cafe_impact):
    _, pills, _, _ = drawn(style(cafe_impact, "Külaline"))
    assert pills[0].name == "Barista −1"
    assert pills[-1].name.startswith("Külaline −")


def test_the_stakeholder_has_the_colour_of_the_total(cafe_impact):
    fills = {}
    for of in ("Külaline", "Omanik", "Röster"):
        _, pills, _, _ = drawn(style(cafe_impact, of))
        fills[of] = pills[-1].pill.fill
    assert fills["Röster"] == THEME.paper
    assert len(set(fills.values())) == 3


def test_remarks_stand_over_their_line_and_begin_with_it(cafe_impact):
    made = style(cafe_impact, "Barista", 1)
    places, _, _, found = drawn(made)
    for track, mark in zip(places.tracks, found, strict=True):
        for label in mark.labels:
            if label.anchor == "start" and label.weight == 400:
                assert label.at[1] < track.end[1]
                assert track.left <= label.at[0] < track.end[0]


@given(st.data(), service_maps(max_stakeholders=5))
def test_a_tie_gone_is_faded_and_no_other(data, service_map):
    change = data.draw(changes(service_map, edits=True))
    made = style(impact(service_map, change, draws=None))
    _, _, lines, _ = drawn(made)
    for edge in lines:
        assert edge.faded == (edge.stroke.color == THEME.faded)
