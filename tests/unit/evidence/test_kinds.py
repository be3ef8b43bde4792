import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.cells import day
from sidusryhmad.evidence.kinds import LARGE, dated, ends_of, limits_of
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM
from sidusryhmad.evidence.topics.recommendation.rows import RATING_FORM
from sidusryhmad.evidence.topics.two_views.rows import RATINGS

FIELDS = [
    (form, field) for forms in FORMS.values() for form in forms for field in form.row.model_fields
]


@pytest.mark.parametrize(
    ("form", "field", "wanted"),
    [
        (RATING_FORM, "date", True),
        (LOG_FORM, "when", True),
        (RATING_FORM, "rating", False),
        (LOG_FORM, "time", False),
        (RATING_FORM, "bogus", False),
    ],
)
def test_days_and_moments_are_dates(form, field, wanted):
    assert dated(form, field) is wanted


def test_a_scale_has_two_ends():
    assert ends_of(RATING_FORM, "rating") == (0, 10)
    assert ends_of(RATINGS, "rating") == (-3, 3)
    assert ends_of(RATING_FORM, "unit") is None
    assert ends_of(RATING_FORM, "bogus") is None


@given(st.sampled_from(FIELDS))
def test_ends_are_limits_that_somebody_meant(each):
    low, high = limits_of(*each)
    ends = ends_of(*each)
    assert ends is None or ends == (low, high)
    assert ends is None or max(map(abs, ends)) < LARGE


@given(st.sampled_from(FIELDS))
def test_every_column_read_as_a_day_is_known_as_one(each):
    form, field = each
    read = next(column.read for column in form.columns if column.key == (field,))
    made = read("2026-10-12")
    if read is day:
        assert isinstance(made, datetime.date)
    assert dated(form, field) == isinstance(made, datetime.date)
