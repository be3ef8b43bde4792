"""What happens to somebody, in a word or two."""

import pytest

from sidusryhmad.reporting.outcomes import group_outcome, outcome, torn

PEOPLE = ("Ann/direct/customer", "Bea/direct/employee", "Cid/indirect/other")


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
    assert outcome(wording, wording.impact.of("Ann")).text == text


@pytest.mark.parametrize(("code", "text"), [("en", "not reached"), ("et", "mõju ei ulatu")])
def test_not_reached_is_not_the_same_as_about_nothing(worded, code, text):
    wording = worded(code, PEOPLE, (), {"Ann": 1})
    cell = outcome(wording, wording.impact.of("Bea"))
    assert (cell.text, cell.tone) == (text, "quiet")


@pytest.mark.parametrize(
    ("code", "name", "effect", "text"),
    [
        ("en", "Cid", -0.25, "▼ loses, within tolerance"),
        ("et", "Cid", -0.25, "▼ kaotab, lubatud piires"),
        ("en", "Cid", -0.26, "▼ loses"),
        ("en", "Cid", -0.05, "≈ about nothing"),
        ("en", "Ann", -0.25, "▼ loses"),
        ("en", "Cid", 0.25, "▲ gains"),
    ],
)
def test_a_loss_that_is_accepted_outside_is_called_so(worded, code, name, effect, text):
    wording = worded(code, PEOPLE, (), {name: effect})
    found = outcome(wording, wording.impact.of(name))
    assert (found.text, found.tone) == (text, wording.tone(effect))


@pytest.mark.parametrize(("code", "text"), [("en", "≈ 0, torn"), ("et", "≈ 0, vastuoluline")])
def test_torn_with_a_total_of_nothing_shows_the_nothing(worded, code, text):
    links = (("Bea", "Ann", 3), ("Cid", "Ann", 3))
    wording = worded(code, PEOPLE, links, {"Bea": 2, "Cid": -2})
    assert outcome(wording, wording.impact.of("Ann")).text == text


@pytest.mark.parametrize(
    ("loss", "expected"),
    [(-2, True), (-0.7, True), (-0.6, False), (0, False)],
)
def test_torn_means_that_agreement_is_under_one_half(worded, loss, expected):
    links = (("Bea", "Ann", 3), ("Cid", "Ann", 3))
    wording = worded("en", PEOPLE, links, {"Bea": 2, "Cid": loss})
    result = wording.impact.of("Ann")
    assert torn(wording, result) is expected
    assert outcome(wording, result).text.endswith(", torn") is expected


def test_an_agreement_of_exactly_one_half_tears_nobody(worded):
    links = (("Bea", "Ann", 3), ("Cid", "Ann", 3))
    wording = worded("en", PEOPLE, links, {"Bea": 3, "Cid": -1})
    assert wording.impact.of("Ann").agreement == 0.5
    assert not torn(wording, wording.impact.of("Ann"))


def test_tiny_opposing_parts_tear_nobody(worded):
    links = (("Bea", "Ann", 3), ("Cid", "Ann", 3))
    wording = worded("en", PEOPLE, links, {"Bea": 0.1, "Cid": -0.1})
    assert wording.impact.of("Ann").agreement == pytest.approx(0)
    assert not torn(wording, wording.impact.of("Ann"))


@pytest.mark.parametrize(
    ("effects", "text"),
    [
        ({"Ann": 1, "Bea": 1}, "▲ gains"),
        ({"Ann": 1, "Bea": -1}, "▼ loses"),
        ({"Ann": 0.01}, "≈ about nothing"),
    ],
)
def test_a_group_gains_only_when_nobody_in_it_loses(worded, effects, text):
    people = ("Ann/direct/customer", "Bea/direct/customer")
    wording = worded("en", people, (), effects)
    (side,) = wording.impact.verdict.sides
    assert group_outcome(wording, side).text == text


@pytest.mark.parametrize(
    ("code", "text"), [("en", "direction not known"), ("et", "suund teadmata")]
)
def test_behind_an_unknown_direction_nobody_passes_for_out_of_reach(worded, code, text):
    wording = worded(code, PEOPLE, (("Ann", "Bea", {"sign": "unknown"}),), {"Ann": 1})
    assert outcome(wording, wording.impact.of("Bea")).text == text
