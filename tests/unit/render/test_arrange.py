import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.arrange import Field, arranged
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
