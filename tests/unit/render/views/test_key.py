"""The key of a chart."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import NO_LEGEND, Label, Pill
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.key import SAMPLE, Row, key

texts = st.lists(st.sampled_from(["kasu", "kahju", "sisering", "tõenäosus"]), min_size=1).map(
    " ".join
)
pill = Pill(Box(SAMPLE / 2, 0.0, SAMPLE, 12.0), 0.0, "#FFFFFF", "#000000", 1.0, ())
rows = st.builds(
    Row, texts, pills=st.sampled_from([(), (pill,)]), heading=st.booleans(), high=st.just(13.0)
)


@given(st.lists(rows, max_size=8))
def test_everything_stands_in_the_box_and_no_line_on_another(given_rows):
    made = key(given_rows, Theme())
    bottom = -1.0
    for label in made.labels:
        right = label.at[0] + width(label.text, Font(label.size, label.weight))
        assert label.at[0] >= 0
        assert right <= made.box.right + 1e-6
        assert label.at[1] - label.size * 0.8 >= bottom
        bottom = label.at[1]
    assert bottom <= made.box.bottom
    for one in made.pills:
        assert made.box.top <= one.box.top
        assert one.box.bottom <= made.box.bottom
    assert len(made.pills) == sum(bool(row.pills) for row in given_rows)


@given(st.lists(rows, min_size=1, max_size=4))
def test_every_word_is_there(given_rows):
    said = " ".join(label.text for label in key(given_rows, Theme()).labels).replace("-", "")
    for row in given_rows:
        for word in (row.text.upper() if row.heading else row.text).split():
            assert word in said


def test_samples_stand_beside_the_middle_of_their_text():
    line = straight((0, 0), (SAMPLE, 0), "#000000")
    mark = Label("?", (SAMPLE / 2, 4.0), 10.5, "#000000")
    row = Row("teadmata suund", strokes=(line,), labels=(mark,), pills=(pill,))
    made = key([Row("Mõju", heading=True), row], Theme())
    (stroke,), (box,) = made.strokes, [p.box for p in made.pills]
    text = next(label for label in made.labels if label.text == "teadmata suund")
    assert stroke.curve[0][1] == box.y
    assert abs(text.at[1] - box.y) < 6
    assert text.at[0] > SAMPLE
    assert any(label.text == "?" for label in made.labels)


def test_no_rows_no_legend():
    assert key([], Theme()) == NO_LEGEND


@given(st.lists(rows, min_size=1, max_size=8))
def test_samples_stand_one_below_the_other(given_rows):
    made = key(given_rows, Theme())
    boxes = [one.box for one in made.pills]
    for above, below in pairwise(boxes):
        assert above.bottom < below.top
    assert all(box.x == SAMPLE / 2 for box in boxes)


@given(st.lists(rows, min_size=1, max_size=6), rows)
def test_a_row_more_moves_none_of_the_others(given_rows, more):
    few, many = key(given_rows, Theme()), key([*given_rows, more], Theme())
    assert many.labels[: len(few.labels)] == few.labels
    assert many.pills[: len(few.pills)] == few.pills
    assert many.box.height > few.box.height


def test_headings_stand_apart_in_capitals():
    made = key([Row("Mõju", heading=True), Row("kasu"), Row("Piir", heading=True)], Theme())
    assert [label.text for label in made.labels] == ["MÕJU", "kasu", "PIIR"]
    assert [label.weight for label in made.labels] == [600, 400, 600]
    first, second, third = (label.at[1] for label in made.labels)
    assert third - second > second - first
