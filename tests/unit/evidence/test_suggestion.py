"""A suggestion as a row of the map's evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.locale.language import language

SAID = Message("by_hand", N_("given by hand"))
PLAIN = Message("plain", "212 hinnangut")
FULL = {"range": (-1.4, -0.6), "n": 212, "when": PLAIN, "source": "a.csv"}


def row(code="en", *, value=-1.0, **details):
    return Suggestion("attitude", value, PLAIN, SAID, "Klient", **details).row(language(code))


def test_only_what_is_known_is_written():
    assert row() == {
        "of": "attitude", "stakeholder": "Klient", "value": -1, "method": "given by hand",
        "why": "212 hinnangut",
    }  # fmt: skip
    assert list(row(**FULL))[2:] == ["value", "range", "n", "method", "when", "why", "source"]


def test_texts_are_written_in_the_language_asked_for():
    assert row("et")["method"] == "käsitsi antud"


def test_an_influence_is_named_by_its_ends():
    made = Suggestion("strength", 2, PLAIN, SAID, from_="A", to="B").row(language("en"))
    assert (made["from"], made["to"]) == ("A", "B")
    assert "stakeholder" not in made


@pytest.mark.parametrize("n", [0, 1, 212])
def test_a_count_of_nothing_is_a_count(n):
    assert row(n=n)["n"] == n


@given(st.lists(st.floats(-3, 3), min_size=3, max_size=3).map(sorted))
def test_rounding_keeps_the_value_in_its_range_and_on_the_scale(ends):
    low, value, high = ends
    made = row(value=value, range=(low, high))
    assert -3 <= made["range"][0] <= made["value"] <= made["range"][1] <= 3
    assert made["value"] == pytest.approx(value, abs=0.0051)
