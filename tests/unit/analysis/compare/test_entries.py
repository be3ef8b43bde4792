"""Which alternatives are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.entries import entries_of, free
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap


@pytest.fixture
def cafe():
    m = ServiceMap.named("Kohvik", language="en").with_stakeholder("Guest", ring="direct")
    m = m.with_change("Odav", {"Guest": 1}).with_change("Kiire", {"Guest": 2})
    return m.with_change("Soe", {"Guest": -1})


def ids(entries):
    return [entry.id for entry in entries]


def test_all_changes_of_the_map_when_nothing_is_said(cafe):
    assert ids(entries_of(cafe, None)) == ["odav", "kiire", "soe"]


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("kiire", ["kiire"]),
        (["Kiire", "odav"], ["kiire", "odav"]),
        (["odav+soe", "odav"], ["odav+soe", "odav"]),
        ([["odav", "soe"]], ["odav+soe"]),
        ("odav + soe", ["odav+soe"]),
        (("odav", {"Guest": 3}), ["odav", "what-if"]),
        ({"Guest": 3}, ["what-if"]),
        (Change(id="x", name="X", effects={"guest": 1}), ["x"]),
        ([None, "kiire"], None),
    ],
)
def test_every_way_of_naming_a_change(cafe, given_, wanted):
    if wanted is None:
        with pytest.raises(UnknownChangeError):
            entries_of(cafe, given_)
    else:
        assert ids(entries_of(cafe, given_)) == wanted


@pytest.mark.parametrize(
    "twice",
    [
        ["odav", "odav"],
        ["odav", "Odav", ["odav"], "odav+odav"],
        ["odav+soe", "soe+odav", ["soe", "odav"]],
        [{"Guest": 3}, {"guest": 3}],
    ],
)
def test_the_same_twice_counts_once(cafe, twice):
    assert len(entries_of(cafe, twice)) == 1


def test_two_what_ifs_are_told_apart(cafe):
    first, second = entries_of(cafe, [{"Guest": 3}, {"Guest": 2}])
    assert (first.id, second.id) == ("what-if", "what-if-2")
    assert (first.name, second.name) == ("What if", "What if (2)")


def test_another_change_by_the_same_id_is_another_alternative(cafe):
    other = Change(id="odav", name="Odav", effects={"guest": -3})
    assert ids(entries_of(cafe, ["odav", other])) == ["odav", "odav-2"]


def test_nothing_to_compare_is_said(cafe):
    with pytest.raises(InvalidParameterError, match="nothing is to be compared"):
        entries_of(cafe, [])
    with pytest.raises(UnknownChangeError, match="has no changes"):
        entries_of(ServiceMap.named("K").with_stakeholder("A", ring="direct"), None)


def test_an_empty_map_has_no_alternatives():
    with pytest.raises(EmptyMapError):
        entries_of(ServiceMap.named("K"), {})


@pytest.mark.parametrize("value", [5, 1.5, object(), [5], [[]], [["odav", 5]]])
def test_what_is_no_change_is_refused(cafe, value):
    with pytest.raises(WrongTypeError, match="named by its id"):
        entries_of(cafe, value)


def test_a_typo_is_answered_with_what_was_meant(cafe):
    with pytest.raises(UnknownChangeError) as caught:
        entries_of(cafe, ["odav", "kiir"])
    assert caught.value.nearest == "kiire"


@given(st.lists(st.sampled_from(["a", "a-2", "b", "{number}"]), max_size=6))
def test_free_names_are_all_different(wanted):
    taken = []
    for name in wanted:
        found = free(name, taken)
        assert found not in taken
        assert found.startswith(name)
        taken.append(found)


@given(st.permutations(["odav", "kiire", "soe", "odav+soe", "kiire+soe"]))
def test_the_order_given_is_kept(order):
    m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
    for name in ("Odav", "Kiire", "Soe"):
        m = m.with_change(name, {"Guest": 1})
    assert ids(entries_of(m, order)) == list(order)


def test_a_map_without_people_has_no_alternatives():
    with pytest.raises(EmptyMapError, match="no stakeholders"):
        entries_of(ServiceMap.named("Tühi"), None)
