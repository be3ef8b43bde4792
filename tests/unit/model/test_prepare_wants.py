"""Names of and in wants become ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.prepare_wants import prepare_met, prepare_wants, want_names
from sidusryhmad.testing import names

NAMES = {"k": "Klient", "n": "Naaber"}


def ids(*rows):
    return [row.get("id") for row in prepare_wants({"wants": list(rows)}, NAMES)]


def test_an_id_is_made_from_the_want_and_from_whose_it_is_where_several_want_it():
    assert ids({"name": "Kiire vastus"}) == ["kiire-vastus"]
    assert ids(
        {"name": "Vaikus", "stakeholder": "Klient"}, {"name": "Vaikus", "stakeholder": "Naaber"}
    ) == ["vaikus-k", "vaikus-n"]


@given(st.lists(st.tuples(names(), st.sampled_from([None, "Klient", "Naaber"])), max_size=6))
def test_different_wants_have_different_ids_and_the_same_one_the_same(rows):
    found = ids(*({"name": name, "stakeholder": whose} for name, whose in rows))
    several = {name for name, _ in rows if sum(name == other for other, _ in rows) > 1}
    keys = [(name, whose if name in several else None) for name, whose in rows]
    assert len(set(found)) == len(set(keys))
    assert all(found)


def test_ids_that_are_given_stay_and_are_not_given_again():
    assert ids({"id": "vaikus", "name": "Muu"}, {"name": "Vaikus"}) == ["vaikus", "vaikus-2"]


@pytest.mark.parametrize("wants", [None, "Kiirus", 3, {"name": "Kiirus"}])
def test_what_is_no_list_is_left_to_the_checks(wants):
    assert prepare_wants({"wants": wants}, NAMES) is None


def test_what_is_malformed_stays_as_it_is():
    rows = [3, {"name": 4}, {"id": "a"}, {"stakeholder": "Keegi", "name": "X"}]
    assert prepare_wants({"wants": rows}, NAMES) == [
        3, {"name": 4}, {"id": "a", "name": "a"}, {"id": "x", "stakeholder": "Keegi", "name": "X"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        (["Kiirus", "a"], ["a", "a"]),
        ([{"want": "Kiirus", "effort": 1}], [{"want": "a", "effort": 1}]),
        (["Hind", 4, {"effort": 1}], ["Hind", 4, {"effort": 1}]),
        ("Kiirus", "Kiirus"),
    ],
)
def test_a_change_names_wants_by_id(entries, found):
    assert prepare_met({"id": "c", "wants": entries}, {"a": "Kiirus"})["wants"] == found


def test_names_of_wants():
    rows = [{"id": "a", "name": "Kiirus"}, {"id": "b"}, {"name": "C"}, 4]
    assert want_names({"wants": rows}) == {"a": "Kiirus", "b": "b"}
