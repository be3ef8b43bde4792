"""The rule of the verdict on plain numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.rule import ROUNDING, limits, status, status_of
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


@pytest.mark.parametrize(
    ("losers", "outside", "winners", "expected"),
    [
        (True, True, True, "harms_inner"),
        (False, True, True, "harms_outside"),
        (False, True, False, "harms_outside"),
        (False, False, True, "good"),
        (False, False, False, "no_effect"),
    ],
)
def test_the_first_that_applies(losers, outside, winners, expected):
    assert status(losers=losers, outside=outside, winners=winners) == expected


def test_limits_are_never_below_rounding():
    m = ServiceMap.from_document({"service": {"name": "K"}, "epsilon": 0, "tolerance": 0})
    assert limits(m) == (ROUNDING, ROUNDING)
    assert limits(ServiceMap.named("K")) == (0.05, 0.25)


@given(st.data())
def test_plain_totals_are_judged_like_an_impact(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    assert status_of(result.service_map, [s.total for s in result.stakeholders]) == (
        result.verdict.status
    )
