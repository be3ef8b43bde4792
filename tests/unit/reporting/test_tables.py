"""The tables of a report."""

import pytest

from sidusryhmad.reporting.tables import (
    effects_table,
    influences_table,
    inner_circle_table,
    others_table,
    outside,
    ring_table,
    side_table,
)

TABLES = (
    inner_circle_table,
    side_table,
    others_table,
    ring_table,
    effects_table,
    influences_table,
)


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def test_the_inner_circle_shows_direct_indirect_total_outcome_and_break_even(worded):
    people = ("Ann/direct/customer", "Bea/direct/employee", "Cid/direct")
    table = inner_circle_table(worded("en", people, (("Bea", "Ann", 3),), {"Bea": -2, "Ann": 0}))
    assert texts(table) == [
        ["Ann", "customer", "0.00", "−1.00", "−1.00", "▼ loses", "+1.00"],
        ["Bea", "employee", "−2.00", "0.00", "−2.00", "▼ loses", "0.00"],
        ["Cid", "not said", "–", "0.00", "0.00", "not reached", "0.00"],
    ]


def test_an_effect_of_nought_is_a_number_and_one_nobody_spoke_of_is_a_dash(worded):
    people = ("Ann/direct", "Bea/direct", "Cid/indirect", "Dan/indirect")
    wording = worded("et", people, (), {"Ann": 0, "Cid": 0})
    assert [row[2] for row in texts(inner_circle_table(wording))] == ["0,00", "–"]
    assert [row[2] for row in texts(others_table(wording))] == ["0,00", "–"]


def test_the_sides_show_worst_best_and_sum_and_no_mean(worded):
    people = ("Ann/direct/customer", "Bea/direct/customer", "Cid/direct/provider")
    table = side_table(worded("et", people, (), {"Ann": -1, "Bea": 2, "Cid": 0.5}))
    assert texts(table) == [
        ["klient", "Ann −1,00", "Bea +2,00", "+1,00", "▼ kaotab"],
        ["teenusepakkuja", "Cid +0,50", "Cid +0,50", "+0,50", "▲ võidab"],
    ]
    assert [cell.tone for cell in table.rows[0]] == ["plain", "loss", "gain", "plain", "loss"]


def test_a_side_nobody_said_is_a_row_of_its_own(worded):
    people = ("Ann/direct/customer", "Bea/direct", "Cid/indirect")
    table = side_table(worded("et", people, (), {"Ann": 1, "Bea": -1}))
    assert [(row[0], row[-1]) for row in texts(table)] == [
        ("klient", "▲ võidab"), ("määramata", "▼ kaotab"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("make", "code", "words"),
    [
        (side_table, "en", "The worst member decides."),
        (side_table, "et", "Tulemuse määrab halvim liige."),
        (ring_table, "en", "Outside the inner circle only a loss of more than 0.4 counts."),
        (ring_table, "et", "Väljaspool siseringi loeb ainult kaotus üle 0,4 punkti."),
    ],
)
def test_groups_say_by_which_rule_they_are_judged(worded, make, code, words):
    people = ("Ann/direct/customer", "Cid/indirect")
    assert make(worded(code, people, (), {}, tolerance=0.4)).caption == words


def test_a_ring_that_nothing_reaches_has_no_worst_and_no_best(worded):
    people = ("Ann/direct", "Cid/indirect", "Dan/indirect", "Eva/interested")
    table = ring_table(worded("et", people, (), {"Ann": 1, "Eva": -1}))
    assert texts(table) == [
        ["Huvitatud", "Eva −1,00", "Eva −1,00", "−1,00", "▼ kaotab"],
        ["Kaudsed", "–", "–", "–", "mõju ei ulatu"],
    ]


def test_a_ring_reached_in_part_counts_everybody(worded):
    table = ring_table(worded("en", ("Ann/direct", "Cid/indirect", "Dan/indirect"), (), {"Cid": 1}))
    assert texts(table) == [["Indirect", "Dan 0.00", "Cid +1.00", "+1.00", "▲ gains"]]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Not counted here, because they belong to the inner circle: Cid."),
        ("et", "Siin arvestamata, sest kuuluvad siseringi: Cid."),
    ],
)
def test_a_ring_says_who_of_it_is_judged_with_the_inner_circle(worded, code, words):
    people = ("Ann/direct", "Cid/indirect", "Dan/indirect")
    head = {"inner_circle": {"stakeholders": ["ann", "cid"]}}
    assert words in ring_table(worded(code, people, (), {"Dan": 1}, **head)).caption
    assert "Cid" not in ring_table(worded(code, people, (), {"Dan": 1})).caption


def test_a_loss_within_the_tolerance_is_a_loss_in_the_row_and_none_for_the_ring(worded):
    wording = worded("en", ("Ann/direct/customer", "Cid/indirect"), (), {"Cid": -0.2})
    assert texts(others_table(wording))[0][-1] == "▼ loses, within tolerance"
    assert texts(ring_table(wording))[0][-1] == "≈ about nothing"


def test_a_total_shows_a_third_decimal_where_it_decides(worded):
    people = ("Ann/direct/customer", "Cid/indirect", "Dan/indirect")
    wording = worded("en", people, (), {"Ann": 0.052, "Cid": -0.254, "Dan": -0.25})
    assert texts(inner_circle_table(wording))[0][4:6] == ["+0.052", "▲ gains"]
    assert [row[4] for row in texts(others_table(wording))] == ["−0.254", "−0.25"]


def test_rings_outside_forgive_a_loss_up_to_the_tolerance(worded):
    people = ("Ann/interested", "Bea/interested", "Cid/indirect", "Dan/direct")
    table = ring_table(worded("en", people, (), {"Ann": -0.2, "Bea": 0.5, "Cid": -0.3}))
    assert texts(table) == [
        ["Interested", "Ann −0.20", "Bea +0.50", "+0.30", "▲ gains"],
        ["Indirect", "Cid −0.30", "Cid −0.30", "−0.30", "▼ loses"],
    ]


def test_the_others_come_ring_by_ring_inside_out_and_else_in_file_order(cafe, worded):
    assert [result.name for result in outside(cafe())] == ["Tarnija", "Naaber"]
    people = ("Dan/indirect", "Bea/interested", "Eva/indirect", "Ann/interested", "Cid/direct")
    names = [result.name for result in outside(worded("en", people, (), {}))]
    assert names == ["Bea", "Ann", "Dan", "Eva"]


def test_the_others_name_their_ring(cafe):
    assert [row[:2] for row in texts(others_table(cafe("et")))] == [
        ["Tarnija", "Huvitatud"],
        ["Naaber", "Kaudsed"],
    ]


def test_effects_are_shown_as_given_with_range_and_reason(cafe):
    assert texts(effects_table(cafe("et"))) == [
        ["Barista", "−1,50", "−2 … −1", "kiire"],
        ["Klient", "0,00", "–", "–"],
    ]


def test_influences_are_shown_as_given_whatever_is_known_of_them(cafe):
    assert texts(influences_table(cafe("en"))) == [
        ["Barista", "Klient", "+2", "+1.5 … +2.5", "tuju", "tuju"],
        ["Klient", "Omanik", "+", "0 … +3", "–", "töötuba"],
        ["Klient", "Naaber", "−2 … −1", "−2 … −1", "–", "–"],
        ["Naaber", "Klient", "?", "−3 … +3", "–", "–"],
        ["Tarnija", "Barista", "0", "exact", "–", "–"],
    ]


@pytest.mark.parametrize(("strength", "text"), [(1.25, "+1.25"), (-0.5, "−0.5"), (0.05, "+0.05")])
def test_a_strength_loses_no_decimals_in_the_input_table(worded, strength, text):
    table = influences_table(worded("en", ("Ann/direct", "Bea/direct"), [("Ann", "Bea", strength)]))
    assert table.rows[0][2].text == text


def test_a_range_loses_no_decimals_in_the_input_table(worded):
    effects = {"Ann": {"effect": 0.25, "range": [0.25, 0.75]}}
    table = effects_table(worded("en", ("Ann/direct",), (), effects))
    assert table.rows[0][2].text == "+0.25 … +0.75"


@pytest.mark.parametrize("make", TABLES)
@pytest.mark.parametrize("code", ["en", "et"])
def test_every_row_has_a_cell_for_every_column(cafe, make, code):
    table = make(cafe(code))
    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert all(cell.text for row in table.rows for cell in row)


@pytest.mark.parametrize("make", TABLES)
def test_every_heading_is_translated(cafe, make):
    same_in_both = {"Ring"}
    pairs = zip(make(cafe("en")).columns, make(cafe("et")).columns, strict=True)
    assert all(a.title != b.title or a.title in same_in_both for a, b in pairs)


@pytest.mark.parametrize("make", [inner_circle_table, others_table, effects_table])
def test_numbers_stand_in_columns_that_align_right(cafe, make):
    table = make(cafe("en"))
    for index, column in enumerate(table.columns):
        numeric = all(row[index].text.strip("+−–0123456789. …") == "" for row in table.rows)
        assert column.number is numeric
