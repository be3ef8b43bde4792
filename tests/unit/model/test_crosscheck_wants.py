"""Checks of wants and of what changes meet."""

import pytest

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.after import after
from sidusryhmad.model.crosscheck_wants import without_strangers
from sidusryhmad.model.service_map import ServiceMap

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
