"""Influences as a matrix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.tables.matrix import (
    CORNERS,
    is_blank_matrix,
    is_matrix,
    matrix_names,
    matrix_sheet,
    read_matrix,
)

ROWS = (
    ("Kes keda mõjutab",),
    (None, "Klient", "Notar", "Pank"),
    ("Klient", "x", 2, None),
    ("Notar", "−1", 0, "?"),
    ("Pank", 0, "+", None),
)
NAMES = ["Klient", "Notar", "Pank"]
strengths = st.integers(-3, 3).map(lambda s: {"strength": s})
measures = strengths | st.sampled_from(["positive", "negative", "unknown"]).map(
    lambda sign: {"sign": sign}
)


def test_rows_influence_columns_and_that_is_said():
    found = read_matrix(Grid("m", ROWS))
    assert found.records == [
        {"from": "Klient", "to": "Notar", "strength": 2},
        {"from": "Notar", "to": "Klient", "strength": -1},
        {"from": "Notar", "to": "Pank", "sign": "unknown"},
        {"from": "Pank", "to": "Klient", "strength": 0},
        {"from": "Pank", "to": "Notar", "sign": "positive"},
    ]
    assert found.places[1, "strength"] == Place(4, 2, "m")
    assert [r.message.code for r in found.remarks] == ["row_influences"]


def test_a_matrix_is_known_by_its_names():
    assert is_matrix(Grid("m", ROWS))
    assert matrix_names(Grid("m", ROWS)) == NAMES
    assert is_matrix(Grid("m", ROWS[:-1]))
    assert not is_matrix(Grid("m", ROWS[:-2]))
    assert not is_matrix(Grid("m", (("nimi", "ring"), ("A", "direct"))))
    assert not is_matrix(Grid("m", ()))
    assert read_matrix(Grid("m", ())).records == []
    assert matrix_names(Grid("m", ())) == []


def test_names_may_stand_in_another_order_along_the_top():
    rows = ((None, "B", "A"), ("A", 1, None), ("B", None, 2))
    found = read_matrix(Grid("m", rows))
    assert [(r["from"], r["to"], r["strength"]) for r in found.records] == [
        ("A", "B", 1),
        ("B", "A", 2),
    ]


@pytest.mark.parametrize("diagonal", [None, 0, "0", "x", "-", "−"])
def test_an_empty_diagonal_says_nothing(diagonal):
    rows = ((None, "A", "B"), ("A", diagonal, 1), ("B", None, diagonal))
    assert len(read_matrix(Grid("m", rows)).records) == 1


def test_a_number_on_the_diagonal_is_left_to_the_model():
    rows = ((None, "A", "B"), ("A", 2, 1), ("B", None, None))
    assert {"from": "A", "to": "A", "strength": 2} in read_matrix(Grid("m", rows)).records


@given(st.dictionaries(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), measures))
def test_what_is_written_is_read(links):
    links = {pair: value for pair, value in links.items() if pair[0] != pair[1]}
    grid = matrix_sheet(NAMES, links, "m")
    assert is_matrix(grid)
    found = {
        (r["from"], r["to"]): {k: v for k, v in r.items() if k not in {"from", "to"}}
        for r in read_matrix(grid).records
    }
    assert found == links


def test_a_range_alone_is_shown_by_its_middle():
    grid = matrix_sheet(["A", "B"], {("A", "B"): {"range": [1, 2]}}, "m")
    assert grid.rows[1] == ("A", None, 1.5)


def remarks(*rows):
    return [(r.kind, r.message.code, r.place.line, r.place.column) for r in read(*rows).remarks]


def read(*rows):
    return read_matrix(Grid("m", rows))


@pytest.mark.parametrize("corner", CORNERS)
def test_a_matrix_that_says_who_influences_whom_needs_no_remark(corner):
    assert remarks((corner, "A", "B"), ("A", None, 1), ("B", 2, None)) == []
    assert is_blank_matrix(Grid("m", ((corner,),)))
    assert not is_blank_matrix(Grid("m", ((corner, "A"),)))
    assert not is_blank_matrix(Grid("m", (("A",),)))


@pytest.mark.parametrize("word", ["Summa", "KOKKU", "Total", "∑"])
def test_sums_are_no_stakeholders(word):
    rows = ((CORNERS[0], "A", "B", word), ("A", None, 1, 1), ("B", 2, None, 2), (word, 2, 1, 3))
    assert is_matrix(Grid("m", rows))
    assert matrix_names(Grid("m", rows)) == ["A", "B"]
    assert [r["strength"] for r in read(*rows).records] == [1, 2]
    assert remarks(*rows) == [("lost", "sums", 1, 4), ("lost", "sums", 4, 1)]


def test_whoever_influences_nobody_may_be_left_out_at_the_side():
    rows = ((CORNERS[1], "A", "B", "C"), ("A", None, 1, 2), ("B", 3, None, 1))
    assert is_matrix(Grid("m", rows))
    assert matrix_names(Grid("m", rows)) == ["A", "B", "C"]
    assert len(read(*rows).records) == 4


def test_cells_of_nobody_are_said():
    rows = ((CORNERS[0], "A", "B"), ("A", None, 1, 2), ("B", 1, None), (None, 3, 3))
    assert remarks(*rows) == [("lost", "cell_of_nobody", 2, 4)]
    assert read(*rows).remarks[0].message.values == {"count": 3}
    assert len(read(*rows).records) == 2


def test_words_stand_for_levels():
    rows = ((CORNERS[0], "A", "B"), ("A", None, "Kõrge"), ("B", "low", None))
    assert [r["strength"] for r in read(*rows).records] == [3, 1]
    assert [code for _, code, _, _ in remarks(*rows)] == ["word_in_matrix"] * 2


@given(st.lists(st.sampled_from("ABCDEF"), min_size=2, unique=True), st.data())
def test_a_sum_row_changes_nothing(people, data):
    rows = [
        (n, *(data.draw(st.none() | st.integers(-3, 3)) if n != to else None for to in people))
        for n in people
    ]
    bare = read((CORNERS[0], *people), *rows)
    summed = read((CORNERS[0], *people), *rows, ("Kokku", *(1 for _ in people)))
    assert bare.records == summed.records
