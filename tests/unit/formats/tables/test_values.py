"""What people type into cells."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables.values import anything, day, flag, number, protect, share, text

finite = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2", 2), ("2,5", 2.5), (" 2.5 ", 2.5), ("+1", 1), ("-2", -2), ("−2", -2), ("–2", -2),
        (",5", 0.5), ("1e-3", 0.001), ("2 ", 2), (3, 3), (2.0, 2.0), ("", ""), ("kaks", "kaks"),
        ("1-5", "1-5"), ("1.2.3", "1.2.3"), ("nan", "nan"), ("inf", "inf"), ("0x10", "0x10"),
    ],
)  # fmt: skip
def test_numbers_however_they_are_written(written, meant):
    assert number(written) == meant
    assert type(number(written)) is type(meant)


@given(finite, st.booleans())
def test_every_number_comes_back(value, comma):
    written = repr(value).replace(".", ",") if comma else repr(value)
    assert number(written) == value


@given(st.integers(0, 100), st.sampled_from(["%", " %"]))
def test_shares_may_be_written_in_per_cent(percent, sign):
    assert share(f"{percent}{sign}") == share(percent / 100) == share(str(percent / 100))


@pytest.mark.parametrize("written", ["palju %", "pool", "%", True, None])
def test_what_is_no_share_stays(written):
    assert share(written) is written


@pytest.mark.parametrize(("written", "meant"), [
    ("jah", True), ("EI", False), ("yes", True), (True, True), (0, False), (1.0, True), ("x", True),
    ("vist", "vist"), (2, 2)])  # fmt: skip
def test_yes_and_no(written, meant):
    assert flag(written) is meant or flag(written) == meant


@given(st.text())
def test_every_text_comes_back_through_protection(value):
    assert text(protect(value)) == value


@given(st.text())
def test_no_protected_text_can_be_taken_for_a_formula(value):
    assert not protect(value).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert protect(value).strip() != ""


@pytest.mark.parametrize(("cell", "meant"), [
    (7.0, "7"), (7, "7"), (7.5, "7.5"), (True, "true"), (" a ", "a"),
    ("'tis", "'tis"), ("'", "")])  # fmt: skip
def test_whatever_a_spreadsheet_made_of_a_text_is_text_again(cell, meant):
    assert text(cell) == meant


def nested(inner):
    return st.lists(inner) | st.dictionaries(st.text(), inner)


@given(st.recursive(st.none() | st.booleans() | finite | st.text(), nested, max_leaves=5))
def test_plain_data_comes_back_from_json(value):
    assert anything(json.dumps(value)) == value


@pytest.mark.parametrize("wrong", ["{", "NaN", "[" * 100_000, "Klient"])
def test_what_is_no_json_stays_a_text(wrong):
    assert anything(wrong) == wrong


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_a_day_is_read_as_people_write_it(when):
    assert day(f" {when.day}.{when.month}.{when.year} ") == day(when.isoformat()) == when


@pytest.mark.parametrize("written", ["11/15/2026", "31.02.2026", "15.11.26", "november", 2026])
def test_what_is_no_day_for_certain_stays(written):
    assert day(written) == written
