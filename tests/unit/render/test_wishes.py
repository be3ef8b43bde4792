from math import pi, tau

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.plan import Link, Plan
from sidusryhmad.render.sectors import Sectors
from sidusryhmad.render.wishes import remembered, turned, with_mates, within


def plan(previous=(), links=(), blocks=()):
    count = max(len(previous), len(blocks), 2)
    pills = ((60.0, 22.0),) * count
    words = ((50.0, 12.0),)
    nobody = (None,) * count
    return Plan(
        pills, (0,) * count, nobody, links, words, (80.0, 50.0), previous=previous, blocks=blocks
    )


def test_members_of_a_block_are_linked_in_a_row():
    links = with_mates(plan(links=(Link(0, 1, 0.5),), blocks=(1, None, 1, 2, 1)))
    assert links == (Link(0, 1, 0.5), Link(0, 2, 1.0), Link(2, 4, 1.0))
    assert with_mates(plan()) == ()


@given(st.permutations(range(7)), st.integers(1, 4))
def test_each_start_turns_the_same_circle(order, starts):
    for start in range(starts):
        angles = turned(order, start, starts)
        around = sorted(angles, key=angles.__getitem__)
        at = around.index(order[0])
        assert [*around[at:], *around[:at]] == list(order)


@given(st.lists(st.integers(0, 2), min_size=1, max_size=9))
def test_wishes_within_slices_lie_in_them_in_the_same_order(of):
    cut = Sectors((-1.0, 1.0, 3.0), tuple(of))
    wishes = {node: node * 0.1 for node in range(len(of))}
    for node, angle in within(cut, wishes).items():
        begin, end = cut.span(of[node])
        assert (angle - begin) % tau < end - begin
    for number in range(3):
        there = [n for n, sector in enumerate(of) if sector == number]
        found = [(within(cut, wishes)[n] - cut.span(number)[0]) % tau for n in there]
        assert found == sorted(found)


def test_who_is_new_begins_between_those_it_is_linked_to():
    links = (Link(0, 2, 1.0), Link(2, 1, 1.0))
    assert remembered(plan((1.0, 2.0, None), links))[2] == pytest.approx(1.5)
    heavy = (Link(0, 2, 1.0), Link(2, 1, 0.0))
    assert 1.0 < remembered(plan((1.0, 2.0, None), heavy))[2] < 1.4


def test_who_is_new_and_unlinked_begins_in_the_widest_gap():
    assert remembered(plan((1.0, 2.0, None)))[2] == pytest.approx((2.0 + tau + 1.0) / 2)
    first, second = remembered(plan((None, None))).values()
    assert first == pi
    assert second == pytest.approx(0)


def test_angles_of_the_earlier_picture_are_kept():
    assert remembered(plan((1.0, -1.0))) == {0: 1.0, 1: tau - 1.0}
