import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.waiting.feeling import Wait
from sidusryhmad.evidence.topics.waiting.lengths import Length, length
from sidusryhmad.evidence.topics.waiting.rows import FORM

ROW = {"situation": "Telefon", "length": "4 min"}


def read(**row):
    return sheet_of([{**ROW, **row}], FORM).rows[0]


def codes(**row):
    with pytest.raises(InvalidEvidenceError) as caught:
        read(**row)
    return [fault.message.code for fault in caught.value.faults]


def test_all_that_is_not_given_is_unknown():
    row = read()
    assert row.missing(None) == ("occupied", "told", "tolerance")
    assert (row.stakeholder, row.change, row.told_length, row.kept) == (None,) * 4


def test_a_row_that_is_whole_misses_nothing_and_is_a_wait():
    row = read(occupied="no", told="yes", tolerance="30 s", **{"told length": "3 min"})
    assert row.missing(None) == ()
    assert row.wait(None) == Wait(240.0, 30.0, occupied=False, told=True, promised=180.0)


def test_bare_numbers_take_the_unit_of_the_row():
    row = read(length=4, unit="päeva", tolerance=5, told="jah", occupied="ei")
    assert row.wait(None).length == 4 * 86400
    assert row.wait(None).tolerance == 5 * 86400


def test_a_length_with_its_own_unit_keeps_it_beside_a_unit_of_the_row():
    row = read(length=4, unit="minutit", tolerance="2 tundi", told="jah", occupied="ei")
    assert row.wait(None).tolerance == 7200


@pytest.mark.parametrize(
    ("word", "truth"),
    [
        ("yes", True),
        ("jah", True),
        ("occupied", True),
        ("tegevuses", True),
        ("hõivatud", True),
        ("idle", False),
        ("Jõude", False),
        ("ei", False),
        (1, True),
    ],
)
def test_occupied_is_read_in_words_of_both_languages(word, truth):
    assert read(occupied=word).occupied is truth


def test_an_unreadable_word_is_a_fault_and_no_guess():
    assert codes(occupied="vist") == ["not_yes_or_no"]


@pytest.mark.parametrize("value", ["kaua", "-3 min", "viis"])
def test_an_unreadable_length_is_named_in_its_cell(value):
    with pytest.raises(InvalidEvidenceError) as caught:
        read(length=value)
    (fault,) = caught.value.faults
    assert fault.message.code == "not_a_length"
    assert fault.field == "length"


def test_a_missing_length_is_a_fault():
    with pytest.raises(InvalidEvidenceError, match="length"):
        sheet_of([{"situation": "a", "length": None}, ROW], FORM)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"length": 4}, "no_unit"),
        ({"tolerance": 4}, "no_unit"),
        ({"told": "no", "told length": "3 min"}, "untold_length"),
        ({"told": "no", "promise kept": "yes"}, "untold_promise"),
        ({"told": "yes", "promise kept": "no"}, "unknown_promise"),
        ({"told": "yes", "told length": "3 min", "promise kept": "yes"}, "promise_disagrees"),
        ({"told": "yes", "told length": "5 min", "promise kept": "no"}, "promise_disagrees"),
        ({"tolerance": "0 min"}, "no_tolerance"),
        ({"unit": "aastat"}, "not_allowed"),
    ],
)
def test_what_contradicts_itself_is_refused(row, code):
    assert codes(**row) == [code]


def test_a_told_length_alone_is_no_contradiction():
    assert read(**{"told": "yes", "told length": "3 min"}).kept is None


def test_a_tolerance_from_elsewhere_fills_in_but_never_replaces():
    elsewhere = length("9 min")
    assert read().tolerated(elsewhere) == elsewhere
    assert read(tolerance="5 min").tolerated(elsewhere) == Length(5.0, "minutes")
    assert read().tolerated(None) is None


@pytest.mark.parametrize("at", [0, 1])
def test_headings_of_both_languages_are_known(at):
    row = {column.words[at]: None for column in FORM.columns}
    row |= {FORM.columns[0].words[at]: "Telefon", FORM.columns[3].words[at]: "4 min"}
    assert sheet_of([row], FORM).rows[0] == read()


@given(st.sets(st.sampled_from(["occupied", "told", "tolerance"])))
def test_just_what_is_blank_is_missing(given_):
    values = {"occupied": "yes", "told": "no", "tolerance": "1 h"}
    row = read(**{name: values[name] for name in given_})
    assert set(row.missing(None)) == set(values) - given_


@given(st.integers(0, 99), st.integers(0, 99))
def test_a_promise_is_kept_where_the_wait_is_no_longer(lasting, promised):
    told = {"length": f"{lasting} min", "told": "yes", "told length": f"{promised} min"}
    kept = lasting <= promised
    assert read(**told, **{"promise kept": kept}).kept is kept
    assert codes(**told, **{"promise kept": not kept}) == ["promise_disagrees"]


@given(st.sampled_from(["situation", "length"]))
def test_what_a_row_needs_is_missed(field):
    row = {**ROW, "told": "yes", field: None}
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of([ROW, row], FORM)
    assert [fault.message.code for fault in caught.value.faults] == ["missing_cell"]


@given(st.text("õaB -", min_size=1, max_size=12).filter(str.strip))
def test_names_are_kept_as_they_are_written(name):
    row = read(situation=name, stakeholder=name, change=name)
    assert {row.situation, row.stakeholder, row.change} == {name}
