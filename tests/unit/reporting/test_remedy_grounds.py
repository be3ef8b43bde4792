"""What a remedy rests on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.remedy_grounds import deed, grounds
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps

PEOPLE = [{"name": "Barista", "ring": "direct"}, {"name": "Guest", "ring": "direct"}]
EDGES = [{"from": "Barista", "to": "Guest", "sign": "positive"}]
CAFE = ServiceMap.from_document(
    {"service": {"name": "K"}, "stakeholders": PEOPLE, "influences": EDGES}
)


def said(code="en", budget=True, **terms):
    result = remedy(CAFE, {"Guest": -1}, terms=Terms(**terms), draws=30, budget=budget)
    (bullets,) = grounds(result, MapWords(CAFE, language(code)))
    return " ".join(bullets.items)


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ({}, "a point costs the same for everybody"),
        (
            {"costs": {"guest": 2, "Barista": 0.5}},
            "A point costs 1, but: Guest 2.00, Barista 0.50.",
        ),
        ({"only": ("guest",)}, "Measures are allowed on these alone: Guest."),
        ({"limits": {"guest": (0, 2)}}, "Limits of the measures: Guest 0.00 … +2.00."),
        ({"limits": {"Barista": (None, 1)}}, "Limits of the measures: Barista … +1.00."),
        ({"limits": {"Barista": (-1, None)}}, "Limits of the measures: Barista −1.00 …."),
        ({"limits": {"Barista": 0}}, "Limits of the measures: Barista 0.00."),
        ({}, "Nothing was drawn: the ratings are taken as exact."),
        ({"robust": 0.5}, "Sought on 30 draws"),
        ({}, "Carry-over 0.5"),
        ({}, "share a budget"),
        ({}, "Only the sign is known, so half of a full influence is assumed: Barista → Guest."),
    ],
)
def test_every_ground_is_named(terms, text):
    assert text in said(**terms)


def test_what_does_not_hold_is_not_said():
    assert "share a budget" not in said(budget=False)
    plain = said()
    for text in ("Limits of", "allowed on these alone", "fresh draws", "but:"):
        assert text not in plain
    assert "Nothing was drawn" not in said(robust=0.5)


@settings(max_examples=20)
@given(st.data())
def test_what_a_measure_is_comes_first_in_both_languages(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    result = remedy(service_map, data.draw(changes(service_map)))
    for code in ("en", "et"):
        words = MapWords(result.service_map, language(code))
        (bullets,) = grounds(result, words)
        assert bullets.items[0] == deed(words)
        assert all(item.endswith(".") for item in bullets.items)
