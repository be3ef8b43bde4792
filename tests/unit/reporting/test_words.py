"""Numbers, names and paths in words."""

import pytest

from sidusryhmad.errors import Message
from sidusryhmad.model.stakeholder import Side

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
    ("value", "tone"),
    [(0.06, "gain"), (0.05, "quiet"), (0, "quiet"), (-0.05, "quiet"), (-0.06, "loss")],
)
def test_what_is_within_epsilon_is_neither_gain_nor_loss(worded, value, tone):
    assert worded("en", PEOPLE, (), {}).tone(value) == tone


def test_a_side_nobody_gave_is_a_dash(worded):
    wording = worded("et", PEOPLE, (), {})
    assert [wording.side(side) for side in (*Side, None)] == [
        "klient", "töötaja", "teenusepakkuja", "muu", "–",
    ]  # fmt: skip


def test_a_ring_has_the_maps_name_else_the_languages_word(worded):
    wording = worded("et", PEOPLE, (), {}, rings={"direct": "Lähedased"})
    assert [wording.ring(r) for r in ("direct", "interested", "indirect")] == [
        "Lähedased", "Huvitatud", "Kaudsed",
    ]  # fmt: skip


def test_a_message_becomes_a_sentence(worded):
    message = Message("empty", "the inner circle is empty")
    assert worded("en", PEOPLE, (), {}).message(message) == "The inner circle is empty."
    assert worded("et", PEOPLE, (), {}).message(message) == "Sisering on tühi."
