"""The sheet on which a chart stands."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import NO_LEGEND, Label, Legend, Mark, Pill
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.chart import Body, chart

sizes = st.floats(10, 2000).map(lambda size: round(size, 1))
TEXTS = ("Pealkiri", "alapealkiri " * 12, "kirjeldus")


def sheet(wide, high, legend=NO_LEGEND):
    corner = Pill(Box(wide / 2, high / 2, wide, high), 0.0, "#FFFFFF", "#000000", 1.0, ())
    body = Body(wide, high, (Mark("m", pills=(corner,)),), legend=legend, table=(("a",), ("b",)))
    return chart(TEXTS, body, Language("et"), Theme())


def explained(wide, high):
    return Legend(Box(wide / 2, high / 2, wide, high), (Label("a", (0, 12), 12, "#000000"),))


@given(sizes, sizes)
def test_the_chart_stands_below_its_headings_on_the_canvas(wide, high):
    scene = sheet(wide, high)
    (box,) = (pill.box for mark in scene.marks for pill in mark.pills)
    assert box.top > max(label.at[1] for label in scene.headings)
    assert box.left >= 23.9
    assert box.right <= scene.width - 23.9
    assert box.bottom <= scene.height - 23.9
    for label in scene.headings:
        assert label.at[0] + width(label.text, Font(label.size, label.weight)) <= scene.width


@given(sizes, sizes, sizes, sizes)
def test_the_legend_stands_clear_beside_it(wide, high, long, tall):
    scene = sheet(wide, high, explained(long, tall))
    (box,) = (pill.box for mark in scene.marks for pill in mark.pills)
    assert scene.legend.box.left >= box.right + 20
    assert scene.legend.box.right <= scene.width - 23.9
    assert scene.legend.box.bottom <= scene.height - 23.9
    assert scene.legend.box.width == long


def test_a_chart_has_its_table_and_neither_rings_nor_service():
    scene = sheet(100, 50)
    assert scene.table == (("a",), ("b",))
    assert (scene.rings, scene.hub, scene.nodes, scene.edges) == ((), None, (), ())
    assert (scene.title, scene.description, scene.language) == (TEXTS[0], TEXTS[2], "et")
