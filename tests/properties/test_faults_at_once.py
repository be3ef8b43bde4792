"""Whatever is wrong with cells and with rows beside others comes in one refusal, with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError

WAIT = {"length": "3 days", "occupied": "yes", "told": "no", "tolerance": "5 days"}
TOPICS = {
    "complaints": (
        [{"period": f"p{n}", "complaints": 1, "base": 9} for n in range(4)],
        ("complaints", "x"),
        "counted_again",
    ),
    "delivery": (
        [{"step": f"s{n}", "probability": 0.5} for n in range(4)],
        ("probability", 7),
        "step_twice",
    ),
    "wants": (
        [{"want": f"w{n}", "held": "yes", "adds value": "yes"} for n in range(4)],
        ("held", "perhaps"),
        "want_twice",
    ),
    "waiting": (
        [{"situation": f"s{n}", **WAIT} for n in range(4)],
        ("occupied", "perhaps"),
        "repeated_wait",
    ),
    "value_views": (
        [{"change": "Tasu", "rating": n, "side": "customer"} for n in range(3)],
        ("rating", 9),
        "no_side",
    ),
    "cocreation": (
        [{"involvement": n, "satisfaction": n, "segment": "a", "unit": "h"} for n in range(4)],
        ("satisfaction", "x"),
        "mixed_units",
    ),
}


def against(topic, row):
    """A row that only contradicts others."""
    if topic == "value_views":
        return {**row, "side": None}
    return {**row, "unit": "week"} if topic == "cocreation" else dict(row)


@pytest.mark.parametrize("topic", TOPICS)
@given(data=st.data())
def test_cells_and_contradictions_are_refused_together(topic, data):
    rows, (field, bad), code = TOPICS[topic]
    first = data.draw(st.integers(0, len(rows) - 1))
    faulty = data.draw(st.integers(0, len(rows)))
    made = [dict(row) for row in rows]
    made.append(against(topic, rows[first]))
    made.insert(faulty, {**rows[0], field: bad})
    with pytest.raises(InvalidEvidenceError) as refused:
        getattr(sr.evidence, topic)(made)
    faults = refused.value.faults
    assert [fault.place.line for fault in faults] == sorted(fault.place.line for fault in faults)
    assert faulty + 2 in [fault.place.line for fault in faults]
    assert code in [fault.message.code for fault in faults]


INPUTS = {
    "complaints": 40, "minutes per complaint": 15, "cost of an hour": 18, "cases": 25,
    "cost of giving in": 3, "share of takers": 0.4, "fee": 1.5, "cost of providing": 2,
    "arguing that remains": 0,
}  # fmt: skip


@given(st.permutations(list(INPUTS)), st.integers(0, 3), st.integers(0, 3), st.integers(0, 2))
def test_every_input_of_a_cost_that_is_wrong_or_missing_comes_at_once(names, text, below, gone):
    bad = {**dict.fromkeys(names[:text], "16 €"), **dict.fromkeys(names[text : text + below], -1)}
    missing = names[text + below : text + below + gone]
    rows = [{"input": n, "value": bad.get(n, INPUTS[n])} for n in INPUTS if n not in missing]
    if not bad and not missing:
        assert sr.evidence.complaint_cost(rows).costs
        return
    with pytest.raises(InvalidEvidenceError) as refused:
        sr.evidence.complaint_cost(rows)
    codes = [fault.message.code for fault in refused.value.faults]
    assert sorted(codes) == sorted(
        ["not_a_number"] * text + ["below_zero"] * below + ["missing_input"] * gone
    )


def test_what_a_faulty_row_may_give_is_not_missing():
    rows = [{"input": name, "value": value} for name, value in INPUTS.items() if name != "fee"]
    with pytest.raises(InvalidEvidenceError) as refused:
        sr.evidence.complaint_cost([*rows, {"value": "1,5 €"}])
    assert "missing_input" not in {fault.message.code for fault in refused.value.faults}
