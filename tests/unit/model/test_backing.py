"""The value that a map counts with beside what evidence says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.backing import (
    FAR,
    basis,
    by_hand,
    current,
    disagreements,
    gives_way,
    leaves_out,
    newest,
    origin,
)
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import SCALE, weight
from sidusryhmad.testing import service_maps

BASE = {
    "service": {"name": "Post"},
    "stakeholders": [
        {"name": "Klient", "ring": "direct", "power": 2,
         "attitude": {"value": 1, "who": "Mari", "range": [0, 2]}},
        {"name": "Kirjakandja", "ring": "direct"},
    ],
    "influences": [{"from": "Kirjakandja", "to": "Klient", "strength": 2, "why": "tuju"}],
    "changes": [{"name": "Ukseni", "effects": {"Klient": {"effect": 1, "source": "töötuba"}}}],
}  # fmt: skip
MAP = ServiceMap.from_document(BASE)
POINTS = st.integers(-12, 12).map(lambda k: k / 4)


def evidence(of="attitude", **details):
    ends = {"strength": {"from": "kirjakandja", "to": "klient"},
            "effect": {"stakeholder": "klient", "change": "ukseni"}}  # fmt: skip
    named = ends.get(of, {"stakeholder": "klient"})
    return Evidence.model_validate({"of": of, **named, "value": 1, **details})


def with_evidence(*rows, **parts):
    return ServiceMap.from_document({**BASE, **parts, "evidence": [
        row.model_dump(mode="json", by_alias=True, exclude_unset=True) for row in rows
    ]})  # fmt: skip


def linked(**details):
    return with_evidence(influences=[{"from": "Kirjakandja", "to": "Klient", **details}])


@pytest.mark.parametrize(
    ("of", "value", "said"),
    [
        ("attitude", 1, {"who": "Mari", "range": (0, 2)}),
        ("power", 2, {}),
        ("effect", 1, {"source": "töötuba"}),
        ("strength", 2, {"why": "tuju"}),
    ],
)
def test_the_value_on_the_map_is_found_with_its_provenance(of, value, said):
    found = current(MAP, evidence(of, value=0))
    assert found == evidence(of, value=value, **said)


@pytest.mark.parametrize(
    "asked",
    [
        evidence("today"),
        evidence("attitude", stakeholder="kirjakandja"),
        evidence("strength", **{"from": "klient", "to": "kirjakandja"}),
        evidence("effect", stakeholder="kirjakandja"),
        evidence("effect", change="muu"),
        evidence("power", stakeholder="keegi"),
    ],
)
def test_where_nobody_said_anything_there_is_no_value(asked):
    assert current(MAP, asked) is None
    assert gives_way(MAP, asked)


@pytest.mark.parametrize(
    ("details", "value", "span"),
    [
        ({"range": [-1, 2]}, 0.5, (-1, 2)),
        ({"sign": "positive"}, 1.5, (0, 3)),
        ({"sign": "negative"}, -1.5, (-3, 0)),
        ({"strength": 2, "range": [1, 3]}, 2, (1, 3)),
    ],
)
def test_an_influence_without_strength_counts_with_its_middle(details, value, span):
    found = current(linked(**details), evidence("strength"))
    assert (found.value, found.range) == (value, span)


def test_an_unknown_sign_is_no_value():
    assert current(linked(sign="unknown"), evidence("strength")) is None


@pytest.mark.parametrize(
    ("details", "value", "gives"),
    [
        ({"sign": "positive"}, 1, True),
        ({"sign": "positive"}, -1, False),
        ({"sign": "positive"}, 0, False),
        ({"sign": "negative"}, -1, True),
        ({"sign": "unknown"}, -1, True),
        ({"range": [0, 2]}, 1, False),
        ({"strength": 1, "sign": "positive"}, 1, False),
    ],
)
def test_a_sign_gives_way_to_a_strength_that_agrees(details, value, gives):
    assert gives_way(linked(**details), evidence("strength", value=value)) is gives


@given(service_maps(max_stakeholders=5))
def test_strengths_are_those_that_the_totals_count_with(service_map):
    for influence in service_map.influences:
        asked = Evidence(of="strength", from_=influence.from_, to=influence.to, value=0)
        found = current(service_map, asked)
        counted = SCALE * weight(influence.model_copy(update={"exists": None}))
        assert (0 if found is None else found.value) == pytest.approx(counted)


@given(POINTS, POINTS, st.none() | st.tuples(POINTS, POINTS).map(sorted))
def test_evidence_leaves_out_what_is_beyond_its_range(value, other, span):
    said = evidence(value=value, **({"range": span} if span else {}))
    low, high = span or (value - FAR, value + FAR)
    assert leaves_out(said, other) == (not low <= other <= high)


def test_evidence_that_leaves_the_value_out_is_named_with_both():
    m = with_evidence(
        evidence(value=-1, range=[-1.4, -0.6]),
        evidence(value=1, range=[0.5, 1.5]),
        evidence("power", value=2.5),
        evidence("power", value=3),
        evidence("today", value=3),
        evidence("strength", value=-1),
    )
    assert [d.index for d in disagreements(m)] == [0, 3, 5]
    first = disagreements(m)[0]
    assert (first.evidence.value, first.now.value, first.origin) == (-1, 1, None)


def test_newer_evidence_of_the_same_source_and_method_replaces_older():
    same = {"source": "hinnangud", "method": "keskmine"}
    rows = [
        evidence(value=-1, when="2025", **same),
        evidence(value=1, when="2026", **same),
        evidence(value=-2, source="hinnangud"),
    ]
    m = with_evidence(*rows)
    assert [index for index, _ in newest(m)] == [1, 2]
    assert [d.index for d in disagreements(m)] == [2]


def test_evidence_that_names_nothing_is_replaced_by_nothing():
    m = with_evidence(evidence(value=-1), evidence(value=-2))
    assert [index for index, _ in newest(m)] == [0, 1]


def test_a_value_taken_from_evidence_is_known_again():
    taken = evidence("power", value=2, n=40, method="keskmine")
    m = with_evidence(taken)
    assert origin(m, current(m, taken)) == taken
    assert origin(m, current(m, evidence())) is None


def test_the_same_number_with_other_reasons_is_not_taken_from_evidence():
    m = with_evidence(evidence("power", value=2, source="hinnangud"))
    assert origin(m, current(m, evidence("power"))) is None


def test_evidence_rests_on_source_method_and_whoever_said_it():
    assert basis(evidence()) == basis(evidence(value=2, when="2026", n=3))
    for key in ("source", "method", "who"):
        assert basis(evidence()) != basis(evidence(**{key: "x"}))


@given(service_maps(max_stakeholders=5))
def test_no_disagreement_where_nobody_gave_a_value(service_map):
    for found in disagreements(service_map):
        assert service_map.evidence[found.index] == found.evidence
        assert current(service_map, found.evidence) == found.now
        assert leaves_out(found.evidence, found.now.value)
        assert not gives_way(service_map, found.evidence)


@given(st.text())
def test_only_one_method_means_by_hand(method):
    assert by_hand(evidence(method=method or None)) == (
        method in {"given by hand", "käsitsi antud"}
    )


@pytest.mark.parametrize("method", ["given by hand", "käsitsi antud"])
def test_what_stood_there_by_hand_before_disagrees_with_nothing(method):
    assert disagreements(with_evidence(evidence(value=-3, method=method))) == ()
    assert len(disagreements(with_evidence(evidence(value=-3, method="mediaan")))) == 1
