import pytest

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.wants.from_table import plans_told, told, unit_of, wants_told
from sidusryhmad.evidence.topics.wants.rows import EffortRow, WantRow

WANTS = (
    WantRow(want="Vaikus", stakeholder="Klient", held=True),
    WantRow(want="Vaikus", stakeholder="Naaber", worth=2),
    WantRow(want="Kiirus"),
)


def efforts(*rows):
    return Sheet(tuple(EffortRow(change="Uks", **row) for row in rows))


def refused(*rows, wants=WANTS):
    with pytest.raises(InvalidEvidenceError) as raised:
        told(Sheet(wants), efforts(*rows))
    return [fault.message.code for fault in raised.value.faults]


def test_the_same_want_of_two_people_is_two_wants():
    found = wants_told(told(Sheet(WANTS), Sheet(())))
    assert [want.id for want in found] == ["vaikus-klient", "vaikus-naaber", "kiirus"]
    assert [want.stakeholder for want in found] == ["Klient", "Naaber", ""]
    assert found[1].worth.value == 2


def test_efforts_are_gathered_by_change():
    rows = efforts(
        {"want": "Kiirus", "effort": 3, "unit": "h"},
        {"want": "Vaikus", "stakeholder": "naaber", "share": 0.5},
        {"effort": 1},
    )
    (plan,) = plans_told(told(Sheet(WANTS), rows))
    assert [(e.want, e.effort, e.share) for e in plan.entries] == [
        ("kiirus", 3, None), ("vaikus-naaber", None, 0.5), (None, 1, None),
    ]  # fmt: skip
    assert unit_of(rows.rows) == "h"
    assert unit_of(()) is None


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ([{"want": "Kirus"}], ["unknown_want"]),
        ([{"want": "xyz"}], ["unknown_want"]),
        ([{"want": "Vaikus"}], ["ambiguous_want"]),
        ([{"want": "Kiirus"}, {"want": "kiirus", "effort": 2}], ["effort_twice"]),
        ([{"effort": 1}, {"effort": 2}], ["effort_twice"]),
        ([{"want": "Kiirus", "unit": "h"}, {"effort": 1, "unit": "€"}], ["units_differ"]),
    ],
)
def test_rows_that_contradict_others_are_refused(rows, codes):
    assert refused(*rows) == codes


def test_a_want_twice_is_refused_whatever_its_case():
    again = WantRow(want="VAIKUS", stakeholder="klient")
    assert refused(wants=(*WANTS, again)) == ["want_twice"]
    kept = told(Sheet((*WANTS, again)), Sheet(()), skip_faulty=True)
    assert len(kept.wants.rows) == 3
    assert len(kept.wants.left_out) == 1


def test_the_nearest_want_is_named():
    with pytest.raises(InvalidEvidenceError, match="did you mean Kiirus"):
        told(Sheet(WANTS), efforts({"want": "Kirus"}))
