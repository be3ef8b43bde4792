import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError
from sidusryhmad.examples.evidence import evidence_example

ROW = {"complaints": 30, "base": 3000}


@pytest.fixture
def example():
    return sr.evidence.complaints(
        evidence_example("complaints"), people=evidence_example("complaints", "complainers")
    )


def test_the_example_finds_the_one_week_that_differs(example):
    assert [part.name for part in example.different] == ["nädal 43"]
    assert sum(each.complaints for each in example.bare) == 28
    assert [each.place.line for each in example.bare] == [19, 20, 21, 22]
    assert example.listed.complaints == 168
    assert example.grounds.n == 20


def test_a_workbook_may_hold_both_tables(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "kaebused"
    for row in (("kaebusi", "alus", "kliente"), (5, 900, 50)):
        sheet.append(row)
    other = book.create_sheet("kaebajad")
    for row in (("klient", "pretensioone"), ("Mari", 4), ("mari ", 1), ("Jaan", None)):
        other.append(row)
    book.save(tmp_path / "a.xlsx")
    found = sr.evidence.complaints(tmp_path / "a.xlsx")
    assert found.listed.counts == (5, 1)
    assert found.everybody.share.base == 50
    codes = [message.code for message in found.grounds.assumptions]
    assert "assumed_one_each" in codes


def test_rows_that_contradict_are_refused_together_and_can_be_left_out():
    rows = [ROW, ROW, {"complaints": 1, "complainers": 5, "period": "b"}]
    with pytest.raises(InvalidEvidenceError) as caught:
        sr.evidence.complaints(rows)
    assert len(caught.value.faults) == 2
    found = sr.evidence.complaints(rows, skip_faulty=True)
    assert len(found.grounds.left_out) == 2
    assert found.wholes[0].rate.count == 30


@pytest.mark.parametrize("name", ["threshold", "confidence"])
@pytest.mark.parametrize("value", [0, 1, -0.1, 2, True, "much"])
def test_what_is_no_share_is_refused(name, value):
    with pytest.raises(InvalidParameterError, match="between 0 and 1"):
        sr.evidence.complaints([ROW], **{name: value})


def test_methods_are_named_only_where_they_were_used():
    def codes(*rows):
        found = sr.evidence.complaints(list(rows)).grounds
        return [message.code for message in found.methods]

    two = {**ROW, "period": "a"}, {**ROW, "period": "b"}
    assert codes(ROW) == ["method_share_interval"]
    assert codes({**ROW, "several per unit": True}) == ["method_rate_interval"]
    assert codes(*two) == ["method_share_interval", "method_share_comparison"]
    assert codes(*({**row, "several per unit": "jah"} for row in two)) == [
        "method_rate_interval",
        "method_rate_comparison",
    ]


def test_assumptions_are_named_only_where_they_were_made():
    def codes(*rows):
        found = sr.evidence.complaints(list(rows)).grounds
        return [message.code for message in found.assumptions]

    assert codes({"complaints": 3}) == ["assumed_independent"]
    assert codes(ROW) == ["assumed_independent", "assumed_once"]
    topics = [{**ROW, "topic": "a"}, {**ROW, "topic": "b"}]
    assert codes(*topics)[-1] == "assumed_shared_base"
    assert codes({**ROW, "period": "a"}, {**ROW, "period": "b"})[-1] == "assumed_added_base"


def test_nothing_is_suggested_for_the_map(example):
    assert example.suggestions == ()


@given(st.integers(1, 30), st.sampled_from((0.8, 0.9, 0.99)))
def test_the_confidence_reaches_every_interval(count, confidence):
    row = {"complaints": count, "base": 90, "complainers": 1, "customers": 70}
    found = sr.evidence.complaints([row], confidence=confidence)
    assert found.wholes[0].rate.interval.confidence == confidence
    assert found.everybody.share.interval.confidence == confidence


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5))
def test_rows_without_a_base_move_no_rate(counts):
    based = {"complaints": 9, "base": 900, "period": "based"}
    bare = [{"complaints": n, "period": str(at)} for at, n in enumerate(counts)]
    one, other = sr.evidence.complaints([based]), sr.evidence.complaints([based, *bare])
    assert one.parts == other.parts
    assert sum(each.complaints for each in other.bare) == sum(counts)


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=6))
def test_leaving_faulty_rows_out_is_asking_of_the_others_alone(periods):
    rows = [{"complaints": 9, "base": 900, "period": period} for period in periods]
    good = [rows[periods.index(period)] for period in dict.fromkeys(periods)]
    found = sr.evidence.complaints(rows, skip_faulty=True)
    assert found.parts == sr.evidence.complaints(good).parts
    assert len(found.grounds.left_out) == len(rows) - len(good)


@given(st.lists(st.sampled_from(("Mari Tamm", "mari  tamm", "MARI TAMM ")), min_size=1, max_size=5))
def test_capitals_and_blanks_make_no_second_person(names):
    found = sr.evidence.complaints([ROW], people=[{"customer": name} for name in names])
    assert found.listed.counts == (len(names),)


def test_weeks_are_only_judged_where_nobody_knows_the_whole():
    weeks = [{**ROW, "period": p, "complainers": 3, "customers": 90} for p in "ab"]
    listed = [{"customer": "Mari"}, {"customer": "Jaan"}]
    apart = sr.evidence.complaints(weeks, threshold=0.5)
    whole = sr.evidence.complaints(weeks, people=listed, threshold=0.5)
    assert [str(each.growth) for each in apart.complaining] == ["bush", "bush"]
    assert [each.growth for each in whole.complaining] == [None, None]
    assert (apart.growth, str(whole.growth)) == (None, "bush")
