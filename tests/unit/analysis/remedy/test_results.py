"""A remedy with its evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.remedy.results import Measure, Robustness
from sidusryhmad.analysis.remedy.terms import Terms

AMOUNTS = st.floats(-6, 6)


@given(AMOUNTS, st.floats(0, 9), st.floats(-3, 3))
def test_a_measure_knows_its_effort_and_where_it_leads(amount, cost, direct):
    measure = Measure("a", "A", amount, cost, direct)
    assert measure.effort == cost * abs(amount)
    assert measure.direct_after - direct == pytest.approx(amount)


@given(st.integers(0, 100), st.sampled_from([0.5, 0.9, 1.0]))
def test_the_standard_error_is_that_of_a_share(hits, target):
    sure = Robustness(target, 300, True, 100, 1, 0.0, hits / 100)
    assert sure.error == pytest.approx((hits * (100 - hits)) ** 0.5 / 1000)
    assert sure.holds == (hits / 100 >= target)


def test_the_repr_is_short(cafe):
    change = {"Barista": -2}
    found = repr(remedy(cafe(), change))
    assert found == "<Remedy for 'what-if': 1 measures>"
    assert "none suffices" in repr(remedy(cafe(), change, terms=Terms(only=("Street",))))


def test_as_data(cafe):
    terms = Terms(levels={"Guest": 0.5}, limits={"Street": (0, None)}, costs={"Guest": 3})
    result = remedy(cafe(), {"Barista": -2}, terms=terms)
    data = to_json(result)
    assert data["kind"] == "remedy"
    assert "service_map" not in data
    assert data["terms"]["limits"] == {"Street": [0, None]}
    assert data["short"] == []
    assert data["before"]["status"] == "harms_inner"
    row = to_rows(result)[0]
    assert (row["id"], row["amount"], row["direct"], row["direct_after"]) == (
        "barista", pytest.approx(3), -2, pytest.approx(1))  # fmt: skip
    assert row["effort"] == pytest.approx(3)


def test_who_is_short_is_told_inner_circle_first_and_worst_first(cafe):
    change = {"Barista": -2, "Guest": 1.5, "Street": -1}
    result = remedy(cafe(), change, terms=Terms(level=1, limits=dict.fromkeys(
        ("Barista", "Guest", "Street"), 0.0)))  # fmt: skip
    assert result.short == ("barista", "guest", "street")
    short = {s.id: s.shortfall for s in result.stakeholders}
    assert short == {"barista": 3, "guest": 0.5, "street": 1}
    assert (result.effort, result.measures) == (0, ())
