import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_log.recovery import Step
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.complaint_log_care import (
    STEPS,
    moods_section,
    owed_section,
    owed_sentence,
    recovery_section,
)
from sidusryhmad.reporting.words import MapWords

DAY = datetime.date(2026, 9, 10)


def asked(*rows, **how):
    full = [{"when": "2026-09-01 10:00", "what": "x", **row} for row in rows]
    found = sr.evidence.complaint_log(full, **how)
    return found, MapWords(found.service_map, language("en"))


def texts(section):
    return [block.text for block in section.blocks if hasattr(block, "text")]


def cells(section):
    (table,) = [block for block in section.blocks if hasattr(block, "rows")]
    return [[cell.text for cell in row] for row in table.rows]


def test_promises_kept_and_not():
    found, words = asked(
        {"promised": "2026-09-05", "customer": "Anu", "topic": "arve"},
        {"promised": "2026-09-12", "customer": "Jüri"},
        {"promised": "2026-09-05", "followed up": "2026-09-04"},
        {"promised": "2026-09-05", "followed up": "2026-09-08"},
        {"promised": None, "followed up": "2026-09-08"},
        as_of=DAY,
    )
    section = owed_section(found, words)
    assert texts(section) == [
        "1 of 4 promised follow-ups is overdue on 10 September 2026; there is still time for 1.",
        "Kept in time: 1; kept late: 1; followed up without a promise: 1.",
    ]
    late, due = cells(section)
    assert late[:3] == ["5 Sep 2026", "overdue", "5"]
    assert due[:3] == ["12 Sep 2026", "still time", "2"]
    assert {late[3], due[3]} == {"#1", "#2"}
    assert late[4:] == ["arve", "2"]


def test_nothing_overdue_is_said():
    found, words = asked({"promised": "2026-09-12"}, as_of=DAY)
    said = "No promised follow-up is overdue on 10 September 2026; there is still time for 1."
    assert owed_sentence(found, words) == said


def test_without_promises_there_is_no_section():
    found, words = asked({})
    assert owed_section(found, words).blocks == ()
    assert owed_sentence(found, words) == ""


def test_later_complaints_are_counted():
    found, words = asked(
        {"promised": "2026-09-12"},
        {"when": "2026-09-20 10:00", "promised": "2026-09-21"},
        as_of=DAY,
    )
    assert "1 complaint after that day was not looked at." in texts(owed_section(found, words))


def test_each_step_has_a_row_and_what_has_no_room_a_dash():
    found, words = asked({"apology": "jah", "how": "y"}, {"apology": "ei"}, {})
    section = recovery_section(found, words)
    rows = cells(section)
    assert len(rows) == len(STEPS) == len(Step)
    assert rows[0] == ["1", "an apology", "1", "1", "1", "67%", "4"]
    assert rows[4][2:] == ["–"] * 5
    assert any("gaps of writing, not of care" in text for text in texts(section))
    assert any(text.startswith("A dash") for text in texts(section))


def test_how_it_was_taken_with_own_words_in_quotation_marks():
    found, words = asked({"taken": "rahunes"}, {"taken": "nuttis"}, {"taken": "rahunes"}, {})
    section = moods_section(found, words)
    assert cells(section) == [["calm", "2", "67%"], ["“nuttis”", "1", "33%"]]
    assert section.blocks[0].caption.startswith("Written down for 3 of 4 complaints")


@pytest.mark.parametrize("section", [moods_section])
def test_what_nobody_wrote_down_has_no_section(section):
    found, words = asked({})
    assert section(found, words).blocks == ()


@given(st.lists(st.tuples(st.integers(1, 20), st.none() | st.integers(1, 20)), max_size=8))
@settings(max_examples=20, deadline=None)
def test_every_promise_is_counted_in_words(pairs):
    rows = [
        {
            "promised": f"2026-09-{by:02d}",
            "followed up": None if done is None else f"2026-09-{done:02d}",
        }
        for by, done in pairs
    ]
    found, words = asked({}, *rows, as_of=DAY)
    section = owed_section(found, words)
    assert bool(section.blocks) == bool(pairs)
    open_ = [pair for pair in pairs if pair[1] is None or pair[1] > DAY.day]
    tables = [block for block in section.blocks if hasattr(block, "rows")]
    assert sum(len(table.rows) for table in tables) == len(open_)
