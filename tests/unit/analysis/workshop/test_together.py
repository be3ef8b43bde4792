"""The map with every rating on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.analysis.workshop.conftest import PAIRS, sheet

from sidusryhmad.analysis.workshop.judgement import Answer, Judgement
from sidusryhmad.analysis.workshop.together import together


def judged(kind, source, target, values):
    answers = tuple(Answer(chr(65 + i), value) for i, value in enumerate(values))
    return Judgement(kind, source, target, answers)


def on(document, *values):
    """The one influence of a document after a workshop."""
    each = judged("influence", "barista", "guest", values)
    return together({"changes": [], **document}, [each]).influences[0]


def first(**details):
    document = sheet({PAIRS[0]: 1}).to_document() | {"changes": []}
    row = {"from": "barista", "to": "guest", **(details or {"strength": 1})}
    return document | {"influences": [row]}


@given(st.lists(st.none() | st.integers(-12, 12).map(lambda k: k / 4), max_size=5))
def test_it_is_a_valid_map_whatever_was_said(values):
    found = on(first(sign="positive", range=[1, 2], why="raha"), *values)
    assert found.why == "raha"
    assert found.ratings == {chr(65 + i): v for i, v in enumerate(values)}
    if any(v is not None for v in values):
        assert found.sign is None
        assert found.strength is not None


@pytest.mark.parametrize(("value", "kept"), [(1.5, (1, 2)), (3, None), (-1, None)])
def test_one_answer_keeps_the_range_that_it_lies_in(value, kept):
    assert on(first(range=[1, 2]), value).range == kept


def test_two_who_agree_leave_no_room():
    assert on(first(), 2, 2).range == (2, 2)


def test_an_effect_of_which_nobody_says_how_large_it_is_is_left_out():
    document = sheet().to_document()
    document |= {
        "influences": [],
        "changes": [{"id": "c", "name": "C", "effects": {"guest": None}}],
    }
    found = together(document, [judged("effect", "c", "guest", [None])])
    assert found.change("c").effects == {}


def test_an_effect_that_nobody_was_asked_about_stays_as_it_was():
    document = {"influences": [], **sheet({}, {"Guest": 2}).to_document()}
    found = together(document, [judged("effect", "c", "guest", [])])
    assert found == sheet({}, {"Guest": 2})
