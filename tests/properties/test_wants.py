"""Wants: what must hold whatever people want."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.wants.judged import CATEGORIES, UNKNOWN
from sidusryhmad.testing import service_maps

ANSWERS = st.sampled_from([True, False, None])
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "want": st.sampled_from(["Kiirus", "Hind", "Vaikus", "Tervitus"]),
            "stakeholder": st.sampled_from(["Klient", "Naaber"]),
            "held": ANSWERS,
            "adds value": ANSWERS,
        }
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda row: (row["want"], row["stakeholder"]),
)
WITH_WANTS = service_maps().filter(lambda m: m.wants)


def turned(m):
    document = m.to_document()
    changes = [
        {**change, **({"wants": change["wants"][::-1]} if "wants" in change else {})}
        for change in document.get("changes", ())
    ]
    back = {"wants": document["wants"][::-1], **({"changes": changes} if changes else {})}
    return sr.ServiceMap.from_document({**document, **back})


@given(ROWS)
def test_every_want_is_in_exactly_one_category_or_unknown(rows):
    found = sr.evidence.wants(rows)
    assert sum(found.whole.counts.values()) == len(rows) == len(found.wants)
    for kind in (*CATEGORIES, UNKNOWN):
        assert found.whole.counts[kind] == sum(want.category == kind for want in found.wants)
    for want, row in zip(found.wants, rows, strict=True):
        assert (want.category == UNKNOWN) == (None in {row["held"], row["adds value"]})


@given(ROWS)
def test_the_order_of_rows_changes_nothing(rows):
    one, other = sr.evidence.wants(rows), sr.evidence.wants(rows[::-1])
    assert one.whole == other.whole
    assert one.tallies == other.tallies
    assert {(w.name, w.stakeholder, w.category) for w in one.wants} == {
        (w.name, w.stakeholder, w.category) for w in other.wants
    }


@given(WITH_WANTS)
def test_effort_sums_are_exact(m):
    found = sr.evidence.wants(m)
    meeting = [change for change in m.changes if change.wants]
    assert [each.change for each in found.spending] == [change.id for change in meeting]
    for each, change in zip(found.spending, meeting, strict=True):
        said = [entry.effort for entry in change.wants if entry.effort is not None]
        assert each.total == fsum(said)
        assert each.unsaid == len(change.wants) - len(said)


@given(WITH_WANTS)
def test_the_order_of_the_map_changes_nothing(m):
    one, other = sr.evidence.wants(m), sr.evidence.wants(turned(m))
    assert one.whole == other.whole
    assert one.unmet == other.unmet
    for first, second in zip(one.spending, other.spending, strict=True):
        assert (first.on_value, first.on_none, first.without_want) == (
            second.on_value, second.on_none, second.without_want
        )  # fmt: skip
        assert (first.voiced, first.unvoiced) == (second.voiced, second.unvoiced)


@given(WITH_WANTS)
def test_a_want_is_met_or_unmet(m):
    found = sr.evidence.wants(m)
    met = {entry.want for change in m.changes for entry in change.wants} - {None}
    assert set(found.unmet) == {want.id for want in found.wants} - met
    assert all(bool(want.met_by) == (want.id in met) for want in found.wants)


@given(WITH_WANTS)
def test_wants_never_change_what_a_change_does(m):
    document = m.to_document()
    bare = {key: value for key, value in document.items() if key != "wants"}
    bare["changes"] = [
        {key: value for key, value in change.items() if key != "wants"}
        for change in document.get("changes", ())
    ]
    without = sr.ServiceMap.from_document(bare)
    effects = {m.stakeholders[0].id: 1}
    one, other = (sr.impact(each, effects, draws=None) for each in (m, without))
    assert [s.total for s in one.stakeholders] == pytest.approx(
        [s.total for s in other.stakeholders]
    )
