"""What a report says of ratings agrees with the finding, whatever the ratings are."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation

UNITS = ("Nõmme", "Pirita", "Lasnamäe")
rows = st.lists(
    st.fixed_dictionaries(
        {"rating": st.one_of(st.none(), st.integers(0, 10)), "unit": st.sampled_from(UNITS)},
        optional={
            "date": st.dates(date(2025, 6, 1), date(2026, 12, 31)).map(str),
            "comment": st.sampled_from(["hea", "halb", "nii ja naa"]),
            "follow-up": st.sampled_from(["thanked", "solved", "open"]),
            "stakeholder": st.sampled_from(["Klient", "Pere"]),
            "rater": st.sampled_from(["Qmari", "Qjuri"]),
        },
    ),
    min_size=1,
    max_size=40,
)


def told(found, code="en"):
    return sr.report(found, language=code).document.sections


def section(found, title):
    return next((each for each in told(found) if each.title == title), None)


def tables(found, title):
    there = section(found, title)
    return [] if there is None else [block for block in there.blocks if hasattr(block, "columns")]


@given(rows)
def test_the_lead_is_the_index_or_why_there_is_none(given_):
    found = recommendation(given_, threshold=10)
    lead = told(found)[0].blocks[0]
    assert lead.lead
    if not found.whole.counts.n:
        assert lead.text == "There are no ratings yet."
    elif found.whole.enough:
        assert f"from {found.whole.counts.n} rating" in lead.text
    else:
        assert "too few for a conclusion" in lead.text
        assert not re.search(r"index is [+−0]", lead.text)


@given(rows)
def test_the_table_of_units_holds_every_unit_with_its_numbers(given_):
    found = recommendation(given_, threshold=8)
    (table,) = tables(found, "Units")
    assert [line[0].text for line in table.rows] == [each.name for each in found.groups]
    for line, each in zip(table.rows, found.groups, strict=True):
        counts = [int(cell.text) for cell in line[1:5]]
        assert counts == [
            each.counts.promoters,
            each.counts.passives,
            each.counts.detractors,
            each.counts.n,
        ]
        assert (line[-1].text == "too few") == (not each.enough)


@given(rows)
def test_a_unit_is_named_in_the_answer_only_where_it_differs(given_):
    found = recommendation(given_, threshold=6)
    answer = " ".join(block.text for block in told(found)[0].blocks)
    for name in UNITS:
        differs = any(each.name == name and each.differs for each in found.comparisons)
        assert (name in answer) == differs


@given(rows)
def test_open_cases_and_comments_are_all_there_and_nobody_is_named(given_):
    found = recommendation(given_)
    text = sr.report(found).to_text()
    assert "Qmari" not in text
    assert "Qjuri" not in text
    comments = tables(found, "Comments")
    assert sum(len(table.rows) for table in comments) == len(found.comments)
    became = tables(found, "What became of them")
    waiting = [table for table in became if table.columns[0].title == "Still open"]
    assert sum(len(table.rows) for table in waiting) == len(found.follow_up.open)


@given(rows, st.integers(10, 400))
def test_the_reason_of_the_threshold_names_the_threshold(given_, threshold):
    found = recommendation(given_, threshold=threshold)
    grounds = " ".join(
        item for block in told(found)[-1].blocks for item in getattr(block, "items", ())
    )
    assert f"fewer than {threshold} ratings" in grounds.lower()
    assert f"up to {round(found.margin)} points" in grounds


@settings(max_examples=15)
@given(rows, st.sampled_from(["en", "et"]))
def test_a_picture_and_its_words_agree(given_, code):
    found = recommendation(given_)
    scene = sr.draw(found, language=code).scene
    assert len(scene.table) == 1 + (found.index is not None) + len(found.course) + sum(
        each.counts.n > 0 for each in found.groups
    )
    if found.index is not None:
        assert f"n = {found.whole.counts.n}" in scene.description


@pytest.mark.parametrize("theme", ["standard", "dark", "print"])
@pytest.mark.parametrize("code", ["en", "et"])
def test_it_is_drawn_in_every_look(theme, code):
    given_ = [
        {"rating": n % 11, "unit": UNITS[n % 3], "date": f"2026-0{1 + n % 9}-11"} for n in range(99)
    ]
    drawing = sr.draw(recommendation(given_, period="month"), language=code, theme=theme)
    assert drawing.to_bytes("svg").startswith(b"<svg")
