from itertools import combinations
from math import atan2, hypot, pi, tau

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box, polar
from sidusryhmad.render.plan import Plan
from sidusryhmad.render.sectors import Sectors, name_places, sectors


def plan(of, rings=None, named=2):
    count = len(of)
    return Plan(
        ((70.0, 24.0),) * count,
        tuple(rings or [0] * count),
        (None,) * count,
        (),
        ((60.0, 13.0),) * 3,
        (90.0, 60.0),
        sectors=tuple(of),
        sector_names=((90.0, 14.0),) * named,
    )


def widths(cut):
    spans = [cut.span(number) for number in range(len(cut.begins))]
    return [end - begin for begin, end in spans]


def test_no_slices_asked_for():
    assert sectors(plan([], named=0)) is None


@given(st.lists(st.none() | st.integers(0, 4), min_size=1, max_size=40))
def test_slices_fill_the_circle_and_the_first_has_noon_in_its_middle(of):
    cut = sectors(plan(of, [i % 3 for i in range(len(of))], named=5))
    assert sum(widths(cut)) == pytest.approx(tau)
    assert min(widths(cut)) > 0.1
    begin, end = cut.span(0)
    assert begin == pytest.approx(-end)
    assert len(cut.begins) == 5 + (None in of)
    assert all(0 <= number < len(cut.begins) for number in cut.of)


def test_who_has_more_members_in_the_fullest_ring_gets_more():
    same = widths(sectors(plan([0] * 8 + [1] * 8 + [2] * 8, named=3)))
    assert same[1] == pytest.approx(same[2])
    more = widths(sectors(plan([0] * 4 + [1] * 16 + [2] * 4, named=3)))
    assert more[1] > 1.5 * more[2]
    inner = widths(sectors(plan([0] * 4 + [1] * 8 + [2] * 8, [0] * 4 + [0] * 8 + [2] * 8, 3)))
    assert inner[1] > inner[2]


@pytest.mark.parametrize("angle", [0.3, 1.2, 2.5, 4.0, 5.8])
def test_a_pill_at_the_edge_of_its_room_just_misses_the_line(angle):
    cut = Sectors((angle - 5, angle), ())
    low, _ = cut.room(1, (80.0, 24.0), 300.0)
    x, y = polar(low, 300.0)
    corners = [(x + a, y + b) for a in (-40, 40) for b in (-12, 12)]
    sides = [(atan2(cx, -cy) - angle + pi) % tau - pi for cx, cy in corners]
    assert all(side > 0 for side in sides)
    far = [hypot(*corner) for corner in corners]
    assert min(far[i] * sides[i] for i in range(4)) < 8


def test_no_room_in_a_narrow_slice():
    cut = Sectors((-0.1, 0.1), ())
    assert cut.room(0, (80.0, 24.0), 100.0) is None
    assert cut.room(1, (80.0, 24.0), 30.0) is None
    assert cut.room(0, (80.0, 24.0), 2000.0) is not None


@given(
    st.lists(st.floats(40, 200), min_size=1, max_size=9),
    st.floats(100, 900),
    st.lists(st.integers(0, 8), min_size=1, max_size=30),
)
def test_names_stand_outside_and_apart(wide, border, of):
    cut = sectors(plan([number % len(wide) for number in of], named=len(wide)))
    names = [(width, 14.0) for width in wide]
    boxes = [
        Box(*at, *name) for at, name in zip(name_places(names, cut, border), names, strict=True)
    ]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    for box in boxes:
        across, down = max(0, abs(box.x) - box.width / 2), max(0, abs(box.y) - box.height / 2)
        assert hypot(across, down) > border
