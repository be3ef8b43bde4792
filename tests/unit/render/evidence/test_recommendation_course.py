from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.recommendation_course import course
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

START = date(2024, 1, 1)
ROOM = 560.0
days = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 10)), min_size=2, max_size=60
).filter(lambda pairs: len({day // 100 for day, _ in pairs}) > 2)  # fmt: skip


def drawn(pairs, code="en", **choices):
    rows = [{"rating": r, "date": str(START + timedelta(day))} for day, r in pairs]
    result = recommendation(rows, **choices)
    return result, course(result, ROOM, language(code), Theme())


def extent(label):
    wide = width(label.text, Font(label.size, label.weight))
    left = label.at[0] - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, left + wide


@given(days, st.sampled_from(["month", "quarter"]), st.sampled_from(["en", "et"]))
def test_every_step_has_a_dot_inside_and_no_two_names_touch(pairs, period, code):
    result, body = drawn(pairs, code, period=period)
    dots = [mark for mark in body.marks if mark.title and mark.pills and not mark.pills[0].lines]
    assert len(dots) == len(result.course)
    for mark in dots:
        assert 0 < mark.pills[0].box.x < ROOM
        assert 0 < mark.pills[0].box.y < body.height
    names = sorted(extent(label) for label in body.marks[-1].labels[::2])
    assert all(one[1] < other[0] for one, other in pairwise(names))


def test_levels_and_days_of_changes_are_drawn_only_where_there_are_any():
    change = [(day, 10 if day < 60 else 3) for day in range(120)]
    result, body = drawn(change, period="month")
    assert len(result.shifts) == 1
    texts = [label.text for m in body.marks for pill in m.pills for label in pill.lines]
    assert texts == ["changed around 1 March 2024"]
    _, plain = drawn([(day, 10) for day in range(120)], period="month")
    assert not [pill for mark in plain.marks for pill in mark.pills if pill.lines]


def test_names_of_several_changes_stand_on_lines_of_their_own():
    levels = [(0, 250, 10), (250, 290, 2), (290, 330, 10), (330, 420, 3)]
    pairs = [(day, rating) for first, last, rating in levels for day in range(first, last)]
    result, body = drawn(pairs)
    assert len(result.shifts) == 3
    boxes = [pill.box for mark in body.marks for pill in mark.pills if pill.lines]
    assert len({box.y for box in boxes}) == 3
    assert all(box.left >= 0 and box.right <= ROOM and box.y > 14 for box in boxes)
