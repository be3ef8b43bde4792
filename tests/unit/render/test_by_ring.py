from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.render.by_ring import MOST_PEOPLE, ring_sheets
from sidusryhmad.render.draw import draw
from sidusryhmad.render.parts import every
from sidusryhmad.render.scene import Label
from sidusryhmad.render.theme import Theme
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(service_maps())
def test_everybody_is_in_the_middle_of_one_sheet(service_map):
    scene = draw(service_map).scene
    sheets = ring_sheets(scene, Theme())
    shown = [node.id for sheet in sheets for node in sheet.nodes]
    assert sorted(shown) == sorted(node.id for node in scene.nodes)
    for sheet in sheets:
        assert len(sheet.nodes) <= MOST_PEOPLE
        assert len({node.ring for node in sheet.nodes}) == 1


@FEW
@given(service_maps())
def test_every_influence_is_told_from_both_sides(service_map):
    scene = draw(service_map).scene
    told = [(e.source, e.target) for s in ring_sheets(scene, Theme()) for e in s.edges]
    assert sorted(told) == sorted(2 * [(e.source, e.target) for e in scene.edges])


@pytest.mark.parametrize("language", ["et", "en"])
def test_a_ring_of_many_goes_on_over_sheets_that_say_so(make_map, language):
    scene = draw(make_map(60, 100), language=language).scene
    sheets = ring_sheets(scene, Theme())
    assert [sheet.title.split(":")[0] for sheet in sheets][:2] == {
        "en": ["Direct, 1 of 2", "Direct, 2 of 2"],
        "et": ["Otsesed, 1. osa 2-st", "Otsesed, 2. osa 2-st"],
    }[language]
    assert len({sheet.title for sheet in sheets}) == len(sheets)


def test_nothing_on_a_sheet_is_smaller_than_can_be_read_and_nothing_leaves_it(make_map):
    for sheet in ring_sheets(draw(make_map(60, 100)).scene, Theme()):
        for label in every(Label, (sheet.marks, [n.pill for n in sheet.nodes])):
            assert label.size >= 9
            assert 0 <= label.at[0] <= sheet.width
            assert 0 < label.at[1] <= sheet.height
        for a, b in combinations([node.pill.box for node in sheet.nodes], 2):
            assert not a.overlaps(b)


def test_lines_that_were_in_the_background_are_in_colour(make_map):
    scene = draw(make_map(60, 100)).scene
    assert any(edge.faded for edge in scene.edges)
    theme = Theme()
    for sheet in ring_sheets(scene, theme):
        assert not any(edge.faded for edge in sheet.edges)
        assert {e.stroke.color for e in sheet.edges} <= {
            theme.positive, theme.negative, theme.unknown
        }  # fmt: skip


def test_effects_of_a_change_are_told_on_the_sheets_too(impact_drawing):
    scene = impact_drawing.scene
    badges = {node.id: node.badge and node.badge.lines[0].text for node in scene.nodes}
    for sheet in ring_sheets(scene, impact_drawing.theme):
        for node in sheet.nodes:
            assert (node.badge and node.badge.lines[0].text) == badges[node.id]
