from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr

ROWS = st.lists(
    st.fixed_dictionaries(
        {"complaints": st.integers(0, 60), "base": st.integers(100, 10**6)},
        optional={
            "topic": st.text(min_size=1, max_size=60).filter(str.strip),
            "base counts": st.sampled_from(("kanded", "kliendid")),
            "several per unit": st.booleans(),
        },
    ),
    min_size=1,
    max_size=6,
).map(lambda rows: [{**row, "period": f"nädal {n}"} for n, row in enumerate(rows)])


@settings(max_examples=40)
@given(ROWS, st.sampled_from((None, 0.001, 0.3)))
def test_nothing_is_cut_and_no_two_labels_overlap(legible, rows, threshold):
    found = sr.evidence.complaints(rows, threshold=threshold)
    scene = sr.draw(found, language="et").scene
    legible(scene)


@settings(max_examples=40)
@given(ROWS)
def test_the_table_has_a_row_for_every_part(rows):
    found = sr.evidence.complaints(rows)
    scene = sr.draw(found, language="en").scene
    assert len(scene.table) == len(found.parts) + 1
    assert all(len(row) == 4 for row in scene.table)


def dashed(scene):
    return [s for mark in scene.marks for s in mark.strokes if s.dash == (5.0, 4.0)]


def test_the_threshold_stands_only_where_it_was_held_against():
    base = {"complaints": 3, "base": 1000}
    people = {**base, "people who complained": 2, "customers": 90}
    assert not dashed(sr.draw(sr.evidence.complaints([base])).scene)
    for row, titles in ((base, 1), (people, 2)):
        scene = sr.draw(sr.evidence.complaints([row], threshold=0.05)).scene
        assert len(dashed(scene)) == 1
        below = [m for m in scene.marks if m.labels and not m.title and not m.strokes]
        assert len(below) == titles


def test_what_differs_is_said_and_not_only_coloured():
    weeks = enumerate((20, 21, 19, 22, 60))
    rows = [{"period": str(n), "complaints": c, "base": 9000} for n, c in weeks]
    scene = sr.draw(sr.evidence.complaints(rows), language="en").scene
    texts = [label.text for mark in scene.marks if mark.title for label in mark.labels]
    notes = [text for text in texts if " of " in text]
    assert [text.endswith("; beyond chance") for text in notes] == [False] * 5 + [True]


def test_many_rows_are_counted_and_stand_in_the_table():
    rows = [{"period": str(n), "complaints": 5, "base": 900} for n in range(40)]
    scene = sr.draw(sr.evidence.complaints(rows), language="en").scene
    assert "24 of 41 rows shown" in scene.subtitle
    assert len(scene.table) == 42


def test_every_canvas_takes_it_and_markup_stays_text(on_canvas):
    rows = [{"complaints": 3, "base": 99, "topic": "<script>x()</script>"}]
    on_canvas(sr.draw(sr.evidence.complaints(rows)))


def test_without_any_rate_there_is_a_sheet_with_a_title():
    scene = sr.draw(sr.evidence.complaints([{"complaints": 3}]), language="en").scene
    assert scene.title.lower().endswith("bush or forest?")
    assert scene.table == (("What", "Count", "Base", "Rate"),)


WEEKS = [{"period": str(n + 1), "complaints": 20, "base": 9000} for n in range(52)]


def with_peaks(*peaks):
    rows = [{**row, "complaints": 90} if n + 1 in peaks else row for n, row in enumerate(WEEKS)]
    return sr.draw(sr.evidence.complaints(rows), language="en").scene


@settings(max_examples=10, deadline=None)
@given(st.sets(st.integers(1, 52), min_size=1, max_size=4))
def test_weeks_that_differ_are_shown_in_order_of_time_and_gaps_are_counted(peaks):
    scene = with_peaks(*peaks)
    shown = [mark.title for mark in scene.marks if mark.title]
    weeks = [int(title.split("period: ")[1].split(",")[0]) for title in shown[1:]]
    assert set(peaks) <= set(weeks)
    assert weeks == sorted(weeks)
    assert len(shown) == 24
    texts = [label.text for mark in scene.marks for label in mark.labels]
    gaps = sum(int(text.split()[0]) for text in texts if text.endswith("more not shown"))
    assert gaps + len(weeks) == weeks[-1]


def test_a_year_of_weeks_fits_with_its_gaps(legible):
    legible(with_peaks(28, 32, 35))
