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


@pytest.mark.parametrize(
    ("code", "effect", "text"),
    [
        ("en", 1, "▲ gains"),
        ("en", -1, "▼ loses"),
        ("en", 0.01, "≈ about nothing"),
        ("et", 1, "▲ võidab"),
        ("et", -1, "▼ kaotab"),
        ("et", 0.01, "≈ peaaegu muutuseta"),
    ],
)
def test_outcomes_have_a_shape_and_a_word(worded, code, effect, text):
    wording = worded(code, PEOPLE, (), {"Ann": effect})
    assert wording.outcome(wording.impact.of("Ann")).text == text


@pytest.mark.parametrize(("code", "text"), [("en", "not reached"), ("et", "ei jõua temani")])
def test_not_reached_is_not_the_same_as_about_nothing(worded, code, text):
    wording = worded(code, PEOPLE, (), {"Ann": 1})
    cell = wording.outcome(wording.impact.of("Bea"))
    assert (cell.text, cell.tone) == (text, "quiet")


@pytest.mark.parametrize(
    ("loss", "torn"),
    [(-2, True), (-0.7, True), (-0.6, False), (0, False)],
)
def test_torn_means_that_agreement_is_under_one_half(worded, loss, torn):
    links = (("Bea", "Ann", 3), ("Cid", "Ann", 3))
    wording = worded("en", PEOPLE, links, {"Bea": 2, "Cid": loss})
    result = wording.impact.of("Ann")
    assert wording.torn(result) is torn
    assert wording.outcome(result).text.endswith(", torn") is torn


def test_an_agreement_of_exactly_one_half_tears_nobody(worded):
    links = (("Bea", "Ann", 3), ("Cid", "Ann", 3))
    wording = worded("en", PEOPLE, links, {"Bea": 3, "Cid": -1})
    assert wording.impact.of("Ann").agreement == 0.5
    assert not wording.torn(wording.impact.of("Ann"))


def test_tiny_opposing_parts_tear_nobody(worded):
    links = (("Bea", "Ann", 3), ("Cid", "Ann", 3))
    wording = worded("en", PEOPLE, links, {"Bea": 0.1, "Cid": -0.1})
    assert wording.impact.of("Ann").agreement == pytest.approx(0)
    assert not wording.torn(wording.impact.of("Ann"))


def paths_to_ann(wording):
    return [wording.path(path) for path in wording.impact.of("Ann").paths]


CHAIN = (("Cid", "Bea", 3), ("Bea", "Ann", 3))


def test_a_path_is_told_from_who_is_hit_to_who_is_reached(worded):
    assert paths_to_ann(worded("en", PEOPLE, CHAIN, {"Bea": -2})) == ["Bea −2.00 → Ann −1.00"]


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "Cid −2.00 → Ann −0.50 (via Bea)"), ("et", "Cid −2,00 → Ann −0,50 (vahendab Bea)")],
)
def test_a_path_names_whom_it_goes_through(worded, code, text):
    assert paths_to_ann(worded(code, PEOPLE, CHAIN, {"Cid": -2})) == [text]


def test_an_own_effect_without_an_echo_is_told_alone(worded):
    assert paths_to_ann(worded("en", PEOPLE, (), {"Ann": 2})) == ["Ann: own effect +2.00"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Ann: own effect +2.00, with its echo +2.67"),
        ("et", "Ann: enda otsene mõju +2,00, koos kajaga +2,67"),
    ],
)
def test_an_own_effect_with_an_echo_tells_both(worded, code, text):
    links = (("Ann", "Bea", 3), ("Bea", "Ann", 3))
    assert paths_to_ann(worded(code, PEOPLE, links, {"Ann": 2})) == [text]


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
