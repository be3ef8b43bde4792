from math import pi, tau

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.angles import spread
from sidusryhmad.render.plan import Plan
from sidusryhmad.render.seating import Wishes, corridor, seated
from sidusryhmad.render.sectors import Sectors


def wishes(angles, hands=None, cut=None, blocks=(), own=1.0):
    count = len(angles)
    task = Plan(
        ((70.0, 24.0),) * count,
        (0,) * count,
        tuple(hands or [None] * count),
        (),
        ((60.0, 13.0),),
        (90.0, 60.0),
        blocks=blocks,
    )
    return Wishes(task, dict(enumerate(angles)), own, frozenset(), cut, 1.0)


def nodes(task):
    return [seat.node for seat in task.seats]


def test_seats_are_in_order_of_wishes_and_leave_noon_to_the_name():
    asked = wishes([3.0, 1.0, 0.0, 6.2])
    task = seated(asked, 0, 300.0)
    kept = corridor(asked, 0, 300.0)
    assert nodes(task) == [2, 1, 0, 3]
    assert task.seats[0].desired == kept
    assert task.seats[-1].desired == pytest.approx(tau - kept)
    assert kept == pytest.approx((30 + 14 + 35) / 300)
    assert corridor(asked, 0, 50.0) == 0.5


def test_an_even_share_is_mixed_in():
    even = seated(wishes([1.0, 1.1], own=0.0), 0, 300.0)
    assert even.seats[1].desired - even.seats[0].desired > 2.5


def test_hand_placed_are_held_and_two_in_one_place_are_moved_apart():
    task = seated(wishes([1.0, 2.0], hands=[4.0, None]), 0, 300.0)
    assert [(seat.node, seat.held) for seat in task.seats] == [(1, False), (0, True)]
    both = seated(wishes([1.0, 2.0], hands=[4.0, 4.0]), 0, 300.0)
    assert both.seats[0].desired < 4.0 < both.seats[1].desired


def test_others_step_over_a_hand_placed_one_where_there_is_no_room_beside_it():
    crowd = wishes([0.0, 0.1, 0.2, 0.3, 3.0], hands=[None] * 4 + [0.9])
    task = seated(crowd, 0, 300.0)
    at = nodes(task).index(4)
    assert 0 < at < 4
    assert spread(task) is not None


def test_too_narrow_for_two_hand_placed_or_for_a_slice():
    crowd = wishes([1.0] * 9, hands=[1.0] * 9)
    assert seated(crowd, 0, 60.0) is None
    cut = Sectors((-0.2, 0.2), (1, 0))
    assert seated(wishes([1.0, 2.0], cut=cut), 0, 100.0) is None


@given(
    st.lists(st.tuples(st.floats(0, 6.28), st.integers(0, 2)), min_size=1, max_size=12),
    st.lists(st.none() | st.integers(0, 2), min_size=12, max_size=12),
)
def test_everybody_has_one_seat_within_the_slice_and_blocks_stay_together(rows, blocks):
    of = tuple(sector for _, sector in rows)
    cut = Sectors((-1.2, 1.2, 3.3), of)
    blocks = tuple(blocks[: len(rows)])
    task = seated(wishes([angle for angle, _ in rows], cut=cut, blocks=blocks), 0, 900.0)
    assert sorted(nodes(task)) == list(range(len(rows)))
    for seat in task.seats:
        begin, end = cut.span(of[seat.node])
        assert seat.low <= seat.desired <= seat.high
        assert (seat.desired - begin) % tau < end - begin
    for sector in range(3):
        there = [seat for seat in task.seats if of[seat.node] == sector]
        there.sort(key=lambda seat: (seat.desired + (pi if sector == 0 else 0)) % tau)
        row = [blocks[seat.node] for seat in there]
        for block in set(row) - {None}:
            first, last = row.index(block), len(row) - 1 - row[::-1].index(block)
            assert set(row[first : last + 1]) == {block}
