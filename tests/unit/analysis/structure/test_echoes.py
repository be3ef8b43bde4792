"""Every loop's share in the echo of its members is exact."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.structure.echoes import Feedback
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import service_maps

BARE = service_maps(max_stakeholders=6, complete=False)
SHARES = st.sampled_from([0.1, 0.5, 0.9])
ALL = 10_000
EXACT = 1e-12


def feedback_of(service_map, alpha=0.5, doubtful=()):
    network = to_network(service_map)
    mask = np.zeros((len(network), len(network)), dtype=bool)
    for pair in doubtful:
        mask[pair] = True
    names = tuple((s.id, s.name) for s in service_map.stakeholders)
    return Feedback(names, linear_model(network, carry_over=alpha), mask, full=alpha)


def all_loops(feedback):
    known, _ = feedback.searches(ALL)
    assert known.complete
    return [(rows, feedback.loop(rows)) for rows in known.loops]


@given(BARE, SHARES)
def test_the_echoes_of_all_loops_add_up_to_what_comes_back(service_map, alpha):
    feedback = feedback_of(service_map, alpha)
    loops = all_loops(feedback)
    for row, back in enumerate(np.diag(feedback.model.response)):
        through = sum(loop.echo for rows, loop in loops if row in rows)
        assert through == pytest.approx(back - 1, abs=EXACT)


@given(BARE, SHARES)
def test_the_gain_is_the_product_along_the_loop_and_its_sign_the_polarity(service_map, alpha):
    feedback = feedback_of(service_map, alpha)
    for rows, loop in all_loops(feedback):
        product = 1.0
        for source, target in zip(rows, (*rows[1:], rows[0]), strict=True):
            product *= feedback.model.carried[source, target]
        assert loop.gain == pytest.approx(product, rel=EXACT)
        assert loop.polarity == ("reinforcing" if product > 0 else "balancing")
        assert loop.most == pytest.approx(abs(product), rel=EXACT)
        assert loop.feedback > 0


@given(BARE, SHARES)
def test_opening_a_loop_takes_its_echo_out_of_the_members(service_map, alpha):
    """By an influence that belongs to this loop alone, so all other loops stay as they are."""
    feedback = feedback_of(service_map, alpha)
    loops = all_loops(feedback)
    steps = [set(zip(rows, (*rows[1:], rows[0]), strict=True)) for rows, _ in loops]
    for number, (rows, loop) in enumerate(loops):
        own = steps[number].difference(*steps[:number], *steps[number + 1 :])
        if own:
            opened = feedback.model.carried.copy()
            opened[min(own)] = 0
            without = np.linalg.inv(np.eye(len(opened)) - opened)
            for row in rows:
                closed = feedback.model.response[row, row]
                assert closed == pytest.approx(without[row, row] * (1 + loop.echo), rel=1e-10)


@given(BARE, st.integers(0, 5))
def test_what_is_not_listed_is_the_exact_remainder(service_map, top):
    feedback = feedback_of(service_map)
    known, _ = feedback.searches(top)
    loops = tuple(map(feedback.loop, known.loops))
    for echo in feedback.echoes(loops):
        listed = sum(loop.echo for loop in loops if echo.id in loop.nodes)
        assert listed + echo.other_loops == pytest.approx(echo.echo, abs=EXACT)


@given(service_maps(max_stakeholders=6, acyclic=True, complete=False))
def test_nothing_comes_back_without_loops(service_map):
    feedback = feedback_of(service_map)
    assert all_loops(feedback) == []
    assert [echo.echo for echo in feedback.echoes(())] == [0.0] * len(service_map.stakeholders)


@given(service_maps(min_stakeholders=2, max_stakeholders=5, complete=False), st.data())
def test_doubt_is_searched_for_by_what_could_be_and_touches_no_number(service_map, data):
    feedback = feedback_of(service_map)
    free = [tuple(map(int, pair)) for pair in np.argwhere(feedback.model.carried == 0)]
    pairs = data.draw(st.lists(st.sampled_from([p for p in free if p[0] != p[1]] or [(0, 1)])))
    pairs = [pair for pair in pairs if feedback.model.carried[pair] == 0]
    doubting = feedback_of(service_map, doubtful=pairs)
    known, doubtful = doubting.searches(ALL)
    assert known == feedback.searches(ALL)[0]
    for rows in doubtful.loops:
        loop = doubting.loop(rows)
        assert (loop.polarity, loop.gain, loop.echo) == ("unknown", 0.0, 0.0)
        assert 0 < loop.most <= 0.5 ** len(rows)
