"""A table of counts and a list of people that do not add up are asked about, with both numbers."""

from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import Fault, Message
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.complaint_rates.busiest import people
from sidusryhmad.evidence.topics.complaint_rates.contradicting import contradicting
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount
from sidusryhmad.examples.evidence import evidence_example

COUNTS = st.lists(st.integers(0, 9), min_size=1, max_size=6)
PERIODS = ["week 40", "week 41", "week 42", "week 43", "week 44", "week 45"]


def sheet(counts, **row):
    rows = zip(PERIODS, counts, strict=False)
    return Sheet(tuple(ComplaintCount(complaints=n, period=name, **row) for name, n in rows))


def listed(counts):
    return people({str(at): count for at, count in enumerate(counts)})


@given(COUNTS, COUNTS)
def test_both_numbers_are_said_where_they_differ_and_only_there(counted, named):
    found = contradicting(sheet(counted), listed(named))
    if sum(counted) == sum(named):
        assert found == ()
    else:
        (remark,) = found
        assert remark.kind == "doubtful"
        assert remark.message.values["counted"] == sum(counted)
        assert remark.message.values["listed"] == sum(named)
        assert remark.message.values["when"].startswith("week 40")


@given(st.integers(1, 9), st.integers(1, 9))
def test_more_people_in_a_row_than_in_the_whole_list_are_asked_about(counted, named):
    row = ComplaintCount(complaints=9, complainers=counted)
    found = contradicting(Sheet((row,)), listed([*[1] * (named - 1), 10 - named]))
    assert bool(found) == (counted > named)
    if found:
        assert str(found[0].message) == (
            f"the table counts {counted} people in one row, the list has {named}"
        )


@given(COUNTS)
def test_what_is_not_whole_contradicts_nothing(counts):
    assert contradicting(sheet(counts), None) == ()
    broken = Sheet(sheet(counts).rows, left_out=(Fault(Message("x", "x")),))
    assert contradicting(broken, listed([99])) == ()


def test_a_report_says_it_in_its_answer():
    rows = [{"period": "2026", "complaints": 2, "base": 100}]
    named = [{"customer": name} for name in ("Mari", "Jüri", "Ants")]
    found = sr.evidence.complaints(rows, people=named)
    answer = sr.report(found, language="en").to_markdown().split("## ")[1]
    assert "2026: the table counts 2 complaints, the list of people 3" in answer
    answer = sr.report(found, language="et").to_markdown().split("## ")[1]
    assert "2026: tabelis on kaebusi 2, kaebajate loendis 3" in answer


def test_the_example_adds_up():
    files = evidence_example("complaints"), evidence_example("complaints", "complainers")
    found = sr.evidence.complaints(files[0], people=files[1])
    assert [each for each in found.grounds.remarks if each.kind == "doubtful"] == []
