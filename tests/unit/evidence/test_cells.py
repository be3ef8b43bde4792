import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.cells import clock, day, moment, share, words

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
ANYTHING = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text())


@given(DAYS)
def test_a_day_is_read_however_it_is_written(when):
    assert day(when.isoformat()) == when
    assert day(f"{when.day}.{when.month}.{when.year}") == when
    assert day(f"{when.day:02}. {when.month:02}. {when.year}") == when
    assert day(f"{when.isoformat()} 00:00:00") == when


@given(DAYS, TIMES)
def test_a_stamp_of_a_survey_counts_as_its_day(when, at):
    assert day(f"{when.isoformat()} {at:%H:%M:%S}") == when
    assert day(f"{when.isoformat()} {at:%H:%M}:07.123") == when
    assert day(f"{when.day}.{when.month}.{when.year} {at:%H:%M}") == when


@given(DAYS, TIMES)
def test_a_moment_is_read_however_it_is_written(when, at):
    wanted = datetime.datetime.combine(when, at)
    assert moment(f"{when.isoformat()} {at:%H:%M}") == wanted
    assert moment(f"{when.isoformat()}T{at:%H:%M:%S}") == wanted
    assert moment(f"{when.day}.{when.month}.{when.year} {at:%H.%M}") == wanted
    assert moment(f"{when.day}.{when.month}.{when.year} kell {at:%H:%M}") == wanted


@given(TIMES)
def test_a_time_is_read_with_colon_or_point(at):
    assert clock(f"{at:%H:%M}") == at
    assert clock(f"{at.hour}.{at:%M}") == at


@pytest.mark.parametrize("text", ["10/12/2026", "31.02.2026", "2026-13-01", "eile", "12.10.26"])
def test_what_is_no_day_stays_as_it_stands(text):
    assert day(text) == text


@given(DAYS, TIMES)
def test_stamps_of_every_export_are_read_where_they_can_mean_one_day_only(when, at):
    wanted = datetime.datetime.combine(when, at)
    for text in (
        f"{when:%Y/%m/%d} {at:%H:%M:%S}",
        f"{when:%Y/%m/%d} {at:%I:%M:%S %p} GMT+3",
        f"{when:%Y-%m-%d}T{at:%H:%M:%S}Z",
        f"{when:%Y-%m-%d}T{at:%H:%M:%S}.000+03:00",
        f"{when:%d.%m.%Y} {at:%H:%M:%S}",
    ):
        assert (day(text), moment(text)) == (when, wanted)
    text = f"{when:%d/%m/%Y} {at:%H:%M}"
    assert (day(text), moment(text)) == (text, text)


def test_a_moment_is_a_day():
    assert day(datetime.datetime(2026, 10, 12, 14, 3)) == datetime.date(2026, 10, 12)


@pytest.mark.parametrize("text", ["25:00", "12:60", "keskpäev"])
def test_what_is_no_time_stays_as_it_stands(text):
    assert clock(text) == text


@pytest.mark.parametrize("text", ["12.10.2026", "12.10.2026 25:00", "eile 15:30"])
def test_what_is_no_moment_stays_as_it_stands(text):
    assert moment(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [("80 %", 0.8), ("80%", 0.8), ("0,8", 0.8), ("12,5 %", 0.125), ("palju %", "palju %"), (1, 1)],
)
def test_a_share_may_be_in_per_cent(text, value):
    assert share(text) == value


@given(ANYTHING)
def test_no_cell_breaks_a_reader(value):
    for read in (day, moment, clock, share):
        assert isinstance(value, str) or read(value) is value
        read(value)
    assert words({"jah": True})(value) is True or str(value).strip().casefold() != "jah"


def test_words_of_both_languages_mean_one_value():
    read = words({"solved": "solved", "lahendatud": "solved"})
    assert [read(word) for word in ("Lahendatud", " SOLVED ", "muu", 7.0)] == [
        "solved", "solved", "muu", "7",
    ]  # fmt: skip


@given(st.dictionaries(st.text("abcd", min_size=1, max_size=4), st.integers(0, 3), min_size=1))
def test_the_words_that_we_write_are_read_back(meaning):
    reader = words(meaning)
    for value in meaning.values():
        for language in ("et", "en"):
            assert reader(reader.word(value, language)) == value
    assert {reader(word) for word in reader.listed()} == set(meaning.values())
    assert reader.word("nothing of that", "et") is None
