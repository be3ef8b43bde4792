"""A stakeholder and the side it stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.model.stakeholder import SIDE_NAMES, Side, Stakeholder


def stakeholder(**details):
    return Stakeholder.model_validate({"id": "a", "name": "A", "ring": "direct", **details})


def test_company_is_read_as_provider():
    assert stakeholder(side="company").side is Side.PROVIDER
    assert stakeholder(side="company").model_dump(mode="json")["side"] == "provider"


@given(st.sampled_from(Side))
def test_every_side_is_read_back_and_has_a_name(side):
    assert stakeholder(side=side.value).side is side
    assert SIDE_NAMES[side] == side.value


@pytest.mark.parametrize("side", ["Customer", "klient", "", 1, "Company"])
def test_other_sides_are_refused(side):
    with pytest.raises(ValidationError):
        stakeholder(side=side)


def test_the_schema_offers_company_too():
    sides = Stakeholder.model_json_schema()["properties"]["side"]["anyOf"][0]
    assert sides["enum"] == ["customer", "employee", "provider", "other", "company"]


@pytest.mark.parametrize("missing", ["id", "name", "ring"])
def test_id_name_and_ring_are_needed(missing):
    row = {"id": "a", "name": "A", "ring": "direct"}
    del row[missing]
    with pytest.raises(ValidationError):
        Stakeholder.model_validate(row)


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5), max_size=3))
def test_fields_and_private_take_anything(fields):
    row = stakeholder(fields=fields, private=fields)
    assert row.fields == row.private == fields


@pytest.mark.parametrize("key", ["power", "interest"])
def test_levels_start_at_zero(key):
    with pytest.raises(ValidationError):
        stakeholder(**{key: -1})
    assert getattr(stakeholder(**{key: 3}), key).value == 3
