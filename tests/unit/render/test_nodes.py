import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.figures import LETTERS
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.lettering import lettering
from sidusryhmad.render.nodes import nodes, tab_of
from sidusryhmad.render.stage import stage
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import theme_named


def dressed(service_map, impact=None, theme=None):
    set_up = stage(service_map, impact, Language("en"), theme or Theme())
    boxes = [Box(100, 100 * number, 90, 24) for number in range(len(service_map.stakeholders))]
    return {n.id: n for n in nodes(set_up, lettering(set_up), boxes, ())}


def test_a_plain_map_has_white_pills_without_badges(cafe):
    for node in dressed(cafe).values():
        assert node.pill.fill == "#FFFFFF"
        assert node.badge is None
        assert node.frame is None
        assert not node.faded


def test_borders_tell_the_ring(cafe):
    widths = {n.ring: n.pill.border_width for n in dressed(cafe).values()}
    assert widths["direct"] > widths["interested"] > widths["indirect"]


def test_impact_dresses_the_reached(cafe, cafe_impact):
    found = dressed(cafe, cafe_impact)
    assert found["omanik"].frame.box.width == pytest.approx(96.4)
    assert found["omanik"].pill.fill == Theme().gain
    assert found["naabrid"].badge is None
    assert "direct effect" in found["barista"].title


def test_who_has_no_strong_influence_stays_in_the_background(cafe):
    found = dressed(cafe, theme=Theme(emphasis_from=1))
    faded = {id_ for id_, node in found.items() if node.faded}
    assert "roster" in faded
    assert "barista" not in faded


def test_next_to_nothing_has_no_badge_and_the_unreached_are_pale(cafe):
    found = dressed(cafe, impact(cafe, {"Omanik": 0.04}, draws=None))
    assert found["barista"].badge is None
    assert found["barista"].pill.fill == Theme().paper
    assert found["roster"].pill.fill == Theme().pale
    assert found["roster"].pill.lines[0].color == Theme().soft_ink


@pytest.mark.parametrize("name", ["standard", "print", "contrast", "dark"])
def test_letters_on_tabs_can_be_read(name):
    theme = theme_named(name)
    tabs = [tab_of(number, (0.0, 0.0), theme) for number in range(len(LETTERS))]
    assert len({tab.lines[0].text for tab in tabs}) == len(LETTERS)
    for tab in tabs:
        (letter,) = tab.lines
        assert contrast(letter.color, tab.fill) >= 4.5
        assert contrast(tab.fill, theme.paper) >= 3


@given(st.integers(0, 25), st.floats(-500, 500), st.floats(-500, 500))
def test_a_letter_stands_in_the_middle_of_its_tab(number, x, y):
    tab = tab_of(number, (x, y), Theme())
    (letter,) = tab.lines
    assert letter.at[0] == pytest.approx(x)
    assert width(letter.text, Font(letter.size, letter.weight)) < tab.box.width - 2
    assert tab.box.top < letter.at[1] - 0.7 * letter.size < letter.at[1] < tab.box.bottom


def test_the_border_tells_who_belongs_to_the_inner_circle_from_further_out(cafe):
    document = {**cafe.to_document(), "inner_circle": {"stakeholders": ["naabrid"]}}
    made = dressed(type(cafe).from_document(document))
    found = {id_: node.pill for id_, node in made.items()}
    assert found["naabrid"].border == found["barista"].border
    assert found["naabrid"].border_width == found["barista"].border_width
    assert found["omanik"].border_width < found["naabrid"].border_width
