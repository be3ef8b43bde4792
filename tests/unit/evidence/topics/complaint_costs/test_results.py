import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_costs.options import Option
from sidusryhmad.examples.evidence import evidence_example


@pytest.fixture(scope="module")
def found():
    return sr.evidence.complaint_cost(evidence_example("complaint_cost"))


def test_the_cheapest_is_the_first(found):
    assert found.cheapest is Option.SELLING
    assert found.of(Option.SELLING) is found.costs[0]


def test_it_does_not_hold_everywhere(found):
    assert not found.always
    assert found.of(Option.GIVING_IN).dearer.low < 0 < found.of(Option.ARGUING).dearer.low


def test_mood_stays_what_was_said_of_it(found):
    moods = {each.option: each.mood for each in found.costs}
    assert moods[Option.ARGUING].value == -2
    assert moods[Option.SELLING].note == "töö on tasustatud ja reegel selge"
    without = [row for row in _rows() if "mood" not in row["input"]]
    bare = sr.evidence.complaint_cost(without)
    assert [each.mood for each in bare.costs] == [None] * 3
    assert [each.cost for each in bare.costs] == [each.cost for each in found.costs]


def _rows():
    import csv

    with evidence_example("complaint_cost").open(encoding="utf-8", newline="") as file:
        next(file)
        return [{k: v for k, v in row.items() if v} for row in csv.DictReader(file)]


def test_the_json_has_the_options_as_rows(found):
    written = found.written()
    assert written["kind"] == "complaint_cost"
    assert [row["option"] for row in found.rows()] == ["selling", "giving_in", "arguing"]
    assert written["cheapest"] == "selling"
    assert written["always"] is False


@settings(max_examples=10)
@given(st.sampled_from(list(Option)), st.floats(-3, 3))
def test_no_mood_moves_any_cost(option, mood):
    rows = [row for row in _rows() if "mood" not in row["input"]]
    word = {"arguing": "while arguing", "giving_in": "when giving in", "selling": "when selling it"}
    moody = [*rows, {"input": f"mood {word[option]}", "value": mood}]
    one, other = (sr.evidence.complaint_cost(each) for each in (rows, moody))
    assert [(c.option, c.cost, c.dearer) for c in one.costs] == [
        (c.option, c.cost, c.dearer) for c in other.costs
    ]
    assert other.of(option).mood.value == mood
