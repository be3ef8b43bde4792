"""Scales that a file uses without naming them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.tables.columns import Scale, scale_of
from sidusryhmad.formats.tables.unnamed import Beyond, likely, unnamed_scales

LEVELS = Scale(0, 3)
places = st.builds(Place, st.integers(1, 99), st.integers(1, 9), st.just("Leht"))
beyond = st.builds(Beyond, st.floats(3.5, 999), st.just(LEVELS), places)
columns = st.dictionaries(
    st.sampled_from(["võim", "huvi", "Power "]), st.lists(beyond, min_size=1, max_size=4)
)


@given(st.lists(st.floats(-1000, 1000), min_size=1))
def test_the_scale_offered_holds_every_number(numbers):
    low, high = scale_of(f"võim ({likely(numbers)})")
    assert min(low, 0) <= min(numbers)
    assert max(numbers) <= high


@given(columns)
def test_every_column_is_asked_once_at_its_first_cell(found):
    faults = unnamed_scales(found)
    if sum(map(len, found.values())) < 2:
        assert faults == []
        return
    assert [fault.message.values["heading"] for fault in faults] == list(found)
    assert [fault.place for fault in faults] == [numbers[0].place for numbers in found.values()]


@given(columns)
def test_the_heading_to_write_names_a_scale(found):
    for fault in unnamed_scales(found):
        assert scale_of(fault.message.values["example"]) is not None
        assert fault.message.values["example"] in str(fault.message)


@pytest.mark.parametrize(
    ("numbers", "scale"),
    [([4], "1–5"), ([6], "1–7"), ([8.5], "1–10"), ([11], "0–100"), ([500], "0–1000")],
)
def test_usual_scales(numbers, scale):
    assert likely(numbers) == scale
