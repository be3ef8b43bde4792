"""Columns of raters on the table of changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.csv_file import FORMAT as CSV
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.tables.raters import column_of, columns_for, gathered, spread_out
from sidusryhmad.formats.xlsx_file import FORMAT as XLSX
from sidusryhmad.model.service_map import ServiceMap

RATINGS = st.dictionaries(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6) | st.sampled_from("AB"),
    st.none() | st.integers(-12, 12).map(lambda k: k / 4),
    max_size=4,
)


def with_effects(*ratings):
    m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
    for number, each in enumerate(ratings):
        m = m.with_change(f"c{number}", {"Guest": {"effect": 1, "ratings": each}})
    return m


@given(RATINGS, RATINGS)
def test_ratings_of_effects_go_through_a_workbook_and_back(one, other):
    m = with_effects(one, other)
    made = XLSX.render(m).files[""]
    assert built(XLSX.parse(Source("m.xlsx", {"m.xlsx": made}))) == m


@given(RATINGS)
def test_ratings_of_effects_go_through_a_csv_file_and_back(one):
    m = with_effects(one)
    made = CSV.render(m)
    assert built(CSV.parse(Source("m.csv", {"m.csv": made.files[""]}))) == m


@given(RATINGS, st.sampled_from(["et", "en"]))
def test_every_rating_has_one_place(ratings, language):
    columns = columns_for([{"ratings": ratings}], language)
    row = spread_out({"ratings": ratings}, columns)
    named = {key[1] for key in row if key[0] == "ratings"}
    rest = row.get(("ratings json",), {})
    assert named | set(rest) == set(ratings)
    assert not named & set(rest)


@pytest.mark.parametrize("heading", ["Rating: Mari", "hinnang: Mari", "RATING:  Mari "])
def test_a_heading_names_its_rater(heading):
    assert column_of(heading).key == ("ratings", "Mari")


@pytest.mark.parametrize("heading", ["Mari", "rating:", "ratings", "effect"])
def test_other_headings_name_none(heading):
    assert column_of(heading) is None


def test_a_question_mark_is_asked_without_an_answer():
    read = column_of("rating: Mari").read
    assert (read("?"), read("-2"), read(0)) == (None, -2, 0)


def test_what_is_no_mapping_is_left_to_the_checks():
    record = {"ratings json": "x"}
    gathered(record)
    assert record == {"ratings": "x"}
