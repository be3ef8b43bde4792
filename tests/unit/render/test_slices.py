from math import hypot, pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.render.choices import Choices
from sidusryhmad.render.geometry import along
from sidusryhmad.render.layout import Layout
from sidusryhmad.render.lettering import lettering, plan
from sidusryhmad.render.slices import slice_marks
from sidusryhmad.render.stage import stage
from sidusryhmad.render.theme import Theme

CENTRE = (500.0, 400.0)


def marks(service_map, spokes, radii=(300.0, 200.0), language="en", **choices):
    set_up = stage(service_map, None, Language(language), Theme(), Choices(**choices))
    task = plan(set_up, lettering(set_up))
    places = tuple((10.0 * n, -150.0) for n in range(len(task.sector_names)))
    layout = Layout((), (radii[0],), (), (), (radii,), spokes, places)
    return slice_marks(set_up, task, layout, CENTRE)


def test_no_slices_no_marks(cafe):
    assert marks(cafe, ()) == ()


def test_each_slice_has_its_name_and_count(cafe):
    lines, *names = marks(cafe, (0.0, 2.0, 4.0), slices="side")
    assert len(lines.strokes) == 3
    assert not lines.title
    assert [mark.title for mark in names] == [
        "side: customer (1)", "side: employee (1)", "side: not stated (3)",
    ]  # fmt: skip
    assert [mark.labels[0].text for mark in names] == ["customer", "employee", "not stated"]
    assert names[1].labels[0].at[0] == 510.0
    assert marks(cafe, (), slices="side", language="et")[1].labels[0].text == "klient"


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 2 * pi), st.floats(150, 900), st.floats(100, 600))
def test_hairlines_run_straight_from_the_service_to_the_last_ring(cafe, angle, across, down):
    lines, *_ = marks(cafe, (angle,), (across, down), slices="side")
    (drawn,) = lines.strokes
    (ax, ay), (dx, dy) = drawn.curve[0], drawn.curve[3]
    end = hypot((dx - CENTRE[0]) / across, (dy - CENTRE[1]) / down)
    assert end == pytest.approx(1, abs=0.001)
    x, y = along(drawn.curve, 0.5)
    assert (x, y) == pytest.approx(((ax + dx) / 2, (ay + dy) / 2), abs=0.1)
    assert hypot(ax - CENTRE[0], ay - CENTRE[1]) > 25
