"""What a method says is judged by the one rule, beside the default."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.methods.outcome import ask, outcome
from sidusryhmad.analysis.methods.registry import method_names
from sidusryhmad.analysis.question import ask as worked_out
from sidusryhmad.analysis.rule import status_of
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnboundedEchoError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


def trio(**parts):
    """A moves B in full, B moves C in full the other way; C stands outside."""
    rings = {"a": "direct", "b": "direct", "c": "indirect"}
    document = {
        "service": {"name": "Kolmik"},
        "stakeholders": [{"id": i, "name": i.upper(), "ring": r} for i, r in rings.items()],
        "influences": [
            {"from": "a", "to": "b", "strength": 3},
            {"from": "b", "to": "c", "strength": -3},
        ],
        "changes": [{"id": "x", "effects": {"a": 2}}],
        **parts,
    }
    return ServiceMap.from_document(document)


@given(st.data())
def test_every_status_is_that_of_the_rule(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    question = ask(service_map, data.draw(changes(service_map)), None)
    for name in method_names():
        found = outcome(name, question)
        if found.signed:
            totals = [arrival.total for arrival in found.stakeholders]
            assert found.status == status_of(question.case.after, totals)
            assert found.holds == (found.status == question.status)
        else:
            assert (found.status, found.holds) == (None, None)


@given(st.data())
def test_the_default_status_is_that_of_an_impact(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    change = data.draw(changes(service_map))
    question = ask(service_map, change, None)
    expected = impact(service_map, change, draws=None)
    assert question.status == expected.verdict.status
    assert question.carry_over == expected.carry_over


@given(st.data())
def test_everybody_is_there_once_in_file_order_or_nobody_on_refusal(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    question = ask(service_map, data.draw(changes(service_map)), None)
    ids = [s.id for s in service_map.stakeholders]
    for name in method_names():
        found = outcome(name, question)
        assert [a.id for a in found.stakeholders] == ([] if found.refusal else ids)
        assert all((a.total is None) != found.signed for a in found.stakeholders)


def test_agreement_is_about_gain_loss_or_about_nothing():
    # Linear: 2, 1, −½. One step: C is not reached yet, so about nothing instead of a loss.
    found = outcome("walks", ask(trio(), "x", None, steps=1))
    assert [(a.total, a.default_total, a.agrees) for a in found.stakeholders] == [
        (2, 2, True),
        (1, 1, True),
        (0, -0.5, False),
    ]
    assert (found.status, found.holds) == ("good", False)


@pytest.mark.parametrize(("tolerance", "holds"), [(0.25, False), (0.6, True)])
def test_the_map_decides_what_counts_as_harm(tolerance, holds):
    found = outcome("walks", ask(trio(tolerance=tolerance), "x", None, steps=1))
    assert found.holds == holds


def test_a_method_without_a_sign_gives_chances_and_no_verdict():
    found = outcome("cascade", ask(trio(), "x", None))
    assert [(a.reach.any, a.reach.gain, a.reach.loss) for a in found.stakeholders] == [
        (1, 1, 0),
        (0.5, 0.5, 0),
        (0.25, 0, 0.25),
    ]
    assert {a.agrees for a in found.stakeholders} == {None}


def test_where_the_default_refuses_nothing_is_compared():
    ring = [{"from": "a", "to": "b", "strength": 3}, {"from": "b", "to": "a", "strength": 3}]
    question = ask(trio(influences=ring), "x", 1.0)
    assert (question.default, question.status) == (None, None)
    found = outcome("walks", question)
    assert found.status == "good"
    assert found.holds is None
    assert {(a.default_total, a.agrees) for a in found.stakeholders} == {(None, None)}
    refused = outcome("linear", question)
    assert (refused.refusal.code, refused.converged) == ("unbounded_echo", False)


def pressed():
    """A presses on B by 2 in full; the change takes A away."""
    return trio(
        stakeholders=[
            {"id": "a", "name": "A", "ring": "interested", "today": -2},
            {"id": "b", "name": "B", "ring": "direct"},
            {"id": "c", "name": "C", "ring": "indirect"},
        ],
        changes=[{"id": "x", "edits": {"remove": {"stakeholders": ["a"]}}}],
    )


def test_an_edit_acts_on_those_whose_influences_it_touches():
    # B carried half of A's −2 today; without A it gains 1, and C, moved the other way, loses ½.
    question = ask(pressed(), "x", None)
    walk = outcome("walks", question)
    assert [(a.id, *a.timeline[:3]) for a in walk.stakeholders] == [
        ("b", 1, 1, 1),
        ("c", 0, -0.5, -0.5),
    ]
    reach = [a.reach.loss for a in outcome("cascade", question).stakeholders]
    assert reach == [0, 0.5]


def test_what_cancels_but_for_rounding_reaches_nobody():
    pressing = {"a": 0.7, "b": 0.1, "c": -0.8}
    people = [{"id": i, "name": i, "ring": "interested", "today": t} for i, t in pressing.items()]
    service_map = trio(
        stakeholders=[*people, {"id": "t", "name": "T", "ring": "direct"}],
        influences=[{"from": i, "to": "t", "strength": 1} for i in pressing],
        changes=[{"id": "x", "edits": {"remove": {"stakeholders": list(pressing)}}}],
    )
    handed_on = worked_out(case_of(service_map, "x"), carry_over=0.5).shock[3]
    assert abs(handed_on) < 1e-15  # 0, or what rounding leaves of it
    (t,) = outcome("cascade", ask(service_map, "x", None)).stakeholders
    assert t.reach.any == 0


def test_an_edited_map_on_which_nothing_has_a_total_is_refused():
    ring = [{"from": "b", "to": "c", "strength": 3}, {"from": "c", "to": "b", "strength": 3}]
    document = pressed().to_document()
    with pytest.raises(UnboundedEchoError):
        ask(ServiceMap.from_document({**document, "influences": ring}), "x", 1.0)


@pytest.mark.parametrize("carry_over", [-0.1, 1.1, float("nan")])
def test_a_carry_over_that_is_no_share_is_refused(carry_over):
    with pytest.raises(InvalidParameterError, match="from 0 to 1"):
        ask(trio(), "x", carry_over)


@pytest.mark.parametrize(
    ("service_map", "change", "error"),
    [
        (trio(), "y", UnknownChangeError),
        (trio(), 5, WrongTypeError),
        ("kaart.yaml", "x", WrongTypeError),
        (ServiceMap.named("Tühi"), {}, EmptyMapError),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(service_map, change, error):
    with pytest.raises(error):
        ask(service_map, change, None)
