"""What must hold for the remedy of every map and every change."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.remedy.problem import EXACT, problem_of
from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(max_stakeholders=5)
BARE = service_maps(max_stakeholders=6, complete=False)
MIXED = BARE | MAPS
LEVELS = st.sampled_from([0.0, 0.25, 0.5, -0.5])
COSTS = st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.5])
EITHER = st.booleans()
CLOSE = 1e-9


@st.composite
def asked(draw, maps=MIXED, edits=True):
    """A map, and a change of effects, or of the map itself too."""
    service_map = draw(maps)
    return service_map, draw(changes(service_map, edits=edits and draw(st.booleans())))


@st.composite
def on_terms(draw, edits=True, fewest=EITHER):
    """A map, a change, and terms that fit both."""
    service_map, change = draw(asked(edits=edits))
    case = case_of(service_map, change)
    people = [s.id for s in case.after.stakeholders]
    some = st.lists(st.sampled_from(people), unique=True, max_size=3)
    costs = {id_: draw(COSTS) for id_ in draw(some)}
    limits = {id_: draw(st.sampled_from([0.0, (0.0, None), (-1.0, 0.5)])) for id_ in draw(some)}
    level = draw(st.sampled_from([0.0, -0.5]))
    terms = Terms(level=level, costs=costs, limits=limits, fewest=draw(fewest))
    return service_map, change, terms


def problem(service_map, change, terms):
    case = case_of(service_map, change)
    return problem_of(ask(case, carry_over=case.before.carry_over.value), terms)


def amounts(result):
    found = {measure.id: measure.amount for measure in result.measures}
    return np.array([found.get(s.id, 0.0) for s in result.stakeholders])


def effort(given_, measures):
    return float(given_.costs @ np.abs(measures))


def anywhere(data, given_):
    """Any measures within the limits, with many at none or at an end."""
    n = len(given_.low)
    kinds = data.draw(st.lists(st.sampled_from("0lh?"), min_size=n, max_size=n))
    shares = np.array(data.draw(st.lists(st.integers(0, 16), min_size=n, max_size=n))) / 16
    free = given_.low + shares * (given_.high - given_.low)
    nothing = np.clip(np.zeros(n), given_.low, given_.high)
    ends = {"0": nothing, "l": given_.low, "h": given_.high, "?": free}
    return np.array([ends[kind][row] for row, kind in enumerate(kinds)])


@given(on_terms())
def test_impact_with_the_measures_gives_the_numbers_promised(made):
    service_map, change, terms = made
    result = remedy(service_map, change, terms=terms)
    again = impact(service_map, result.change, draws=None)
    before = impact(service_map, change, draws=None)
    assert again.verdict == result.after
    assert before.verdict == result.before
    for one, now, then in zip(
        result.stakeholders, again.stakeholders, before.stakeholders, strict=True
    ):
        assert one.after == pytest.approx(now.total, abs=CLOSE)
        assert one.before == pytest.approx(then.total, abs=CLOSE)
    for measure in result.measures:
        assert again.of(measure.id).direct == pytest.approx(measure.direct_after, abs=CLOSE)


@given(on_terms())
def test_a_remedy_reaches_what_is_needed_and_keeps_to_the_limits(made):
    service_map, change, terms = made
    result = remedy(service_map, change, terms=terms)
    given_, measures = problem(service_map, change, terms), amounts(result)
    assert (measures >= given_.low - CLOSE).all()
    assert (measures <= given_.high + CLOSE).all()
    after = {s.id: s.after for s in result.stakeholders}
    tolerance = result.service_map.tolerance
    if result.feasible:
        assert result.short == ()
        for id_, total in after.items():
            inner = id_ in result.service_map.inner_ids
            assert total >= (terms.level if inner else -tolerance) - 2 * EXACT
        if terms.level >= 0:
            assert result.after.status in {"good", "no_effect"}
    else:
        assert result.short


@given(st.data())
def test_no_measures_within_the_limits_take_less_effort(data):
    service_map, change, terms = data.draw(on_terms(fewest=st.just(False)))
    result = remedy(service_map, change, terms=terms)
    given_ = problem(service_map, change, terms)
    other = anywhere(data, given_)
    if not given_.short(other).any():
        assert result.feasible
        assert result.effort <= effort(given_, other) + 1e-7


@given(st.data())
def test_no_fewer_measures_within_the_limits_do(data):
    service_map, change, terms = data.draw(on_terms(fewest=st.just(True)))
    result = remedy(service_map, change, terms=terms)
    given_ = problem(service_map, change, terms)
    other = anywhere(data, given_)
    if not given_.short(other).any():
        assert result.feasible
        assert result.proven
        assert len(result.measures) <= np.count_nonzero(other)


@given(on_terms())
def test_fewest_measures_are_no_more_and_take_no_less_effort(made):
    service_map, change, terms = made
    small = remedy(service_map, change, terms=replace(terms, fewest=False))
    few = remedy(service_map, change, terms=replace(terms, fewest=True))
    assert small.feasible == few.feasible
    if small.feasible:
        assert len(few.measures) <= len(small.measures)
        assert small.effort <= few.effort + CLOSE


@given(asked(), LEVELS, st.booleans())
def test_there_are_no_measures_where_none_are_needed_and_only_there(made, level, few):
    service_map, change = made
    terms = Terms(level=min(level, 0), fewest=few)
    result = remedy(service_map, change, terms=terms)
    fine = not problem(service_map, change, terms).short(np.zeros(len(result.stakeholders))).any()
    assert fine == (result.feasible and not result.measures)
    if fine:
        assert result.change == case_of(service_map, change).change


@given(on_terms())
def test_wider_limits_never_take_more_effort(made):
    service_map, change, terms = made
    narrow = remedy(service_map, change, terms=replace(terms, fewest=False))
    wide = remedy(service_map, change, terms=replace(terms, fewest=False, limits={}))
    assert wide.feasible or not narrow.feasible
    if narrow.feasible:
        assert wide.effort <= narrow.effort + CLOSE


@given(on_terms(fewest=st.just(False)), st.sampled_from([0.1, 3.0, 40.0]))
def test_costs_that_are_all_higher_take_as_much_more_effort(made, factor):
    service_map, change, terms = made
    people = [s.id for s in case_of(service_map, change).after.stakeholders]
    higher = {id_: factor * terms.costs.get(id_, 1.0) for id_ in people}
    first = remedy(service_map, change, terms=terms)
    second = remedy(service_map, change, terms=replace(terms, costs=higher))
    assert first.feasible == second.feasible
    if first.feasible:
        assert second.effort == pytest.approx(factor * first.effort, rel=1e-7, abs=CLOSE)


@given(st.data())
def test_nothing_within_the_limits_comes_nearer_where_none_suffice(data):
    service_map, change = data.draw(asked())
    people = [s.id for s in case_of(service_map, change).after.stakeholders]
    limits = {id_: data.draw(st.sampled_from([0.0, (-0.25, 0.25), (None, 0.0)])) for id_ in people}
    terms = Terms(limits=limits)
    result = remedy(service_map, change, terms=terms)
    assume(not result.feasible)
    given_ = problem(service_map, change, terms)
    best, other = (
        (given_.lacking - given_.response @ m).clip(0)
        for m in (amounts(result), anywhere(data, given_))
    )
    outside, inside = ~given_.inner, given_.inner
    assert best[outside].max(initial=0) <= other[outside].max(initial=0) + 1e-7
    if (other[outside] <= best[outside] + CLOSE).all():
        assert best[inside].max(initial=0) <= other[inside].max(initial=0) + 1e-6


@given(asked(maps=BARE, edits=False), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_the_file_changes_no_effort(made, random, few):
    service_map, change = made
    document = service_map.to_document()
    rows = list(document["stakeholders"])
    random.shuffle(rows)
    other = ServiceMap.from_document({**document, "stakeholders": rows})
    terms = Terms(fewest=few)
    one, two = remedy(service_map, change, terms=terms), remedy(other, change, terms=terms)
    assert one.feasible == two.feasible
    assert len(one.short) == len(two.short)
    if one.feasible:
        assert one.effort == pytest.approx(two.effort, abs=1e-7)
        assert not few or len(one.measures) == len(two.measures)


@given(on_terms())
def test_every_remedy_is_data(made):
    service_map, change, terms = made
    result = remedy(service_map, change, terms=terms)
    data = to_json(result)
    assert data["kind"] == "remedy"
    assert data["effort"] == pytest.approx(sum(row["effort"] for row in data["measures"]))
    assert [row["amount"] for row in to_rows(result)] == [m.amount for m in result.measures]
    assert result == remedy(service_map, change, terms=terms)


@settings(max_examples=15)
@given(asked(), st.sampled_from([0.5, 0.9, 1.0]))
def test_robust_measures_cost_more_and_never_claim_more_than_was_counted(made, share):
    service_map, change = made
    small = remedy(service_map, change)
    sure = remedy(service_map, change, terms=Terms(robust=share), draws=200)
    assert sure.feasible == small.feasible
    if small.feasible:
        assert sure.effort >= small.effort - 1e-7 or not sure.robustness.found
    found = sure.robustness
    assert (found.count, found.target) == (200, share)
    assert found.holds == (found.reached >= share)
    again = impact(service_map, sure.change, draws=None)
    for one, now in zip(sure.stakeholders, again.stakeholders, strict=True):
        assert one.after == pytest.approx(now.total, abs=CLOSE)
