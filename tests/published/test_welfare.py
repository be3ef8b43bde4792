"""Welfare criteria on the example of Wikipedia's article on the egalitarian rule.

Published there, for two people: the leximin rule picks x = (2, 4) among x, y = (9, 1) and
z = (1, 8). Worked out by hand here: the sum picks y (10 against 6 and 9), so does Nash's product (9
against 8 and 8), and no profile dominates another. The criteria disagree, which is why they stand
side by side.
"""

import pytest

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.criteria import dominates, leximin, nash, ranks
from sidusryhmad.model.service_map import ServiceMap

PROFILES = {"x": (2, 4), "y": (9, 1), "z": (1, 8)}


def best(score):
    return max(PROFILES, key=lambda name: score(PROFILES[name]))


def test_leximin_picks_x():
    assert best(leximin) == "x"


def test_leximin_puts_the_larger_second_worst_first_where_the_worst_are_equal():
    order = sorted(PROFILES, key=lambda name: leximin(PROFILES[name]), reverse=True)
    assert order == ["x", "y", "z"]
    assert ranks([leximin(p) for p in PROFILES.values()]) == (1, 2, 3)


def test_the_worst_alone_cannot_tell_y_from_z():
    assert [min(p) for p in PROFILES.values()] == [2, 1, 1]


def test_the_sum_picks_y():
    assert {name: sum(p) for name, p in PROFILES.items()} == {"x": 6, "y": 10, "z": 9}
    assert best(sum) == "y"


def test_nash_picks_y():
    assert {name: nash(p) for name, p in PROFILES.items()} == {"x": 8, "y": 9, "z": 8}
    assert best(nash) == "y"


@pytest.mark.parametrize("one", PROFILES)
@pytest.mark.parametrize("other", PROFILES)
def test_nobody_dominates(one, other):
    assert not dominates(PROFILES[one], PROFILES[other])


def test_a_comparison_says_the_same():
    """The same profiles as thirds of a point, on two people who do not influence each other."""
    m = ServiceMap.named("Two").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    for name, (a, b) in PROFILES.items():
        m = m.with_change(name, {"A": a / 3, "B": b / 3})
    result = compare(m, draws=None)
    assert [a.id for a in result.alternatives] == ["x", "y", "z", "nothing"]
    assert max(result.alternatives, key=lambda a: a.sum).id == "y"
    assert max(result.changes, key=lambda a: a.nash).id == "y"
    assert result.of("y").nash == pytest.approx(1)
    assert result.of("nothing").nash is None
    assert result.front == ("x", "y", "z")
