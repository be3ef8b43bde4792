"""Sheets of ratings."""

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from sidusryhmad.errors import InvalidMapError, MapNotFoundError, SidusryhmadError
from sidusryhmad.formats.rating_sheets import rating_sheets
from sidusryhmad.model.service_map import ServiceMap

PEOPLE = "stakeholders: [{name: Guest, ring: direct}, {name: Owner, ring: direct}]\n"


@pytest.fixture
def base():
    m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
    m = m.with_stakeholder("Owner", ring="interested")
    return m.with_influence("Guest", "Owner", 2).with_change("Uus", {"Guest": 1}, id="uus")


def book_of(path, **sheets):
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def written(tmp_path, text, name="mari.yaml"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("strength", ["", "null", "'?'", "' '", "''"])
def test_a_blank_strength_is_no_fault(tmp_path, strength):
    row = f"{{from: Guest, to: Owner, strength: {strength}}}"
    text = f"service: {{name: K}}\n{PEOPLE}influences: [{row}]"
    (found,) = rating_sheets(written(tmp_path, text))
    (influence,) = found.service_map.influences
    assert (influence.strength, influence.sign) == (None, "unknown")
    assert found.rater == "mari"


def test_a_zero_is_an_answer(tmp_path):
    text = f"service: {{name: K}}\n{PEOPLE}influences: [{{from: Guest, to: Owner, strength: 0}}]"
    (found,) = rating_sheets(written(tmp_path, text))
    assert found.service_map.influences[0].strength == 0


@pytest.mark.parametrize("effect", ["null", "'?'", "{effect: null}", "{why: ei tea}"])
def test_a_blank_effect_is_left_out(tmp_path, effect):
    row = f"{{name: C, effects: {{Guest: {effect}, Owner: 2}}}}"
    text = f"service: {{name: K}}\n{PEOPLE}changes: [{row}]"
    (found,) = rating_sheets(written(tmp_path, text))
    assert list(found.service_map.changes[0].effects) == ["owner"]


def test_an_effect_may_be_given_by_ratings_alone(tmp_path):
    text = (
        f"service: {{name: K}}\n{PEOPLE}"
        "changes: [{name: C, effects: {Guest: {ratings: {Ann: null, Mari: -2}}}}]"
    )
    (found,) = rating_sheets(written(tmp_path, text))
    assert found.service_map.changes[0].effects["guest"].ratings == {"Ann": None, "Mari": -2}


def test_faults_are_still_faults_and_name_the_file(tmp_path):
    text = f"service: {{name: K}}\n{PEOPLE}influences: [{{from: Guest, to: Nobody, strength: 9}}]"
    with pytest.raises(InvalidMapError) as caught:
        rating_sheets(written(tmp_path, text))
    assert caught.value.source.endswith("mari.yaml")
    assert len(caught.value.faults) == 2
    with pytest.raises(MapNotFoundError):
        rating_sheets(tmp_path / "nobody.xlsx")


def test_a_list_that_only_names_people_takes_them_from_the_base_map(tmp_path, base):
    path = written(tmp_path, "from,to,strength\nGuest,Owner,3\nOwner,Cat,1\n", "jaan.csv")
    (found,) = rating_sheets(path, base)
    rings = {s.id: s.ring for s in found.service_map.stakeholders}
    assert (rings["guest"], rings["owner"]) == ("direct", "interested")
    assert "cat" in rings
    (alone,) = rating_sheets(path)
    assert {s.ring for s in alone.service_map.stakeholders} == {"interested"}


def test_a_workbook_may_hold_a_list_for_each_rater(tmp_path, base):
    path = book_of(
        tmp_path / "all.xlsx",
        stakeholders=[("name", "ring"), ("Guest", "direct"), ("Owner", "interested")],
        Mari=[("from", "to", "strength"), ("Guest", "Owner", 3)],
        Jaan=[("from", "to", "strength"), ("Guest", "Owner", None)],
        Mari_effects=[("change", "stakeholder", "effect"), ("Uus", "Guest", -2)],
    )
    mari, jaan = rating_sheets(path, base)
    assert (mari.rater, jaan.rater) == ("Mari", "Jaan")
    assert mari.service_map.influences[0].strength == 3
    assert mari.service_map.changes[0].effects["guest"].effect == -2
    assert jaan.service_map.influences[0].strength is None
    assert jaan.service_map.changes == ()


def test_one_list_is_one_sheet_even_beside_an_ignored_one(tmp_path):
    rows = [("from", "to", "strength"), ("Guest", "Owner", 3)]
    path = book_of(tmp_path / "ann.xlsx", influences=rows, **{"old_(ignore)": rows})
    assert [sheet.rater for sheet in rating_sheets(path)] == ["ann"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60), st.sampled_from(["yaml", "json", "csv", "xlsx"]))
def test_any_bytes_are_sheets_or_a_named_error(tmp_path, content, suffix):
    path = tmp_path / f"x.{suffix}"
    path.write_bytes(content)
    try:
        found = rating_sheets(path)
    except SidusryhmadError:
        return
    assert all(isinstance(sheet.service_map, ServiceMap) for sheet in found)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-4, 4) | st.sampled_from(["Guest", "Owner", "?", ""]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(
                ["from", "to", "strength", "effects", "ratings", "effect", "Guest", "name"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(JUNK, JUNK)
def test_odd_influences_and_changes_are_sheets_or_a_named_error(tmp_path, influences, changes):
    people = [{"name": name, "ring": "direct"} for name in ("Guest", "Owner")]
    document = {"service": {"name": "K"}, "stakeholders": people}
    document |= {"influences": influences, "changes": changes}
    path = tmp_path / "x.json"
    path.write_text(json.dumps(document), "utf-8")
    with suppress(SidusryhmadError):
        rating_sheets(path)
