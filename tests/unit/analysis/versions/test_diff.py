"""What differs between two versions."""

import json

import pytest
from hypothesis import HealthCheck, given, settings

import sidusryhmad as sr
from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.versions.diff import KINDS, diff
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

OLD = {
    "service": {"name": "Post", "language": "et"},
    "stakeholders": [
        {"name": "Klient", "ring": "direct", "private": {"telefon": "5551234"}},
        {"name": "Naabrid", "ring": "interested", "power": 1},
        {"name": "Notar", "ring": "indirect"},
    ],
    "influences": [
        {"from": "Naabrid", "to": "Klient", "strength": 2, "why": "jutt"},
        {"from": "Notar", "to": "Klient", "strength": -1},
        {"from": "Klient", "to": "Naabrid", "strength": 1},
        {"from": "Klient", "to": "Notar", "sign": "positive"},
    ],
    "changes": [{"name": "Ukseni", "effects": {"Klient": 1}}],
}
NEW = {
    "service": {"name": "Postiteenus", "language": "et"},
    "tolerance": 0.5,
    "stakeholders": [
        {"name": "Klient", "ring": "direct", "private": {"telefon": "5559999"}},
        {"name": "Naabrid", "ring": "direct", "power": 2},
        {"name": "Pank", "ring": "indirect"},
    ],
    "influences": [
        {"from": "Naabrid", "to": "Klient", "strength": 3},
        {"from": "Klient", "to": "Naabrid", "strength": -1},
        {"from": "Pank", "to": "Klient", "strength": 1},
    ],
    "changes": [{"name": "Ukseni", "effects": {"Klient": 2}}, {"name": "Robot"}],
}


def made(document):
    return ServiceMap.from_document(document)


def told(found):
    return [(d.section, d.kind, d.name, d.key, d.before, d.after) for d in found.differences]


def test_everything_that_differs_is_named():
    found = diff(made(OLD), made(NEW))
    effects = [{"klient": {"effect": 1}}, {"klient": {"effect": 2}}]
    plain = [(*row[:4], *(effects if row[3] == "effects" else row[4:])) for row in told(found)]
    assert plain == [
        ("service", "renamed", "name", "name", "Post", "Postiteenus"),
        ("map", "altered", "tolerance", "tolerance", 0.25, 0.5),
        ("stakeholder", "altered", "Klient", "private", None, None),
        ("stakeholder", "moved", "Naabrid", "ring", "interested", "direct"),
        ("stakeholder", "altered", "Naabrid", "power", 1, 2),
        ("stakeholder", "added", "Pank", None, None, None),
        ("stakeholder", "removed", "Notar", None, None, None),
        ("influence", "strengthened", "Naabrid → Klient", "strength", 2, 3),
        ("influence", "altered", "Naabrid → Klient", "why", "jutt", None),
        ("influence", "turned", "Klient → Naabrid", "strength", 1, -1),
        ("influence", "added", "Pank → Klient", None, None, 1),
        ("influence", "removed", "Notar → Klient", None, -1, None),
        ("influence", "removed", "Klient → Notar", None, "positive", None),
        ("change", "altered", "Ukseni", "effects", *effects),
        ("change", "added", "Robot", None, None, None),
    ]
    assert set(found.counts) <= set(KINDS)
    assert sum(found.counts.values()) == len(found.differences)


def test_private_values_never_show():
    found = diff(made(OLD), made(NEW))
    assert "555" not in json.dumps(to_json(found)) + repr(found) + str(to_rows(found))


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps())
def test_a_map_does_not_differ_from_itself_in_whatever_order(m):
    assert diff(m, m).equal
    document = m.to_document()
    for key in ("stakeholders", "influences", "changes"):
        if key in document:
            document[key] = document[key][::-1]
    assert diff(m, ServiceMap.from_document(document)).equal


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps(complete=False), service_maps(complete=False))
def test_there_and_back_are_mirror_images(one, other):
    mirrored = {"added": "removed", "removed": "added"}
    mirrored |= {"strengthened": "weakened", "weakened": "strengthened"}

    def shape(differences, turn):
        return sorted((d.section, turn.get(d.kind, d.kind), d.key or "") for d in differences)

    assert shape(diff(one, other).differences, mirrored) == shape(diff(other, one).differences, {})


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps(complete=False), service_maps(complete=False))
def test_equal_means_that_nothing_differs(one, other):
    found = diff(one, other)
    same_people = {(s.id, s.name, s.ring) for s in one.stakeholders} == {
        (s.id, s.name, s.ring) for s in other.stakeholders
    }
    assert not found.equal or (same_people and len(one.influences) == len(other.influences))


def test_whoever_got_another_id_is_still_the_same():
    old = {"service": {"name": "A"}, "stakeholders": [{"name": "Klient", "ring": "direct"},
           {"name": "Notar", "ring": "direct"}],
           "influences": [{"from": "Klient", "to": "Notar", "strength": 1}]}  # fmt: skip
    new = json.loads(json.dumps(old))
    new["stakeholders"][0]["id"] = "k1"
    found = diff(made(old), made(new))
    assert found.equal
    assert found.same == {"k1": "klient", "notar": "notar"}


@pytest.mark.parametrize(("before", "after", "kind"), [
    (1, 2, "strengthened"), (-1, -3, "strengthened"), (2, 0, "weakened"), (0, -1, "strengthened"),
    (2, -2, "turned")])  # fmt: skip
def test_strengths_grow_shrink_or_turn(before, after, kind):
    def linked(strength):
        m = ServiceMap.named("A").with_stakeholder("K", ring="direct")
        return m.with_stakeholder("N", ring="direct").with_influence("K", "N", strength)

    (found,) = diff(linked(before), linked(after)).differences
    assert (found.kind, found.before, found.after) == (kind, before, after)


@pytest.mark.parametrize("wrong", ["a.yaml", None])
def test_only_maps_have_differences(wrong):
    with pytest.raises(WrongTypeError):
        diff(sr.example("post").read(), wrong)


def test_wants_that_come_go_and_are_answered_are_told():
    m = ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    old = m.with_want("Kiirus", stakeholder="Klient").with_want("Hind")
    new = m.with_want("Kiirus", stakeholder="Klient", held=True, worth=2).with_want("Vaikus")
    found = [d for d in diff(old, new).differences if d.section == "want"]
    assert [(d.kind, d.name, d.key, d.after) for d in found] == [
        ("altered", "Kiirus", "held", True),
        ("altered", "Kiirus", "worth", 2),
        ("added", "Vaikus", None, None),
        ("removed", "Hind", None, None),
    ]
    assert sr.report(diff(old, new), language="et").to_text()


def test_another_unit_of_effort_is_a_setting():
    m = ServiceMap.named("Post")
    unit = ServiceMap.from_document({**m.to_document(), "effort_unit": "h"})
    (found,) = diff(m, unit).differences
    assert (found.section, found.key, found.after) == ("map", "effort_unit", "h")
