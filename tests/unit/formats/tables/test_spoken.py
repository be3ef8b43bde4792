"""Faults of tables in the words of their sheets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Fault, Message, Place
from sidusryhmad.errors.faults import fault_line
from sidusryhmad.formats.tables.spoken import spoken
from sidusryhmad.formats.tables.stakeholder_columns import COLUMNS
from sidusryhmad.formats.tables.words import side
from sidusryhmad.locale.language import language
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.stakeholder import Side

CELL = Place(5, 2, "sidusrühmad")
SIDES = tuple(side.value for side in Side)


def missing(key, section="stakeholders", place=CELL):
    return Fault(Message("missing_key", "{key} is missing", {"key": key}), (section, 3, key), None,
                 place=place)  # fmt: skip


def refused(key, value, allowed, near=None, place=CELL):
    path = ("stakeholders", 3, key)
    return Fault(Message("not_allowed", "x", {}), path, value, allowed, near, place)


@pytest.mark.parametrize(("section", "key", "heading"), [
    ("stakeholders", "name", "nimi"), ("influences", "from", "kes"), ("influences", "to", "keda"),
    ("changes", "name", "muudatus"), ("wants", "name", "soov"), ("efforts", "change", "muudatus"),
    ("evidence", "of", "mille kohta"), ("rings", "of", "of")])  # fmt: skip
def test_what_is_missing_is_called_as_its_column(section, key, heading):
    assert str(spoken(missing(key, section), "et").message) == f"{heading} is missing"


def test_further_values_of_a_message_stay():
    message = Message("missing_key", "{of}: {key} is missing", {"key": "name", "of": "soov"})
    told = spoken(Fault(message, ("stakeholders", 0, "name"), place=CELL), "et")
    assert str(told.message) == "soov: nimi is missing"


@pytest.mark.parametrize(("key", "value", "allowed", "line"), [
    ("ring", "otsne", STANDARD_RINGS,
     "lubatud: otsene, huvitatud, kaudne; kas pidasite silmas: otsene?"),
    ("side", "tööline", SIDES,
     "lubatud: klient, töötaja, teenusepakkuja, muu"),
    ("side", "teenusepakuja", SIDES,
     "lubatud: klient, töötaja, teenusepakkuja, muu; kas pidasite silmas: teenusepakkuja?"),
    ("ring", "xyz", ("tuum", "äär"), "lubatud: tuum, äär")])  # fmt: skip
def test_choices_are_said_as_the_sheet_has_them(key, value, allowed, line):
    told = fault_line(spoken(refused(key, value, allowed), "et"), language("et").say)
    assert told.partition("x; ")[2] == line


def test_a_hint_that_was_there_already_is_translated():
    assert spoken(refused("side", "costumer", SIDES, "customer"), "et").nearest == "klient"
    assert spoken(refused("side", "costumer", SIDES, "customer"), "en").nearest == "customer"


def test_no_ring_is_meant_that_the_map_does_not_have():
    assert spoken(refused("ring", "otsne", ("tuum", "äär")), "et").nearest is None


@given(st.sampled_from(["ring", "side", "power"]), st.text(), st.sampled_from(["et", "en"]))
def test_a_fault_of_no_sheet_stays_as_it_is(key, value, code):
    for fault in (missing("name", place=Place(3)), refused(key, value, SIDES, place=Place(3))):
        assert spoken(fault, code) == fault


@given(st.sampled_from([column.key for column in COLUMNS]), st.sampled_from(["et", "en"]))
def test_every_column_has_its_heading(key, code):
    message = Message("missing_key", "{key}", {"key": key[-1]})
    told = spoken(Fault(message, ("stakeholders", 1, *key), place=CELL), code)
    assert str(told.message) in {column.title(code) for column in COLUMNS}


@given(st.text(), st.lists(st.sampled_from(SIDES)).map(tuple), st.sampled_from(["et", "en"]))
def test_a_choice_that_is_said_is_read_as_what_was_meant(value, allowed, code):
    told = spoken(refused("side", value, allowed), code)
    assert tuple(map(side, told.allowed)) == allowed
    assert told.nearest is None or side(told.nearest) in allowed


@pytest.mark.parametrize(("code", "said"), [
    ("et", "hoiak: sidusrühm, mitte muudatus"),
    ("en", "attitude: stakeholder, not change")])  # fmt: skip
def test_what_evidence_says_too_much_is_named_by_its_headings(code, said):
    values = {"of": "attitude", "needed": "stakeholder", "key": "change"}
    template = "{of}: {needed}, mitte {key}" if code == "et" else "{of}: {needed}, not {key}"
    message = Message("key_too_many", template, values)
    fault = Fault(message, ("evidence", 0, "change"), place=CELL)
    assert str(spoken(fault, code).message) == said


def test_kinds_of_evidence_are_said_as_the_sheet_has_them():
    path = ("evidence", 0, "of")
    fault = Fault(Message("not_allowed", "x", {}), path, "hoik", ("attitude", "effect"), None,
                  place=CELL)  # fmt: skip
    told = spoken(fault, "et")
    assert (told.allowed, told.nearest) == (("hoiak", "otsene mõju"), "hoiak")


@pytest.mark.parametrize(("code", "said"), [("et", ("jah", "ei")), ("en", ("yes", "no"))])
def test_yes_and_no_are_said_as_people_write_them(code, said):
    fault = Fault(Message("not_a_flag", "x", {}), ("wants", 0, "held"), "vist", ("true", "false"),
                  place=CELL)  # fmt: skip
    assert spoken(fault, code).allowed == said
