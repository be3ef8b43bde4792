import pytest
from pydantic import ValidationError

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.channels.channels import channels
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


def test_names_that_are_nearly_the_same_are_asked_about():
    rows = [
        {"stakeholder": name, "aspect": "kiirus", "simple": 1, "complex": 1}
        for name in ("Kirjakandja", "Kirjakanja", "Klient")
    ]
    found = channels(rows)
    told = [str(each.message) for each in found.grounds.remarks]
    assert told == ["Kirjakanja is nearly Kirjakandja; if they are one, write both the same way"]


@pytest.mark.parametrize("word", ["telefon", "phone", "e-kanal"])
def test_an_unknown_channel_lists_the_words_of_both_languages(word):
    with pytest.raises(InvalidEvidenceError, match=word):
        sheet_of(
            [{"stakeholder": "a", "aspect": "b", "simple": 1, "complex": 1, "to": "posti"}], FORM
        )
