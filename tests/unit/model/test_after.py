"""The map once a change has been made."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.after import after
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(min_stakeholders=2, max_stakeholders=5)
M = ServiceMap.from_document({
    "service": {"name": "Post"},
    "inner_circle": {"stakeholders": ["kj", "klient"]},
    "stakeholders": [{"name": "Klient", "ring": "direct"},
                     {"id": "kj", "name": "Kirjakandja", "ring": "direct", "power": 1},
                     {"name": "Naaber", "ring": "indirect"}],
    "influences": [{"from": "kj", "to": "klient", "strength": 2, "why": "tuju"},
                   {"from": "klient", "to": "naaber", "strength": 1}],
})  # fmt: skip


def made(**edits):
    m = M.with_change("Muutus", {"Klient": 1}, edits=edits)
    return after(m, m.change())


def test_a_change_without_edits_leaves_the_map_itself():
    m = M.with_change("Muutus", {"Klient": 1})
    assert after(m, m.change()) is m


def test_who_is_removed_takes_their_influences_along():
    m = made(remove={"stakeholders": ["Kirjakandja"]})
    assert [s.id for s in m.stakeholders] == ["klient", "naaber"]
    assert [(i.from_, i.to) for i in m.influences] == [("klient", "naaber")]
    assert m.inner_ids == ("klient",)
    assert m.changes == ()


def test_a_rerated_influence_replaces_the_old_record_in_its_place():
    m = made(rerate={"influences": [{"from": "kj", "to": "klient", "strength": -1}]})
    assert m.influences[0].strength == -1
    assert m.influences[0].why is None
    assert len(m.influences) == 2


def test_what_is_not_said_anew_of_a_stakeholder_stays():
    m = made(rerate={"stakeholders": [{"id": "Kirjakandja", "ring": "interested"}]})
    assert (m.stakeholder("kj").ring, m.stakeholder("kj").power.value) == ("interested", 1)


def test_new_stakeholders_come_last_with_their_influences():
    m = made(add={"stakeholders": [{"name": "Robot", "ring": "direct"}],
                  "influences": [{"from": "Robot", "to": "Klient", "strength": 1}]})  # fmt: skip
    assert [s.id for s in m.stakeholders] == ["klient", "kj", "naaber", "robot"]
    assert (m.influences[-1].from_, m.influences[-1].to) == ("robot", "klient")


@given(st.data())
def test_counts_add_up(data):
    service_map = data.draw(MAPS)
    change = data.draw(changes(service_map, edits=True))
    edits, result = change.edits, after(service_map, change)
    gone, new = set(edits.remove.stakeholders), edits.add.stakeholders
    assert len(result.stakeholders) == len(service_map.stakeholders) - len(gone) + len(new)
    lost = {(i.from_, i.to) for i in service_map.influences if gone & {i.from_, i.to}}
    lost |= {(pair.from_, pair.to) for pair in edits.remove.influences}
    left = len(service_map.influences) - len(lost) + len(edits.add.influences)
    assert len(result.influences) == left


EVIDENCE = [
    {"of": "attitude", "stakeholder": "klient", "value": -1},
    {"of": "power", "stakeholder": "kj", "value": 2},
    {"of": "strength", "from": "kj", "to": "klient", "value": 2},
    {"of": "effect", "stakeholder": "klient", "change": "muutus", "value": 1},
]


def left_after(**edits):
    m = M.with_change("Muutus", {"Klient": 1}, edits=edits)
    m = ServiceMap.from_document({**m.to_document(), "evidence": EVIDENCE})
    return [e.of for e in after(m, m.change()).evidence]


def test_evidence_of_whoever_is_removed_goes_with_them():
    assert left_after(remove={"stakeholders": ["kj"]}) == ["attitude"]


def test_evidence_of_what_is_rated_anew_speaks_of_the_time_before():
    rerated = {"influences": [{"from": "kj", "to": "klient", "strength": -1}]}
    assert left_after(rerate=rerated) == ["attitude", "power"]
    assert left_after(remove={"influences": [{"from": "kj", "to": "klient"}]}) == [
        "attitude", "power"
    ]  # fmt: skip
    assert left_after(rerate={"stakeholders": [{"id": "kj", "power": 3}]}) == [
        "attitude", "strength"
    ]  # fmt: skip


def test_evidence_of_what_stays_stays():
    added = {"stakeholders": [{"name": "Robot", "ring": "direct"}]}
    assert left_after(add=added) == ["attitude", "power", "strength"]


@given(st.data())
def test_no_evidence_is_made_up_by_a_change(data):
    service_map = data.draw(MAPS)
    change = data.draw(changes(service_map, edits=True))
    result = after(service_map, change)
    assert set(result.evidence) <= set(service_map.evidence)
