from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.dumbbells import Dumbbell, End, diamond, dumbbells, samples
from sidusryhmad.render.scene import NO_LEGEND
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.render.views.key import SAMPLE

LOOK = (language("en"), STANDARD)
ENDS = st.one_of(
    st.none(),
    st.lists(st.floats(-3, 3), min_size=3, max_size=3).map(sorted).map(
        lambda e: End(e[1], e[0], e[2])
    ),
)  # fmt: skip
ROWS = st.lists(
    st.builds(
        Dumbbell,
        st.text(min_size=1, max_size=90).filter(str.strip),
        ENDS,
        ENDS,
        st.sampled_from(((), ("gap +1",), ("gap +3 (+1…+4)", "opposite signs"))),
        st.booleans(),
    ),
    min_size=1,
    max_size=9,
)


def made(rows):
    return dumbbells(rows, LOOK, NO_LEGEND, [["a"]])


@given(ROWS)
def test_nothing_leaves_the_sheet_and_no_two_labels_overlap(legible, rows):
    legible(made(rows), beside=12, above=1)


@given(ROWS)
def test_both_ends_are_there_and_never_cover_one_another(rows):
    body = made(rows)
    ends = [mark for mark in body.marks if not mark.labels and not mark.title and not mark.strokes]
    assert len(ends) == len(rows)
    for mark, row in zip(ends, rows, strict=True):
        assert len(mark.shapes) == (row.first is not None)
        assert len(mark.pills) == (row.second is not None)
        if mark.shapes and mark.pills:
            lowest = max(y for _, y in mark.shapes[0].points)
            assert lowest <= mark.pills[0].box.y + 1


def test_what_is_higher_stands_further_right():
    first, second = End(-1.0, -2.0, 0.0), End(2.0, 1.0, 3.0)
    mark = made([Dumbbell("a", first, second)]).marks[-1]
    assert mark.pills[0].box.x > max(x for x, _ in mark.shapes[0].points)


def test_a_line_joins_only_what_is_there():
    whole, half = Dumbbell("a", End(1, 1, 1), End(2, 2, 2)), Dumbbell("a", End(1, 1, 1), None)
    assert [len(made([row]).marks[-2].strokes) for row in (whole, half)] == [1, 0]


def test_a_diamond_is_hollow_in_the_picture_and_in_the_key():
    shape = diamond((0.0, 0.0), STANDARD)
    outline = samples(STANDARD)[0]
    assert (shape.fill, shape.line) == (STANDARD.paper, outline[0].color)


def test_samples_fit_the_key():
    outline, discs, spread = samples(STANDARD)
    xs = [x for stroke in (*outline, *spread) for x, _ in stroke.curve]
    assert min(xs) >= 0
    assert max(xs) <= SAMPLE
    assert discs[0].box.width < SAMPLE


@given(st.floats(-3, 3), st.floats(-3, 3))
def test_the_further_right_the_higher_the_median(one, other):
    rows = [Dumbbell("a", None, End(value, value, value)) for value in (one, other)]
    first, second = (mark.pills[0].box.x for mark in made(rows).marks if mark.pills)
    assert (first <= second) == (one <= other) or abs(one - other) < 1e-3
