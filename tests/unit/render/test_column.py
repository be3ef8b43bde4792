from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.column import Column
from sidusryhmad.render.nodes import tab_of
from sidusryhmad.render.pills import Paint
from sidusryhmad.render.strokes import Look
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

THEME = Theme()
TEXTS = st.text("abcõäöü ABC", min_size=1, max_size=90).map(lambda t: " ".join(t.split()) or "a")
ROWS = st.lists(st.tuples(st.sampled_from("hlptxs"), TEXTS), min_size=1, max_size=12)


def column(rows):
    made = Column(THEME)
    paint = Paint("#FFFFFF", "#000000", 1, "#000000")
    for number, (kind, text) in enumerate(rows):
        if kind == "h":
            made.heading(text)
        elif kind == "l":
            made.line(text, Look("negative", 0.7))
        elif kind == "p":
            made.plain_line(text, 2.0)
        elif kind == "t":
            made.tab(text, tab_of(number % 13, (0.0, 0.0), THEME))
        elif kind == "x":
            made.text(text)
        else:
            made.sample_pill(text, paint, paint)
    return made.legend()


def test_nothing_written_is_no_legend():
    assert not Column(THEME).legend().labels


def test_swatches_stand_side_by_side():
    made = Column(THEME)
    made.swatches(["#000000", "#111111", "#222222"])
    made.text("x")
    boxes = [pill.box for pill in made.legend().pills]
    assert [box.left for box in boxes[1:]] == [box.right for box in boxes[:-1]]


@given(ROWS)
def test_rows_stand_one_under_the_other(rows):
    legend = column(rows)
    lines = [label.at[1] for label in legend.labels]
    assert lines == sorted(lines)
    assert all(below - above >= 12 for above, below in pairwise(lines))


@given(ROWS)
def test_everything_lies_in_the_box_and_no_word_is_lost(rows):
    legend = column(rows)
    for label in legend.labels:
        end = label.at[0] + width(label.text, Font(label.size, label.weight))
        assert legend.box.left - 0.1 <= label.at[0] <= end <= legend.box.right + 0.1
        assert legend.box.top <= label.at[1] <= legend.box.bottom + 1
    for pill in legend.pills:
        assert pill.box.left >= legend.box.left - 0.1
        assert pill.box.right <= legend.box.right + 0.1
    said = "".join(label.text for label in legend.labels).replace("-", "").replace(" ", "")
    assert sorted(said.lower()) == sorted("".join(t for _, t in rows).replace(" ", "").lower())


@given(ROWS)
def test_texts_stand_beside_their_samples(rows):
    legend = column(rows)
    samples = [(pill.box.right, pill.box.y) for pill in legend.pills]
    samples += [(line.curve[3][0], line.curve[3][1]) for line in legend.strokes]
    for right, y in samples:
        beside = [a for a in legend.labels if abs(a.at[1] - y) < 6]
        assert beside
        assert all(label.at[0] >= right for label in beside)
