import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM, Complaint
from sidusryhmad.evidence.topics.complaint_log.tables import given as given_
from sidusryhmad.evidence.topics.complaint_log.tables import tables_of
from sidusryhmad.examples.evidence import evidence_example, example_sheets, example_workbook
from sidusryhmad.locale.language import language

LOG = [
    {"when": "2026-09-09 15:30", "what": "a", "on duty": "Kaire", "place": "Põhja"},
    {"when": "2026-09-09", "what": "b", "on duty": "kaire ", "topic": "arve"},
    {"when": None, "what": "c", "on duty": "Kaire"},
]
CALENDAR = [{"what": "hooldus", "weekdays": "E-R", "start": "8:00", "end": "9:00"}]
EXPOSURE = [{"on duty": "KAIRE", "weekdays": "K", "amount": 3}]


def made(data=LOG, calendar=None, exposure=None, **how):
    return tables_of(data, calendar, exposure, skip_faulty=False, **how)


def test_what_is_known_of_each_complaint():
    assert made().events == (
        {"weekday": 2, "hour": 15, "person": "Kaire", "place": "Põhja"},
        {"weekday": 2, "person": "Kaire", "topic": "arve"},
        {"person": "Kaire"},
    )


def test_a_calendar_and_an_exposure_beside_it():
    found = made(calendar=CALENDAR, exposure=EXPOSURE)
    (window,) = found.windows
    assert (window.what, window.weekdays) == ("hooldus", frozenset(range(5)))
    assert found.exposure.rows == ((2, "Kaire"),)


def test_without_them_there_is_none():
    found = made()
    assert found.windows == ()
    assert found.exposure is None
    assert len(found.places) == 3


@pytest.mark.parametrize("code", ["en", "et"])
def test_sheets_of_one_workbook(code, tmp_path):
    book = tmp_path / "log.xlsx"
    book.write_bytes(example_workbook(example_sheets("complaint_log", language(code))))
    found = made(book)
    assert len(found.log.rows) == 130
    assert [window.what for window in found.windows] == [
        "hooldustööd",
        "koolivaheaeg",
        "e-lehe kampaania",
    ]
    assert found.exposure.factors == ("weekday", "hour", "person")
    apart = made(
        evidence_example("complaint_log"),
        evidence_example("complaint_log", "calendar"),
        evidence_example("complaint_log", "exposure"),
    )
    assert found.events == apart.events
    assert found.exposure == apart.exposure
    with pytest.raises(InvalidParameterError, match="calendar"):
        made(book, CALENDAR)


def test_a_sheet_that_was_read_already_is_taken_as_it_is():
    read = sheet_of(LOG, LOG_FORM)
    assert made(read).log.places == read.places
    assert made(Sheet(read.rows[2:])).log == Sheet(read.rows[2:])
    assert made(Sheet((Complaint(what="x"),))).events == ({},)


def test_faults_of_any_table_are_refused():
    with pytest.raises(InvalidEvidenceError, match="not a day with a time"):
        made([{"when": "eile", "what": "x"}])
    with pytest.raises(InvalidEvidenceError, match="names no weekdays"):
        made(calendar=[{"what": "x", "weekdays": "homme"}])


def test_a_blank_name_is_no_name():
    found = made([{"when": "2026-09-09", "what": "x", "customer": "  "}])
    assert given_("  ") is None
    assert given_(None) is None
    assert given_("Mari") == "Mari"
    assert found.log.rows[0].customer is None


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "when": st.none() | st.integers(1, 28).map("2026-09-{:02d} 10:20".format),
            "what": st.just("x"),
            "on duty": st.none() | st.sampled_from(["Kaire", "KAIRE", "Rein"]),
            "topic": st.none() | st.sampled_from(["arve", "leht, hiline", "a;b"]),
        }
    ),
    min_size=1,
    max_size=10,
)


@given(ROWS)
@settings(max_examples=25, deadline=None)
def test_rows_in_code_and_in_a_file_say_the_same(rows):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0], delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        read = made(path)
    assert made(rows).events == read.events


@given(ROWS)
def test_each_complaint_has_what_is_known_of_it_and_nothing_else(rows):
    for row, event in zip(rows, made(rows).events, strict=True):
        known = {"weekday", "hour"} if row["when"] else set()
        known |= {"person"} if row["on duty"] else set()
        known |= {"topic"} if row["topic"] else set()
        assert set(event) == known
        assert row["on duty"] is None or event["person"].casefold() == row["on duty"].casefold()
