import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_rates.growth import Growth

ROW = {"complaints": 30, "base": 3000}
PEOPLE = {"complainers": 20, "customers": 1000}


def asked(*rows, **settings):
    return sr.evidence.complaints(list(rows), **settings)


def test_without_a_threshold_nothing_is_judged():
    found = asked(ROW)
    assert (found.judged, found.growth, found.needed) == (None, None, None)
    assert found.rate.value == 0.01


def test_customers_are_judged_before_the_base():
    found = asked({**ROW, **PEOPLE}, threshold=0.05)
    assert found.judged == "customers"
    assert found.growth is Growth.BUSH
    assert found.rate.base == 1000
    assert all(part.growth is None for part in found.parts)


def test_the_base_is_judged_where_nobody_counted_customers():
    found = asked({**ROW, "complainers": 20}, threshold=0.05)
    assert (found.judged, found.rate.base) == ("base", 3000)


def test_nothing_to_judge():
    found = asked({"complaints": 3}, threshold=0.05)
    assert (found.judged, found.growth, found.rate) == (None, None, None)


def test_two_kinds_of_base_have_no_one_answer():
    found = asked({**ROW, "counts": "a"}, {**ROW, "base": 10_000, "counts": "b"}, threshold=0.05)
    assert (found.judged, found.growth, found.rate) == ("base", None, None)
    assert [part.growth for part in found.wholes] == [Growth.BUSH, Growth.BUSH]


@pytest.mark.parametrize(("threshold", "some"), [(0.011, True), (0.05, False)])
def test_what_is_needed_is_only_said_where_it_cannot_be_told(threshold, some):
    assert (asked(ROW, threshold=threshold).needed is not None) == some


def test_the_json_holds_what_the_properties_say():
    written = asked({**ROW, **PEOPLE}, threshold=0.05).written()
    assert written["kind"] == "complaints"
    assert written["growth"] == "bush"
    assert written["judged"] == "customers"
    assert written["rate"]["value"] == 0.02
    assert "service_map" not in written


@given(
    st.lists(
        st.fixed_dictionaries(
            {"complaints": st.integers(0, 9)},
            optional={
                "base": st.integers(10, 900),
                "customers": st.integers(1, 90),
                "complainers": st.just(0),
            },
        ),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from((None, 0.01, 0.5)),
)
def test_what_is_judged_growth_and_rate_always_agree(rows, threshold):
    named = [{**row, "period": str(n)} for n, row in enumerate(rows)]
    found = asked(*named, threshold=threshold)
    assert (found.judged is None) == (
        threshold is None
        or not any("base" in row or {"customers", "complainers"} <= set(row) for row in rows)
    )
    assert (found.growth is not None) == (found.judged is not None and found.rate is not None)
    assert found.needed is None or found.growth is Growth.BETWEEN
    json.dumps(found.written())
