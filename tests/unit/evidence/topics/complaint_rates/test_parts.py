import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_rates.growth import Growth
from sidusryhmad.evidence.topics.complaint_rates.parts import parts
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount


def found(*rows, **settings):
    made = [ComplaintCount(**row) for row in rows]
    return parts(made, confidence=0.95, **settings)


WEEKS = (
    {"complaints": 30, "base": 30_000, "period": "40", "topic": "late"},
    {"complaints": 10, "base": 30_000, "period": "40", "topic": "wet"},
    {"complaints": 90, "base": 30_000, "period": "41", "topic": "late"},
)


def test_whole_periods_and_topics():
    named = {(part.of, part.name): (part.rate.count, part.rate.base) for part in found(*WEEKS)}
    assert named == {
        ("whole", ""): (130, 60_000),
        ("period", "40"): (40, 30_000),
        ("period", "41"): (90, 30_000),
        ("topic", "late"): (120, 60_000),
        ("topic", "wet"): (10, 30_000),
    }


def test_a_topic_that_was_not_counted_in_a_week_is_not_taken_for_none():
    wet = next(part for part in found(*WEEKS) if part.name == "wet")
    assert wet.rate.base == 30_000


def test_periods_are_compared_and_topics_are_not():
    made = {part.name: part for part in found(*WEEKS)}
    assert made["41"].differs()
    assert made["40"].comparison.expected == 65
    assert made["late"].comparison is None
    assert not made["late"].differs()


def test_rows_that_name_no_place_are_the_rest_of_a_comparison():
    made = found({"complaints": 2, "base": 50, "place": "Tartu"}, {"complaints": 3, "base": 50})
    places = [part for part in made if part.of == "place"]
    assert [part.name for part in places] == ["Tartu", ""]
    assert all(part.comparison is not None for part in places)


def test_units_and_places_are_both_looked_at():
    rows = ({"complaints": n, "base": 50, "unit": u, "place": p} for n, u, p in
            ((1, "A", "x"), (2, "A", "y"), (3, "B", "x")))  # fmt: skip
    made = found(*rows)
    assert [(p.of, p.name) for p in made[1:]] == [
        ("unit", "A"), ("unit", "B"), ("place", "x"), ("place", "y")
    ]  # fmt: skip


def test_a_threshold_judges_every_part():
    made = found(*WEEKS, threshold=0.0025)
    assert {part.name: part.growth for part in made if part.of == "period"} == {
        "40": Growth.BUSH,
        "41": Growth.BETWEEN,
    }
    assert all(part.growth is None for part in found(*WEEKS))


def test_nothing_without_a_base():
    assert found({"complaints": 3}) == ()


@given(
    st.lists(
        st.tuples(st.sampled_from(("kanded", "kliendid", None)), st.integers(0, 9)),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_bases_that_count_different_things_are_never_added_up(listed):
    rows = [
        {"complaints": n, "base": 100, "period": str(at), **({"counts": k} if k else {})}
        for at, (k, n) in enumerate(listed)
    ]
    wholes = {part.counts: part.rate for part in found(*rows) if part.of == "whole"}
    assert set(wholes) == {k or "" for k, _ in listed}
    for kind, rate in wholes.items():
        mine = [n for k, n in listed if (k or "") == kind]
        assert (rate.count, rate.base) == (sum(mine), 100 * len(mine))


LISTED = st.lists(
    st.tuples(
        st.sampled_from(("40", "41", "42")), st.sampled_from(("late", "wet")), st.integers(0, 30)
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda each: each[:2],
)


def listed(given):
    return [{"period": p, "topic": t, "complaints": n, "base": 900} for p, t, n in given]


@given(LISTED)
def test_periods_add_up_to_the_whole_in_count_and_base(given):
    made = found(*listed(given))
    (whole,) = (part.rate for part in made if part.of == "whole")
    periods = [part.rate for part in made if part.of == "period"]
    assert sum(each.count for each in periods) == whole.count == sum(n for _, _, n in given)
    assert sum(each.base for each in periods) == whole.base


@given(LISTED)
def test_topics_add_up_to_the_whole_in_count_alone(given):
    made = found(*listed(given))
    (whole,) = (part.rate for part in made if part.of == "whole")
    topics = [part.rate for part in made if part.of == "topic"]
    assert sum(each.count for each in topics) == whole.count
    assert all(each.base <= whole.base for each in topics)
    assert [each.count for each in topics] == sorted((e.count for e in topics), reverse=True)


@given(LISTED, st.floats(0.001, 0.9), st.floats(0.001, 0.9))
def test_a_higher_threshold_makes_no_part_more_of_a_forest(given, one, other):
    order = [Growth.BUSH, Growth.BETWEEN, Growth.FOREST]
    low, high = sorted((one, other))
    strict, mild = (found(*listed(given), threshold=each) for each in (low, high))
    for first, second in zip(strict, mild, strict=True):
        assert order.index(first.growth) >= order.index(second.growth)


def test_periods_and_places_are_corrected_together():
    rows = [
        ComplaintCount(complaints=n, base=1000, period=period, place=place)
        for period, place, n in (("1", "a", 9), ("2", "a", 3), ("3", "b", 12), ("4", "b", 1))
    ]
    found = {(part.of, part.name): part for part in parts(rows, confidence=0.95)}
    places = [found["place", name].comparison for name in "ab"]
    assert places[0].adjusted == places[1].adjusted
    lowest = min((found["period", name].comparison for name in "1234"), key=lambda each: each.p)
    assert lowest.adjusted == pytest.approx(5 * lowest.p)
