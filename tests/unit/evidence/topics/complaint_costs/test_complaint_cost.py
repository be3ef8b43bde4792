from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.topics.complaint_costs.breaks import Money
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, Option
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES

VALUES = dict(zip(KEYS, (40, 15, 18, 25, 3, 0.4, 1.5, 2, 0), strict=True))


def rows(**changed):
    return [{"input": INPUT_NAMES[key], "value": v} for key, v in {**VALUES, **changed}.items()]


def test_costs_by_hand():
    found = sr.evidence.complaint_cost(rows())
    assert [(each.option, each.cost.value) for each in found.costs] == [
        (Option.GIVING_IN, 75.0), (Option.SELLING, 113.0), (Option.ARGUING, 180.0)
    ]  # fmt: skip
    assert found.margin == Money(-0.5, -0.5, -0.5)
    assert found.always


def test_all_that_is_missing_is_said_at_once():
    with pytest.raises(InvalidEvidenceError) as caught:
        sr.evidence.complaint_cost([{"input": "fee", "value": 1}])
    assert len(caught.value.faults) == 8
    assert "it says what an hour of staff time costs" in str(caught.value)


def test_an_input_left_out_as_faulty_is_still_missing():
    bad = [*rows()[1:], {"input": "complaints", "value": "many"}]
    with pytest.raises(InvalidEvidenceError, match="complaints is missing"):
        sr.evidence.complaint_cost(bad, skip_faulty=True)


def test_a_faulty_file_names_the_line(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("input,value\nfee,-1\nfeee,2\n", encoding="utf-8")
    with pytest.raises(InvalidEvidenceError) as caught:
        sr.evidence.complaint_cost(path)
    text = str(caught.value)
    assert "-1 is below zero" in text
    assert "line 3" in text or "row 3" in text
    assert "did you mean fee" in text


def test_the_margin_spreads_with_fee_and_cost():
    spans = {"fee": {"low": 1, "high": 2}, "cost of providing": {"low": 1, "high": 3}}
    ranged = [{**row, **spans.get(row["input"], {})} for row in rows()]
    assert sr.evidence.complaint_cost(ranged).margin == Money(-0.5, -2.0, 1.0)


def test_the_curve_bends_no_other_way_than_its_ends_say():
    found = sr.evidence.complaint_cost(rows())
    values = [point.cost.value for point in found.curve]
    steps = {round(b - a, 9) for a, b in pairwise(values)}
    assert len(steps) == 1


def test_every_assumption_and_the_method_are_named():
    grounds = sr.evidence.complaint_cost(rows()).grounds
    assert [message.code for message in grounds.assumptions] == [
        "assumed_same_period", "assumed_takers", "assumed_no_spread"
    ]  # fmt: skip
    assert "Moore, 1966" in str(grounds.methods[0])


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_range_at_a_share_lies_within_that_of_all_shares(one, other):
    low, high = sorted((one, other))
    ranged = [
        {**row, "value": low, "low": low, "high": high}
        if row["input"] == "share of takers"
        else row
        for row in rows()
    ]
    cost = sr.evidence.complaint_cost(ranged).of(Option.SELLING).cost
    curve = [point.cost.value for point in sr.evidence.complaint_cost(rows()).curve]
    assert min(curve) - 1e-9 <= cost.low <= cost.high <= max(curve) + 1e-9
