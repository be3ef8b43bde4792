"""Strengths and signs of connections, and what a map has no place for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Message, Place
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.kumu_items import Item, Tally
from sidusryhmad.formats.kumu_measures import Headings, as_it_stands, column_of, measured
from sidusryhmad.model.influence import Influence

HERE = Place(2, None, "C")


def see_to(record, *headings):
    rename, tally = Headings(), Tally()
    for heading in headings:
        rename(heading)
    measured([record], [Item({}, HERE)], rename, tally)
    return record, [r.message.code for r in tally.remarks()]


@pytest.mark.parametrize(
    ("heading", "ours"),
    [
        ("Type", "kind"),
        ("connection type", "kind"),
        ("Description", "note"),
        ("Strength", "Strength"),
        ("Tugevus (0–10)", "Tugevus (0–10)"),
        ("Rating: Mari", "Rating: Mari"),
        ("Budget", "rating: \0Budget"),
    ],
)
def test_headings_are_ours_or_set_apart(heading, ours):
    assert Headings()(heading) == ours


def test_of_two_headings_for_the_same_the_second_is_set_apart():
    rename = Headings()
    assert [rename("Weight"), rename("Strength")] == ["Weight", "rating: \0Strength"]
    assert rename.headings == {("strength",): "Weight"}


def test_columns_are_known_with_or_without_their_scale():
    assert column_of("Tugevus (−3…+3)").key == ("strength",)
    assert column_of("Muu") is None


def test_what_was_set_apart_is_told_in_the_note_and_ratings_stay():
    record = {"strength": 1, "note": "n", "ratings": {"\0Budget": "'=7", "\0Mood": None, "A": 2}}
    found, codes = see_to(record)
    assert found == {"strength": 1, "note": "n\nBudget: =7\nMood: ?", "ratings": {"A": 2}}
    assert codes == []


def test_ratings_that_are_none_leave_nothing_behind():
    found, _ = see_to({"sign": "unknown", "ratings": {"\0Budget": ["a", 1]}})
    assert found == {"sign": "unknown", "note": "Budget: a | 1"}


def test_a_misfit_goes_under_the_heading_it_had():
    found, codes = see_to({"strength": "palju", "confidence": 7}, "Weight")
    assert found == {"sign": "unknown", "note": "confidence: 7\nWeight: palju"}
    assert codes == ["noted confidence", "noted Weight", "no_strength"]


@pytest.mark.parametrize(
    ("record", "strength"),
    [
        ({"strength": 2, "sign": "negative"}, -2),
        ({"strength": -2, "sign": "positive"}, 2),
        ({"strength": -2, "sign": "negative"}, -2),
        ({"strength": 2, "sign": "unknown"}, 2),
        ({"strength": 2, "kind": "\u2212"}, -2),
        ({"strength": 2, "kind": "toetab"}, 2),
    ],
)
def test_a_sign_beside_a_strength_is_its_sign(record, strength):
    found, codes = see_to(dict(record))
    assert found["strength"] == strength
    assert ("strength_by_sign" in codes) == (strength != record["strength"])


@given(
    st.dictionaries(
        st.sampled_from(["strength", "sign", "kind", "confidence", "note", "ratings", "exists"]),
        st.none() | st.integers(-9, 9) | st.sampled_from(["+", "positive", "x"]) | st.booleans(),
    )
)
def test_whatever_came_in_is_an_influence_afterwards_and_nothing_is_forgotten(record):
    before = dict(record)
    found, _ = see_to(record)
    Influence.model_validate({"from": "a", "to": "b", **found})
    assert any(found.get(key) is not None for key in ("strength", "sign", "range"))
    gone = [k for k, v in before.items() if k not in found and v is not None]
    assert all(f"{key}: " in found.get("note", "") or before[key] == "+" for key in gone)


@pytest.mark.parametrize(
    ("heading", "said", "expected"),
    [
        ("Strength", [], 1),
        ("Strength (0–10)", [], 0),
        ("Strength", ["Strength (0…10)"], 0),
        (None, [], 0),
    ],
)
def test_strengths_on_our_scale_are_said_to_be_taken_so(heading, said, expected):
    rename = Headings()
    records = [{"sign": "positive"}]
    if heading:
        rename(heading)
        records.append({"strength": 2})
    remarks = [Remark("assumed", Message("other_scale", "", {"heading": h})) for h in said]
    as_it_stands(records, rename, remarks)
    assert [r.message.code for r in remarks[len(said) :]] == ["strength_scale"] * expected


@given(
    st.integers(-3, 3), st.integers(-4, 4), st.integers(-4, 4), st.sampled_from(["+", "-", None])
)
def test_a_range_that_does_not_fit_is_told_in_the_note(strength, low, high, kind):
    record = {"strength": strength, "range": [low, high], **({"kind": kind} if kind else {})}
    found, codes = see_to(record)
    if "range" in found:
        assert -3 <= low <= found["strength"] <= high <= 3
        assert codes.count("unfit_range") == 0
    else:
        assert found["note"] == f"range: {low} | {high}"
        assert "unfit_range" in codes
