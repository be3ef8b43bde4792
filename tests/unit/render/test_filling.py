from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.filling import filled, name_inset
from sidusryhmad.render.plan import Plan
from sidusryhmad.render.seating import Wishes

HUB = (90.0, 60.0)


def wishes(rings, size=(70.0, 24.0), linked=()):
    count = len(rings)
    task = Plan((size,) * count, tuple(rings), (None,) * count, (), ((60.0, 13.0),) * 4, HUB)
    return Wishes(
        task, {node: node * 0.7 for node in range(count)}, 0.9, frozenset(linked), None, 1
    )


@given(st.lists(st.integers(0, 3), max_size=25))
def test_every_ring_holds_its_members_and_lies_outside_the_one_before(rings):
    found = filled(wishes(rings))
    borders = [hypot(*HUB) / 2, *found.borders]
    assert all(a + 20 < b for a, b in pairwise(borders))
    reach = hypot(70, 24) / 2
    for ring, radius in zip(rings, found.radii, strict=True):
        assert borders[ring] < radius - reach
        assert radius + reach < borders[ring + 1]
    assert len(set(zip(rings, found.radii, strict=True))) == len(set(rings))


@given(st.integers(1, 12), st.integers(1, 12))
def test_more_members_never_make_a_ring_smaller(few, more):
    small, large = (filled(wishes([0] * count)).borders[0] for count in sorted((few, few + more)))
    assert small <= large + 1e-9


def test_rings_grow_for_wide_pills_and_for_links_between_neighbours():
    usual = filled(wishes([0] * 8)).borders
    assert filled(wishes([0] * 8, size=(140.0, 24.0))).borders[0] > usual[0]
    around = [(i, j) for i in range(8) for j in range(8) if abs(i - j) in (1, 7)]
    assert filled(wishes([0] * 8, linked=around)).borders[0] > usual[0]


@pytest.mark.parametrize("border", [40.0, 120.0, 800.0])
def test_a_name_at_its_inset_lies_inside_the_border(border):
    name = (70.0, 13.0)
    assert hypot(name[0] / 2, border - name_inset(name, border)) < border
