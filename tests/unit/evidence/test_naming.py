import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.naming import Named, fields_among, named_fields, unused
from sidusryhmad.evidence.topics.recommendation.rows import MEASURE_FORM, RATING_FORM

BOTH = (RATING_FORM, MEASURE_FORM)
EVERY = [form for forms in FORMS.values() for form in forms]


@given(st.sampled_from(EVERY), st.data())
def test_a_field_goes_by_its_name_and_by_every_heading_of_ours(form, data):
    column = data.draw(st.sampled_from(form.columns))
    for word in (column.key[0], column.key[0].strip("_"), *column.words):
        for typed in (word, word.upper(), f" {word} "):
            (named,) = named_fields({typed: "X"}, (form,))
            assert named.fields == (column.key[0],), typed


@given(st.sampled_from(EVERY))
def test_no_name_of_a_field_is_the_heading_of_another(form):
    for column in form.columns:
        assert form.field(column.key[0]) in {None, column.key[0]}


def test_a_field_of_several_tables_is_looked_up_in_each():
    date, done, answers = named_fields({"date": "D", "mida tehti": "M", "answers": "A"}, BOTH)
    assert date.fields == ("date", "date")
    assert done.fields == ("done", "done")
    assert answers.fields == (None, "answers")


@pytest.mark.parametrize("table", ["measures", "muudatused", "Measures"])
def test_a_table_may_be_named_before_a_point(table):
    (named,) = named_fields({f"{table}.kuupäev": "D"}, BOTH)
    assert named.fields == (None, "date")


def test_the_same_field_of_two_tables_may_be_named_apart():
    found = named_fields({"ratings.date": "Aeg", "measures.date": "Millal"}, BOTH)
    assert [each.fields for each in found] == [("date", None), (None, "date")]


@pytest.mark.parametrize("typed", ["ratng", "hinang", "bogus", "measures.rating", "x.date"])
def test_an_unknown_field_is_refused_with_the_known_ones(typed):
    with pytest.raises(InvalidParameterError) as caught:
        named_fields({typed: "X"}, BOTH)
    assert caught.value.message.code == "unknown_field"
    assert "rating / hinnang; unit / üksus" in str(caught.value)
    assert ("did you mean" in str(caught.value)) == (typed in {"ratng", "hinang", "x.date"})


@pytest.mark.parametrize(
    "columns",
    [
        {"rating": "A", "hinnang": "B"},
        {"date": "A", "measures.date": "B"},
        {"followed_up": "A", "vastatud": "B"},
    ],
)
def test_a_field_named_twice_is_refused(columns):
    with pytest.raises(InvalidParameterError) as caught:
        named_fields(columns, BOTH)
    assert caught.value.message.code == "field_twice"


def test_a_column_is_found_by_its_heading_or_its_number():
    by_text, by_letter = Named("r", "Kui hea?", ("r",)), Named("r", "Kui hea?", ("r",), 3)
    assert by_text.stands(1, "kui\nHEA")
    assert not by_text.stands(1, "Kui halb?")
    assert by_letter.stands(3, "anything")
    assert not by_letter.stands(1, "Kui hea?")


def test_the_fields_whose_headings_are_among_texts():
    named = named_fields({"rating": "Kui hea?", "answers": "Mille peale?"}, BOTH)
    assert fields_among(named, 0, ["Aeg", "KUI HEA"]) == {"rating"}
    assert fields_among(named, 1, ["Aeg", "Kui hea?"]) == set()
    assert fields_among(named, 1, ["Mille peale"]) == {"answers"}


def test_what_was_named_for_nothing_is_a_fault():
    named = named_fields({"rating": "Kui hea?", "unit": "Koht"}, BOTH)
    (fault,) = unused(named, {"rating"})
    assert fault.message.code == "heading_elsewhere"
    assert str(fault.message).startswith("Koht stands in the file")
    assert unused(named, {"rating", "unit"}) == []
