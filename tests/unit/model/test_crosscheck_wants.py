"""Checks of wants and of what changes meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.after import after
from sidusryhmad.model.crosscheck_wants import want_faults, without_strangers
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

BASE = {
    "service": {"name": "Post"},
    "stakeholders": [{"name": "Klient", "ring": "direct"}, {"name": "Naaber", "ring": "direct"}],
    "wants": [{"name": "Kiirus", "stakeholder": "Klient"}],
}


def faults(**parts):
    with pytest.raises(InvalidMapError) as raised:
        ServiceMap.from_document({**BASE, **parts})
    return [(f.message.code, f.path) for f in raised.value.faults]


def met(*entries):
    return {"changes": [{"id": "c", "wants": list(entries)}]}


@pytest.mark.parametrize(
    ("parts", "code", "path"),
    [
        ({"wants": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}, "duplicate_want",
         ("wants", 1, "id")),
        ({"wants": [{"name": "A", "stakeholder": "Klent"}]}, "unknown_stakeholder",
         ("wants", 0, "stakeholder")),
        ({"wants": [{"name": "A", "adds_value": False, "worth": 1}]}, "worth_contradicts",
         ("wants", 0, "worth")),
        ({"wants": [{"name": "A", "adds_value": True, "worth": {"value": 0}}]},
         "worth_contradicts", ("wants", 0, "worth")),
        (met("kirus"), "unknown_want", ("changes", 0, "wants", 0)),
        (met({"want": "kirus"}), "unknown_want", ("changes", 0, "wants", 0, "want")),
        (met("kiirus", {"want": "Kiirus"}), "want_twice", ("changes", 0, "wants", 1, "want")),
        (met({}), "no_want", ("changes", 0, "wants", 0, "want")),
        (met({"effort": 1, "share": 0.5}), "no_want", ("changes", 0, "wants", 0, "want")),
        (met({"effort": 1}, {"effort": 2}), "want_twice", ("changes", 0, "wants", 1, "want")),
        (met(3), "not_a_record", ("changes", 0, "wants", 0)),
        (met(["kiirus"]), "not_a_record", ("changes", 0, "wants", 0)),
    ],
)  # fmt: skip
def test_every_kind_of_fault_has_its_code_and_place(parts, code, path):
    assert faults(**parts) == [(code, path)]


def test_the_nearest_want_is_named():
    with pytest.raises(InvalidMapError, match="did you mean Kiirus"):
        ServiceMap.from_document({**BASE, **met("kirus")})


def test_of_several_wants_of_one_name_the_id_is_asked_for():
    both = [{"name": "Vaikus", "stakeholder": s} for s in ("Klient", "Naaber")]
    with pytest.raises(InvalidMapError) as raised:
        ServiceMap.from_document({**BASE, "wants": both, **met("Vaikus")})
    (fault,) = raised.value.faults
    assert fault.message.code == "ambiguous_want"
    assert fault.allowed == ("vaikus-klient", "vaikus-naaber")


def test_a_misspelt_key_hides_all_wants_and_is_the_only_fault():
    parts = {key: value for key, value in BASE.items() if key != "wants"}
    with pytest.raises(InvalidMapError) as raised:
        ServiceMap.from_document({**parts, "soovid": [{"name": "Kiirus"}], **met("Kiirus")})
    assert [f.message.code for f in raised.value.faults] == ["unknown_key"]
    assert raised.value.faults[0].nearest == "wants"


def test_wants_of_whoever_leaves_go_with_them():
    m = ServiceMap.from_document(
        {**BASE, "wants": [*BASE["wants"], {"name": "Vaikus"}],
         "changes": [{"id": "c", "edits": {"remove": {"stakeholders": ["Klient"]}}}]}
    )  # fmt: skip
    assert [want.name for want in after(m, m.change()).wants] == ["Vaikus"]
    assert without_strangers({"stakeholders": []}) == {"stakeholders": []}


@given(service_maps())
def test_drawn_maps_have_no_faulty_wants(m):
    assert list(want_faults(m.to_document())) == []


@given(service_maps(min_stakeholders=2))
def test_without_somebody_nobody_elses_want_goes(m):
    document = m.to_document()
    gone = document["stakeholders"][0]["id"]
    rest = {**document, "stakeholders": document["stakeholders"][1:]}
    kept = without_strangers(rest).get("wants", [])
    assert kept == [row for row in document.get("wants", []) if row.get("stakeholder") != gone]


@given(st.none() | st.booleans(), st.none() | st.integers(0, 12).map(lambda k: k / 4))
def test_worth_contradicts_exactly_where_it_says_otherwise(adds, worth):
    row = {"id": "a", "name": "A", "adds_value": adds, "worth": worth}
    found = [fault.message.code for fault in want_faults({"wants": [row]})]
    said = adds is not None and worth is not None
    assert found == (["worth_contradicts"] if said and adds != (worth > 0) else [])
