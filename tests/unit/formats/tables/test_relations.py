"""Relations read as influences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.csv_file import FORMAT
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.tables.relations import as_influences

PEOPLE = b"name,ring\nA,direct\nB,direct\nC,direct\n"


def read(links):
    return FORMAT.parse(Source("k", {"a.csv": PEOPLE, "b.csv": links.encode()}, folder=True))


def test_words_of_strength_and_relation_together():
    parsed = read(
        "From,To,type,strength\nA,B,reports_to,strong\nB,C,conflicts_with,moderate\nC,A,money,weak\n"
    )
    assert [(i.strength, i.kind) for i in built(parsed).influences] == [
        (3, "reports_to"), (-2, "conflicts_with"), (1, "money")]  # fmt: skip
    assert [i.note for i in built(parsed).influences] == [None] * 3
    said = [r for r in parsed.remarks if r.message.code == "relation"]
    assert [(r.kind, r.message.values["kind"], r.place.sheet) for r in said] == [
        ("assumed", "reports_to", "b.csv"), ("assumed", "conflicts_with", "b.csv")]  # fmt: skip


def test_numbers_on_our_scale_are_taken_as_they_are():
    parsed = read("From,To,kind,strength\nA,B,conflicts with,2\n")
    assert built(parsed).influences[0].strength == 2
    assert "relation" not in {r.message.code for r in parsed.remarks}


@pytest.mark.parametrize("record", [
    {"kind": "opposes", "strength": 2, "sign": "positive"}, {"kind": "opposes", "strength": -1},
    {"kind": "opposes"}, {"kind": "allied with", "strength": 2}, {"strength": 1}, {"kind": 3},
    {"kind": "opposes", "strength": "palju"}])  # fmt: skip
def test_only_a_bare_strength_is_turned(record):
    before = dict(record)
    as_influences([record], Place())
    assert record == before


@given(st.lists(st.fixed_dictionaries({
    "kind": st.sampled_from(["reports_to", "Conflicts With", "x"]),
    "strength": st.integers(-3, 3)}), max_size=6))  # fmt: skip
def test_one_remark_a_kind_and_no_size_changes(records):
    before = [abs(record["strength"]) for record in records]
    said = as_influences(records, Place())
    assert [abs(record["strength"]) for record in records] == before
    assert {r.message.values["kind"] for r in said} == {r["kind"] for r in records} - {"x"}
    assert len(said) <= 2
    again = as_influences(records, Place())
    assert again == said
