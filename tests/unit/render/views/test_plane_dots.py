"""Points that fall on each other, set side by side."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.views.plane_dots import DOT, STEP, blocks, side

ROOM = Box(200, 150, 400, 300)
coarse = st.tuples(
    st.integers(1, 19).map(lambda n: 20.0 * n), st.integers(1, 14).map(lambda n: 20.0 * n)
)
fine = st.tuples(st.floats(10, 390), st.floats(10, 290))
points = st.lists(coarse | fine, max_size=25)


@given(points)
def test_every_point_has_one_dot_in_the_room_and_none_lies_on_another(given_points):
    found = blocks(given_points, ROOM)
    assert sorted(n for block in found for n in block.members) == list(range(len(given_points)))
    dots = [Box(*spot, DOT, DOT) for block in found for spot in block.spots]
    for one, other in combinations(dots, 2):
        assert not one.grown(-0.02).overlaps(other)
    for dot in dots:
        assert ROOM.grown(0.02).contains((dot.left, dot.top))
        assert ROOM.grown(0.02).contains((dot.right, dot.bottom))


@given(points)
def test_a_dot_alone_stands_on_its_point(given_points):
    for block in blocks(given_points, ROOM):
        if len(block.members) == 1:
            x, y = given_points[block.members[0]]
            assert abs(block.spots[0][0] - x) < 0.01
            assert abs(block.spots[0][1] - y) < 0.01


@given(points)
def test_in_a_block_columns_and_rows_keep_the_order_of_the_points(given_points):
    for block in blocks(given_points, ROOM):
        at = dict(zip(block.members, block.spots, strict=True))
        for one, other in combinations(block.members, 2):
            if at[one][0] < at[other][0]:
                assert given_points[one][0] <= given_points[other][0]
            elif at[one][0] == at[other][0] and at[one][1] < at[other][1]:
                assert given_points[one][1] <= given_points[other][1]


@given(st.integers(1, 40))
def test_ties_are_one_block_around_their_place(count):
    (block,) = blocks([(200.0, 150.0)] * count, ROOM)
    assert (block.box.x, block.box.y) == (200.0, 150.0)
    assert block.box.width == side(count)
    assert len(set(block.spots)) == count


def test_blocks_that_would_touch_become_one():
    found = blocks([(100.0, 100.0), (100.0, 100.0), (100.0 + 1.2 * STEP, 100.0)], ROOM)
    assert [block.members for block in found] == [(0, 1, 2)]


def test_at_the_edge_a_block_moves_inside():
    (block,) = blocks([(6.0, 150.0)] * 9, ROOM)
    assert block.box.left == ROOM.left


def test_nobody_has_no_block():
    assert blocks([], ROOM) == ()
