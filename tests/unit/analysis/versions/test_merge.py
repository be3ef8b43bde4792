"""Two people's edits of one map."""

import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.versions.diff import diff
from sidusryhmad.analysis.versions.merge import Conflict, merge
from sidusryhmad.errors import InvalidMapError, WrongTypeError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def made(people="", links="", effects=None, **head):
    """A map: ``"K:direct N:indirect"``, ``"K>N:2"``."""
    rows = [dict(zip(("id", "ring"), p.split(":"), strict=True)) for p in people.split()]
    found = []
    for link in links.split():
        ends, strength = link.split(":")
        source, target = ends.split(">")
        found.append({"from": source, "to": target, "strength": float(strength)})
    changes = [{"id": "c", "effects": effects}] if effects is not None else []
    document = {"service": {"name": "S"}, "influences": found, "changes": changes, **head}
    return ServiceMap.from_document(
        {**document, "stakeholders": [{"name": r["id"], **r} for r in rows]}
    )


BASE = made("K:direct N:indirect", "K>N:1")


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps(), service_maps())
def test_an_edit_beside_none_is_that_edit(base, edit):
    for found in (merge(base, edit, base), merge(base, base, edit), merge(base, edit, edit)):
        assert found.clean
        assert diff(found.service_map, edit).equal


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps(complete=False), service_maps(complete=False), service_maps(complete=False))
def test_nothing_that_either_added_is_lost(base, ours, theirs):
    try:
        found = merge(base, ours, theirs)
    except InvalidMapError:
        return
    there = {s.id for s in found.service_map.stakeholders}
    was = {s.id for s in base.stakeholders}
    for edit in (ours, theirs):
        assert {s.id for s in edit.stakeholders} - was <= there
    pairs = {(i.from_, i.to) for i in found.service_map.influences}
    before = {(i.from_, i.to) for i in base.influences}
    for edit in (ours, theirs):
        assert {(i.from_, i.to) for i in edit.influences} - before <= pairs


def test_both_answers_to_one_question_are_listed_and_the_first_stands():
    found = merge(BASE, made("K:direct N:indirect", "K>N:2"), made("K:direct N:indirect", "K>N:-1"))
    assert found.service_map.influences[0].strength == 2
    (conflict,) = found.conflicts
    assert conflict == Conflict("influences", "K→N", "measure", {"strength": 1}, {"strength": 2},
                                {"strength": -1})  # fmt: skip
    assert to_json(found)["conflicts"][0]["theirs"] == {"strength": -1}
    assert repr(found) == "<Merge: 1 conflicts>"


def test_a_measure_is_never_mixed_of_two():
    other = BASE.to_document()
    other["influences"] = [{"from": "K", "to": "N", "sign": "negative"}]
    found = merge(BASE, made("K:direct N:indirect", "K>N:2"), ServiceMap.from_document(other))
    (influence,) = found.service_map.influences
    assert (influence.strength, influence.sign) == (2, None)


def test_different_fields_of_one_stakeholder_come_together():
    ours, theirs = BASE.to_document(), BASE.to_document()
    ours["stakeholders"][0] |= {"power": {"value": 2, "why": "a"}}
    theirs["stakeholders"][0] |= {"ring": "interested", "fields": {"x": 1}}
    found = merge(BASE, *map(ServiceMap.from_document, (ours, theirs)))
    person = found.service_map.stakeholder("K")
    assert found.clean
    assert (person.ring, person.power.value, person.power.why, person.fields) == (
        "interested", 2, "a", {"x": 1})  # fmt: skip


def test_two_judgements_are_not_mixed_with_each_other_s_reasons():
    ours, theirs = BASE.to_document(), BASE.to_document()
    ours["stakeholders"][0] |= {"power": {"value": 2, "why": "a"}}
    theirs["stakeholders"][0] |= {"power": {"value": 3, "source": "b"}}
    found = merge(BASE, *map(ServiceMap.from_document, (ours, theirs)))
    assert found.service_map.stakeholder("K").power.source is None
    assert [(c.id, c.key, c.theirs) for c in found.conflicts] == [
        ("K", "power", {"value": 3, "source": "b"})]  # fmt: skip


def test_whom_one_took_away_and_the_other_changed_stays():
    found = merge(BASE, made("K:direct"), made("K:direct N:interested", "K>N:1"))
    assert found.service_map.stakeholder("N").ring == "interested"
    assert [(c.section, c.id, c.reason) for c in found.conflicts] == [
        ("stakeholders", "N", "removed")
    ]


@pytest.mark.parametrize("needs", [
    made("K:direct N:indirect", "K>N:1 N>K:2"),
    made("K:direct N:indirect", "K>N:1", {"N": 1}),
    made("K:direct N:indirect", "K>N:1", inner_circle={"stakeholders": ["N"]})])  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
def test_whom_one_took_away_and_the_other_names_stays(needs, turned):
    sides = (needs, made("K:direct")) if turned else (made("K:direct"), needs)
    found = merge(BASE, *sides)
    assert found.service_map.stakeholder("N").ring == "indirect"
    assert [(c.section, c.id, c.reason) for c in found.conflicts] == [
        ("stakeholders", "N", "needed")
    ]


def test_what_both_took_away_is_gone():
    found = merge(BASE, made("K:direct"), made("K:direct"))
    assert found.clean
    assert [s.id for s in found.service_map.stakeholders] == ["K"]


def test_settings_of_the_map_are_put_together_too():
    found = merge(BASE, made("K:direct N:indirect", "K>N:1", epsilon=0.1),
                  made("K:direct N:indirect", "K>N:1", epsilon=0.2, tolerance=0.5))  # fmt: skip
    assert (found.service_map.epsilon, found.service_map.tolerance) == (0.1, 0.5)
    assert [(c.section, c.id, c.key) for c in found.conflicts] == [("epsilon", None, None)]


def test_only_maps_can_be_merged():
    with pytest.raises(WrongTypeError):
        merge(BASE, BASE, "a.yaml")


def test_what_is_private_is_listed_without_its_value():
    base, one, other = (
        ServiceMap.named("K").with_stakeholder("A", ring="direct", private={"tel": number})
        for number in ("1", "2", "3")
    )
    (conflict,) = merge(base, one, other).conflicts
    assert (conflict.key, conflict.base, conflict.ours, conflict.theirs) == (
        "private",
        *(None,) * 3,
    )
    gone = ServiceMap.named("K")
    assert "2" not in str(merge(base, one, gone).conflicts)
    assert "2" not in str(to_json(merge(base, one, gone)))


def known(**details):
    return {"of": "attitude", "stakeholder": "K", "value": 1, **details}


def test_evidence_of_both_stands_side_by_side():
    base = made("K:direct", evidence=[known()])
    ours = made("K:direct", evidence=[known(), known(source="a")])
    theirs = made("K:direct", evidence=[known(value=2), known(source="b")])
    found = merge(base, ours, theirs)
    assert found.clean
    said = [(e.value, e.source) for e in found.service_map.evidence]
    assert said == [(1, "a"), (2, None), (1, "b")]


def test_the_same_record_twice_stays_twice():
    twice = made("K:direct", evidence=[known(), known()])
    assert merge(twice, twice, twice).service_map.evidence == twice.evidence


def test_whom_one_took_away_and_evidence_of_the_other_names_stays():
    base = made("K:direct N:indirect")
    found = merge(base, made("N:indirect"), made("K:direct N:indirect", evidence=[known()]))
    assert found.conflicts[0].reason == "needed"
    assert found.service_map.stakeholder("K").ring == "direct"
    effect = known(of="effect", change="c")
    plan = {"K": 1}
    found = merge(
        made("K:direct", effects=plan),
        made("K:direct"),
        made("K:direct", effects=plan, evidence=[effect]),
    )
    (conflict,) = found.conflicts
    assert (conflict.section, conflict.id, conflict.reason) == ("changes", "c", "needed")
    assert found.service_map.change("c").effects["K"].effect == 1


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps(min_stakeholders=2, max_stakeholders=4), service_maps(max_stakeholders=2))
def test_no_evidence_that_either_added_is_lost(ours, theirs):
    base = ServiceMap.named(ours.service.name)
    try:
        found = merge(base, ours, theirs).service_map.evidence
    except InvalidMapError:
        return
    assert set(found) == {*ours.evidence, *theirs.evidence}


WANTED = {
    "service": {"name": "Post"},
    "stakeholders": [{"id": "k", "name": "Klient", "ring": "direct"}],
    "wants": [{"id": "a", "name": "Kiirus", "stakeholder": "k", "adds_value": True, "worth": 2}],
    "changes": [{"id": "c", "name": "Uks", "wants": ["a"]}],
}


def wanting(**parts):
    return ServiceMap.from_document({**WANTED, **parts})


def test_answers_about_a_want_come_from_both_edits():
    row = WANTED["wants"][0]
    ours = wanting(wants=[{**row, "held": True}])
    theirs = wanting(wants=[row, {"id": "b", "name": "Hind"}])
    found = merge(wanting(), ours, theirs)
    assert found.clean
    assert [want.held for want in found.service_map.wants] == [True, None]


def test_worth_and_whether_it_adds_value_are_taken_from_one_edit():
    row = WANTED["wants"][0]
    none = {**row, "adds_value": False, "worth": 0}
    more = {**row, "worth": 3}
    found = merge(wanting(), wanting(wants=[none]), wanting(wants=[more]))
    (conflict,) = found.conflicts
    assert (conflict.section, conflict.id, conflict.key) == ("wants", "a", "worth")
    assert found.service_map.wants[0].adds_value is False


def test_what_a_change_meets_is_put_together_want_by_want():
    both = [*WANTED["wants"], {"id": "b", "name": "Hind"}]
    base = wanting(wants=both)
    ours = wanting(
        wants=both, changes=[{**WANTED["changes"][0], "wants": [{"want": "a", "effort": 2}]}]
    )
    theirs = wanting(
        wants=both, changes=[{**WANTED["changes"][0], "wants": ["a", "b", {"effort": 1}]}]
    )
    found = merge(base, ours, theirs)
    assert found.clean
    entries = found.service_map.changes[0].wants
    assert [(e.want, e.effort) for e in entries] == [("a", 2), ("b", None), (None, 1)]


def test_a_want_and_its_stakeholder_stay_where_a_change_still_meets_it():
    bare = [{"id": "c", "name": "Uks"}]
    base = wanting(changes=bare)
    ours = wanting(wants=[], changes=bare)
    found = merge(base, ours, wanting())
    assert [want.id for want in found.service_map.wants] == ["a"]
    assert [(c.section, c.reason) for c in found.conflicts] == [("wants", "needed")]
