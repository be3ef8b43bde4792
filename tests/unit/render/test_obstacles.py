import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.layout import layouts
from sidusryhmad.render.obstacles import obstacles, pieces_in, samples_in
from sidusryhmad.render.plan import Link, Plan

POINTS = st.tuples(st.integers(-99, 99), st.integers(-99, 99))


def test_obstacles_are_those_of_the_layout():
    pills, names = ((60.0, 24.0), (80.0, 38.0)), ((50.0, 12.0),)
    plan = Plan(pills, (0, 0), (None, None), (Link(0, 1, 1.0),), names, (90.0, 60.0), 1.6)
    layout = layouts(plan)[0]
    found = obstacles(plan, layout)
    assert found.middles.tolist() == [list(place) for place in layout.places]
    assert found.halves.tolist() == [[30.0, 12.0], [40.0, 19.0]]
    assert found.hub.tolist() == [45.0, 30.0]
    assert found.outer == layout.radii[-1]


@given(st.lists(POINTS, min_size=3, max_size=5), POINTS)
def test_who_is_sampled_in_a_box_is_also_found_there_exactly(line, middle):
    points = np.array(line, dtype=float)[None, None]
    middles, halves = np.array([middle], dtype=float), np.array([[20.0, 10.0]])
    sampled, exact = (test(points, middles, halves) for test in (samples_in, pieces_in))
    assert sampled.shape == exact.shape == (1, 1, 1)
    assert exact[0, 0, 0] or not sampled[0, 0, 0]
    inside = (np.abs(points[0, 0] - middle) < (20, 10)).all(axis=1).any()
    assert sampled[0, 0, 0] == inside


def test_without_boxes_nothing_is_hit():
    nowhere = np.zeros((0, 2))
    assert not pieces_in(np.zeros((2, 3, 4, 2)), nowhere, nowhere).any()
    assert samples_in(np.zeros((2, 3, 4, 2)), nowhere, nowhere).shape == (2, 3, 0)


@given(st.lists(st.tuples(*[POINTS] * 4), min_size=1, max_size=6), st.lists(POINTS, max_size=4))
def test_each_link_candidate_and_box_is_told_by_its_own_test(curves, boxes):
    curves = np.array([*curves, *curves[::-1]], dtype=float).reshape(-1, 2, 4, 2)
    middles = np.array(boxes, dtype=float).reshape(-1, 2)
    halves = 5.0 + np.abs(middles) / 3
    for test in (samples_in, pieces_in):
        found = test(curves, middles, halves)
        for link, candidate, box in np.ndindex(found.shape):
            one = curves[link, candidate][None, None]
            alone = test(one, middles[box][None], halves[box][None])
            assert found[link, candidate, box] == alone[0, 0, 0]
