import pytest

from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, SHARES
from sidusryhmad.evidence.topics.complaint_costs.rows import (
    INPUT_NAMES,
    INPUT_WORDS,
    INPUTS,
    MONEY,
    MOODS,
    PURPOSES,
)
from sidusryhmad.formats.tables.columns import by_word
from sidusryhmad.locale.language import language


def test_every_input_has_a_name_and_a_purpose():
    assert tuple(INPUT_NAMES) == KEYS
    assert set(PURPOSES) == set(KEYS)
    assert set(KEYS) > MONEY
    assert not MONEY & SHARES


@pytest.mark.parametrize("code", ["en", "et"])
@pytest.mark.parametrize("name", [*INPUT_NAMES, *MOODS])
def test_the_names_that_reports_show_are_read_back(name, code):
    shown = language(code).text({**INPUT_NAMES, **MOODS}[name])
    (row,) = sheet_of([{"input": shown.upper(), "value": 1}], INPUTS).rows
    assert row.name == name


@pytest.mark.parametrize("code", ["en", "et"])
@pytest.mark.parametrize("purpose", PURPOSES.values())
def test_purposes_are_told_in_both_languages(purpose, code):
    said = language(code).text(purpose)
    assert (said == purpose) == (code == "en")


def test_headings_mean_one_thing_each():
    words = [word for column in INPUTS.columns for word in column.words]
    assert len(by_word(INPUTS.columns)) == len(words)


def test_percent_and_commas_are_read():
    rows = [{"sisend": "ostjate osakaal", "väärtus": "40 %", "vähim": "0,2", "suurim": 0.6}]
    (row,) = sheet_of(rows, INPUTS).rows
    assert (row.value, row.low, row.high) == (0.4, 0.2, 0.6)


def test_a_strange_name_stays_as_it_is_for_the_fault():
    (row,) = sheet_of([{"input": "mineral water", "value": 1}], INPUTS).rows
    assert row.name == "mineral water"


@pytest.mark.parametrize("code", ["en", "et"])
def test_inputs_are_known_by_what_reports_call_them(code):
    for name, told in {**INPUT_NAMES, **MOODS}.items():
        assert INPUT_WORDS(language(code).text(told)) == name
    assert INPUT_WORDS("juhtumid") == "cases"
