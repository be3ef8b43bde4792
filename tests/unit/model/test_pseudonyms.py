"""Roles for names, and texts without names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import language
from sidusryhmad.model.pseudonyms import BLANK, _letter, pseudonyms

PEOPLE = [
    {"id": "mari-maasikas", "name": "Mari Maasikas", "ring": "direct", "side": "employee"},
    {"id": "juri", "name": "Jüri Mets", "ring": "direct", "side": "employee", "party": "Aas OÜ"},
    {"id": "it", "name": "IT", "ring": "indirect", "side": "other"},
    {"id": "x", "name": "Xerxes", "ring": "oma"},
]
TIE = {"from": "x", "to": "it", "strength": 1, "who": "Kalev Kask", "ratings": {"B": 1, "Ülo": 2}}
DOCUMENT = {"stakeholders": PEOPLE, "influences": [TIE], "rings": {"oma": "Oma ring"}}
FREE = st.lists(
    st.sampled_from(["Mari Maasikas", "MARI", "jurile", "Xerxes", "Kask", "ja", "kask", ", ", " "])
    | st.text(max_size=5),
    max_size=8,
).map("".join)


def called(code="et", **more):
    return pseudonyms({**DOCUMENT, **more}, language(code))


def test_roles_are_sides_or_rings_with_numbers():
    assert list(called().names.values()) == ["Töötaja 1", "Töötaja 2", "Kaudsed 1", "Oma ring 1"]
    assert list(called("en").names.values())[:3] == ["Employee 1", "Employee 2", "Indirect 1"]
    assert called().ids["juri"] == "tootaja-2"


def test_a_ring_that_is_called_after_somebody_is_no_role():
    assert called(rings={"oma": "Mari sõbrad"}).names["x"] == f"{BLANK} 1"


def test_raters_get_letters_and_parties_numbers():
    assert called().raters == {"B": "A", "Kalev Kask": "B", "Ülo": "C"}
    assert called().parties == {"Aas OÜ": "Osapool 1"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mari Maasikas helistas", "Töötaja 1 helistas"),
        ("mari  maasikale räägiti", "…  … räägiti"),
        ("MARI MAASIKAS", "Töötaja 1"),
        ("Marile ja maasikatele", "… ja …"),
        ("juri.mets@post.ee, JÜRI", "Töötaja 2.…@post.ee, …"),
        ("jmets ja mets_2", "… ja …"),
        ("it rains on IT", "it rains on Kaudsed 1"),
        ("Aas OÜ ja Kalev Kask ja Ülo", "Osapool 1 ja B ja C"),
        ("B on plaan", "B on plaan"),
        ("Marion", "…"),
        ("aasal, haas, Aas", "…, haas, …"),
        ("J\u0075\u0308ri Mets", "Töötaja 2"),
    ],
)
def test_a_text_is_cleared(text, left):
    assert called().cleared(text) == left


@given(FREE)
def test_no_part_of_a_name_is_left_in_a_text(text):
    left = called().cleared(text).casefold()
    assert not [part for part in ("mari", "maasik", "xerxes", "kask", "jüri") if part in left]


@given(st.text("bdfhpqvwyz ,.", max_size=30))
def test_a_text_without_names_stays(text):
    assert called().cleared(text) == text


def test_those_whom_a_change_adds_are_numbered_on():
    new = {"id": "uus", "name": "Liis", "ring": "direct", "side": "employee"}
    change = {"id": "c", "name": "C", "edits": {"add": {"stakeholders": [new]}}}
    assert called(changes=[change]).names["uus"] == "Töötaja 3"


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_letters_differ(one, other):
    assert (_letter(one) == _letter(other)) == (one == other)
    assert _letter(one).isupper()
