"""Who is who on two versions."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.versions.pairs import pairs
from sidusryhmad.model.stakeholder import Stakeholder

people = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("KLMN")),
    max_size=5,
    unique_by=lambda p: p[0],
).map(lambda rows: [Stakeholder(id=i, name=n, ring="direct") for i, n in rows])


def one(id_, name):
    return Stakeholder(id=id_, name=name, ring="direct")


@given(people)
def test_everybody_is_themselves(listed):
    assert pairs(listed, listed) == {p.id: p.id for p in listed}


@given(people, people)
def test_nobody_is_two_and_ids_come_first(old, new):
    found = pairs(old, new)
    assert len(set(found.values())) == len(found)
    assert set(found) <= {p.id for p in new}
    assert set(found.values()) <= {p.id for p in old}
    for person in new:
        if person.id in {p.id for p in old}:
            assert found[person.id] == person.id


@given(people, people)
def test_it_holds_in_both_directions(old, new):
    assert {b: a for a, b in pairs(old, new).items()} == pairs(new, old)


def test_a_name_that_several_have_says_nothing():
    assert pairs([one("a", "K"), one("b", "K")], [one("c", "K")]) == {}
    assert pairs([one("a", "K")], [one("b", "K"), one("c", "K")]) == {}
    assert pairs([one("a", "K"), one("b", "K")], [one("b", "K"), one("c", "K")]) == {
        "b": "b", "c": "a"}  # fmt: skip
