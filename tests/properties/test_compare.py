"""What must hold for every comparison: an order that can be trusted, probabilities that add up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.criteria import dominates, leximin
from sidusryhmad.analysis.steady import steady
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

FEW = settings(max_examples=40)
DRAWS = 40


def documented(m, **parts):
    return ServiceMap.from_document({**m.to_document(), **parts})


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
