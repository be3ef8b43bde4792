import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.complaint_rates.rows import (
    COMPLAINERS,
    COUNTS,
    Complainer,
    ComplaintCount,
)
from sidusryhmad.formats.tables.columns import by_word


@pytest.mark.parametrize("form", [COUNTS, COMPLAINERS])
def test_headings_in_both_languages_mean_one_thing_each(form):
    words = [word for column in form.columns for word in column.words]
    assert len(by_word(form.columns)) == len(words)
    assert {column.key[0] for column in form.columns} == set(form.row.model_fields)


def test_a_table_in_estonian_is_read():
    (row,) = sheet_of(
        [{
            "nädal": "40", "teema": "ukseni", "kaebusi": "12", "alus": "30000",
            "alus loeb": "kanded", "ühikust mitu": "ei", "kaebajaid": 3, "kliente": "5000",
        }],
        COUNTS,
    ).rows  # fmt: skip
    assert row == ComplaintCount(
        period="40", topic="ukseni", complaints=12, base=30_000, counts="kanded",
        several=False, complainers=3, customers=5000,
    )  # fmt: skip


def test_a_blank_is_nothing_and_never_zero():
    (row,) = sheet_of([{"complaints": 3, "base": None, "customers": ""}], COUNTS).rows
    assert row.base is None
    assert row.customers is None


@pytest.mark.parametrize("bad", [{"complaints": -1}, {"complaints": 1.5}, {"base": 3}])
def test_what_is_no_count_is_refused(bad):
    with pytest.raises(ValidationError):
        ComplaintCount.model_validate(bad)


def test_somebody_without_a_name_is_nobody():
    with pytest.raises(ValidationError):
        Complainer(customer=" ")


@given(st.integers(0, 10**9), st.sampled_from(("complaints", "pretensioone", "Kaebusi", "KAEBUSI")))
def test_counts_are_read_as_they_are_written_under_any_heading(count, heading):
    (row,) = sheet_of([{heading: str(count), "alus": f"{count + 1}"}], COUNTS).rows
    assert (row.complaints, row.base) == (count, count + 1)


@given(st.sampled_from(list(ComplaintCount.model_fields)))
def test_rows_in_code_may_use_the_names_of_the_fields(field):
    value = {"several": True}.get(
        field, 7 if field in {"base", "complainers", "customers"} else "x"
    )
    rows = [{"complaints": 9, field: 9 if field == "complaints" else value}]
    sheet = sheet_of(rows, COUNTS)
    assert sheet.remarks == ()
    assert getattr(sheet.rows[0], field) == rows[0][field]


@given(st.integers(0, 10**9), st.sampled_from((" ", "\u00a0", "\u202f")))
def test_counts_are_read_with_blanks_between_thousands(number, blank):
    (row,) = sheet_of([{"complaints": f"{number:,}".replace(",", blank)}], COUNTS).rows
    assert row.complaints == number


@pytest.mark.parametrize("text", ["30 00", "1 2", "300 0000", "3 000 00"])
def test_blanks_elsewhere_are_a_fault(text):
    with pytest.raises(InvalidEvidenceError, match="is not a whole number"):
        sheet_of([{"complaints": text}], COUNTS)
