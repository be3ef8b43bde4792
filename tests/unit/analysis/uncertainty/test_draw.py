"""Totals in every draw."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.uncertainty.draw import KEPT, sample
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(min_stakeholders=2, max_stakeholders=5)


def exact(service_map):
    """The same map with everything certain."""
    document = service_map.to_document()
    document.pop("carry_over", None)
    rows = [{"from": i["from"], "to": i["to"], "range": [i.get("strength") or 0] * 2}
            for i in document.get("influences", [])]  # fmt: skip
    return ServiceMap.from_document({**document, "influences": rows, "changes": [], "evidence": []})


@given(st.data())
def test_with_nothing_uncertain_every_draw_is_the_exact_total(data):
    service_map = exact(data.draw(MAPS))
    effects = {s.id: data.draw(st.integers(-3, 3)) for s in service_map.stakeholders}
    case = case_of(service_map, effects)
    (drawn,) = sample([case], Draws(5))
    totals = ask(case, carry_over=service_map.carry_over.value).totals
    assert np.allclose(drawn.totals, totals, atol=1e-10)
    assert drawn.varied == ()


@given(st.data(), st.integers(0, 50))
def test_the_same_seed_gives_the_same_draws_whoever_else_is_compared(data, seed):
    service_map = data.draw(MAPS)
    cases = [case_of(service_map, data.draw(changes(service_map, edits=i > 0))) for i in range(2)]
    plan = Draws(30, seed)
    together = sample(cases, plan)
    for case, drawn in zip(cases, together, strict=True):
        (alone,) = sample([case], plan)
        assert np.allclose(alone.totals, drawn.totals, atol=1e-9)
        assert (alone.values == drawn.values).all()


@given(st.data())
def test_totals_are_bounded_by_the_carry_over(data):
    service_map = data.draw(MAPS)
    case = case_of(service_map, data.draw(changes(service_map)))
    (drawn,) = sample([case], Draws(50), carry_over=0.5)
    most = max((max(map(abs, (e.effect, *(e.range or ()), *filter(None, e.ratings.values()))))
                for e in case.change.effects.values()), default=0)  # fmt: skip
    assert (np.abs(drawn.totals) <= 2 * most + 1e-9).all()


def test_nobody_elses_random_state_is_touched():
    np.random.seed(5)
    before = np.random.get_state()[1].copy()
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", 2)
    sample([case_of(m, {"A": 1})], Draws(10))
    assert (np.random.get_state()[1] == before).all()


def test_progress_is_told_until_all_is_done():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    told = []
    plan = Draws(2_500_000 // 1000, progress=lambda done, count: told.append((done, count)))
    sample([case_of(m, {"A": 1})], plan)
    assert told[-1] == (2500, 2500)


def test_without_budget_echoes_that_may_be_drawn_without_end_are_refused():
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", sign="positive")
    m = m.with_influence("B", "A", sign="positive")
    case = case_of(m, {"A": 1})
    assert len(sample([case], Draws(5), budget=False, carry_over=0.5)) == 1
    with pytest.raises(UnboundedEchoError):
        sample([case], Draws(5), budget=False, carry_over=1.0)


@settings(max_examples=10)
@given(st.integers(KEPT - 1, KEPT + 2))
def test_inputs_are_kept_for_the_first_draws_only(count):
    m = ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", 2)
    (drawn,) = sample([case_of(m, {"A": 1})], Draws(count))
    assert len(drawn.totals) == count
    assert len(drawn.values) == min(count, KEPT)
    assert np.allclose(drawn.totals[: len(drawn.values), 1], drawn.values[:, 0] / 2)


@given(st.floats(0.1, 1.0), st.floats(0.1, 1.0))
@settings(max_examples=12)
@example(0.9, 1.0)
@example(0.5, 0.6)
def test_the_largest_carry_over_that_may_be_drawn_must_be_damped(one, other):
    low, high = sorted((one, other))
    m = ServiceMap.from_document(
        {
            "service": {"name": "K"},
            "carry_over": {"value": low, "range": [low, high]},
            "stakeholders": [{"name": name, "ring": "direct"} for name in "AB"],
            "influences": [
                {"from": "A", "to": "B", "sign": "positive"},
                {"from": "B", "to": "A", "sign": "positive"},
            ],
        }
    )
    case = case_of(m, {"A": 1})
    if high == 1:
        with pytest.raises(UnboundedEchoError):
            sample([case], Draws(5), budget=False)
    elif high < 0.999:
        assert len(sample([case], Draws(5), budget=False)) == 1
