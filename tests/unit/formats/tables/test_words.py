"""Words for rings, sides, levels and attitudes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables import words
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.stakeholder import Side


@pytest.mark.parametrize(("word", "meant"), [
    ("Otsesed", "direct"), ("HUVITATUD", "interested"), ("kaudsed  sidusrühmad", "indirect"),
    ("indirect", "indirect"), ("tuum", "tuum"), (1, "1")])  # fmt: skip
def test_rings(word, meant):
    assert words.ring(word) == meant


@pytest.mark.parametrize(("word", "meant"), [
    ("Klient", "customer"), ("staff", "employee"), ("Ettevõte", "provider"), ("Muu", "other"),
    ("company", "provider"), ("Pakkuja", "provider"), ("naaber", "naaber")])  # fmt: skip
def test_sides(word, meant):
    assert words.side(word) == meant


@pytest.mark.parametrize(("word", "meant"), [
    ("Kõrge", 3), ("keskmine", 2), ("LOW", 1), ("puudub", 0), ("very_high", 3),
    ("palju", None)])  # fmt: skip
def test_levels(word, meant):
    assert words.level(word) == meant


@pytest.mark.parametrize(("word", "meant"), [
    ("champion", 3), ("Resistant", -2), ("neutraalne", 0), ("toetav", 2),
    ("palju", None)])  # fmt: skip
def test_attitudes(word, meant):
    assert words.attitude(word) == meant


@given(st.sampled_from([*STANDARD_RINGS]), st.sampled_from([*Side]))
def test_our_own_ids_mean_themselves(ring, side):
    assert words.ring(ring) == ring
    assert words.side(side.value) == side.value


@given(st.text(max_size=5))
def test_other_words_stay_what_they_are(word):
    assert isinstance(words.ring(word), str)
    assert words.level(word) in {None, 0, 1, 2, 3}


@given(st.sampled_from(STANDARD_RINGS), st.sampled_from([*Side]), st.sampled_from(["et", "en"]))
def test_our_words_are_read_again(ring, side, code):
    assert words.ring(words.in_words("ring", ring, code)) == ring
    assert words.side(words.in_words("side", side.value, code)) == side
    assert words.meant("ring", words.in_words("ring", ring, code)) == ring


@pytest.mark.parametrize(("key", "word", "meant"), [
    ("ring", "huvitaud", "interested"), ("side", "tötaja", "employee"), ("side", "qqq", None),
    ("power", "suur", None)])  # fmt: skip
def test_a_misspelt_word_is_meant_to_be_one_of_ours(key, word, meant):
    assert words.meant(key, word) == meant


@pytest.mark.parametrize("value", ["tuum", None, 3, ["direct"]])
def test_any_other_value_stays(value):
    assert words.in_words("ring", value, "et") == value


@given(st.sampled_from([*words.OF.items()]))
def test_kinds_of_evidence_in_any_of_their_words(each):
    kind, called = each
    assert {words.of(word) for word in called} == {kind}
    assert {words.of(word.upper() + " ") for word in called} == {kind}
    assert words.of(words.in_words("of", kind, "et")) == kind
    assert words.meant("of", called[1][:-1]) == kind
