"""The furniture of the power–interest grid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import CONTRAST, DARK
from sidusryhmad.render.views.people import crowd
from sidusryhmad.render.views.power_cells import cells
from sidusryhmad.render.views.power_marks import marks
from sidusryhmad.render.views.power_sheet import sheet


def furnished(code="en", theme=None, **rating):
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct", **rating)
    language, look = Language(code), theme or Theme()
    places = sheet(cells(m), crowd(m, language, look))
    return places, marks(places, language, look)


def texts(found):
    return [label.text for mark in found for label in mark.labels]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["Keep satisfied", "Manage closely", "Monitor", "Keep informed", "medium", "great"]),
        ("et", ["Hoida rahul", "Kaasata tihedalt", "Jälgida", "Hoida kursis", "keskmine", "suur"]),
    ],
)
def test_quadrants_and_levels_are_named(code, words):
    said = texts(furnished(code, power=1, interest=1)[1])
    assert set(words) <= set(said)
    assert said.count("3") == said.count("0") == 2


def test_the_strip_is_named_where_somebody_stands_in_it():
    strip = "Not rated: power or interest is missing"
    assert strip in texts(furnished()[1])
    assert strip not in texts(furnished(power=1, interest=1)[1])


@given(st.sampled_from([Theme(), DARK, CONTRAST]), st.integers(0, 3), st.integers(0, 3))
def test_each_quadrant_lies_around_its_four_cells(theme, power, interest):
    places, found = furnished(theme=theme, power=power, interest=interest)
    quadrants = [mark.pills[0] for mark in found[:4]]
    for pill in quadrants:
        inside = [b for b in places.cells.values() if pill.box.contains((b.x, b.y))]
        assert len(inside) == 4
        for box in inside:
            assert pill.box.grown(0.01).contains((box.left, box.top))
            assert pill.box.grown(0.01).contains((box.right, box.bottom))
    assert quadrants[1].fill == theme.bands[0]
    assert quadrants[2].fill == theme.bands[min(2, len(theme.bands) - 1)]


def test_it_is_all_furniture():
    assert not any(mark.title for mark in furnished()[1])


def test_a_theme_of_one_band_is_enough():
    _, found = furnished(theme=Theme(bands=("#E3EAF1",)), power=1, interest=1)
    assert {mark.pills[0].fill for mark in found[:4]} == {"#E3EAF1"}
