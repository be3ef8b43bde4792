from itertools import pairwise, product
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.spiral.loop import (
    Gain,
    ends_of,
    gain_of,
    one_more,
    reached,
    rounds_until,
)
from sidusryhmad.evidence.topics.spiral.rows import LinkRow


def looped(strengths, ranges=None):
    names = [f"f{at}" for at in range(len(strengths))]
    pairs = zip(names, [*names[1:], names[0]], strict=True)
    ends = ranges or [{}] * len(strengths)
    return [
        LinkRow(from_=a, to=b, strength=s, **more)
        for (a, b), s, more in zip(pairs, strengths, ends, strict=True)
    ]


STRENGTHS = st.lists(st.floats(-3, 3), min_size=2, max_size=6)
DAMPED = st.lists(st.floats(-2.9, 2.9), min_size=2, max_size=6)
RANGED = st.lists(st.tuples(*[st.floats(-3, 3)] * 3).map(sorted), min_size=2, max_size=4)


@given(DAMPED, st.data())
def test_totals_are_those_of_the_linear_system(strengths, data):
    """The closed form against the solution of x = p + Bᵀx."""
    rows = looped(strengths)
    start = data.draw(st.integers(0, len(rows) - 1))
    n = len(rows)
    carried = np.zeros((n, n))
    for at, strength in enumerate(strengths):
        carried[at, (at + 1) % n] += strength / 3
    push = np.zeros(n)
    push[start] = 1
    wanted = np.linalg.solve(np.eye(n) - carried.T, push)
    assert reached(rows, start, gain_of(rows).value) == pytest.approx(wanted, abs=1e-9)


@given(RANGED)
def test_the_range_is_that_of_all_corners(ends):
    rows = looped([e[1] for e in ends], [{"low": e[0], "high": e[2]} for e in ends])
    corners = [prod(each) / 3 ** len(ends) for each in product(*[(e[0], e[2]) for e in ends])]
    gain = gain_of(rows)
    assert gain.low == pytest.approx(min(corners), abs=1e-12)
    assert gain.high == pytest.approx(max(corners), abs=1e-12)
    assert gain.low - 1e-12 <= gain.value <= gain.high + 1e-12


@given(STRENGTHS, st.integers(0, 5))
def test_where_the_loop_is_entered_does_not_change_its_gain(strengths, turn):
    turned = [*strengths[turn % len(strengths) :], *strengths[: turn % len(strengths)]]
    assert gain_of(looped(turned)).value == pytest.approx(gain_of(looped(strengths)).value)


@given(STRENGTHS)
def test_polarity_is_the_product_of_signs(strengths):
    negative = sum(strength < 0 for strength in strengths)
    gain = gain_of(looped(strengths))
    if gain.value == 0:
        assert gain.polarity == "broken"
    else:
        assert gain.polarity == ("balancing" if negative % 2 else "reinforcing")


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0.1, 0.2, "reinforcing"),
        (-0.2, -0.1, "balancing"),
        (0, 0, "broken"),
        (-0.1, 0.1, "unsure"),
        (0, 0.3, "unsure"),
    ],
)
def test_polarity_speaks_of_the_whole_range(low, high, told):
    assert Gain((low + high) / 2, low, high).polarity == told


def test_a_loop_of_full_links_never_settles():
    gain = gain_of(looped([3, 3, 3]))
    assert (gain.value, gain.amplified, rounds_until(gain.value)) == (1, None, None)


@given(st.floats(0.01, 0.99), st.floats(0.1, 0.99))
def test_after_as_many_rounds_that_share_has_arrived(gain, share):
    """The sum of a geometric series up to there, against its limit."""
    rounds = rounds_until(gain, share)
    arrived = 1 - gain ** (rounds + 1)
    assert arrived >= share - 1e-9
    assert rounds == 0 or arrived == pytest.approx(share)


def test_a_broken_loop_is_done_at_once():
    assert rounds_until(0.0) == 0


@given(st.lists(st.floats(0.5, 2), min_size=2, max_size=5))
def test_one_point_more_on_the_weakest_link_does_most(strengths):
    rows = looped(strengths)
    gains = [one_more(rows, at, 1.0) for at in range(len(rows))]
    weakest = min(range(len(rows)), key=lambda at: strengths[at])
    assert gains[weakest] == pytest.approx(max(gains))


def test_a_full_link_cannot_be_stronger():
    rows = looped([3, 1.5])
    assert one_more(rows, 0, 1.0) == gain_of(rows).value


def test_ends_are_the_strength_itself_where_nothing_was_said():
    assert ends_of(LinkRow(from_="a", to="b", strength=2)) == (2, 2)
    assert ends_of(LinkRow(from_="a", to="b", strength=2, low=1)) == (1, 2)


def test_totals_shrink_along_the_way():
    totals = reached(looped([2, 2, 2]), 1, 8 / 27)
    assert all(a > b for a, b in pairwise((totals[1], totals[2], totals[0])))
