import re
from xml.etree.ElementTree import Element, SubElement, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.render.outlined import _UNITS, outline_texts
from sidusryhmad.render.text import Font, _metrics, width

LETTERS = st.text(st.sampled_from(sorted(_metrics(400).advances)), min_size=1, max_size=12)
VISIBLE = st.sampled_from("HIMNlõÄŠp8B")
ANCHORS = st.sampled_from(["start", "middle", "end"])


def outlined(words, **look):
    root = Element("svg")
    SubElement(root, "text", {"x": "100", "y": "50", "font-size": "16", **look}).text = words
    outline_texts(root)
    return root[0]


def spread(path):
    """How far a path of absolute starts and relative steps reaches to each side."""
    scale = float(re.search(r"scale\(([\d.]+)", path.get("transform"))[1])
    xs = []
    for piece in re.findall(r"M(-?\d+) (-?\d+)([^M]*)", path.get("d")):
        x = int(piece[0])
        xs.append(x)
        for steps in re.findall(r"[lq]([-\d ]+)", piece[2]):
            numbers = list(map(int, steps.split()))
            x += numbers[-2]
            xs.append(x)
    return 100 + min(xs) * scale, 100 + max(xs) * scale


def test_the_units_are_those_of_the_fonts():
    assert _metrics(400).units == _metrics(600).units == _UNITS


@settings(deadline=None)
@given(LETTERS, ANCHORS, st.sampled_from(["400", "600"]))
def test_every_text_that_can_be_drawn_becomes_a_path(words, anchor, weight):
    made = outlined(words, **{"text-anchor": anchor, "font-weight": weight, "fill": "#112233"})
    assert made.tag == "path"
    assert made.get("fill") == "#112233"
    assert bool(made.get("d")) == bool(words.strip(" \xa0\xad"))


@given(VISIBLE, LETTERS, VISIBLE, ANCHORS)
def test_letters_stand_where_the_measure_says(first, middle, last, anchor):
    words = first + middle + last
    left, right = spread(outlined(words, **{"text-anchor": anchor}))
    wide = width(words, Font(16.0))
    start = 100 - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * wide
    assert left == pytest.approx(start, abs=3.0)
    assert right == pytest.approx(start + wide, abs=3.0)


@given(VISIBLE, st.floats(0, 5))
def test_letters_apart_are_apart(letter, spacing):
    near, far = (spread(outlined(letter * 3, **{"letter-spacing": str(s)})) for s in (0, spacing))
    assert far[1] - near[1] == pytest.approx(2 * spacing, abs=0.1)


def test_kerning_is_kept():
    apart = spread(outlined("A"))[1] - 100 + width("V", Font(16.0))
    assert spread(outlined("AV"))[1] - 100 < apart


@pytest.mark.parametrize("words", ["名", "Klient 名", "מפתח", "a☕", "e\u0301"])
def test_text_that_the_fonts_lack_stays_text(words):
    made = outlined(words)
    assert (made.tag, made.text) == ("text", words)


def test_nothing_else_in_the_picture_is_touched():
    root = fromstring('<svg><title>t</title><g><text/><text font-size="9">a</text></g></svg>')
    outline_texts(root)
    assert [child.tag for child in root.iter()] == ["svg", "title", "g", "text", "path"]
