import datetime
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, ValidationError, model_validator

from sidusryhmad.errors import InvalidParameterError, Message
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.refusal import faults_of, scale_of
from sidusryhmad.evidence.row import (
    Clock,
    Count,
    Day,
    Flag,
    Moment,
    Name,
    Points,
    Positive,
    Rating,
    Row,
)
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.locale.language import language


class Made(Row):
    name: Name
    rating: Rating | None = None
    count: Count | None = None
    cost: Positive | None = None
    day: Day | None = None
    moment: Moment | None = None
    clock: Clock | None = None
    points: Points | None = None
    large: Annotated[float, Field(ge=-1e9, le=1e9)] | None = None
    flag: Flag | None = None

    @model_validator(mode="after")
    def _fitting(self):
        if self.rating == 7:
            raise InvalidParameterError(Message("no_seven", "no seven here"))
        return self


FORM = Form(
    "made",
    ("made", "tehtud"),
    tuple(Column((key,), values.text, (key, f"{key} eesti keeles")) for key in Made.model_fields),
    Made,
    ("name",),
)


def refused(**row):
    with pytest.raises(ValidationError) as caught:
        Made.model_validate(row)
    return faults_of(caught.value, FORM)


@pytest.mark.parametrize(
    ("row", "code", "field"),
    [
        ({}, "missing_cell", "name"),
        ({"name": "a", "rating": 11}, "off_scale", "rating"),
        ({"name": "a", "rating": 2.5}, "not_whole", "rating"),
        ({"name": "a", "rating": "palju"}, "not_whole", "rating"),
        ({"name": "a", "cost": "palju"}, "not_a_number", "cost"),
        ({"name": "a", "cost": -1}, "off_scale", "cost"),
        ({"name": "a", "cost": float("inf")}, "not_a_number", "cost"),
        ({"name": "a", "day": "eile"}, "not_a_date", "day"),
        ({"name": "a", "moment": "eile"}, "not_a_moment", "moment"),
        ({"name": "a", "clock": "eile"}, "not_a_time", "clock"),
        ({"name": "a", "flag": "vist"}, "not_yes_or_no", "flag"),
        ({"name": 3}, "not_a_text", "name"),
    ],
)
def test_a_fault_says_what_is_wrong_in_which_column(row, code, field):
    (fault,) = refused(**row)
    assert (fault.message.code, fault.path) == (code, (field,))


def test_all_faults_of_a_row_are_named_at_once():
    faults = refused(rating=12, count=-1, day=3)
    assert [fault.path[0] for fault in faults] == ["name", "rating", "count", "day"]


def test_a_missing_cell_is_named_by_its_heading_in_both_languages():
    (fault,) = refused()
    assert str(fault.message) == "name / name eesti keeles is missing"


def test_a_row_may_refuse_itself_in_words_of_its_own():
    (fault,) = refused(name="a", rating=7)
    assert (fault.message.code, fault.path) == ("no_seven", ())


def test_a_long_value_is_cut():
    (fault,) = refused(name="a", day="x" * 500)
    assert len(str(fault.message)) < 200


@pytest.mark.parametrize(
    ("field", "scale"),
    [
        ("rating", ("0 … 10",)),
        ("points", ("−3 … 3",)),
        ("count", ()),
        ("cost", ()),
        ("large", ()),
        ("x", ()),
    ],
)
def test_the_scale_of_a_field_is_said(field, scale):
    assert scale_of(FORM, field) == scale


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"cost": -1.5}, "−1,5 jääb skaalast välja; lubatud on vähemalt 0"),
        ({"count": 2.5}, "2,5 ei ole täisarv; lubatud on vähemalt 0"),
        ({"cost": "palju"}, "'palju' ei ole arv; lubatud on vähemalt 0"),
        ({"large": 2e9}, "2000000000 jääb skaalast välja"),
    ],
)
def test_numbers_and_limits_are_written_as_the_reader_writes_them(row, told):
    (fault,) = refused(name="a", **row)
    said = language("et").say(fault.message).replace("\xa0", "")
    assert (said, fault.allowed) == (told, ())


@given(st.floats(-1e12, 1e12).filter(lambda value: abs(value) > 3))
def test_the_ends_of_a_scale_are_never_larger_than_somebody_would_write(value):
    (fault,) = refused(name="a", points=value)
    assert fault.allowed == ("−3 … 3",)
    assert "-" not in language("et").say(fault.message)


def test_a_good_row_is_taken():
    when = datetime.datetime(2026, 10, 12, 15, 30)
    row = Made(name="a", rating=10, day=when.date(), moment=when, clock=when.time(), flag=True)
    assert row.count is None


def shown(row, typed):
    with pytest.raises(ValidationError) as caught:
        Made.model_validate({"name": "a", **row})
    (fault,) = faults_of(caught.value, FORM, typed)
    return str(fault.message), fault.value


@pytest.mark.parametrize(
    ("read", "typed", "said"),
    [
        (9.5, "9,5", "9,5 is not"),
        (9.5, " 9.50 ", "9.50 is not"),
        (9.5, 9.5, "9.5 is not"),
        (12, "12 - palju", "'12 - palju' is outside"),
        ("palju", "'palju", "''palju\" is not"),
        (12, "012", "012 is outside"),
    ],
)
def test_a_fault_quotes_what_was_typed(read, typed, said):
    text, value = shown({"rating": read}, {"rating": typed})
    assert text.startswith(said.replace("''palju\"", '"\'palju"'))
    assert value == (typed.strip() if isinstance(typed, str) else typed)


def test_a_fault_quotes_what_was_read_where_nothing_is_known_of_the_cell():
    assert shown({"rating": 12}, {"cost": "3"}) == ("12 is outside the scale", 12)


@given(st.integers(11, 10**6))
def test_typed_numbers_are_the_same_in_both_languages(number):
    with pytest.raises(ValidationError) as caught:
        Made.model_validate({"name": "a", "rating": number})
    (fault,) = faults_of(caught.value, FORM, {"rating": f"{number},0"})
    for code in ("en", "et"):
        assert f"{number},0" in language(code).say(fault.message)
