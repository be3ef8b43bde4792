"""What may stand in a column of evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.offering import offers
from sidusryhmad.locale.language import language

CODES = ("et", "en")
EVERY = [form for topic in FORMS.values() for form in topic]
forms, codes = st.sampled_from(EVERY), st.sampled_from(CODES)


def offer(topic, number, field, code="en"):
    made = offers(FORMS[topic][number], language(code))
    return next(each for column, each in made.items() if column.key == (field,))


@given(forms, codes)
def test_every_column_says_what_it_is_for_in_a_box_that_spreadsheets_show(form, code):
    made = offers(form, language(code))
    assert list(made) == list(form.columns)
    assert all(0 < len(each.hint) <= 255 for each in made.values())
    assert all(len(column.title(code)) <= 32 for column in made)
    assert not any("``" in each.hint or "None" in each.hint for each in made.values())


@given(forms)
def test_every_hint_is_in_estonian_too(form):
    english, estonian = (offers(form, language(code)) for code in ("en", "et"))
    assert not any(english[column].hint == estonian[column].hint for column in form.columns)


@given(forms, codes)
def test_every_word_that_is_offered_is_understood(form, code):
    for column, each in offers(form, language(code)).items():
        meant = [column.read(word) for word in each.words]
        assert len(set(map(str, meant))) == len(meant)
        field = form.row.model_fields[column.key[0]]
        assert all(not isinstance(value, str) or value for value in meant)
        assert field is not None


@given(forms, codes)
def test_what_is_needed_is_what_the_form_and_its_rows_need(form, code):
    required = {name for name, field in form.row.model_fields.items() if field.is_required()}
    needed = {c.key[0] for c, each in offers(form, language(code)).items() if each.needed}
    assert needed == {*form.needs, *(required & {c.key[0] for c in form.columns})}


@pytest.mark.parametrize(
    ("place", "ends", "whole"),
    [
        (("wants", 0, "worth"), (0, 3), False),
        (("wants", 0, "asked"), (0, None), True),
        (("wants", 1, "share"), (0, 1), False),
        (("recommendation", 0, "rating"), (0, 10), True),
        (("value_views", 0, "rating"), (-3, 3), False),
        (("cocreation", 0, "satisfaction"), None, False),
        (("complaint_cost", 0, "value"), None, False),
        (("wants", 0, "held"), None, False),
    ],
)
def test_limits_are_those_of_the_row(place, ends, whole):
    made = offer(*place)
    assert (made.ends, made.whole) == (ends, whole)
    assert made.number is (place[2] != "held")


@pytest.mark.parametrize(
    ("place", "words", "is_open"),
    [
        (("wants", 0, "held", "et"), ("jah", "ei"), False),
        (("waiting", 0, "occupied", "en"), ("yes", "no"), True),
        (("recommendation", 0, "status", "et"), ("tänatud", "lahendatud", "lahtine"), False),
        (("value_views", 0, "side", "en"), ("provider", "customer", "employee", "other"), False),
        (("wants", 0, "want", "en"), (), True),
    ],
)
def test_closed_words_are_offered(place, words, is_open):
    made = offer(*place)
    assert set(made.words) == set(words)
    assert made.open is is_open


def test_steps_of_ones_own_stay_allowed():
    made = offer("delivery", 0, "step", "et")
    assert len(made.words) == 6
    assert made.open


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (("value_views", 0, "when"), "21.11.2026"),
        (("complaint_log", 0, "when"), "15:30"),
        (("complaint_log", 0, "time"), "15:30"),
        (("wants", 0, "want"), "Every row needs it."),
    ],
)
def test_how_a_value_is_written_is_said(place, said):
    assert said in offer(*place).hint
