"""Edits of a map: a new valid map, the same one, or a refusal; never anything else."""

from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.editor.edits import edited, with_ring, with_strength
from sidusryhmad.errors import (
    InvalidMapError,
    InvalidParameterError,
    SidusryhmadError,
    UnknownStakeholderError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

STRENGTHS = st.floats(-3, 3).map(lambda value: round(value, 3))
ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text(max_size=3))
)


def cafe():
    m = ServiceMap.named("Café").with_stakeholder("Guest", ring="direct", side="customer")
    m = m.with_stakeholder("Barista", ring="direct", side="employee", note="new")
    m = m.with_stakeholder("Farmer", ring="indirect")
    m = m.with_influence("Barista", "Guest", 2, why="mood", kind="trust")
    m = m.with_influence("Guest", "Barista", sign="positive", who="Mari")
    return m.with_change("Training", {"Barista": 2})


def strength(m, source, target):
    return {(i.from_, i.to): i.strength for i in m.influences}.get((source, target))


def without(m, key, at, *fields):
    document = m.to_document()
    document[key] = [
        {k: v for k, v in row.items() if number != at or k not in fields}
        for number, row in enumerate(document[key])
    ]
    return document


def test_a_strength_is_changed_and_everything_else_stays():
    m = cafe()
    after = with_strength(m, "Barista", "Guest", -1.5)
    assert strength(after, "barista", "guest") == -1.5
    assert without(after, "influences", 0, "strength") == without(m, "influences", 0, "strength")


def test_a_sign_goes_when_the_strength_says_it():
    after = with_strength(cafe(), "guest", "barista", -2)
    assert strength(after, "guest", "barista") == -2
    assert after.influences[1].sign is None
    assert after.influences[1].who == "Mari"


def test_an_influence_that_was_not_there_is_added():
    after = with_strength(cafe(), "Farmer", "Barista", 1)
    assert strength(after, "farmer", "barista") == 1
    assert len(after.influences) == 3


def test_zero_means_asked_and_none():
    assert strength(with_strength(cafe(), "Barista", "Guest", 0), "barista", "guest") == 0


def test_somebody_moves_to_another_ring_and_keeps_the_rest():
    m = cafe()
    after = with_ring(m, "Barista", "indirect")
    assert after.stakeholder("Barista").ring == "indirect"
    assert without(after, "stakeholders", 1, "ring") == without(m, "stakeholders", 1, "ring")
    assert after.inner_ids == ("guest",)


@given(service_map=service_maps(max_stakeholders=4))
@settings(max_examples=20)
def test_what_changes_nothing_gives_the_very_same_map(service_map):
    for person in service_map.stakeholders:
        assert with_ring(service_map, person.id, person.ring) is service_map
    for tie in service_map.influences:
        if tie.strength is not None:
            again = with_strength(service_map, tie.from_, tie.to, tie.strength)
            assert again is service_map


@given(
    value=st.one_of(
        st.floats(min_value=3, exclude_min=True),
        st.floats(max_value=-3, exclude_max=True),
        st.sampled_from([nan, inf, "2", None, True, [1], {}, 10**400]),
    )
)
def test_a_strength_off_the_scale_is_refused(value):
    with pytest.raises((InvalidMapError, InvalidParameterError)):
        edited(cafe(), {"act": "strength", "from": "barista", "to": "guest", "value": value})


def test_a_strength_outside_its_own_range_is_refused_and_says_why():
    m = cafe().with_influence("Farmer", "Guest", 2, range=[1, 3])
    with pytest.raises(InvalidMapError, match="leaves out the value -1"):
        with_strength(m, "Farmer", "Guest", -1)


def test_nobody_influences_themselves():
    with pytest.raises(InvalidMapError):
        with_strength(cafe(), "Guest", "Guest", 1)


def test_a_ring_that_is_not_there_is_refused():
    with pytest.raises(InvalidMapError, match="inner"):
        with_ring(cafe(), "Guest", "inner")


def test_somebody_who_is_not_there_is_refused():
    with pytest.raises(UnknownStakeholderError, match="Gest"):
        with_ring(cafe(), "Gest", "direct")


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"act": "erase"},
        {"act": ["ring"]},
        {"act": "ring"},
        {"act": "ring", "who": "guest", "ring": 3},
        {"act": "ring", "who": None, "ring": "direct"},
        {"act": "strength", "to": "guest", "value": 1},
        {"act": "x" * 10_000},
    ],
    ids=lambda request_: repr(request_)[:40],
)
def test_what_is_no_edit_is_refused(request_):
    with pytest.raises(InvalidParameterError) as caught:
        edited(cafe(), request_)
    assert len(str(caught.value)) < 200


def test_a_request_does_what_the_functions_do():
    m = cafe()
    ring = {"act": "ring", "who": "guest", "ring": "interested"}
    assert edited(m, ring) == with_ring(m, "guest", "interested")
    asked = {"act": "strength", "from": "farmer", "to": "guest", "value": 1}
    assert edited(m, asked) == with_strength(m, "farmer", "guest", 1)


@given(service_map=service_maps(max_stakeholders=5), data=st.data())
@settings(max_examples=30)
def test_any_strength_between_any_two_is_there_afterwards_or_refused(service_map, data):
    ids = st.sampled_from([s.id for s in service_map.stakeholders])
    source, target, value = data.draw(ids), data.draw(ids), data.draw(STRENGTHS)
    before = service_map.to_document()
    try:
        after = with_strength(service_map, source, target, value)
    except InvalidMapError:
        spans = [i.range for i in service_map.influences if (i.from_, i.to) == (source, target)]
        low, high = spans[0] if spans and spans[0] else (-3, 3)
        brought = {
            (added.from_, added.to)
            for change in service_map.changes
            for added in change.edits.add.influences
        }
        off = not low <= value <= high
        assert source == target or off or (source, target) in brought
    else:
        assert strength(after, source, target) == pytest.approx(value)
        assert ServiceMap.from_document(after.to_document()) == after
    assert service_map.to_document() == before


@given(service_map=service_maps(max_stakeholders=5), data=st.data())
@settings(max_examples=30)
def test_any_move_there_and_back_gives_the_same_map(service_map, data):
    person = data.draw(st.sampled_from(service_map.stakeholders))
    ring = data.draw(st.sampled_from([r.id for r in service_map.ring_list]))
    after = with_ring(service_map, person.id, ring)
    assert after.stakeholder(person.id).ring == ring
    assert with_ring(after, person.id, person.ring).to_document() == service_map.to_document()


@given(
    request_=st.fixed_dictionaries(
        {"act": st.sampled_from(["ring", "strength"])},
        optional=dict.fromkeys(("from", "to", "value", "who", "ring", "more"), ANYTHING),
    )
)
@settings(max_examples=60)
def test_no_request_from_outside_does_anything_but_edit_or_be_refused(request_):
    m = cafe()
    try:
        after = edited(m, request_)
    except SidusryhmadError:
        return
    assert ServiceMap.from_document(after.to_document()) == after


def test_a_strength_taken_from_evidence_leaves_its_reasons_with_the_evidence():
    said = {"source": "survey", "when": "2026", "range": [1, 2]}
    document = cafe().to_document()
    row = {"from": "barista", "to": "guest", "kind": "trust", "strength": 1.5, **said}
    document["influences"][0] = row
    by_hand = with_strength(ServiceMap.from_document(document), "Barista", "Guest", 2)
    assert by_hand.influences[0].source == "survey"
    known = {"of": "strength", "from": "barista", "to": "guest", "value": 1.5, "n": 9, **said}
    m = ServiceMap.from_document({**document, "evidence": [known]})
    after = with_strength(m, "Barista", "Guest", 3)
    first = after.influences[0]
    assert (first.strength, first.source, first.range, first.kind) == (3, None, None, "trust")
    assert after.evidence == m.evidence
