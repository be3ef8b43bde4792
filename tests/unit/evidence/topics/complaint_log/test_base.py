import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.complaint_log import base as module
from sidusryhmad.evidence.topics.complaint_log.base import (
    EXPOSURE,
    INDEPENDENCE,
    MIXED,
    NONE,
    OPENING,
    base_of,
)
from sidusryhmad.evidence.topics.complaint_log.factors import Exposure, factors_of

EVENTS = [
    {"weekday": 2, "hour": 15, "person": "Kaire", "topic": "arve"},
    {"weekday": 2, "hour": 9, "person": "Rein", "topic": "arve"},
    {"weekday": 0, "hour": 9, "person": "Kaire", "topic": "leht"},
    {"weekday": 0, "hour": 9},
]
ROSTER = Exposure(
    ("weekday", "hour", "person"),
    ((2, 15, "Kaire"), (2, 9, "Rein"), (0, 9, "Kaire"), (0, 9, "Kaire")),
    (1.0, 2.0, 3.0, 2.0),
)
OPEN = {"weekday": {0: 2.0, 2: 1.0}, "hour": {9: 1.0, 15: 1.0}}
NAMES = ("place", "person", "topic")


def made(exposure=None, opening=OPEN):
    levels = None if exposure else opening
    return base_of(factors_of(EVENTS, exposure, levels), exposure, opening)


COMBINATIONS = st.lists(
    st.sampled_from(["weekday", "hour", "person", "topic"]), min_size=1, max_size=4, unique=True
)


@given(COMBINATIONS, st.booleans())
def test_shares_of_all_cells_add_up_to_one(names, exposed):
    base = made(ROSTER if exposed else None)
    shares = base.shares(names)
    assert len(shares) == 0 or shares.sum() == pytest.approx(1)
    assert (len(shares) == 0) == (base.kind(names) == NONE)


@given(COMBINATIONS, st.booleans())
def test_the_share_of_one_cell_is_that_of_all_cells_but_for_opening_hours(names, exposed):
    base = made(ROSTER if exposed else None)
    if base.kind(names) in {OPENING, NONE}:
        return
    shares = base.shares(names).reshape(base.shape(names))
    for cell in np.ndindex(*base.shape(names)):
        levels = dict(zip(names, cell, strict=True))
        assert base.share(levels) == pytest.approx(shares[cell])


@pytest.mark.parametrize(
    ("names", "exposed", "kind"),
    [
        (("weekday", "person"), True, EXPOSURE),
        (("weekday", "topic"), True, MIXED),
        (("topic",), True, NONE),
        (("weekday",), False, OPENING),
        (("weekday", "hour"), False, INDEPENDENCE),
        (("person",), False, NONE),
    ],
)
def test_what_expectations_rest_on(names, exposed, kind):
    assert made(ROSTER if exposed else None).kind(names) == kind


def test_an_exposure_counts_in_proportion_and_rows_alike_are_put_together():
    base = made(ROSTER)
    shares = dict(zip(base.factors["weekday"].levels, base.shares(("weekday",)), strict=True))
    assert shares == pytest.approx({0: 5 / 8, 2: 3 / 8})
    assert len(base.weights) == 3


def test_weekdays_weigh_by_how_many_there_were():
    shares = made().shares(("weekday",))
    assert shares == pytest.approx([2 / 3, 1 / 3])


def test_complaints_where_nothing_was_lie_outside():
    events = [*EVENTS, {"weekday": 0, "hour": 15}, {"weekday": 2, "person": "Rein"}, {"hour": 15}]
    base = base_of(factors_of(events, ROSTER), ROSTER)
    assert base.outside.tolist() == [False] * 4 + [True, False, False]
    assert not made().outside.any()


def test_times_hold_weekdays_and_hours_with_their_shares():
    assert made(ROSTER).times == pytest.approx(
        {(0, 9): 5 / 8, (0, 15): 0.0, (2, 9): 2 / 8, (2, 15): 1 / 8}
    )
    assert sum(made().times.values()) == pytest.approx(1)


def test_half_an_exposure_is_completed_by_the_opening_hours():
    by_day = Exposure(("weekday",), ((0,), (2,)), (3.0, 1.0))
    base = base_of(factors_of(EVENTS, by_day, {"hour": [9, 15]}), by_day, OPEN)
    assert base.times[0, 9] == pytest.approx(3 / 8)
    assert base.kind(("hour",)) == OPENING


def test_nothing_covered_is_all_of_it():
    assert made().share({}) == 1
    assert made(ROSTER).share({}) == pytest.approx(1)


def test_too_many_cells_are_refused_by_name(monkeypatch):
    monkeypatch.setattr(module, "MOST_CELLS", 5)
    with pytest.raises(InvalidParameterError, match="weekday × hour × person") as caught:
        made().shares(("weekday", "hour", "person"))
    assert caught.value.message.code == "too_many_cells"


def test_an_empty_log_has_no_opening_hours():
    base = base_of(factors_of([]), None, {})
    assert base.kind(("weekday",)) == NONE
    assert base.times == {}
    assert base.shares(("weekday", "hour")).tolist() == []


@given(COMBINATIONS, st.floats(0.01, 1000))
def test_only_proportions_of_an_exposure_count(names, times):
    more = Exposure(ROSTER.factors, ROSTER.rows, tuple(times * a for a in ROSTER.amounts))
    assert made(more).shares(names) == pytest.approx(made(ROSTER).shares(names))


@given(COMBINATIONS, st.permutations(range(4)))
def test_the_order_of_an_exposure_does_not_matter(names, order):
    rows, amounts = (tuple(each[at] for at in order) for each in (ROSTER.rows, ROSTER.amounts))
    other = made(Exposure(ROSTER.factors, rows, amounts))
    assert other.shares(names) == pytest.approx(made(ROSTER).shares(names))
    assert other.factors["person"].levels == made(ROSTER).factors["person"].levels


@given(st.dictionaries(st.sampled_from(["weekday", "hour", "person", "topic"]), st.just(0)))
def test_a_cell_inside_another_has_no_larger_share(cell):
    for exposure in (None, ROSTER):
        base = made(exposure)
        for name in cell:
            wider = {key: code for key, code in cell.items() if key != name}
            assert base.share(cell) <= base.share(wider) + 1e-12


def test_complaints_of_which_less_is_known_say_nothing_of_how_factors_go_together():
    timed = [{"hour": hour, "place": "A"} for hour in (8, 9, 9, 10)]
    base = base_of(factors_of([*timed, *[{"place": "B"}] * 4]))
    hours = [1 / 4, 2 / 4, 1 / 4]
    assert base.shares(("hour", "place")).reshape(3, 2)[:, 0] == pytest.approx(hours)
    assert base.share({"place": 0}) == pytest.approx(0.5)
    assert base.share({"place": 0}, ["hour"]) == pytest.approx(1)
    assert base.alike.tolist() == [1] * 4 + [0] * 4


def test_a_combination_that_is_never_known_as_a_whole_still_has_shares():
    base = base_of(factors_of([{"hour": 8}, {"place": "B"}]))
    assert base.shares(("hour", "place")) == pytest.approx([1])


@given(st.lists(st.fixed_dictionaries({}, optional={n: st.sampled_from("ab") for n in NAMES})))
def test_expected_counts_of_a_combination_have_its_margins(events):
    base = base_of(factors_of(events))
    whole = [event for event in events if {"place", "person"} <= set(event)]
    shares = base.shares(("place", "person")).reshape(base.shape(("place", "person")))
    for at, level in enumerate(base.factors["place"].levels if whole else ()):
        count = sum(event["place"] == level for event in whole)
        assert len(whole) * shares[at].sum() == pytest.approx(count)
