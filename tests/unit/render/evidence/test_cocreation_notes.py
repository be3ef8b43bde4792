from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.evidence.cocreation_notes import (
    Note,
    best_line,
    burden_line,
    noted,
    triangle,
)
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

THEME = Theme()
SIGNS = ["", "here", "best", "burden", "burden_none"]
NOTES = st.lists(
    st.builds(Note, st.sampled_from(SIGNS), st.text("aõ b", min_size=1, max_size=90)), max_size=6
)


@given(NOTES)
def test_notes_stand_below_one_another_within_their_room(notes):
    marks, bottom = noted(notes, 230.0, THEME)
    assert len(marks) == len(notes)
    lines = [label for mark in marks for label in mark.labels]
    assert all(one.at[1] < other.at[1] for one, other in pairwise(lines))
    for label in lines:
        assert label.at[0] + width(label.text, Font(label.size)) <= 230 * 1.6
        assert label.at[1] <= bottom + 1


def test_every_sign_looks_different():
    marks, _ = noted([Note(sign, "a") for sign in SIGNS], 230.0, THEME)
    looks = [
        tuple((stroke.color, stroke.dash, stroke.width) for stroke in mark.strokes)
        + tuple(len(shape.points) for shape in mark.shapes)
        for mark in marks
    ]
    assert len(set(looks)) == len(SIGNS)


def test_two_burdens_differ_without_colour():
    today, none = (burden_line((0, 0), (0, 9), sign, THEME) for sign in ("burden", "burden_none"))
    assert today.color == none.color
    assert today.dash != none.dash
    assert best_line((0, 0), (0, 9), THEME).dash == ()


def test_no_notes_need_no_room():
    assert noted([], 230.0, THEME) == ((), 0.0)


@given(st.floats(0, 99), st.floats(20, 99))
def test_the_triangle_stands_on_its_tip(x, y):
    tip, left, right = triangle((x, y), THEME).points
    assert tip == (x, y)
    assert left[0] < tip[0] < right[0]
    assert left[1] == right[1] < tip[1]
