import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables.met import met, met_text
from sidusryhmad.formats.tables.values import protect
from sidusryhmad.testing import names

SPENT = st.fixed_dictionaries({}, optional={"effort": st.floats(0, 1e6), "share": st.floats(0, 1)})
WANT = names() | st.text(min_size=1, max_size=8).filter(str.strip)
ENTRIES = st.lists(
    st.tuples(WANT, SPENT).map(lambda each: {"want": each[0], **each[1]} if each[1] else each[0]),
    min_size=1,
    max_size=4,
)


@given(ENTRIES)
def test_what_is_written_is_read_unchanged_whatever_wants_are_called(entries):
    assert met(protect(met_text(entries, {}))) == entries


@given(st.lists(names().filter(lambda name: name.strip() == name), min_size=1, max_size=4))
def test_plain_wants_are_written_for_people(wants):
    text = met_text(wants, {})
    assert text == "; ".join(wants)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Kiirus", ["Kiirus"]),
        ("Kiirus; Hind ;", ["Kiirus", "Hind"]),
        ("Kiirus: 12", [{"want": "Kiirus", "effort": 12}]),
        ("Kiirus:12,5 (50 %)", [{"want": "Kiirus", "effort": 12.5, "share": 0.5}]),
        ("Kiirus (7%)", [{"want": "Kiirus", "share": 0.07}]),
        ("–: 3", [{"effort": 3}]),
        ('["a", {"want": "b", "effort": 2}]', ["a", {"want": "b", "effort": 2}]),
        ("Kell 8:30 kohal", ["Kell 8:30 kohal"]),
        ("", []),
        (7, 7),
    ],
)
def test_what_people_write(cell, found):
    assert met(cell) == found


def test_names_stand_where_they_are_given():
    assert met_text([{"want": "a", "effort": 2}, "b"], {"a": "Kiirus"}) == "Kiirus: 2; b"


@pytest.mark.parametrize("want", ["a: 1", "a; b", "a (5%)", "–", " a", "[1]", "5"])
def test_what_could_be_misread_is_written_as_json(want):
    entries = [{"want": want, "effort": 1}]
    text = met_text(entries, {})
    assert met(text) == entries


@given(st.floats(0, 1))
def test_every_share_comes_back_to_the_last_bit(share):
    entries = [{"want": "Kiirus", "share": share}]
    assert met(met_text(entries, {})) == entries


@given(st.text(max_size=30))
def test_whatever_stands_in_a_cell_is_read_without_complaint(text):
    found = met(text)
    assert found is None or isinstance(found, list | dict | str | int | float | bool)


def test_what_is_said_to_be_nothing_stays_in_json():
    entries = [{"want": "Kiirus", "effort": None}]
    assert met(met_text(entries, {})) == entries
    assert met_text(entries, {}).startswith("[")
