"""Parties: what must hold whatever the map is."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.testing import service_maps

PARTIES = st.sampled_from([None, "Alar", "Mari"])


@st.composite
def asked(draw):
    """A map whose stakeholders have parties and moods, and direct effects on it."""
    m = draw(service_maps(complete=False, max_stakeholders=6))
    rows = [
        {
            **row,
            **({"party": party} if (party := draw(PARTIES)) else {}),
            **({} if (mood := draw(st.none() | st.integers(-3, 3))) is None else {"today": mood}),
        }
        for row in m.to_document()["stakeholders"]
    ]
    effects = {row["id"]: draw(st.integers(-3, 3)) for row in rows if draw(st.booleans())}
    return sr.ServiceMap.from_document({**m.to_document(), "stakeholders": rows}), effects


def turned(m):
    document = m.to_document()
    return sr.ServiceMap.from_document(
        {
            **document,
            "stakeholders": document["stakeholders"][::-1],
            "influences": document.get("influences", [])[::-1],
        }
    )


def by_roles(found):
    return {frozenset(role.id for role in party.roles): party for party in found.parties}


@given(asked())
def test_sums_equal_their_roles_totals_and_together_those_of_the_map(case):
    m, effects = case
    found = sr.evidence.parties(m, effects, draws=None)
    impact = sr.impact(m, effects, draws=None)
    for party in found.parties:
        assert party.total == fsum(impact.of(role.id).total for role in party.roles)
    everybody = fsum(each.total for each in impact.stakeholders)
    assert fsum(party.total for party in found.parties) == pytest.approx(everybody, abs=1e-9)


@given(asked())
def test_a_party_of_one_role_equals_its_stakeholder(case):
    m, effects = case
    impact = sr.impact(m, effects, draws=None)
    for party in sr.evidence.parties(m, effects, draws=None).parties:
        if len(party.roles) == 1:
            assert party.total == party.roles[0].total == impact.of(party.roles[0].id).total
            assert not party.torn
            assert party.ties == ()


@given(asked())
def test_the_order_of_the_file_changes_nothing(case):
    m, effects = case
    one, other = (sr.evidence.parties(each, effects, draws=None) for each in (m, turned(m)))
    for key, party in by_roles(one).items():
        same = by_roles(other)[key]
        assert party.total == pytest.approx(same.total, abs=1e-9)
        assert (party.name, party.torn) == (same.name, same.torn)
        assert [(t.from_, t.to) for t in party.ties] == [(t.from_, t.to) for t in same.ties]
    for load in one.loads:
        (same,) = (each for each in other.loads if each.id == load.id)
        assert load.only_takes == same.only_takes
        assert load.taken.count == same.taken.count
        assert load.arriving == pytest.approx(same.arriving, abs=1e-9)


@given(asked())
def test_merging_two_parties_adds(case):
    m, effects = case
    apart = sr.evidence.parties(m, effects, draws=None).parties
    rows = [
        {**row, "party": "Alar"} if row.get("party") else row
        for row in m.to_document()["stakeholders"]
    ]
    merged = sr.ServiceMap.from_document({**m.to_document(), "stakeholders": rows})
    named = [p.total for p in sr.evidence.parties(merged, effects, draws=None).parties if p.named]
    assert fsum(named) == pytest.approx(fsum(p.total for p in apart if p.named), abs=1e-9)
    assert len(named) <= 1


@given(asked())
def test_every_burden_that_leaves_somebody_arrives_at_somebody(case):
    m, effects = case
    loads = sr.evidence.parties(m, effects, draws=None).loads
    assert sum(each.taken.count for each in loads) == sum(each.given.count for each in loads)
    assert sum(each.taken.doubtful for each in loads) == sum(each.given.doubtful for each in loads)
    lost, passed = (fsum(getattr(x, key) for x in loads) for key in ("arriving", "passed_on"))
    assert lost == pytest.approx(passed, abs=1e-9)


@given(asked(), st.integers(1, 4))
def test_a_higher_threshold_leaves_no_more_who_can_only_take_it(case, threshold):
    m, _ = case
    low, high = (
        {each.id for each in sr.evidence.parties(m, threshold=t).loads if each.only_takes != "no"}
        for t in (threshold, threshold + 1)
    )
    assert high <= low
