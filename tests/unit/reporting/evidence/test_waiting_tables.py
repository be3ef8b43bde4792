import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.waiting_tables import changes, limits, parameters, waits
from sidusryhmad.reporting.words import MapWords

FOUND = sr.evidence.waiting(evidence_example("waiting"))
CODES = st.sampled_from(["en", "et"])


def words(code="en"):
    return MapWords(FOUND.service_map, language(code))


def column(table, title):
    at = [each.title for each in table.columns].index(title)
    return [row[at].text for row in table.rows]


@given(CODES)
def test_all_tables_are_rectangular_and_whole(code):
    tables = [make(FOUND, words(code)) for make in (waits, changes, parameters)]
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert all(cell.text for row in table.rows for cell in row)
    assert [len(table.rows) for table in tables[:2]] == [7, 4]
    assert len(tables[2].rows) == sum(len(each.moved) for each in FOUND.comparisons)


def test_a_wait_says_what_is_told_and_what_it_feels_like():
    table = waits(FOUND, words())
    assert column(table, "Told")[:2] == ["no", "5 days"]
    assert column(table, "Feels like")[:2] == ["6.3 days", "5 days"]
    assert column(table, "The change")[:2] == ["today", "Vastame kohe"]


def test_no_feeling_is_above_zero():
    assert all(text.startswith("−") for text in column(waits(FOUND, words()), "Points"))


def test_effects_have_sign_and_tone():
    table = changes(FOUND, words())
    assert column(table, "Direct effect") == ["+0.2", "0.0", "+2.2", "+0.7"]
    tones = [row[3].tone for row in table.rows]
    assert tones[0] == tones[2] == "gain"


def test_limits_are_ranges_in_one_unit():
    assert limits(FOUND.comparisons[0], words()) == "3.5…14.4 days"
    assert limits(FOUND.comparisons[2], words("et")).endswith(" tundi")


@pytest.mark.parametrize("code", ["en", "et"])
def test_parameters_are_named_in_the_reader_s_language(code):
    texts = {row[2].text for row in parameters(FOUND, words(code)).rows}
    assert ("untold time" in texts) == (code == "en")
    assert ("teadmatuses aeg" in texts) == (code == "et")


def test_a_parameter_that_never_turns_it_has_a_dash():
    turns = column(parameters(FOUND, words()), "Both feel alike at")
    assert turns[0] == "1.58"
    assert "–" in turns


@given(st.sampled_from(FOUND.comparisons))
def test_limits_rise(each):
    low, high = limits(each, words()).rsplit(" ", 1)[0].replace(",", "").split("…")
    assert float(low) <= float(high)


@given(st.sampled_from(FOUND.waits), CODES)
def test_every_wait_has_its_row(wait, code):
    rows = [[cell.text for cell in row] for row in waits(FOUND, words(code)).rows]
    told = rows[FOUND.waits.index(wait)]
    assert wait.situation in told[0]
    assert wait.change in told[1]
