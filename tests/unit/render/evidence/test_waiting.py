import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example

ROW = {"situation": "a", "length": "3 days", "occupied": True, "told": False, "tolerance": "5 days"}
WAITS = st.lists(
    st.fixed_dictionaries({
        "situation": st.sampled_from(["a", "pikk nimi " * 6]),
        "stakeholder": st.sampled_from([None, "Klient"]),
        "change": st.sampled_from([None, "x", "y" * 40]),
        "length": st.integers(0, 500).map("{} min".format),
        "told": st.booleans(),
        "occupied": st.booleans(),
        "tolerance": st.sampled_from(["30 s", "2 päeva", "10 min"]),
    }),
    max_size=6, min_size=1,
    unique_by=lambda row: (row["situation"], row["stakeholder"], row["change"]),
)  # fmt: skip


def drawn(rows, code="en"):
    return sr.draw(sr.evidence.waiting(rows), language=code).scene


def texts(scene):
    return [label.text for mark in scene.marks for label in mark.labels]


@given(WAITS, st.sampled_from(["en", "et"]))
def test_there_are_two_bars_for_every_wait_and_a_row_in_the_table(rows, code):
    scene = drawn(rows, code)
    bars = [mark for mark in scene.marks if len(mark.pills) == 2]
    assert len(bars) == len(rows) == len(scene.table) - 1
    assert all(mark.title for mark in bars)


@given(WAITS)
def test_an_effect_is_drawn_for_every_comparison(rows):
    found = sr.evidence.waiting(rows)
    scene = sr.draw(found, language="en").scene
    dots = [mark for mark in scene.marks if len(mark.pills) == 1]
    assert len(dots) == len(found.comparisons)


def test_effects_are_written_beside_their_dots():
    scene = drawn(evidence_example("waiting"))
    assert "+0.2 (−0.3…+0.5)" in texts(scene)
    assert "+2.2 (+1.0…+2.6)" in texts(scene)


def test_lengths_are_written_in_the_reader_s_language():
    assert "6.3 days" in texts(drawn([ROW]))
    assert "6,3 päeva" in texts(drawn([ROW], "et"))


def test_situations_are_headed_by_whom_and_what():
    assert "Klient: a" in texts(drawn([{**ROW, "stakeholder": "Klient"}]))
    assert "a" in texts(drawn([ROW]))


def test_the_picture_says_that_nothing_was_measured():
    scene = drawn([ROW])
    assert "not a measurement" in scene.subtitle
    assert "lasts 3 days, feels like 6.3 days" in scene.description


def test_waits_that_cannot_be_worked_out_are_not_drawn():
    scene = drawn([ROW, {**ROW, "change": "x", "told": None}])
    assert len(scene.table) == 2


def test_every_canvas_takes_it_and_markup_stays_text(on_canvas):
    rows = [{**ROW, "situation": "<script>x()</script>"}]
    on_canvas(sr.draw(sr.evidence.waiting(rows)))


@pytest.mark.parametrize("theme", ["standard", "print", "contrast", "dark"])
def test_real_and_perceived_bars_differ_by_more_than_their_length(theme):
    scene = sr.draw(sr.evidence.waiting([ROW]), theme=theme).scene
    (bars,) = [mark.pills for mark in scene.marks if len(mark.pills) == 2]
    assert bars[0].fill != bars[1].fill
    assert bars[0].border == bars[1].border
