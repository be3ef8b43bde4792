"""The paragraph that answers first."""

import re

import pytest

from sidusryhmad.reporting.answer import answer

CUSTOMER, EMPLOYEE, PROVIDER = "Ann/direct/customer", "Bea/direct/employee", "Cid/direct/provider"
OUTSIDER = "Dan/indirect/other"
BOTH = (CUSTOMER, EMPLOYEE, OUTSIDER)

STATUSES = {
    "good": (
        {"Ann": 2, "Bea": 1},
        "Good for the whole inner circle, and nobody outside loses more than 0.25. Gaining in the "
        "inner circle: Ann +2.00, Bea +1.00.",
        "Hea kogu siseringile ja väljaspool seda ei kaota keegi üle 0,25 punkti. Siseringis "
        "võidavad: "
        "Ann +2,00, Bea +1,00.",
    ),
    "harms_inner": (
        {"Ann": -2, "Bea": -3},
        "Not good for everybody: somebody in the inner circle loses. Losing in the inner circle: "
        "Bea −3.00, Ann −2.00. Outside it nobody loses more than 0.25.",
        "Ei ole hea kõigile: keegi siseringis kaotab. Siseringis kaotavad: Bea −3,00, Ann −2,00. "
        "Väljaspool siseringi ei kaota keegi üle 0,25 punkti.",
    ),
    "harms_outside": (
        {"Ann": 2, "Dan": -1},
        "Good for the inner circle, but somebody outside pays for it. Gaining in the inner "
        "circle: Ann +2.00. Losing more than 0.25 outside it: Dan −1.00.",
        "Siseringile hea, kuid keegi väljaspool maksab selle eest. Siseringis võidavad: Ann +2,00. "
        "Väljaspool siseringi kaotavad üle 0,25 punkti: Dan −1,00.",
    ),
    "harms_outside without winners": (
        {"Dan": -1},
        "Of no use to the inner circle, and somebody outside pays for it. No total there exceeds "
        "0.05 points. Losing more than 0.25 outside it: Dan −1.00.",
        "Siseringile kasu ei too ja keegi väljaspool maksab selle eest. Siseringis ei ületa "
        "kellegi kogumõju 0,05 punkti. Väljaspool siseringi kaotavad üle 0,25 punkti: Dan −1,00.",
    ),
    "no_effect": (
        {"Ann": 0.04},
        "For the inner circle it makes no difference. No total there exceeds 0.05 points. Outside "
        "it nobody loses more than 0.25.",
        "Siseringile ei muuda see midagi. Siseringis ei ületa kellegi kogumõju 0,05 punkti. "
        "Väljaspool siseringi ei kaota keegi üle 0,25 punkti.",
    ),
}


@pytest.mark.parametrize("case", STATUSES)
def test_the_status_comes_first_then_who_gains_and_loses_inside_and_outside(worded, case):
    effects, english, estonian = STATUSES[case]
    first = worded("en", BOTH, (), effects)
    assert first.impact.verdict.status == case.split()[0]
    assert answer(first).startswith(english)
    assert answer(worded("et", BOTH, (), effects)).startswith(estonian)


def test_winners_are_named_from_the_largest_gain_down(worded):
    text = answer(worded("en", BOTH, (), {"Ann": 0.5, "Bea": 2.5}))
    assert "Gaining in the inner circle: Bea +2.50, Ann +0.50." in text


def test_losers_come_before_winners_in_one_sentence(worded):
    text = answer(worded("en", BOTH, (), {"Ann": 2, "Bea": -1}))
    assert "Losing in the inner circle: Bea −1.00; gaining in the inner circle: Ann +2.00." in text


@pytest.mark.parametrize(
    ("code", "effects", "sentence"),
    [
        (
            "en",
            {"Ann": 2, "Bea": -1},
            "Too customer-centric: on the customer side Ann +2.00 gains, while on the employee "
            "side Bea −1.00 loses.",
        ),
        (
            "et",
            {"Ann": 2, "Bea": -1},
            "Liiga kliendikeskne: kliendi poolel võidab Ann +2,00, kuid kaotab Bea −1,00 "
            "(pool: töötaja).",
        ),
        (
            "en",
            {"Ann": 2, "Bea": 0},
            "Not customer-centric: the customer side gains (best Ann +2.00) and no other side of "
            "the inner circle pays for it (worst Bea 0.00).",
        ),
        (
            "et",
            {"Ann": -2, "Bea": -1},
            "Kliendikeskne see ei ole: kliendi pool ei võida (parim tulemus Ann −2,00).",
        ),
    ],
)
def test_customer_centricity_is_said_in_words_with_both_numbers(worded, code, effects, sentence):
    assert sentence in answer(worded(code, (CUSTOMER, EMPLOYEE), (), effects))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "en",
            "Too customer-centric: on the customer side Ann +2.00 gains, while Eva −1.00, whose "
            "side is not said, loses.",
        ),
        (
            "et",
            "Liiga kliendikeskne: kliendi poolel võidab Ann +2,00, kuid kaotab Eva −1,00, kelle "
            "pool on määramata.",
        ),
    ],
)
def test_a_loser_without_a_side_is_held_against_the_customer_too(worded, code, sentence):
    assert sentence in answer(worded(code, (CUSTOMER, "Eva/direct"), (), {"Ann": 2, "Eva": -1}))


UNKNOWN = (("Ann", "Bea", {"sign": "unknown"}), ("Bea", "Ann", {"sign": "unknown"}))


@pytest.mark.parametrize(
    ("code", "count", "sentence"),
    [
        ("en", 1, "1 influence of unknown direction is not counted in this."),
        ("en", 2, "2 influences of unknown direction are not counted in this."),
        ("et", 1, "1 teadmata suunaga mõjuseos on arvestamata."),
        ("et", 2, "2 teadmata suunaga mõjuseost on arvestamata."),
    ],
)
def test_influences_of_unknown_direction_are_counted(worded, code, count, sentence):
    text = answer(worded(code, (CUSTOMER, EMPLOYEE), UNKNOWN[:count], {"Ann": 1}))
    assert text.endswith(sentence)


@pytest.mark.parametrize("measure", [{"strength": -2}, {"range": [-1, 2]}])
def test_an_influence_that_is_measured_is_not_called_left_out(worded, measure):
    links = [("Ann", "Bea", {"sign": "unknown", **measure})]
    text = answer(worded("en", (CUSTOMER, EMPLOYEE), links, {"Ann": 1}))
    assert "unknown direction" not in text


@pytest.mark.parametrize(
    ("effects", "words"),
    [
        ({"Ann": 0.052}, "Gaining in the inner circle: Ann +0.052."),
        ({"Ann": 1, "Dan": -0.254}, "Losing more than 0.25 outside it: Dan −0.254."),
    ],
)
def test_rounding_never_hides_why_a_total_counts(worded, effects, words):
    assert words in answer(worded("en", BOTH, (), effects))


@pytest.mark.parametrize("people", [(CUSTOMER,), (EMPLOYEE, PROVIDER), ("Eva/direct", OUTSIDER)])
def test_customer_centricity_is_not_judged_without_a_customer_and_another_side(worded, people):
    text = answer(worded("en", people, (), {people[0].split("/")[0]: 2}))
    assert "customer-centric" not in text


def test_the_worst_of_the_other_sides_is_held_against_the_customer(worded):
    people = (CUSTOMER, EMPLOYEE, PROVIDER)
    text = answer(worded("en", people, (), {"Ann": 2, "Bea": -1, "Cid": -2}))
    assert "on the provider side Cid −2.00 loses" in text


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("en", "Nothing of it reaches Bea, Cid."), ("et", "Mõju ei ulatu: Bea, Cid.")],
)
def test_members_whom_nothing_reaches_are_named(worded, code, sentence):
    people = (CUSTOMER, EMPLOYEE, PROVIDER, OUTSIDER)
    assert sentence in answer(worded(code, people, (), {"Ann": 1}))


def test_nobody_is_called_unreached_when_everybody_is_reached(worded):
    text = answer(worded("en", (CUSTOMER, EMPLOYEE), (("Ann", "Bea", 1),), {"Ann": 1}))
    assert "Nothing of it reaches" not in text


TORN = (("Bea", "Ann", 3), ("Cid", "Ann", 3))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("en", "Pulled both ways: Ann."), ("et", "Vastukäivad mõjud: Ann.")],
)
def test_a_member_with_net_zero_of_large_parts_is_called_torn(worded, code, sentence):
    wording = worded(code, (CUSTOMER, EMPLOYEE, PROVIDER), TORN, {"Bea": 2, "Cid": -2})
    assert wording.impact.of("Ann").total == pytest.approx(0)
    assert sentence in answer(wording)


def test_nobody_is_torn_when_everything_pulls_one_way(worded):
    text = answer(worded("en", (CUSTOMER, EMPLOYEE, PROVIDER), TORN, {"Bea": 2, "Cid": 2}))
    assert "Pulled" not in text


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "The inner circle is empty, so nobody is weighed."),
        ("et", "Sisering on tühi, seega ei kaaluta kedagi."),
    ],
)
def test_an_empty_inner_circle_is_said(worded, code, sentence):
    assert sentence in answer(worded(code, (OUTSIDER,), (), {"Dan": 1}))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "The map shows nobody outside it."),
        ("et", "Väljaspool siseringi ei ole kaardil kedagi."),
    ],
)
def test_a_map_with_nobody_outside_says_so(worded, code, sentence):
    assert sentence in answer(worded(code, (CUSTOMER, EMPLOYEE), (), {"Ann": 1}))


def test_the_maps_own_tolerance_and_epsilon_are_said(worded):
    text = answer(worded("en", BOTH, (), {"Dan": -3}, epsilon=0.5, tolerance=1))
    assert "exceeds 0.5 points" in text
    assert "Losing more than 1 outside it: Dan" in text


@pytest.mark.parametrize(("code", "words"), [("en", "(not sure)"), ("et", "(pole kindel)")])
def test_a_winner_who_may_as_well_lose_is_said_to_be_unsure(worded, code, words):
    links = [("Bea", "Ann", {"strength": 0.5, "range": [-2, 3]})]
    text = answer(worded(code, (CUSTOMER, EMPLOYEE), links, {"Bea": 2}))
    assert re.search(rf"Ann \+0[.,]17 {re.escape(words)}", text)
    assert not re.search(rf"Bea \+2[.,]00 {re.escape(words)}", text)
