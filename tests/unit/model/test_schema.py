"""The published JSON Schema says what the model says."""

import jsonschema
import pytest
from hypothesis import given

from sidusryhmad.model.schema import build_schema, json_schema
from sidusryhmad.testing import service_maps

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
A, B = ({"name": name, "ring": "direct"} for name in "AB")


def document(**parts):
    return {"service": {"name": "X"}, "stakeholders": [A, B], **parts}


def test_the_published_schema_is_the_one_of_the_model():
    assert build_schema() == json_schema()
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_a_caller_cannot_spoil_the_schema():
    json_schema().clear()
    assert json_schema()["title"] == "sidusryhmad service map"


@given(service_maps(max_stakeholders=4))
def test_every_map_fits_the_schema(service_map):
    VALIDATOR.validate(service_map.to_document())


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"changes": [{"id": "x"}, {"name": "Y"}]},
        {"influences": [{"from": "A", "to": "B", "sign": "unknown"}]},
        {"stakeholders": [{**A, "side": "company", "power": 2}]},
        {"carry_over": 0.5},
    ],
)
def test_what_a_file_may_say_fits(parts):
    VALIDATOR.validate(document(**parts))


@pytest.mark.parametrize(
    "parts",
    [
        {"servise": {}},
        {"service": {}},
        {"stakeholders": [{"name": "A"}]},
        {"stakeholders": [{**A, "side": "klient"}]},
        {"stakeholders": [{**A, "power": 4}]},
        {"influences": [{"from": "A", "to": "B"}]},
        {"influences": [{"from": "A", "to": "B", "strength": 4}]},
        {"changes": [{}]},
        {"changes": [{"id": "x", "effects": {"A": -4}}]},
        {"sidusryhmad": 2},
    ],
)
def test_what_is_a_fault_does_not_fit(parts):
    assert not VALIDATOR.is_valid(document(**parts))
