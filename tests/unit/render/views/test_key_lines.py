"""What lines mean, in a key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import Language
from sidusryhmad.render.scene import Edge
from sidusryhmad.render.strokes import WIDTHS
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.key import SAMPLE
from sidusryhmad.render.views.key_lines import line_rows, width_rows

EN, THEME = Language("en"), Theme()


def edge(sign, strength=1.0, *, faded=False):
    return Edge("a", "b", sign, strength, straight((0, 0), (9, 0), "#000000"), "", faded)


def texts(*edges):
    return [row.text for row in line_rows(edges, EN, THEME)]


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ((), []),
        ((edge("positive"),), ["supports (+)"]),
        ((edge("negative"), edge("positive")), ["supports (+)", "hinders (−)"]),
        ((edge("negative", None),), ["hinders (−)", "strength not known"]),
        ((edge("unknown", None),), ["direction not known (?)"]),
        ((edge("positive", faded=True),), ["no longer there"]),
    ],
)
def test_only_what_occurs_is_explained(edges, expected):
    assert texts(*edges) == expected


signs = st.sampled_from(["positive", "negative", "unknown"])


@given(st.lists(st.builds(edge, signs, st.none() | st.floats(-3, 3), faded=st.booleans())))
def test_samples_stay_in_their_room_and_no_row_comes_twice(edges):
    rows = list(line_rows(edges, EN, THEME))
    for row in rows:
        assert all(0 <= x <= SAMPLE for stroke in row.strokes for x, _ in stroke.curve)
    looks = [(row.text, row.strokes) for row in rows]
    assert len(looks) == len(set(map(repr, looks)))


def test_widths_are_those_of_the_ring_map():
    rows = list(width_rows(EN, THEME))
    assert tuple(row.strokes[0].width for row in rows) == WIDTHS
    assert rows[0].text == "weak, below 1"


@pytest.mark.parametrize("code", ["et", "en"])
def test_signs_are_told_by_character_as_well(code):
    rows = line_rows([edge("positive"), edge("negative"), edge("unknown", None)],
                     Language(code), THEME)  # fmt: skip
    assert [row.text[-2] for row in rows] == ["+", "−", "?"]


def test_samples_look_as_the_lines_they_explain():
    plus, minus, hollow = line_rows([edge("positive"), edge("negative", None)], EN, THEME)
    assert (plus.strokes[0].color, plus.strokes[0].dash) == (THEME.positive, ())
    assert minus.strokes[0].dash
    assert hollow.strokes[0].head.fill == THEME.paper


def test_a_dark_theme_has_its_own_colours():
    rows = [*line_rows([edge("positive")], EN, DARK), *width_rows(EN, DARK)]
    assert rows[0].strokes[0].color == DARK.positive
    assert {row.strokes[0].color for row in rows[1:]} == {DARK.soft_ink}
