"""Krippendorff's alpha."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sidusryhmad.analysis.workshop.alpha import alpha

METRICS = ("interval", "ordinal", "nominal")
NUMBERS = st.integers(-12, 12).map(lambda k: k / 4)
UNITS = st.lists(st.lists(NUMBERS, max_size=5), max_size=7)
every_metric = pytest.mark.parametrize("metric", METRICS)


def by_definition(units):
    """Interval alpha, pair by pair."""
    units = [unit for unit in units if len(unit) > 1]
    pooled = [value for unit in units for value in unit]
    n = len(pooled)
    observed = sum(
        (a - b) ** 2 / (len(unit) - 1)
        for unit in units
        for i, a in enumerate(unit)
        for j, b in enumerate(unit)
        if i != j
    )
    expected = sum((a - b) ** 2 for a in pooled for b in pooled)
    return None if not expected else 1 - (n - 1) * observed / expected


@given(UNITS)
def test_it_is_the_disagreement_observed_over_that_expected(units):
    found, meant = alpha(units), by_definition(units)
    assert (found is None) == (meant is None)
    if found is not None:
        assert found == pytest.approx(meant, abs=1e-9)


@every_metric
@given(units=UNITS, data=st.data())
def test_who_gave_which_answer_does_not_matter(metric, units, data):
    shuffled = [data.draw(st.permutations(unit)) for unit in units]
    assert alpha(shuffled, metric) == alpha(units, metric)


@every_metric
@given(UNITS)
def test_it_is_one_at_the_most(metric, units):
    found = alpha(units, metric)
    assert found is None or found <= 1 + 1e-12


@every_metric
@given(st.lists(st.tuples(NUMBERS, st.integers(2, 4)), min_size=2, max_size=6))
def test_it_is_one_where_all_agree(metric, told):
    units = [[value] * count for value, count in told]
    several = len({value for value, _ in told}) > 1
    assert alpha(units, metric) == (pytest.approx(1) if several else None)


@every_metric
@given(UNITS, st.lists(NUMBERS, max_size=4))
def test_questions_with_fewer_than_two_answers_say_nothing(metric, units, single):
    assert alpha([*units, *([v] for v in single), []], metric) == alpha(units, metric)


@given(UNITS)
def test_a_shift_changes_nothing_and_neither_does_another_unit_of_measure(units):
    moved = [[2 * value + 8 for value in unit] for unit in units]
    found = alpha(units)
    if found is None:
        assert alpha(moved) is None
    else:
        assert alpha(moved) == pytest.approx(found)


@given(UNITS)
def test_order_alone_counts_on_an_ordinal_scale(units):
    bent = [[value**3 + value for value in unit] for unit in units]
    found = alpha(units, "ordinal")
    assert alpha(bent, "ordinal") == (None if found is None else pytest.approx(found))


def test_to_contradict_each_other_is_less_than_chance():
    assert alpha([(1, 3), (3, 1), (1, 3)]) < 0


def test_near_and_far_misses_differ_on_an_interval_scale_alone():
    near, far = [(1, 1), (2, 3), (3, 3)], [(1, 1), (2, -3), (3, 3)]
    assert alpha(near) > alpha(far)
    assert alpha(near, "nominal") > alpha(near, "interval") - 1


@pytest.mark.parametrize("units", [[], [[]], [[1]], [[1], [2]], [[2, 2], [2, 2, 2]]])
def test_without_anything_to_compare_there_is_none(units):
    assert all(alpha(units, metric) is None for metric in METRICS)


def apart_in(metric, pooled):
    """How far two answers lie apart, straight from the definitions of the measure."""

    def ordinal(one, other):
        low, high = min(one, other), max(one, other)
        between = sum(low <= value <= high for value in pooled)
        return (between - (pooled.count(one) + pooled.count(other)) / 2) ** 2 * (one != other)

    return ordinal if metric == "ordinal" else lambda one, other: float(one != other)


@pytest.mark.parametrize("metric", ["ordinal", "nominal"])
@given(UNITS)
@example([[0, 0, 0, 1], [1, 2], [2, 2, 0.5]])
def test_other_scales_have_the_disagreement_of_their_definition(metric, units):
    units = [unit for unit in units if len(unit) > 1]
    pooled = [value for unit in units for value in unit]
    apart = apart_in(metric, pooled)
    observed = sum(
        apart(a, b) / (len(unit) - 1)
        for unit in units
        for i, a in enumerate(unit)
        for b in (*unit[:i], *unit[i + 1 :])
    )
    expected = sum(apart(a, b) for a in pooled for b in pooled)
    found = alpha(units, metric)
    if not expected:
        assert found is None
    else:
        assert found == pytest.approx(1 - (len(pooled) - 1) * observed / expected)
