"""The verb: what is passed on, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidMapError,
    InvalidParameterError,
    UnboundedEchoError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.examples.catalogue import example
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

LOOP = (("a", "b", 3), ("b", "a", 3))


@given(st.data())
def test_status_totals_and_break_even_are_those_of_the_impact(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    change = data.draw(changes(service_map, edits=True))
    found, expected = robustness(service_map, change), impact(service_map, change, draws=None)
    assert found.status == expected.verdict.status
    assert found.carry_over == expected.carry_over
    for row, result in zip(found.stakeholders, expected.stakeholders, strict=True):
        assert (row.id, row.name, row.direct) == (result.id, result.name, result.direct)
        assert row.total == pytest.approx(result.total, abs=1e-12)
        assert row.break_even == pytest.approx(result.break_even, abs=1e-12)


@given(st.data())
def test_it_holds_where_no_turn_was_found(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    found = robustness(service_map, data.draw(changes(service_map)))
    assert found.holds == (not found.turns)
    if found.holds:
        assert {point.status for point in found.sweep} == {found.status}


def test_the_paper_at_the_door_turns_twice():
    found = robustness(example("post").read(), "ukseni-tasuga")
    assert [(round(t.carry_over, 3), t.decisive) for t in found.turns] == [
        (0.441, ("kirjakandja",)),
        (0.631, ("konkurent",)),
    ]
    assert found.turned_by_one_point[0].name == "Kirjakandja"
    assert [k.name for k in found.influences if k.status != "good"] == ["Klient → Kirjakandja"]


def test_what_it_rests_on_is_said(mapped):
    links = (("a", "b", {"sign": "unknown"}),)
    notes = robustness(mapped("a/direct b/direct", links), {"a": 1}).notes
    assert [note.code for note in notes] == ["sign_unknown"]


def test_a_sweep_cut_short_is_said(mapped):
    found = robustness(
        mapped("a/direct b/direct c/direct", (*LOOP, ("a", "c", 3), ("c", "a", 3))),
        {"a": 1},
        budget=False,
    )
    (note,) = found.notes
    assert note.code == "sweep_cut"
    assert note.values["share"] == 0.7


def test_what_has_no_answer_without_somebody_is_said(mapped):
    found = robustness(
        mapped("a/direct b/direct c/direct", (*LOOP, ("c", "a", 3))), {"c": 1}, carry_over=1
    )
    (note,) = found.notes
    assert note.code == "unbounded_without"
    assert note.values["names"] == "C → A, C"
    assert {k.name for k in found.people} == {"A", "B"}


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda m: robustness(m, "nope"), UnknownChangeError),
        (robustness, UnknownChangeError),
        (lambda m: robustness(m, {"z": 1}), InvalidMapError),
        (lambda m: robustness(m, {"a": 1}, carry_over=1.5), InvalidParameterError),
        (lambda m: robustness(m, {"a": 1}, carry_over=float("nan")), InvalidParameterError),
        (lambda m: robustness(m, {"a": 1}, carry_over=1), UnboundedEchoError),
        (lambda _: robustness("map.yaml"), WrongTypeError),
        (lambda _: robustness(ServiceMap.named("X"), {}), EmptyMapError),
    ],
)
def test_bad_input_is_refused(mapped, call, error):
    with pytest.raises(error):
        call(mapped("a/direct b/direct", LOOP))
