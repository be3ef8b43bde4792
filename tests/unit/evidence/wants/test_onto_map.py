import pytest
from hypothesis import given

import sidusryhmad as sr
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.wants.from_table import told
from sidusryhmad.evidence.wants.onto_map import put_on
from sidusryhmad.evidence.wants.rows import EffortRow, WantRow
from sidusryhmad.testing import service_maps


@pytest.fixture
def m():
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    m = m.with_want("Kiirus", stakeholder="Klient", held=True, n=3)
    return m.with_change("Uks", {"Klient": 1}, wants=[{"want": "Kiirus", "effort": 2}])


def put(m, *rows):
    wants = tuple(row for row in rows if isinstance(row, WantRow))
    efforts = tuple(row for row in rows if isinstance(row, EffortRow))
    return put_on(m, told(Sheet(wants), Sheet(efforts)))


def codes(found):
    return [remark.message.code for remark in found.remarks]


def test_a_new_want_is_added_with_where_it_comes_from(m):
    row = WantRow(want="Vaikus", stakeholder="klient", held=False, asked=9, why="küsitud")
    found = put(m, row)
    want = found.service_map.wants[1]
    assert (want.id, want.stakeholder, want.held, want.n) == ("vaikus", "klient", False, 9)
    assert want.why == "küsitud"
    assert codes(found) == []


def test_what_nobody_answered_is_filled_in_and_what_somebody_did_stays(m):
    row = WantRow(want="kiirus", stakeholder="Klient", held=False, adds_value=True, asked=24)
    found = put(m, row)
    (want,) = found.service_map.wants
    assert (want.held, want.adds_value, want.n) == (True, True, 3)
    assert codes(found) == ["kept_on_the_map", "kept_on_the_map"]


def test_an_answer_that_contradicts_the_map_is_not_taken(m):
    m = m.with_want("Hind", adds_value=False)
    found = put(m, WantRow(want="Hind", worth=2))
    assert found.service_map.wants[1].worth is None
    assert codes(found) == ["kept_on_the_map"]


def test_whoever_is_not_there_is_said_with_the_nearest(m):
    found = put(m, WantRow(want="Vaikus", stakeholder="Klent"))
    assert len(found.service_map.wants) == 1
    assert "did you mean Klient?" in str(found.remarks[0].message)


def test_efforts_go_to_the_change_and_never_over_what_stands_there(m):
    found = put(
        m,
        WantRow(want="Kiirus", stakeholder="Klient"),
        WantRow(want="Vaikus"),
        EffortRow(change="Uks", want="Kiirus", effort=9, share=0.5, unit="h"),
        EffortRow(change="Uks", want="Vaikus", effort=1),
        EffortRow(change="Uks", effort=4),
        EffortRow(change="Aken", effort=4),
    )
    entries = found.service_map.changes[0].wants
    assert [(e.want, e.effort, e.share) for e in entries] == [
        ("kiirus", 2, 0.5), ("vaikus", 1, None), (None, 4, None),
    ]  # fmt: skip
    assert found.service_map.effort_unit == "h"
    assert codes(found) == ["kept_on_the_map", "not_on_the_map"]


def test_another_unit_is_said(m):
    m = put(m, EffortRow(change="Uks", effort=1, unit="h")).service_map
    found = put(m, EffortRow(change="Uks", effort=1, unit="€"))
    assert found.service_map.effort_unit == "h"
    assert codes(found) == ["kept_on_the_map"]


@given(service_maps())
def test_putting_the_maps_own_wants_on_it_changes_no_answer(m):
    names = {s.id: s.name for s in m.stakeholders}
    keys = [(w.name.casefold(), w.stakeholder) for w in m.wants]
    rows = [
        WantRow(
            want=w.name,
            stakeholder=names.get(w.stakeholder or ""),
            held=w.held,
            adds_value=w.adds_value,
            worth=None if w.worth is None else w.worth.value,
            asked=w.n,
        )
        for w in m.wants
        if keys.count((w.name.casefold(), w.stakeholder)) == 1
    ]
    found = put(m, *rows)
    assert found.service_map.wants == m.wants
    assert codes(found) == []
