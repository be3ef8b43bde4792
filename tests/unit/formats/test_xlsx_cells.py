"""Texts in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.xlsx_cells import escaped, unescaped


@given(st.text())
def test_every_text_comes_back(text):
    assert unescaped(escaped(text)) == text


@given(st.text())
def test_what_is_written_is_xml(text):
    assert all(c in "\t\n" or c >= " " for c in escaped(text))
    assert not {"\ufffe", "\uffff", "\x7f"} & set(escaped(text))


@pytest.mark.parametrize(("text", "written"), [
    ("Klient", "Klient"), ("a\rb", "a_x000D_b"), ("_x000D_", "_x005F_x000D_"), ("_x12_", "_x12_"),
    ("õ\n☕", "õ\n☕")])  # fmt: skip
def test_escapes_are_those_of_office_programs(text, written):
    assert escaped(text) == written


def test_no_half_characters_come_out():
    assert unescaped("_xD800_") == "_xD800_"
