"""Evidence against the map that it speaks of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.crosscheck_evidence import with_fitting_evidence
from sidusryhmad.model.evidence import ENDS
from sidusryhmad.model.scales import SCALES
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

BASE = {
    "service": {"name": "Post", "language": "en"},
    "stakeholders": [
        {"name": "Klient", "ring": "direct"}, {"name": "Kirjakandja", "ring": "direct"}
    ],
    "changes": [
        {"name": "Ukseni", "effects": {"Klient": 1},
         "edits": {"add": {"stakeholders": [{"name": "Robot", "ring": "direct"}]}}},
        {"name": "Kiirem", "effects": {"Klient": 1}},
    ],
}  # fmt: skip
ATTITUDE = {"of": "attitude", "stakeholder": "Klient", "value": 1}
EFFECT = {"of": "effect", "stakeholder": "Klient", "change": "Ukseni", "value": 1}
STRENGTH = {"of": "strength", "from": "Kirjakandja", "to": "Klient", "value": 1}


def faults(*rows, **parts):
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document({**BASE, "evidence": list(rows), **parts})
    return [(f.field, f.message.code, f.nearest) for f in caught.value.faults]


@pytest.mark.parametrize(
    "row",
    [ATTITUDE, EFFECT, STRENGTH, {**EFFECT, "stakeholder": "Robot"},
     {"of": "power", "stakeholder": "klient", "value": 3, "range": [3, 3]},
     {**ATTITUDE, "n": 0, "who": "Mari", "method": "asked"}],
)  # fmt: skip
def test_what_fits_is_kept(row):
    m = ServiceMap.from_document({**BASE, "evidence": [row]})
    assert m.evidence[0].value == row["value"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ({**ATTITUDE, "of": "hoiak"}, ("of", "not_allowed", "attitude")),
        ({**ATTITUDE, "stakeholder": "Klent"}, ("stakeholder", "unknown_stakeholder", "Klient")),
        ({**ATTITUDE, "stakeholder": None}, ("stakeholder", "missing_key", None)),
        ({**ATTITUDE, "change": "Ukseni"}, ("change", "key_too_many", None)),
        ({**ATTITUDE, "from": "Klient"}, ("from", "key_too_many", None)),
        ({**ATTITUDE, "stakeholder": "Robot"}, ("stakeholder", "unknown_stakeholder", None)),
        ({**EFFECT, "change": "Uksen"}, ("change", "unknown_change", "Ukseni")),
        ({**EFFECT, "change": None}, ("change", "missing_key", None)),
        ({**EFFECT, "change": "Kiirem", "stakeholder": "Robot"},
         ("stakeholder", "unknown_stakeholder", None)),
        ({**STRENGTH, "to": None}, ("to", "missing_key", None)),
        ({**STRENGTH, "to": "Kirjakanda"}, ("to", "unknown_stakeholder", "Kirjakandja")),
        ({**STRENGTH, "from": "Robot"}, ("from", "unknown_stakeholder", None)),
        ({**STRENGTH, "stakeholder": "Klient"}, ("stakeholder", "key_too_many", None)),
        ({**ATTITUDE, "value": 3.5}, ("value", "off_scale", None)),
        ({**ATTITUDE, "of": "power", "value": -1}, ("value", "off_scale", None)),
        ({**ATTITUDE, "range": [2, 0]}, ("range", "range_upside_down", None)),
        ({**ATTITUDE, "range": [-1, 0]}, ("range", "range_excludes_value", None)),
        ({**ATTITUDE, "range": [0, 4]}, ("range", "range_off_scale", None)),
        ({**ATTITUDE, "n": 1.5}, ("n", "not_whole", None)),
        ({**ATTITUDE, "weight": 1}, ("weight", "unknown_key", None)),
        ({"of": "attitude", "stakeholder": "Klient"}, ("value", "missing_key", None)),
        ({"of": "attitude", "sidusrühm": "Klient", "value": 1},
         ("sidusrühm", "unknown_key", "stakeholder")),
    ],
)  # fmt: skip
def test_every_fault_is_named_with_what_was_probably_meant(row, found):
    field, code, nearest = found
    assert faults(row) == [(f"evidence[0].{field}", code, nearest)]


def test_nothing_can_happen_to_whoever_the_change_removes():
    plan = {"name": "Ukseni", "edits": {"remove": {"stakeholders": ["Klient"]}}}
    found = faults(EFFECT, changes=[plan])
    assert found == [("evidence[0].stakeholder", "effect_on_removed", None)]


def test_nobody_influences_themselves():
    row = {**STRENGTH, "to": "Kirjakandja"}
    assert faults(row) == [("evidence[0]", "self_influence", None)]


def test_all_faults_come_at_once_in_the_order_of_the_file():
    found = faults({**ATTITUDE, "value": 9}, {**EFFECT, "change": "x"}, {**STRENGTH, "to": "y"})
    assert [field for field, _, _ in found] == [
        "evidence[0].value", "evidence[1].change", "evidence[2].to"
    ]  # fmt: skip


def test_where_a_misspelt_key_hides_everybody_nobody_is_missed():
    found = faults(ATTITUDE, stakeholders=[], stakeholdres=[{"name": "Klient", "ring": "direct"}])
    assert ("stakeholdres", "unknown_key", "stakeholders") in found


@pytest.mark.parametrize("rows", ["x", {"of": "today"}, 3])
def test_what_is_no_list_is_refused_as_such(rows):
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document({**BASE, "evidence": rows})
    assert [f.field for f in caught.value.faults] == ["evidence"]


@given(st.sampled_from(sorted(ENDS)), st.floats(-9, 9))
def test_a_value_stands_exactly_where_its_scale_allows_it(of, value):
    row = {"attitude": ATTITUDE, "effect": EFFECT, "strength": STRENGTH}.get(of, ATTITUDE)
    document = {**BASE, "evidence": [{**row, "of": of, "value": value}]}
    low, high = SCALES[of]
    if low <= value <= high:
        assert ServiceMap.from_document(document).evidence[0].value == value
    else:
        with pytest.raises(InvalidMapError, match="outside the scale"):
            ServiceMap.from_document(document)


@given(st.data())
def test_what_is_left_of_evidence_fits_what_is_left_of_a_map(data):
    service_map = data.draw(service_maps(min_stakeholders=2, max_stakeholders=4))
    document = service_map.to_document()
    gone = data.draw(st.sampled_from([s.id for s in service_map.stakeholders]))
    left = [row for row in document["stakeholders"] if row["id"] != gone]
    cut = {k: v for k, v in document.items() if k not in {"influences", "changes", "inner_circle"}}
    made = with_fitting_evidence({**cut, "stakeholders": left})
    kept = ServiceMap.from_document(made).evidence
    expected = [
        e for e in service_map.evidence if gone not in e.about[1:] and e.of != "effect"
    ]  # fmt: skip
    assert list(kept) == expected
