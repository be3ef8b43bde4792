"""The map that all sheets speak of."""

from hypothesis import given, settings
from tests.unit.analysis.workshop.conftest import PAIRS, sheet

from sidusryhmad.analysis.workshop.ground import ground_of
from sidusryhmad.analysis.workshop.workshop import workshop
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps


def codes(ground):
    return [remark.code for remark in ground.remarks]


@settings(max_examples=40, deadline=None)
@given(service_maps())
def test_a_base_map_that_sheets_repeat_stays_as_it_is(m):
    document = {"influences": [], "wants": [], "changes": [], "evidence": [], **m.to_document()}
    ground = ground_of(m, {"Mari": m})
    assert ground.document == document
    assert codes(ground) == []


@settings(max_examples=40, deadline=None)
@given(service_maps(), service_maps())
def test_nobody_and_nothing_is_lost(one, other):
    ground = ground_of(one, {"Mari": other})
    there = {row["id"] for row in ground.document["stakeholders"]}
    assert {s.id for s in one.stakeholders} <= there
    assert set(ground.people["Mari"].values()) <= there
    links = {(row["from"], row["to"]) for row in ground.document["influences"]}
    ids = ground.people["Mari"]
    assert {(ids[i.from_], ids[i.to]) for i in other.influences} <= links
    changes = {row["id"]: row for row in ground.document["changes"]}
    for change in other.changes:
        hit = changes[ground.changes["Mari"][change.id]]["effects"]
        assert {ids.get(id_, id_) for id_ in change.effects} <= set(hit)


def test_whoever_stands_on_one_sheet_alone_is_kept_and_named():
    base = sheet()
    ground = ground_of(base, {"Mari": base.with_stakeholder("Cat", ring="indirect"), "Jaan": base})
    assert [row["name"] for row in ground.document["stakeholders"]][-1] == "Cat"
    assert [str(remark) for remark in ground.remarks] == [
        "Cat stands only on the sheets of Mari, and is kept"
    ]


def test_another_ring_is_said_and_the_first_kept():
    ground = ground_of(sheet(), {"Mari": sheet(rings={"Owner": "indirect"})})
    assert ground.document["stakeholders"][2]["ring"] == "direct"
    assert codes(ground) == ["other_ring"]


def test_a_ring_that_there_is_not_gives_way_to_the_outermost():
    own = sheet().to_document() | {"rings": {"near": "Near", "far": "Far"}}
    own["stakeholders"] = [{**own["stakeholders"][0], "id": "x", "name": "X", "ring": "far"}]
    own["changes"] = []
    ground = ground_of(sheet(), {"Mari": type(sheet()).from_document(own)})
    assert ground.document["stakeholders"][-1]["ring"] == "indirect"
    assert codes(ground)[0] == "foreign_ring"


def test_without_a_base_map_people_on_every_sheet_are_nothing_to_say():
    ground = ground_of(None, {"Mari": sheet({PAIRS[0]: 1}), "Jaan": sheet({PAIRS[1]: 1})})
    assert codes(ground) == []
    assert len(ground.document["influences"]) == 2


def test_another_id_with_the_same_name_is_the_same_one():
    document = sheet({PAIRS[0]: 2}).to_document()
    for row in document["stakeholders"]:
        row["id"] += "-1"
    for row in document["influences"]:
        row["from"], row["to"] = row["from"] + "-1", row["to"] + "-1"
    ground = ground_of(sheet(), {"Mari": type(sheet()).from_document(document)})
    assert ground.people["Mari"]["guest-1"] == "guest"
    assert len(ground.document["stakeholders"]) == 3


def test_the_measures_of_a_sheet_do_not_come_along():
    ground = ground_of(sheet(), {"Mari": sheet({PAIRS[0]: 3}, {"Guest": 2})})
    (row,) = ground.document["influences"]
    assert (row["sign"], row.get("strength")) == ("unknown", None)
    assert ground.document["changes"][0]["effects"] == {"guest": None}


def known(stakeholder, value):
    return {"of": "attitude", "stakeholder": stakeholder, "value": value, "n": 9}


def test_evidence_on_sheets_is_kept_once_and_speaks_of_the_same_people():
    base = sheet(evidence=[known("Guest", 1)])
    other = sheet(evidence=[known("Guest", 1), known("Owner", 2)]).to_document()
    rows = [{**row, "id": f"x-{row['id']}"} for row in other["stakeholders"]]
    evidence = [{**e, "stakeholder": f"x-{e['stakeholder']}"} for e in other["evidence"]]
    changes = [{**c, "effects": {}} for c in other["changes"]]
    renamed = ServiceMap.from_document(
        {**other, "stakeholders": rows, "evidence": evidence, "changes": changes}
    )
    ground = ground_of(base, {"Mari": renamed})
    assert ground.document["evidence"] == [known("guest", 1), known("owner", 2)]
    assert len(ground_of(None, {"Mari": renamed, "Ann": base}).document["evidence"]) == 2


@settings(max_examples=40, deadline=None)
@given(service_maps())
def test_sheets_alone_keep_all_evidence(m):
    assert set(workshop(None, {"Mari": m}).service_map.evidence) == set(m.evidence)


def test_wants_of_sheets_are_kept_once_with_whom_they_are_of_and_what_meets_them():
    base = sheet()
    first, second = base.stakeholders[:2]
    mari = base.with_want("Kiirus", stakeholder=first.id, held=True).with_want("Hind")
    mari = mari.with_change("Uus", {}, wants=[{"want": "Kiirus", "effort": 2}, {"effort": 1}])
    jaan = base.with_want("Kiirus", id="k2", stakeholder=first.id).with_want("Vaikus")
    ground = ground_of(base, {"Mari": mari, "Jaan": jaan})
    found = ServiceMap.from_document(ground.document)
    assert sorted(want.name for want in found.wants) == ["Hind", "Kiirus", "Vaikus"]
    speed = next(want for want in found.wants if want.name == "Kiirus")
    assert speed.stakeholder == first.id
    (new,) = (change for change in found.changes if change.name == "Uus")
    assert [(e.want, e.effort) for e in new.wants] == [(speed.id, 2), (None, 1)]
    assert second.id


@settings(max_examples=30, deadline=None)
@given(service_maps(), service_maps())
def test_no_want_of_a_sheet_is_lost(one, other):
    ground = ground_of(one, {"Mari": other})
    there = {row["id"] for row in ground.document["wants"]}
    assert {want.id for want in one.wants} <= there
    assert set(ground.wants["Mari"].values()) <= there


def test_evidence_on_an_effect_speaks_of_the_change_of_that_name():
    base = sheet(effects={"Guest": 1})
    document = sheet(effects={"Guest": 1}).to_document()
    said = {"of": "effect", "stakeholder": "guest", "value": 2, "n": 7}
    other = ServiceMap.from_document(
        {
            **document,
            "changes": [{**document["changes"][0], "id": "other"}],
            "evidence": [{**said, "change": "other"}],
        }
    )
    ground = ground_of(base, {"Mari": other})
    assert ground.document["evidence"] == [{**said, "change": "c"}]
    (kept,) = ServiceMap.from_document(ground.document).evidence
    assert kept.change == "c"
