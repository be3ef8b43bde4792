"""Along the carry-over, by hand.

A → B +3, so x_B = α·p_A + p_B. With p_A = 1 and p_B = −½ the total of B is 0 at α = ½, and it
leaves −ε (the verdict) at α = 0.45.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.question import ask
from sidusryhmad.analysis.robustness.judging import judge_of
from sidusryhmad.analysis.robustness.results import SweepPoint
from sidusryhmad.analysis.robustness.sweep import TENTHS, Line, sweep
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

CHAIN = (("a", "b", 3),)
TORN = {"a": 1, "b": -0.5}


@pytest.fixture
def swept(mapped):
    def make(people="a/direct b/direct", links=CHAIN, effects=TORN, alpha=0.5, *, budget=True):
        case = case_of(mapped(people, links), effects)
        return sweep(Line(case, budget), judge_of(case), alpha)

    return make


def test_the_sign_flips_and_the_verdict_turns_where_they_do_by_hand(swept):
    found = swept()
    assert found.flips == ((), pytest.approx((0.5,), abs=1e-8))
    (turn,) = found.turns
    assert turn.carry_over == pytest.approx(0.45, abs=1e-8)
    assert (turn.before, turn.after, turn.decisive) == ("harms_inner", "good", ("b",))
    assert [p.status for p in found.points] == ["harms_inner"] * 4 + ["good"] * 5


def test_two_turns_in_one_tenth_are_both_found(swept):
    # B: −0.45 + α from 0.40 on above −ε; C: 0.42 − α below −ε from 0.47 on.
    found = swept(
        "a/direct b/direct c/direct",
        (("a", "b", 3), ("a", "c", -3)),
        {"a": 1, "b": -0.455, "c": 0.41},
    )
    turns = [(round(t.carry_over, 6), t.before, t.after, t.decisive) for t in found.turns]
    assert turns == [
        (0.405, "harms_inner", "good", ("b",)),
        (0.46, "good", "harms_inner", ("c",)),
    ]


def test_where_only_the_outside_pays_the_tolerance_decides(swept):
    found = swept("a/direct b/indirect", (("a", "b", -3),), {"a": 1})
    (turn,) = found.turns
    assert turn.carry_over == pytest.approx(0.25, abs=1e-8)
    assert (turn.before, turn.after, turn.decisive) == ("good", "harms_outside", ("b",))


@pytest.mark.parametrize(
    ("alpha", "points"),
    [
        (0.5, TENTHS),
        (0.25, (0.1, 0.2, 0.25, *TENTHS[2:])),
        (0.0, (0.0, *TENTHS)),
        (0.97, (*TENTHS, 0.97)),
        (1.0, (*TENTHS, 1.0)),
    ],
)
def test_the_carry_over_in_use_is_a_point_too(swept, alpha, points):
    assert [p.carry_over for p in swept(alpha=alpha).points] == list(points)


def test_someone_whom_nothing_reaches_at_carry_over_nought_does_not_flip(swept):
    found = swept(effects={"a": -1}, alpha=0.0)
    assert found.points[0] == SweepPoint(0.0, "harms_inner")
    assert found.flips == ((), ())


def test_without_budget_the_sweep_ends_where_echoes_no_longer_die_out(swept):
    # A ⇄ B in full and A ⇄ C in full: the spectral radius of |A| is √2, so α < 0.707.
    links = (("a", "b", 3), ("b", "a", 3), ("a", "c", 3), ("c", "a", 3))
    found = swept("a/direct b/direct c/direct", links, {"a": 1}, budget=False)
    assert [p.carry_over for p in found.points] == list(TENTHS[:7])
    assert swept(links=(), budget=False).points[-1].carry_over == 0.9


@given(st.data(), st.lists(st.sampled_from([0.0, 0.2, 0.55, 0.9, 0.99]), max_size=4))
def test_the_line_is_the_impact_at_each(data, alphas):
    service_map = data.draw(service_maps(max_stakeholders=5))
    case = case_of(service_map, data.draw(changes(service_map, edits=True)))
    found = Line(case, True).at(alphas)
    assert found.shape == (len(alphas), len(case.there))
    for row, alpha in zip(found, alphas, strict=True):
        expected = ask(case, carry_over=alpha).totals[case.there]
        assert row == pytest.approx(expected, abs=1e-9)


@given(st.data())
def test_a_line_worked_out_in_parts_is_the_same(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    line = Line(case_of(service_map, data.draw(changes(service_map))), True)
    alphas = [k / 20 for k in range(1, 19)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sidusryhmad.analysis.robustness.sweep._AT_ONCE", 7)
        parts = line.at(alphas)
    assert np.array_equal(parts, line.at(alphas))


@given(st.data(), st.sampled_from([0.3, 0.5, 0.77]))
def test_totals_stand_beside_their_points(data, alpha):
    service_map = data.draw(service_maps(max_stakeholders=4))
    case = case_of(service_map, data.draw(changes(service_map)))
    found = sweep(Line(case, True), judge_of(case), alpha)
    assert found.totals.shape == (len(found.points), len(service_map.stakeholders))
    assert len(found.flips) == len(service_map.stakeholders)
    assert list(found.turns) == sorted(found.turns, key=lambda turn: turn.carry_over)


def chain(people="a/direct b/direct"):
    rows = [dict(zip(("id", "ring"), person.split("/"), strict=True)) for person in people.split()]
    return ServiceMap.from_document(
        {
            "service": {"name": "X"},
            "stakeholders": [{**row, "name": row["id"]} for row in rows],
            "influences": [{"from": "a", "to": "b", "strength": 3}],
        }
    )


@given(st.integers(110, 890).map(lambda k: k / 1000))
def test_on_a_chain_the_sign_flips_where_what_arrives_makes_up_for_what_is_done(loss):
    case = case_of(chain(), {"a": 1, "b": -loss})
    found = sweep(Line(case, True), judge_of(case), 0.5)
    assert found.flips == ((), pytest.approx((loss,), abs=1e-8))


@given(st.integers(160, 940).map(lambda k: k / 1000))
def test_on_a_chain_the_verdict_turns_epsilon_earlier(loss):
    case = case_of(chain(), {"a": 1, "b": -loss})
    (turn,) = sweep(Line(case, True), judge_of(case), 0.5).turns
    assert turn.carry_over == pytest.approx(loss - 0.05, abs=1e-8)
