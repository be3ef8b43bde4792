"""Methods come through one door, ours and other people's."""

import sys
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.methods.linear_method import linear
from sidusryhmad.analysis.methods.propagation import Propagation
from sidusryhmad.analysis.methods.registry import (
    DEFAULT,
    MOST_STEPS,
    apply,
    known,
    method,
    method_names,
    takes,
    whole_steps,
)
from sidusryhmad.errors import InvalidParameterError, Message, UnknownMethodError
from sidusryhmad.network.network import Network

OURS = ("linear", "cascade", "cpm", "fcm", "linear-no-budget", "walks")
NETWORK = Network(("a",), {"a": 0}, np.zeros(0, int), np.zeros(0, int), np.zeros(0))


@pytest.fixture
def theirs(monkeypatch, registered):
    """A method of somebody else's, made of one function."""

    def bring(function):
        module = ModuleType("somebody_elses")
        module.method = function
        monkeypatch.setitem(sys.modules, "somebody_elses", module)
        registered(theirs="somebody_elses:method")

    return bring


def test_our_own_methods_come_through_the_door_the_default_first():
    assert method_names() == OURS
    assert DEFAULT == "linear"
    assert method("linear") is linear
    assert known("Linear-No-Budget") == "linear-no-budget"


@pytest.mark.parametrize(("name", "meant"), [("wlks", "walks"), ("lineer", "linear"), ("x", None)])
def test_an_unknown_method_names_the_known_and_the_nearest(name, meant):
    with pytest.raises(UnknownMethodError, match="there is no method") as caught:
        method(name)
    assert caught.value.known == OURS
    assert caught.value.nearest == meant


@given(st.text(max_size=12).filter(lambda name: name.lower() not in OURS))
def test_no_other_name_is_a_method(name):
    for ask in (method, known):
        with pytest.raises(UnknownMethodError):
            ask(name)


def test_a_method_that_cannot_be_loaded_is_named(registered):
    registered(broken="no_such_module_at_all:method")
    with pytest.raises(UnknownMethodError, match=r"no_such_module_at_all:method.*cannot be loaded"):
        method("broken")


def test_a_method_of_another_package_is_one_of_them(theirs):
    theirs(lambda _, shock: Propagation(totals=2 * shock))
    assert method_names() == (*OURS[:-1], "theirs", "walks")
    assert apply("theirs", NETWORK, np.ones(1), {"carry_over": 0.5}).totals.tolist() == [2]


def test_a_method_gets_the_settings_that_it_has_parameters_for(theirs):
    theirs(lambda _, shock, *, steps=7: Propagation(totals=steps * shock))
    settings = {"carry_over": 0.5, "steps": 3}
    assert apply("theirs", NETWORK, np.ones(1), settings).totals.tolist() == [3]
    assert apply("theirs", NETWORK, np.ones(1), {}).totals.tolist() == [7]


@pytest.mark.parametrize(
    "answer",
    [
        Propagation(),
        Propagation(totals=np.array([np.nan])),
        Propagation(totals=np.array([np.inf])),
        Propagation(totals=np.ones(2)),
        Propagation(reach=np.ones((3, 2))),
        Propagation(totals=np.ones(1), timeline=(np.array([np.nan]),)),
    ],
    ids=["nothing", "nan", "inf", "too many", "chances of others", "a broken timeline"],
)
def test_what_is_no_number_for_everybody_is_a_refusal(theirs, answer):
    theirs(lambda *_: answer)
    found = apply("theirs", NETWORK, np.ones(1), {})
    assert found.totals is None
    assert found.refusal.code == "no_finite_number"


def test_an_error_of_ours_inside_a_method_is_its_refusal(theirs):
    def refuses(network, shock):
        raise InvalidParameterError(Message("no", "not on a Sunday"))

    theirs(refuses)
    assert str(apply("theirs", NETWORK, np.ones(1), {}).refusal) == "not on a Sunday"


@pytest.mark.parametrize(
    ("name", "stepwise"),
    [("walks", True), ("cpm", True), ("fcm", False), ("linear", False), ("cascade", False)],
)
def test_walks_and_paths_know_steps(name, stepwise):
    assert takes(name, "steps") == stepwise
    assert takes(name, "carry_over")
    if stepwise:
        assert whole_steps(name, 3) == 3
    else:
        with pytest.raises(InvalidParameterError, match=f"the method {name} knows no steps"):
            whole_steps(name, 3)


@given(st.integers(0, MOST_STEPS))
def test_steps_are_whole_numbers(steps):
    assert whole_steps("walks", steps) == steps


@given(
    st.integers(max_value=-1)
    | st.integers(min_value=MOST_STEPS + 1)
    | st.floats()
    | st.booleans()
    | st.text(max_size=3)
)
def test_what_is_no_number_of_steps_is_refused(steps):
    with pytest.raises(InvalidParameterError, match="from 0 to 1000"):
        whole_steps("walks", steps)
