"""Packed texts of PRSM."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.prsm_packed import unpacked

KOHVIK = (
    "\u1be1\u083d\u420c\u0280\u5326\u38a0\u2e23\u3560\u25b4\u4921\u0640\u06a4V\u6c22\u18e8\u2b21"
    "\u52a5\u51acN\u1025\u7a0e\u5364\u20bf\u48f3\u6580\u0a60\u15e0\u02f1\u49a0\u2ea1\u0c48\u0106"
    "\u7869\u2860\u01b8\u0158\u2025\u5982\u704f\u212b\u1721\u3152\u0a3c\u01c9\u4d44\u43ce\u6020"
    "\u7022\u536f\u2866\u0aa4\u30a0\u3754\xf6\u6660 "
)
"""Packed by another implementation, from the text below."""
PLAIN = (
    '{"nodes":[{"id":"a","label":"Klient"},{"id":"b","label":"Juht"}],'
    '"edges":[{"from":"b","to":"a","label":"+"}],"mapTitle":"Kohvik"}'
)


def packed(units):
    """The plainest packing: every character announced anew, none referred to."""
    bits, width, room, first = "", 2, 1, True
    for unit in units:
        wide = unit > 255
        bits += f"{int(wide):0{width}b}"[::-1] + f"{unit:0{16 if wide else 8}b}"[::-1]
        for _ in range(1 if first else 2):
            room -= 1
            if room == 0:
                room, width = 1 << width, width + 1
        first = False
    bits += f"{2:0{width}b}"[::-1]
    bits += "0" * (-len(bits) % 15)
    return "".join(chr(int(bits[n : n + 15], 2) + 32) for n in range(0, len(bits), 15)) + " "


def test_a_text_that_refers_back_to_what_came_before():
    assert unpacked(KOHVIK) == PLAIN


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_comes_back(text):
    raw = text.encode("utf-16-le")
    units = [int.from_bytes(raw[n : n + 2], "little") for n in range(0, len(raw), 2)]
    assert unpacked(packed(units)) == text


@given(st.text(st.characters(min_codepoint=32, max_codepoint=32_800), max_size=40) | st.text())
def test_anything_else_is_a_text_or_a_named_fault(text):
    try:
        assert isinstance(unpacked(text), str)
    except InvalidMapError as error:
        _ = str(error)


@given(st.integers(0, len(KOHVIK) - 2))
def test_a_text_cut_off_is_a_named_fault(at):
    with pytest.raises(InvalidMapError, match="no map of PRSM"):
        unpacked(KOHVIK[:at])


def test_half_characters_are_replaced():
    assert unpacked(packed([0xD800])) == "\ufffd"


def test_there_is_an_end_to_what_is_unpacked():
    with pytest.raises(InvalidMapError):
        unpacked("a" * 2_000_001)
    bits, width, following, room = "00" + f"{97:08b}"[::-1], 3, 4, 4
    for _ in range(7_000):
        bits += f"{following:0{width}b}"[::-1]
        following, room = following + 1, room - 1
        if room == 0:
            room, width = 1 << width, width + 1
    bits += "0" * (-len(bits) % 15)
    bomb = "".join(chr(int(bits[n : n + 15], 2) + 32) for n in range(0, len(bits), 15))
    with pytest.raises(InvalidMapError):
        unpacked(bomb)
