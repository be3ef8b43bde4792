"""The tables of a structure report."""

import pytest
from hypothesis import given

from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.structure_tables import (
    dematel_table,
    loop_table,
    mactor_table,
    micmac_table,
    streams,
)
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

PEOPLE = ("Ann/direct", "Bea/direct", "Cid/direct", "Dan/direct")
CHAIN = (("Ann", "Bea", 3), ("Bea", "Cid", -2), ("Cid", "Dan", {"sign": "unknown"}))
TABLES = [loop_table, micmac_table, mactor_table, dematel_table]


def asked(service_map, code="en", **options):
    result = structure(service_map, **options)
    return result, MapWords(service_map, language(code))


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


@given(service_maps(max_stakeholders=6))
def test_every_row_fits_its_columns(service_map):
    result, words = asked(service_map)
    tables = [make(result, words) for make in TABLES]
    for table in [*tables, *(b for b in streams(result, words) if hasattr(b, "rows"))]:
        assert {len(row) for row in table.rows} <= {len(table.columns)}
        assert table.caption


@given(service_maps(min_stakeholders=2, max_stakeholders=6))
def test_everybody_has_one_row_in_file_order(service_map):
    result, words = asked(service_map)
    names = [s.name for s in service_map.stakeholders]
    for make in (micmac_table, mactor_table, dematel_table):
        assert [row[0] for row in texts(make(result, words))] in ([], names)
    (table,) = streams(result, words)
    assert [row[0] for row in texts(table)] == names


@given(service_maps(min_stakeholders=2, max_stakeholders=5))
def test_everybody_downstream_is_counted_and_by_name_listed(service_map):
    everybody, words = asked(service_map)
    (table,) = streams(everybody, words)
    for row, stakeholder in zip(texts(table), service_map.stakeholders, strict=True):
        one, words = asked(service_map, of=stakeholder.id)
        down, _ = streams(one, words)
        reached = {id_ for layer in one.streams[0].downstream for id_ in layer}
        assert int(row[1].split()[0]) == len(reached)
        assert all(words.name(id_) in " ".join(down.items) for id_ in reached)


def test_reach_by_name_step_by_step_with_those_in_doubt_apart(mapped):
    result, words = asked(mapped(PEOPLE, CHAIN), of="Ann")
    down, up = streams(result, words)
    assert down.title == "Ann reaches"
    assert down.items == (
        "in 1 step: Bea",
        "in 2 steps: Cid",
        "only by influences of unknown direction: Dan",
    )
    assert up.items == ("nobody",)


def test_reach_in_numbers_with_those_in_doubt_apart(mapped):
    (table,) = streams(*asked(mapped(PEOPLE, CHAIN)))
    assert texts(table) == [
        ["Ann", "2 (1 + 1) + 1?", "0"],
        ["Bea", "1 + 1?", "1"],
        ["Cid", "0 + 1?", "2 (1 + 1)"],
        ["Dan", "0", "0 + 3?"],
    ]


def test_the_direct_shares_stand_beside_the_indirect_ones_only_where_there_are_some(mapped):
    assert len(micmac_table(*asked(mapped(PEOPLE, CHAIN))).columns) == 4
    loops = [(a, b, s) for a, b, s in (("Ann", "Bea", 2), ("Bea", "Ann", 1), ("Bea", "Cid", 1),
             ("Cid", "Ann", 1))]  # fmt: skip
    table = micmac_table(*asked(mapped(PEOPLE[:3], loops)))
    assert len(table.columns) == 6
    assert "ways of" in table.caption


@pytest.mark.parametrize(
    ("code", "cells"), [("en", ["+0.250", "+0.333"]), ("et", ["+0,250", "+0,333"])]
)
def test_numbers_are_written_as_the_language_writes_them(mapped, code, cells):
    both = (("Ann", "Bea", 3), ("Bea", "Ann", 3))
    (row,) = texts(loop_table(*asked(mapped(PEOPLE, both), code)))
    assert row[2:] == cells


def test_mactor_without_a_balance_shows_a_dash(mapped):
    both = (("Ann", "Bea", 3), ("Bea", "Ann", 3))
    table = mactor_table(*asked(mapped(PEOPLE[:2], both)))
    assert texts(table)[0] == ["Ann", "3.0", "3.0", "0.0", "–", "–", "on their own"]


def test_dematel_says_cause_and_effect_and_whom_it_affects(mapped):
    star = [("Ann", other, 3) for other in ("Bea", "Cid", "Dan")]
    table = dematel_table(*asked(mapped(PEOPLE, star)))
    assert texts(table)[0] == ["Ann", "1.00", "+1.00", "prominent cause", "Bea, Cid, Dan"]
    assert texts(table)[1] == ["Bea", "0.33", "−0.33", "minor effect", "–"]
    assert "above the mean of 0.06" in table.caption
