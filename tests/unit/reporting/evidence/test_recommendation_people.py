import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.document import Bullets
from sidusryhmad.reporting.evidence.recommendation_people import (
    adoption_section,
    changed_section,
)
from sidusryhmad.reporting.words import MapWords

RATED = [
    {"rating": 3, "date": "2025-10-12", "comment": "kast katki", "follow-up": "solved"},
    {"rating": 9, "date": "2026-10-12"},
]


def words_for(result, code="en"):
    return MapWords(result.service_map, language(code))


def test_a_year_can_be_sent_to_customers():
    done = [
        {
            "what was done": "Uus kast.",
            "date": "2025-11-01",
            "unit": "Nõmme",
            "answers": "kast katki",
        },
        {"what was done": "Teade"},
    ]
    result = recommendation(RATED, measures=done)
    texts = [
        each if isinstance(each, str) else getattr(each, "text", None) or (each.title, each.items)
        for each in changed_section(result, words_for(result)).blocks
    ]
    assert texts == [
        "In 2025 you gave us 1 rating. You wrote 1 comment. We solved 1 problem. Thank you.",
        ("Done in 2025", ("1 November 2025: Uus kast. (Nõmme). You said: “kast katki”.",)),
        ("Without a date", ("Teade",)),
        "No measures are listed for these years, so there is nothing to send to customers: 2026. "
        "What was done belongs on the sheet “measures”, or beside the rating it answers.",
    ]


@given(st.lists(st.sampled_from(["thanked", "solved", "open", None]), min_size=1, max_size=9),
       st.integers(0, 3), st.sampled_from(["en", "et"]))  # fmt: skip
def test_customers_hear_what_is_known_and_of_nothing_no_zero(statuses, comments, code):
    rows = [
        {"rating": 7, "date": "2026-03-01", "rater": "Mari", "follow-up": status,
         "comment": "hea" if at < comments else None}
        for at, status in enumerate(statuses)
    ]  # fmt: skip
    result = recommendation(rows, measures=[{"what was done": "Kast", "date": "2026-04-01"}])
    text = changed_section(result, words_for(result, code)).blocks[0].text
    (year,) = result.years
    known = [len(rows), year.comments, statuses.count("thanked"), statuses.count("solved")]
    assert year.answered == known[2] + known[3]
    assert [int(n) for n in re.findall(r"\d+", text) if n != "2026"] == [n for n in known if n]
    assert "person" not in text
    assert "isik" not in text


def test_a_year_without_ratings_says_so_by_its_silence():
    result = recommendation(RATED, measures=[{"what was done": "Kast", "date": "2024-04-01"}])
    assert changed_section(result, words_for(result)).blocks[0].text == (
        "What 2024 brought. Thank you."
    )


def test_in_estonian_customers_are_thanked_too():
    result = recommendation(RATED, measures=[{"what was done": "Uus kast", "date": "2026-11-01"}])
    section = changed_section(result, words_for(result, "et"))
    assert section.title.startswith("Mis muutus tänu ")
    assert section.blocks[0].text.endswith("Aitäh teile.")


def test_where_nothing_was_done_that_is_said():
    result = recommendation(RATED)
    (told,) = changed_section(result, words_for(result)).blocks
    assert told.text.startswith("No measures are listed for these years")
    assert "2025, 2026." in told.text
    assert adoption_section(result, words_for(result)).blocks == ()


def test_without_any_date_there_is_nothing_to_say():
    result = recommendation([{"rating": 9}])
    assert changed_section(result, words_for(result)).blocks == ()


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sampled_from(["en", "et"]))
def test_the_checklist_has_four_phases_with_dates_and_boxes_to_tick(start, code):
    result = recommendation([{"rating": 3}], start=start)
    _, *lists = adoption_section(result, words_for(result, code)).blocks
    assert len(lists) == 4
    assert all(isinstance(each, Bullets) for each in lists)
    period = language(code).period(result.adoption[0].first, result.adoption[0].last)
    assert f", {period}: " in lists[0].title
    assert all(item.startswith("[ ] ") for each in lists for item in each.items)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("en", ["Estrangement", "Denial", "Acceptance", "Habit"]),
        ("et", ["Võõrastus", "Eitus", "Omaksvõtt", "Harjumus"]),
    ],
)
def test_phases_have_their_names(code, names):
    result = recommendation([{"rating": 3}], start=date(2026, 9, 1))
    _, *lists = adoption_section(result, words_for(result, code)).blocks
    assert [each.title.split(",")[0] for each in lists] == names
