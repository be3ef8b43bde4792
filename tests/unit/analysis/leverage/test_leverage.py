"""The verb, by hand on a chain with a harm.

A → B +3, B → C +3, A → C −1.5 at carry-over ½: b_AB = ½, b_BC = ⅓, b_AC = −⅙, so one point on A
brings B ½ and C −⅙ + ½·⅓ = 0; one point on B brings C ⅓.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.leverage.leverage import TOP_MOVERS, leverage
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnboundedEchoError,
    UnknownStakeholderError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def mapped(links=(("a", "b", 3), ("b", "c", 3), ("a", "c", -1.5)), **head):
    rings = {"a": "interested", "b": "direct", "c": "direct"}
    rows = [{"id": i, "name": i.upper(), "ring": r} for i, r in rings.items()]
    measured = [
        {"from": a, "to": b, **(how if isinstance(how, dict) else {"strength": how})}
        for a, b, how in links
    ]
    head = {"service": {"name": "X"}, **head}
    return ServiceMap.from_document({**head, "stakeholders": rows, "influences": measured})


def test_the_inner_circle_member_by_member():
    found = leverage(mapped())
    assert (found.target, found.members) == (None, ("b", "c"))
    assert [m.id for m in found.movers] == ["b", "c", "a"]
    b, c, a = found.movers
    assert b.effects == pytest.approx({"b": 1, "c": 1 / 3})
    assert (b.worst, b.best, b.sum, b.moved) == ("c", "b", pytest.approx(4 / 3), b.sum)
    assert c.effects == {"b": 0, "c": 1}
    assert a.effects == pytest.approx({"b": 0.5, "c": 0}, abs=1e-15)


def test_what_pulls_both_ways_is_seen_in_the_paths():
    (mover,) = [m for m in leverage(mapped(), target="C").movers if m.id == "a"]
    assert mover.sum == pytest.approx(0, abs=1e-15)
    shares = {path.nodes: path.share for path in mover.paths}
    assert shares == {("a", "c"): pytest.approx(-1 / 6), ("a", "b", "c"): pytest.approx(1 / 6)}


def test_who_is_exposed_by_size_and_with_signs():
    found = {e.id: e for e in leverage(mapped()).exposed}
    assert (found["c"].arriving, found["c"].net) == pytest.approx((1 / 3, 1 / 3))
    assert (found["c"].source, found["b"].source, found["a"].source) == ("b", "a", None)
    harmed = {e.id: e for e in leverage(mapped((("a", "b", -3), ("c", "b", 3)))).exposed}["b"]
    assert (harmed.arriving, harmed.net) == pytest.approx((0.5, 0))
    assert (harmed.source, harmed.amount) == ("a", pytest.approx(-0.25))


def test_ties_stay_in_file_order():
    found = leverage(mapped(()))
    assert [m.id for m in found.movers] == ["b", "c", "a"]
    assert [e.id for e in found.exposed] == [c.id for c in found.carriers] == ["a", "b", "c"]


@pytest.mark.parametrize(("top", "with_paths"), [(0, 0), (1, 1), (TOP_MOVERS, 3)])
def test_paths_are_listed_for_the_strongest_movers(top, with_paths):
    found = leverage(mapped(((*"bc", 3), (*"cb", 3), (*"ab", 3))), top=top).movers
    assert [bool(m.paths) for m in found] == [k < with_paths for k in range(3)]


def test_an_empty_inner_circle_is_moved_by_nobody():
    found = leverage(mapped(inner_circle={"rings": []}))
    assert found.members == ()
    assert all((m.worst, m.best, m.sum, m.paths) == (None, None, 0, ()) for m in found.movers)
    assert found.exposed[0].arriving > 0


def test_the_carry_over_of_the_map_counts_unless_another_is_given():
    assert leverage(mapped(carry_over=0.2)).carry_over == 0.2
    assert leverage(mapped(carry_over=0.2), carry_over=0.3).movers[0].effects["c"] == pytest.approx(
        0.2
    )


def test_without_budget_influences_add_up():
    (mover,) = [m for m in leverage(mapped(), budget=False).movers if m.id == "b"]
    assert mover.effects["c"] == 0.5


def test_what_it_rests_on_is_said():
    notes = leverage(mapped((("a", "b", {"sign": "unknown"}),))).notes
    assert [note.code for note in notes] == ["sign_unknown"]


@given(st.data())
def test_a_target_by_name_is_the_target_by_id(data):
    service_map = data.draw(service_maps(max_stakeholders=5, complete=False))
    person = data.draw(st.sampled_from(service_map.stakeholders))
    one = leverage(service_map, target=person.id)
    assert leverage(service_map, target=person.name) == one
    assert one.target == person.id


@given(service_maps(max_stakeholders=5))
def test_whom_one_looks_at_changes_nothing_of_who_is_exposed(service_map):
    one = leverage(service_map)
    other = leverage(service_map, target=service_map.stakeholders[0].id)
    assert one.exposed == other.exposed
    assert {c.id: c.between for c in one.carriers} == {c.id: c.between for c in other.carriers}


@given(service_maps(max_stakeholders=5), st.integers(0, 6))
def test_more_paths_change_no_number(service_map, top):
    few, many = leverage(service_map, top=top), leverage(service_map, top=99)
    assert [(m.id, m.effects) for m in few.movers] == [(m.id, m.effects) for m in many.movers]
    assert [m.paths for m in few.movers[:top]] == [m.paths for m in many.movers[:top]]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: leverage(ServiceMap.named("X")), EmptyMapError),
        (lambda: leverage("map.yaml"), WrongTypeError),
        (lambda: leverage(mapped(), target="Z"), UnknownStakeholderError),
        (lambda: leverage(mapped(), carry_over=-1), InvalidParameterError),
        (lambda: leverage(mapped(), top=-1), InvalidParameterError),
        (lambda: leverage(mapped(), top=1.5), InvalidParameterError),
        (lambda: leverage(mapped(), top=True), InvalidParameterError),
        (
            lambda: leverage(mapped(((*"ab", 3), (*"ba", 3))), carry_over=1),
            UnboundedEchoError,
        ),
    ],
)
def test_bad_input_is_refused(call, error):
    with pytest.raises(error):
        call()


STRENGTHS = st.integers(-6, 6).map(lambda k: k / 2)


@given(STRENGTHS, STRENGTHS, st.sampled_from([0.1, 0.5, 0.9]))
def test_along_a_chain_shares_multiply(first, second, alpha):
    found = leverage(mapped((("a", "b", first), ("b", "c", second))), carry_over=alpha)
    movers = {m.id: m.effects for m in found.movers}
    one, two = alpha * first / 3, alpha * second / 3
    assert movers["a"] == pytest.approx({"b": one, "c": one * two})
    assert movers["b"] == pytest.approx({"b": 1, "c": two})
    carried = {c.id: c.between for c in found.carriers}
    assert carried == pytest.approx({"a": 0, "b": abs(one * two), "c": 0})


@given(STRENGTHS, st.sampled_from([0.3, 0.5, 0.9]))
def test_two_who_influence_each_other_echo(strength, alpha):
    found = leverage(mapped((("b", "c", 3), ("c", "b", strength))), carry_over=alpha)
    echo = 1 / (1 - alpha * alpha * strength / 3)
    movers = {m.id: m.effects for m in found.movers}
    assert movers["b"] == pytest.approx({"b": echo, "c": alpha * echo})
    assert movers["c"] == pytest.approx({"b": alpha * strength / 3 * echo, "c": echo})
