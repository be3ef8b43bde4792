from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.wants.judged import Judged, Span
from sidusryhmad.evidence.topics.wants.spending import Entry, Plan, spending

ANSWERS = st.sampled_from([True, False, None])
EFFORTS = st.none() | st.floats(0, 1e6)


@st.composite
def plans(draw):
    """Wants by id, and a change that meets some of them."""
    wants = {
        str(n): Judged(str(n), f"W{n}", held=draw(ANSWERS), adds_value=draw(ANSWERS))
        for n in range(draw(st.integers(0, 5)))
    }
    entries = [Entry(id_, draw(EFFORTS)) for id_ in wants if draw(st.booleans())]
    entries += [Entry(None, draw(st.floats(0, 1e6)))] if draw(st.booleans()) else []
    return wants, Plan("c", "C", tuple(entries))


@given(plans())
def test_every_effort_is_in_exactly_one_sum(case):
    wants, plan = case
    found = spending(plan, wants)
    said = [entry.effort for entry in plan.entries if entry.effort is not None]
    assert found.total == pytest.approx(fsum(said))
    assert found.unsaid == len(plan.entries) - len(said)
    on_none = [e.effort or 0 for e in plan.entries if e.want and wants[e.want].adds_value is False]
    assert found.on_none == fsum(on_none)


@given(plans())
def test_the_order_of_entries_changes_nothing(case):
    wants, plan = case
    one = spending(plan, wants)
    other = spending(Plan("c", "C", plan.entries[::-1]), wants)
    for key in ("on_value", "on_none", "on_unknown", "without_want", "voiced", "unvoiced"):
        assert getattr(one, key) == getattr(other, key)


@given(plans())
def test_what_goes_to_no_value_is_a_share_of_what_was_said(case):
    wants, plan = case
    found = spending(plan, wants)
    assert found.wasted is None or 0 <= found.wasted <= 1 + 1e-12
    assert (found.wasted is None) == (found.total == 0)


def test_value_is_told_apart_by_whether_anybody_voiced_it():
    wants = {
        "a": Judged("a", "A", held=True, adds_value=True, worth=Span(2, 2, 2)),
        "b": Judged("b", "B", held=False, adds_value=True, worth=Span(1, 2, 3)),
        "c": Judged("c", "C", held=None, adds_value=True, worth=Span(3, 3, 3)),
    }
    entries = (Entry("a", share=0.5), Entry("b"), Entry("c", 4.0, 1.0))
    found = spending(Plan("p", "P", entries), wants)
    assert (found.voiced.low, found.voiced.high) == (1, 1)
    assert (found.unvoiced.low, found.unvoiced.high) == (0, 3)
    assert found.on_value == 4
