"""Whom the changes of a map serve."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.criteria import leximin
from sidusryhmad.analysis.compare.profile import profile
from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


def shop(*planned, sides=("customer", "customer", "employee", "provider")):
    """Four people of the inner circle who do not influence each other: K, L, E, P."""
    document = {
        "service": {"name": "Pood"},
        "stakeholders": [
            {"id": name.lower(), "name": name, "ring": "direct", **({"side": s} if s else {})}
            for name, s in zip("KLEP", sides, strict=True)
        ],
        "changes": [
            {"id": id_, "effects": dict(zip("klep", values, strict=True))}
            for id_, values in planned
        ],
    }
    return ServiceMap.from_document(document)


GREEDY, FAIR, IDLE = ("greedy", (3, 2, -2, 1)), ("fair", (1, 1, 1, 0.5)), ("idle", (0, 0, 0, 0))


def test_the_two_choices_and_the_price_of_the_difference():
    result = profile(shop(FAIR, GREEDY, IDLE))
    assert result.customers == ("k", "l")
    assert result.best_for_customers == ("greedy",)
    assert result.best_for_circle == ("fair",)
    assert result.customer_centric == ("greedy",)
    assert not result.same_choice
    found = {
        p.group: (p.customers_choice.worst, p.customers_choice.lowest, p.circles_choice.worst,
                  p.circles_choice.lowest, p.difference)
        for p in result.price
    }  # fmt: skip
    assert found == {
        "inner_circle": ("e", -2, "p", 0.5, -2.5),
        "customer": ("l", 2, "k", 1, 1),
        "employee": ("e", -2, "e", 1, -3),
        "provider": ("p", 1, "p", 0.5, 0.5),
    }
    sums = {p.group: (p.customers_choice.sum, p.circles_choice.sum) for p in result.price}
    assert sums["inner_circle"] == (4, 3.5)
    assert sums["customer"] == (5, 2)


def test_sides_are_told_by_worst_and_best_change_by_change():
    greedy = profile(shop(FAIR, GREEDY)).changes[1]
    assert (greedy.id, greedy.status, greedy.rank) == ("greedy", "harms_inner", 3)
    assert (greedy.customers.worst, greedy.customers.best) == ("l", "k")
    others = [(side.side.value, side.lowest) for side in greedy.others]
    assert others == [("employee", -2), ("provider", 1)]
    assert greedy.customer_centric


def test_changes_stand_in_file_order():
    assert [c.id for c in profile(shop(IDLE, GREEDY, FAIR)).changes] == ["idle", "greedy", "fair"]


def test_nothing_is_to_be_paid_where_one_change_is_best_for_both():
    result = profile(shop(FAIR, IDLE))
    assert result.same_choice
    assert result.price == ()


def test_customers_are_served_by_the_worst_off_among_them():
    result = profile(shop(("one", (3, 0, 0, 0)), ("both", (1, 1, 0, 0))))
    assert result.best_for_customers == ("both",)


def test_equal_choices_are_all_named():
    result = profile(shop(("x", (2, 2, 1, 1)), ("y", (2, 2, 1, 1)), IDLE))
    assert result.best_for_customers == ("x", "y")
    assert result.best_for_circle == ("x", "y")


def test_among_equals_for_the_customer_the_better_one_for_the_circle_is_priced():
    result = profile(shop(("mean", (2, 2, -3, -3)), ("milder", (2, 2, -1, 0)), FAIR))
    assert result.best_for_customers == ("milder", "mean")
    assert result.price[0].customers_choice.lowest == -1


def test_without_customers_in_the_circle_nothing_is_invented():
    result = profile(shop(FAIR, GREEDY, sides=("employee", "other", None, "provider")))
    assert result.customers == ()
    assert result.best_for_customers == ()
    assert result.price == ()
    assert result.customer_centric == ()
    assert all(change.customers is None for change in result.changes)
    assert result.best_for_circle == ("fair",)


def test_a_missing_side_is_a_group_of_its_own():
    result = profile(shop(FAIR, GREEDY, sides=("customer", "customer", None, "provider")))
    assert [p.group for p in result.price] == ["inner_circle", "customer", "provider", "not_said"]


def test_refusals():
    with pytest.raises(UnknownChangeError, match="has no changes"):
        profile(shop())
    with pytest.raises(InvalidParameterError):
        profile(shop(FAIR), carry_over=7)
    with pytest.raises(WrongTypeError):
        profile({"service": {"name": "K"}})


def test_as_data():
    document = to_json(profile(shop(FAIR, GREEDY)))
    assert document["kind"] == "profile"
    assert document["customer_centric"] == ["greedy"]
    assert document["price"][0]["difference"] == -2.5
    assert "service_map" not in document
    assert repr(profile(shop(FAIR, GREEDY))) == "<Profile: 1 of 2 customer-centric>"


maps = service_maps(max_stakeholders=4).flatmap(
    lambda m: st.lists(changes(m, edits=True), min_size=1, max_size=3).map(
        lambda planned: ServiceMap.from_document(
            {**m.to_document(), "evidence": [], "changes": [
                {**c.model_dump(mode="json", by_alias=True, exclude_unset=True), "id": f"nr-{i}"}
                for i, c in enumerate(planned)
            ]}
        )
    )
)  # fmt: skip


@settings(max_examples=40)
@given(maps)
def test_it_agrees_with_impact_and_with_the_comparison(m):
    result, compared = profile(m), compare(m, draws=None)
    assert result.best_for_circle == compared.best
    for told in result.changes:
        verdict = impact(m, told.id, draws=None).verdict
        assert told.customer_centric == verdict.customer_centric
        assert told.status == verdict.status
        assert {told.customers, *told.others} - {None} == set(verdict.sides)
        assert told.rank == compared.of(told.id).rank


@settings(max_examples=40)
@given(maps)
def test_no_change_is_better_for_the_customers_than_the_best(m):
    result, compared = profile(m), compare(m, draws=None)
    if not result.customers:
        assert result.best_for_customers == ()
        return
    keys = {a.id: leximin([a.order[i] for i in result.customers]) for a in compared.changes}
    assert set(result.best_for_customers) == {i for i, k in keys.items() if k == max(keys.values())}


@settings(max_examples=40)
@given(maps)
def test_choosing_for_the_customers_never_costs_them(m):
    result = profile(m)
    assert bool(result.price) == (bool(result.customers) and not result.same_choice)
    for price in result.price:
        if price.group == "customer":
            assert price.difference >= -1e-12


@settings(max_examples=25)
@given(service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), changes(m, edits=True))
))  # fmt: skip
def test_it_assumes_what_the_comparison_assumes(drawn):
    m, change = drawn
    row = change.model_dump(mode="json", by_alias=True, exclude_unset=True)
    m = ServiceMap.from_document({**m.to_document(), "evidence": [], "changes": [row]})
    result = profile(m)
    assert result.assumptions == compare(m, draws=None).assumptions
    assert "maps" not in to_json(result)


def test_a_map_without_people_is_refused_before_its_changes_are_sought():
    with pytest.raises(EmptyMapError, match="no stakeholders"):
        profile(ServiceMap.named("Tühi"))
