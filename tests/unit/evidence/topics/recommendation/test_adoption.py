from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.delivery.rows import PHASES
from sidusryhmad.evidence.topics.recommendation.adoption import HALF_YEAR, adoption
from sidusryhmad.evidence.topics.recommendation.periods import months_later


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_four_phases_fill_the_time_without_gaps(start, months):
    found = adoption(start, months)
    assert [phase.name for phase in found] == list(PHASES)
    assert found[0].first == start
    assert found[-1].last == months_later(start, months) - timedelta(1)
    for one, other in pairwise(found):
        assert other.first == one.last + timedelta(1)
    lengths = [(phase.last - phase.first).days + 1 for phase in found]
    assert max(lengths) - min(lengths) <= 1


def test_it_takes_half_a_year_and_every_phase_says_what_to_do():
    found = adoption(date(2026, 9, 1))
    assert HALF_YEAR == 6
    assert found[-1].last == date(2027, 2, 28)
    assert all(len(phase.steps) >= 3 and str(phase.heard) for phase in found)
    codes = [step.code for phase in found for step in phase.steps]
    assert len(codes) == len(set(codes))
