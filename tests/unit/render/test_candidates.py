import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.candidates import KEPT, candidates, ports, straight
from sidusryhmad.render.obstacles import Obstacles
from sidusryhmad.render.plan import Link

ONE = (Link(0, 1, 1.0),)


def around(middles, outer=(500.0, 500.0)):
    count = len(middles)
    halves = np.array([[30.0, 12.0]] * count)
    hub = np.array([45.0, 30.0])
    return Obstacles(
        np.array(middles, dtype=float), halves, np.zeros((0, 2)), np.zeros((0, 2)), hub, outer
    )


def test_a_free_way_is_straight():
    best = candidates(ONE, around([(-200, -200), (200, -200)]))
    assert best.costs[0, 0] == 0
    assert best.curves[0, 0, 1, 1] == pytest.approx(-200)


@given(st.lists(st.tuples(st.integers(-400, 400), st.integers(-400, 400)), min_size=3, max_size=9))
def test_costs_rise_and_every_link_has_its_ends(middles):
    links = [Link(i, i + 1, 0.5) for i in range(len(middles) - 1)]
    found = candidates(links, around(middles), fine=False)
    assert found.costs.shape == (len(links), KEPT)
    assert (np.diff(found.costs, axis=1) >= -1e-6).all()
    for link, curves in zip(links, found.curves, strict=True):
        for end, node in ((0, link.source), (3, link.target)):
            assert (np.abs(curves[:, end] - middles[node]) <= (30, 1e-9)).all()


@given(st.lists(st.tuples(st.integers(-400, 400), st.integers(-400, 400)), min_size=3, max_size=9))
def test_links_are_judged_alone_or_together_alike(middles):
    links = [Link(i, i + 1, 0.5) for i in range(len(middles) - 1)]
    together = candidates(links, around(middles), fine=False)
    for number, link in enumerate(links):
        alone = candidates([link], around(middles), fine=False)
        assert alone.costs[0] == pytest.approx(together.costs[number])


@pytest.mark.parametrize("others", [[(0, -200)], []])
def test_pills_and_hub_are_avoided(others):
    height = -200 if others else 0
    best = candidates(ONE, around([(-200, height), (200, height), *others]))
    obstacle = (35, 17) if others else (50, 35)
    inside = np.abs(best.points[0, 0] - (0, height)) < obstacle
    assert not inside.all(axis=1).any()


def test_two_way_links_leave_room():
    links = (Link(0, 1, 1.0), Link(1, 0, 1.0))
    best = candidates(links, around([(-50, -200), (50, -200)]))
    assert np.abs(best.points[:, 0, :, 1] + 200).max(axis=1).min() >= 8


@pytest.mark.parametrize("outer", [(500.0, 500.0), (800.0, 500.0)])
def test_curves_stay_inside_the_outer_ring(outer):
    x = outer[0] * 0.66
    best = candidates(ONE, around([(-x, -330), (x, -330)], outer))
    assert np.hypot(*(best.points[0, 0] / outer).T).max() <= 1


def test_a_blocked_link_gets_a_finer_choice():
    wall = [(x, y) for x in (-60, 0, 60) for y in (-260, -230, -200, -170, -140)]
    walled = around([(-200, -200), (200, -200), *wall])
    usual, fine = (candidates(ONE, walled, fine=f) for f in (False, True))
    assert fine.costs[0, 0] <= usual.costs[0, 0]
    assert fine.costs.shape == usual.costs.shape


def test_straight_ways_go_straight_whatever_is_in_them():
    found = straight(ONE, around([(-200, 0), (200, 0)]))
    assert found.points[0, 0, :, 1] == pytest.approx(0)
    assert found.costs.tolist() == [[0.0]]


@given(st.lists(st.tuples(st.integers(-4, 4), st.integers(-4, 4)), min_size=2, max_size=6,
                unique=True))  # fmt: skip
def test_ends_are_seen_at_the_border_of_their_pills(grid):
    middles = [(90.0 * x, 60.0 * y) for x, y in grid]
    links = [Link(i, i + 1, 0.5) for i in range(len(middles) - 1)]
    found, place = candidates(links, around(middles), fine=False), around(middles)
    seen = ports(links, found, place)
    assert seen.shape == (len(links), KEPT, 2, 2)
    for link, at in zip(links, seen, strict=True):
        for end, node in ((0, link.source), (1, link.target)):
            off = np.abs(at[:, end] - middles[node]) - place.halves[node]
            assert (off.max(axis=1) > 0).all()


def test_a_straight_line_is_seen_beside_its_pills():
    found = straight(ONE, around([(-200, 0), (200, 0)]))
    ((start, end),) = ports(ONE, found, around([(-200, 0), (200, 0)]))[0]
    assert (-170 < start[0] < -160, 160 < end[0] < 170) == (True, True)
    assert start[1] == end[1] == 0
