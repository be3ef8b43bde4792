"""Choices as keywords: shown by help(), and any other word refused with what was meant."""

import inspect
import pydoc
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.choosing import choosing, chosen
from sidusryhmad.evidence.topics.complaint_log.choices import Choices as LogChoices
from sidusryhmad.evidence.topics.recommendation.choices import Choices

CHOOSING = {"recommendation": Choices, "complaint_log": LogChoices}
ROWS = {
    "recommendation": [{"rating": 9}],
    "complaint_log": [{"when": "2026-09-09 15:30", "what went wrong": "leht hiljines"}],
}
QUESTIONS = [name for name in sr.evidence.__all__ if inspect.isfunction(getattr(sr.evidence, name))]


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_hides_what_it_takes(name):
    kinds = {p.kind for p in inspect.signature(getattr(sr.evidence, name)).parameters.values()}
    assert not kinds & {inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL}


@pytest.mark.parametrize("name", CHOOSING)
def test_help_and_completion_know_every_choice_with_its_value(name):
    question, choices = getattr(sr.evidence, name), CHOOSING[name]
    shown = inspect.signature(question).parameters
    told = pydoc.plain(pydoc.render_doc(question))
    for field in fields(choices):
        assert shown[field.name].default == field.default
        assert shown[field.name].kind is inspect.Parameter.KEYWORD_ONLY
        assert f"{field.name}: " in told
    assert "**" not in told


@given(st.sampled_from(sorted(CHOOSING)), st.data())
def test_a_choice_with_a_letter_missing_is_refused_and_named(name, data):
    known = [field.name for field in fields(CHOOSING[name]) if len(field.name) > 5]
    word = data.draw(st.sampled_from(known))
    at = data.draw(st.integers(0, len(word) - 1))
    with pytest.raises(InvalidParameterError) as refused:
        getattr(sr.evidence, name)(ROWS[name], **{word[:at] + word[at + 1 :]: 1})
    assert refused.value.message.code == "unknown_choice"
    assert refused.value.message.values["near"] == word


def test_what_is_like_nothing_lists_what_there_is():
    with pytest.raises(InvalidParameterError, match="there are: data, measures, service_map, "):
        sr.evidence.recommendation(ROWS["recommendation"], zzzz=1)


def test_a_misspelt_table_is_named_too():
    with pytest.raises(InvalidParameterError, match="did you mean calendar"):
        sr.evidence.complaint_log(ROWS["complaint_log"], calender=[])


@given(st.integers(1, 1000), st.sampled_from(["month", "quarter"]))
def test_what_is_chosen_is_what_is_made(threshold, period):
    given_ = {"threshold": threshold, "period": period}
    assert chosen(Choices, given_, lambda: None) == Choices(**given_)


def test_a_question_stays_the_same_function():
    def asked(data, **choices):
        """What it says."""
        return data, choices

    shown = choosing(Choices)(asked)
    assert shown is asked
    assert shown(1, threshold=2) == (1, {"threshold": 2})
    assert list(inspect.signature(shown).parameters)[:2] == ["data", "threshold"]
