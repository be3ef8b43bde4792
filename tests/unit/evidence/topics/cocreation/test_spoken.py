from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
from sidusryhmad.evidence.topics.cocreation.finding import Finding
from sidusryhmad.evidence.topics.cocreation.results import Estimate, Way
from sidusryhmad.evidence.topics.cocreation.spoken import (
    FINDINGS,
    WAYS,
    amount,
    estimated,
    segment_name,
    way_text,
)
from sidusryhmad.evidence.topics.cocreation.standing import STUDENT
from sidusryhmad.locale.language import language

EN, ET = language("en"), language("et")


def test_every_finding_and_every_way_has_words_in_both_languages():
    assert set(FINDINGS) == set(get_args(Finding))
    assert set(WAYS) == set(get_args(Way))
    for text in (*FINDINGS.values(), *WAYS.values()):
        assert ET.text(text) != text


@given(st.floats(0, 10), st.booleans())
def test_which_way_is_told_as_what_is_seen_not_as_advice(current, estonian):
    curve = {"segment": "a", "optimum": 5, "best satisfaction": 8, "current": current,
             "satisfaction without involvement": 2}  # fmt: skip
    (given_,) = cocreation([curve]).responses
    text = way_text(given_, ET if estonian else EN)
    assert text.startswith("selle kõvera järgi" if estonian else "by this curve") or current == 5
    seen = way_text(replace(given_, finding="optimum"), EN)
    assert seen.endswith("are more satisfied") or current == 5


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (0.5, "0,5"), (0.456, "0,456"), (0.000123, "0,000123"), (2e20, "2e+20"),
     (12.34, "12,3"), (25.0, "25"), (123.4, "123"), (1e-9, "0"), (-2.5, "−2,5")],
)  # fmt: skip
def test_levels_have_as_many_decimals_as_they_need(value, text):
    assert amount(value, ET) == text


def test_a_gain_can_have_its_sign():
    assert amount(2.5, EN, signed=True) == "+2.5"
    assert amount(0.0, EN, signed=True) == "0"


@given(st.floats(-1e6, 1e6))
def test_no_level_ends_in_a_needless_zero(value):
    text = amount(value, EN)
    assert "." not in text or not text.endswith("0")


def test_an_estimate_with_and_without_its_interval():
    ends = Interval(22.3, 26.9, 0.95, STUDENT)
    assert estimated(Estimate(25.0, ends), EN) == "25 (22.3…26.9)"
    assert estimated(Estimate(25.0), ET) == "25"
    assert estimated(Estimate(1.0, ends), EN, signed=True) == "+1 (+22.3…+26.9)"


def test_ratings_without_a_segment_have_a_name_all_the_same():
    rows = [{"involvement": 1, "satisfaction": 2}]
    (found,) = cocreation(rows).responses
    assert segment_name(found, EN) == "without a segment"
    (found,) = cocreation([{**rows[0], "segment": "Klient"}]).responses
    assert segment_name(found, EN) == "Klient"


@given(st.floats(-1e6, 1e6))
def test_a_level_keeps_three_digits_that_count(value):
    text = amount(value, EN).replace(",", "").replace("−", "-")
    assert float(text) == pytest.approx(value, rel=6e-3, abs=1e-6)
