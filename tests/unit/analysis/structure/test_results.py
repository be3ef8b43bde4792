"""A structure as data."""

import json

from hypothesis import given

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

KEYS = ["id", "name", "echo", "micmac_influence", "micmac_dependence", "micmac_quadrant",
        "mactor_influence", "mactor_dependence", "mactor_balance", "dematel_prominence",
        "dematel_relation", "dematel_role"]  # fmt: skip


@given(service_maps(max_stakeholders=6))
def test_every_structure_is_data_that_json_can_hold(service_map):
    document = to_json(structure(service_map))
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert document["kind"] == "structure"
    assert "service_map" not in document
    for loop in document["loops"]:
        assert loop["echo"] == loop["gain"] * loop["feedback"]


@given(service_maps(max_stakeholders=6))
def test_every_stakeholder_has_one_flat_row_with_the_same_keys(service_map):
    rows = to_rows(structure(service_map))
    assert [row["id"] for row in rows] == [s.id for s in service_map.stakeholders]
    assert all(list(row) == KEYS for row in rows)


def test_a_refused_method_is_none_in_the_rows_and_its_reason_in_the_json():
    m = ServiceMap.named("Kohvik").with_stakeholder("Ann", ring="direct")
    result = structure(m)
    assert [to_rows(result)[0][key] for key in KEYS[3:]] == [None] * 9
    refusal = to_json(result)["dematel"]["refusal"]
    assert refusal["code"] == "no_influence"
    assert refusal["text"] == "nobody on the map is known to influence anybody"
