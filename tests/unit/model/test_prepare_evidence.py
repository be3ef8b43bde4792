"""Names in evidence become ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.prepare_evidence import change_names, prepare_evidence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

NAMES = {"kj": "Kirjakandja", "klient": "Klient"}
PLAN = {
    "id": "ukseni",
    "name": "Ukse taha",
    "edits": {"add": {"stakeholders": [{"id": "robot", "name": "Uus robot"}]}},
}


def prepared(*rows):
    return prepare_evidence({"changes": [PLAN], "evidence": list(rows)}, NAMES)


@pytest.mark.parametrize(
    ("row", "result"),
    [
        ({"of": "today", "stakeholder": "Klient"}, {"of": "today", "stakeholder": "klient"}),
        ({"stakeholder": "Uus robot", "change": "Ukse taha"},
         {"stakeholder": "robot", "change": "ukseni"}),
        ({"stakeholder": "Uus robot"}, {"stakeholder": "Uus robot"}),
        ({"from": "Kirjakandja", "to": "KLIENT"}, {"from": "kj", "to": "klient"}),
        ({"from_": "Kirjakandja"}, {"from_": "kj"}),
        ({"stakeholder": "Naaber", "change": 5, "to": None},
         {"stakeholder": "Naaber", "change": 5, "to": None}),
        ("Klient", "Klient"),
    ],
)  # fmt: skip
def test_references_by_name_become_ids_and_all_else_stays(row, result):
    assert prepared(row) == [result]


@pytest.mark.parametrize("rows", [None, "Klient", {"of": "today"}, 3])
def test_what_is_no_list_is_left_to_the_checks(rows):
    assert prepare_evidence({"evidence": rows}, NAMES) is None


def test_a_change_without_a_name_is_called_by_its_id():
    assert change_names({"changes": [{"id": "a"}, {"id": "b", "name": "B"}, {"name": "C"}, 4]}) == {
        "a": "a", "b": "B"
    }  # fmt: skip


@given(st.data())
def test_evidence_by_name_is_evidence_by_id(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    document = service_map.to_document()
    names = {s.id: s.name for s in service_map.stakeholders}
    once = {id_: name for id_, name in names.items() if list(names.values()).count(name) == 1}
    for row in document.get("evidence", ()):
        for key in ("stakeholder", "from", "to"):
            if row.get(key) in once and data.draw(st.booleans()):
                name = once[row[key]]
                row[key] = name if name not in names else row[key]
    assert ServiceMap.from_document(document) == service_map
