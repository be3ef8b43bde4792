import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.numbers import count, percent, percents, span

EN, ET = language("en"), language("et")


@pytest.mark.parametrize(
    ("value", "told"),
    [(0, "0%"), (1, "100%"), (0.5, "50%"), (0.012, "1,2%"), (0.001, "0,10%"), (None, "–")],
)
def test_a_share_keeps_two_digits_that_count(value, told):
    assert percent(value, ET) == told


@given(st.floats(0.0001, 1))
def test_what_is_told_is_near_what_is(value):
    told = float(percent(value, EN).removesuffix("%"))
    assert told == pytest.approx(100 * value, rel=0.06, abs=0.0006)


@given(st.floats(0, 1), st.floats(0, 1))
def test_both_ends_have_equally_many_decimals(a, b):
    low, high = percents(*sorted((a, b)), EN).split("…")
    assert len(low.partition(".")[2]) == len(high.partition(".")[2])


def test_a_count_is_whole_and_nobody_knows_is_a_dash():
    assert (count(0, EN), count(1200, EN), count(None, EN)) == ("0", "1,200", "–")


@given(st.integers(0, 10**9))
def test_a_count_is_told_to_the_last_one(value):
    assert int(count(value, EN).replace(",", "")) == value


def test_a_span_is_signed():
    assert span(-1, 1, EN, digits=0) == "−1…+1"
