"""A redacted map: valid, the same in every number, and without names."""

import pytest
from hypothesis import given

import sidusryhmad as sr
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.model.private import private_count
from sidusryhmad.model.redaction import redacted, redaction
from sidusryhmad.testing import service_maps

NEW = {"id": "qnew", "name": "Qnewname", "ring": "q-ring", "private": {"a": "b"}}
DOCUMENT = {
    "service": {"name": "Qmariname service", "purpose": "for QMARINAME", "note": "Mari"},
    "rings": {"direct": None, "q-ring": "Qmariname ring", "qmariname-x": None},
    "inner_circle": {"rings": ["q-ring"], "stakeholders": ["qmari"]},
    "stakeholders": [
        {
            "id": "qmari",
            "name": "Qmariname",
            "ring": "direct",
            "side": "customer",
            "party": "Qparty",
            "image": "img/qmariname.png",
            "power": {"value": 2, "who": "Qrater", "why": "Qmariname said"},
            "fields": {"Qmariname": [{"who": "Qmariname"}], "n": 1},
            "private": {"phone": "5"},
        },
        {"id": "j", "name": "Qjuri", "ring": "q-ring", "side": "provider", "party": "Qparty"},
        {"id": "k", "name": "Qkalle", "ring": "qmariname-x"},
    ],
    "influences": [
        {"from": "qmari", "to": "j", "strength": 2, "who": "Qrater", "ratings": {"Qrater": 2}},
        {"from": "j", "to": "qmari", "strength": 1, "note": "Qparty wants", "source": "qjuri.doc"},
    ],
    "changes": [
        {
            "id": "qmariname-leaves",
            "name": "Qmariname leaves",
            "effects": {"qmari": {"effect": -2, "ratings": {"Qrater": -2}}, "qnew": 1},
            "wants": ["qmari-quick", {"want": "qjuri", "effort": 2}],
            "edits": {
                "add": {
                    "stakeholders": [NEW],
                    "influences": [{"from": "qnew", "to": "j", "strength": 1}],
                },
                "remove": {
                    "stakeholders": ["k"],
                    "influences": [{"from": "qmari", "to": "j"}],
                },
                "rerate": {
                    "stakeholders": [{"id": "qmari", "ring": "q-ring", "note": "Qmariname"}],
                    "influences": [{"from": "j", "to": "qmari", "strength": 3}],
                },
            },
        }
    ],
}
DOCUMENT["wants"] = [
    {"id": "qmari-quick", "name": "Qmariname wants it", "stakeholder": "qmari", "who": "Qrater"},
    {"id": "qjuri", "name": "Quiet", "note": "Qparty said", "held": True, "worth": 2},
]
DOCUMENT["evidence"] = [
    {"of": "today", "stakeholder": "qmari", "value": -1, "n": 3, "who": "Qrater",
     "source": "qmari.csv", "method": "asked by Qrater", "note": "Qjuri", "when": "2026"},
    {"of": "effect", "stakeholder": "qnew", "change": "qmariname-leaves", "value": 1},
    {"of": "strength", "from": "j", "to": "qmari", "value": 2, "why": "Qparty"},
]  # fmt: skip
TOKENS = ("qmariname", "qmari", "qjuri", "qkalle", "qparty", "qrater", "qnew")


@pytest.fixture
def full():
    return sr.ServiceMap.from_document(DOCUMENT)


def test_no_name_is_left_anywhere(full):
    text = str(redacted(full, roles=True).to_document()).casefold()
    assert not [token for token in TOKENS if token in text]


def test_everything_still_belongs_together(full):
    made = redacted(full, roles=True)
    assert [s.name for s in made.stakeholders] == ["Customer 1", "Provider 1", "… 1"]
    assert made.inner_circle.stakeholders == ("customer-1",)
    assert made.inner_circle.rings == ("q-ring",)
    assert made.stakeholders[1].party == made.stakeholders[0].party == "Party 1"
    assert made.influences[0].who == "A"
    assert made.influences[0].ratings == {"A": 2.0}
    assert made.changes[0].id == "customer-1-leaves"
    edits = made.changes[0].edits
    assert edits.remove.stakeholders == (made.stakeholders[2].id,)
    assert edits.add.influences[0].from_ == edits.add.stakeholders[0].id
    assert edits.rerate.stakeholders[0].id == "customer-1"


def test_evidence_still_speaks_of_the_same(full):
    made = redacted(full, roles=True)
    first, second, third = made.evidence
    assert first.about == ("today", "customer-1")
    assert (first.who, first.n, first.when, first.value) == ("A", 3, "2026", -1)
    new = made.changes[0].edits.add.stakeholders[0].id
    assert second.about == ("effect", new, "customer-1-leaves")
    assert third.about == ("strength", made.stakeholders[1].id, "customer-1")


def test_without_roles_only_what_is_private_goes(full):
    made = redaction(full, roles=False)
    assert private_count(made.service_map) == 0
    assert [m.code for m in made.remarks] == ["private_left_out"]
    assert [s.name for s in made.service_map.stakeholders] == ["Qmariname", "Qjuri", "Qkalle"]


def test_what_was_taken_is_said(full):
    codes = [message.code for message in redaction(full, roles=True).remarks]
    assert codes == ["private_left_out", "names_replaced", "images_left_out", "words_blanked"]


def test_a_path_is_no_map():
    with pytest.raises(WrongTypeError):
        redacted("kaart.yaml")


@given(service_maps(max_stakeholders=5))
def test_every_number_is_as_before(service_map):
    made = redacted(service_map, roles=True)
    for change, shown in zip(service_map.changes, made.changes, strict=True):
        before = sr.impact(service_map, change, draws=None).stakeholders
        after = sr.impact(made, shown, draws=None).stakeholders
        assert [s.total for s in before] == [s.total for s in after]
    assert [i.strength for i in made.influences] == [i.strength for i in service_map.influences]
    assert len(made.inner_ids) == len(service_map.inner_ids)


@given(service_maps(max_stakeholders=5))
def test_names_are_different_roles_and_always_the_same(service_map):
    made = redacted(service_map, roles=True)
    names = [s.name for s in made.stakeholders]
    assert len(set(names)) == len(names)
    assert all(name.rsplit(" ", 1)[1].isdigit() for name in names)
    assert redacted(service_map, roles=True) == made
    assert redacted(made, roles=True).stakeholders


@given(service_maps(max_stakeholders=5))
def test_a_map_with_nothing_private_stays_as_it_is(service_map):
    once = redacted(service_map)
    assert redacted(once) == once
    assert private_count(once) == 0


def test_wants_are_still_met_by_the_same_changes(full):
    made = redacted(full, roles=True)
    first, second = made.wants
    assert (first.stakeholder, first.who, first.name) == ("customer-1", "A", "Customer 1 wants it")
    assert second.held is True
    assert [entry.want for entry in made.changes[0].wants] == [first.id, second.id]
    assert made.changes[0].wants[1].effort == 2
