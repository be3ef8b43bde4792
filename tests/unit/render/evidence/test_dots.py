from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.dots import Dot, Ruler, dots
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.render.views.axes import round_ticks

LOOK = (language("en"), STANDARD)
NAMES = st.text(min_size=1, max_size=80).filter(str.strip)
ROWS = st.lists(
    st.tuples(NAMES, st.tuples(*[st.floats(-100, 100)] * 3).map(sorted), st.booleans()),
    min_size=1,
    max_size=12,
).map(lambda rows: [Dot(n, e[1], e[0], e[2], f"n = {len(n)}", faint) for n, e, faint in rows])


def made(rows, **settings):
    ticks = round_ticks(-100, 100)
    ruler = Ruler(ticks, ticks.texts(LOOK[0]), "Index", **settings)
    return dots(rows, ruler, LOOK, [["a"]])


@given(ROWS)
def test_nothing_leaves_the_sheet_and_no_two_labels_overlap(legible, rows):
    legible(made(rows), beside=12, above=1)


@given(ROWS)
def test_every_row_has_its_dot_inside_its_whisker(rows):
    body = made(rows)
    marks = [mark for mark in body.marks if mark.pills]
    assert len(marks) == len(rows)
    for mark, row in zip(marks, rows, strict=True):
        xs = [x for stroke in mark.strokes for x, _ in stroke.curve]
        if row.high - row.low > 1:
            assert min(xs) - 0.1 <= mark.pills[0].box.x <= max(xs) + 0.1


def test_what_says_too_little_is_hollow_and_dashed():
    firm, faint = (
        next(m for m in made([Dot("a", 0, -9, 9, "", faint=f)]).marks if m.pills) for f in (0, 1)
    )
    assert firm.pills[0].fill == STANDARD.ink
    assert faint.pills[0].fill == STANDARD.paper
    assert faint.strokes[0].dash
    assert not firm.strokes[0].dash


def test_an_unknown_value_has_no_dot():
    body = made([Dot("a", None, -9, 9, "?")])
    assert not any(mark.pills for mark in body.marks)
    assert any(mark.title == "a, ?" for mark in body.marks)


def test_a_threshold_is_a_dashed_line():
    with_line = made([Dot("a", 0, -9, 9, "")], line=50.0)
    dashed = [stroke for mark in with_line.marks for stroke in mark.strokes if stroke.dash]
    assert len(dashed) == 1


@given(st.lists(st.sampled_from(["", "4 more not shown"]), min_size=1, max_size=6))
def test_headings_stand_above_their_rows_and_cover_nothing(legible, headings):
    rows = [Dot(f"r{n}", 0, -9, 9, "", heading=text) for n, text in enumerate(headings)]
    body = made(rows)
    legible(body)
    heads = [label for m in body.marks for label in m.labels if label.text == "4 more not shown"]
    assert len(heads) == sum(map(bool, headings))


def test_a_gap_moves_all_below_it_down():
    plain, apart = (made([Dot("a", 0, 0, 0, ""), Dot("b", 0, 0, 0, "", apart=it)]) for it in (0, 1))
    assert apart.height > plain.height
