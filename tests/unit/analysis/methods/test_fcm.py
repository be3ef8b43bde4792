"""Fuzzy cognitive maps: rounds by hand, and what clamping means."""

from math import exp, tanh

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.fcm import ROUNDS, FuzzyMap, fcm
from sidusryhmad.network.network import Network

PAIR = np.array([[0, 0.8], [-0.4, 0]])


def network(matrix):
    sources, targets = np.nonzero(matrix)
    ids = tuple(f"s{row}" for row in range(len(matrix)))
    index = {id_: row for row, id_ in enumerate(ids)}
    return Network(ids, index, sources, targets, np.asarray(matrix, float)[sources, targets])


def logistic(x):
    return 1 / (1 + exp(-x))


@pytest.mark.parametrize(
    ("inference", "inputs"),
    [
        ("kosko", (-0.4 * 0.3, 0.8 * 0.6)),
        ("modified_kosko", (0.6 - 0.4 * 0.3, 0.3 + 0.8 * 0.6)),
        ("rescaled", (0.2 - 0.4 * -0.4, -0.4 + 0.8 * 0.2)),
    ],
)
@pytest.mark.parametrize(("transfer", "squash"), [("tanh", tanh), ("sigmoid", logistic)])
@pytest.mark.parametrize("slope", [0.5, 1, 3])
def test_one_round_by_hand(inference, inputs, transfer, squash, slope):
    run = FuzzyMap(PAIR, inference, transfer, slope).run(np.array([0.6, 0.3]), rounds=1)
    assert run.state == pytest.approx([squash(slope * value) for value in inputs])
    assert (run.rounds, run.settled) == (1, False)


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_whoever_is_held_stays(first, second):
    run = FuzzyMap(PAIR).run(np.array([first, second]), np.array([True, False]))
    assert run.state[0] == first
    assert run.state[1] == pytest.approx(tanh(0.8 * first), abs=1e-9)


@given(st.floats(-20, 20), st.sampled_from(["tanh", "sigmoid"]))
def test_a_settled_state_is_one_that_a_further_round_does_not_move(press, transfer):
    weights = np.zeros((3, 3))
    weights[:2, :2], weights[2, 0] = PAIR, press
    model = FuzzyMap(weights, "modified_kosko", transfer)
    held = np.array([False, False, True])
    run = model.run(np.array([0.0, 0, 1]), held)
    if run.settled:
        again = model.run(run.state, held, rounds=1)
        assert again.state == pytest.approx(run.state, abs=1e-8)


@given(st.floats(-700, 700))
def test_squashing_never_overflows(size):
    run = FuzzyMap(np.array([[0, 1000.0], [0, 0]]), "kosko", "sigmoid").run(
        np.array([size, 0.0]), np.array([True, False])
    )
    assert 0 <= run.state[1] <= 1


def test_the_scenario_in_points_by_hand():
    # α = ½: the influence of 0.8 carries 0.4; a direct effect of 1.5 is half the scale.
    found = fcm(network([[0, 0.8], [0, 0]]), np.array([1.5, 0.0]))
    assert found.totals == pytest.approx([1.5, 3 * tanh(0.4 * 0.5)])
    assert (found.additive, found.signed, found.reach) == (False, True, None)
    assert found.certificate.code == "settled"


def test_with_the_logistic_the_baseline_is_taken_off():
    found = fcm(network([[0, 0.8], [0, 0]]), np.array([1.5, 0.0]), transfer="sigmoid")
    moved = logistic(0.4 * (0.5 + 0.5)) - logistic(0.4 * 0.5)
    assert found.totals == pytest.approx([1.5, 3 * moved])


def test_a_swing_that_never_settles_is_refused():
    # A held push on a strong negative loop: the states swing and never come to rest.
    matrix = np.array([[0, 1, 0, 0], [0, 0, 1, 0], [0, -1, 0, 1], [0, 1, -1, 0]])
    swinging = network(30 * matrix)
    found = fcm(swinging, np.array([1.0, 0, 0, 0]))
    assert found.totals is None
    assert str(found.refusal) == f"the numbers do not settle within {ROUNDS} rounds of passing on"


def test_saturation_hides_how_large_a_driver_is():
    """A failure on record: in a strong loop drivers of .01 and of 1 end alike, near .96."""
    strong = np.array([[0, 2, 0], [0, 0, 2], [0, 2, 0.0]])
    ends = [fcm(network(strong), np.array([3 * d, 0, 0]), carry_over=1).totals for d in (0.01, 1)]
    assert 0.9 * ends[1][1] < ends[0][1] < ends[1][1]
