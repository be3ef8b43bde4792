from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.evidence.stacked import stacked
from sidusryhmad.render.scene import Label, Mark
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.chart import Body

SIZES = st.lists(st.tuples(st.floats(1, 500), st.floats(1, 500)), max_size=5)


def body(wide, high):
    ends = (Label("a", (0.0, 0.0), 12, "#000000"), Label("b", (wide, high), 12, "#000000"))
    return Body(wide, high, (Mark(labels=ends),))


@given(SIZES)
def test_charts_follow_one_another_and_none_reaches_into_the_next(sizes):
    found = stacked([body(*size) for size in sizes], [["a"]])
    assert found.width == max((wide for wide, _ in sizes), default=0.0)
    last = 0.0
    for mark in found.marks:
        first, second = mark.labels
        assert first.at[1] >= last
        last = second.at[1] + 20
        assert second.at[1] <= found.height + 1e-6


@given(st.lists(st.floats(0, 300), min_size=1, max_size=4))
def test_axes_begin_at_the_same_place_and_nothing_leaves_the_sheet(starts):
    bodies = [
        Body(start + 50, 9.0, (Mark(strokes=(straight((start, 0), (start, 9), "#000000"),)),))
        for start in starts
    ]
    found = stacked(bodies)
    xs = [mark.strokes[0].curve[0][0] for mark in found.marks]
    assert max(xs) - min(xs) < 1e-6
    assert abs(xs[0] - max(starts)) < 1e-6
    assert found.width >= max(xs) + 50 - 1e-6


def test_nothing_is_a_chart_of_no_size():
    assert (stacked([]).width, stacked([]).height) == (0.0, 0.0)


def test_the_table_is_given():
    assert stacked([body(1, 2)], [["a", "b"]]).table == (("a", "b"),)
