from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.render.text import Font, clean, width

ratings = st.lists(
    st.tuples(st.integers(0, 10), st.sampled_from(["Nõmme", "Väga pika nimega üksus Kagu-Eestis"])),
    min_size=1,
    max_size=60,
)


def found(pairs, **choices):
    return sr.evidence.recommendation([{"rating": r, "unit": u} for r, u in pairs], **choices)


def boxes(scene):
    return [mark for mark in scene.marks if mark.title]


@given(ratings)
def test_there_is_a_row_for_the_whole_and_for_every_unit(pairs):
    result = found(pairs)
    scene = sr.draw(result, language="en").scene
    assert len(boxes(scene)) == 1 + len(result.groups) == len(scene.table) - 1
    assert str(result.whole.counts.n) in scene.table[1]


@given(ratings)
def test_every_dot_stands_on_its_index_and_on_the_canvas(pairs):
    scene = sr.draw(found(pairs), language="et").scene
    for mark in boxes(scene):
        (dot,) = mark.pills
        whiskers = [x for stroke in mark.strokes for x, _ in stroke.curve]
        assert not whiskers or min(whiskers) - 0.02 <= dot.box.x <= max(whiskers) + 0.02
        assert 0 < dot.box.left < dot.box.right < scene.width
        assert 0 < dot.box.y < scene.height


def test_units_apart_are_said_and_not_only_coloured():
    pairs = [(10, "A")] * 60 + [(0, "B")] * 60
    scene = sr.draw(found(pairs), language="en").scene
    notes = [label.text for mark in scene.marks for label in mark.labels]
    assert "+100, n = 60 · above the others" in notes
    assert "−100, n = 60 · below the others" in notes
    assert ["A", "+100", "+90…+100", "60", "above the others"] in [list(r) for r in scene.table]


def test_too_few_are_hollow_and_said():
    scene = sr.draw(found([(10, "A")] * 60 + [(5, "B")] * 3), language="en").scene
    whole, enough, few = boxes(scene)
    assert enough.pills[0].fill != few.pills[0].fill == scene.paper
    assert few.strokes[0].dash
    assert not enough.strokes[0].dash
    assert scene.table[-1][-1] == "too few"
    assert "fewer than 50 ratings" in scene.subtitle
    assert whole.title.startswith("All together")


def test_the_example_has_a_second_panel_over_time():
    result = sr.evidence.recommendation(evidence_example("recommendation"))
    scene = sr.draw(result, language="en").scene
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert "Over time" in texts
    assert "Q2 2026" in [row[0] for row in scene.table]
    assert len(scene.table) == 1 + 1 + 5 + 5


def test_without_ratings_there_is_still_a_picture():
    result = sr.evidence.recommendation([{"unit": "A", "rating": None}])
    scene = sr.draw(result, language="en").scene
    assert scene.description == "There are no ratings yet."
    assert len(scene.table) == 1


def test_every_canvas_takes_it_and_markup_stays_text(on_canvas):
    on_canvas(sr.draw(found([(9, "<script>x()</script>"), (3, "a\x00\u202eb")])))


dated = st.lists(
    st.fixed_dictionaries(
        {
            "rating": st.integers(0, 10),
            "unit": st.sampled_from(["Nõmme", "Väga pika nimega üksus Kagu-Eestis", "Ü"]),
            "date": st.dates(date(2025, 1, 1), date(2026, 12, 31)).map(str),
        }
    ),
    min_size=1,
    max_size=60,
)


def all_labels(scene):
    marks = [label for mark in scene.marks for label in mark.labels]
    inside = [label for mark in scene.marks for pill in mark.pills for label in pill.lines]
    return [*scene.headings, *marks, *inside, *scene.legend.labels]


def extent(label):
    wide = width(label.text, Font(label.size, label.weight))
    left = label.at[0] - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.at[1] - 0.72 * label.size, left + wide, label.at[1]


@given(dated, st.sampled_from(["en", "et"]), st.sampled_from(["month", "quarter"]))
def test_no_two_texts_touch_and_none_leaves_the_canvas(rows, code, period):
    result = sr.evidence.recommendation(rows, period=period, stretch=5, threshold=5)
    scene = sr.draw(result, language=code).scene
    boxes = [extent(label) for label in all_labels(scene)]
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= scene.width
        assert bottom <= scene.height
    for one, other in combinations(boxes, 2):
        beside = one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5
        below = one[3] <= other[1] + 0.5 or other[3] <= one[1] + 0.5
        assert beside or below, (one, other)


@given(dated)
def test_all_marks_stay_on_the_canvas(rows):
    scene = sr.draw(sr.evidence.recommendation(rows, period="month"), language="et").scene
    for mark in scene.marks:
        for stroke in mark.strokes:
            assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in stroke.curve)
        for pill in mark.pills:
            assert pill.box.left >= 0
            assert pill.box.right <= scene.width


@given(dated)
def test_the_table_says_every_number_that_is_drawn(rows):
    result = sr.evidence.recommendation(rows)
    scene = sr.draw(result, language="en").scene
    assert len(scene.table) == 2 + len(result.groups) + len(result.course)
    assert len({len(row) for row in scene.table}) == 1
    counts = [int(row[3]) for row in scene.table[1:]]
    assert counts[0] == len(rows) == sum(counts[1 : 1 + len(result.groups)])


def test_nasty_names_are_drawn_as_texts(nasty):
    for name in nasty:
        rows = [{"rating": 9, "unit": f"x {name}"}, {"rating": 3, "unit": "b"}]
        drawing = sr.draw(sr.evidence.recommendation(rows))
        assert b"<script>alert" not in drawing.to_bytes("svg")
        for label in all_labels(drawing.scene):
            assert clean(label.text) == label.text
