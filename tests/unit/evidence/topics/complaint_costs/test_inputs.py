from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.evidence.topics.complaint_costs.inputs import (
    Input,
    currency,
    currency_of,
    exact,
    inputs,
    wrong,
)
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES, MOODS, CostInput


def rows(**changed):
    made = {key: {"name": key, "value": 0.5} for key in KEYS}
    for key, fields in changed.items():
        made[key] = {**made.get(key, {"name": key}), **fields}
    return [CostInput(**row) for row in made.values()]


def codes(made):
    return [fault.message.code for fault in wrong(made, [Place(3)] * len(made))]


def test_all_there_is_nothing_wrong():
    assert codes(rows()) == []


@pytest.mark.parametrize("name", KEYS)
def test_a_missing_input_is_named_with_what_it_is_for(name):
    made = [row for row in rows() if row.name != name]
    (fault,) = wrong(made, [Place(3)] * len(made))
    assert fault.message.code == "missing_input"
    assert str(fault.message).startswith(f"{INPUT_NAMES[name]} is missing: it says ")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"value": None}, "no_value"),
        ({"low": 0.1}, "half_range"),
        ({"high": 0.9}, "half_range"),
        ({"low": 0.6, "high": 0.9}, "outside_range"),
        ({"low": 0.9, "high": 0.1}, "outside_range"),
        ({"value": -1}, "below_zero"),
        ({"value": 0.5, "low": -1, "high": 1}, "below_zero"),
        ({"value": 40}, "above_one"),
        ({"value": 0.5, "low": 0, "high": 40}, "above_one"),
    ],
)
def test_a_share_that_cannot_be(fields, code):
    assert codes(rows(takers=fields)) == [code]


def test_what_is_no_share_may_be_large():
    assert codes(rows(minutes={"value": 40})) == []
    assert codes(rows(minutes={"value": 1e12})) == []
    assert codes(rows(minutes={"value": 1.1e12})) == ["too_large"]


def test_an_unknown_input_says_what_was_probably_meant():
    made = [*rows(), CostInput(name="minuts per complaint", value=1)]
    (fault,) = wrong(made, [Place(3)] * len(made))
    assert (fault.nearest, fault.place.line) == ("minutes per complaint", 3)
    assert "fee" in fault.allowed


def test_the_same_input_twice():
    assert codes([*rows(), CostInput(name="fee", value=1)]) == ["input_again"]


def test_money_of_two_kinds_cannot_be_added_up():
    made = rows(fee={"unit": "€/nädal"}, hourly_cost={"unit": "$/h"}, minutes={"unit": "min"})
    (fault,) = wrong(made, [Place(3)] * len(made))
    assert str(fault.message) == "€ stands beside $: give all money in one currency"


@pytest.mark.parametrize(
    ("unit", "found"), [("€/h", "€"), ("€ tunnis", "€"), ("EUR", "EUR"), (" ", ""), (None, "")]
)
def test_the_currency_is_the_first_word(unit, found):
    assert currency_of(CostInput(name="fee", unit=unit)) == found


def test_only_money_names_the_currency():
    assert currency(rows(minutes={"unit": "min"}, fee={"unit": "€"})) == "€"
    assert currency(rows()) == ""


def test_moods_may_be_words_alone_and_below_zero():
    made = [*rows(), CostInput(name="mood_arguing", note="väsinud"),
            CostInput(name="mood_selling", value=-2)]  # fmt: skip
    assert codes(made) == []
    words, number = inputs(made, MOODS)
    assert (words.value, words.low, words.note) == (None, None, "väsinud")
    assert (number.value, number.low, number.high) == (-2, -2, -2)


@given(st.decimals(0, 10**6, places=4))
def test_decimals_stay_what_they_are_written_as(number):
    found = Input("fee", float(number), float(number), float(number), "", "", "")
    values, spans = exact([found])
    assert values["fee"] == Fraction(str(number))
    assert spans["fee"] == (values["fee"], values["fee"])


@given(st.sets(st.sampled_from(KEYS), min_size=1))
def test_exactly_what_is_missing_is_said_to_be(missing):
    made = [row for row in rows() if row.name not in missing]
    faults = wrong(made, [Place(3)] * len(made))
    said = [str(fault.message).split(" is missing")[0] for fault in faults]
    assert said == [INPUT_NAMES[key] for key in KEYS if key in missing]


@given(st.floats(-1e9, 1e9), st.sampled_from(KEYS))
def test_a_value_is_refused_exactly_where_it_cannot_be(number, name):
    bad = number < 0 or (name in {"takers", "remaining"} and number > 1)
    assert bool(codes(rows(**{name: {"value": number}}))) == bad


@given(st.lists(st.sampled_from(("€", "$", "")), min_size=4, max_size=4))
def test_one_currency_or_a_fault(units):
    money = ("hourly_cost", "giving_in", "fee", "providing")
    made = rows(**{name: {"unit": unit} for name, unit in zip(money, units, strict=True)})
    several = len({unit for unit in units if unit}) > 1
    assert bool(codes(made)) == several
    assert several or currency(made) == next(filter(None, units), "")
