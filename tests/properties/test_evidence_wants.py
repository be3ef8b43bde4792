"""Wants put onto a map: no answer is overwritten, guessed or lost without a word."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.wants.from_map import wants_of
from sidusryhmad.evidence.topics.wants.from_table import plans_told, told, wants_told
from sidusryhmad.evidence.topics.wants.onto_map import put_on
from sidusryhmad.evidence.topics.wants.rows import EffortRow, WantRow

yes_or_no = st.none() | st.booleans()
answers = st.fixed_dictionaries(
    {
        "held": yes_or_no,
        "emotional": yes_or_no,
        "worth": st.sampled_from([None, 0.0, 0.5, 1.0, 3.0]),
        "n": st.none() | st.integers(0, 9),
        "adds_value": yes_or_no,
    }
).map(
    lambda said: (
        said
        if said["worth"] is None or said["adds_value"] is None
        else {**said, "adds_value": said["worth"] > 0}
    )
)


def fits(worth, adds):
    return worth is None or adds is None or adds == (worth > 0)


@given(answers, answers)
def test_what_the_map_says_stays_and_only_what_fits_is_filled_in(before, said):
    m = sr.ServiceMap.named("Post").with_want(
        "Kiirus", **{key: value for key, value in before.items() if value is not None}
    )
    row = WantRow(want="kiirus", **{"asked" if k == "n" else k: v for k, v in said.items()})
    found = put_on(m, told(Sheet((row,)), Sheet(())))
    (want,) = found.service_map.wants
    lost = []
    for key in ("held", "emotional", "n"):
        now = getattr(want, key)
        assert now == (said[key] if before[key] is None else before[key])
        lost += [key] if None not in (before[key], said[key]) and before[key] != said[key] else []
    worth = None if want.worth is None else want.worth.value
    for key, now, other in (
        ("adds_value", want.adds_value, before["worth"]),
        ("worth", worth, before["adds_value"]),
    ):
        pair = (said[key], other) if key == "worth" else (other, said[key])
        if before[key] is not None:
            assert now == before[key]
            lost += [key] if said[key] is not None and said[key] != before[key] else []
        elif fits(*pair):
            assert now == said[key]
        else:
            assert now is None
            lost.append(key)
    assert len(found.remarks) == len(lost)
    assert {remark.message.code for remark in found.remarks} <= {"kept_on_the_map"}


wanted = st.lists(
    st.fixed_dictionaries(
        {
            "want": st.sampled_from(["Kiirus", "Vaikus", "Hind"]),
            "stakeholder": st.sampled_from(["Suur klient", "Naaber", None]),
            "held": yes_or_no,
            "emotional": yes_or_no,
            "worth": st.sampled_from([None, 0.0, 2.0]),
            "asked": st.none() | st.integers(0, 9),
            "why": st.none() | st.sampled_from(["öeldi uksel", "küsitud"]),
        }
    ),
    unique_by=lambda row: (row["want"], row["stakeholder"]),
    max_size=5,
)


@given(wanted)
def test_a_table_and_the_map_that_it_was_put_on_tell_the_same_wants(rows):
    given_ = told(Sheet(tuple(WantRow(**row) for row in rows)), Sheet(()))
    m = sr.ServiceMap.named("Post")
    for name in ("Suur klient", "Naaber"):
        m = m.with_stakeholder(name, ring="direct")
    for found in (wants_told(given_), wants_of(put_on(m, given_).service_map)):
        assert [(w.name, w.stakeholder, w.why) for w in found] == [
            (r["want"], r["stakeholder"] or "", r["why"] or "") for r in rows
        ]
        assert [(w.held, w.emotional, w.n) for w in found] == [
            (r["held"], r["emotional"], r["asked"]) for r in rows
        ]
        assert [want.worth and want.worth.value for want in found] == [r["worth"] for r in rows]
        assert all(w.worth is None or w.worth.low == w.worth.high for w in found)


efforts = st.lists(
    st.tuples(
        st.sampled_from(["Uks", "Aken"]),
        st.sampled_from(["Kiirus", "Vaikus", None]),
        st.sampled_from([None, 1.0, 2.5]),
        st.sampled_from([None, 0.25, 1.0]),
    ).filter(lambda row: row[1] is not None or (row[2] is not None and row[3] is None)),
    unique_by=lambda row: row[:2],
    max_size=6,
)


@given(efforts)
def test_efforts_of_a_table_stand_with_their_changes_in_order(rows):
    wants = (WantRow(want="Kiirus"), WantRow(want="Vaikus"))
    spent = tuple(
        EffortRow(change=change, want=want, effort=effort, share=share)
        for change, want, effort, share in rows
    )
    given_ = told(Sheet(wants), Sheet(spent))
    ids = dict(zip(("Kiirus", "Vaikus"), given_.ids, strict=True))
    plans = plans_told(given_)
    assert [plan.name for plan in plans] == list(dict.fromkeys(row[0] for row in rows))
    for plan in plans:
        mine = [(ids.get(w), e, s) for change, w, e, s in rows if change == plan.name]
        assert [(each.want, each.effort, each.share) for each in plan.entries] == mine


@given(efforts)
def test_what_a_map_is_told_of_efforts_adds_up_as_in_the_table(rows):
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    m = m.with_change("Uks", {"Klient": 1}).with_change("Aken", {"Klient": 1})
    wants = (WantRow(want="Kiirus"), WantRow(want="Vaikus"))
    spent = tuple(
        EffortRow(change=change, want=want, effort=effort, share=share, unit="h")
        for change, want, effort, share in rows
    )
    found = put_on(m, told(Sheet(wants), Sheet(spent)))
    assert found.remarks == ()
    again = put_on(found.service_map, told(Sheet(wants), Sheet(spent)))
    assert again.service_map == found.service_map
    assert again.remarks == ()
    for change in found.service_map.changes:
        mine = [effort for name, _, effort, _ in rows if name == change.name]
        assert len(change.wants) == len(mine)
        assert fsum(met.effort or 0 for met in change.wants) == pytest.approx(
            fsum(effort or 0 for effort in mine)
        )
