"""People in a chart as pills."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.text import SEMIBOLD, Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import CONTRAST, DARK, PRINT
from sidusryhmad.render.views.people import crowd, ring_paint, sign_mark
from sidusryhmad.testing import service_maps

EN, THEME = Language("en"), Theme()


def test_the_ring_is_told_by_border_and_weight(cafe):
    people = crowd(cafe, EN, THEME)
    nodes = {p.id: people.node(p, (0.0, 0.0), "") for p in cafe.stakeholders}
    inner, outer = nodes["barista"].pill, nodes["naabrid"].pill
    assert inner.border_width > outer.border_width
    assert inner.border != outer.border
    assert inner.lines[0].weight == SEMIBOLD != outer.lines[0].weight
    assert (inner.fill, nodes["barista"].frame, nodes["barista"].tab) == (THEME.paper, None, None)


def test_a_change_fills_and_frames_and_leaves_the_unreached_pale(cafe_impact):
    people = crowd(cafe_impact, EN, THEME)
    nodes = {p.id: people.node(p, (0.0, 0.0), "") for p in people.service_map.stakeholders}
    assert nodes["omanik"].pill.fill not in {THEME.paper, THEME.pale}
    assert nodes["omanik"].frame is not None
    assert nodes["naabrid"].pill.fill == THEME.pale
    assert nodes["naabrid"].frame is None
    assert "total impact" in people.title(people.service_map.stakeholder("omanik"))


def test_an_attitude_widens_the_pill_and_stands_inside_it():
    m = ServiceMap.named("K").with_stakeholder("Klient", ring="direct")
    bare = crowd(m, EN, THEME).size(m.stakeholders[0])
    m = m.with_stakeholder("Teine", ring="direct", attitude=-1)
    people, other = crowd(m, EN, THEME), m.stakeholders[1]
    node = people.node(other, (50.0, 20.0), "t")
    assert people.size(m.stakeholders[0]) == bare
    assert node.tab.lines[0].text == "−"
    assert node.pill.box.left < node.tab.box.left
    text = node.pill.lines[0]
    left = text.at[0] - width(text.text, Font(text.size, text.weight)) / 2
    assert node.tab.box.right < left


@given(service_maps(max_stakeholders=5))
def test_names_lie_inside_their_pills_beside_their_marks(service_map):
    people = crowd(service_map, EN, THEME)
    for person in service_map.stakeholders:
        node = people.node(person, (0.0, 0.0), "")
        box = node.pill.box
        assert (box.width, box.height) == people.size(person)
        for line in node.pill.lines:
            half = width(line.text, Font(line.size, line.weight)) / 2
            assert line.at[0] - half >= (node.tab.box.right if node.tab else box.left)
            assert line.at[0] + half <= box.right
        assert people.ring(person) in node.title or node.title == ""


@given(st.floats(-3, 3), st.sampled_from([THEME, DARK, PRINT, CONTRAST]))
def test_a_sign_is_readable_on_its_disc(value, theme):
    mark = sign_mark(value, (5.0, 5.0), theme)
    sign = mark.lines[0].text
    assert sign == ("+" if value > 0 else "−" if value < 0 else "0")
    assert contrast(mark.lines[0].color, mark.fill) >= 3.0
    assert mark.radius == mark.box.width / 2


@given(st.integers(0, 9))
def test_rings_further_out_never_have_thicker_borders(rank):
    assert ring_paint(rank, THEME).border_width >= ring_paint(rank + 1, THEME).border_width


def test_an_impact_without_reach_paints_everybody_pale(cafe):
    people = crowd(impact(cafe, {}, draws=None), EN, THEME)
    fills = {people.node(p, (0.0, 0.0), "").pill.fill for p in cafe.stakeholders}
    assert fills == {THEME.pale}
