"""Numbers, names and paths in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Message
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side
from sidusryhmad.reporting.words import MapWords

PEOPLE = ("Ann/direct/customer", "Bea/direct/employee", "Cid/indirect/other")


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("et", 2.181, "+2,18"),
        ("et", -0.4, "−0,40"),
        ("et", 0, "0,00"),
        ("et", -0.001, "0,00"),
        ("en", 1.25, "+1.25"),
        ("en", -1234.5, "−1,234.50"),
        ("en", 0.004, "0.00"),
    ],
)
def test_points_have_a_sign_two_decimals_and_the_languages_own_marks(worded, code, value, text):
    assert worded(code, PEOPLE, (), {}).points(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.05, "+0.05"),
        (0.052, "+0.052"),
        (0.048, "+0.048"),
        (-0.0549, "−0.055"),
        (0.056, "+0.06"),
        (-0.25, "−0.25"),
        (-0.254, "−0.254"),
        (-0.246, "−0.246"),
        (0.258, "+0.26"),
        (2.181, "+2.18"),
        (0.002, "0.00"),
    ],
)
def test_a_total_shows_on_which_side_of_a_limit_it_lies(worded, value, text):
    wording = worded("en", PEOPLE, (), {})
    assert wording.total(value) == text
    assert wording.cell(value).text == text
    assert wording.points(value)[-3] == "."


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0503, "+0.0503"),
        (-0.25004, "−0.25004"),
        (-0.1 * 2.5, "−0.25"),
        (0.1 + 0.2 - 0.25, "+0.05"),
    ],
)
def test_a_total_has_as_many_decimals_as_its_side_takes_and_no_noise(worded, value, text):
    assert worded("en", PEOPLE, (), {}).total(value) == text


def test_the_limits_are_the_maps_own_and_a_limit_of_nought_is_none(worded):
    wording = worded("en", PEOPLE, (), {}, epsilon=0, tolerance=1)
    shown = [wording.total(value) for value in (0.052, 0.002, -1.003)]
    assert shown == ["+0.05", "0.00", "−1.003"]


@pytest.mark.parametrize(
    ("value", "tone"),
    [(0.06, "gain"), (0.05, "quiet"), (0, "quiet"), (-0.05, "quiet"), (-0.06, "loss")],
)
def test_what_is_within_epsilon_is_neither_gain_nor_loss(worded, value, tone):
    assert worded("en", PEOPLE, (), {}).tone(value) == tone


def test_a_side_has_a_word_also_where_nobody_said_it(worded):
    wording = worded("et", PEOPLE, (), {})
    assert [wording.side(side) for side in (*Side, None)] == [
        "klient", "töötaja", "teenusepakkuja", "muu", "määramata",
    ]  # fmt: skip
    assert worded("en", PEOPLE, (), {}).side(None) == "not said"


def test_a_ring_has_the_maps_name_else_the_languages_word(worded):
    wording = worded("et", PEOPLE, (), {}, rings={"direct": "Lähedased"})
    assert [wording.ring(r) for r in ("direct", "interested", "indirect")] == [
        "Lähedased", "Huvitatud", "Kaudsed",
    ]  # fmt: skip


def test_a_message_becomes_a_sentence(worded):
    message = Message("empty", "the inner circle is empty")
    assert worded("en", PEOPLE, (), {}).message(message) == "The inner circle is empty."
    assert worded("et", PEOPLE, (), {}).message(message) == "Sisering on tühi."


@given(st.dates(), st.sampled_from(["et", "en"]))
def test_a_day_in_a_table_is_short_and_keeps_the_day_itself(day, code):
    words = MapWords(ServiceMap.named("Post"), language(code))
    cell = words.day(day)
    assert (cell.text, cell.day) == (language(code).date(day, short=True), day)
    assert cell.tone == "plain"
    assert len(cell.text) <= len("21 Nov 2026")
