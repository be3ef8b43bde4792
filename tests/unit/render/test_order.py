from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.order import circular_order
from sidusryhmad.render.plan import Link


def crossings(order, links):
    place = {node: index for index, node in enumerate(order)}
    chords = [sorted((place[link.source], place[link.target])) for link in links]
    return sum(a < c < b < d or c < a < d < b for (a, b), (c, d) in combinations(chords, 2))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7])
def test_every_node_once_even_without_links(count):
    assert sorted(circular_order(count, ())) == list(range(count))


def test_a_shuffled_circle_is_laid_out_without_crossings():
    walk = [0, 5, 2, 9, 4, 7, 1, 8, 3, 6]
    links = [Link(a, b, 1.0) for a, b in zip(walk, [*walk[1:], walk[0]], strict=True)]
    order = circular_order(10, links)
    assert crossings(order, links) == 0


def test_groups_stand_together_and_the_cut_lies_between_them():
    groups = [(0, 2, 4), (1, 3, 5)]
    links = [Link(a, b, 1.0) for group in groups for a, b in combinations(group, 2)]
    order = circular_order(6, links)
    assert {frozenset(order[:3]), frozenset(order[3:])} == {frozenset(g) for g in groups}


def test_same_order_every_time():
    links = [Link(i, (i * 3 + 1) % 12, 0.5) for i in range(12) if i != (i * 3 + 1) % 12]
    assert circular_order(12, links) == circular_order(12, links)


def test_very_large_maps_are_not_searched():
    links = [Link(i, (i + 1) % 300, 1.0) for i in range(300)]
    assert sorted(circular_order(300, links)) == list(range(300))


@st.composite
def graphs(draw):
    count = draw(st.integers(0, 25))
    ends = st.integers(0, max(0, count - 1))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=40, unique=True))
    weights = st.sampled_from([0.25, 0.5, 1.0])
    return count, [Link(a, b, draw(weights)) for a, b in pairs if a != b]


@given(graphs())
def test_every_node_has_one_place_whatever_the_links(graph):
    count, links = graph
    order = circular_order(count, links)
    assert sorted(order) == list(range(count))
    assert circular_order(count, list(reversed(links))) == order


@given(graphs())
def test_the_circle_is_cut_where_least_weight_passes(graph):
    count, links = graph
    order = circular_order(count, links)
    place = {node: index for index, node in enumerate(order)}

    def passing(gap):
        load = 0.0
        for link in links:
            low, high = sorted((place[link.source], place[link.target]))
            short = high - low <= count / 2
            load += (link.weight + 0.2) * ((low <= gap < high) == short)
        return round(load, 6)

    if count > 2 and links:
        assert passing(count - 1) == min(map(passing, range(count)))
