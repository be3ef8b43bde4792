import numpy as np
import pytest

from sidusryhmad.render.candidates import BENDS, Obstacles, candidates
from sidusryhmad.render.plan import Link


def around(middles):
    count = len(middles)
    halves = np.array([[30.0, 12.0]] * count)
    hub = np.array([45.0, 30.0])
    return Obstacles(
        np.array(middles, dtype=float), halves, np.zeros((0, 2)), np.zeros((0, 2)), hub, 500.0
    )


def test_a_free_way_is_straight():
    best = candidates(Link(0, 1, 1.0), around([(-200, -200), (200, -200)]))
    assert best.costs[0] == 0
    assert best.curves[0][1][1] == pytest.approx(-200)


def test_costs_rise():
    costs = candidates(Link(0, 1, 1.0), around([(-200, -200), (200, -200)])).costs
    assert (np.diff(costs) >= -1e-6).all()
    assert len(costs) == len(BENDS)


@pytest.mark.parametrize("others", [[(0, -200)], []])
def test_pills_and_hub_are_avoided(others):
    height = -200 if others else 0
    best = candidates(Link(0, 1, 1.0), around([(-200, height), (200, height), *others]))
    obstacle = (35, 17) if others else (50, 35)
    inside = np.abs(best.points[0] - (0, height)) < obstacle
    assert not inside.all(axis=1).any()


def test_two_way_links_leave_room():
    best = candidates(Link(0, 1, 1.0), around([(-50, -200), (50, -200)]), two_way=True)
    assert np.abs(best.points[0][:, 1] + 200).max() >= 8


def test_curves_stay_inside_the_outer_ring():
    best = candidates(Link(0, 1, 1.0), around([(-330, -330), (330, -330)]))
    assert np.hypot(*best.points[0].T).max() <= 500


def test_a_blocked_link_gets_a_finer_choice():
    wall = [(x, y) for x in (-60, 0, 60) for y in (-260, -230, -200, -170, -140)]
    walled = around([(-200, -200), (200, -200), *wall])
    usual, fine = (candidates(Link(0, 1, 1.0), walled, fine=f) for f in (False, True))
    assert fine.costs[0] <= usual.costs[0]
    assert len(fine.costs) == len(BENDS)
