import pytest
from pydantic import ValidationError

from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.channels.rows import FORM, AnswerRow


@pytest.mark.parametrize(
    ("word", "channel"),
    [("Kõnekeskus", "phone"), ("e-teenindus", "e-channel"), ("Lett", "counter")],
)
def test_channels_go_by_many_names(word, channel):
    row = {
        "kanalisse": word, "sidusrühm": "a", "külg": "b", "lihtne juhtum": 1, "keeruline juhtum": 2,
    }  # fmt: skip
    assert sheet_of([row], FORM).rows[0].to == channel


def test_an_unknown_channel_is_refused_and_an_open_answer_is_not():
    with pytest.raises(ValidationError):
        AnswerRow(stakeholder="a", aspect="b", to="fax")
    assert AnswerRow(stakeholder="a", aspect="b").simple is None
