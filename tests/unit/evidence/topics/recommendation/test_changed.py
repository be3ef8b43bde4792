from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.changed import done_of, years_of
from sidusryhmad.evidence.topics.recommendation.choices import Choices
from sidusryhmad.evidence.topics.recommendation.rows import MeasureRow, RatingRow

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


def test_the_same_thing_done_in_two_units_is_told_of_both():
    day = date(2026, 5, 2)
    rows = [RatingRow(rating=3, done="Uus kast", done_on=day, unit=u) for u in ("Nõmme", "Pirita")]
    rows += [RatingRow(rating=3, done="Uus kast", done_on=day)]
    assert [each.unit for each in done_of(rows, [])] == ["Nõmme", "Pirita"]
    own = MeasureRow(done="Uus kast", date=day, unit="Tartu")
    assert [each.unit for each in done_of(rows, [own])] == ["Nõmme", "Pirita", "Tartu"]
    own = MeasureRow(done="Uus kast", date=day, unit="Pirita")
    assert [each.unit for each in done_of(rows, [own])] == ["Nõmme", "Pirita"]
    everywhere = MeasureRow(done="Uus kast", date=day)
    assert [each.unit for each in done_of(rows, [everywhere])] == [""]
    assert [each.unit for each in done_of(rows[2:], [])] == [""]


def test_a_year_counts_comments_and_answers():
    rows = [
        RatingRow(rating=3, date=date(2026, 5, 2), comment="a", status="solved"),
        RatingRow(rating=9, date=date(2026, 6, 2), status="open"),
        RatingRow(rating=9, comment="b"),
    ]
    year, undated = years_of(rows, (), Choices())
    assert (year.year, year.comments, year.answered) == (2026, 1, 1)
    assert (undated.year, undated.comments) == (None, 1)


def test_a_measure_keeps_its_unit_and_what_it_answers():
    own = MeasureRow(
        done="Uus kast", date=date(2026, 5, 2), unit="Nõmme", answers="katkised kastid"
    )
    (found,) = done_of([], [own])
    assert (found.unit, found.answers) == ("Nõmme", "katkised kastid")
    (bare,) = done_of([], [MeasureRow(done="Teade")])
    assert (bare.unit, bare.answers, bare.date) == ("", "", None)


def test_only_those_who_were_answered_count_as_answered():
    day = date(2026, 5, 2)
    rows = [
        RatingRow(rating=1, date=day, status=status) for status in ("thanked", "solved", "open")
    ]
    rows += [RatingRow(rating=1, date=day)] * 4
    assert years_of(rows, (), Choices())[0].answered == 2


def test_years_come_in_order_and_what_is_undated_last():
    rows = [RatingRow(rating=1, date=date(year, 1, 1)) for year in (2026, 2024, 2025)]
    found = years_of([RatingRow(rating=1), *rows], (), Choices())
    assert [year.year for year in found] == [2024, 2025, 2026, None]
