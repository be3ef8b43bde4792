from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.plan import Link, Plan


def test_members_of_a_ring_in_order():
    plan = Plan(((9, 9),) * 3, (1, 0, 1), (None,) * 3, (Link(0, 1, 0.5),), ((5, 5),) * 2, (9, 9))
    assert plan.members(1) == [0, 2]
    assert plan.members(0) == [1]


@given(st.lists(st.integers(0, 4), max_size=30))
def test_every_node_is_in_one_ring(rings):
    count = len(rings)
    plan = Plan(((9, 9),) * count, tuple(rings), (None,) * count, (), ((5, 5),) * 5, (9, 9))
    members = [node for ring in range(5) for node in plan.members(ring)]
    assert sorted(members) == list(range(count))
    assert all(rings[node] == ring for ring in range(5) for node in plan.members(ring))


def test_circles_without_slices_blocks_or_an_earlier_picture_unless_asked():
    plan = Plan((), (), (), (), (), (9, 9))
    assert plan.aspect == 1.0
    assert plan.previous == plan.sectors == plan.sector_names == plan.blocks == ()
