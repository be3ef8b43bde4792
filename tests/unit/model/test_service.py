import datetime

import pytest
from pydantic import ValidationError

from sidusryhmad.model.service import InnerCircle, Service


def test_a_service_needs_only_its_name():
    assert Service(name="Kohvik").model_dump(exclude_unset=True) == {"name": "Kohvik"}


def test_a_date_may_be_written_as_text():
    assert Service(name="X", date="2026-11-21").date == datetime.date(2026, 11, 21)


@pytest.mark.parametrize("date", ["21.11.2026", "2026-13-01", 5, True])
def test_other_dates_are_refused(date):
    with pytest.raises(ValidationError):
        Service(name="X", date=date)


@pytest.mark.parametrize("name", ["", "  ", None, 7])
def test_a_name_is_a_text_with_something_in_it(name):
    with pytest.raises(ValidationError):
        Service(name=name)


def test_the_inner_circle_says_nothing_unless_told():
    assert (InnerCircle().rings, InnerCircle().stakeholders) == (None, ())
