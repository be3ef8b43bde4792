from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_log.results import Gathered
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.complaint_log_grid import (
    fill_of,
    grid_of,
    hatching,
    marks,
    tag,
)
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

ENGLISH, THEME = language("en"), Theme()


@pytest.fixture(scope="module")
def found():
    files = [evidence_example("complaint_log", sheet) for sheet in ("", "calendar", "exposure")]
    return sr.evidence.complaint_log(files[0], calendar=files[1], exposure=files[2])


@pytest.fixture(scope="module")
def grid(found):
    return grid_of(found, ENGLISH)


def test_rows_are_weekdays_and_columns_hours(grid):
    assert grid.days == (0, 1, 2, 3, 4)
    assert grid.hours == tuple(range(8, 18))
    assert len(grid.cells) == 50


def test_cells_touch_and_do_not_overlap(grid):
    boxes = [grid.box(day, hour) for day in grid.days for hour in grid.hours]
    assert len({(box.x, box.y) for box in boxes}) == 50
    for one, other in pairwise(boxes):
        assert one.right == pytest.approx(other.left) or other.top == pytest.approx(one.bottom)
    assert max(box.right for box in boxes) < grid.right
    assert max(box.bottom for box in boxes) < grid.bottom


@pytest.mark.parametrize(
    ("where", "cells"),
    [({"weekday": 2, "hour": 15}, 1), ({"hour": 8}, 5), ({"weekday": 0, "topic": "x"}, 10)],
)
def test_the_frame_holds_what_a_pattern_is_about(grid, where, cells):
    region = grid.region(where)
    inside = [
        key
        for key in grid.cells
        if region.left < grid.box(*key).x < region.right
        and region.top < grid.box(*key).y < region.bottom
    ]
    assert len(inside) == cells


def test_what_is_bound_to_no_time_has_no_frame(grid):
    assert grid.region({"topic": "arve"}) is None


def test_hours_of_which_a_quarter_went_on_are_hatched(grid):
    assert set(grid.hatched) == {(day, 8) for day in range(5)}
    assert set(grid.hatched.values()) == {("hooldustööd",)}


def test_frames_carry_the_numbers_of_their_patterns(grid, found):
    made = marks(grid, found, (ENGLISH, THEME))
    tags = [pill for mark in made for pill in mark.pills]
    assert [pill.lines[0].text for pill in tags] == ["1", "2"]
    for pill in tags:
        line = pill.lines[0]

        assert width(line.text, Font(line.size, line.weight)) < pill.box.width


def test_marks_say_what_they_are(grid, found):
    titles = [mark.title for mark in marks(grid, found, (ENGLISH, THEME)) if mark.shapes]
    assert "Mondays 8–9: 8 of 125 complaints, expected 2.5; hooldustööd" in titles
    assert len(titles) == 50


@given(st.integers(0, 50), st.floats(0.01, 50))
def test_more_and_fewer_have_different_colours(count, expected):
    fill = fill_of(Gathered({}, count, 60, expected), THEME)
    more = fill_of(Gathered({}, 60, 60, 1.0), THEME)
    fewer = fill_of(Gathered({}, 0, 60, 50.0), THEME)
    if count > expected:
        assert fill != fewer
    elif count < expected:
        assert fill != more


def test_without_an_expectation_a_cell_is_paper():
    assert fill_of(Gathered({}, 3, 3, None), THEME) == THEME.paper


@given(st.floats(5, 90), st.floats(5, 90))
def test_hatching_stays_in_its_box(wide, high):
    box = Box(50.0, 60.0, wide, high)
    lines = list(hatching(box, THEME))
    for line in lines:
        for x, y in line.curve:
            assert box.left - 0.02 <= x <= box.right + 0.02
            assert box.top - 0.02 <= y <= box.bottom + 0.02
    assert bool(lines) == (wide + high > 7)


@given(st.text("0123456789, ", min_size=1, max_size=12))
def test_a_tag_ends_at_its_corner_and_holds_its_text(text):
    made = tag(text, (100.0, 50.0), THEME)
    assert made.box.right == pytest.approx(100)
    assert made.box.y == 50
    line = made.lines[0]
    assert made.box.left < line.at[0] < made.box.right
