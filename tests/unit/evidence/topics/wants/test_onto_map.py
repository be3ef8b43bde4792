import pytest
from hypothesis import given

import sidusryhmad as sr
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.wants.from_table import told
from sidusryhmad.evidence.topics.wants.onto_map import put_on
from sidusryhmad.evidence.topics.wants.rows import EffortRow, WantRow
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


def test_a_want_is_found_by_its_id_too(m):
    m = m.with_want("Vaikus trepikojas", id="vaikus")
    found = put(m, WantRow(want="vaikus", adds_value=True))
    assert [want.id for want in found.service_map.wants] == ["kiirus", "vaikus"]
    assert found.service_map.wants[1].adds_value is True


def test_the_same_want_of_somebody_else_is_another_one(m):
    m = m.with_stakeholder("Naaber", ring="interested")
    found = put(m, WantRow(want="Kiirus", stakeholder="Naaber"), WantRow(want="Kiirus"))
    assert [(w.name, w.stakeholder) for w in found.service_map.wants] == [
        ("Kiirus", "klient"), ("Kiirus", "naaber"), ("Kiirus", None),
    ]  # fmt: skip
    assert len({w.id for w in found.service_map.wants}) == 3


def test_no_value_fits_no_worth_and_the_other_way_round(m):
    m = m.with_want("Hind", worth=2)
    found = put(m, WantRow(want="Hind", adds_value=False))
    assert found.service_map.wants[1].adds_value is None
    (remark,) = found.remarks
    assert remark.message.values["key"] == "worth"
    agreed = put(m, WantRow(want="Hind", adds_value=True))
    assert agreed.service_map.wants[1].adds_value is True
    assert agreed.remarks == ()


def test_effort_of_a_want_that_was_left_out_is_left_out_with_it(m):
    found = put(
        m,
        WantRow(want="Vaikus", stakeholder="Keegi"),
        EffortRow(change="Uks", want="Vaikus", effort=3),
    )
    assert len(found.service_map.changes[0].wants) == 1
    assert codes(found) == ["not_on_the_map", "not_on_the_map"]


def test_a_change_is_found_by_its_id_too_and_the_nearest_is_named(m):
    assert put(m, EffortRow(change="uks", effort=3)).service_map.changes[0].wants[1].effort == 3
    (remark,) = put(m, EffortRow(change="Uksed", effort=3)).remarks
    assert "did you mean Uks?" in str(remark.message)


def test_where_every_want_was_left_out_the_document_stays_as_it_was():
    made = sr.ServiceMap.named("P").with_stakeholder("Klient", ring="direct")
    rows = [{"want": "Vaikus", "held": "perhaps", "adds value": True}]
    found = sr.evidence.wants(rows, service_map=made, skip_faulty=True)
    assert found.service_map.to_document() == made.to_document()
