"""Small samples and hard edges of curves: the fewest ratings, the ends of scales, ties."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy import stats

from sidusryhmad.evidence.topics.cocreation.fitting import fit
from sidusryhmad.evidence.topics.cocreation.rows import InvolvementRow
from sidusryhmad.evidence.topics.cocreation.segments import _here, segments
from sidusryhmad.evidence.topics.cocreation.standing import burden, planned, turn_of
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
from sidusryhmad.evidence.topics.cocreation.turning import two_lines

heights = st.lists(st.integers(0, 10), min_size=4, max_size=8)


@given(heights, st.integers(1, 8))
@example([1, 5, 3, 2], 2)
def test_two_lines_need_two_levels_a_side_and_one_rating_to_spare(satisfaction, cut):
    y = np.array(satisfaction, dtype=float)
    x = np.arange(len(y), dtype=float)
    below, above = x[x <= cut - 0.5], x[x > cut - 0.5]
    found = two_lines(x, y, cut - 0.5)
    if min(len(below), len(above)) < 2 or len(y) == 4:
        assert found == (1.0, 1.0)
        return
    lines = [stats.linregress(part, y[part.astype(int)]) for part in (below, above)]
    left = [
        y[part.astype(int)] - (line.intercept + line.slope * part)
        for part, line in zip((below, above), lines, strict=True)
    ]
    variance = sum(float(each @ each) for each in left) / (len(y) - 4)
    if variance > 1e-9:
        errors = [np.sqrt(variance / (len(part) * part.var())) for part in (below, above)]
        expected = stats.t.sf([lines[0].slope / errors[0], -lines[1].slope / errors[1]], len(y) - 4)
        assert found == pytest.approx(tuple(expected), abs=1e-9)


@given(
    st.integers(0, 99), st.floats(0, 10), st.floats(0, 10), st.sampled_from([0.5, 2.0, 12.0, 60.0])
)
def test_points_on_the_map_are_the_gain_and_its_ends_cut_to_the_scale(seed, start, end, width):
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, 12)
    made = fit(x, 5 + x - 0.15 * x**2 + random.normal(0, 1, 12), "quadratic")
    found = planned(made, start, end, CocreationTerms(scale=(1.0, 1.0 + width)))
    gain, points = found.gain, found.points
    for value, told in (
        (gain.value, points.value),
        (gain.interval.low, points.interval.low),
        (gain.interval.high, points.interval.high),
    ):
        assert told == pytest.approx(float(np.clip(value * 6 / width, -3, 3)))
    levels = (start, end)
    assert gain.outside == (min(levels) < made.lowest or max(levels) > made.highest)
    assert points.outside == gain.outside


@given(st.integers(0, 99), st.floats(0, 10), st.floats(0, 4))
@example(1, 5.0, 3.0)
def test_a_burden_is_outside_where_its_level_or_the_one_compared_with_is(seed, level, none):
    random = np.random.default_rng(seed)
    x = random.uniform(4, 12, 14)
    made = fit(x, 9 - (x - 6) ** 2 + random.normal(0, 0.5, 14), "quadratic")
    turn = turn_of(made, 0.95)
    found = burden(turn, made, level, CocreationTerms(none=none))
    for other, told in ((level, found.today), (none, found.none)):
        assert told.value == pytest.approx(max(other, 2 * turn.at - other))
        held = all(made.lowest <= each <= made.highest for each in (other, told.value))
        assert told.outside == (not held)


rows_ = st.lists(
    st.tuples(
        st.sampled_from(["", "a", "b"]),
        st.none() | st.integers(0, 9),
        st.none() | st.integers(0, 9),
    ),
    max_size=12,
)


@given(rows_)
def test_a_segment_holds_its_rated_rows_in_order_and_stands_at_their_mean(rows):
    made = segments(
        [
            InvolvementRow(involvement=level, satisfaction=height, segment=name or None)
            for name, level, height in rows
        ]
    )
    assert [each.name for each in made] == list(dict.fromkeys(name for name, *_ in rows))
    terms = CocreationTerms(none=0.25)
    for each in made:
        mine = [(level, height) for name, level, height in rows if name == each.name]
        rated = [pair for pair in mine if None not in pair]
        assert list(zip(each.involvement, each.satisfaction, strict=True)) == rated
        assert each.unrated == len(mine) - len(rated)
        mean = sum(level for level, _ in rated) / len(rated) if rated else 0.25
        assert _here(each, terms) == (pytest.approx(mean), False)
