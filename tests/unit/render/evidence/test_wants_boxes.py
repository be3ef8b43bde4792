from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.evidence.wants_boxes import WIDE, Item, Quadrant, box_height, drawn
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.themes import STANDARD

TEXTS = st.text(min_size=1, max_size=120).filter(str.strip)
ITEMS = st.lists(st.builds(Item, TEXTS, st.just("") | TEXTS, st.booleans()), max_size=6)


@given(ITEMS)
def test_a_box_is_high_enough_for_what_is_in_it(items):
    box = Quadrant("Title", "subtitle", tuple(items), "2 more")
    height = box_height(box)
    marks = drawn(box, (0.0, 0.0, height), STANDARD.gain, STANDARD)
    frame, rest = marks[0].pills[0].box, marks[2:]
    assert len(rest) == len(items)
    for mark in rest:
        assert mark.pills[0].box.bottom <= frame.bottom
    assert max(label.at[1] for label in marks[1].labels) <= frame.bottom


@given(TEXTS)
def test_names_are_broken_so_that_they_fit(text):
    assert all(width(line, Font(12.0)) <= WIDE - 40 for line in Item(text, "", met=False).lines)


def test_only_what_is_not_settled_has_a_dashed_border():
    box = Quadrant("T", "s", ())
    for dashed in (False, True):
        marks = drawn(box, (0.0, 0.0, 80.0), STANDARD.gain, STANDARD, dashed=dashed)
        assert any(stroke.dash for stroke in marks[1].strokes) == dashed
