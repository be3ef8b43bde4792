import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.topics.recommendation.rows import MEASURE_FORM, RATING_FORM, whole

GOOD = {
    "Hinnang": "9",
    "Üksus": "Nõmme",
    "Kuupäev": "12.10.2026",
    "Kommentaar": "Hea",
    "Sidusrühm": "Klient",
    "Hindaja": "Mari",
    "Vastamine": "Tänatud",
    "Vastatud": "2026-10-14",
    "Mida tehti": "Uus kast",
    "Millal tehti": "2026-11-01",
}


def test_estonian_and_english_headings_mean_the_same():
    english = dict(zip(RATING_FORM.headings("en"), GOOD.values(), strict=True))
    estonian = dict(zip(RATING_FORM.headings("et"), GOOD.values(), strict=True))
    (one,) = sheet_of([english | {"follow-up": "thanked"}], RATING_FORM).rows
    (other,) = sheet_of([estonian], RATING_FORM).rows
    (third,) = sheet_of([GOOD], RATING_FORM).rows
    assert one == other == third
    assert (one.rating, one.status, one.date.isoformat()) == (9, "thanked", "2026-10-12")


@given(st.integers(0, 10), st.sampled_from([int, float, str]))
def test_a_rating_is_the_same_however_it_is_written(rating, kind):
    (row,) = sheet_of([{"rating": kind(rating), "unit": "a"}], RATING_FORM).rows
    assert row.rating == rating


@pytest.mark.parametrize("value", [11, -1, 8.5, "palju", True])
def test_what_is_no_rating_is_refused_with_its_row(value):
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of([{"rating": 5}, {"rating": value}], RATING_FORM)
    (fault,) = caught.value.faults
    assert fault.path == ("rating",)
    assert fault.place.line == 3


def test_all_faults_are_said_at_once_or_left_out_and_listed():
    rows = [{"rating": 12}, {"rating": 5, "date": "31.02.2026"}, {"rating": 7, "follow-up": "hm"}]
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(rows, RATING_FORM)
    assert [fault.path for fault in caught.value.faults] == [("rating",), ("date",), ("status",)]
    left = sheet_of([*rows, {"rating": 1}], RATING_FORM, skip_faulty=True)
    assert (len(left.rows), len(left.left_out)) == (1, 3)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"date": "2026-10-12", "followed up on": "2026-10-11"}, "answered_before"),
        ({"done on": "2026-10-11"}, "done_without"),
    ],
)
def test_what_cannot_be_is_refused(row, code):
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of([{"rating": 5, **row}], RATING_FORM)
    assert [fault.message.code for fault in caught.value.faults] == [code]


def test_a_blank_rating_is_none_and_never_zero():
    (row,) = sheet_of([{"rating": None, "unit": "a"}], RATING_FORM).rows
    assert row.rating is None


def test_measures_are_told_from_ratings():
    ratings, measures = sheets_of(
        [{"rating": 3, "what was done": "x"}], (RATING_FORM, MEASURE_FORM)
    )
    assert (len(ratings.rows), len(measures.rows)) == (1, 0)
    (own,) = sheet_of([{"muudatus": "Uus kast", "teema": "katkine kast"}], MEASURE_FORM).rows
    assert (own.done, own.answers, own.date) == ("Uus kast", "katkine kast", None)


def test_only_whole_numbers_become_whole():
    assert (whole(9.0), whole("9"), whole(8.5), whole("x"), whole(None)) == (9, 9, 8.5, "x", None)


def test_a_faulty_status_lists_the_words_of_both_languages():
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of([{"rating": 9, "follow-up": "lahendatd"}], RATING_FORM)
    (fault,) = caught.value.faults
    assert fault.allowed == ("thanked", "solved", "open", "tänatud", "lahendatud", "lahtine")
    assert fault.nearest == "lahendatud"
