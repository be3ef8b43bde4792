"""Values and evidence in words."""

import pytest
from hypothesis import given

from sidusryhmad.locale.language import language
from sidusryhmad.model.backing import disagreements
from sidusryhmad.model.backing_words import (
    amount,
    grounds,
    label,
    said,
    side_by_side,
)
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

DOCUMENT = {
    "service": {"name": "Post"},
    "stakeholders": [
        {"name": "Klient", "ring": "direct", "attitude": {"value": 1, "source": "töötuba"}},
        {"name": "Kirjakandja", "ring": "direct"},
    ],
    "changes": [
        {"name": "Ukse taha", "effects": {},
         "edits": {"add": {"stakeholders": [{"name": "Robot", "ring": "direct"}]}}}
    ],
    "evidence": [
        {"of": "attitude", "stakeholder": "Klient", "value": -1, "range": [-1.4, -0.6], "n": 212,
         "when": "sügis 2026", "source": "hinnangud.csv"},
        {"of": "effect", "stakeholder": "Robot", "change": "Ukse taha", "value": 2},
        {"of": "strength", "from": "Kirjakandja", "to": "Klient", "value": 2},
    ],
}  # fmt: skip
MAP = ServiceMap.from_document(DOCUMENT)
ET = language("et")


def evidence(**details):
    return Evidence.model_validate({"of": "today", "stakeholder": "klient", "value": 1, **details})


@pytest.mark.parametrize(
    ("index", "name"), [(0, "Klient"), (1, "Ukse taha → Robot"), (2, "Kirjakandja → Klient")]
)
def test_whom_it_speaks_of_is_told_by_name(index, name):
    assert label(MAP, MAP.evidence[index]) == name


@pytest.mark.parametrize(
    ("details", "text"),
    [
        ({}, "+1"),
        ({"value": -1}, "−1"),
        ({"value": 0}, "0"),
        ({"of": "power"}, "1"),
        ({"range": [-0.5, 1.25]}, "+1 (−0,5 kuni +1,25)"),
        ({"of": "power", "range": [0, 2]}, "1 (0 kuni 2)"),
    ],
)
def test_a_value_is_written_with_sign_and_range(details, text):
    assert ET.say(said(evidence(**details))) == text


def test_another_value_is_written_alike():
    assert ET.say(amount(evidence(), 2)) == "+2"
    assert ET.say(amount(evidence(of="power"), 2)) == "2"


@pytest.mark.parametrize(
    ("details", "text"),
    [
        ({}, "käsitsi antud"),
        ({"n": 40}, "n = 40"),
        ({"n": 40, "why": "40 hinnangut", "when": "2026"}, "40 hinnangut, 2026"),
        ({"method": "mudel", "source": "ooteajad"}, "mudel, ooteajad"),
        ({"when": "2026", "why": "tuju"}, "käsitsi antud, 2026"),
        ({"n": 0, "method": "x"}, "n = 0"),
        ({"why": "{n} {", "n": 1}, "{n} {"),
    ],
)
def test_what_it_rests_on_is_what_is_known(details, text):
    assert ET.say(grounds(evidence(**details))) == text


def test_both_values_stand_side_by_side():
    (found,) = disagreements(MAP)
    assert str(side_by_side(MAP, found)) == (
        "Klient: attitude is +1 on the map (given by hand, töötuba); evidence says "
        "-1 (-1.4 to -0.6) (n = 212, sügis 2026, hinnangud.csv)"
    )
    assert ET.say(side_by_side(MAP, found)) == (
        "Klient: hoiak on kaardil +1 (käsitsi antud, töötuba); tõendid ütlevad "
        "−1 (−1,4 kuni −0,6) (n = 212, sügis 2026, hinnangud.csv)"
    )


def test_a_value_from_other_evidence_is_said_to_be_so():
    taken = {"of": "attitude", "stakeholder": "Klient", "value": 1, "source": "töötuba", "n": 9}
    m = ServiceMap.from_document({**DOCUMENT, "evidence": [*DOCUMENT["evidence"], taken]})
    (found,) = disagreements(m)
    assert "+1 on the map (n = 9, töötuba)" in str(side_by_side(m, found))


@given(service_maps(max_stakeholders=4))
def test_every_disagreement_can_be_said_in_both_languages(service_map):
    for found in disagreements(service_map):
        message = side_by_side(service_map, found)
        for code in ("en", "et"):
            assert label(service_map, found.evidence) in language(code).say(message)
