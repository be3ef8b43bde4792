"""Results as plain data."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.export import SCHEMA_VERSION, to_json, to_rows
from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


def result():
    m = ServiceMap.named("Kohvik", language="fi")
    m = m.with_stakeholder("Barista", ring="direct", side="employee")
    m = m.with_stakeholder("Külaline", ring="direct", side="customer")
    m = m.with_stakeholder("Naaber", ring="indirect")
    m = m.with_influence("Barista", "Külaline", 3).with_influence("Naaber", "Külaline", 0)
    return impact(m, {"Barista": -2})


def test_the_top_level_keys_are_those_promised():
    document = to_json(result())
    assert list(document) == [
        "schema_version", "kind", "method", "carry_over", "budget", "inner_circle", "change",
        "epsilon", "tolerance", "stakeholders", "verdict", "assumptions", "warnings", "removed",
        "added", "uncertainty",
    ]  # fmt: skip
    assert document["schema_version"] == SCHEMA_VERSION == 1
    assert (document["method"], document["carry_over"], document["budget"]) == ("linear", 0.5, True)
    assert document["inner_circle"] == ["barista", "kulaline"]
    assert document["change"] == {
        "id": "what-if", "name": "What if", "effects": {"barista": -2}
    }  # fmt: skip


def test_a_stakeholder_has_its_numbers_paths_and_hops():
    guest = to_json(result())["stakeholders"][1]
    likelihood = guest.pop("likelihood")
    assert (likelihood["loses"], likelihood["outcome"]) == (1.0, "loses")
    assert likelihood["low"] <= likelihood["median"] <= likelihood["high"]
    assert likelihood["certainty"] == "almost_surely"
    assert guest == {
        "id": "kulaline", "name": "Külaline", "ring": "direct", "side": "customer",
        "direct": 0.0, "indirect": -1.0, "total": -1.0, "gain": 0.0, "loss": 1.0,
        "agreement": 1.0, "break_even": 1.0, "reached": True,
        "paths": [{"nodes": ["barista", "kulaline"], "product": 0.5, "feedback": 1.0,
                   "share": -1.0, "before": 0.0, "kind": "plain"}],
        "other_paths": 0.0, "last_hops": [{"id": "barista", "amount": -1.0}], "notes": [],
        "rewired": 0.0,
    }  # fmt: skip


def test_somebody_out_of_reach_has_no_agreement_and_no_side():
    neighbour = to_json(result())["stakeholders"][2]
    assert (neighbour["reached"], neighbour["agreement"], neighbour["side"]) == (False, None, None)


def test_the_verdict_has_its_evidence():
    verdict = to_json(result())["verdict"]
    assert (verdict["status"], verdict["good"]) == ("harms_inner", False)
    assert verdict["losers"] == ["barista", "kulaline"]
    assert [side["side"] for side in verdict["sides"]] == ["customer", "employee"]
    assert verdict["sides"][0] == {
        "side": "customer", "status": "loses", "worst": "kulaline", "lowest": -1.0,
        "best": "kulaline", "highest": -1.0, "sum": -1.0, "count": 1,
    }  # fmt: skip
    assert verdict["rings"] == [{
        "ring": "indirect", "status": "nothing", "worst": "naaber", "lowest": 0.0,
        "best": "naaber", "highest": 0.0, "sum": 0.0, "count": 1,
    }]  # fmt: skip
    assert verdict["probability"] == 0.0


def test_a_group_whose_side_nobody_said_has_none():
    m = ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct", side="customer")
    document = to_json(impact(m.with_stakeholder("B", ring="direct"), {"A": 1}))
    assert [side["side"] for side in document["verdict"]["sides"]] == ["customer", None]
    assert json.loads(json.dumps(document))["verdict"]["sides"][1]["worst"] == "b"


def test_messages_are_text_beside_a_code_and_their_values():
    document = to_json(result())
    (asked,) = document["assumptions"]
    assert asked["code"] == "asked_none"
    assert asked["values"]["influences"] == "Naaber → Külaline"
    assert asked["text"].endswith("Naaber → Külaline")
    assert [w["values"]["side"] for w in document["warnings"] if w["code"] == "side_missing"] == [
        "provider"
    ]
    assert "language_unknown" in [w["code"] for w in document["warnings"]]


def test_rows_are_flat_and_say_who_is_in_the_inner_circle():
    rows = to_rows(result())
    assert [row["inner_circle"] for row in rows] == [True, True, False]
    assert [row["total"] for row in rows] == [-2.0, -1.0, 0.0]
    assert [row["name"] for row in rows] == ["Barista", "Külaline", "Naaber"]


@given(st.data())
def test_any_result_is_plain_json_with_the_keys_of_every_other(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    found = impact(service_map, data.draw(changes(service_map)))
    document = to_json(found)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert list(document) == list(to_json(result()))
    for row in document["stakeholders"]:
        assert list(row) == list(to_json(result())["stakeholders"][0])
        assert row["total"] == pytest.approx(row["direct"] + row["indirect"], abs=1e-12)
