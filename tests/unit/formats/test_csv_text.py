"""Text as tables: encodings and separators."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.csv_text import decoded, grid_of, separator, written
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.text import LARGEST

WORDS = "Müügijuht;Žürii šõäöü"
cells = st.text(max_size=8).filter(lambda text: text != "")
tables = st.lists(st.lists(cells, min_size=2, max_size=4), min_size=1, max_size=4)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_word(encoding):
    assert decoded(WORDS.encode(encoding), "a.csv") == (WORDS, ())


def test_windows_1257_is_read_and_said():
    text, remarks = decoded(WORDS.encode("cp1257"), "a.csv")
    assert text == WORDS
    assert [(r.kind, r.message.code, r.place.sheet) for r in remarks] == [
        ("assumed", "windows_1257", "a.csv")]  # fmt: skip


@pytest.mark.parametrize("content", [b"PK\x03\x04" + b"\0" * 50, b"\0\1\2" * 30])
def test_what_is_no_text_is_refused(content):
    with pytest.raises(InvalidMapError, match=r"a\.csv: this is no text"):
        decoded(content, "a.csv")


def test_what_is_too_large_is_refused():
    with pytest.raises(InvalidMapError, match="MB at most"):
        decoded(b"a" * (LARGEST + 1), "a.csv")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(content):
    with suppress(InvalidMapError):
        assert isinstance(grid_of(decoded(content, "a.csv")[0], "a.csv"), Grid)


@pytest.mark.parametrize(("text", "expected"), [
    ("a,b\n1,2", ","), ("a;b\n1,5;2", ";"), ("a\tb\n1,5\t2;3", "\t"), ("a|b", "|"), ("a", ","),
    ('"a,b,c,d";e\nf;g', ";"), ("", ","), ("\n\na;b", ";")])  # fmt: skip
def test_separators_are_found(text, expected):
    assert separator(text) == expected


@given(tables, st.sampled_from(",;\t"))
def test_what_is_written_is_read(rows, mark):
    text = written(rows, mark)
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=mark)) == rows
    if separator(text) == mark:
        assert [list(row) for row in grid_of(text, "a").rows] == rows


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(end):
    text = end.join(["nimi;märkus", '"A";"üks', 'kaks"', "B;"])
    rows = grid_of(text, "a").rows
    assert rows[0] == ("nimi", "märkus")
    assert rows[1][1].split() == ["üks", "kaks"]
    assert rows[2] == ("B", None)


def test_rows_may_be_ragged():
    assert grid_of("a;b;c\n1\n1;2;3;;\n", "a").rows == (
        ("a", "b", "c"), ("1",), ("1", "2", "3", None, None))  # fmt: skip


def test_an_endless_cell_is_refused_and_the_limit_of_others_stays():
    before = csv.field_size_limit()
    with pytest.raises(InvalidMapError, match="not readable CSV"):
        grid_of('"' + "a" * 1_000_001, "a.csv")
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(("value", "mark", "expected"), [
    (1.5, ",", "1.5"), (1.5, ";", '1,5'), (2.0, ";", "2"), (True, ",", "true"), (None, ",", '""'),
    (-2, ",", "-2"), (1e-9, ";", "1e-09")])  # fmt: skip
def test_numbers_speak_the_language_of_the_separator(value, mark, expected):
    assert written([[value]], mark) == f"{expected}\r\n"


@pytest.mark.parametrize("text", ["a,b\n" * 50_001, "a" + "," * 2_000])
def test_a_table_far_larger_than_a_map_is_refused_at_once(text):
    with pytest.raises(InvalidMapError, match="far more than a map"):
        grid_of(text, "a.csv")
