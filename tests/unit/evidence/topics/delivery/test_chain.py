import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from sidusryhmad.evidence.topics.delivery.chain import (
    POINT,
    Chance,
    chain,
    chance_of,
    rivals,
    together,
    weakest,
)
from sidusryhmad.evidence.topics.delivery.rows import StepRow

JUDGED = st.floats(0, 1).map(lambda p: StepRow(step="s", probability=p))
COUNTED = st.integers(0, 40).flatmap(
    lambda n: st.integers(0, n).map(lambda k: StepRow(step="s", succeeded=k, tried=n))
)
UNSAID = st.just(StepRow(step="s"))
CHAINS = st.lists(st.one_of(JUDGED, COUNTED, UNSAID), min_size=1, max_size=6)


@given(CHAINS)
def test_the_chance_never_rises_along_the_chain_and_lies_in_its_range(rows):
    steps = chain(rows, 0.95)
    highs = [step.arriving.high for step in steps]
    lows = [step.arriving.low for step in steps]
    assert highs == sorted(highs, reverse=True)
    assert lows == sorted(lows, reverse=True)
    for step in steps:
        for chance in (step.chance, step.arriving):
            assert 0 <= chance.low <= chance.high <= 1
            if chance.value is not None:
                assert chance.low - 1e-12 <= chance.value <= chance.high + 1e-12


@given(CHAINS)
def test_an_unsaid_step_leaves_the_whole_open_and_is_never_taken_as_sure_or_impossible(rows):
    steps = chain(rows, 0.95)
    open_ = any(row.probability is None and not row.tried for row in rows)
    assert (steps[-1].arriving.value is None) is open_
    if open_:
        assert steps[-1].arriving.low == 0


@given(st.lists(st.floats(0.05, 0.95), min_size=2, max_size=6))
def test_a_point_is_worth_what_it_adds_to_the_product(chances):
    rows = [StepRow(step=f"s{n}", probability=p) for n, p in enumerate(chances)]
    for at, step in enumerate(chain(rows, 0.95)):
        more = [*chances]
        more[at] += POINT
        assert step.worth == pytest.approx(math.prod(more) - math.prod(chances), abs=1e-12)


@given(st.lists(st.floats(0.05, 0.95), min_size=2, max_size=6, unique=True))
def test_a_point_is_worth_most_on_the_weakest_step(chances):
    rows = [StepRow(step=f"s{n}", probability=p) for n, p in enumerate(chances)]
    steps = chain(rows, 0.95)
    best = max(steps, key=lambda step: step.worth)
    assert best.worth == pytest.approx(
        next(step.worth for step in steps if step.name == weakest(steps)[0])
    )


def test_a_sure_step_gains_nothing_from_one_more_point():
    rows = [StepRow(step="a", probability=1), StepRow(step="b", probability=0.5)]
    assert [step.worth for step in chain(rows, 0.95)] == [0, POINT]


def test_equally_weak_steps_are_all_named():
    rows = [StepRow(step=name, probability=p) for name, p in (("a", 0.5), ("b", 0.9), ("c", 0.5))]
    assert weakest(chain(rows, 0.95)) == ("a", "c")
    assert weakest(chain([StepRow(step="a")], 0.95)) == ()


@pytest.mark.parametrize(
    ("succeeded", "tried", "low", "high"),
    [(0, 10, 0.0, 0.3085), (10, 10, 0.6915, 1.0), (5, 10, 0.1871, 0.8129), (9, 10, 0.5550, 0.9975)],
)
def test_published_exact_intervals(succeeded, tried, low, high):
    """Clopper and Pearson's limits at 95 %, as tables of them print."""
    chance = chance_of(StepRow(step="a", succeeded=succeeded, tried=tried), 0.95)
    assert (chance.low, chance.high) == (
        pytest.approx(low, abs=5e-5),
        pytest.approx(high, abs=5e-5),
    )


@pytest.mark.parametrize("p", [0.02, 0.3, 0.69, 0.97])
def test_the_exact_interval_holds_the_truth_at_least_as_often_as_it_says(p):
    n = 30
    held = 0.0
    for k in range(n + 1):
        chance = chance_of(StepRow(step="a", succeeded=k, tried=n), 0.9)
        held += binom.pmf(k, n, p) if chance.low <= p <= chance.high else 0
    assert held >= 0.9


def test_a_step_never_tried_says_nothing():
    assert chance_of(StepRow(step="a", succeeded=0, tried=0), 0.95) == Chance(None, 0.0, 1.0)


@given(st.lists(st.floats(0, 1), max_size=6), st.randoms(use_true_random=False))
def test_order_does_not_change_the_whole(chances, chance):
    parts = [Chance(p, p, p) for p in chances]
    turned = list(parts)
    chance.shuffle(turned)
    assert together(turned).value == pytest.approx(together(parts).value)


@given(CHAINS)
def test_whoever_may_be_weaker_than_the_weakest_is_a_rival(rows):
    named = [row.model_copy(update={"step": str(at)}) for at, row in enumerate(rows)]
    steps = {step.name: step for step in chain(named, 0.95)}
    lowest, found = weakest(tuple(steps.values())), rivals(tuple(steps.values()))
    assert not set(found) & set(lowest)
    for name, step in steps.items():
        overlaps = any(step.chance.low < steps[one].chance.high for one in lowest)
        assert name not in found or overlaps
        assert step.chance.value is not None or name not in found


def test_a_step_surely_better_than_the_weakest_is_no_rival():
    rows = [
        StepRow(step="weak", probability=0.5, low=0.4, high=0.6),
        StepRow(step="near", probability=0.7, low=0.55, high=0.9),
        StepRow(step="far", probability=0.9, low=0.8, high=1),
    ]
    assert rivals(chain(rows, 0.95)) == ("near",)
