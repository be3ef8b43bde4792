"""The tables of a comparison."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.examples.catalogue import example
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compare_tables import (
    beating_table,
    called,
    circle_table,
    information_table,
    order_table,
)
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps


def worded(result, code="en"):
    return MapWords(result.service_map, language(code))


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


@pytest.fixture(scope="module")
def post():
    return compare(example("post").read(), draws=500)


def test_the_order_is_told_row_by_row(post):
    found = texts(order_table(post, worded(post)))
    assert [row[0] for row in found] == [
        "1. Ajaleht korteri ukseni nädalatasu eest",
        "2. Do nothing",
        "3. Ajaleht korteri ukseni tasuta",
        "4. Keeldumine ja vaidlemine",
    ]
    assert found[0][1] == "good for all"
    assert found[0][3:] == ["Kirjakandja +0.03", "+3.27", "–"]
    assert found[1][2:] == ["–", "–", "0.00", "–"]
    assert found[2][3:] == ["Kirjakandja −1.85", "+1.66",
                            "Kirjakandja, Piirkonnajuht, Naabrid, Korteriühistu"]  # fmt: skip


def test_everybody_who_loses_is_named(post):
    row = texts(order_table(post, worded(post)))[3]
    verdict = post.impacts["keeldumine"].verdict
    named = row[-1].split(", ")
    assert named == [post.names[i] for i in (*verdict.losers, *verdict.losers_outside)]
    assert len(named) == 8


def test_information_decides_nothing_but_is_there(post):
    found = texts(information_table(post, worded(post)))
    assert found[0][1:3] == ["–", "0.015"]
    assert found[1][1:3] == ["1. Ajaleht korteri ukseni nädalatasu eest", "–"]
    assert found[2][1:3] == ["–", "– (Kirjakandja)"]
    assert found[3][2] == "– (Klient, Kirjakandja, Klienditeenindaja, 1 more)"


def test_without_draws_there_is_no_column_for_them():
    result = compare(example("post").read(), draws=None)
    words = worded(result)
    assert "Good for all" not in [c.title for c in order_table(result, words).columns]
    assert "Comes first" not in [c.title for c in information_table(result, words).columns]
    assert "probability" not in order_table(result, words).caption


def test_the_circle_has_a_row_a_person_and_a_column_an_alternative(post):
    table = circle_table(post, worded(post))
    assert [c.title[0] for c in table.columns[1:]] == ["1", "3", "4"]
    assert texts(table)[1] == ["Kirjakandja", "+0.03", "−1.85", "−2.63"]
    assert [cell.tone for cell in table.rows[0][1:]] == ["gain", "gain", "loss"]


def test_who_is_removed_or_not_there_has_no_number():
    m = example("eight").read().with_change(
        "Uus", {"Klient": 1},
        edits={"remove": {"stakeholders": ["Teenindaja"]},
               "add": {"stakeholders": [{"id": "robot", "name": "Robot", "ring": "direct"}]}},
    )  # fmt: skip
    result = compare(m, ["uus", "iseteenindus"], draws=None)
    rows = {row[0]: row[1:] for row in texts(circle_table(result, worded(result)))}
    place = [a.id for a in result.changes].index("uus")
    assert rows["Teenindaja"][place] == "removed"
    assert rows["Robot"][1 - place] == "–"
    order = {row[0][3:]: row for row in texts(order_table(result, worded(result)))}
    assert order["Uus"][2] == "Teenindaja, removed"


def test_called_names_alternatives_in_a_row(post):
    assert called(post.alternatives[2:]) == (
        "Ajaleht korteri ukseni tasuta, Keeldumine ja vaidlemine"
    )


planned = service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), st.lists(changes(m, edits=True), min_size=1, max_size=3))
)


@settings(max_examples=20)
@given(planned)
def test_every_row_has_a_cell_for_every_column(drawn):
    result = compare(*drawn, draws=10)
    words = worded(result)
    for make in (order_table, information_table, circle_table, beating_table):
        table = make(result, words)
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert all(cell.text.strip() for row in table.rows for cell in row[1:])


@settings(max_examples=20)
@given(planned)
def test_rows_stand_in_the_order_of_the_alternatives(drawn):
    result = compare(*drawn, draws=10)
    words = worded(result)
    for make in (order_table, information_table, beating_table):
        ranks = [int(row[0].split(".")[0]) for row in texts(make(result, words))]
        assert ranks == [a.rank for a in result.alternatives]


@settings(max_examples=20)
@given(planned)
def test_nobody_beats_himself(drawn):
    result = compare(*drawn, draws=10)
    rows = texts(beating_table(result, worded(result)))
    for number, row in enumerate(rows):
        assert row[number + 1] == "–"
        others = [cell for i, cell in enumerate(row[1:]) if i != number]
        assert all(cell == "equal" or cell.endswith("%") for cell in others)


@settings(max_examples=20)
@given(planned)
def test_the_circle_shows_every_total_and_a_word_for_the_removed(drawn):
    result = compare(*drawn, draws=None)
    words = worded(result)
    table = circle_table(result, words)
    ids = list(
        dict.fromkeys((*result.inner_circle, *(i for a in result.changes for i in a.totals)))
    )
    for id_, row in zip(ids, table.rows, strict=True):
        assert row[0].text == result.names[id_]
        for alternative, cell in zip(result.changes, row[1:], strict=True):
            if id_ in alternative.totals:
                assert cell == words.cell(alternative.totals[id_])
            else:
                assert cell.text == ("removed" if id_ in alternative.removed else "–")


@settings(max_examples=20)
@given(planned)
def test_a_veto_is_always_told_by_who_loses(drawn):
    result = compare(*drawn, draws=None)
    for alternative, row in zip(result.alternatives, texts(order_table(result, worded(result))),
                                strict=True):  # fmt: skip
        assert (row[-1] == "–") == alternative.passes
        for id_ in (*alternative.losers, *alternative.losers_outside):
            assert result.names[id_] in row[-1]


@settings(max_examples=20)
@given(planned)
def test_a_missing_product_is_told_by_who_does_not_gain(drawn):
    result = compare(*drawn, draws=None)
    rows = texts(information_table(result, worded(result)))
    for alternative, row in zip(result.alternatives, rows, strict=True):
        if alternative.nothing or not alternative.order:
            assert row[2] == "–"
        elif alternative.nash is None:
            assert result.names[alternative.unhelped[0]] in row[2]
        else:
            assert float(row[2].replace(",", "")) == pytest.approx(alternative.nash, abs=5e-4)


@settings(max_examples=20)
@given(planned)
def test_chances_are_whole_per_cent(drawn):
    result = compare(*drawn, draws=8)
    for row in texts(beating_table(result, worded(result))):
        for cell in row[1:]:
            assert cell in {"–", "equal"} or 0 <= int(cell.strip("<>% ")) <= 100


def removing():
    m = ServiceMap.named("Pood", language="en")
    for name in ("Ann", "Bo"):
        m = m.with_stakeholder(name, ring="direct")
    m = m.with_change("Close", {"Ann": 1}, edits={"remove": {"stakeholders": ["Bo"]}})
    return compare(m.with_change("Train", {"Ann": 1, "Bo": 1}), draws=50)


def test_constant_ties_do_not_look_like_a_coin_that_is_tossed():
    result = removing()
    table = beating_table(result, worded(result))
    assert texts(table)[1:] == [
        ["2. Close", "0%", "–", "equal"],
        ["3. Do nothing", "0%", "equal", "–"],
    ]
    assert "counts half" in table.caption
    words = worded(result, "et")
    assert texts(beating_table(result, words))[1][-1] == "võrdsed"
    assert "läheb arvesse poolena" in beating_table(result, words).caption


@given(st.floats(0, 1))
def test_equal_is_said_where_nearly_all_draws_are_so(share):
    result = removing()
    ties = {one: dict.fromkeys(found, share) for one, found in result.ties.items()}
    table = beating_table(replace(result, ties=ties), worded(result))
    said = {cell.text == "equal" for row in table.rows for cell in row[1:] if cell.text != "–"}
    assert said == {share >= 0.995}
