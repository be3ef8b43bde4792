"""Letters instead of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.analysis.workshop.conftest import sheet

from sidusryhmad.analysis.workshop.pseudonyms import pseudonyms, veiled
from sidusryhmad.testing import names, service_maps


@given(st.lists(names(), unique=True), st.integers(0, 99), st.randoms())
def test_everybody_has_a_letter_of_their_own_whatever_the_order(raters, seed, random):
    found = pseudonyms(raters, seed)
    assert set(found) == set(raters)
    assert len(set(found.values())) == len(raters)
    assert found == pseudonyms(random.sample(raters, len(raters)), seed)


def test_letters_go_on_after_z():
    found = pseudonyms((f"r{n}" for n in range(30)), 1)
    assert {"A", "Z", "AA", "AD"} <= set(found.values())
    assert "AE" not in found.values()


def test_letters_say_nothing_about_the_alphabet():
    shuffled = [list(pseudonyms("abcdef", seed)) for seed in range(5)]
    assert any(names != sorted(names) for names in shuffled)
    assert len({tuple(names) for names in shuffled}) > 1


@given(service_maps())
def test_a_map_without_these_names_stays_as_it_is(m):
    assert veiled(m, {"Qwertzuiop": "A"}) == m


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Mari ütles", "A ütles"),
        ("Marile ja MARI-le", "A ja A-le"),
        ("Maril Tammel", "A A"),
        ("Tamme järgi", "A järgi"),
        ("Amari ei", "Amari ei"),
        ("Jo ja Jood", "B ja Jood"),
    ],
)
def test_names_give_way_in_texts(text, hidden):
    m = sheet().with_stakeholder("Kass", ring="direct", note=text)
    assert veiled(m, {"Mari Tamm": "A", "Jo": "B"}).stakeholder("Kass").note == hidden


def test_names_of_stakeholders_and_changes_stay():
    m = sheet().with_stakeholder("Mari", ring="direct").with_change("Mari puhkus", {"Mari": 1})
    found = veiled(m, {"Mari": "A"})
    assert found.stakeholder("Mari").id == "mari"
    assert found.change("Mari puhkus").effects["mari"].effect == 1


def test_raters_and_the_service_are_renamed_too():
    m = sheet(name="mari leht").with_influence("Guest", "Owner", 1, ratings={"mari": 2, "X": 1})
    found = veiled(m, {"mari": "B"})
    assert found.service.name == "B leht"
    assert found.influences[0].ratings == {"B": 2, "X": 1}


def test_evidence_is_still_about_the_same_and_nobody_is_named_in_it():
    m = sheet(
        evidence=[
            {
                "of": "effect",
                "stakeholder": "Guest",
                "change": "c",
                "value": 1,
                "who": "Mari Tamm",
                "method": "Mari küsis",
                "source": "mari.csv",
            }
        ]
    )
    (found,) = veiled(m, {"Mari Tamm": "A", "Effect": "B", "Guest": "C", "c": "D"}).evidence
    assert found.about == ("effect", "guest", "c")
    assert (found.who, found.method) == ("A", "A küsis")
    assert "mari" not in found.source


def test_wants_stay_what_they_are_and_their_notes_name_nobody():
    m = sheet().with_want("Mari soov", id="mari-soov", note="Mari ütles", who="Mari")
    m = m.with_change("Uks", {}, wants=["mari-soov"])
    found = veiled(m, {"Mari": "A"})
    assert (found.wants[0].id, found.wants[0].name) == ("mari-soov", "Mari soov")
    assert (found.wants[0].note, found.wants[0].who) == ("A ütles", "A")
    assert found.change("uks").wants[0].want == "mari-soov"
