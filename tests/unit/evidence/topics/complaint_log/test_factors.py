import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.complaint_log.factors import (
    FACTORS,
    MISSING,
    Exposure,
    factors_of,
)

NAMES = st.sampled_from(["Kaire", "Rein", "Liis"])
EVENTS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={"weekday": st.integers(0, 6), "hour": st.integers(0, 23), "person": NAMES},
    ),
    max_size=30,
)


@given(EVENTS)
def test_counts_of_levels_and_missing_ones_add_up_to_all(events):
    for name, factor in factors_of(events).items():
        assert factor.name == name
        assert factor.counts.sum() + (factor.codes == MISSING).sum() == len(events)
        known = [event[name] for event in events if name in event]
        assert [factor.levels[code] for code in factor.codes if code != MISSING] == known


@given(EVENTS)
def test_names_stand_by_how_frequent_they_are(events):
    counts = factors_of(events)["person"].counts
    assert list(counts) == sorted(counts, reverse=True)


@given(EVENTS, st.permutations(["Kaire", "Rein", "Liis"]))
def test_renaming_people_keeps_how_many_have_each_number(events, new):
    names = dict(zip(["Kaire", "Rein", "Liis"], new, strict=True))
    renamed = [{k: names.get(v, v) for k, v in event.items()} for event in events]
    before, after = factors_of(events)["person"], factors_of(renamed)["person"]
    assert before.counts.tolist() == after.counts.tolist()


def test_weekdays_and_hours_are_in_order_of_time():
    found = factors_of([{"hour": 15}, {"hour": 8}, {"hour": 15}], open_when={"hour": range(8, 11)})
    assert found["hour"].levels == (8, 9, 10, 15)
    assert found["hour"].counts.tolist() == [1, 0, 0, 2]


def test_levels_of_the_exposure_count_where_nobody_complained():
    exposure = Exposure(("person",), (("Rein",), ("Kaire",)), (1.0, 2.0))
    found = factors_of([{"person": "Kaire"}], exposure)
    assert found["person"].levels == ("Kaire", "Rein")


def test_equal_counts_are_told_apart_by_the_exposure_before_the_name():
    rows = ((0, "A"), (1, "B"))
    one = factors_of([], Exposure(("weekday", "person"), rows, (1.0, 1.0)))
    rows = ((0, "B"), (1, "A"))
    other = factors_of([], Exposure(("weekday", "person"), rows, (1.0, 1.0)))
    assert one["person"].levels == ("A", "B")
    assert other["person"].levels == ("B", "A")


def test_all_factors_are_there_even_without_complaints():
    found = factors_of([])
    assert tuple(found) == FACTORS
    assert all(factor.levels == () and factor.codes.dtype == np.intp for factor in found.values())
