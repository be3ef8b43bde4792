import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.topics.wants.rows import EFFORT_FORM, WANT_FORM, EffortRow, WantRow


@pytest.mark.parametrize("form", [WANT_FORM, EFFORT_FORM])
@pytest.mark.parametrize("language", ["en", "et"])
def test_our_headings_are_known(form, language):
    assert form.fits(form.headings(language))


def test_one_table_is_not_taken_for_the_other():
    assert not WANT_FORM.fits(EFFORT_FORM.headings("en"))
    assert not EFFORT_FORM.fits(WANT_FORM.headings("et"))


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"adds value": "no", "worth": 2}, "adds no value"),
        ({"adds value": "yes", "worth": 0}, "adds value, yet"),
        ({"held": "vist"}, "neither yes nor no"),
        ({"worth": 4}, "outside the scale"),
        ({"asked": -1}, "outside the scale"),
        ({"want": ""}, "want"),
    ],
)
def test_faulty_rows_are_refused_with_their_line(row, text):
    with pytest.raises(InvalidEvidenceError, match=text):
        sr.evidence.wants([{"want": "A", "held": "yes", "adds value": None, **row}])


def test_a_faulty_row_may_be_left_out_and_is_listed():
    rows = [
        {"want": "A", "held": True, "adds value": True},
        {"want": "B", "held": "vist", "adds value": True},
    ]
    found = sr.evidence.wants(rows, skip_faulty=True)
    assert [want.name for want in found.wants] == ["A"]
    assert len(found.grounds.left_out) == 1


@pytest.mark.parametrize(
    "row", [{}, {"share": 0.5}, {"effort": 2, "share": 0.5}], ids=["nothing", "share", "both"]
)
def test_effort_without_a_want_is_effort_and_nothing_else(row):
    with pytest.raises(ValidationError, match="say which want"):
        EffortRow(change="Uks", **row)
    assert EffortRow(change="Uks", effort=2).want is None
    assert EffortRow(change="Uks", want="Kiirus").effort is None


@given(st.none() | st.booleans(), st.none() | st.floats(0, 3))
def test_worth_and_adding_value_agree_or_are_refused(adds, worth):
    fits = adds is None or worth is None or adds == (worth > 0)
    try:
        row = WantRow(want="A", adds_value=adds, worth=worth)
    except ValidationError:
        assert not fits
    else:
        assert fits
        assert (row.adds_value, row.worth) == (adds, worth)
