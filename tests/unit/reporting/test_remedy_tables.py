"""The tables of a remedy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.remedy_tables import measures_table, totals_table
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps

PEOPLE = [
    {"name": "Street", "ring": "indirect"},
    {"name": "Press", "ring": "interested"},
    {"name": "Guest", "ring": "direct"},
]
INFLUENCES = [{"from": "Guest", "to": "Street", "strength": -3}]
CAFE = ServiceMap.from_document(
    {"service": {"name": "K"}, "stakeholders": PEOPLE, "influences": INFLUENCES}
)


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def told(result, code="en"):
    words = MapWords(result.service_map, language(code))
    return measures_table(result, words), totals_table(result, words)


def test_both_tables_cell_by_cell():
    terms = Terms(level=1, costs={"Street": 2})
    measures, totals = told(remedy(CAFE, {"Guest": -0.5}, terms=terms))
    assert texts(measures) == [
        ["Street", "+0.25", "2.00", "0.50", "0.00", "+0.25"],
        ["Guest", "+1.50", "1.00", "1.50", "−0.50", "+1.00"],
    ]
    assert texts(totals) == [
        ["Guest", "Direct", "−0.50", "+1.00", "+1.00", "–"],
        ["Press", "Interested", "0.00", "0.00", "−0.25", "–"],
        ["Street", "Indirect", "+0.25", "−0.25", "−0.25", "–"],
    ]


def test_who_stays_short_is_told_in_the_tone_of_a_loss():
    _, totals = told(remedy(CAFE, {"Guest": -2}, terms=Terms(only=("Press",))))
    cell = totals.rows[0][-1]
    assert (cell.text, cell.tone) == ("2.00", "loss")


@pytest.mark.parametrize(("code", "heading"), [("en", "Measure"), ("et", "Meede")])
def test_headings_are_in_the_readers_language(code, heading):
    measures, _ = told(remedy(CAFE, {"Guest": -2}), code)
    assert measures.columns[1].title == heading
    assert [column.number for column in measures.columns] == [False] + [True] * 5


@settings(max_examples=25)
@given(st.data())
def test_every_row_has_every_column_and_everybody_has_a_row(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = remedy(service_map, data.draw(changes(service_map)))
    measures, totals = told(result)
    for table in (measures, totals):
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert len(measures.rows) == len(result.measures)
    assert sorted(row[0].text for row in totals.rows) == sorted(
        person.name for person in result.stakeholders
    )
    inner = [name in _inner(result) for name in (row[0].text for row in totals.rows)]
    assert inner == sorted(inner, reverse=True)


def _inner(result):
    return {person.name for person in result.stakeholders if person.inner}
