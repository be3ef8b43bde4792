"""The verdict at its edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.results import StakeholderImpact
from sidusryhmad.analysis.rule import status_of
from sidusryhmad.analysis.verdict import judge
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side

PEOPLE = (
    ("a", "direct", "customer"),
    ("b", "direct", "employee"),
    ("c", "direct", "employee"),
    ("d", "interested", "provider"),
    ("e", "indirect", None),
)
TOTALS = st.sampled_from([-3.0, -0.26, -0.25, -0.06, -0.05, 0.0, 0.05, 0.06, 2.0])


def people(**parts):
    rows = [{"id": i, "name": i, "ring": r} | ({"side": s} if s else {}) for i, r, s in PEOPLE]
    return ServiceMap.from_document({"service": {"name": "X"}, "stakeholders": rows, **parts})


def verdict(*totals, **parts):
    m = people(**parts)
    results = [
        StakeholderImpact(id=s.id, name=s.name, ring=s.ring, side=s.side, direct=0, total=total,
                          gain=max(total, 0), loss=max(-total, 0), reached=total != 0,
                          break_even=0)
        for s, total in zip(m.stakeholders, totals, strict=True)
    ]  # fmt: skip
    return judge(m, results)


@pytest.mark.parametrize(
    ("totals", "status"),
    [
        ((1, 0, 0, 0, 0), "good"),
        ((0.06, -0.05, 0, -0.25, -0.25), "good"),
        ((0.05, 0.05, 0.05, 3, 3), "no_effect"),
        ((0, 0, 0, 0, 0), "no_effect"),
        ((1, -0.06, 0, 0, 0), "harms_inner"),
        ((1, -0.06, 0, -3, 0), "harms_inner"),
        ((1, 0, 0, -0.26, 0), "harms_outside"),
        ((0, 0, 0, 0, -0.26), "harms_outside"),
    ],
)
def test_the_status_at_the_edges_of_epsilon_and_tolerance(totals, status):
    assert verdict(*totals).status == status


def test_epsilon_and_tolerance_are_the_maps():
    assert verdict(0.4, 0, 0, 0, 0, epsilon=0.5).status == "no_effect"
    assert verdict(1, -0.4, 0, 0, 0, epsilon=0.5).good
    assert verdict(1, 0, 0, -1, 0, tolerance=1).good
    assert verdict(1, 0, 0, -0.01, 0, tolerance=0).status == "harms_outside"


def test_the_inner_circle_decides_who_is_inside():
    assert verdict(1, 0, 0, -0.1, 0).good
    widened = verdict(1, 0, 0, -0.1, 0, inner_circle={"rings": ["direct"], "stakeholders": ["d"]})
    assert (widened.status, widened.losers) == ("harms_inner", ("d",))
    nobody = verdict(1, -3, 0, 0, 0, inner_circle={"rings": []})
    assert (nobody.status, nobody.losers_outside, nobody.sides) == ("harms_outside", ("b",), ())


def test_losers_stand_worst_first_and_winners_in_file_order():
    found = verdict(-1, 2, -3, -2, -1)
    assert (found.losers, found.winners, found.losers_outside) == (("c", "a"), ("b",), ("d", "e"))


def test_a_side_is_its_worst_its_best_and_its_sum():
    customer, employee = verdict(1, -1, 2, 3, 3).sides
    assert (customer.side, customer.worst, customer.best, customer.count) == (
        Side.CUSTOMER, "a", "a", 1
    )  # fmt: skip
    assert (employee.worst, employee.lowest, employee.best, employee.highest) == ("b", -1, "c", 2)
    assert (employee.sum, employee.count) == (1, 2)


def test_outer_rings_are_shown_like_sides_inside_out():
    interested, indirect = verdict(1, 0, 0, 2, -1).rings
    assert (interested.ring, interested.status, interested.sum) == ("interested", "gains", 2)
    assert (indirect.ring, indirect.status, indirect.worst) == ("indirect", "loses", "e")


@pytest.mark.parametrize(
    ("total", "inside", "outside"),
    [
        (0.06, "gains", "gains"),
        (0.05, "nothing", "nothing"),
        (-0.05, "nothing", "nothing"),
        (-0.06, "loses", "nothing"),
        (-0.25, "loses", "nothing"),
        (-0.26, "loses", "loses"),
    ],
)
def test_a_group_loses_beyond_epsilon_inside_and_beyond_the_tolerance_outside(
    total, inside, outside
):
    found = verdict(total, 0, 0, total, 0)
    assert (found.sides[0].status, found.rings[0].status) == (inside, outside)


def test_a_group_with_one_loser_loses_whoever_gains():
    assert verdict(0, 3, -0.1, 0, 0).sides[1].status == "loses"


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ((1, -1, 0, 0, 0), True),
        ((1, 2, -1, 0, 0), True),
        ((0.05, -1, 0, 0, 0), False),
        ((1, -0.05, 0, 0, 0), False),
        ((1, 0, 0, -3, 0), False),
        ((-1, 1, 1, 0, 0), False),
    ],
)
def test_customer_centric_is_a_gain_of_customers_at_the_cost_of_an_inner_side(totals, expected):
    assert verdict(*totals).customer_centric is expected


def test_a_member_without_a_side_is_no_customer_and_forms_a_group_of_its_own():
    inner = {"inner_circle": {"rings": ["direct", "indirect"]}}
    assert verdict(1, 0, 0, 0, -1, **inner).customer_centric
    assert not verdict(1, 0, 0, 0, -0.05, **inner).customer_centric
    assert not verdict(0, 0, 0, 0, 1, **inner).customer_centric
    sides = verdict(1, 0, 0, 0, -1, **inner).sides
    assert [side.side for side in sides] == [Side.CUSTOMER, Side.EMPLOYEE, None]
    assert (sides[-1].worst, sides[-1].lowest, sides[-1].status, sides[-1].count) == (
        "e", -1, "loses", 1
    )  # fmt: skip
    assert None not in [side.side for side in verdict(1, 0, 0, 0, -1).sides]


def test_who_in_the_inner_circle_is_not_reached_is_named():
    assert verdict(1, 0, 0, 0, 0).unreached == ("b", "c")


@given(st.tuples(*[TOTALS] * 5))
def test_the_status_follows_its_rule(totals):
    found = verdict(*totals)
    inner, outer = totals[:3], totals[3:]
    if min(inner) < -0.05:
        expected = "harms_inner"
    elif min(outer) < -0.25:
        expected = "harms_outside"
    else:
        expected = "good" if max(inner) > 0.05 else "no_effect"
    assert found.status == expected


@given(st.tuples(*[TOTALS] * 5), st.sampled_from([0, 0.05, 1]), st.sampled_from([0, 0.25, 3]))
def test_the_status_of_plain_totals_is_that_of_the_verdict(totals, epsilon, tolerance):
    parts = {"epsilon": epsilon, "tolerance": tolerance}
    assert status_of(people(**parts), totals) == verdict(*totals, **parts).status


@given(st.tuples(*[TOTALS] * 5), st.integers(0, 4), st.sampled_from([0.1, 1, 5]))
def test_more_for_anybody_never_makes_a_good_change_bad(totals, row, more):
    better = [total + more * (i == row) for i, total in enumerate(totals)]
    if verdict(*totals).good:
        assert verdict(*better).good


def test_noise_in_the_last_digits_decides_nothing():
    m = ServiceMap.from_document(
        {
            "service": {"name": "X"},
            "carry_over": 0.1,
            "tolerance": 0.3,
            "stakeholders": [
                {"id": "a", "name": "A", "ring": "direct"},
                {"id": "b", "name": "B", "ring": "interested"},
            ],
            "influences": [{"from": "a", "to": "b", "strength": -3}],
        }
    )
    result = impact(m, {"A": 3})
    assert result.of("B").total < -0.3
    assert result.verdict.losers_outside == ()


SIDES = st.sampled_from([*Side, None])


@given(st.lists(st.tuples(SIDES, TOTALS, st.booleans()), min_size=1, max_size=5))
def test_customer_centric_is_a_gain_of_customers_at_the_cost_of_another_side(rows):
    m = ServiceMap.named("X")
    for number, (side, _, inner) in enumerate(rows):
        m = m.with_stakeholder(f"s{number}", ring="direct" if inner else "interested", side=side)
    results = [
        StakeholderImpact(id=s.id, name=s.name, ring=s.ring, side=s.side, direct=0, total=total,
                          gain=max(total, 0), loss=max(-total, 0), reached=total != 0,
                          break_even=0)
        for s, (_, total, _) in zip(m.stakeholders, rows, strict=True)
    ]  # fmt: skip
    inside = [(side, total) for side, total, inner in rows if inner]
    gains = any(total > 0.05 for side, total in inside if side is Side.CUSTOMER)
    losses = any(total < -0.05 for side, total in inside if side is not Side.CUSTOMER)
    assert judge(m, results).customer_centric == (gains and losses)
