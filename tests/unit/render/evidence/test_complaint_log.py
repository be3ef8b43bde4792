import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example

FILES = [evidence_example("complaint_log", sheet) for sheet in ("", "calendar", "exposure")]


@pytest.fixture(scope="module")
def found():
    return sr.evidence.complaint_log(FILES[0], calendar=FILES[1], exposure=FILES[2])


def test_the_table_holds_every_hour_with_complaints(found):
    table = sr.draw(found, language="en").scene.table
    assert table[0] == ("Weekday", "Hour", "Complaints", "Expected")
    assert ("Wednesday", "15–16", "13", "2.5") in table
    assert sum(int(row[2]) for row in table[1:]) == found.grid.total
    assert all(row[2] != "0" for row in table[1:])


def test_patterns_are_told_in_the_description_in_both_languages(found):
    english = sr.draw(found, language="en").scene.description
    assert "Wednesdays 15–16, B on duty: 10 of 122 complaints, expected 0.61." in english
    estonian = sr.draw(found, language="et").scene.description
    assert "Kolmapäeviti kell 15–16, tööl B: 122 kaebusest 10, oodatav 0,61." in estonian


def test_nothing_that_gathers_is_said():
    rows = [{"when": f"2026-09-{7 + n % 5:02d} {8 + n % 7:02d}:30", "what": "x"} for n in range(35)]
    scene = sr.draw(sr.evidence.complaint_log(rows, draws=99), language="en").scene
    assert "Nothing gathers more than chance would bring." in scene.description
    texts = " ".join(label.text for label in scene.legend.labels)
    assert "nothing gathers more" in texts


def test_without_days_and_times_a_sentence_stands_in_its_place():
    result = sr.evidence.complaint_log([{"when": "2026-09-09", "what": "x"}])
    scene = sr.draw(result, language="en").scene
    assert scene.table == (("No complaint has both a day and a time.",),)


def test_every_form_and_no_markup_from_a_table(found, on_canvas):
    rows = [{"when": "2026-09-09 15:30", "what": "x", "topic": "<b>x()</b>"}] * 31
    result = sr.evidence.complaint_log(
        rows,
        calendar=[{"what": "<b>x()</b>", "weekdays": "iga päev"}],
        draws=99,
        exposure=[{"weekdays": "E-R", "start": "8:00", "end": "18:00", "amount": 1}],
    )
    for each in (result, found):
        on_canvas(sr.draw(each), markup="<b>x()")


HOURS = st.lists(
    st.tuples(st.integers(1, 28), st.integers(0, 23), st.integers(1, 59)), min_size=1, max_size=30
)


@given(HOURS, st.sampled_from(["en", "et"]), st.integers(0, 12))
@settings(max_examples=25, deadline=None)
def test_everything_is_on_the_canvas_and_numbers_in_their_cells(times, language, planted):
    times += [(9, 15, 30)] * planted
    rows = [{"when": f"2026-09-{d:02d} {h:02d}:{m:02d}", "what": "x"} for d, h, m in times]
    result = sr.evidence.complaint_log(
        rows,
        calendar=[{"what": "hooldus ja muu", "weekdays": "E-K", "start": "8:00", "end": "9:00"}],
        fewest=3,
        at_least=2,
        draws=99,
        level=0.5,
    )
    scene = sr.draw(result, language=language).scene
    points = [label.at for mark in scene.marks for label in mark.labels]
    points += [point for mark in scene.marks for shape in mark.shapes for point in shape.points]
    points += [p for mark in scene.marks for stroke in mark.strokes for p in stroke.curve]
    for x, y in points:
        assert -0.01 <= x <= scene.width
        assert -0.01 <= y <= scene.height
    cells = [mark for mark in scene.marks if mark.shapes]
    assert sum(int(mark.labels[0].text) for mark in cells) == len(rows)
    for mark in cells:
        (shape,) = mark.shapes
        xs, ys = zip(*shape.points, strict=True)
        for label in mark.labels:
            assert min(xs) < label.at[0] < max(xs)
            assert min(ys) < label.at[1] < max(ys)
        for stroke in mark.strokes:
            for x, y in stroke.curve:
                assert min(xs) - 0.02 <= x <= max(xs) + 0.02
                assert min(ys) - 0.02 <= y <= max(ys) + 0.02
