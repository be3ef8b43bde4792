import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.cocreation.rows import CURVE_FORM, INVOLVEMENT_FORM


def test_a_rating_in_estonian():
    row = {
        "sidusrühm": "Klient", "kaasatus": "2,5", "rahulolu": 8, "ühik": "tundi",
        "kuupäev": "12.10.2026",
    }  # fmt: skip
    (read,) = sheet_of([row], INVOLVEMENT_FORM).rows
    assert (read.segment, read.involvement, read.satisfaction) == ("Klient", 2.5, 8)
    assert read.date == datetime.date(2026, 10, 12)


def test_blanks_are_unknown_and_never_zero():
    (read,) = sheet_of([{"involvement": None, "satisfaction": 0}], INVOLVEMENT_FORM).rows
    assert read.involvement is None
    assert read.satisfaction == 0


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"involvement": "palju", "satisfaction": 8}, "not_a_number"),
        ({"involvement": 2, "satisfaction": 8, "date": "31.02.2026"}, "not_a_date"),
    ],
)
def test_what_is_unreadable_is_a_fault(row, code):
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of([row], INVOLVEMENT_FORM)
    assert [fault.message.code for fault in caught.value.faults] == [code]


def test_a_curve_needs_its_three_numbers():
    row = {"optimum": 3, "best satisfaction": 8, "satisfaction without involvement": None}
    with pytest.raises(InvalidEvidenceError, match="without involvement"):
        sheet_of([row], CURVE_FORM)


@given(st.sampled_from([0, 1]))
def test_ratings_and_curves_are_told_apart_by_their_headings(at):
    ratings = [column.words[at] for column in INVOLVEMENT_FORM.columns]
    curves = [column.words[at] for column in CURVE_FORM.columns]
    assert INVOLVEMENT_FORM.fits(ratings)
    assert CURVE_FORM.fits(curves)
    assert not INVOLVEMENT_FORM.fits(curves)
    assert not CURVE_FORM.fits(ratings)


@pytest.mark.parametrize("value", [1e10, -1e10])
def test_numbers_beyond_all_scales_are_refused(value):
    with pytest.raises(InvalidEvidenceError, match="outside the scale"):
        sheet_of([{"involvement": value, "satisfaction": 5}], INVOLVEMENT_FORM)


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_any_scale_will_do(involvement, satisfaction):
    row = {"involvement": involvement, "satisfaction": satisfaction}
    (read,) = sheet_of([row], INVOLVEMENT_FORM).rows
    assert (read.involvement, read.satisfaction) == (involvement, satisfaction)


@given(st.dates())
def test_days_are_read_as_both_languages_write_them(day):
    written = (day.isoformat(), f"{day.day}.{day.month:02d}.{day.year:04d}")
    for text in written:
        row = {"involvement": 1, "satisfaction": 2, "date": text}
        assert sheet_of([row], INVOLVEMENT_FORM).rows[0].date == day
