"""What is private goes; everything else stays."""

from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.model.private import private_count, private_remark, public, without_private
from sidusryhmad.testing import service_maps

PERSON = {"id": "k", "name": "K", "ring": "direct", "private": {"phone": "5"}}
WORDS = st.sampled_from(["private", "fields", "stakeholders", "name", "effects"])
PLAIN = st.recursive(
    st.none() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
)


def with_additions():
    added = {**PERSON, "id": "uus", "name": "Uus"}
    change = {"id": "c", "name": "C", "edits": {"add": {"stakeholders": [added]}}}
    document = {"service": {"name": "T"}, "stakeholders": [PERSON], "changes": [change]}
    return sr.ServiceMap.from_document(document)


def test_those_whom_a_change_adds_have_private_fields_too():
    service_map = with_additions()
    assert private_count(service_map) == 2
    left = without_private(service_map)
    assert private_count(left) == 0
    assert left.changes[0].edits.add.stakeholders[0].name == "Uus"
    assert "phone" not in str(left.to_document())


def test_the_representation_of_a_stakeholder_does_not_tell():
    assert "5" not in repr(with_additions().stakeholders[0])


@given(PLAIN)
def test_nothing_but_private_keys_of_records_goes(value):
    made = public(value)
    assert public(made) == made
    if isinstance(value, dict):
        assert set(made) == set(value) - {"private"}


def test_what_people_call_private_themselves_stays():
    record = {"fields": {"private": 1}, "ratings": {"private": 2}, "effects": {"private": 3}}
    assert public({**record, "private": {"a": 1}}) == record
    assert public({"rings": {"private": None}}) == {"rings": {"private": None}}


@given(service_maps(max_stakeholders=4))
def test_a_map_without_private_fields_is_the_same_otherwise(service_map):
    left = without_private(service_map)
    bare = [s.model_copy(update={"private": {}}) for s in service_map.stakeholders]
    assert list(left.stakeholders) == bare
    assert left.influences == service_map.influences
    assert (left is service_map) == (private_count(service_map) == 0)


def test_the_remark_counts():
    assert str(private_remark(3)).endswith("3")
