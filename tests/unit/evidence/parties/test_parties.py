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
