"""Registers of people as they are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.csv_file import FORMAT
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.register import is_contact, is_register, stand_in, with_names


def read(text, name="register.csv"):
    return FORMAT.parse(Source(name, {name: text.encode()}))


def codes(parsed):
    return [(remark.kind, remark.message.code) for remark in parsed.remarks]


@pytest.mark.parametrize(
    ("headings", "taken"),
    [
        (("label_et", "ring"), "label_et"),
        (("ring", "Name EN", "Organisation"), "Name EN"),
        (("Organisation", "Surname"), "Surname"),
        (("Eesnimi", "Asutus"), "Eesnimi"),
        (("organisation", "branch"), "organisation"),
        (("Nimi", "Organisatsioon", "Perenimi"), None),
        (("Aasta", "Eelarve"), None),
    ],
)
def test_which_column_names_people(headings, taken):
    assert stand_in(headings) == taken
    assert is_register(headings) == (taken is not None)


def test_a_column_alone_is_no_register():
    assert not is_register(["organisation"])


@pytest.mark.parametrize(
    "heading",
    ["E-mail", "e_mail", "Telefon", "Contact", "Kontaktandmed", "Mobile phone", "Isikukood",
     "Contact (e-mail)", "Aadress"],
)  # fmt: skip
def test_contact_data_is_known(heading):
    assert is_contact(heading)


@pytest.mark.parametrize("heading", ["Title", "Department", "Website", "Telling", "Emailing list"])
def test_other_columns_are_none(heading):
    assert not is_contact(heading)


def test_organisations_become_stakeholders_and_their_other_columns_fields():
    parsed = read("organisation,branch,range,tags\nBüroo,Amt,Linn,a|b\nKool,Amt,Riik,\n")
    first, second = built(parsed).stakeholders
    assert (first.name, first.ring) == ("Büroo", "interested")
    assert first.fields == {"branch": "Amt", "range": "Linn", "tags": "a|b"}
    assert second.fields["range"] == "Riik"
    assert codes(parsed) == [("assumed", "names_from"), ("assumed", "ring_unsaid"),
                             ("assumed", "name_of_file")]  # fmt: skip


def test_a_sheet_of_organisations_beside_stakeholders_is_none_of_the_map():
    parsed = FORMAT.parse(Source("k", {
        "a.csv": "organisation,branch\nBüroo,Amt\n".encode(),
        "b.csv": b"name,ring\nKlient,direct\n"}, folder=True))  # fmt: skip
    assert [s.name for s in built(parsed).stakeholders] == ["Klient"]
    assert ("lost", "foreign_sheet") in codes(parsed)


def test_first_and_last_names_with_ragged_rows_and_private_contacts():
    parsed = read(
        "Voornaam;Naam;Affiliatie;E-mail;Website;;\n"
        "An;Peeters;Stad;an@example.org;w;;\nJo;Maes;Stad\n;Claes;;\n"
    )
    people = built(parsed).stakeholders
    assert [person.name for person in people] == ["An Peeters", "Jo Maes", "Claes"]
    assert people[0].fields == {"Affiliatie": "Stad", "Website": "w"}
    assert people[0].private == {"E-mail": "an@example.org"}
    private = next(r for r in parsed.remarks if r.message.code == "contacts_private")
    assert private.message.values == {"columns": "E-mail"}


def test_the_usual_register():
    text = (
        "Register of stakeholders\n\n"
        "ID,Name,Title,Department,Organization,Contact,Influence,Interest,Current attitude\n"
        "STK-001,Mari,Juhataja,Müük,Linn,555,High,low,supportive\n"
    )
    parsed = read(text)
    (person,) = built(parsed).stakeholders
    assert (person.id, person.party, person.private) == ("STK-001", "Linn", {"Contact": "555"})
    assert (person.power.value, person.interest.value, person.attitude.value) == (3, 1, 2)
    assert person.fields["Title"] == "Juhataja"
    assert set(person.fields) == {"Title", "Department"}


@given(st.lists(st.text(max_size=12), min_size=1, max_size=6, unique=True))
def test_any_headings_are_looked_at_without_harm(headings):
    taken = stand_in(headings)
    assert taken is None or taken in headings
    found = table(Grid("a", (tuple(headings), ("x",) * len(headings))), lambda _: True)
    if found is not None:
        named, said = with_names(found)
        assert len(said) == ("name" in {c.value for c in named.heading.values()} - {
            c.value for c in found.heading.values()})  # fmt: skip
        assert named.rows == found.rows


@given(st.lists(st.sampled_from(["label_et", "nimi", "surname", "organisation", "x"]),
                min_size=2, unique=True))  # fmt: skip
def test_a_plain_name_needs_nobody_in_its_place(headings):
    if "nimi" in headings:
        assert stand_in(headings) is None
