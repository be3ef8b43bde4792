"""Efforts put into changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built
from sidusryhmad.formats.tables.assemble import assembled
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.tables.spending import spent

PEOPLE = Grid("sidusrühmad", (("nimi", "ring"), ("Klient", "otsene"), ("Naaber", "huvitatud")))
WANTS = Grid("soovid", (("soov", "sidusrühm", "väljendatud"), ("Vaikus", "Klient", "jah"),
                        ("Vaikus", "Naaber", "ei"), ("Kiirus", "Klient", "jah")))  # fmt: skip
PLANS = Grid("muudatused", (("muudatus", "sidusrühm", "otsene mõju"), ("Uks", "Klient", 1)))
HEADING = ("muudatus", "soov", "sidusrühm", "vaev", "osakaal", "ühik")


def read(*rows, plans=PLANS):
    grids = [PEOPLE, WANTS, Grid("vaev", (HEADING, *rows))]
    return assembled([*grids, plans] if plans else grids, "x")


def faults(*rows, plans=PLANS):
    with pytest.raises(InvalidMapError) as raised:
        built(read(*rows, plans=plans))
    return [
        (f.message.code, f.place.sheet, f.place.line, f.place.column) for f in raised.value.faults
    ]


def test_rows_belong_to_the_change_that_they_name():
    m = built(read(("Uks", "Kiirus", None, 2, 0.5, "tundi"), ("uks", None, None, 1)))
    (change,) = m.changes
    assert change.effects["klient"].effect == 1
    assert [(met.want, met.effort, met.share) for met in change.wants] == [
        ("kiirus", 2, 0.5), (None, 1, None),
    ]  # fmt: skip
    assert m.effort_unit == "tundi"


@pytest.mark.parametrize("whose", ["Klient", "Naaber"])
def test_where_several_want_the_same_it_is_said_whose_want_is_met(whose):
    m = built(read(("Uks", "Vaikus", whose, 2)))
    met = m.changes[0].wants[0].want
    (want,) = (want for want in m.wants if want.id == met)
    assert m.stakeholder(want.stakeholder).name == whose


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("Uks", "Vaikus", None, 2), ("ambiguous_want", 2)),
        (("Uks", "Kiirus", "Naaber", 2), ("not_their_want", 2)),
        (("Uks", "Kiirs", None, 2), ("unknown_want", 2)),
        (("Uks", "Kiirus", "Nabr", 2), ("unknown_stakeholder", 3)),
        (("Uksed", "Kiirus", None, 2), ("unknown_change", 1)),
        ((None, "Kiirus", None, 2), ("missing_key", None)),
        (("Uks", None, None, None, 0.5), ("no_want", None)),
        (("Uks", "Kiirus", None, -2), ("too_small", 4)),
        (("Uks", "Kiirus", None, 2, 50), ("too_large", 5)),
    ],
)
def test_faults_stand_at_their_cells(row, fault):
    (found,) = faults(row)
    assert found[1:] == ("vaev", 2, fault[1])
    if not fault[0].startswith("too_"):
        assert found[0] == fault[0]


def test_a_want_met_twice_and_a_second_unit_are_faults():
    assert faults(("Uks", "Kiirus", None, 2), ("Uks", "Kiirus", None, 3)) == [
        ("want_twice", "vaev", 3, 2)
    ]
    rows = (("Uks", "Kiirus", None, 2, None, "tundi"), ("Uks", None, None, 3, None, "eurot"))
    assert faults(*rows) == [("units_differ", "vaev", 3, 6)]


def test_without_a_list_of_changes_they_are_those_that_are_named():
    parsed = read(("Uks", "Kiirus", None, 2), ("Lukk", None, None, 1), ("Uks", None, None, 1),
                  plans=None)  # fmt: skip
    assert [remark.message.code for remark in parsed.remarks] == [
        "name_of_file", "changes_from_efforts",
    ]  # fmt: skip
    assert [change.name for change in built(parsed).changes] == ["Uks", "Lukk"]


def test_efforts_join_what_the_sheet_of_changes_says_itself():
    plans = Grid("muudatused", (("muudatus", "sidusrühm", "otsene mõju", "soovid"),
                                ("Uks", "Klient", 1, "Kiirus: 3")))  # fmt: skip
    m = built(read(("Uks", None, None, 2), plans=plans))
    assert [(met.want, met.effort) for met in m.changes[0].wants] == [("kiirus", 3), (None, 2)]


ODD = st.sampled_from([None, (), "x", (3,), ({},)])


@given(st.dictionaries(st.sampled_from(["stakeholders", "wants", "changes"]), ODD))
def test_without_rows_nothing_changes(document):
    made = spent({**document, "efforts": []}, {})
    assert made.document == document
    assert (made.places, made.faults, made.remarks) == ({}, [], [])


@given(st.lists(st.tuples(st.sampled_from(["Uks", "Lukk"]), st.integers(0, 9)), max_size=6))
def test_no_effort_is_lost(rows):
    records = [{"change": change, "want": f"w{n}", "effort": n} for change, n in rows]
    made = spent({"changes": [{"name": "Uks"}, {"name": "Lukk"}], "efforts": records}, {})
    put = [
        (plan["name"], entry["effort"])
        for plan in made.document["changes"]
        for entry in plan.get("wants", ())
    ]
    assert sorted(put) == sorted(rows)
    assert "efforts" not in made.document
