from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.recommendation_course import course_section, shift_text
from sidusryhmad.reporting.words import MapWords

START = date(2026, 1, 1)


def told(ratings, code="en", **choices):
    rows = [{"rating": r, "date": str(START + timedelta(day))} for day, r in ratings]
    result = recommendation(rows, **choices)
    return result, MapWords(result.service_map, language(code))


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 10)), min_size=1, max_size=40))
def test_every_step_has_its_n_and_interval(ratings):
    result, words = told(ratings, period="month")
    table = course_section(result, words).blocks[0]
    assert len(table.rows) == len(result.course)
    assert sum(int(row[4].text) for row in table.rows) == len(ratings)
    assert all("…" in row[6].text for row in table.rows)


def test_a_change_is_told_with_both_levels_and_a_caution():
    result, words = told([(day, 10 if day < 60 else 3) for day in range(120)])
    (shift,) = result.shifts
    text = shift_text(shift, words)
    assert text.startswith("The index changed around 2 March 2026: from +100 (")
    assert "n = 60) to −100 (" in text
    assert "by chance: <\u00a00.001" in text
    caution = course_section(result, words).blocks[-1].text
    assert "does not say what" in caution


def test_where_nothing_changed_that_is_said():
    result, words = told([(day, 8) for day in range(120)])
    assert "did not change beyond chance" in course_section(result, words).blocks[-1].text
    result, words = told([(1, 8), (2, 9)])
    assert len(course_section(result, words).blocks) == 1


def test_without_dates_there_is_no_section():
    result = recommendation([{"rating": 3}])
    assert course_section(result, MapWords(result.service_map, language("et"))).blocks == ()
