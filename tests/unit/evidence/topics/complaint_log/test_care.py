import json
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_log import care
from sidusryhmad.evidence.topics.complaint_log.care import FollowUps, Mood, OpenPromise, Recovery

DAYS = st.none() | st.integers(1, 30).map("2026-09-{:02d}".format)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "when": DAYS,
            "what": st.just("x"),
            "promised": DAYS,
            "followed up": DAYS,
            "taken": st.none() | st.sampled_from(["rahunes", "calm", "vihane", "nuttis"]),
            "extra": st.none() | st.sampled_from(["ei", "leht"]),
        }
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS)
@settings(max_examples=30, deadline=None)
def test_everything_adds_up_and_is_json(rows):
    found = sr.evidence.complaint_log(rows, draws=99)
    owed = found.follow_ups
    assert owed.promised == owed.in_time + owed.late + owed.due + owed.overdue
    assert sum(mood.count for mood in found.moods) == sum(row["taken"] is not None for row in rows)
    assert [mood.own for mood in found.moods] == sorted(mood.own for mood in found.moods)
    for step in found.recovery:
        assert step.written + step.refused + step.blank == found.n
        assert len(step.places) == step.blank
    json.dumps(sr.to_json(found), allow_nan=False)


@given(ROWS)
@settings(max_examples=20, deadline=None)
def test_words_of_both_languages_are_one_mood(rows):
    translated = {"rahunes": "calm", "vihane": "angry"}
    other = [{**row, "taken": translated.get(row["taken"], row["taken"])} for row in rows]
    one, two = (sr.evidence.complaint_log(each, draws=99).moods for each in (rows, other))
    assert one == two


@pytest.mark.parametrize("kind", [FollowUps, Mood, OpenPromise, Recovery])
def test_every_field_is_explained(kind):
    assert is_dataclass(kind)
    assert kind.__module__ == care.__name__
    for field in fields(kind):
        assert f"{field.name}: " in kind.__doc__
