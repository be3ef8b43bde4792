import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.parties.roles import groups, party_key, ties
from sidusryhmad.testing import service_maps


def people(*parties):
    m = sr.ServiceMap.named("Post")
    for number, party in enumerate(parties):
        ring = ("direct", "interested", "indirect")[number % 3]
        m = m.with_stakeholder(f"S{number}", ring=ring, party=party)
    return m


@given(service_maps())
def test_everybody_belongs_to_exactly_one_party(m):
    ids = [person.id for group in groups(m) for person in group.members]
    assert sorted(ids) == sorted(s.id for s in m.stakeholders)
    assert all(group.members for group in groups(m))


@given(st.text())
def test_a_key_says_the_same_of_the_same_name(name):
    assert party_key(name) == party_key(f"  {name}\t") == party_key(party_key(name))


def test_letter_case_and_spaces_make_no_other_party_and_the_usual_spelling_is_shown():
    (group,) = groups(people("alar  kask", "Alar Kask", " Alar Kask "))
    assert (group.name, group.named, len(group.members)) == ("Alar Kask", True, 3)


@pytest.mark.parametrize("blank", [None, "", "   "])
def test_whoever_has_no_party_is_one_of_their_own(blank):
    found = groups(people(blank, blank))
    assert [(group.name, group.named) for group in found] == [("S0", False), ("S1", False)]


def test_a_party_called_like_a_stakeholder_is_not_that_stakeholder():
    found = groups(people("S1", None))
    assert sorted((group.name, group.named) for group in found) == [("S1", False), ("S1", True)]


def test_roles_stand_inside_out():
    m = people("A", "A", "A")
    rings = [person.ring for person in groups(m)[0].members]
    assert rings == ["direct", "interested", "indirect"]


def test_ties_are_the_influences_among_ones_own_roles_that_are_there():
    m = people("A", "A", "B").with_influence("S0", "S1", 2).with_influence("S1", "S0", 0)
    m = m.with_influence("S0", "S2", 1)
    (group,) = (group for group in groups(m) if group.name == "A")
    (tie,) = ties(group, m.influences, {("s0", "s1"): -0.5})
    assert (tie.from_, tie.to, tie.strength, tie.amount) == ("s0", "s1", 2, -0.5)
    assert ties(group, m.influences, None)[0].amount is None


@given(service_maps())
def test_the_order_of_people_changes_no_party(m):
    document = m.to_document()
    turned = sr.ServiceMap.from_document(
        {**document, "stakeholders": document["stakeholders"][::-1]}
    )
    one, other = (
        [(g.name, g.named, [s.id for s in g.members]) for g in groups(each)] for each in (m, turned)
    )
    assert one == other


@given(service_maps())
def test_ties_join_members_of_one_party_and_are_sorted(m):
    for group in groups(m):
        own = {person.id for person in group.members}
        found = ties(group, m.influences, None)
        assert all({tie.from_, tie.to} <= own for tie in found)
        assert list(found) == sorted(found, key=lambda tie: (tie.from_, tie.to))
        assert len(group.members) > 1 or not found
