import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_costs.breaks import Money
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, SHARES
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.complaint_cost_words import amount, amounts, answers, share

EN = language("en")
VALUES = dict(zip(KEYS, (40, 15, 18, 25, 3, 0.4, 1.5, 2, 0), strict=True))


def told(spans=None, **changed):
    rows = [
        {"input": INPUT_NAMES[k], "value": v, **(spans or {}).get(k, {})}
        for k, v in {**VALUES, **changed}.items()
    ]
    return answers(sr.evidence.complaint_cost(rows), EN)


def test_the_cheapest_leads_and_the_others_follow():
    found = told()
    assert found[:2] == (
        "Giving in costs least: 75.00 in a period.",
        "The others: selling it 113.00; arguing 180.00.",
    )
    assert "Giving in gets dearer than arguing beyond 60 cases." in found
    assert "Selling it gets cheaper than giving in once 63% of those who ask take it." in found
    assert "Selling it is cheaper than arguing at any fee." in found


@given(st.sampled_from(KEYS), st.booleans())
@settings(max_examples=10, deadline=None)
def test_what_moves_and_what_stands_still_is_said_where_inputs_have_ranges(name, wide):
    value = VALUES[name]
    span = {name: {"low": 0, "high": 1 if name in SHARES else value + 1}} if wide else None
    found = any(text.startswith("What follows moves one input by itself") for text in told(span))
    assert found is wide


@pytest.mark.parametrize(
    ("spans", "begins"),
    [
        (None, "No input has a range"),
        ({"minutes": {"low": 14, "high": 16}}, "That holds everywhere within the ranges"),
        ({"giving_in": {"low": 1, "high": 9}}, "Somewhere within the ranges of the inputs another"),
    ],
)
def test_how_far_it_holds(spans, begins):
    assert told(spans)[2].startswith(begins)


def test_selling_as_the_cheapest_says_from_which_share_on():
    found = told(takers=0.9)
    assert found[0].startswith("Selling it costs least: ")
    assert "It stays the cheapest whenever more than 63% of those who ask take it at 1.50." in found


def test_ranges_of_break_even_are_in_brackets():
    found = told({"minutes": {"low": 10, "high": 30}})
    assert "Giving in gets dearer than arguing beyond 60 cases (40…120)." in found


def test_where_nobody_takes_it_no_fee_pays():
    assert "No fee makes selling it cheaper than giving in." in told(takers=0)


def test_more_takers_can_make_it_dearer():
    found = told(providing=20, giving_in=9)
    assert "Selling it is cheaper than giving in only while fewer than 16% take it." in found


def test_no_share_of_takers_makes_both_even():
    assert any(text.startswith("At no share of takers do") for text in told(giving_in=99))


def test_giving_in_for_nothing_never_gets_dear():
    assert "No number of cases makes giving in as dear as arguing." in told(giving_in=0)


@pytest.mark.parametrize(
    ("value", "text"), [(0.4, "40%"), (0.125, "12%"), (0.025, "2.5%"), (0.03, "3%"), (1, "100%")]
)
def test_shares_in_words(value, text):
    assert share(value, EN) == text


def test_money_in_words():
    assert amount(-1234.5, "€", EN) == "−1,234.50 €"
    assert amounts(Money(1, 0, 2), "€", EN) == "0.00…2.00 €"
    assert amounts(Money(1, 1, 1), "€", EN) == "–"


@settings(max_examples=60)
@given(
    st.fixed_dictionaries(
        {k: st.integers(0, 4 if k in SHARES else 60).map(lambda n: n / 4) for k in KEYS}
    ),
    st.sampled_from(("en", "et")),
)
def test_every_answer_is_whole_sentences(values, code):
    rows = [{"input": INPUT_NAMES[k], "value": v} for k, v in values.items()]
    found = answers(sr.evidence.complaint_cost(rows), language(code))
    assert all(text.endswith(".") and "{" not in text for text in found)
    assert len(found) >= 7


@given(st.floats(0, 1))
def test_a_share_is_never_off_by_more_than_half_a_per_cent(value):
    assert abs(float(share(value, EN).rstrip("%")) - 100 * value) <= 0.5


@given(st.floats(-1e9, 1e9))
def test_money_has_two_decimals_and_its_sign(value):
    text = amount(value, "€", EN)
    assert text.endswith(" €")
    assert len(text.split(".")[1]) == 4
    assert text.startswith("−") == (round(value, 2) < 0)


def test_what_costs_the_same_is_not_told_to_differ():
    found = told(complaints=0, cases=0)
    assert found[0] == "Nothing costs less than arguing: 0.00 in a period."
    assert "Selling it and giving in cost the same at any share of takers." in found
    assert "Giving in gets dearer than arguing beyond 0 cases." in found
    free = told(complaints=0, giving_in=0)
    assert "Giving in costs as much as arguing, however many cases there are." in free
    assert not any("as dear as" in text or "At no share" in text for text in found)
