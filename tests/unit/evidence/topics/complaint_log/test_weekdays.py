import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.complaint_log.weekdays import WEEKDAYS, days_of

LETTERS = "ETKNRLP"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Wed", (2,)),
        ("kolmapäev", (2,)),
        ("kolmapäeviti", (2,)),
        ("reedeti", (4,)),
        ("reedel", (4,)),
        ("Kolmapäeval", (2,)),
        ("Mondays", (0,)),
        ("E-R", (0, 1, 2, 3, 4)),
        ("E–R", (0, 1, 2, 3, 4)),
        ("Mon to Fri", (0, 1, 2, 3, 4)),
        ("esmaspäev kuni kolmapäev", (0, 1, 2)),
        ("L–E", (0, 5, 6)),
        ("K, E", (0, 2)),
        ("Mon and Thu", (0, 3)),
        ("E ja N", (0, 3)),
        ("E/K; R", (0, 2, 4)),
        ("iga päev", (0, 1, 2, 3, 4, 5, 6)),
        ("Weekend", (5, 6)),
        ("tööpäeviti", (0, 1, 2, 3, 4)),
        ("E–K, R", (0, 1, 2, 4)),
    ],
)
def test_weekdays_as_people_write_them(text, days):
    assert days_of(text) == days


@given(st.sets(st.integers(0, 6), min_size=1), st.sampled_from([", ", ";", " ja ", "/"]))
def test_a_list_of_letters_or_names_is_read_in_any_order(days, mark):
    for words in (LETTERS, WEEKDAYS):
        text = mark.join(words[day] for day in sorted(days, reverse=True))
        assert days_of(text) == tuple(sorted(days))


@given(st.integers(0, 6), st.integers(0, 6))
def test_a_span_goes_on_into_the_next_week(first, last):
    long = (last - first) % 7 + 1
    assert days_of(f"{LETTERS[first]}-{LETTERS[last]}") == tuple(
        sorted((first + step) % 7 for step in range(long))
    )


@pytest.mark.parametrize("text", ["", "homme", "E-K-R", "8", "E,,K", "Wednes day"])
def test_anything_else_is_refused_with_what_may_stand_there(text):
    with pytest.raises(InvalidParameterError, match="names no weekdays"):
        days_of(text)
