from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.render.arrange import Field, arranged
from sidusryhmad.render.contact import boxes_hit
from sidusryhmad.render.plan import Link

AT = np.array([[120.0, 0.0], [-120.0, 0.0], [-300.0, 0.0], [300.0, 0.0]])
LINKS = (Link(0, 2, 1.0), Link(1, 3, 1.0))


def field(kinds=(0, 0, 1, 1), at=AT, links=LINKS):
    count = len(at)
    return Field(at, np.array([[60.0, 24.0]] * count), (90.0, 60.0), links, np.array(kinds))


def test_linked_members_come_to_the_same_side():
    place, _ = arranged(field())
    assert AT[place[0], 0] * AT[place[2], 0] > 0
    assert AT[place[1], 0] * AT[place[3], 0] > 0


def test_places_are_only_given_to_others_of_the_same_kind():
    place, _ = arranged(field())
    assert {int(p) for p in place[:2]} == {0, 1}
    assert {int(p) for p in place[2:]} == {2, 3}


def test_those_that_stay_stay():
    place, _ = arranged(field((-1, -1, 1, 1)))
    assert place.tolist() == [0, 1, 3, 2]
    assert arranged(field((-1, -1, -1, -1)))[0].tolist() == [0, 1, 2, 3]


def test_nothing_to_arrange():
    place, cost = arranged(field(links=()))
    assert place.tolist() == [0, 1, 2, 3]
    assert cost == 0.0


@st.composite
def fields(draw):
    count = draw(st.integers(3, 12))
    turn = np.arange(count) * 2 * np.pi / count
    at = 200 * np.stack([np.sin(turn), -np.cos(turn)], axis=1)
    ends = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(ends, ends), min_size=1, max_size=15, unique=True))
    kinds = draw(st.lists(st.integers(-1, 2), min_size=count, max_size=count))
    return field(kinds, at, tuple(Link(a, b, 0.5) for a, b in pairs if a != b))


@given(fields(), st.integers(0, 3))
def test_everybody_gets_a_place_of_the_own_kind_and_shaking_never_harms(task, kicks):
    place, cost = arranged(task, kicks)
    assert sorted(place.tolist()) == list(range(len(task.at)))
    for node, at in enumerate(place):
        assert at == node or (task.kinds[node] == task.kinds[at] >= 0)
    assert cost <= arranged(task)[1]


@given(fields())
def test_an_arrangement_is_kept_where_no_swap_helps(task):
    place, cost = arranged(task)
    settled = Field(task.at[place], task.sizes, task.hub, task.links, task.kinds)
    assert arranged(settled)[1] <= cost + 1e-6


class Plain:
    """The same search with every line tested against every other one again and again."""

    def __init__(self, task):
        self.task, self.place = task, list(range(len(task.at)))
        self.reach = max(float(np.hypot(*task.at.T).max()), 1.0)
        pairs = combinations(range(len(task.at)), 2)
        kinds, linked = task.kinds, {node for link in task.links for node in self.ends(link)}
        self.pairs = [
            (a, b) for a, b in pairs if kinds[a] == kinds[b] >= 0 and not linked.isdisjoint((a, b))
        ]

    @staticmethod
    def ends(link):
        return link.source, link.target

    def lines(self, place):
        return [(place[link.source], place[link.target]) for link in self.task.links]

    def side(self, a, b, c):
        (ax, ay), (bx, by), (cx, cy) = self.task.at[[a, b, c]].round(6)
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        return int(area > 1e-6) - int(area < -1e-6)

    def cross(self, one, other):
        apart = self.side(*one, other[0]) * self.side(*one, other[1]) < 0
        return apart and self.side(*other, one[0]) * self.side(*other, one[1]) < 0

    def alone(self, line, weight):
        at, sizes = self.task.at, self.task.sizes
        ends = at[[line[0]]], at[[line[1]]]
        third = [place for place in range(len(at)) if place not in line]
        pills = boxes_hit(*ends, at[third], sizes[third] / 2 + 4).sum()
        hub = boxes_hit(*ends, np.zeros((1, 2)), np.array([self.task.hub]) / 2).sum()
        way = np.hypot(*(ends[0] - ends[1])[0]) / self.reach
        return 2.0 * pills + hub + 2.4 * (weight + 0.2) * way

    def cost(self, place):
        lines = self.lines(place)
        met = sum(self.cross(one, other) for one, other in combinations(lines, 2))
        pairs = zip(lines, self.task.links, strict=True)
        return met + sum(self.alone(line, link.weight) for line, link in pairs)

    def stands(self, node, at):
        """What a node's lines cost were it alone to stand elsewhere."""
        now, found = self.lines(self.place), 0.0
        for link in self.task.links:
            if node in self.ends(link):
                other = link.target if link.source == node else link.source
                line = (at, self.place[other])
                found += self.alone(line, link.weight)
                found += sum(self.cross(line, each) for each in now)
        return found

    def swapped(self, u, v):
        place = list(self.place)
        place[u], place[v] = place[v], place[u]
        return place

    def round(self):
        def gain(u, v):
            a, b = self.place[u], self.place[v]
            now = self.stands(u, a) + self.stands(v, b)
            return round(now - self.stands(u, b) - self.stands(v, a), 6)

        moved = set()
        gains = [(gain(*pair), pair) for pair in self.pairs]
        for value, pair in sorted(gains, key=lambda each: -each[0]):
            new = self.swapped(*pair)
            free = value > -0.5 and moved.isdisjoint(pair)
            if free and self.cost(new) < self.cost(self.place) - 1e-6:
                self.place = new
                moved |= {*pair}
        return bool(moved)

    def descend(self):
        for _ in range(30):
            if not self.round():
                return

    def shake(self, kick):
        kept = self.place
        for step in range(4):
            at = (kick * 4 + step + 1) * 2654435761 % 2**32 * len(self.pairs) >> 32
            self.place = self.swapped(*self.pairs[at])
        self.descend()
        if round(self.cost(self.place), 6) >= round(self.cost(kept), 6):
            self.place = kept


@settings(max_examples=15)
@given(fields(), st.integers(0, 2))
def test_the_search_goes_the_way_of_one_that_counts_everything_anew(task, kicks):
    plain = Plain(task)
    if task.links:
        plain.descend()
        for kick in range(kicks if plain.pairs else 0):
            plain.shake(kick)
    place, cost = arranged(task, kicks)
    assert place.tolist() == plain.place
    assert abs(cost - (plain.cost(plain.place) if task.links else 0.0)) < 1e-5
