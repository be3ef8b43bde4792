import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.channels.aspects import ASPECTS, CHANNELS
from sidusryhmad.evidence.topics.channels.questions import channel_questions
from sidusryhmad.evidence.topics.channels.rows import FORM

PAIRS = st.permutations(list(CHANNELS)).map(lambda names: names[:2])


@given(PAIRS, st.sampled_from(["en", "et"]))
def test_no_answer_is_ever_preset_and_every_question_has_its_reason(pair, language):
    rows = channel_questions(*pair, language=language)
    sheet = sheet_of(rows, FORM)
    assert len(sheet.rows) == len(ASPECTS)
    for row in sheet.rows:
        assert row.simple is row.complex is row.who is None
        assert row.question
        assert row.reason
        assert row.text
        assert (row.from_, row.to) == tuple(pair)


def test_with_a_map_the_inner_circle_is_asked_about_by_name():
    m = sr.example("post").read()
    rows = channel_questions("phone", "e-channel", service_map=m)
    asked = {row["sidusrühm"] for row in rows}
    inner = {s.name for s in m.stakeholders if s.id in m.inner_ids}
    assert asked == inner


def test_questions_come_in_the_language_of_the_map():
    m = sr.ServiceMap.named("Post", language="et")
    row = channel_questions("counter", "e-channel", service_map=m)[0]
    assert row["külg"] == "kontroll"
    assert "(kanal: e-kanal)" in row["küsimus"]


def test_a_channel_that_is_none_is_refused():
    with pytest.raises(InvalidParameterError):
        channel_questions("counter", "fax")
