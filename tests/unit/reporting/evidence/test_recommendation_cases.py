from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.document import Paragraph, Table
from sidusryhmad.reporting.evidence.recommendation_cases import (
    comment_section,
    follow_up_section,
)
from sidusryhmad.reporting.words import MapWords

rows = st.lists(
    st.fixed_dictionaries(
        {"rating": st.integers(0, 10), "unit": st.just("Nõmme")},
        optional={
            "comment": st.text("abc", min_size=1, max_size=4),
            "follow-up": st.sampled_from(["thanked", "solved", "open"]),
        },
    ),
    min_size=1,
    max_size=20,
)


def words_for(result, code="en"):
    return MapWords(result.service_map, language(code))


@given(rows)
def test_every_comment_and_every_open_case_is_shown(given_):
    result = recommendation(given_)
    commented = sum("comment" in row for row in given_)
    blocks = comment_section(result, words_for(result)).blocks
    assert (len(blocks[1].rows) if blocks else 0) == commented
    waiting = sum(row.get("follow-up") == "open" for row in given_)
    tables = [
        b for b in follow_up_section(result, words_for(result)).blocks if isinstance(b, Table)
    ]
    assert (len(tables[1].rows) if len(tables) > 1 else 0) == waiting


def test_comments_stand_beside_rating_unit_and_what_became_of_them():
    result = recommendation(
        [
            {"rating": 9, "comment": "hea", "unit": "Nõmme", "follow-up": "thanked"},
            {"rating": 2, "comment": "halb", "date": "2026-10-12"},
            {"comment": "vaikne", "unit": "Nõmme"},
        ]
    )
    _, table = comment_section(result, words_for(result)).blocks
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["halb", "2", "12 Oct 2026", "–", "–"],
        ["hea", "9", "–", "Nõmme", "thanked"],
        ["vaikne", "–", "–", "Nõmme", "–"],
    ]


def test_open_cases_are_found_in_the_table_by_their_line(tmp_path):
    path = tmp_path / "hinnangud.csv"
    path.write_text(
        "rating,date,follow-up,followed up on\n"
        "9,2026-10-01,thanked,2026-10-04\n2,2026-10-02,open,\n",
        "utf-8",
    )
    result = recommendation(path)
    answered, days, waiting = follow_up_section(result, words_for(result)).blocks
    assert [cell.text for cell in waiting.rows[0]] == ["hinnangud.csv, row 3", "2", "2", "–", "–"]
    assert isinstance(days, Paragraph)
    assert "within 3 days" in days.text
    assert [row[0].text for row in answered.rows] == ["Promoters", "Passives", "Detractors"]
    assert [cell.text for cell in answered.rows[1]][1:] == ["0", "0", "–", "–", "0", "–"]


def test_where_nobody_noted_anything_nothing_is_said():
    result = recommendation([{"rating": 3}])
    assert follow_up_section(result, words_for(result)).blocks == ()
    assert comment_section(result, words_for(result)).blocks == ()


def test_statuses_are_said_in_estonian():
    result = recommendation([{"rating": 9, "comment": "hea", "follow-up": "lahendatud"}])
    _, table = comment_section(result, words_for(result, "et")).blocks
    assert table.rows[0][-1].text == "lahendatud"


def test_an_open_case_without_a_rating_is_listed_too():
    result = recommendation([{"rating": None, "unit": "Nõmme", "follow-up": "open"}])
    (waiting,) = follow_up_section(result, words_for(result)).blocks
    assert [cell.text for cell in waiting.rows[0]][2:] == ["–", "Nõmme", "–"]
