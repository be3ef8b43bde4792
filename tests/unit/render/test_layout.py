from dataclasses import replace
from itertools import combinations, pairwise
from math import hypot, pi, radians, tau

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


def test_the_more_promising_layouts_come_first_and_few_of_them():
    rows = [Link(i % 20, (i % 20 + 1 + i // 20) % 20, 0.5) for i in range(100)]
    assert 1 <= len(layouts(plan([i % 3 for i in range(20)], rows))) <= 2
    many = [Link(i % 60, (i * 7 + 1) % 60, 0.5) for i in range(200) if i % 60 != (i * 7 + 1) % 60]
    assert len(layouts(plan([i % 3 for i in range(60)], many))) == 1


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


def test_an_ellipse_is_as_wide_as_asked_and_lower_than_the_circle():
    task = plan([0] * 6 + [1] * 6 + [2] * 6, [Link(i, (i + 5) % 18, 0.5) for i in range(18)])
    circle, wide = lay_out(task), lay_out(replace(task, aspect=1.6))
    assert wide.radii[-1][1] < circle.radii[-1][1]
    for (x, y), border in zip(wide.radii, wide.borders, strict=True):
        assert x == pytest.approx(1.6 * y)
        assert x == border
    assert not any(a.overlaps(b) for a, b in combinations(boxes(task, wide), 2))


def test_hand_placed_angles_mean_the_same_hour_of_the_clock_in_an_ellipse():
    task = replace(plan([0, 1], wishes=[radians(90), radians(45)]), aspect=2.0)
    layout = lay_out(task)
    assert layout.places[0][1] == pytest.approx(0, abs=1e-6)
    x, y = layout.places[1]
    assert x == pytest.approx(-2 * y)


def test_an_earlier_picture_is_kept():
    task = plan([i % 3 for i in range(15)], [Link(i, (i + 4) % 15, 0.5) for i in range(15)])
    before = lay_out(task)
    larger = replace(
        task,
        sizes=(*task.sizes, (70.0, 24.0)),
        rings=(*task.rings, 1),
        wishes=(*task.wishes, None),
        links=(*task.links, Link(15, 4, 1.0)),
        previous=(*before.angles, None),
    )
    after = lay_out(larger)
    turns = [abs(a - b) for a, b in zip(before.angles, after.angles, strict=False)]
    assert sorted(turns)[len(turns) // 2] < 0.01
    assert max(turns) < 0.5
    near = abs(after.angles[15] - after.angles[4])
    assert min(near, tau - near) < 0.6


def test_slices_begin_at_their_spokes_and_have_their_names_outside():
    task = replace(
        plan([i % 3 for i in range(18)]),
        sectors=(*(i % 2 for i in range(17)), None),
        sector_names=((80.0, 14.0),) * 2,
    )
    layout = lay_out(task)
    assert len(layout.spokes) == 3
    assert len(layout.sector_places) == 2
    begin, end = layout.spokes[:2]
    assert begin > pi > end
    for angle, sector in zip(layout.angles, task.sectors, strict=True):
        assert (sector == 0) == (angle > begin or angle < end)
    for place in layout.sector_places:
        assert hypot(*place) > layout.borders[-1]


def test_a_hand_placed_angle_wins_over_its_slice():
    task = replace(
        plan([0, 0, 0, 0], wishes=[pi, None, None, None]),
        sectors=(0, 0, 1, 1),
        sector_names=((80.0, 14.0),) * 2,
    )
    layout = lay_out(task)
    assert layout.angles[0] == pytest.approx(pi)
    assert layout.spokes[1] < layout.angles[0] < layout.spokes[0]


def test_blocks_stand_together():
    task = replace(plan([0] * 12), blocks=tuple(i % 3 if i < 9 else None for i in range(12)))
    angles = lay_out(task).angles
    row = [task.blocks[node] for node in sorted(range(12), key=angles.__getitem__)]
    changes = sum(a != b for a, b in pairwise(row) if a is not None or b is not None)
    assert changes <= 6
    for block in range(3):
        first = row.index(block)
        assert row[first : first + 3] == [block] * 3


def test_only_those_without_an_earlier_angle_change_places():
    rows = [Link(i, (i + 4) % 12, 0.5) for i in range(12)]
    task = plan([0] * 6 + [1] * 6, rows)
    before = lay_out(task)
    known = tuple(None if node % 3 == 0 else before.angles[node] for node in range(12))
    after = lay_out(replace(task, previous=known))
    for ring in (range(6), range(6, 12)):
        old = [node for node in sorted(ring, key=before.angles.__getitem__) if node % 3]
        assert [node for node in sorted(ring, key=after.angles.__getitem__) if node % 3] == old
