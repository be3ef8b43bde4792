import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.two_views.rows import RATINGS, ValueRating
from sidusryhmad.formats.tables.columns import by_word
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side


def test_headings_mean_one_thing_each():
    words = [word for column in RATINGS.columns for word in column.words]
    assert len(by_word(RATINGS.columns)) == len(words)
    assert {column.key[0] for column in RATINGS.columns} == set(ValueRating.model_fields)


def test_a_table_in_estonian_is_read():
    row = {
        "Muudatus": "Ukseni", "Tahk": "hind", "Pool": "Ettevõte", "Hinnang": "−2,5",
        "Kes": "Piret", "Millal": "12.10.2026", "Põhjus": "kallis",
    }  # fmt: skip
    (found,) = sheet_of([row], RATINGS).rows
    assert found == ValueRating(
        change="Ukseni", aspect="hind", side=Side.PROVIDER, rating=-2.5, who="Piret",
        when=datetime.date(2026, 10, 12), reason="kallis",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("klient", Side.CUSTOMER), ("Customer", Side.CUSTOMER), ("teenusepakkuja", Side.PROVIDER),
        ("company", Side.PROVIDER), ("töötaja", Side.EMPLOYEE), ("muu", Side.OTHER),
        *((str(side), side) for side in SIDE_NAMES),
    ],
)  # fmt: skip
def test_sides_in_both_languages(word, side):
    (found,) = sheet_of([{"change": "a", "rating": 1, "side": word}], RATINGS).rows
    assert found.side is side


@pytest.mark.parametrize("bad", [{"rating": 3.5}, {"rating": -4}, {"change": " "}])
def test_what_is_off_the_scale_or_nameless_is_refused(bad):
    with pytest.raises(ValidationError):
        ValueRating.model_validate({"change": "a", "rating": 1.0, **bad})


def test_a_blank_rating_is_no_rating():
    (found,) = sheet_of([{"change": "a", "rating": ""}], RATINGS).rows
    assert found.rating is None


@given(st.sampled_from(list(Side)), st.booleans())
def test_sides_are_read_in_capitals_too(side, large):
    word = str(side).upper() if large else str(side)
    (found,) = sheet_of([{"change": "a", "rating": 1, "side": word}], RATINGS).rows
    assert found.side is side


@given(st.floats(-3, 3).map(lambda r: round(r, 2)))
def test_ratings_are_read_as_people_write_them(rating):
    for text in (str(rating), str(rating).replace(".", ","), str(rating).replace("-", "−")):
        (found,) = sheet_of([{"muudatus": "a", "hinnang": text}], RATINGS).rows
        assert found.rating == rating
