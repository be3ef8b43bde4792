from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.recommendation.changed import done_of, years_of
from sidusryhmad.evidence.recommendation.choices import Choices
from sidusryhmad.evidence.recommendation.rows import MeasureRow, RatingRow

days = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2026, 12, 31)))
ratings = st.lists(
    st.builds(RatingRow, rating=st.one_of(st.none(), st.integers(0, 10)), date=days), max_size=20
)
measures = st.lists(st.builds(MeasureRow, done=st.sampled_from("abc"), date=days), max_size=10)


@given(ratings, measures)
def test_every_rating_and_measure_stands_in_one_year(given_, own):
    done = done_of(given_, own)
    found = years_of(given_, done, Choices())
    assert sum(year.standing.counts.n for year in found) == sum(
        r.rating is not None for r in given_
    )
    assert sum(len(year.done) for year in found) == len(done) == len(own)
    known = [year.year for year in found if year.year is not None]
    assert known == sorted(set(known))
    assert all(year.year is not None for year in found[:-1])


def test_what_stands_beside_ratings_and_in_the_other_table_is_told_once():
    beside = RatingRow(
        rating=3, comment="kast katki", done="Uus kast", done_on=date(2026, 5, 2), unit="Nõmme"
    )
    own = MeasureRow(done="Uus kast", date=date(2026, 5, 2), answers="katkised kastid")
    assert [each.answers for each in done_of([beside], [own])] == ["katkised kastid"]
    (only,) = done_of([beside, beside], [])
    assert (only.what, only.unit, only.answers) == ("Uus kast", "Nõmme", "kast katki")


def test_a_year_counts_comments_and_answers():
    rows = [
        RatingRow(rating=3, date=date(2026, 5, 2), comment="a", status="solved"),
        RatingRow(rating=9, date=date(2026, 6, 2), status="open"),
        RatingRow(rating=9, comment="b"),
    ]
    year, undated = years_of(rows, (), Choices())
    assert (year.year, year.comments, year.answered) == (2026, 1, 1)
    assert (undated.year, undated.comments) == (None, 1)
