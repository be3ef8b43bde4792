"""What holds for the interactive page of any map and any change."""

import json
import re
from dataclasses import replace
from html import unescape

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.draw import draw
from sidusryhmad.render.interactive.facts import facts
from sidusryhmad.render.interactive.numbers import acting, paths, solved, what_if
from sidusryhmad.render.interactive.page import data_block, to_html
from sidusryhmad.render.theme import Theme
from sidusryhmad.testing import changes, service_maps

SMALL = service_maps(max_stakeholders=4)
CODES = st.sampled_from(["en", "et"])
EN = Language("en")


@st.composite
def impacts(draw_, most=4, edits=False):
    service_map = draw_(service_maps(max_stakeholders=most))
    return impact(service_map, draw_(changes(service_map, edits=edits)), draws=None, top=0)


def rows(page, table):
    body = re.search(rf'<table id="{table}">.*?<tbody>(.*?)</tbody>', page, re.S)
    return re.findall(r"<tr>(.*?)</tr>", body[1], re.S) if body else []


@given(impacts(most=3))
def test_on_three_stakeholders_all_paths_are_listed_and_add_up_to_the_totals(result):
    acts = acting(result)
    listed = paths(solved(result.service_map, result), acts)
    sums = [sum(acts[ways[0]] * share for ways, share in found) for found in listed]
    assert sums == pytest.approx([s.total for s in result.stakeholders], abs=1e-9)


@given(impacts(edits=True), st.floats(-3, 3))
def test_one_more_effect_moves_the_totals_by_its_row_alone(result, more):
    plain = what_if(solved(result.service_map, result), result, 1.0)
    response = np.array(plain["response"])
    acts = np.array(plain["effects"]) + np.array(plain["rewired"])
    for row in range(len(acts)):
        moved = acts + np.eye(len(acts))[row] * more
        assert response.T @ moved - response.T @ acts == pytest.approx(
            more * response[row], abs=1e-9
        )


@given(impacts(edits=True))
def test_nobody_answers_to_their_own_effect_the_wrong_way(result):
    response = np.array(what_if(solved(result.service_map, result), result, 1.0)["response"])
    assert (np.diag(response) > 0).all()


@given(impacts(edits=True))
def test_sliders_reach_every_effect_as_written(result):
    plain = what_if(solved(result.service_map, result), result, 1.0)
    assert plain["bound"] >= 3
    assert all(abs(effect) <= plain["bound"] for effect in plain["effects"])


@given(SMALL)
def test_both_languages_tell_the_same_but_for_words(service_map):
    one, two = (facts(draw(service_map, language=c), Language(c)) for c in ("en", "et"))
    for key in ("inner", "carried", "paths", "what", "colors"):
        assert one[key] == two[key]
    for key, same in (("people", ("id", "ring", "side")), ("ties", ("from", "to", "sign"))):
        told = [sorted(str([row[name] for name in same]) for row in f[key]) for f in (one, two)]
        assert told[0] == told[1]


@given(SMALL, CODES)
def test_tables_have_a_row_for_everybody_and_every_influence(service_map, code):
    drawing = draw(service_map, language=code)
    page = to_html(drawing).decode()
    assert len(rows(page, "people")) == len(service_map.stakeholders)
    assert len(rows(page, "ties")) == len(drawing.scene.edges)
    for row, node in zip(rows(page, "people"), drawing.scene.nodes, strict=True):
        assert unescape(re.search(r"<th scope=\"row\">(.*?)</th>", row, re.S)[1]) == node.name


@given(SMALL)
def test_shapes_can_be_counted_off_against_the_data(service_map):
    page = to_html(draw(service_map)).decode()
    known = facts(draw(service_map), EN)
    assert len(re.findall(r'<g class="node[ "]', page)) == len(known["people"])
    assert len(re.findall(r'<g class="edge[ "]', page)) == len(known["ties"])


@given(impacts(edits=True))
def test_frames_and_badges_are_where_the_data_say(result):
    page = to_html(draw(result)).decode()
    groups = re.findall(r'<g class="node[^>]*>(.*?)</g>', page, re.S)
    for group, person in zip(groups, facts(draw(result), EN)["people"], strict=True):
        assert group.count("<rect") == 1 + person["framed"] + person["badged"]


@given(SMALL, CODES)
def test_without_its_map_any_picture_is_a_page_without_a_script(service_map, code):
    page = to_html(replace(draw(service_map, language=code), subject=None))
    assert b"<script" not in page
    assert page.count(b"<svg") == 1


@given(SMALL)
def test_a_theme_changes_the_look_and_not_the_content(service_map):
    plain = facts(draw(service_map, theme=Theme(embed_font=False)), EN)
    assert plain == facts(draw(service_map), EN)


@given(impacts(edits=True))
def test_the_change_s_page_is_the_same_twice(result):
    assert to_html(draw(result)) == to_html(draw(result))


@given(st.dictionaries(st.text(), st.lists(st.integers() | st.text())))
def test_a_block_of_data_is_never_two_things_to_a_parser(value):
    block = data_block(value)
    assert json.loads(block) == value
    assert not re.search(r"[<>&\u2028\u2029]", block)


@given(impacts())
def test_drawn_again_with_its_map_a_picture_is_equal(result):
    assert draw(result) == draw(result)
    assert draw(result).subject is result
    assert draw(result.service_map).subject is result.service_map
