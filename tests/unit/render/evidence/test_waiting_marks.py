import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.waiting_marks import Bars, Group, groups_body
from sidusryhmad.render.theme import Theme

LENGTHS = st.floats(0, 1e6)
POINTS = st.floats(-3, 3)
BARS = st.builds(
    Bars,
    name=st.sampled_from(["täna", "Vastame kohe", "Väga pika nimega muudatus, mida keegi ei loe"]),
    real=LENGTHS,
    felt=LENGTHS,
    tolerated=st.floats(1, 1e6),
    texts=st.just(("3 päeva", "6,3 päeva")),
    effect=POINTS,
    range=st.tuples(POINTS, POINTS).map(lambda ends: (min(ends), max(ends))),
)
GROUPS = st.lists(
    st.builds(
        Group,
        st.sampled_from(["a", "Klient: " + "kõnekeskuse järjekord " * 8]),
        st.lists(BARS, min_size=1, max_size=3).map(tuple),
    ),
    min_size=1,
    max_size=3,
)


def body(groups):
    return groups_body(groups, language("et"), Theme(), [["a"]])


def bars(made):
    return [mark for mark in made.marks if len(mark.pills) == 2]


@given(GROUPS)
def test_every_text_stands_on_the_sheet_and_no_two_overlap(legible, groups):
    legible(body(groups))


@given(GROUPS)
def test_every_bar_stands_on_the_sheet(groups):
    made = body(groups)
    for mark in bars(made):
        assert all(pill.box.left >= 0 and pill.box.right <= made.width for pill in mark.pills)


@given(GROUPS)
def test_within_a_group_longer_is_drawn_longer(groups):
    found = iter(bars(body(groups)))
    for group in groups:
        drawn = []
        for row in group.rows:
            real, felt = next(found).pills
            drawn += [(row.real, real.box.width), (row.felt, felt.box.width)]
        drawn.sort()
        widths = [wide for _, wide in drawn]
        assert widths == pytest.approx(sorted(widths))


@given(GROUPS)
def test_bars_never_reach_into_the_effects(groups):
    made = body(groups)
    axis = min(stroke.curve[0][0] for stroke in made.marks[0].strokes)
    for mark in bars(made):
        assert all(pill.box.right < axis for pill in mark.pills)


def one(**other):
    whole = {"name": "x", "real": 60.0, "felt": 90.0, "tolerated": 60.0,
             "texts": ("1 min", "1,5 min"), "effect": 0.5, "range": (0.1, 0.9)}  # fmt: skip
    return Bars(**{**whole, **other})


def dots(made):
    return [mark for mark in made.marks if len(mark.pills) == 1]


def test_a_reference_has_no_dot():
    assert dots(body([Group("a", (one(effect=None, range=None),))])) == []
    assert len(dots(body([Group("a", (one(),))]))) == 1


def test_gains_and_losses_differ_by_colour_side_and_sign():
    gain, loss = dots(body([Group("a", (one(), one(effect=-0.5, range=(-0.9, -0.1))))]))
    assert gain.pills[0].fill != loss.pills[0].fill
    assert gain.pills[0].box.x > loss.pills[0].box.x
    assert gain.labels[0].text.startswith("+")
    assert loss.labels[0].text.startswith("−")


def test_the_tolerance_is_a_dashed_line_where_it_has_room():
    near, far = (bars(body([Group("a", (one(tolerated=t),))]))[0] for t in (60.0, 6000.0))
    assert [bool(stroke.dash) for stroke in near.strokes] == [True]
    assert far.strokes == ()


def test_a_wait_of_nothing_is_still_to_be_seen():
    (mark,) = bars(body([Group("a", (one(real=0.0, felt=0.0),))]))
    assert all(pill.box.width >= 1 for pill in mark.pills)
