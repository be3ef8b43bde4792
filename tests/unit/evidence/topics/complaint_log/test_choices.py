import datetime
from dataclasses import fields

import pytest

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.complaint_log.choices import Choices, Chosen


def test_every_choice_can_be_given_as_a_keyword():
    assert set(Chosen.__annotations__) == {field.name for field in fields(Choices)}


def test_names_are_hidden_and_no_clock_is_asked_by_default():
    usual = Choices()
    assert not usual.names
    assert usual.as_of is None
    assert Choices(as_of=datetime.date(2026, 9, 9)).as_of.year == 2026


def test_choices_are_checked_as_those_of_the_search():
    with pytest.raises(InvalidParameterError):
        Choices(level=2)
