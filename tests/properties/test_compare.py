"""What must hold for every comparison: an order that can be trusted, probabilities that add up."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.criteria import dominates, leximin
from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.rule import limits
from sidusryhmad.analysis.steady import steady
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

FEW = settings(max_examples=20)
DRAWS = 40


def documented(m, **parts):
    return ServiceMap.from_document({**m.to_document(), "evidence": [], **parts})


@st.composite
def planned(draw, *, edits=True, least=1, most=4):
    """A map and some changes of it with ids of their own."""
    m = draw(service_maps(max_stakeholders=4))
    found = draw(st.lists(changes(m, edits=edits), min_size=least, max_size=most))
    rows = [c.model_dump(mode="json", by_alias=True, exclude_unset=True) for c in found]
    for number, row in enumerate(rows):
        row |= {"id": f"nr-{number}", "name": f"Nr {number}"}
    return documented(m, changes=rows)


def ranked(result):
    return {a.id: a.rank for a in result.alternatives}


@FEW
@given(planned())
def test_those_who_pass_come_first_and_then_leximin_decides(m):
    result = compare(m, draws=None)
    keys = [(a.passes, leximin(tuple(a.order.values()))) for a in result.alternatives]
    assert keys == sorted(keys, reverse=True)
    for one, key in zip(result.alternatives, keys, strict=True):
        for other, others_key in zip(result.alternatives, keys, strict=True):
            assert (one.rank == other.rank) == (key == others_key)


@FEW
@given(planned(least=2), st.data())
def test_leaving_an_alternative_out_never_turns_the_order_of_the_others(m, data):
    everybody = [c.id for c in m.changes]
    left = data.draw(st.lists(st.sampled_from(everybody), min_size=1, unique=True))
    whole = [a.id for a in compare(m, draws=None).alternatives]
    kept = [id_ for id_ in everybody if id_ in left]
    fewer = [a.id for a in compare(m, kept, draws=None).alternatives]
    assert fewer == [id_ for id_ in whole if id_ in {*left, "nothing"}]


@FEW
@given(planned(least=2), st.data())
def test_the_order_given_matters_only_among_equals(m, data):
    order = data.draw(st.permutations([c.id for c in m.changes]))
    first, second = compare(m, draws=None), compare(m, order, draws=None)
    assert ranked(first) == ranked(second)
    ids = [a.id for a in second.alternatives if not a.nothing]
    assert ids == sorted(order, key=lambda id_: ranked(second)[id_])


@FEW
@given(planned())
def test_the_first_is_dominated_by_nobody_who_passes(m):
    result = compare(m, draws=None)
    first = result.alternatives[0]
    assert not [id_ for id_ in first.dominated_by if result.of(id_).passes]


@FEW
@given(planned())
def test_the_largest_sum_among_those_who_pass_is_dominated_by_nobody_who_does(m):
    result = compare(m, draws=None)
    passing = [a for a in result.alternatives if a.passes]
    best = max(passing, key=lambda a: steady(a.sum))
    for id_ in best.dominated_by:
        other = result.of(id_)
        assert not other.passes or steady(other.sum) <= steady(best.sum) + 1e-9


@FEW
@given(planned(edits=False))
def test_without_edits_dominance_is_paretos(m):
    result = compare(m, draws=None)
    for one in result.alternatives:
        by = {b.id for b in result.alternatives
              if dominates(tuple(b.order.values()), tuple(one.order.values()))}  # fmt: skip
        assert set(one.dominated_by) == by


@FEW
@given(planned())
def test_dominance_goes_one_way_and_up_the_leximin_order(m):
    result = compare(m, draws=None)
    for one in result.alternatives:
        for id_ in one.dominated_by:
            better = result.of(id_)
            assert one.id not in better.dominated_by
            assert leximin(tuple(better.order.values())) > leximin(tuple(one.order.values()))
            assert set(better.removed) <= set(one.removed)


@FEW
@given(planned(), st.sampled_from([0, 0.1, 0.25, 1]), st.sampled_from([0, 0.5, 2]))
def test_more_tolerance_never_brings_a_veto(m, tolerance, more):
    strict = compare(documented(m, tolerance=tolerance), draws=None)
    mild = compare(documented(m, tolerance=tolerance + more), draws=None)
    passing = {a.id for a in strict.alternatives if a.passes}
    assert passing <= {a.id for a in mild.alternatives if a.passes}


@FEW
@given(planned(), st.sampled_from([0, 0.05, 0.5]), st.sampled_from([0, 0.5, 2]))
def test_a_larger_epsilon_never_brings_a_veto(m, epsilon, more):
    strict = compare(documented(m, epsilon=epsilon), draws=None)
    mild = compare(documented(m, epsilon=epsilon + more), draws=None)
    assert {a.id for a in strict.alternatives if a.passes} <= {
        a.id for a in mild.alternatives if a.passes
    }


@FEW
@given(planned(edits=False), st.data())
def test_the_order_of_people_on_the_map_does_not_matter(m, data):
    document = m.to_document()
    people = data.draw(st.permutations(document["stakeholders"]))
    turned = documented(m, stakeholders=people)
    first, second = compare(m, draws=None), compare(turned, draws=None)
    assert ranked(first) == ranked(second)
    assert {a.id: set(a.dominated_by) for a in first.alternatives} == {
        a.id: set(a.dominated_by) for a in second.alternatives
    }


@FEW
@given(planned())
def test_probabilities_of_two_add_up_and_first_places_too(m):
    result = compare(m, draws=DRAWS)
    ids = [a.id for a in result.alternatives]
    assert set(result.better) == set(ids)
    for one in ids:
        assert set(result.better[one]) == set(ids) - {one}
        for other, share in result.better[one].items():
            assert share + result.better[other][one] == pytest.approx(1)
    assert sum(a.first for a in result.alternatives) == pytest.approx(1)


@FEW
@given(planned(least=2), st.data())
def test_probabilities_do_not_depend_on_what_else_is_compared(m, data):
    chosen = data.draw(st.lists(st.sampled_from([c.id for c in m.changes]), min_size=1,
                                unique=True))  # fmt: skip
    whole, fewer = compare(m, draws=DRAWS), compare(m, chosen, draws=DRAWS)
    for one in fewer.alternatives:
        assert one.probability == whole.of(one.id).probability
        for other, share in fewer.better[one.id].items():
            assert share == whole.better[one.id][other]


@FEW
@given(planned())
def test_doing_nothing_is_always_there_harms_nobody_and_stands_before_every_veto(m):
    result = compare(m, draws=None)
    (nothing,) = [a for a in result.alternatives if a.nothing]
    assert nothing.passes
    assert nothing.sum == 0
    assert all(a.rank > nothing.rank for a in result.alternatives if not a.passes)


@FEW
@given(planned(most=2))
def test_a_change_named_twice_changes_nothing(m):
    ids = [c.id for c in m.changes]
    assert compare(m, [*ids, *ids], draws=None) == compare(m, draws=None)


@FEW
@given(planned())
def test_ranks_count_how_many_are_better(m):
    found = [a.rank for a in compare(m, draws=None).alternatives]
    assert found == [1 + sum(other < rank for other in found) for rank in found]


@FEW
@given(planned())
def test_who_passes_leaves_nobody_below_what_is_allowed(m):
    result, (epsilon, tolerance) = compare(m, draws=None), limits(m)
    for alternative in result.changes:
        found = result.impacts[alternative.id]
        inside = set(found.inner_circle)
        low = [
            s.id for s in found.stakeholders
            if steady(s.total) < -(epsilon if s.id in inside else tolerance)
        ]  # fmt: skip
        assert alternative.passes == (not low)
        assert set(low) >= set(alternative.losers) | set(alternative.losers_outside)


@FEW
@given(planned())
def test_everybody_has_a_name_and_nobody_removed_has_a_total(m):
    result = compare(m, draws=None)
    for alternative in result.alternatives:
        assert list(alternative.order) == list(result.inner_circle)
        assert not set(alternative.removed) & set(alternative.totals)
        assert not set(alternative.added) & set(alternative.order)
        people = {*alternative.totals, *alternative.losers, *alternative.losers_outside}
        assert people <= set(result.names)
        assert set(alternative.order) - set(alternative.removed) <= set(alternative.totals)


@FEW
@given(planned())
def test_what_it_is_ordered_by_are_the_totals_of_the_impact(m):
    result = compare(m, draws=None)
    for alternative in result.changes:
        by_id = {s.id: s.total for s in result.impacts[alternative.id].stakeholders}
        assert alternative.totals == {id_: by_id[id_] for id_ in alternative.totals}
        assert alternative.order == {id_: by_id.get(id_, 0.0) for id_ in result.inner_circle}


@FEW
@given(planned(edits=False))
def test_without_carry_over_everybody_has_the_direct_effects(m):
    result = compare(m, carry_over=0, draws=None)
    for change in m.changes:
        order = result.of(change.id).order
        direct = {id_: e.effect for id_, e in change.effects.items()}
        assert order == {id_: direct.get(id_, 0.0) for id_ in order}


@FEW
@given(planned(edits=False, least=2, most=2))
def test_two_together_do_what_both_do(m):
    first, second = m.changes
    joined = f"{first.id}+{second.id}"
    result = compare(m, [first.id, second.id, joined], draws=None)
    one, other, both = (result.of(id_).order for id_ in (first.id, second.id, joined))
    assert both == pytest.approx({id_: one[id_] + other[id_] for id_ in one}, abs=1e-9)


def turned(m, factor):
    """The same map with every effect times a factor."""
    rows = [
        {"id": c.id, "name": c.name,
         "effects": {id_: e.effect * factor for id_, e in c.effects.items()}}
        for c in m.changes
    ]  # fmt: skip
    return documented(m, changes=rows)


@FEW
@given(planned(edits=False))
def test_dominance_does_not_ask_for_the_unit(m):
    whole, half = compare(turned(m, 1), draws=None), compare(turned(m, 0.5), draws=None)
    for alternative in whole.alternatives:
        assert set(alternative.dominated_by) == set(half.of(alternative.id).dominated_by)


@FEW
@given(planned(edits=False))
def test_turned_round_the_dominated_dominates(m):
    usual, mirrored = compare(turned(m, 1), draws=None), compare(turned(m, -1), draws=None)
    for one in usual.alternatives:
        for id_ in one.dominated_by:
            assert one.id in mirrored.of(id_).dominated_by


@FEW
@given(planned(edits=False))
def test_a_change_that_does_nothing_stands_beside_doing_nothing(m):
    result = compare(m, [*(c.id for c in m.changes), {}], draws=DRAWS)
    idle = [a for a in result.changes if a.name == result.impacts[a.id].change.name
            and not result.impacts[a.id].change.effects]  # fmt: skip
    (nothing,) = [a for a in result.alternatives if a.nothing]
    for alternative in idle:
        assert alternative.rank == nothing.rank
        assert alternative.first == nothing.first
        assert result.better[alternative.id][nothing.id] == 0.5


@FEW
@given(planned())
def test_the_probability_of_being_good_is_counted_draw_by_draw(m):
    result = compare(m, draws=DRAWS)
    for alternative in result.changes:
        case = case_of(m, alternative.id)
        (drawn,) = sample([case], Draws(DRAWS))
        (epsilon, tolerance), inside = limits(m), set(case.after.inner_ids)
        inner = np.array([s.id in inside for s in case.after.stakeholders])
        good = [
            min(row[inner], default=0) >= -epsilon
            and max(row[inner], default=0) > epsilon
            and min(row[~inner], default=0) >= -tolerance
            for row in drawn.totals
        ]
        assert alternative.probability == pytest.approx(np.mean(good))


@FEW
@given(planned(edits=False))
def test_how_often_one_beats_doing_nothing_is_counted_draw_by_draw(m):
    result = compare(m, draws=DRAWS)
    inner = [s.id in m.inner_ids for s in m.stakeholders]
    for alternative in result.changes:
        (drawn,) = sample([case_of(m, alternative.id)], Draws(DRAWS))
        worst = drawn.totals[:, inner].min(axis=1, initial=0 if not any(inner) else np.inf)
        share = ((worst > 0) + 0.5 * (worst == 0)).mean()
        assert result.better[alternative.id]["nothing"] == pytest.approx(share)


@FEW
@given(planned())
def test_who_always_harms_never_comes_first(m):
    result = compare(m, draws=DRAWS)
    for alternative in result.changes:
        sure = result.impacts[alternative.id].uncertainty
        if sure.harms_inner + sure.harms_outside == 1:
            assert alternative.first == 0


@FEW
@given(planned(), st.integers(0, 5))
def test_the_same_seed_gives_the_same_comparison(m, seed):
    assert compare(m, draws=Draws(10, seed)) == compare(m, draws=Draws(10, seed))


@FEW
@given(planned())
def test_draws_change_no_order(m):
    assert ranked(compare(m, draws=5)) == ranked(compare(m, draws=None))


@FEW
@given(planned())
def test_it_is_json_and_rows_with_the_same_keys(m):
    result = compare(m, draws=5)
    assert json.loads(json.dumps(to_json(result), allow_nan=False))["kind"] == "comparison"
    rows = to_rows(result)
    assert len({tuple(row) for row in rows}) == 1
    assert len(rows) == len(result.changes) + 1
