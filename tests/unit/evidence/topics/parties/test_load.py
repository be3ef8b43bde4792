import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.parties.burden import Burden
from sidusryhmad.evidence.topics.parties.load import only_takes

COUNTS = st.integers(0, 5)


def burden(count, doubtful=0):
    return Burden(count, float(count), doubtful, 0, None)


@given(COUNTS, COUNTS, COUNTS, COUNTS, st.integers(1, 4))
def test_nobody_only_takes_who_surely_gives_or_takes_too_little(inn, maybe, out, perhaps, many):
    said = only_takes(burden(inn, maybe), burden(out, perhaps), many)
    assert (said == "no") == (out > 0 or inn + maybe < many)
    assert (said == "surely") == (inn >= many and out == perhaps == 0)


@given(COUNTS, COUNTS, st.integers(1, 4))
def test_a_higher_threshold_never_makes_anybody_take_more_surely(inn, maybe, many):
    order = ["surely", "perhaps", "no"]
    low, high = (
        order.index(only_takes(burden(inn, maybe), burden(0), t)) for t in (many, many + 1)
    )
    assert low <= high


@pytest.fixture
def counter():
    m = sr.ServiceMap.named("Post").with_stakeholder("Teenindaja", ring="direct")
    for number in range(2):
        m = m.with_stakeholder(f"Klient {number}", ring="direct", today=-2)
        m = m.with_influence(f"Klient {number}", "Teenindaja", 2)
    return m


def load(m, change=None, **settings):
    return next(
        each for each in sr.evidence.parties(m, change, **settings).loads if each.id == "teenindaja"
    )


def test_a_server_between_angry_customers_can_only_take_it(counter):
    found = load(counter)
    assert (found.only_takes, found.taken.count, found.given.count) == ("surely", 2, 0)
    assert found.taken.today == pytest.approx(2 * 2 * 0.5 * 2 / 3 / (4 / 3))
    assert load(counter, threshold=3).only_takes == "no"


def test_whoever_hands_the_burden_on_does_not_only_take_it(counter):
    m = counter.with_stakeholder("Pere", ring="interested")
    assert load(m.with_influence("Teenindaja", "Pere", -1)).only_takes == "no"
    assert load(m.with_influence("Teenindaja", "Pere", sign="unknown")).only_takes == "perhaps"
    assert load(m.with_influence("Teenindaja", "Pere", 2)).only_takes == "surely"


def test_loss_by_the_last_hop_is_what_neighbours_hand_on(counter):
    m = counter.with_stakeholder("Pere", ring="interested").with_influence("Teenindaja", "Pere", 3)
    found = load(m, {"Klient 0": -2, "Klient 1": 1}, draws=None)
    assert found.arriving == pytest.approx(2 * 0.25)
    assert found.passed_on == pytest.approx(0.25 * 0.5)
    assert found.keeps is False
    assert load(counter, {"Klient 0": -2}, draws=None).keeps is True
    assert load(counter).arriving is load(counter).keeps is None


def test_who_can_only_take_it_comes_first_then_by_what_arrives(counter):
    m = counter.with_stakeholder("Abiline", ring="direct").with_stakeholder("Kolmas", ring="direct")
    m = m.with_influence("Klient 0", "Abiline", 1).with_influence("Klient 1", "Abiline", 1)
    m = m.with_influence("Klient 0", "Kolmas", 3)
    found = sr.evidence.parties(m).loads
    assert [each.id for each in found][:3] == ["teenindaja", "abiline", "kolmas"]
    assert [each.only_takes for each in found][:3] == ["surely", "surely", "no"]
    assert {each.id for each in found[3:]} == {"klient-0", "klient-1"}
    assert all(each.given.count > 0 for each in found[3:])


def test_whose_mood_nobody_said_counts_by_the_sign_and_is_counted():
    m = sr.ServiceMap.named("Post").with_stakeholder("Teenindaja", ring="direct")
    m = m.with_stakeholder("A", ring="direct").with_stakeholder("B", ring="direct", today=2)
    m = m.with_influence("A", "Teenindaja", -1).with_influence("B", "Teenindaja", -1)
    taken = load(m).taken
    assert (taken.count, taken.unsaid) == (2, 1)
    assert taken.today == pytest.approx(2 * 0.5 / 3)
    assert load(m).only_takes == "surely"


def test_a_bad_mood_passed_on_the_opposite_way_relieves():
    m = sr.ServiceMap.named("Post").with_stakeholder("Teenindaja", ring="direct")
    m = m.with_stakeholder("A", ring="direct", today=-3)
    assert load(m.with_influence("A", "Teenindaja", -3)).taken.count == 0
    assert load(m.with_influence("A", "Teenindaja", 3)).taken.count == 1


def test_party_ring_and_circle_stand_with_the_load():
    m = sr.ServiceMap.named("Post").with_stakeholder("Teenindaja", ring="interested", party="OÜ")
    found = load(m)
    assert (found.party, found.ring, found.inner_circle) == ("OÜ", "interested", False)


def test_loss_that_stays_is_more_than_epsilon_in_and_no_more_than_that_out(counter):
    m = counter.with_stakeholder("Pere", ring="interested")
    leaking = m.with_influence("Teenindaja", "Pere", 0.3)
    assert load(leaking, {"Klient 0": -2}, draws=None).keeps is True
    assert load(m, {"Klient 0": -0.1}, draws=None).keeps is False
    assert load(m, {"Klient 0": 2}, draws=None).arriving == 0
