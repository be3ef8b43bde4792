import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.evidence.topics.wants.judged import CATEGORIES
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence import wants_tables as tables
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import service_maps

ROWS = [
    {"want": "A", "stakeholder": "Klient", "held": True, "adds value": True, "worth": 2},
    {"want": "B", "held": None, "adds value": False, "asked": 4},
]


def words(result):
    return MapWords(result.service_map, language("en"))


def said(table):
    return [[cell.text for cell in row] for row in table.rows]


def test_a_missing_answer_is_a_word_of_its_own_and_a_missing_number_a_dash():
    found = sr.evidence.wants(ROWS)
    first, second = said(tables.listed(found, words(found)))
    assert first == ["A", "Klient", "yes", "yes", "conscious", "2", "–", "–"]
    assert second == ["B", "–", "not asked", "no", "not known", "–", "4", "–"]


def test_nobody_in_particular_comes_last_before_all_together():
    found = sr.evidence.wants(ROWS)
    rows = said(tables.counts(found, words(found)))
    assert [row[0] for row in rows] == ["Klient", "nobody said whose", "together"]
    assert rows[-1][6:] == ["1", "100%", "–"]


@given(service_maps().filter(lambda m: m.wants))
@settings(max_examples=25)
def test_every_row_has_a_cell_for_every_column_and_counts_add_up(m):
    found = sr.evidence.wants(m)
    made = [
        tables.listed(found, words(found)),
        tables.counts(found, words(found)),
        tables.efforts(found, words(found)),
    ]
    for table in made:
        assert all(len(row) == len(table.columns) for row in table.rows)
    *each, together = said(made[1])
    for column in range(1, len(CATEGORIES) + 2):
        assert sum(int(row[column]) for row in each) == int(together[column])


@pytest.mark.parametrize("share", [None, 0.5])
def test_value_is_two_bounds_where_the_share_is_unsaid(share):
    entry = {"want": "A", **({} if share is None else {"share": share})}
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    m = m.with_want("A", held=True, adds_value=True, worth=2)
    found = sr.evidence.wants(m.with_change("Uks", {}, wants=[entry]))
    (row,) = said(tables.efforts(found, words(found)))
    assert row[7] == ("0.0…2.0" if share is None else "1.0")
