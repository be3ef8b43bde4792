"""A column of the template."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables.columns import Column, scale_of, without_scale
from sidusryhmad.formats.template_entry import COUNT, EFFECT, LEVEL, SHARE, Entry

COLUMN = Column(("value",), str, ("value", "väärtus"))
codes = st.sampled_from(["et", "en"])


@given(st.sampled_from([LEVEL, EFFECT]), codes)
def test_a_scale_of_the_map_stands_in_the_heading(ends, code):
    title = Entry(COLUMN, "", ends=ends).title(code)
    assert scale_of(title) == ends
    assert without_scale(title) == COLUMN.title(code)


@given(st.sampled_from([SHARE, COUNT, None]), codes)
def test_other_limits_do_not(ends, code):
    assert Entry(COLUMN, "", ends=ends).title(code) == COLUMN.title(code)
