import pytest

from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation

RATED = [{"rating": n % 11, "unit": "ab"[n % 2], "stakeholder": "Klient"} for n in range(120)]


def codes(messages):
    return [message.code for message in messages]


def test_only_what_was_used_is_named():
    found = recommendation([{"rating": 5}]).grounds
    assert codes(found.methods) == ["method_index", "method_index_interval"]
    assert codes(found.assumptions) == ["enough", "independent"]
    assert codes(recommendation([{"unit": "a", "rating": None}]).grounds.methods) == [
        "method_index"
    ]


@pytest.mark.parametrize(
    ("rows", "choices", "code"),
    [
        ([{"rating": 5, "date": "2026-10-12"}], {}, "stretch"),
        ([{"rating": 5}], {"stakeholder": "Klient"}, "raters_are"),
        ([{"rating": 5, "date": "2026-10-12", "follow-up": "open"}], {}, "as_of"),
        (RATED, {}, "attitude_scale"),
        ([{"rating": 5, "rater": "M"}] * 2, {}, "independent_repeated"),
    ],
)
def test_every_assumption_that_matters_is_named(rows, choices, code):
    assert code in codes(recommendation(rows, **choices).grounds.assumptions)


def test_an_assumption_that_was_set_away_is_gone():
    assert "attitude_scale" not in codes(recommendation(RATED, attitude=0).grounds.assumptions)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (RATED, "method_unit_comparison"),
        ([{"rating": 5, "date": "2026-10-12"}], "method_index_shifts"),
        ([{"rating": 5, "follow-up": "open"}], "method_answered"),
    ],
)
def test_every_method_that_was_used_is_named_with_its_source(rows, code):
    found = recommendation(rows).grounds.methods
    assert code in codes(found)
    assert all("(" in str(message) and any(c.isdigit() for c in str(message)) for message in found)


def test_the_threshold_is_given_with_its_reason():
    first = recommendation([{"rating": 5}], threshold=200).grounds.assumptions[0]
    assert "with 200 the index may be off by up to 14 points" in str(first)


def test_an_attitude_over_a_change_in_time_is_said_to_be_one():
    days = [f"2026-{1 + n // 20:02d}-{1 + n % 20:02d}" for n in range(120)]
    rows = [
        {"rating": 3 if n < 60 else 10, "date": day, "stakeholder": "Klient"}
        for n, day in enumerate(days)
    ]
    found = recommendation(rows)
    assert found.shifts
    assert "attitude_over_all" in codes(found.grounds.assumptions)
    flat = [{**row, "rating": 3 + 7 * (n % 2)} for n, row in enumerate(rows)]
    assert "attitude_over_all" not in codes(recommendation(flat).grounds.assumptions)
