"""Panels on one canvas."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.grid import IN_A_ROW, Gone, Panel, grid
from sidusryhmad.render.stage import stage
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.together import placed_together

LOOK = Theme()
TEXTS = ("Whole", "Under it", "Told")


def shop():
    m = ServiceMap.named("Pood", language="en").with_stakeholder("Müüja", ring="direct")
    m = m.with_stakeholder("Ostja", ring="direct").with_stakeholder("Naaber", ring="indirect")
    return m.with_influence("Müüja", "Ostja", 2).with_influence("Ostja", "Naaber", -1)


def panels(count, title="Panel", gone=None):
    one = stage(shop(), None, language("en"), LOOK)
    (placed,) = placed_together([one])
    missing = gone and Gone(one, placed, gone, "gone", "{name}: away")
    return [Panel(one, placed, (f"{title} {i}", "Words", "Told"), missing) for i in range(count)]


@pytest.fixture(scope="module")
def six():
    return grid(panels(6), TEXTS)


def circle(panel):
    return (*panel.centre, panel.rings[-1].radii[0])


@pytest.mark.parametrize(
    ("count", "columns", "rows"),
    [(1, 1, 1), (2, 2, 1), (3, 2, 2), (4, 2, 2), (5, 3, 2), (6, 3, 2), (8, 3, 3)],
)
def test_panels_stand_in_rows(count, columns, rows):
    parts = grid(panels(count), TEXTS).panels
    assert len({panel.centre[0] for panel in parts}) == columns <= IN_A_ROW
    assert len({panel.centre[1] for panel in parts}) == rows
    assert sorted(parts, key=lambda p: (p.centre[1], p.centre[0])) == list(parts)


def test_everybody_stands_at_the_same_place_in_every_panel(six):
    first = six.panels[0]
    for panel in six.panels:
        for one, other in zip(first.nodes, panel.nodes, strict=True):
            for axis, at in ((0, "x"), (1, "y")):
                shift = panel.centre[axis] - first.centre[axis]
                there = getattr(one.pill.box, at) + shift
                assert getattr(other.pill.box, at) == pytest.approx(there)


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 7), st.text("abcdõ ", min_size=1, max_size=110).filter(str.strip))
def test_rings_titles_and_legend_keep_clear_of_each_other(count, title):
    scene = grid(panels(count, title.strip()), TEXTS)
    for a, b in combinations(map(circle, scene.panels), 2):
        assert (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 >= (a[2] + b[2]) ** 2
    for x, y, radius in map(circle, scene.panels):
        assert radius <= x <= scene.width - radius
        assert radius <= y <= scene.height - radius
        box = scene.legend.box
        assert box.left >= x + radius or box.top >= y + radius or box.bottom <= y - radius
    assert scene.legend.box.left >= 0
    assert scene.legend.box.right <= scene.width
    assert scene.legend.box.bottom <= scene.height
    for label in (*scene.headings, *(h for p in scene.panels for h in p.headings)):
        assert label.at[0] >= 0
        assert label.at[0] + width(label.text, Font(label.size, label.weight)) <= scene.width


@settings(max_examples=12, deadline=None)
@given(st.text("abc ", min_size=1, max_size=110).filter(str.strip))
def test_no_letter_of_a_title_is_lost_and_it_stands_over_its_rings(title):
    for panel in grid(panels(3, title.strip()), TEXTS).panels:
        said = "".join(label.text for label in panel.headings).replace("-", "")
        assert said.replace(" ", "") == f"{panel.title}{panel.subtitle}".replace(" ", "")
        assert max(label.at[1] for label in panel.headings) < panel.centre[1] - circle(panel)[2]


def test_the_legend_stands_once_and_in_an_empty_cell_where_there_is_one(six):
    assert all(not panel.legend.labels for panel in six.panels)
    assert six.legend.labels
    assert six.legend.box.left > max(x + r for x, _, r in map(circle, six.panels))
    five = grid(panels(5), TEXTS)
    assert five.legend.box.right < max(x + r for x, _, r in map(circle, five.panels))
    assert five.width < six.width


def test_without_influences_there_is_no_legend():
    one = stage(ServiceMap.named("Tühi"), None, language("en"), LOOK)
    (placed,) = placed_together([one])
    assert grid([Panel(one, placed, TEXTS)], TEXTS).legend.labels == ()


def test_who_is_gone_is_a_pale_pill_at_the_place_kept_for_them():
    (plain,) = grid(panels(1), TEXTS).panels
    (panel,) = grid(panels(1, gone=("naaber",)), TEXTS).panels
    ghost = panel.nodes[-1]
    assert (ghost.id, ghost.faded, ghost.title) == ("naaber", True, "Naaber: away")
    assert ghost.badge.lines[0].text == "gone"
    assert ghost.pill.box == next(n for n in plain.nodes if n.id == "naaber").pill.box


def test_the_words_of_the_whole_are_its_own(six):
    assert (six.title, six.subtitle, six.description) == TEXTS
    assert six.parts == six.panels
    assert six.nodes == six.edges == six.rings == ()
