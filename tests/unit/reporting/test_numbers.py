"""The unrounded numbers behind a report."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.reporting.numbers import numbers_of
from sidusryhmad.testing import service_maps

MAP = sr.example("post").read()
RESULTS = {
    "impact": lambda: sr.impact(MAP, "ukseni-tasuta", draws=None),
    "comparison": lambda: sr.compare(MAP, draws=None),
    "leverage": lambda: sr.leverage(MAP),
    "structure": lambda: sr.structure(MAP),
    "robustness": lambda: sr.robustness(MAP, "ukseni-tasuta"),
    "remedy": lambda: sr.remedy(MAP, "ukseni-tasuta", draws=50),
    "profile": lambda: sr.profile(MAP),
    "cross_check": lambda: sr.cross_check(MAP, "ukseni-tasuta"),
}


@pytest.mark.parametrize("kind", sorted(RESULTS))
def test_every_row_has_the_same_keys_and_only_what_a_cell_can_hold(kind):
    rows = numbers_of(RESULTS[kind]())
    assert len({tuple(row) for row in rows}) <= 1
    assert all(
        value is None or isinstance(value, str | int | float)
        for row in rows
        for value in row.values()
    )


def test_an_impact_has_a_row_for_everybody_with_every_digit():
    result = RESULTS["impact"]()
    rows = numbers_of(result)
    assert [row["name"] for row in rows] == [s.name for s in result.service_map.stakeholders]
    assert [row["total"] for row in rows] == [s.total for s in result.stakeholders]


def test_numbers_by_stakeholder_get_a_column_each():
    first = numbers_of(RESULTS["comparison"]())[0]
    assert isinstance(first["totals: klient"], float)
    assert "change" not in first
    assert "losers" not in first


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(service_maps(min_stakeholders=1), st.floats(-3, 3))
def test_totals_are_those_of_the_result(m, effect):
    result = sr.impact(m, {m.stakeholders[0].id: effect}, draws=None)
    assert [row["total"] for row in numbers_of(result)] == [s.total for s in result.stakeholders]


@pytest.mark.parametrize("kind", sorted(RESULTS))
def test_yes_and_no_are_plain(kind):
    values = [value for row in numbers_of(RESULTS[kind]()) for value in row.values()]
    assert {type(value) for value in values} <= {str, int, float, bool, type(None)}
