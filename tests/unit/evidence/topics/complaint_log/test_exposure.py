import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.complaint_log.beside import EXPOSURE_FORM
from sidusryhmad.evidence.topics.complaint_log.exposure import exposure_of


def made(*rows, skip_faulty=False):
    sheet = sheet_of(list(rows), EXPOSURE_FORM, skip_faulty=skip_faulty)
    found, kept = exposure_of(sheet, skip_faulty=skip_faulty)
    cells = {} if found is None else dict(zip(found.rows, found.amounts, strict=True))
    return found, cells, kept


def test_a_roster_is_spread_over_its_hours():
    found, cells, _ = made(
        {"weekdays": "E, K", "start": "8:00", "end": "9:30", "on duty": "Kaire", "amount": None},
        {"weekdays": "K", "start": "9:00", "end": "10:00", "on duty": "Kaire", "amount": None},
    )
    assert found.factors == ("weekday", "hour", "person")
    assert cells == {
        (0, 8, "Kaire"): 1.0,
        (0, 9, "Kaire"): 0.5,
        (2, 8, "Kaire"): 1.0,
        (2, 9, "Kaire"): 1.5,
    }


def test_an_amount_is_shared_by_all_hours_of_its_row():
    _, cells, _ = made({"weekdays": "E-T", "start": "8:00", "end": "9:30", "amount": 60})
    assert cells == pytest.approx({(0, 8): 20, (0, 9): 10, (1, 8): 20, (1, 9): 10})


@given(
    st.integers(0, 1439), st.integers(0, 1439), st.sampled_from(["E", "R-P", "E, N", "iga päev"])
)
def test_nothing_of_an_amount_is_lost(start, end, weekdays):
    if start == end:
        return
    row = {
        "weekdays": weekdays,
        "start": f"{start // 60}:{start % 60:02d}",
        "end": f"{end // 60}:{end % 60:02d}",
        "amount": 12.5,
    }
    _, cells, _ = made(row)
    assert sum(cells.values()) == pytest.approx(12.5)
    assert all(0 <= hour < 24 for _, hour in cells)


def test_a_night_reaches_into_the_next_day():
    _, cells, _ = made({"weekdays": "P", "start": "23:00", "end": "1:00", "amount": 2})
    assert cells == {(6, 23): 1.0, (0, 0): 1.0}


def test_deliveries_by_place_alone():
    rows = ({"place": "Kesklinn", "deliveries": 900}, {"place": "Kesklinn", "deliveries": 100})
    found, cells, _ = made(*rows)
    assert found.factors == ("place",)
    assert cells == {("Kesklinn",): 1000}


def test_rows_of_nothing_are_no_cells():
    found, _, _ = made({"place": "Kesklinn", "amount": 0})
    assert found is None


def test_a_row_that_leaves_open_what_others_say_is_refused_with_its_line():
    rows = ({"weekdays": "E", "amount": 1}, {"weekdays": None, "place": "K", "amount": 1})
    with pytest.raises(InvalidEvidenceError) as caught:
        made(*rows)
    codes = {fault.message.code for fault in caught.value.faults}
    assert codes == {"exposure_gap"}
    assert len(caught.value.faults) == 2


def test_how_much_has_to_be_said():
    with pytest.raises(InvalidEvidenceError, match="not said how much"):
        made({"weekdays": "E", "amount": None}, {"weekdays": "T", "amount": 1})


def test_such_rows_are_left_out_and_listed_where_that_is_wanted():
    rows = ({"weekdays": "E", "amount": None}, {"weekdays": "T", "amount": 1})
    _, cells, kept = made(*rows, skip_faulty=True)
    assert cells == {(1,): 1.0}
    assert [fault.message.code for fault in kept.left_out] == ["no_amount"]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 9)), min_size=1, max_size=12))
def test_rows_alike_are_added_up_and_their_order_does_not_matter(pairs):
    rows = [{"weekdays": "ETKNRLP"[day], "amount": amount} for day, amount in pairs]
    _, cells, _ = made(*rows)
    _, other, _ = made(*reversed(rows))
    assert cells == pytest.approx(other)
    for (day,), amount in cells.items():
        assert amount == sum(more for at, more in pairs if at == day)


@given(st.integers(0, 22), st.integers(1, 5))
def test_an_hour_is_the_same_as_from_its_start_to_its_end(hour, amount):
    one = made({"weekdays": "K", "hour": hour, "amount": amount})[1]
    span = {"start": f"{hour}:00", "end": f"{hour + 1}:00"}
    assert one == made({"weekdays": "K", "amount": amount, **span})[1]
