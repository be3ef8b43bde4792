"""The tables of a robustness report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.robustness_tables import (
    knockout_table,
    people_table,
    rating_table,
    sweep_table,
)
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps

PEOPLE = ("Ann/direct", "Bea/direct", "Cid/direct", "Dan/indirect")
SHARED = (("Ann", "Cid", 3), ("Bea", "Cid", 3), ("Cid", "Dan", -3))
EFFECTS = {"Ann": 2, "Bea": 1}


@pytest.fixture
def asked(mapped):
    def make(effects=EFFECTS, links=SHARED, people=PEOPLE, code="en"):
        result = robustness(mapped(people, links, effects), "muutus")
        return result, MapWords(result.service_map, language(code))

    return make


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def test_the_sweep_has_the_worst_inside_and_outside(asked):
    rows = texts(sweep_table(*asked()))
    # at α: x_C = ½α·2 + ½α·1 = 1½α and x_D = −1½α²
    assert rows[0] == ["0.10", "good for all", "Cid +0.15", "Dan −0.02"]
    assert rows[8] == ["0.90", "harms somebody outside", "Bea +1.00", "Dan −1.22"]
    assert texts(sweep_table(*asked({"Ann": 1}, (), ("Ann/direct",))))[0][3] == "–"


def test_people_are_the_inner_circle_and_whoever_flips(asked):
    rows = {row[0]: row[1:] for row in texts(people_table(*asked()))}
    assert list(rows) == ["Ann", "Bea", "Cid"]
    assert rows["Cid"] == ["0.00", "+0.75", "−0.75", "+0.15", "+1.35", "–"]
    flipping = {**EFFECTS, "Dan": 0.375}
    rows = {row[0]: row[1:] for row in texts(people_table(*asked(flipping)))}
    assert rows["Dan"][-1] == "0.50"


def test_without_an_influence_the_part_by_the_budget_stands_beside_it(asked):
    result, words = asked()
    rows = texts(knockout_table(result.influences, result, words, "Influence"))
    # without A → C: ½ instead of ¾, of which +¼ by the budget; Cid at ½ spares Dan the rest
    assert rows == [
        ["Ann → Cid (+3.00)", "Cid −0.25", "+0.25", "good for all"],
        ["Cid → Dan (−3.00)", "–", "–", "good for all"],
        ["Bea → Cid (+3.00)", "Cid +0.25", "+0.50", "the same"],
    ]


def test_whoever_decides_the_verdict_is_shown_however_small(asked):
    people = (*(f"P{k}/direct" for k in range(12)), "Q/indirect")
    links = (*((f"P{k}", f"P{k + 1}", 3) for k in range(11)), ("P11", "Q", -3))
    effects = {**{f"P{k}": 1 for k in range(12)}}
    result, words = asked(effects, links, people)
    table = knockout_table(result.influences, result, words, "Influence")
    assert len(table.rows) == 10
    assert "10 of 12 shown" in table.caption
    assert table.rows[0][0].text == "P11 → Q (−3.00)"
    assert table.rows[0][3].text == "good for all"


def test_ratings_say_from_where_to_where_and_who_decides(asked):
    result, words = asked({"Ann": 1, "Cid": -0.4}, (("Ann", "Cid", 3),))
    assert texts(rating_table(result, words)) == [
        ["Cid", "direct effect", "−0.40", "−0.55", "−3.00", "yes", "harms the inner circle", "Cid"],
        ["Ann", "direct effect", "+1.00", "+0.70", "−3.00", "yes", "harms the inner circle", "Cid"],
        [
            "Ann → Cid",
            "influence",
            "+3.00",
            "+2.10",
            "−3.00",
            "yes",
            "harms the inner circle",
            "Cid",
        ],
    ]
    far, words = asked({"Ann": -3}, ())
    assert [row[5] for row in texts(rating_table(far, words))] == ["no"]


@given(st.data())
def test_every_row_has_a_cell_for_every_column(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = robustness(service_map, data.draw(changes(service_map, edits=True)))
    words = MapWords(result.service_map, language("et"))
    tables = [
        sweep_table(result, words),
        people_table(result, words),
        rating_table(result, words),
        knockout_table(result.influences, result, words, "Mõju"),
        knockout_table(result.people, result, words, "Sidusrühm"),
    ]
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert len(tables[0].rows) == len(result.sweep)
    assert len(tables[2].rows) >= len(result.turned_by_one_point)


@given(st.data())
def test_no_knockout_that_turns_the_verdict_is_left_out(data):
    service_map = data.draw(service_maps(max_stakeholders=5))
    result = robustness(service_map, data.draw(changes(service_map)))
    words = MapWords(result.service_map, language("en"))
    turning = [k for k in result.influences if k.status != result.status]
    rows = knockout_table(result.influences, result, words, "Influence").rows
    assert [row[3].text == "the same" for row in rows[: len(turning)]] == [False] * len(turning)
    assert all(row[3].text == "the same" for row in rows[len(turning) :])
