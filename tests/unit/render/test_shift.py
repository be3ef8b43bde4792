"""Parts of a scene moved elsewhere."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Legend, Mark, Pill, Shape, Stroke
from sidusryhmad.render.shift import shifted

steps = st.integers(-500, 500).map(float)
LABEL = Label("a", (1.0, 2.0), 12.0, "#000000")
SHAPE = Shape(((0.0, 0.0), (4.0, 0.0), (0.0, 3.0)), "#FFFFFF", "#000000")
LINE = ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0))
STROKE = Stroke(LINE, "#000000", 1.0, head=SHAPE, mark=LABEL)
PILL = Pill(Box(5, 6, 10, 4), 2.0, "#FFFFFF", "#000000", 1.0, (LABEL,))
MARK = Mark("m", (SHAPE,), (STROKE,), (PILL,), (LABEL,))
LEGEND = Legend(Box(0, 0, 10, 10), (LABEL,), (STROKE,), (PILL,))
PARTS = [LABEL, SHAPE, STROKE, PILL, MARK, LEGEND]


def test_every_point_of_a_part_moves():
    assert shifted(LABEL, 10, 20) == replace(LABEL, at=(11.0, 22.0))
    assert shifted(SHAPE, 10, 20).points == ((10, 20), (14, 20), (10, 23))
    moved = shifted(STROKE, 10, 20)
    assert moved.curve == ((10, 20), (11, 20), (12, 20), (13, 20))
    assert (moved.head, moved.mark) == (shifted(SHAPE, 10, 20), shifted(LABEL, 10, 20))
    moved = shifted(PILL, 10, 20)
    assert moved.box == Box(15, 26, 10, 4)
    assert moved.lines == (shifted(LABEL, 10, 20),)


def test_a_line_without_head_and_mark_moves_too():
    bare = replace(STROKE, head=None, mark=None)
    assert shifted(bare, 1, 0) == replace(bare, curve=((1, 0), (2, 0), (3, 0), (4, 0)))


def test_a_mark_and_a_legend_move_with_all_they_hold():
    for part in (MARK, LEGEND):
        moved = shifted(part, 10, 20)
        assert moved.labels == (shifted(LABEL, 10, 20),)
        assert moved.strokes == (shifted(STROKE, 10, 20),)
        assert moved.pills == (shifted(PILL, 10, 20),)
    assert shifted(MARK, 10, 20).shapes == (shifted(SHAPE, 10, 20),)
    assert shifted(LEGEND, 10, 20).box == Box(10, 20, 10, 10)


@pytest.mark.parametrize("kind", ["nodes", "edges"])
def test_people_and_influences_move_with_their_pills_and_lines(cafe_drawing, kind):
    for part in getattr(cafe_drawing.scene, kind):
        moved = shifted(part, 7, -3)
        inside = "pill" if kind == "nodes" else "stroke"
        assert getattr(moved, inside) == shifted(getattr(part, inside), 7, -3)
        assert replace(moved, **{inside: getattr(part, inside)}) == part


def test_frames_and_badges_go_with_their_pill(impact_drawing):
    for node in impact_drawing.scene.nodes:
        moved = shifted(node, 7, -3)
        for name in ("frame", "badge"):
            part = getattr(node, name)
            assert getattr(moved, name) == (part and shifted(part, 7, -3))


@given(steps, steps, st.sampled_from(PARTS))
def test_there_and_back_is_where_it_was(x, y, part):
    assert shifted(shifted(part, x, y), -x, -y) == part


@given(steps, steps, steps, steps, st.sampled_from(PARTS))
def test_two_moves_are_one(x, y, right, down, part):
    assert shifted(shifted(part, x, y), right, down) == shifted(part, x + right, y + down)


def test_nothing_else_can_be_moved():
    with pytest.raises(TypeError, match="str"):
        shifted("a", 1, 1)
