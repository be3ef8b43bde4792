"""One change by every method there is."""

import json
import sys
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.methods.propagate import propagate
from sidusryhmad.analysis.methods.propagation import Propagation
from sidusryhmad.examples.catalogue import example
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

POST = example("post").read()


def torn():
    """B is lifted a little by A and pressed a little directly: clamped, only the press counts."""
    m = ServiceMap.named("Rebitud").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", 3)
    return m.with_change("x", {"A": 2, "B": -0.5})


def test_the_default_comes_first_then_totals_then_chances():
    found = cross_check(POST, "ukseni-tasuga")
    assert [(m.method, m.signed) for m in found.methods] == [
        ("linear", True),
        ("fcm", True),
        ("linear-no-budget", True),
        ("walks", True),
        ("cascade", False),
        ("cpm", False),
    ]
    assert found.status == impact(POST, "ukseni-tasuga", draws=None).verdict.status


def test_a_verdict_that_one_method_does_not_share_does_not_hold():
    found = cross_check(torn())
    assert (found.status, found.holds, found.disagreeing) == ("good", False, ("fcm",))
    (fcm,) = (m for m in found.methods if m.method == "fcm")
    assert fcm.status == "harms_inner"
    assert [a.agrees for a in fcm.stakeholders] == [True, False]


def test_methods_without_an_answer_come_last_with_their_reason():
    ring = ServiceMap.named("Ring")
    names = ("A", "B", "C", "D")
    for name in names:
        ring = ring.with_stakeholder(name, ring="direct")
    for source in names:
        for target in names:
            ring = ring.with_influence(source, target, 3) if source != target else ring
    found = cross_check(ring, {"A": 1})
    assert found.methods[-1].method == "linear-no-budget"
    assert found.methods[-1].refusal.code == "unbounded_echo"
    assert found.methods[-1].stakeholders == ()
    assert found.holds


def test_at_full_carry_over_there_may_be_no_verdict_to_check():
    echo = ServiceMap.named("Kaja").with_stakeholder("A", ring="direct")
    echo = echo.with_stakeholder("B", ring="direct")
    echo = echo.with_influence("A", "B", 3).with_influence("B", "A", 3)
    found = cross_check(echo, {"A": 1}, carry_over=1)
    assert (found.status, found.holds, found.disagreeing) == (None, None, ())


def test_a_method_of_another_package_is_asked_too(monkeypatch, registered):
    module = ModuleType("somebody_elses")
    module.method = lambda _, shock: Propagation(totals=-shock)
    monkeypatch.setitem(sys.modules, "somebody_elses", module)
    registered(pessimist="somebody_elses:method")
    found = cross_check(torn())
    assert found.disagreeing == ("fcm", "pessimist")
    (theirs,) = (m for m in found.methods if m.method == "pessimist")
    assert [a.total for a in theirs.stakeholders] == [-2, 0.5]
    assert not theirs.additive


def test_a_method_that_cannot_be_loaded_is_listed_with_its_reason(registered):
    registered(broken="no_such_module_at_all:method")
    last = cross_check(torn()).methods[-1]
    assert last.method == "broken"
    assert "cannot be loaded" in str(last.refusal)


def test_the_cross_check_is_data():
    found = cross_check(POST, "ukseni-tasuga", carry_over=0.4)
    document = json.loads(json.dumps(to_json(found), allow_nan=False))
    assert document["kind"] == "cross_check"
    assert document["carry_over"] == 0.4
    assert document["holds"] == found.holds
    assert [row["method"] for row in to_rows(found)] == [m["method"] for m in document["methods"]]


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_the_examples_answer_under_every_method(name):
    service_map = example(name).read()
    for change in service_map.changes:
        found = cross_check(service_map, change.id)
        assert found.holds is not None
        assert all(m.refusal or m.stakeholders for m in found.methods)


@given(service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), changes(m, edits=True))
))  # fmt: skip
@settings(max_examples=20)
def test_it_assumes_what_the_impact_assumes(drawn):
    m, change = drawn
    expected = impact(m, change, draws=None).assumptions
    assert cross_check(m, change).assumptions == expected
    assert propagate(m, change).assumptions == expected
