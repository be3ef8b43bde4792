"""Who is how many steps away."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sidusryhmad.analysis.structure.streams import Reach, layers

LINKS = st.integers(1, 6).flatmap(lambda n: arrays(bool, (n, n)))
STEPS = st.integers(1, 7)


def distance(links, start):
    """Least number of steps by matrix powers; independent of the code under test."""
    walks = np.eye(len(links), dtype=int)
    found = {start: 0}
    for step in range(1, len(links) + 1):
        walks = np.minimum(walks @ links, 1)
        for row in np.flatnonzero(walks[start]):
            found.setdefault(int(row), step)
    return found


@given(LINKS, STEPS)
def test_everybody_stands_in_the_layer_of_their_distance(links, steps):
    expected = distance(links.astype(int), 0)
    found = {
        row: step for step, layer in enumerate(layers(links, 0, steps), start=1) for row in layer
    }
    assert found == {row: step for row, step in expected.items() if 0 < step <= steps}


@given(LINKS, STEPS)
def test_looking_further_only_adds_layers(links, steps):
    assert layers(links, 0, steps + 1)[:steps] == layers(links, 0, steps)


@given(LINKS, STEPS)
def test_who_is_downstream_of_me_has_me_upstream_at_the_same_distance(links, steps):
    for step, layer in enumerate(layers(links, 0, steps)):
        for row in layer:
            assert 0 in layers(links.T, row, steps)[step]


@given(LINKS, st.data())
def test_doubtful_links_add_people_in_doubt_and_change_nothing_that_is_sure(links, data):
    doubtful = data.draw(arrays(bool, links.shape)) & ~links
    names = tuple((f"s{row}", f"S {row}") for row in range(len(links)))
    with_doubt = Reach(names, links, doubtful).stream(0, 3)
    without = Reach(names, links, np.zeros_like(links)).stream(0, 3)
    assert (with_doubt.downstream, with_doubt.upstream) == (without.downstream, without.upstream)
    assert (without.perhaps_downstream, without.perhaps_upstream) == ((), ())
    sure = {id_ for layer in with_doubt.downstream for id_ in layer}
    maybe = {f"s{row}" for layer in layers(links | doubtful, 0, 3) for row in layer}
    assert set(with_doubt.perhaps_downstream) == maybe - sure


def test_a_chain_is_named_step_by_step():
    links = np.eye(4, k=1, dtype=bool)
    doubtful = np.zeros((4, 4), dtype=bool)
    doubtful[3, 0] = True
    names = tuple((id_, id_.upper()) for id_ in "abcd")
    stream = Reach(names, links, doubtful).stream(1, 2)
    assert (stream.id, stream.name) == ("b", "B")
    assert stream.downstream == (("c",), ("d",))
    assert stream.upstream == (("a",),)
    assert stream.perhaps_downstream == ()
    assert stream.perhaps_upstream == ("d",)
