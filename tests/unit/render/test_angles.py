from itertools import combinations, permutations
from math import pi, tau

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sidusryhmad.render.angles import (
    CLEAR,
    CLEAR_LINKED,
    LEAST_LINKED,
    RingTask,
    Seat,
    in_order,
    smallest_step,
    smallest_steps,
    spread,
)
from sidusryhmad.render.contact import touching


def task(desired, radius=200.0, corridor=0.2, linked=(), fixed=(), aspect=1.0):
    def limits(i, angle):
        return (angle, angle) if i in fixed else (corridor, tau - corridor)

    size = (80.0 / aspect, 24.0)
    seats = in_order([Seat(i, d, size, *limits(i, d)) for i, d in enumerate(desired)])
    return RingTask(seats, radius, frozenset(linked), aspect)


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


def gap(task, angles, a, b):
    at = task.radius * np.stack([task.aspect * np.sin(angles), np.cos(angles)], axis=1)
    sizes = np.array([seat.size for seat in task.seats]) * (task.aspect, 1.0)
    return np.hypot(*np.maximum(np.abs(at[a] - at[b]) - (sizes[a] + sizes[b]) / 2, 0))


@given(
    st.lists(st.floats(0, 6.28), min_size=2, max_size=9),
    st.sampled_from([1.0, 1.6]),
    st.sampled_from([200.0, 300.0, 500.0]),
)
def test_who_is_spread_stands_apart_within_limits_and_linked_ones_further(wishes, aspect, radius):
    pairs = permutations(range(len(wishes)), 2)
    links = [(i, j) for i, j in pairs if (i + j) % 3 == 1]
    ring = task(wishes, radius, linked=links, aspect=aspect)
    angles = spread(ring)
    assume(angles is not None)
    assert (angles >= 0.2 - 1e-6).all()
    assert (angles <= tau - 0.2 + 1e-6).all()
    nodes = [seat.node for seat in ring.seats]
    for a, b in combinations(range(len(nodes)), 2):
        least = LEAST_LINKED if (nodes[a], nodes[b]) in links else 8
        assert gap(ring, angles, a, b) >= least - 1e-6


@given(st.floats(0.3, 6.0), st.floats(100, 900), st.sampled_from([1.0, 1.6]))
def test_the_smallest_step_is_where_the_clear_space_begins(angle, radius, aspect):
    ring = task([angle, angle], radius, aspect=aspect)
    step = smallest_steps(ring, np.array([angle, angle]))[0]
    assume(step < pi)
    at = radius * np.array([[aspect * np.sin(a), np.cos(a)] for a in (angle, angle + step)])
    over = np.abs(at[0] - at[1]) - (80 + CLEAR[0], 24 + CLEAR[1])
    assert over.max() == pytest.approx(0, abs=1e-4)


@given(
    st.lists(st.floats(0, 6.28), min_size=2, max_size=6),
    st.floats(40, 900),
    st.sampled_from([1.0, 1.6]),
)
def test_one_step_is_that_of_all_of_them(wishes, radius, aspect):
    ring = task(wishes, radius, linked=[(0, 1), (2, 1)], aspect=aspect)
    steps = smallest_steps(ring, np.array([seat.desired for seat in ring.seats]))
    after = [*ring.seats[1:], ring.seats[0]]
    for one, other, step in zip(ring.seats, after, steps, strict=True):
        assert smallest_step(ring, one, other) == pytest.approx(step, abs=2e-9)
