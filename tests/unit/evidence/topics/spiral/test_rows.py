import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.spiral.rows import FACTORS, FORM, LinkRow


def test_the_five_factors_are_known_in_estonian():
    rows = sheet_of([{"millest": "Kiirus", "milleni": "vabadus hinnasurvest", "tugevus": 2}], FORM)
    assert (rows.rows[0].from_, rows.rows[0].to) == ("speed", "freedom from price pressure")
    assert len(FACTORS) == 5


@given(st.tuples(*[st.floats(-3, 3)] * 3))
def test_a_range_holds_its_strength(ends):
    low, strength, high = ends
    given = {"from_": "a", "to": "b", "strength": strength, "low": low, "high": high}
    if low <= strength <= high:
        assert LinkRow(**given).low == low
    else:
        with pytest.raises(ValidationError):
            LinkRow(**given)
