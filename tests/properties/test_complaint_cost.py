"""Arguing, giving in and selling: money scales, ranges hold all corners, break-even is even."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_costs.breaks import breaks
from sidusryhmad.evidence.topics.complaint_costs.options import (
    KEYS,
    SHARES,
    Option,
    apart,
    costs,
    spread,
)
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES, MONEY
from sidusryhmad.evidence.topics.complaint_costs.turning import cheapest, even, reach, reaches

SIZE = st.integers(0, 4000).map(lambda n: Fraction(n, 40))
SHARE = st.integers(0, 40).map(lambda n: Fraction(n, 40))
VALUES = st.fixed_dictionaries({key: SHARE if key in SHARES else SIZE for key in KEYS})
SPANS = st.fixed_dictionaries(
    {
        key: st.tuples(*[SHARE if key in SHARES else SIZE] * 3).map(lambda e: tuple(sorted(e)))
        for key in KEYS
    }
)


def given_rows(values, spans=None):
    rows = []
    for key in KEYS:
        low, high = (spans or {}).get(key, (None, None))
        row = {"input": INPUT_NAMES[key], "value": float(values[key])}
        rows.append(row if low is None else {**row, "low": float(low), "high": float(high)})
    return rows


@given(VALUES, st.integers(2, 9))
def test_twice_the_money_is_twice_the_cost_and_the_same_choice(values, times):
    more = {key: value * (times if key in MONEY else 1) for key, value in values.items()}
    assert costs(more) == {option: cost * times for option, cost in costs(values).items()}
    assert cheapest(more) is cheapest(values)
    pair = (Option.SELLING, Option.GIVING_IN)
    assert even(more, "takers", pair) == even(values, "takers", pair)
    assert even(more, "cases", pair) == even(values, "cases", pair)
    fee = even(values, "fee", pair)
    assert even(more, "fee", pair) == (None if fee is None else fee * times)


@given(VALUES, st.integers(2, 9))
def test_a_longer_period_costs_in_proportion(values, times):
    """Complaints, and what is paid and spent a period, all grow with it; so does every cost."""
    grown = {"complaints", "giving_in", "fee", "providing"}
    longer = {key: value * (times if key in grown else 1) for key, value in values.items()}
    assert costs(longer) == {option: cost * times for option, cost in costs(values).items()}


@given(VALUES)
def test_the_sums_are_those_of_the_documented_formula(values):
    c, m, h, n, g, s, f, p, r = (float(values[key]) for key in KEYS)
    arguing = c * m / 60 * h
    found = {option: float(cost) for option, cost in costs(values).items()}
    assert found[Option.ARGUING] == pytest.approx(arguing)
    assert found[Option.GIVING_IN] == pytest.approx(n * g + r * arguing)
    selling = (1 - s) * arguing + s * (r * arguing + n * (p - f))
    assert found[Option.SELLING] == pytest.approx(selling, abs=1e-9)


@given(VALUES)
def test_selling_to_nobody_is_arguing(values):
    found = costs({**values, "takers": Fraction(0)})
    assert found[Option.SELLING] == found[Option.ARGUING]


@given(VALUES)
def test_giving_in_for_nothing_with_nothing_left_to_argue_is_never_dear(values):
    free = {**values, "giving_in": Fraction(0), "remaining": Fraction(0)}
    assert costs(free)[Option.GIVING_IN] == 0


@settings(max_examples=40)
@given(SPANS, st.lists(SHARE, min_size=len(KEYS), max_size=len(KEYS)))
def test_ranges_hold_everything_in_between(spans, places):
    """No point inside the ranges of inputs costs less or more than their ends allow."""
    ends = {key: (span[0], span[2]) for key, span in spans.items()}
    inside = {
        key: low + (high - low) * place
        for (key, (low, high)), place in zip(ends.items(), places, strict=True)
    }
    for option, cost in costs(inside).items():
        low, high = spread(ends, lambda each, option=option: costs(each)[option])
        assert low <= cost <= high


@given(VALUES, st.sampled_from(KEYS), st.permutations(list(Option)))
def test_where_two_options_are_even_they_cost_the_same(values, name, options):
    pair = tuple(options[:2])
    at = even(values, name, pair)
    if at is None:
        one, two = (apart({**values, name: Fraction(n)}, *pair) for n in (0, 1))
        assert one == two
    else:
        assert apart({**values, name: at}, *pair) == 0
        assert even(values, name, pair[::-1]) == at


@given(VALUES, st.sampled_from(KEYS))
def test_within_its_reach_the_cheapest_stays_so_and_beyond_it_does_not(values, name):
    found, best = reach(values, name), cheapest(values)
    steps = [Fraction(n, 10) for n in range(0, 11 if name in SHARES else 2000, 1)][:40]
    for value in steps:
        own = costs({**values, name: value})
        low = Fraction(found.low or 0)
        high = Fraction(found.high) if found.high is not None else None
        if value > low and (high is None or value < high):
            assert own[best] <= min(own.values()) + Fraction(1, 10**6)
    if found.above is not None and found.high is not None:
        over = costs({**values, name: Fraction(found.high) + 1})
        assert over[found.above] < over[best]
    if found.below is not None and found.low is not None:
        under = costs({**values, name: Fraction(found.low) * Fraction(1, 2)})
        assert under[found.below] <= under[best]


@settings(max_examples=40)
@given(VALUES)
def test_the_given_value_lies_within_its_own_reach(values):
    for each in reaches(values):
        assert each.low is None or each.low <= each.given + 1e-9
        assert each.high is None or each.high >= each.given - 1e-9


@settings(max_examples=25)
@given(SPANS)
def test_break_even_ranges_hold_their_value_and_what_can_be(spans):
    values = {key: span[1] for key, span in spans.items()}
    ends = {key: (span[0], span[2]) for key, span in spans.items()}
    for each in breaks(values, ends):
        if each.at is not None:
            assert 0 <= each.at.low <= each.at.value <= each.at.high
            assert each.of != "takers" or each.at.high <= 1


@settings(max_examples=10)
@given(SPANS, st.randoms(use_true_random=False))
def test_rows_in_any_order_give_the_same_answer(spans, random):
    values = {key: span[1] for key, span in spans.items()}
    rows = given_rows(values, {key: (span[0], span[2]) for key, span in spans.items()})
    moved = list(rows)
    random.shuffle(moved)
    one, other = (sr.to_json(sr.evidence.complaint_cost(each)) for each in (rows, moved))
    assert one == other


@settings(max_examples=25)
@given(SPANS)
def test_the_cheapest_stands_first_and_none_is_cheaper(spans):
    values = {key: span[1] for key, span in spans.items()}
    ends = {key: (span[0], span[2]) for key, span in spans.items()}
    found = sr.evidence.complaint_cost(given_rows(values, ends))
    assert [each.cost.value for each in found.costs] == sorted(e.cost.value for e in found.costs)
    assert found.costs[0].dearer.value == 0
    for each in found.costs:
        assert each.cost.low <= each.cost.value <= each.cost.high
        assert each.dearer.low <= each.dearer.value <= each.dearer.high
    assert found.always == all(each.dearer.low >= 0 for each in found.costs)


@settings(max_examples=20)
@given(VALUES)
def test_the_curve_of_selling_runs_from_arguing_to_all_taking_it(values):
    found = sr.evidence.complaint_cost(given_rows(values))
    assert [point.share for point in found.curve] == [n / 10 for n in range(11)]
    assert found.curve[0].cost.value == pytest.approx(found.of(Option.ARGUING).cost.value)
    everybody = costs({**values, "takers": Fraction(1)})[Option.SELLING]
    assert found.curve[-1].cost.value == pytest.approx(float(everybody), abs=1e-9)


@given(VALUES)
def test_decimals_are_exact(values):
    """Ten times 0.1 is 1: no cost is a hair off what one works out by hand."""
    tenths = {**values, "giving_in": Fraction(1, 10), "cases": Fraction(10)}
    found = sr.evidence.complaint_cost(
        given_rows({**tenths, "remaining": Fraction(0), "complaints": Fraction(0)})
    )
    assert found.of(Option.GIVING_IN).cost.value == 1.0


NASTY = st.sampled_from(
    (
        "=1+1", "<img src=x onerror=x()>", "]]>", "a\u202egnp", "\u05e9\u05dc\u05d5",
        "👩\u200d🔬" * 9,
        "|a|b|", "**a**", "a" * 300, "õ" * 90, "\\input{x}", "{value}", "%s", "a; b: c",
    )
)  # fmt: skip


@settings(max_examples=15)
@given(NASTY, NASTY, st.sampled_from(("en", "et")))
def test_no_unit_or_note_breaks_a_report_or_a_picture(unit, note, code):
    rows = given_rows(dict.fromkeys(KEYS, Fraction(1, 2)))
    rows = [{**row, "unit": unit, "source": note, "note": note} for row in rows]
    found = sr.evidence.complaint_cost([*rows, {"input": "mood while arguing", "note": note}])
    told = sr.report(found, language=code)
    assert told.to_text()
    for form in ("html", "svg"):
        content = (told if form == "html" else sr.draw(found)).to_bytes(form)
        assert b"<img src=x" not in content
        assert "\u202e".encode() not in content
