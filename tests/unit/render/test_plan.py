from sidusryhmad.render.plan import Link, Plan


def test_members_of_a_ring_in_order():
    plan = Plan(((9, 9),) * 3, (1, 0, 1), (None,) * 3, (Link(0, 1, 0.5),), ((5, 5),) * 2, (9, 9))
    assert plan.members(1) == [0, 2]
    assert plan.members(0) == [1]
