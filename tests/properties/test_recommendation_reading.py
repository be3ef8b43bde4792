"""However ratings are written down, they mean the same; whatever is wrong with them is said."""

import csv
import io
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.evidence.topics.recommendation.rows import MEASURE_FORM, RATING_FORM
from sidusryhmad.examples.evidence import example_workbook
from sidusryhmad.formats.tables.grid import Grid

WORDS = {"thanked": "tänatud", "solved": "lahendatud", "open": "lahtine"}
KEYS = ("rating", "unit", "date", "comment", "stakeholder", "status")
ENGLISH = dict(zip(("rating", "unit", "date", "comment", "stakeholder", "rater", "status"),
                   RATING_FORM.headings("en"), strict=False))  # fmt: skip
ESTONIAN = dict(zip(ENGLISH, RATING_FORM.headings("et"), strict=False))

ratings = st.lists(
    st.fixed_dictionaries(
        {
            "rating": st.one_of(st.none(), st.integers(0, 10)),
            "unit": st.sampled_from(["Nõmme", "Pirita", "Lasnamäe"]),
            "date": st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2026, 12, 31))),
            "comment": st.one_of(st.none(), st.sampled_from(["hea", "halb; väga", 'ütles "ei"'])),
            "stakeholder": st.sampled_from([None, "Klient"]),
            "status": st.sampled_from([None, "thanked", "solved", "open"]),
        }
    ),
    min_size=1,
    max_size=25,
)


def written(rows, names, dotted=False, words=None):
    """Rows as people type them, headings first."""
    yield [names[key] for key in KEYS]
    for row in rows:
        day = row["date"]
        shown = "" if day is None else f"{day.day}.{day.month}.{day.year}" if dotted else str(day)
        status = row["status"] or ""
        yield [
            "" if row["rating"] is None else row["rating"],
            row["unit"],
            shown,
            row["comment"] or "",
            row["stakeholder"] or "",
            (words or {}).get(status, status),
        ]


def core(found):
    """Everything that does not speak of places in a file."""
    return (
        found.whole,
        found.groups,
        found.stakeholders,
        found.comparisons,
        found.course,
        found.shifts,
        found.uncounted,
        [(case.comment, case.rating, case.status) for case in found.comments],
        found.follow_up.answered,
        [(each.value, each.range, each.n) for each in found.suggestions],
    )


def as_frame(rows):
    return [
        {ENGLISH[key]: row[key] if key != "date" else row[key] and str(row[key]) for key in KEYS}
        for row in rows
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("ratings")


def from_csv(folder, lines, comma, encoding="utf-8"):
    text = io.StringIO()
    csv.writer(text, delimiter=comma, lineterminator="\n").writerows(lines)
    path = folder / "hinnangud.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    return recommendation(path, threshold=5, stretch=3)


@given(ratings, st.sampled_from(",;\t"), st.booleans())
def test_files_say_what_rows_in_code_say(folder, rows, comma, estonian):
    expected = core(recommendation(as_frame(rows), threshold=5, stretch=3))
    names, words = (ESTONIAN, WORDS) if estonian else (ENGLISH, None)
    lines = list(written(rows, names, dotted=estonian, words=words))
    assert core(from_csv(folder, lines, comma)) == expected
    assert core(from_csv(folder, lines, comma, "utf-8-sig")) == expected


@given(ratings, st.permutations(range(len(KEYS))))
def test_columns_may_stand_in_any_order(folder, rows, order):
    expected = core(recommendation(as_frame(rows), threshold=5, stretch=3))
    lines = [[line[at] for at in order] for line in written(rows, ENGLISH)]
    assert core(from_csv(folder, lines, ",")) == expected


@given(ratings)
def test_a_title_above_the_headings_and_columns_of_others_do_no_harm(folder, rows):
    expected = core(recommendation(as_frame(rows), threshold=5, stretch=3))
    head, *lines = written(rows, ENGLISH)
    longer = [["Ratings of 2026"], [*head, "Phone"], *([*line, "5551234"] for line in lines)]
    found = from_csv(folder, longer, ",")
    assert core(found) == expected
    assert [remark.message.code for remark in found.grounds.remarks] == ["unread_column"]


@given(ratings)
def test_a_workbook_says_the_same_with_measures_on_a_sheet_of_their_own(folder, rows):
    expected = core(recommendation(as_frame(rows), threshold=5, stretch=3))
    measures = (MEASURE_FORM.headings("et"), ("Uus kast", "2026-05-02", "Nõmme", "kast katki"))
    sheets = [
        Grid("hinnangud", tuple(map(tuple, written(rows, ESTONIAN, words=WORDS)))),
        Grid("muudatused", measures),
    ]
    path = folder / "hinnangud.xlsx"
    path.write_bytes(example_workbook(tuple(sheets)))
    found = recommendation(path, threshold=5, stretch=3)
    assert core(found) == expected
    assert [done.what for year in found.years for done in year.done] == ["Uus kast"]


@given(ratings, st.data())
def test_every_faulty_row_is_said_and_no_other_is_lost(folder, rows, data):
    lines = list(written(rows, ENGLISH))
    wrong = data.draw(st.sets(st.integers(1, len(rows)), min_size=1))
    for at in wrong:
        lines[at][0] = data.draw(st.sampled_from(["11", "-1", "palju", "7,5"]))
    with pytest.raises(InvalidEvidenceError) as caught:
        from_csv(folder, lines, ";")
    said = [fault.place.line for fault in caught.value.faults]
    assert said == sorted(at + 1 for at in wrong)
    found = recommendation(folder / "hinnangud.csv", skip_faulty=True)
    kept = [row for at, row in enumerate(rows, 1) if at not in wrong]
    assert found.whole.counts.n == sum(row["rating"] is not None for row in kept)
    assert len(found.grounds.left_out) == len(wrong)
    told = sr.report(found, language="en").to_text()
    assert all(re.search(rf"(row |cell [A-Z]){at + 1}\b", told) for at in wrong)


@given(ratings)
def test_the_same_numbers_are_told_in_both_languages(rows):
    found = recommendation(as_frame(rows), threshold=5, stretch=3)
    tables = [
        [
            [cell.text.replace(",", ".") for cell in line[1:7]]
            for section in sr.report(found, language=code).document.sections
            for block in section.blocks
            if hasattr(block, "columns") and len(block.columns) >= 8
            for line in block.rows
        ]
        for code in ("en", "et")
    ]
    assert tables[0] == tables[1]
    assert len(tables[0]) >= len(found.groups)
