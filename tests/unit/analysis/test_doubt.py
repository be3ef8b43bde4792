from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from sidusryhmad.analysis.doubt import doubtfully_reached
from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import service_maps


def chain(*measures):
    """a → b → c …, each influence with its own measure; the change hits a."""
    names = "abcd"[: len(measures) + 1]
    m = ServiceMap.named("X")
    for name in names:
        m = m.with_stakeholder(name, ring="direct")
    for pair, measure in zip(pairwise(names), measures, strict=True):
        m = m.with_influence(*pair, **measure)
    return m


KNOWN, UNKNOWN, NONE = {"strength": 2}, {"sign": "unknown"}, {"strength": 0}


@pytest.mark.parametrize(
    ("measures", "rows"),
    [
        ((KNOWN, KNOWN), []),
        ((UNKNOWN,), [1]),
        ((UNKNOWN, KNOWN), [1, 2]),
        ((KNOWN, UNKNOWN, KNOWN), [2, 3]),
        ((NONE, UNKNOWN), []),
        ((UNKNOWN, NONE), [1]),
    ],
)
def test_everybody_behind_an_unknown_direction_is_in_doubt(measures, rows):
    m = chain(*measures)
    shock = np.eye(len(m.stakeholders))[0]
    assert sorted(doubtfully_reached(m, to_network(m), shock)) == rows


def test_the_result_says_it_and_does_not_count_it():
    result = impact(chain(UNKNOWN), {"a": 1}).of("b")
    assert (result.total, result.reached) == (0, False)
    assert [note.code for note in result.notes] == ["perhaps_reached"]


@given(service_maps())
def test_without_a_direct_effect_nobody_is_in_doubt(m):
    assert doubtfully_reached(m, to_network(m), np.zeros(len(m.stakeholders))) == frozenset()


@given(service_maps())
def test_without_unknown_directions_nobody_is_in_doubt(m):
    known = [
        i for i in m.influences if i.strength is not None or i.sign in {"positive", "negative"}
    ]
    m = m.model_copy(update={"influences": tuple(known)})
    assert doubtfully_reached(m, to_network(m), np.ones(len(m.stakeholders))) == frozenset()
