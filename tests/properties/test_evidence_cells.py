"""Cells, words and names: every reader of every kind of table, and the name that is most alike."""

import datetime
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Fault, InvalidEvidenceError, Message, Place
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.cells import Words, clock, day
from sidusryhmad.evidence.likeness import alike
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.result import Grounds
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.locale.language import language

WORDS = [
    (form, column)
    for forms in FORMS.values()
    for form in forms
    for column in form.columns
    if isinstance(column.read, Words)
]


@given(st.datetimes(datetime.datetime(1900, 1, 1), datetime.datetime(2100, 1, 1)))
def test_a_day_of_a_workbook_is_a_day_whatever_its_time(moment):
    found = day(moment)
    assert type(found) is datetime.date
    assert found == moment.date()


@given(st.integers(0, 99), st.integers(0, 99), st.sampled_from(":."))
def test_a_clock_has_twenty_four_hours_of_sixty_minutes(hour, minute, mark):
    text = f"{hour}{mark}{minute:02}"
    there = hour < 24 and minute < 60
    assert clock(text) == (datetime.time(hour, minute) if there else text)


@pytest.mark.parametrize(
    ("form", "column"), WORDS, ids=[f"{form.topic}-{column.key[0]}" for form, column in WORDS]
)
def test_every_word_is_read_and_those_that_we_write_stand_for_every_value(form, column):
    read = column.read
    assert all(read(word.upper()) == value for word, value in read.meaning.items())
    for code in ("et", "en"):
        for value in set(read.meaning.values()):
            word = read.word(value, code)
            mine = [each for each in read.meaning if read.meaning[each] == value]
            assert word == mine[0 if code == "et" else -1]
            assert word in read.listed()
    assert {read(word) for word in read.listed()} == set(read.meaning.values())


def test_a_word_that_nobody_knows_is_refused_with_those_that_we_write():
    form = FORMS["recommendation"][0]
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of([{"rating": 3, "status": "tänatdu"}], form)
    (fault,) = caught.value.faults
    read = next(column.read for column in form.columns if column.key == ("status",))
    assert fault.path[-1] == "status"
    assert (fault.allowed, fault.nearest) == (read.listed(), "tänatud")


@given(st.lists(st.integers(0, 8), max_size=4), st.text("xyz", min_size=9, max_size=9))
def test_of_several_names_that_are_alike_the_most_alike_one_is_meant(places, name):
    base = f"{name} turn talk into action"
    known = [base[:at] + "q" * (number + 1) + base[at + 1 :] for number, at in enumerate(places)]
    likeness = {
        other: SequenceMatcher(None, min(base, other), max(base, other), autojunk=False).ratio()
        for other in known
    }
    best = max(likeness.values(), default=0.0)
    found = alike(base, known)
    assert (found is None) == (best < 0.85)
    assert found is None or likeness[found] == best


@given(
    st.lists(
        st.tuples(st.sampled_from([None, "a", "b"]), st.none() | st.integers(1, 3)), max_size=8
    )
)
def test_a_row_of_several_faults_is_left_out_once_and_one_without_a_line_each_time(lines):
    message = Message("no", "no")
    faults = tuple(Fault(message, place=Place(line, 1, sheet)) for sheet, line in lines)
    nameless = [line for _, line in lines if line is None]
    named = {each for each in lines if each[1] is not None}
    assert Grounds(left_out=faults).rows_left_out == len(nameless) + len(named)


@given(st.floats(-3, 3), st.floats(0, 1e-9))
def test_a_suggested_value_has_no_sign_where_it_is_nothing(value, tiny):
    said = Message("x", "x")
    for each in (value, -tiny):
        row = Suggestion("effect", each, said, said, "A", range=(each, each)).row(language("en"))
        assert row["value"] == pytest.approx(each, abs=0.0051)
        assert "-0.0" not in (str(row["value"]), *map(str, row["range"]))
