import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.printable import printable

JOINERS = "\u200c\u200d"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Klient\x1b[2J", "Klient�[2J"),
        ("a\x00\x07\x7f\x9b", "a����"),
        ("a\u202eb\u2066c", "a�b�c"),
        ("one\ntwo\tthree", "one two three"),
        ("\ud800", "�"),
        ("Õäöü šž −½ 👩‍👧", "Õäöü šž −½ 👩‍👧"),
    ],
)
def test_control_characters_are_shown_not_sent(text, safe):
    assert printable(text) == safe


@given(st.text())
def test_nothing_that_steers_is_left_and_the_length_stays(text):
    shown = printable(text)
    assert len(shown) == len(text)
    assert all(
        character in JOINERS or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}
        for character in shown
    )
    assert printable(shown) == shown
