import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Message
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.complaint_log.results import Coincidence, During, Gathered, Pattern
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.complaint_log_words import (
    coincidence_texts,
    during_text,
    number,
    pattern_short,
    pattern_text,
    question,
    where_text,
)

ENGLISH, ESTONIAN = language("en"), language("et")
INTERVAL = Interval(1.5, 8.0, 0.95, Message("x", "x"))


def pattern(where, base="exposure", coincides=()):
    return Pattern(where, 9, 31, 2.1, 9 / 2.1, INTERVAL, 0.01, base, (), (), coincides, ())


@pytest.mark.parametrize(
    ("where", "english", "estonian"),
    [
        ({"weekday": 2, "hour": 15}, "Wednesdays 15–16", "Kolmapäeviti kell 15–16"),
        ({"hour": 8}, "8–9 o'clock", "Kell 8–9"),
        ({"weekday": 4}, "Fridays", "Reedeti"),
        ({"person": "B"}, "B on duty", "Tööl B"),
        (
            {"weekday": 0, "place": "Kesklinn", "topic": "arve"},
            "Mondays, place: Kesklinn, topic: arve",
            "Esmaspäeviti, koht: Kesklinn, teema: arve",
        ),
    ],
)
def test_a_cell_in_words(where, english, estonian):
    assert where_text(where, ENGLISH) == english
    assert where_text(where, ESTONIAN) == estonian


def test_a_finding_in_plain_words():
    found = pattern_short(pattern({"weekday": 2, "hour": 15}), ENGLISH)
    assert found == "Wednesdays 15–16: 9 of 31 complaints, expected 2.1"
    short = pattern_short(Gathered({"hour": 8}, 3, 9, None), ESTONIAN)
    assert short == "Kell 8–9: 9 kaebusest 3"


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("exposure", "by the amounts given."),
        ("mixed", "how frequent the rest is by itself."),
        ("independence", "nothing to do with one another."),
        ("opening", "evenly over the opening hours seen."),
    ],
)
def test_what_an_expectation_rests_on_is_said(base, words):
    assert pattern_text(pattern({"hour": 8}, base), ENGLISH).endswith(words)
    assert pattern_text(pattern({"hour": 8}, base), ESTONIAN).startswith("Kell 8–9: 31 kaebusest 9")


def test_somebody_on_duty_is_a_question_and_no_blame():
    asked = question(pattern({"hour": 15, "person": "B"}), ENGLISH)
    assert "training" in asked
    assert asked.count("B") >= 2
    assert "?" in asked
    for word in ("fault", "blame", "worst", "poor"):
        assert word not in asked
    assert "koolitus" in question(pattern({"person": "B"}), ESTONIAN)
    assert question(pattern({"hour": 15}), ENGLISH) == ""


def test_what_a_pattern_coincides_with():
    (text,) = coincidence_texts(pattern({}, coincides=(Coincidence("hooldus", 8),)), ENGLISH)
    assert text == "This coincides with “hooldus”: 8 of the 9 fall into it."


@pytest.mark.parametrize("ratio", [None, 5.6])
def test_complaints_during_something(ratio):
    interval = None if ratio is None else INTERVAL
    during = During("hooldus", 14, 31, 0, 0.1, 3.1, ratio, interval, 0.01, True, ())
    text = during_text(during, ENGLISH)
    assert text.startswith("“hooldus”: 14 of 31 complaints, expected 3.1 by its time")
    assert ("5.6 times as often" in text) == (ratio is not None)


@given(st.text(max_size=200), st.sampled_from(["place", "person", "topic"]))
def test_any_name_fits_on_a_line(name, factor):
    text = where_text({factor: name}, ENGLISH)
    assert "\n" not in text
    assert "\u202e" not in text
    assert len(text) < 90


@given(st.floats(0, 1000))
def test_expected_counts_are_never_written_as_nothing_unless_tiny(value):
    assert number(value, ENGLISH) not in {"0.00", "0.0"} or value < 0.005


WHERES = st.fixed_dictionaries(
    {},
    optional={
        "weekday": st.integers(0, 6),
        "hour": st.integers(0, 23),
        "person": st.sampled_from(["A", "BC"]),
        "place": st.sampled_from(["Kesklinn", "Karlova"]),
        "topic": st.sampled_from(["arve", "leht"]),
    },
).filter(bool)


@given(WHERES, st.sampled_from([ENGLISH, ESTONIAN]))
def test_every_part_of_a_cell_is_named(where, speaks):
    text = where_text(where, speaks)
    assert text[0] == text[0].upper()
    for name in ("person", "place", "topic"):
        assert name not in where or str(where[name]) in text
    if "hour" in where:
        assert f"{where['hour']}–{where['hour'] + 1}" in text


@given(WHERES, WHERES)
def test_different_cells_have_different_words(one, other):
    for speaks in (ENGLISH, ESTONIAN):
        assert (where_text(one, speaks) == where_text(other, speaks)) == (one == other)


@given(st.integers(0, 99), st.integers(99, 999), st.sampled_from([ENGLISH, ESTONIAN]))
def test_count_and_total_stand_in_every_finding(count, total, speaks):
    text = pattern_short(Gathered({"hour": 8}, count, total, 2.5), speaks)
    assert f" {count}" in text
    assert str(total) in text
    assert speaks.number(2.5, digits=1) in text


@given(st.lists(st.integers(1, 9), max_size=4), st.sampled_from([ENGLISH, ESTONIAN]))
def test_each_coincidence_is_a_sentence(counts, speaks):
    held = tuple(Coincidence(f"w{at}", count) for at, count in enumerate(counts))
    texts = coincidence_texts(pattern({"hour": 8}, coincides=held), speaks)
    assert len(texts) == len(counts)
    assert all(f"w{at}" in text and text.endswith(".") for at, text in enumerate(texts))


@pytest.mark.parametrize("base", ["exposure", "mixed", "independence", "opening"])
def test_who_works_when_is_asked_first_where_no_table_tells(base):
    found = [question(pattern({"person": "B"}, base), speaks) for speaks in (ENGLISH, ESTONIAN)]
    unknown = base != "exposure"
    assert found[0].startswith("Perhaps that is just when") is unknown
    assert found[1].startswith("Võib-olla") is unknown
