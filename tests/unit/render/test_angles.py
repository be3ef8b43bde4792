from math import pi, tau

import numpy as np
import pytest

from sidusryhmad.render.angles import (
    CLEAR,
    CLEAR_LINKED,
    RingTask,
    Seat,
    in_order,
    smallest_steps,
    spread,
    touching,
)


def task(desired, radius=200.0, corridor=0.2, linked=(), fixed=()):
    seats = in_order([Seat(i, d, (80.0, 24.0), i in fixed) for i, d in enumerate(desired)])
    return RingTask(seats, radius, corridor, frozenset(linked))


def test_wishes_that_do_not_collide_are_met():
    wishes = [1.0, 2.5, 4.0, 5.5]
    assert spread(task(wishes)) == pytest.approx(wishes)


def test_equal_wishes_are_pushed_apart_around_them():
    angles = spread(task([2.0, 2.0, 2.0]))
    assert np.mean(angles) == pytest.approx(2.0, abs=0.1)
    at = 200 * np.stack([np.sin(angles), np.cos(angles)], axis=1)
    assert not touching(at, np.array([[80.0, 24.0]] * 3), 8.0).any()


def test_linked_neighbours_stand_further_apart():
    near = spread(task([pi / 2, pi / 2]))
    far = spread(task([pi / 2, pi / 2], linked=[(0, 1), (1, 0)]))
    assert far[1] - far[0] > near[1] - near[0]


def test_the_corridor_is_for_the_rings_name_only_hand_placed_may_enter():
    assert spread(task([0.0]))[0] == pytest.approx(0.2)
    assert spread(task([0.0], fixed={0}))[0] == 0.0


def test_hand_placed_stay_and_the_others_make_room():
    angles = spread(task([3.0, 3.05], fixed={0}))
    assert angles[0] == pytest.approx(3.0, abs=0.001)
    assert angles[1] > 3.1


def test_too_many_for_the_ring():
    assert spread(task([i * tau / 40 for i in range(40)], radius=100)) is None


@pytest.mark.parametrize(("linked", "clear"), [((), CLEAR), ([(0, 1), (1, 0)], CLEAR_LINKED)])
def test_smallest_step_leaves_the_clear_space(linked, clear):
    ring = task([pi / 2, pi / 2 + 1], linked=linked)
    step = smallest_steps(ring, np.array([pi / 2, pi / 2 + 1]))[0]
    assert 200 * np.sin(step) == pytest.approx(24 + clear[1], abs=2)


def test_nobody_touches_itself():
    assert not touching(np.zeros((1, 2)), np.array([[5.0, 5.0]]), 1.0).any()
    assert touching(np.zeros((2, 2)), np.array([[5.0, 5.0]] * 2), 1.0).sum() == 2
