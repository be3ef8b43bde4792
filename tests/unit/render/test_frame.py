from math import cos, hypot, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.frame import Outline, frame
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Legend
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme


def drawn(wide, high):
    if not wide:
        return Legend(Box(0, 0, 0, 0))
    label = Label("x", (0, 0), 10, "#000000", anchor="start")
    return Legend(Box(wide / 2, high / 2, wide, high), (label,))


@pytest.mark.parametrize("radius", [60.0, 200.0, 500.0])
@pytest.mark.parametrize("size", [(0, 0), (150, 140), (150, 400), (400, 60)])
def test_legend_touches_no_ring_and_all_fits(radius, size):
    result = frame(("Pealkiri", "alapealkiri"), Outline((radius, radius)), drawn(*size), Theme())
    x, y = result.centre
    assert x - radius >= 23.9
    assert x + radius <= result.width - 23.9
    assert y + radius <= result.height - 23.9
    box = result.legend.box
    if size[0]:
        across, down = max(box.left - x, 0), max(box.top - y, 0)
        assert hypot(across, down) >= radius + 10
        assert box.right <= result.width
        assert box.bottom <= result.height


def test_long_titles_are_wrapped_and_stay_on_the_canvas():
    result = frame(("pikk pealkiri " * 12, "lühike"), Outline((150.0, 150.0)), drawn(0, 0), Theme())
    assert len(result.headings) > 2
    for label in result.headings:
        end = label.at[0] + width(label.text, Font(label.size, label.weight))
        assert end <= result.width - 20
    assert result.headings[-1].at[1] < result.centre[1] - 150


HALVES = st.tuples(st.floats(130, 900), st.floats(1.15, 1.7))
LEGENDS = st.tuples(st.floats(60, 220), st.floats(30, 700)) | st.just((0, 0))


def apart(box, centre, radii):
    """How much farther than the ring the nearest point of a box is from the middle."""
    x, y = centre
    across = max(box.left - x, x - box.right, 0) / radii[0]
    down = max(box.top - y, y - box.bottom, 0) / radii[1]
    return hypot(across, down)


@given(HALVES, LEGENDS)
def test_wide_rings_stand_on_a_slide_with_the_legend_at_the_lower_left(halves, size):
    radii = (halves[0], halves[0] / halves[1])
    result = frame(("Pealkiri", "alapealkiri"), Outline(radii), drawn(*size), Theme())
    x, y = result.centre
    assert min(x - radii[0], y - radii[1]) >= 23.9
    assert x + radii[0] <= result.width - 23.9
    assert y + radii[1] <= result.height - 23.9
    box = result.legend.box
    if size[0]:
        assert apart(box, (x, y), radii) > 1
        assert box.left == pytest.approx(24)
        assert box.bottom == pytest.approx(result.height - 24, abs=0.1)
        assert box.top >= result.headings[-1].at[1]


@given(HALVES, st.tuples(st.floats(60, 160), st.floats(30, 150)))
def test_a_usual_legend_leaves_the_service_in_the_middle_of_16_by_9(halves, size):
    radii = (max(400, halves[0]), max(400, halves[0]) / 1.6)
    result = frame(("Pealkiri", "alapealkiri"), Outline(radii), drawn(*size), Theme())
    assert result.width / result.height == pytest.approx(16 / 9, rel=0.02)
    assert result.centre[0] == pytest.approx(result.width / 2, abs=0.1)


@st.composite
def named(draw_):
    """Rings with names around them, as slices have them."""
    across = draw_(st.floats(130, 600))
    radii = (across, across / draw_(st.sampled_from([1.0, 1.6])))
    names = []
    for number in range(draw_(st.integers(2, 8))):
        wide, angle = draw_(st.floats(20, 140)), number * 0.78 + draw_(st.floats(0, 0.3))
        far = 12 + max(wide / 2 * abs(sin(angle)), 8)
        at = ((radii[0] + far) * sin(angle), -(radii[1] + far) * cos(angle))
        names.append(Box(*at, wide, 14))
    return Outline(radii, tuple(names))


@given(named(), LEGENDS)
def test_names_of_slices_are_on_the_canvas_and_clear_of_all_else(outline, size):
    result = frame(("Pealkiri", "alapealkiri"), outline, drawn(*size), Theme())
    for name in outline.names:
        box = name.moved(*result.centre)
        assert box.left >= 23.9
        assert box.right <= result.width - 23.9
        assert box.bottom <= result.height - 23.9
        assert box.top > result.headings[-1].at[1]
        assert not size[0] or not result.legend.box.overlaps(box)
    if size[0]:
        assert apart(result.legend.box, result.centre, outline.radii) > 1
        assert result.legend.box.right <= result.width
        assert result.legend.box.bottom <= result.height
