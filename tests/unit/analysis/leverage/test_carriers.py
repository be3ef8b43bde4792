"""What is carried between others, by hand.

A → B +3 and B → C +3 at carry-over ½, and A → C +1.5 beside it: C's sum is 1½, so
b_BC = ½·1/1½ = ⅓ and b_AC = ½·½/1½ = ⅙. A's point reaches C by ⅙ alone and by ½·⅓ = ⅙ through B.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.leverage.carriers import carriers
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network
from sidusryhmad.testing import service_maps


def mapped(links, ids="abc"):
    rows = [{"id": i, "name": i.upper(), "ring": "direct"} for i in ids]
    influences = [{"from": a, "to": b, "strength": s} for a, b, s in links]
    return ServiceMap.from_document(
        {"service": {"name": "X"}, "stakeholders": rows, "influences": influences}
    )


def found(service_map, members=None, alpha=0.5):
    names = tuple((s.id, s.name) for s in service_map.stakeholders)
    rows = np.arange(len(names)) if members is None else np.array(members, dtype=np.intp)
    return carriers(linear_model(to_network(service_map), carry_over=alpha), rows, names)


def test_what_runs_through_the_middle():
    first, *others = found(mapped((("a", "b", 3), ("b", "c", 3), ("a", "c", 1.5))))
    assert (first.id, first.source, first.target) == ("b", "a", "c")
    assert (first.between, first.onto, first.amount) == pytest.approx((1 / 6, 1 / 6, 1 / 6))
    assert [c.id for c in others] == ["a", "c"]
    assert not any(c.between for c in others)
    assert all(c.source is None is c.target for c in others)


def test_only_what_arrives_at_those_looked_at_counts_onto():
    links = (("a", "b", 3), ("b", "c", 3), ("b", "d", -3))
    whole = found(mapped(links, "abcd"), [2])[0]
    assert (whole.between, whole.onto) == pytest.approx((0.5, 0.25))
    assert (whole.target, whole.amount) == ("c", 0.25)
    assert found(mapped(links, "abcd"), [])[0].onto == 0


def test_an_echo_is_nothing_between_others():
    # All that B carries comes back to A itself.
    assert not any(c.between for c in found(mapped((("a", "b", 3), ("b", "a", 3)), "ab")))


def test_with_nobody_else_nothing_is_carried():
    (alone,) = found(mapped((), "a"))
    assert (alone.between, alone.source, alone.amount) == (0, None, 0)


@given(service_maps(max_stakeholders=6), st.sampled_from([0.2, 0.5, 0.9]))
def test_what_arrives_somewhere_is_no_more_than_what_is_carried(service_map, alpha):
    for carrier in found(service_map, range(len(service_map.stakeholders)), alpha):
        assert carrier.onto == pytest.approx(carrier.between, abs=1e-12)
        assert carrier.between + 1e-12 >= abs(carrier.amount) >= 0
        assert carrier.id not in {carrier.source, carrier.target}


@given(st.data(), st.sampled_from([0.2, 0.5, 0.9]))
def test_parts_onto_each_add_up(data, alpha):
    service_map = data.draw(service_maps(max_stakeholders=5))
    whole = {c.id: c.between for c in found(service_map, None, alpha)}
    sums = dict.fromkeys(whole, 0.0)
    for row in range(len(whole)):
        for carrier in found(service_map, [row], alpha):
            sums[carrier.id] += carrier.onto
    assert sums == pytest.approx(whole, abs=1e-9)


@given(service_maps(max_stakeholders=6))
def test_whoever_carries_most_comes_first(service_map):
    amounts = [carrier.between for carrier in found(service_map)]
    assert amounts == pytest.approx(sorted(amounts, reverse=True))
