from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.form import cleaned
from sidusryhmad.evidence.topics.delivery.rows import STEP_FORM

EVERY = [form for forms in FORMS.values() for form in forms]


def test_a_table_fits_when_every_needed_column_is_there():
    assert STEP_FORM.fits(["Samm", "Tõenäosus"])
    assert not STEP_FORM.fits(["Tõenäosus", "Miks"])


def test_a_hint_in_brackets_does_not_hide_a_heading():
    assert STEP_FORM.fits(["Step (one of six)"])


def test_headings_come_in_both_languages():
    assert STEP_FORM.headings("et")[:2] == ("samm", "tõenäosus")
    assert STEP_FORM.headings("en")[:2] == ("step", "probability")


def test_a_field_is_named_by_its_headings():
    assert STEP_FORM.named("tried") == "tried / prooviti"
    assert STEP_FORM.named("bogus") == "bogus"


@given(st.sampled_from(EVERY), st.sampled_from(["en", "et"]), st.randoms(use_true_random=False))
def test_every_form_knows_its_own_headings_in_any_order(form, language, chance):
    headings = list(form.headings(language))
    chance.shuffle(headings)
    assert form.fits(headings)


@given(st.sampled_from(EVERY))
def test_every_column_is_a_field_of_the_row_and_the_other_way_round(form):
    keys = {column.key for column in form.columns}
    assert {key[0] for key in keys} == set(form.row.model_fields)
    assert all(len(key) == 1 for key in keys)
    assert set(form.needs) <= {key[0] for key in keys}


@given(st.sampled_from(EVERY))
def test_no_word_stands_for_two_columns(form):
    words = [word for column in form.columns for word in set(column.words)]
    assert len(words) == len(set(words))


def test_columns_that_the_caller_named_count_as_there():
    assert STEP_FORM.fits(["Mis toimus", "Tõenäosus"], {"step"})
    assert not STEP_FORM.fits(["Mis toimus", "Tõenäosus"], {"why"})


@given(st.sampled_from(EVERY), st.data())
def test_every_heading_of_ours_stands_for_its_field(form, data):
    column = data.draw(st.sampled_from(form.columns))
    word = data.draw(st.sampled_from(column.words))
    for heading in (word, word.upper(), f" {word}:", f"{word} (1–5)", f"\ufeff{word}\u200b"):
        assert form.field(heading) == column.key[0]
    assert form.field("no such heading at all") is None


@given(st.text(max_size=20))
def test_cleaning_takes_no_more_than_unseen_signs(text):
    assert cleaned(cleaned(text)) == cleaned(text)
    assert cleaned(f"\u200b{text}\ufeff") == cleaned(text)
    assert cleaned("Kuupa\u0308ev") == "Kuupäev"
