import numpy as np

from sidusryhmad.render.arrange import arranged, boxes_hit, segments_cross
from sidusryhmad.render.plan import Link, Plan


def plan(wishes=(None,) * 4):
    links = (Link(0, 2, 1.0), Link(1, 3, 1.0))
    return Plan(((60.0, 24.0),) * 4, (0, 0, 1, 1), wishes, links, ((40.0, 12.0),) * 2, (90.0, 60.0))


ANGLES = {0: 1.5, 1: 4.5, 2: 4.5, 3: 1.5}
RADII = {0: 120.0, 1: 120.0, 2: 300.0, 3: 300.0}


def test_linked_members_come_to_the_same_side():
    better = arranged(plan(), ANGLES, RADII)
    assert better[0] == better[2]
    assert better[1] == better[3]


def test_angles_are_only_given_to_others():
    better = arranged(plan(), ANGLES, RADII)
    assert sorted(better.values()) == sorted(ANGLES.values())


def test_hand_placed_members_stay():
    better = arranged(plan((1.5, 4.5, None, None)), ANGLES, RADII)
    assert (better[0], better[1]) == (1.5, 4.5)
    assert (better[2], better[3]) == (1.5, 4.5)


def test_segments_that_share_an_end_do_not_cross():
    a, b = np.array([[0.0, 0.0]]), np.array([[10.0, 0.0]])
    c, d = np.array([[0.0, 0.0], [5.0, -5.0]]), np.array([[0.0, 9.0], [5.0, 5.0]])
    assert segments_cross(a, b, c, d).tolist() == [[False, True]]


def test_boxes_hit_sees_a_line_through_a_corner_and_not_one_beside():
    start, end = np.array([[-10.0, -10.0], [-10.0, 6.0]]), np.array([[10.0, 10.0], [10.0, 6.0]])
    hits = boxes_hit(start, end, np.zeros((1, 2)), np.array([[5.0, 5.0]]))
    assert hits.tolist() == [[True], [False]]
