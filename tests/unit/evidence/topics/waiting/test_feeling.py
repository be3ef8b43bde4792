import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.waiting.feeling import (
    Wait,
    effect,
    feeling,
    longest,
    perceived,
    share,
    weight,
)
from sidusryhmad.evidence.topics.waiting.model import WaitingModel

PLAIN = WaitingModel(exponent=1.0, idle=2.0, untold=3.0, overrun=5.0, at_tolerance=1.0).settings()
POSITIVE = st.floats(0.1, 1e5)


def wait(length=60.0, tolerance=60.0, *, occupied=True, told=True, promised=None):
    return Wait(length, tolerance, occupied, told, promised)


@pytest.mark.parametrize(
    ("occupied", "told", "times"),
    [(True, True, 1), (False, True, 2), (True, False, 3), (False, False, 6)],
)
def test_weights_multiply(occupied, told, times):
    assert weight(wait(occupied=occupied, told=told), PLAIN) == times


@pytest.mark.parametrize(("promised", "times"), [(60, 1), (90, 1), (30, 3), (0, 5), (45, 2)])
def test_time_beyond_the_promise_weighs_more(promised, times):
    assert weight(wait(promised=promised), PLAIN) == pytest.approx(times)


def test_a_wait_just_as_long_as_is_tolerated_feels_as_long_as_it_is():
    for exponent in (0.5, 0.9, 1.5):
        settings = WaitingModel(exponent=exponent).settings()
        assert perceived(wait(), settings) == pytest.approx(60)
        assert share(wait(), settings) == 1


def test_the_exponent_bends_perceived_time_around_the_tolerance():
    bent = WaitingModel(exponent=0.5).settings()
    assert perceived(wait(15.0), bent) == pytest.approx(30)
    assert perceived(wait(240.0), bent) == pytest.approx(120)


def test_an_untold_wait_feels_longer_by_its_weight():
    assert perceived(wait(told=False), PLAIN) == 180


@pytest.mark.parametrize(("length", "points"), [(0, 0), (60, -1), (120, -1.5), (240, -2)])
def test_feelings_worked_out_by_hand(length, points):
    assert feeling(wait(float(length)), PLAIN) == pytest.approx(points)


@pytest.mark.parametrize("cost", [0.25, 1.0, 2.5])
def test_a_wait_at_the_tolerance_costs_what_was_chosen(cost):
    settings = WaitingModel(at_tolerance=cost).settings()
    assert feeling(wait(), settings) == pytest.approx(-cost)


def test_no_wait_is_no_loss_and_no_minus_zero():
    none = feeling(wait(0.0), PLAIN)
    assert none == 0
    assert str(none) == "0.0"


def test_an_endless_wait_is_not_worse_than_the_scale():
    assert -3 <= feeling(wait(1e12), PLAIN) < -2.999


def test_effects_worked_out_by_hand():
    assert effect(wait(), wait(240.0), PLAIN) == pytest.approx(1)
    assert effect(wait(240.0), wait(), PLAIN) == pytest.approx(-1)


def test_told_five_days_against_three_silent_ones_hinges_on_the_weight_of_silence():
    day = 86400.0
    told, silent = wait(5 * day, 5 * day), wait(3 * day, 5 * day, told=False)
    for untold, better in ((1.5, False), (5 / 3, None), (1.8, True)):
        points = effect(told, silent, {**PLAIN, "untold": untold})
        if better is None:
            assert points == pytest.approx(0, abs=1e-12)
        else:
            assert (points > 0) == better


def test_the_longest_told_wait_is_the_silent_one_times_its_weight():
    assert longest(wait(), wait(60.0, told=False), PLAIN) == pytest.approx(180)


def test_the_longest_wait_does_not_depend_on_how_long_the_new_one_is_or_was_promised():
    other = wait(60.0, told=False)
    assert longest(wait(1.0), other, PLAIN) == longest(wait(999.0, promised=5.0), other, PLAIN)


@given(POSITIVE, POSITIVE)
def test_the_longest_wait_against_itself_is_itself(length, tolerance):
    same = wait(length, tolerance)
    assert longest(same, same, PLAIN) == pytest.approx(length)


@given(POSITIVE, POSITIVE, st.lists(st.floats(1.0, 5.0), min_size=1, max_size=5))
def test_many_settings_at_once_are_each_alone(length, tolerance, weights):
    silent = wait(length, tolerance, told=False)
    together = feeling(silent, {**PLAIN, "untold": np.array(weights)})
    alone = [feeling(silent, {**PLAIN, "untold": each}) for each in weights]
    assert together == pytest.approx(alone)


@given(POSITIVE, POSITIVE)
def test_one_setting_gives_a_plain_number(length, tolerance):
    assert type(feeling(wait(length, tolerance), PLAIN)) is float
