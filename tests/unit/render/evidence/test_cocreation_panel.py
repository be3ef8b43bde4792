import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.cocreation_panel import HEIGHT, WIDTH, panel
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

THEME = Theme()


def peaked(seed=1, n=60, peak=5.0, bend=0.2):
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, n)
    y = 9 - bend * (x - peak) ** 2 + random.normal(0, 0.5, n)
    return [{"involvement": float(a), "satisfaction": float(b)} for a, b in zip(x, y, strict=True)]


def made(rows, **terms):
    (response,) = cocreation(rows, terms=CocreationTerms(**terms)).responses
    return response, panel(response, language("en"), THEME)


def points(marks):
    for mark in marks:
        for stroke in mark.strokes:
            yield from stroke.curve
        for shape in mark.shapes:
            yield from shape.points
        for pill in mark.pills:
            yield pill.box.left, pill.box.top
            yield pill.box.right, pill.box.bottom


def curve(marks):
    return [stroke for mark in marks for stroke in mark.strokes if stroke.color == THEME.ink
            and stroke.width == 2.0]  # fmt: skip


@given(st.integers(0, 999), st.floats(-5, 15), st.floats(-0.3, 0.3), st.floats(-50, 50))
def test_everything_stays_on_the_panel(seed, peak, bend, current):
    _, marks = made(peaked(seed, 20, peak, bend), current={"": current})
    for x, y in points(marks):
        assert -8 <= x <= WIDTH + 8
        assert 0 <= y <= HEIGHT + 0.01


@given(st.integers(0, 999))
def test_texts_stay_on_the_panel_and_do_not_overlap(seed):
    _, marks = made([{**row, "unit": "tundi kuus"} for row in peaked(seed, 20)])
    boxes = []
    for mark in marks:
        for label in mark.labels:
            long = width(label.text, Font(label.size, label.weight))
            left = label.at[0] - {"start": 0, "middle": long / 2, "end": long}[label.anchor]
            boxes.append((left, left + long, label.at[1] - label.size * 0.8, label.at[1]))
    for at, (left, right, top, bottom) in enumerate(boxes):
        assert left >= -0.01
        assert right <= WIDTH + 20
        assert bottom <= HEIGHT
        for other in boxes[at + 1 :]:
            assert right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top


def test_a_curve_that_is_not_supported_is_dashed():
    _, solid = made(peaked())
    noise = [{"involvement": x % 7, "satisfaction": 5 + x % 2} for x in range(28)]
    response, dashed = made(noise)
    assert response.finding == "none"
    assert len(curve(solid)) == 60
    assert 30 <= len(curve(dashed)) <= 41


def test_too_few_ratings_have_dots_and_no_curve():
    response, marks = made([{"involvement": x, "satisfaction": x} for x in range(4)])
    assert response.finding == "too_few"
    assert curve(marks) == []
    assert sum(len(mark.pills) for mark in marks) == 4


def test_many_equal_ratings_are_one_larger_dot():
    _, few = made([{"involvement": x, "satisfaction": x} for x in (0, 9)])
    _, many = made([{"involvement": x, "satisfaction": x} for x in (0, 9, 9, 9, 9)])
    small, large = (
        [pill.box.width for mark in marks for pill in mark.pills] for marks in (few, many)
    )
    assert len(small) == len(large) == 2
    assert large[0] == small[0]
    assert large[1] > small[1]


def test_levels_far_beyond_the_data_are_only_told():
    near, far = (made(peaked(), current={"": level})[1] for level in (2.0, 900.0))
    triangles = [
        [shape for mark in marks for shape in mark.shapes if len(shape.points) == 3]
        for marks in (near, far)
    ]
    assert [len(each) for each in triangles] == [1, 0]


def test_the_best_level_has_its_interval_on_the_lower_edge():
    _, marks = made(peaked())
    best = [mark.strokes for mark in marks if any(s.color == THEME.positive for s in mark.strokes)]
    ((line, interval),) = best
    assert line.curve[0][0] == line.curve[3][0]
    assert interval.curve[0][1] == interval.curve[3][1]
    assert interval.curve[0][0] < line.curve[0][0] < interval.curve[3][0]


def test_a_long_unit_is_shortened():
    _, marks = made([{**row, "unit": "x" * 200} for row in peaked(n=12)])
    assert max(len(label.text) for mark in marks for label in mark.labels) < 60
