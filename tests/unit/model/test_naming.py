"""Ids from names, and names found again."""

import pytest
from hypothesis import given

from sidusryhmad.model.naming import ambiguity, distinct_ids, find, make_id
from sidusryhmad.testing import names

NAMES = {
    "mj": "Müügijuht",
    "klient": "Klient",
    "a": "Sama",
    "b": "Sama",
    "perekond": "Kliendi pere",
}


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Klient", "klient"),
        ("ÕÄÖÜŠŽ õäöüšž", "oaousz-oaousz"),
        ("Klienditeenindaja (kõnekeskus)", "klienditeenindaja-konekeskus"),
        ("  A  &  B  ", "a-b"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("naïve café", "naive-cafe"),
        ("2. korrus", "2-korrus"),
        ("клиент", "клиент"),
        ("a_b-c", "a-b-c"),
        ("---", ""),
        ("", ""),
    ],
)
def test_an_id_is_the_name_folded(name, id_):
    assert make_id(name) == id_


@pytest.mark.parametrize("name", ["㎒", "ǿ", "ﬁrma", "Ⅷ", "½", "İstanbul"])
def test_an_id_made_of_an_id_is_that_id(name):
    assert make_id(make_id(name)) == make_id(name)


@given(names())
def test_names_people_use_give_plain_ids(name):
    id_ = make_id(name)
    assert id_.isascii()
    assert id_.replace("-", "").isalnum()
    assert make_id(id_) == id_


@pytest.mark.parametrize(
    ("given_names", "taken", "ids"),
    [
        (["Õde", "Ode", "ode"], [], ("ode", "ode-2", "ode-3")),
        (["Õde"], ["ode", "ode-2"], ("ode-3",)),
        (["!", "?"], [], ("unnamed", "unnamed-2")),
        (["A 2", "A", "Ä"], [], ("a-2", "a", "a-3")),
        ([], ["x"], ()),
    ],
)
def test_ids_are_kept_apart_by_numbers(given_names, taken, ids):
    assert distinct_ids(given_names, taken) == ids


@pytest.mark.parametrize(
    ("reference", "id_"),
    [
        ("mj", "mj"),
        ("Müügijuht", "mj"),
        ("Klient", "klient"),
        ("KLIENT", "klient"),
        ("Kliendi pere", "perekond"),
        ("Sama", None),
        ("müügijuht", None),
        ("", None),
        ("naaber", None),
    ],
)
def test_a_reference_is_an_id_an_unshared_name_or_a_folded_id(reference, id_):
    assert find(reference, NAMES) == id_


def test_an_id_goes_before_a_name():
    assert find("x", {"x": "Y", "y": "x"}) == "x"


@given(names(), names())
def test_a_name_that_several_have_finds_nobody_and_names_them_all(name, other):
    alone = {"a": name, "b": f"{name} {other}"}
    assert ambiguity(name, alone) is None
    several = {**alone, "c": name}
    assert find(name, several) is None or find(name, several) in several
    assert str(ambiguity(name, several)).endswith(": a, c; write the id instead")
