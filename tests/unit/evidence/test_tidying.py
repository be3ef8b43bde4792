import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.tidying import tidy, without_second_heading
from sidusryhmad.evidence.topics.recommendation.rows import RATING_FORM
from sidusryhmad.formats.tables.grid import Cell, Grid, table


def made(*rows):
    return table(Grid("a.csv", tuple(map(tuple, rows))), lambda _: True)


def ready(*rows, order=None):
    found = made(*rows)
    seen = {at: str(cell.value) for at, cell in found.heading.items()}
    return tidy(found, RATING_FORM, seen, order)


def values(rows):
    return [[cell.value for cell in row.values()] for row in rows]


def test_dates_and_answers_become_plain_and_the_typed_stays():
    done = ready(["Hinnang", "Aeg"], ["9 - hea", "25/10/2026 14:03"], ["3", "1/2/2026"])
    assert values(done.table.rows) == [["9", "2026-10-25 14:03"], ["3", "2026-02-01"]]
    assert values(done.typed) == [["9 - hea", "25/10/2026 14:03"], ["3", "1/2/2026"]]
    assert sorted(remark.message.code for remark in done.remarks) == ["dates_settled", "worded"]
    assert done.table.rows[0][2].place == done.typed[0][2].place


def test_columns_of_other_kinds_are_left_alone():
    done = ready(["Hinnang", "Kommentaar"], ["9", "10 - hea"], ["3", "1/2/2026"])
    assert values(done.table.rows) == values(done.typed)
    assert (done.remarks, done.faults) == ((), ())


def test_faults_of_whole_columns_are_kept_apart():
    done = ready(["Hinnang", "Aeg", "Vastatud"], ["9", "1/2/2026", "3/4/2026"])
    assert [fault.message.code for fault in done.faults] == ["dates_unsettled"] * 2
    assert ready(["Hinnang", "Aeg"], ["9", "1/2/2026"], order="mdy").faults == ()


@pytest.mark.parametrize("word", ["Response", "Open-Ended Response", "response"])
def test_a_second_heading_is_no_answer(word):
    done = ready(["Hinnang", "Kommentaar", "x"], [word, None, "Other"], ["9", "hea", None])
    assert values(done.table.rows) == values(done.typed) == [["9", "hea"]]
    (remark,) = done.remarks
    assert (remark.message.code, remark.place.line) == ("second_heading", 2)


@pytest.mark.parametrize(
    "row", [["9", "Response"], ["Response", "hea"], [None, None, "Response"], ["Vastus", None]]
)
def test_any_other_first_row_is_an_answer(row):
    assert len(ready(["Hinnang", "Kommentaar", "x"], row, ["9", "hea"]).typed) == 2


def test_a_second_heading_further_down_is_no_heading():
    assert len(ready(["Hinnang"], ["9"], ["Response"]).typed) == 2
    assert without_second_heading((), {}) == ((), [])


def test_headings_lose_signs_that_nobody_sees():
    done = ready(["\ufeffHinnang", "Kuupa\u0308ev"], ["9 (hea)", "2026/10/12"])
    assert [cell.value for cell in done.table.heading.values()] == ["Hinnang", "Kuupäev"]
    assert values(done.table.rows)[0][0] == "9"


@given(
    st.lists(
        st.tuples(st.integers(0, 10), st.dates(datetime.date(2020, 1, 1))), min_size=1, max_size=9
    )
)
def test_what_is_plain_already_stays(rows):
    texts = [[str(rating), when.isoformat()] for rating, when in rows]
    done = ready(["Hinnang", "Aeg"], *texts)
    assert values(done.table.rows) == texts
    assert all(isinstance(cell, Cell) for row in done.table.rows for cell in row.values())
    assert (done.remarks, done.faults) == ((), ())
