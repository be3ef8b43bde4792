import json
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.text import Font, clean, drawable, shorten, width, wrap

FONTS = files("sidusryhmad.render") / "fonts"
ESTONIAN = "õäöüšžÕÄÖÜŠŽ"


def test_what_the_bundled_fonts_hold_can_be_drawn():
    held = set(TTFont(str(FONTS / "Inter-Regular.ttf")).getBestCmap())
    for character in ESTONIAN + "abcXYZ019 −▲▼→≤≥…жЯ":
        assert drawable(character)
    for character in "名☕漢🎈":
        assert ord(character) not in held
        assert not drawable(character)


@pytest.mark.parametrize(("weight", "stem"), [(400, "Inter-Regular"), (600, "Inter-SemiBold")])
def test_widths_are_the_advances_of_the_bundled_font(weight, stem):
    font = TTFont(str(FONTS / f"{stem}.ttf"))
    names, advances, units = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    for character in ESTONIAN + "abcXYZ019−▲▼→≤≥…·–—“”„≈жЯ":
        expected = advances[names[ord(character)]][0] / units * 12
        assert width(character, Font(12, weight)) == pytest.approx(expected)


@pytest.mark.parametrize("stem", ["Inter-Regular", "Inter-SemiBold"])
def test_both_files_of_a_weight_hold_the_same_characters(stem):
    plain, packed = (
        set(TTFont(str(FONTS / f"{stem}.{s}")).getBestCmap()) for s in ("ttf", "woff2")
    )
    assert plain == packed
    baked = json.loads((FONTS / "metrics.json").read_text(encoding="utf-8"))
    weight = "400" if stem.endswith("Regular") else "600"
    assert {chr(c) for c in plain} == set(baked["weights"][weight]["advances"])


def test_weights_have_names_of_their_own_and_one_family():
    names = [TTFont(str(FONTS / f"{s}.ttf"))["name"] for s in ("Inter-Regular", "Inter-SemiBold")]
    for number in (3, 4, 6, 17):
        assert names[0].getDebugName(number) != names[1].getDebugName(number)
    assert {name.getDebugName(16) for name in names} == {"Inter Subset"}


def test_kerning_brings_letters_together():
    font = Font(100)
    assert width("AV", font) < width("A", font) + width("V", font)
    assert width("To", font) < width("T", font) + width("o", font)


def test_width_grows_with_size_and_weight():
    assert width("Klient", Font(24)) == pytest.approx(2 * width("Klient", Font(12)))
    assert width("Klient", Font(12, 600)) > width("Klient", Font(12))


@pytest.mark.parametrize(
    ("text", "em"), [("ש", 0.6), ("漢", 1.0), ("😀", 1.35), ("\u0301", 0.0), ("\u200d", 0.0)]
)
def test_unknown_characters_have_a_fair_width(text, em):
    assert width(text, Font(10)) == pytest.approx(10 * em)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  Klient \n pere\t", "Klient pere"),
        ("\x00\x1b[31mPunane", "[31mPunane"),
        ("\u202egnidaeh\u2069", "gnidaeh"),
        ("\ud800\ufffe", "?"),
        ("\u202e", "?"),
        ("<script>", "<script>"),
    ],
)
def test_clean(raw, expected):
    assert clean(raw) == expected


def test_shorten_keeps_what_fits():
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kohalik omavalitsus", ("Kohalik", "omavalitsus")),
        ("Klient", ("Klient",)),
        ("Tarbijakaitse-amet", ("Tarbijakaitse-amet",)),
        ("Kliendi pere ja naabrid", ("Kliendi pere", "ja naabrid")),
    ],
)
def test_wrap(text, lines):
    assert wrap(text, 92, Font(12)) == lines


def test_a_long_word_breaks_behind_its_hyphen():
    lines = wrap("Sotsiaalkindlustusameti-lastekaitseosakond", 92, Font(12))
    assert lines == ("Sotsiaalkindlustusameti-", "lastekaitseosakond")


@given(st.text(st.sampled_from("abcõäöüšžW- /"), min_size=1, max_size=60).map(clean))
def test_nothing_is_cut_and_lines_stay_narrow(text):
    font = Font(12)
    lines = wrap(text, 92, font)
    drawn = "".join(lines).replace(" ", "").replace("-", "")
    assert drawn == text.replace(" ", "").replace("-", "")
    assert all(width(line, font) <= 92 * 1.6 for line in lines)
