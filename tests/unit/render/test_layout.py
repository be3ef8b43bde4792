from itertools import combinations, pairwise
from math import hypot, radians

import pytest

from sidusryhmad.render.geometry import Box, polar
from sidusryhmad.render.layout import layouts
from sidusryhmad.render.plan import Link, Plan

HUB = (90.0, 60.0)


def plan(rings, links=(), wishes=None, size=(70.0, 24.0), names=3):
    count = len(rings)
    return Plan(
        (size,) * count,
        tuple(rings),
        tuple(wishes or [None] * count),
        tuple(links),
        ((60.0, 13.0),) * names,
        HUB,
    )


def lay_out(task):
    return layouts(task)[0]


def boxes(task, layout):
    return [Box(*at, *size) for at, size in zip(layout.places, task.sizes, strict=True)]


@pytest.mark.parametrize("counts", [(0, 0, 0), (1, 0, 0), (2, 3, 1), (20, 0, 2), (0, 60, 0)])
def test_nothing_touches_and_everything_lies_in_its_band(counts):
    task = plan([ring for ring, count in enumerate(counts) for _ in range(count)])
    layout = lay_out(task)
    assert not any(a.overlaps(b) for a, b in combinations(boxes(task, layout), 2))
    inner = [hypot(*HUB) / 2, *layout.borders]
    for place, ring in zip(layout.places, task.rings, strict=True):
        assert inner[ring] < hypot(*place) - hypot(70, 24) / 2
        assert hypot(*place) + hypot(70, 24) / 2 < inner[ring + 1]


def test_an_empty_ring_is_thin_but_there():
    borders = lay_out(plan([0, 2])).borders
    widths = [b - a for a, b in pairwise(borders)]
    assert 20 < widths[0] < widths[1]


def test_ring_names_lie_below_their_border_and_touch_no_pill():
    task = plan([0] * 8 + [1] * 9 + [2] * 10)
    layout = lay_out(task)
    for place, border in zip(layout.name_places, layout.borders, strict=True):
        name = Box(*place, 60, 13)
        assert hypot(name.left, name.top) < border
        assert not any(name.overlaps(box) for box in boxes(task, layout))


@pytest.mark.parametrize("degrees", [0, 45, 90, 200, 359, -30, 725])
def test_hand_placed_where_asked(degrees):
    layout = lay_out(plan([0, 0, 1], wishes=[radians(degrees), None, None]))
    place, angle = layout.places[0], radians(degrees)
    assert place == pytest.approx(polar(angle, hypot(*place)), abs=0.5)


def test_same_hand_placed_angle_twice_is_no_overlap():
    task = plan([1, 1, 1], wishes=[1.0, 1.0, 1.0])
    a, b, c = boxes(task, lay_out(task))
    assert not any(one.overlaps(other) for one, other in ((a, b), (b, c), (a, c)))


def test_linked_pills_leave_room_for_the_line():
    task = plan([0, 0], links=[Link(0, 1, 1.0)])
    a, b = boxes(task, lay_out(task))
    gap = max(abs(a.x - b.x) - 70, abs(a.y - b.y) - 24)
    assert gap >= 24


def test_same_plan_same_places():
    task = plan([i % 3 for i in range(12)], [Link(i, (i + 5) % 12, 0.5) for i in range(12)])
    assert layouts(task) == layouts(task)


@pytest.mark.parametrize(("links", "most"), [(0, 5), (12, 5), (60, 3), (100, 1)])
def test_fewer_layouts_to_choose_from_for_larger_plans(links, most):
    rows = [Link(i % 20, (i % 20 + 1 + i // 20) % 20, 0.5) for i in range(links)]
    assert 1 <= len(layouts(plan([i % 3 for i in range(20)], rows))) <= most


def test_wide_pills_get_wider_rings():
    narrow, wide = lay_out(plan([0] * 6)), lay_out(plan([0] * 6, size=(150.0, 60.0)))
    assert wide.borders[0] > narrow.borders[0]


def test_angles_and_half_axes_say_where_things_are():
    task = plan([0, 0, 1, 2], links=[Link(0, 2, 1.0)])
    layout = lay_out(task)
    for place, angle in zip(layout.places, layout.angles, strict=True):
        assert place == pytest.approx(polar(angle, hypot(*place)))
    assert layout.radii == tuple((border, border) for border in layout.borders)
    assert layout.spokes == layout.sector_places == ()
