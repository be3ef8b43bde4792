import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence import parties_tables as tables
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps


@pytest.fixture(scope="module")
def found():
    return sr.evidence.parties(sr.read(evidence_example("parties")), "ukseni-tasuga", draws=100)


def said(table):
    return [[cell.text for cell in row] for row in table.rows]


def words(result):
    return MapWords(result.service_map, language("en"))


def test_roles_stand_above_their_sum(found):
    alar = [party for party in found.parties if party.name == "Alar"]
    rows = said(tables.roles(alar, found, words(found)))
    assert [row[1] for row in rows] == [
        "Klient", "Trepikoja naaber", "Korteriühistu esimees", "together",
    ]  # fmt: skip
    assert rows[-1][3] == "+0.40"
    assert "…" in rows[-1][4]


def test_a_part_that_a_party_does_not_have_is_a_dash_not_zero(found):
    rows = {row[0]: row for row in said(tables.sums(found, words(found)))}
    assert rows["Teised naabrid"][4] == "–"
    assert rows["Kirjakandja"][5] == "–"
    assert rows["Alar"][6] == "yes"


def test_a_mood_that_nobody_said_is_a_dash_not_zero(found):
    rows = {row[0]: row for row in said(tables.loads(found.loads, words(found)))}
    assert rows["Piirkonnajuht"][3] == "–"
    assert rows["Teised naabrid"][3] == "0.00"
    assert rows["Kirjakandja"][5] == "1, 0"


@given(service_maps())
@settings(max_examples=20)
def test_every_row_has_a_cell_for_every_column(m):
    found = sr.evidence.parties(m, {m.stakeholders[0].id: 1}, draws=None)
    made = [
        tables.roles(found.parties, found, words(found)),
        tables.sums(found, words(found)),
        tables.loads(found.loads, words(found)),
        tables.changed(found.loads, words(found)),
    ]
    for table in made:
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert len(made[1].rows) == len(found.parties)
