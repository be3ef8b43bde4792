import pytest

import sidusryhmad as sr
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.examples.evidence import evidence_example


@pytest.fixture(scope="module")
def example():
    return sr.read(evidence_example("parties"))


def test_alar_gains_as_a_customer_and_loses_as_a_neighbour(example):
    found = sr.evidence.parties(example, "ukseni-tasuga")
    alar = next(party for party in found.parties if party.name == "Alar")
    assert alar.torn
    assert (alar.gaining, alar.losing) == (("klient",), ("naaber", "uhistu"))
    assert (alar.torn_probability or 0) > 0.9
    impact = sr.impact(example, "ukseni-tasuga", draws=None)
    assert alar.total == pytest.approx(sum(impact.of(r.id).total for r in alar.roles), abs=1e-12)
    assert alar.likelihood.low < alar.total < alar.likelihood.high


def test_parties_in_several_roles_come_first_and_those_torn_before_the_others(example):
    found = sr.evidence.parties(example, "ukseni-tasuga", draws=None).parties
    keys = [(len(party.roles) == 1, not party.torn) for party in found]
    assert keys == sorted(keys)
    assert found[0].likelihood is found[0].torn_probability is None


def test_without_a_change_nothing_is_said_of_gains(example):
    found = sr.evidence.parties(example)
    assert (found.change, found.change_name, found.draws) == (None, None, None)
    assert all(party.total is party.inner is party.outer is None for party in found.parties)
    assert not any(party.torn for party in found.parties)
    assert [load.id for load in found.loads if load.only_takes == "surely"] == [
        "kirjakandja",
        "klienditeenindaja",
    ]


def test_a_role_that_the_change_removes_is_named_and_has_no_number(example):
    m = example.with_change("Ära", {}, edits={"remove": {"stakeholders": ["naaber"]}})
    found = sr.evidence.parties(m, "ara", draws=None)
    alar = next(party for party in found.parties if party.name == "Alar")
    assert found.removed == ("Trepikoja naaber",)
    assert "naaber" not in [role.id for role in alar.roles]


def test_several_changes_and_effects_by_hand_are_taken_too(example):
    both = sr.evidence.parties(example, "ukseni-tasuga+keeldumine", draws=100)
    assert both.change == "ukseni-tasuga+keeldumine"
    assert both.draws == 100
    assert sr.evidence.parties(example, {"Klient": 1}, draws=None).change_name


def test_assumptions_and_methods_are_stated(example):
    codes = [
        message.code
        for message in sr.evidence.parties(example, "keeldumine", draws=None).grounds.assumptions
    ]
    assert codes[:3] == ["roles_alike", "burdens", "many_burdens"]
    assert "sign_unknown" in codes
    assert "roles_alike" not in [m.code for m in sr.evidence.parties(example).grounds.assumptions]


@pytest.mark.parametrize("threshold", [0, -1, 1.5, True, "2"])
def test_a_threshold_that_is_none_is_refused(example, threshold):
    with pytest.raises(InvalidParameterError, match="from 1 up"):
        sr.evidence.parties(example, threshold=threshold)


def test_what_cannot_be_asked_is_refused(example):
    with pytest.raises(EmptyMapError):
        sr.evidence.parties(sr.ServiceMap.named("Post"))
    with pytest.raises(WrongTypeError):
        sr.evidence.parties("post")
    with pytest.raises(UnknownChangeError):
        sr.evidence.parties(example, "ukseni-tasuda")


def test_json_has_sums_roles_and_loads(example):
    document = sr.to_json(sr.evidence.parties(example, "keeldumine", draws=50))
    assert document["kind"] == "parties"
    assert {"roles", "total", "torn", "ties"} <= set(document["parties"][0])
    assert {"taken", "given", "only_takes"} <= set(document["loads"][0])


def test_whoever_is_called_like_a_party_without_being_it_is_said(example):
    found = sr.evidence.parties(example.with_stakeholder("ALAR", ring="direct"))
    assert [remark.message.code for remark in found.grounds.remarks] == ["namesake"]
    assert sr.evidence.parties(example).grounds.remarks == ()


def two(strength=3, party="Alar", **details):
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct", party=party)
    m = m.with_stakeholder("Naaber", ring="interested", party=party)
    return m.with_influence("Klient", "Naaber", strength, **details)


def test_a_sum_by_hand():
    (alar,) = sr.evidence.parties(two(), {"Klient": 2, "Naaber": -1.5}, draws=None).parties
    assert [role.total for role in alar.roles] == [2, -0.5]
    assert (alar.total, alar.inner, alar.outer) == (1.5, 2, -0.5)
    assert alar.through_itself == 1
    assert (alar.ties[0].from_, alar.ties[0].to, alar.ties[0].amount) == ("klient", "naaber", 1)


def test_the_carry_over_and_the_budget_are_those_asked_for():
    m = two().with_stakeholder("Teine", ring="direct").with_influence("Teine", "Naaber", 3)
    whole = {
        budget: sr.evidence.parties(m, {"Klient": 2}, carry_over=0.25, budget=budget, draws=None)
        for budget in (True, False)
    }
    sums = {budget: found.parties[0].total for budget, found in whole.items()}
    assert sums == {True: 2.25, False: 2.5}


@pytest.mark.parametrize(
    ("effects", "torn"),
    [
        ({"Klient": 1, "Naaber": -1}, True),
        ({"Klient": 1}, False),
        ({"Klient": 1, "Naaber": -0.05}, False),
        ({"Klient": 0.05, "Naaber": -1}, False),
        ({"Klient": -1, "Naaber": -1}, False),
    ],
)
def test_roles_pull_apart_only_by_more_than_epsilon_each_way(effects, torn):
    (alar,) = sr.evidence.parties(two(0), effects, draws=None).parties
    assert alar.torn is torn


def test_draws_give_the_same_numbers_again_and_hold_the_exact_sum():
    one, other = (
        sr.evidence.parties(two(2, range=[1, 3]), {"Klient": 2}, draws=400) for _ in range(2)
    )
    assert one.parties == other.parties
    (alar,) = one.parties
    assert alar.likelihood.low <= alar.total <= alar.likelihood.high
    assert alar.likelihood.gains == 1
    assert alar.torn_probability == 0


def test_the_probability_of_a_conflict_counts_both_roles_within_one_draw():
    unsure = {"Klient": 1, "Naaber": {"effect": -0.5, "range": [-1.5, 0.5]}}
    (alar,) = sr.evidence.parties(two(0), unsure, draws=4000).parties
    assert 0.6 < alar.torn_probability < 0.9


def test_several_parties_with_a_conflict_come_first_by_what_they_lose():
    m = sr.ServiceMap.named("Post")
    for name in ("A", "B", "C"):
        m = m.with_stakeholder(f"{name}1", ring="direct", party=name)
        m = m.with_stakeholder(f"{name}2", ring="direct", party=name)
    m = m.with_stakeholder("D", ring="direct")
    effects = {"A1": 1, "A2": 1, "B1": 1, "B2": -1, "C1": 1, "C2": -3, "D": -3}
    found = sr.evidence.parties(m, effects, draws=None).parties
    assert [party.name for party in found] == ["C", "B", "A", "D"]
    assert repr(sr.evidence.parties(m)) == "<Parties: 4, 7 roles>"


def test_a_role_that_the_change_adds_belongs_to_its_party():
    new = {"id": "uus", "name": "Vabatahtlik", "ring": "direct", "party": "Alar"}
    m = two().with_change("Kaasa", {"Klient": 1, "uus": 1}, edits={"add": {"stakeholders": [new]}})
    (alar,) = sr.evidence.parties(m, "kaasa", draws=50).parties
    assert [role.id for role in alar.roles] == ["klient", "uus", "naaber"]
    assert alar.total == pytest.approx(2.5)
    assert len(sr.evidence.parties(m).parties[0].roles) == 2
