"""What is assumed of influences that are not known in full."""

import pytest
from hypothesis import given

from sidusryhmad.analysis.assumptions import assumed, assumptions
from sidusryhmad.model.influence import Influence
from sidusryhmad.network.network import weight
from sidusryhmad.testing import service_maps


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"strength": 2}, ()),
        ({"strength": 0}, ("asked_none",)),
        ({"strength": 0, "exists": 0.5}, ("asked_none",)),
        ({"strength": 2, "exists": 0.5}, ("exists",)),
        ({"strength": 2, "exists": 1}, ()),
        ({"strength": 2, "exists": 0}, ("asked_none",)),
        ({"sign": "unknown", "exists": 0}, ("asked_none",)),
        ({"sign": "positive"}, ("sign_only",)),
        ({"sign": "unknown", "exists": 0.5}, ("sign_unknown", "exists")),
        ({"range": [1, 2]}, ("range_only",)),
        ({"range": [-1, 1]}, ("sign_unknown",)),
        ({"range": [0, 0]}, ("range_only",)),
        ({"strength": 1, "range": [-1, 1]}, ()),
    ],
)
def test_what_is_assumed_of_an_influence(given, codes):
    assert assumed(Influence.model_validate({"from": "a", "to": "b", **given})) == codes


@given(service_maps(max_stakeholders=5))
def test_what_carries_nothing_though_something_was_said_is_always_told(service_map):
    told = {
        code: message.values["influences"].split(", ")
        for message in assumptions(service_map)
        for code in [message.code]
    }
    names = {s.id: s.name for s in service_map.stakeholders}
    for influence in service_map.influences:
        pair = f"{names[influence.from_]} → {names[influence.to]}"
        if weight(influence) == 0:
            assert any(pair in ", ".join(pairs) for pairs in told.values())
    assert all(told.values())
