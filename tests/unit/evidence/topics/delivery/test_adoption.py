import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.delivery.adoption import (
    HALF_YEAR,
    share_over,
    timetable,
    usual_phases,
)
from sidusryhmad.evidence.topics.delivery.rows import PHASES, PhaseRow

ROWS = st.lists(
    st.builds(
        PhaseRow,
        phase=st.sampled_from(list(PHASES)),
        weeks=st.floats(0, 30),
        share=st.floats(0, 1),
    ),
    max_size=5,
)


def test_the_usual_phases_are_four_in_half_a_year_and_end_whole():
    phases = timetable(usual_phases())
    assert [phase.name for phase in phases] == list(PHASES)
    assert phases[-1].ends == pytest.approx(HALF_YEAR)
    assert phases[-1].share == 1


def test_the_usual_phases_by_hand():
    """Nothing for half of the time, a ramp through a quarter, then all of it."""
    phases = timetable(usual_phases(8))
    assert share_over(phases, 8) == pytest.approx((0 + 0 + 1 + 2) / 8)
    assert share_over(phases, 16) == pytest.approx((1 + 2 + 8) / 16)


@given(ROWS, st.floats(0.1, 200))
def test_the_average_share_is_a_share_between_the_least_and_the_most(rows, weeks):
    share = share_over(timetable(rows), weeks)
    assert -1e-9 <= share <= max((row.share for row in rows), default=0) + 1e-9


@given(ROWS, st.floats(1, 100))
def test_weeks_follow_one_another(rows, weeks):
    phases = timetable(rows)
    ends = [phase.ends for phase in phases]
    assert ends == sorted(ends)
    assert [phase.begins for phase in phases[1:]] == ends[:-1]
    slower = timetable([row.model_copy(update={"weeks": row.weeks * 2}) for row in rows])
    assert share_over(slower, 2 * weeks) == pytest.approx(share_over(phases, weeks), abs=1e-9)


@given(st.floats(0, 1), st.floats(1, 50))
def test_a_share_that_stays_is_its_own_average(share, weeks):
    rows = [PhaseRow(phase="habit", weeks=0, share=share)]
    assert share_over(timetable(rows), weeks) == pytest.approx(share)
