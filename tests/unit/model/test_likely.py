"""What people probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import nearest
from sidusryhmad.model.evidence import ENDS
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.likely import (
    KEY_WORDS,
    OF_WORDS,
    RING_WORDS,
    SIDE_WORDS,
    likely,
    slip,
)
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side
from sidusryhmad.model.structure import known_keys, record_at

RECORDS = (
    (), ("service",), ("inner_circle",), ("stakeholders", 0), ("influences", 0), ("changes", 0),
    ("changes", 0, "effects", "a"), ("evidence", 0),
    ("wants", 0), ("changes", 0, "wants", 0),
)  # fmt: skip
KEYS = {key for path in RECORDS for key in known_keys(record_at(path, ServiceMap))}


@pytest.mark.parametrize(
    ("words", "allowed"),
    [(RING_WORDS, set(STANDARD_RINGS)), (SIDE_WORDS, {side.value for side in Side}),
     (KEY_WORDS, KEYS), (OF_WORDS, set(ENDS))],
    ids=["rings", "sides", "keys", "evidence"],
)  # fmt: skip
def test_every_word_leads_to_one_that_may_stand_there(words, allowed):
    assert set(words.values()) <= allowed
    assert all(word == word.casefold() for word in words)


@pytest.mark.parametrize("words", [RING_WORDS, SIDE_WORDS, KEY_WORDS, OF_WORDS])
def test_the_words_cannot_be_changed(words):
    with pytest.raises(TypeError):
        words["uus"] = "x"


@pytest.mark.parametrize("words", [RING_WORDS, SIDE_WORDS, KEY_WORDS, OF_WORDS])
def test_every_word_is_understood_in_any_case(words):
    for word, meant in words.items():
        assert likely(word.upper(), set(words.values()), words) == meant


@pytest.mark.parametrize(
    ("value", "allowed", "words", "meant"),
    [
        ("otsesed", STANDARD_RINGS, RING_WORDS, "direct"),
        ("Töötajad", list(Side), SIDE_WORDS, "employee"),
        ("tugevus", ["strength", "sign"], KEY_WORDS, "strength"),
        ("strenght", ["strength", "sign"], KEY_WORDS, "strength"),
        ("tugevus", ["name", "ring"], KEY_WORDS, None),
        ("otsesed", ["tuum", "otsene"], RING_WORDS, "otsene"),
        ("xyz", STANDARD_RINGS, RING_WORDS, None),
        (5, STANDARD_RINGS, RING_WORDS, None),
        (None, STANDARD_RINGS, RING_WORDS, None),
        ("klient", (), SIDE_WORDS, None),
    ],
)
def test_a_translation_goes_before_likeness_and_counts_only_where_allowed(
    value, allowed, words, meant
):
    assert likely(value, allowed, words) == meant


def test_the_allowed_words_may_be_given_but_once():
    assert likely("custmer", iter(["customer", "employee"]), SIDE_WORDS) == "customer"


@given(st.text(), st.lists(st.text(min_size=1)))
def test_what_is_meant_may_always_stand_there(value, allowed):
    assert likely(value, allowed, KEY_WORDS) in {None, *allowed}
    assert likely(value, allowed, {}) == nearest(value, allowed)


KNOWN = [info.alias or name for name, info in Influence.model_fields.items()]
POINT, COLON, QUOTES = "written with a point", "a colon is missing", "needs quotes"


@pytest.mark.parametrize(
    ("key", "value", "gist"),
    [
        ("5", None, POINT),
        ("25", None, POINT),
        (5, None, POINT),
        ("5", 1, None),
        ("5a", None, None),
        ("", None, None),
        ("from Klient", None, COLON),
        ("why  tuju", None, COLON),
        ("from Klient", "x", QUOTES),
        ("kaks ja kolm", None, QUOTES),
        ("kaks ja", "kolm", QUOTES),
        ("1 2", None, QUOTES),
        ("strenght", None, None),
        (" from ", None, None),
    ],
)
def test_a_slip_of_the_pen_is_told_where_it_can_be(key, value, gist):
    template = slip(key, value, KNOWN)
    assert (gist in template) if gist else template is None


def test_a_slip_is_told_whether_the_known_keys_come_as_a_list_or_one_by_one():
    assert slip("from A", None, iter(KNOWN)) == slip("from A", None, KNOWN)
