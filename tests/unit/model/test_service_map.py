"""The whole map: built, grown, read from a document and given back."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.errors import (
    InvalidMapError,
    UnknownChangeError,
    UnknownStakeholderError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.testing import names, service_maps

PERSON = {
    "id": "klient", "name": "Klient", "ring": "direct", "side": "customer", "in_process": True,
    "strong_interest": True, "power": 2, "interest": {"value": 3, "range": [2, 3], "who": "Mari"},
    "attitude": -1, "today": {"value": -1, "why": "järjekord"}, "sector": "väline",
    "group": "kodu", "party": "Alar", "image": "klient.svg", "angle": 30.0,
    "fields": {"lepinguid": 2, "keeled": ["et", "ru"]}, "private": {"telefon": "555"},
    "note": "teisel korrusel",
}  # fmt: skip
WHOLE = {
    "sidusryhmad": 1,
    "service": {"name": "Postiteenus", "purpose": "leht koju", "language": "et",
                "date": "2026-11-21"},
    "rings": {"direct": "Otsesed", "interested": "Huvitatud", "indirect": "Kaudsed"},
    "inner_circle": {"rings": ["direct"], "stakeholders": ["naabrid"]},
    "carry_over": {"value": 0.5, "range": [0.3, 0.7]},
    "epsilon": 0.05,
    "tolerance": 0.25,
    "stakeholders": [
        PERSON,
        {"id": "kirjakandja", "name": "Kirjakandja", "ring": "direct", "side": "employee"},
        {"id": "naabrid", "name": "Naabrid", "ring": "interested", "side": "other"},
        {"id": "konkurent", "name": "Konkurent", "ring": "indirect"},
    ],
    "influences": [
        {"from": "kirjakandja", "to": "klient", "strength": 2, "range": [1, 3], "kind": "usaldus",
         "why": "tuju", "source": "töötuba 12.11", "ratings": {"A": 2, "B": 3, "C": None},
         "who": "Mari", "when": "12.11", "confidence": 0.8, "note": "näost näkku"},
        {"from": "naabrid", "to": "klient", "sign": "positive"},
        {"from": "klient", "to": "naabrid", "sign": "unknown"},
        {"from": "konkurent", "to": "klient", "strength": 0},
        {"from": "klient", "to": "kirjakandja", "strength": -2, "exists": 0.7},
        {"from": "konkurent", "to": "kirjakandja", "range": [-2, 0]},
    ],
    "wants": [
        {"id": "mugavus", "name": "Leht ukse taga", "stakeholder": "klient", "held": True,
         "adds_value": True, "emotional": False, "worth": {"value": 2, "range": [1, 3]}, "n": 12,
         "note": "küsitud ukse peal", "who": "Mari", "when": "12.11"},
        {"id": "kiirus", "name": "Varem kohal"},
    ],
    "effort_unit": "tundi nädalas",
    "changes": [
        {"id": "ukseni", "name": "Ajaleht korteri ukseni", "note": "nädalatasu eest",
         "effects": {"klient": 2, "kirjakandja": {"effect": -2, "range": [-3, -1], "why": "trepp"}},
         "wants": ["kiirus", {"want": "mugavus", "effort": 12.5, "share": 0.5}],
         "edits": {"remove": {"stakeholders": ["konkurent"]},
                   "add": {"stakeholders": [{"id": "robot", "name": "Robot", "ring": "direct"}],
                           "influences": [{"from": "robot", "to": "klient", "strength": 1}]}}},
        {"id": "tühi", "name": "Ei midagi"},
    ],
}  # fmt: skip


def test_the_whole_example_with_every_key_comes_back_as_it_was():
    assert ServiceMap.from_document(WHOLE).to_document() == WHOLE
    assert ServiceMap.model_validate(WHOLE) == ServiceMap.from_document(WHOLE)


def test_the_whole_example_is_read_as_meant():
    m = ServiceMap.from_document(WHOLE)
    assert m.service.date == datetime.date(2026, 11, 21)
    assert m.stakeholder("Klient").interest.who == "Mari"
    assert m.influences[3].strength == 0
    assert m.influences[1].strength is None
    assert m.change("ukseni").effects["kirjakandja"].range == (-3, -1)
    assert m.inner_ids == ("klient", "kirjakandja", "naabrid")
    first = m.ring_list[0]
    assert (first.id, first.order, first.name) == ("direct", 0, "Otsesed")


@pytest.mark.parametrize("document", [None, [], "kaart", 5, True])
def test_what_is_no_mapping_is_no_map(document):
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(document)
    assert [f.message.code for f in caught.value.faults] == ["not_a_map"]


@pytest.mark.parametrize(
    ("version", "code"),
    [(2, "newer_format"), (99, "newer_format"), (0, "not_allowed"), ("1", "not_allowed"),
     (None, "not_allowed")],
)  # fmt: skip
def test_other_format_versions_are_refused(version, code):
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document({"sidusryhmad": version, "service": {"name": "X"}, "uus": 1})
    first = caught.value.faults[0]
    assert (first.message.code, first.field, first.allowed) == (code, "sidusryhmad", ("1",))


def test_a_newer_version_is_the_only_fault_told():
    with pytest.raises(InvalidMapError, match="install a newer sidusryhmad") as caught:
        ServiceMap.from_document({"sidusryhmad": 2, "everything": "else"})
    assert len(caught.value.faults) == 1


def test_every_fault_is_reported_at_once_in_document_order():
    broken = {
        "servise": 1,
        "service": {"name": "X", "date": 5},
        "stakeholders": [
            {"name": "A", "ring": "outside", "sied": "x"},
            {"ring": "direct"},
            {"id": "a", "name": "B", "ring": "direct", "power": 9},
        ],
        "influences": [{"from": "a", "to": "a", "strength": 5}, {"from": "z", "to": "a"}],
        "changes": [{"id": "x", "effects": {"z": "palju"}}],
        "epsilon": "väike",
    }
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(broken)
    fields = [f.field for f in caught.value.faults]
    assert sorted(fields) == sorted([
        "servise", "service.date", "stakeholders[0].ring", "stakeholders[0].sied",
        "stakeholders[1].name", "stakeholders[2].power.value",
        "influences[0].strength", "influences[0]", "influences[1].from", "influences[1]",
        "changes[0].effects.z.effect", "changes[0].effects.z", "epsilon",
    ])  # fmt: skip
    tops = [field.split(".")[0].split("[")[0] for field in fields]
    order = [list(broken).index(top) for top in tops]
    assert order == sorted(order)


def test_faults_within_a_record_keep_document_order_too():
    row = {"name": "A", "ring": "outside", "side": "nobody"}
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document({"service": {"name": "X"}, "stakeholders": [row]})
    fields = [f.field for f in caught.value.faults]
    assert fields == ["stakeholders[0].ring", "stakeholders[0].side"]


def test_the_language_of_a_broken_map_is_kept_for_whoever_reports_it():
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document({"service": {"name": "", "language": "et"}})
    assert caught.value.language == "et"


def test_a_fault_in_an_effect_is_told_by_the_key_as_written():
    document = {"service": {"name": "X"}, "stakeholders": [{"name": "Õde", "ring": "direct"}],
                "changes": [{"name": "Uus", "effects": {"Õde": 9}}]}  # fmt: skip
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(document)
    assert caught.value.faults[0].field == "changes[0].effects.Õde.effect"


def test_building_by_the_class_itself_refuses_the_same_documents():
    people = [{"id": "a", "name": "Aa", "ring": "direct"}]
    for parts in (
        {"influences": [{"from": "a", "to": "b", "strength": 1}]},
        {"changes": [{"id": "x", "effects": {"a": 1, "Aa": 2}}]},
    ):
        document = {"service": {"name": "X"}, "stakeholders": people, **parts}
        with pytest.raises(InvalidMapError):
            ServiceMap.from_document(document)
        with pytest.raises(ValidationError):
            ServiceMap.model_validate(document)


@pytest.mark.parametrize("number", [10**400, -(10**400), 1e400], ids=["big", "small", "inf"])
@pytest.mark.parametrize("key", ["strength", "range", "epsilon"])
def test_a_number_beyond_all_bounds_is_a_fault_like_any_other(key, number):
    edge = {"from": "a", "to": "b", "strength": 1}
    edge |= {"strength": number} if key == "strength" else {}
    edge |= {"range": [number, 1]} if key == "range" else {}
    document = {"service": {"name": "X"}, "influences": [edge]}
    document["stakeholders"] = [{"name": "A", "ring": "direct"}, {"name": "B", "ring": "direct"}]
    document |= {"epsilon": number} if key == "epsilon" else {}
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(document)
    assert key in caught.value.faults[0].field
    assert str(caught.value)


def grown():
    m = ServiceMap.named("Kohvik", language="et", date=datetime.date(2026, 11, 21))
    m = m.with_stakeholder("Külaline", ring="direct", side="customer")
    m = m.with_stakeholder("Barista", ring="direct", side="company")
    m = m.with_influence("Barista", "Külaline", 2, why="tuju")
    return m.with_change("Odavam kohv", {"Külaline": 1, "barista": {"effect": -1}}, note="proov")


def test_a_map_grows_one_record_at_a_time():
    assert grown().to_document() == {
        "sidusryhmad": 1,
        "service": {"name": "Kohvik", "language": "et", "date": "2026-11-21"},
        "stakeholders": [
            {"id": "kulaline", "name": "Külaline", "ring": "direct", "side": "customer"},
            {"id": "barista", "name": "Barista", "ring": "direct", "side": "provider"},
        ],
        "influences": [{"from": "barista", "to": "kulaline", "strength": 2.0, "why": "tuju"}],
        "changes": [{"id": "odavam-kohv", "name": "Odavam kohv",
                     "effects": {"kulaline": 1.0, "barista": -1.0}, "note": "proov"}],
    }  # fmt: skip


def test_growing_leaves_the_old_map_as_it_was():
    empty = ServiceMap.named("Kohvik")
    empty.with_stakeholder("Külaline", ring="direct")
    assert empty.stakeholders == ()
    with pytest.raises(ValidationError):
        empty.stakeholders = ()


@pytest.mark.parametrize(
    "grow",
    [
        lambda m: m.with_stakeholder("Uus", ring="väljas"),
        lambda m: m.with_stakeholder("Teine", ring="direct", id="kulaline"),
        lambda m: m.with_stakeholder("Uus", ring="direct", silt="x"),
        lambda m: m.with_influence("Barista", "Naaber", 1),
        lambda m: m.with_influence("Barista", "Külaline", 1),
        lambda m: m.with_influence("Külaline", "Barista"),
        lambda m: m.with_change("Uus", {"Naaber": 1}),
        lambda m: m.with_change("Uus", {}, id="odavam-kohv"),
        lambda _: ServiceMap.named(""),
        lambda _: ServiceMap.named("X", nimi="Y"),
    ],
)
def test_what_does_not_fit_cannot_be_added(grow):
    with pytest.raises(InvalidMapError):
        grow(grown())


@pytest.mark.parametrize(
    ("grow", "field"),
    [
        (lambda m, **id_: m.with_stakeholder("Külaline", ring="indirect", **id_),
         "stakeholders[2].id"),
        (lambda m, **id_: m.with_change("Odavam kohv", {}, **id_), "changes[1].id"),
    ],
)  # fmt: skip
def test_a_second_of_the_same_name_needs_an_id_of_its_own(grow, field):
    with pytest.raises(InvalidMapError, match="another name, such as") as caught:
        grow(grown())
    assert [(f.message.code, f.field) for f in caught.value.faults] == [("duplicate_id", field)]
    m = grow(grown(), id="teine")
    assert "teine" in {row.id for row in (*m.stakeholders, *m.changes)}


def test_another_name_that_folds_to_the_same_id_gets_one_of_its_own():
    m = grown().with_stakeholder("Kulaline", ring="direct").with_change("Odavam Kohv", {})
    assert m.stakeholders[-1].id == "kulaline-2"
    assert m.changes[-1].id == "odavam-kohv-2"


def test_a_map_is_a_map_and_nothing_else_is():
    m = grown()
    assert require_map(m) is m
    for other in (None, "kaart.yaml", m.to_document(), ServiceMap):
        with pytest.raises(WrongTypeError, match=f"not {type(other).__name__};") as caught:
            require_map(other)
        assert caught.value.message.code == "not_a_map"


@pytest.mark.parametrize("reference", ["kulaline", "Külaline", "KÜLALINE"])
def test_a_stakeholder_is_found_by_id_and_name(reference):
    assert grown().stakeholder(reference).id == "kulaline"


def test_an_unknown_stakeholder_or_change_names_the_nearest():
    with pytest.raises(UnknownStakeholderError) as caught:
        grown().stakeholder("Kulalne")
    assert caught.value.nearest == "Külaline"
    with pytest.raises(UnknownChangeError) as change:
        grown().change("odavam-koh")
    assert change.value.nearest == "odavam-kohv"


def test_the_only_change_need_not_be_named():
    m = grown()
    assert m.change() == m.change("Odavam kohv") == m.changes[0]
    with pytest.raises(UnknownChangeError, match="2 changes"):
        m.with_change("Teine", {}).change()
    with pytest.raises(
        UnknownChangeError, match="the map has no changes: list at least one under changes"
    ):
        ServiceMap.named("X").change()
    with pytest.raises(UnknownChangeError, match="has no changes"):
        ServiceMap.named("X").change("Teine")


@pytest.mark.parametrize(
    ("parts", "inner"),
    [
        ({}, ("a",)),
        ({"inner_circle": {"rings": []}}, ()),
        ({"inner_circle": {"rings": ["interested", "indirect"]}}, ("b", "c")),
        ({"inner_circle": {"stakeholders": ["C", "b"]}}, ("a", "b", "c")),
        ({"inner_circle": {"rings": [], "stakeholders": ["b"]}}, ("b",)),
        ({"rings": {"indirect": "K"}}, ("a",)),
        ({"rings": {"indirect": None, "interested": None, "direct": None, "muu": None}}, ("a",)),
    ],
)
def test_the_inner_circle_is_the_innermost_ring_unless_said_otherwise(parts, inner):
    rings = zip("abc", ("direct", "interested", "indirect"), strict=True)
    rows = [{"id": id_, "name": id_.upper(), "ring": ring} for id_, ring in rings]
    document = {"service": {"name": "X"}, "stakeholders": rows, **parts}
    m = ServiceMap.from_document(document)
    if "muu" in m.rings:
        assert m.ring_list[0].id == "indirect"
        assert m.inner_ids == ("c",)
    else:
        assert m.inner_ids == inner


@given(service_maps(), names())
def test_a_new_stakeholder_comes_last_and_moves_nobody(service_map, name):
    ring = service_map.ring_list[-1].id
    larger = service_map.with_stakeholder(name, ring=ring, id="päris-uus")
    assert larger.stakeholders[:-1] == service_map.stakeholders
    assert larger.stakeholders[-1].id == "päris-uus"
    assert larger.influences == service_map.influences


@given(service_maps(), st.data())
def test_the_inner_circle_holds_members_only_in_file_order(service_map, data):
    ids = [s.id for s in service_map.stakeholders]
    assert [id_ for id_ in ids if id_ in service_map.inner_ids] == list(service_map.inner_ids)
    assert set(service_map.inner_circle.stakeholders) <= set(service_map.inner_ids)


def test_a_name_that_two_have_is_no_unknown_one():
    m = grown().with_stakeholder("Külaline", ring="direct", id="teine")
    with pytest.raises(UnknownStakeholderError, match="several stakeholders are named") as said:
        m.stakeholder("Külaline")
    assert "did you mean" not in str(said.value)
    assert m.stakeholder("teine").name == "Külaline"
