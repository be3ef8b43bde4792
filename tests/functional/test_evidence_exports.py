"""Exports of survey and helpdesk programs are read as they are: nothing is renamed in between.

The exports are made here, in the shapes that the programs write, with questions as an Estonian
service asks them.
"""

import csv
import datetime
import io

import pytest
from openpyxl import Workbook

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError

ASKED = "Kui tõenäoliselt soovitaksite meie teenust sõbrale või kolleegile?"
WHERE = "Millises esinduses Te viimati käisite?"
WHY = "Miks just selline hinnang?"
ANSWERS = (
    (datetime.datetime(2026, 10, 12, 14, 3, 5), 10, "Tartu", "Kiire, sõbralik"),
    (datetime.datetime(2026, 10, 13, 9, 15), 3, "Tallinn", "Ootasin kaua;\nkeegi ei vastanud"),
    (datetime.datetime(2026, 10, 25, 23, 59, 59), 9, "Tartu", None),
    (datetime.datetime(2026, 11, 1, 0, 5), 0, "Tallinn", "\u201eEi iial enam\u201c"),
    (datetime.datetime(2026, 11, 2, 12, 0), None, "Tartu", "Ei oska öelda"),
)
NAMED = {"rating": ASKED, "üksus": WHERE, "comment": WHY}


def text(rows, mark=","):
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark, quoting=csv.QUOTE_ALL).writerows(rows)
    return stream.getvalue()


def google_forms(folder):
    """The file that a form's answers are downloaded as."""
    rows = [
        [f"{when:%Y/%m/%d} {when.hour % 12 or 12}:{when:%M:%S %p} GMT+3", rating, unit, comment]
        for when, rating, unit, comment in ANSWERS
    ]
    path = folder / "Tagasiside.csv"
    path.write_text(text([["Ajatempel", ASKED, WHERE, WHY], *rows]), "utf-8")
    return path, NAMED


def google_sheets(folder):
    """The sheet of a form in Estonian settings, saved as it shows."""
    rows = [[f"{when:%d.%m.%Y %H:%M:%S}", *rest] for when, *rest in ANSWERS]
    path = folder / "Tagasiside (vastused).tsv"
    path.write_text(text([["Ajatempel", ASKED, WHERE, WHY], *rows], "\t"), "utf-8")
    return path, NAMED


def microsoft_forms(folder):
    """A workbook with real dates, hard blanks in its headings and a column that counts."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet.append(
        ["ID", "Start time", "Completion time", "Email", "Name",
         ASKED.replace(" ", "\u00a0"), f"{WHERE}\u00a0", f"{WHY}\n"]
    )  # fmt: skip
    for at, (when, *rest) in enumerate(ANSWERS, 1):
        sheet.append([at, when - datetime.timedelta(minutes=2), when, "anonymous", None, *rest])
    path = folder / "Tagasiside(1-5).xlsx"
    book.save(path)
    return path, {**NAMED, "date": "Completion time"}


def survey_monkey(folder):
    """Two rows of headings, the month first, words at the ends of the scale."""
    ends = {0: "Üldse mitte tõenäoliselt - 0", 10: "Väga tõenäoliselt - 10"}
    rows = [
        [f"11400000{at}", "4001", f"{when:%m/%d/%Y %I:%M:%S %p}", f"{when:%m/%d/%Y %I:%M:%S %p}",
         "", "", ends.get(rating, rating), unit, comment]
        for at, (when, rating, unit, comment) in enumerate(ANSWERS)
    ]  # fmt: skip
    heading = [
        "Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address",
        ASKED, WHERE, WHY,
    ]  # fmt: skip
    second = ["", "", "", "", "", "", "Response", "Response", "Open-Ended Response"]
    path = folder / "Tagasiside.csv"
    path.write_text(text([heading, second, *rows]), "utf-8-sig")
    return path, {**NAMED, "date": "End Date"}


def lime_survey(folder):
    """Codes before the questions, answers that say what they stand for, unfinished answers."""
    rows = [
        [at, f"{when:%Y-%m-%d %H:%M:%S}", 2, "et", "" if rating is None else f"{rating}",
         unit, comment]
        for at, (when, rating, unit, comment) in enumerate(ANSWERS, 1)
    ]  # fmt: skip
    heading = [
        "Vastuse ID", "Esitamise kuupäev", "Viimane lehekülg", "Algkeel", f"Q1. {ASKED}",
        f"Q2. {WHERE}", f"Q3. {WHY}",
    ]  # fmt: skip
    path = folder / "results-survey123456.csv"
    path.write_text(text([heading, *rows], ";"), "utf-8-sig")
    columns = {"rating": f"Q1. {ASKED}", "unit": f"Q2. {WHERE}", "comment": f"Q3. {WHY}"}
    return path, {**columns, "date": "Esitamise kuupäev"}


EXPORTS = (google_forms, google_sheets, microsoft_forms, survey_monkey, lime_survey)


@pytest.fixture(params=EXPORTS, ids=lambda export: export.__name__)
def export(request, tmp_path):
    return request.param(tmp_path)


@pytest.fixture(scope="module")
def wanted():
    rows = [
        {"rating": rating, "unit": unit, "date": when.date(), "comment": comment}
        for when, rating, unit, comment in ANSWERS
    ]
    return sr.evidence.recommendation(rows)


def test_every_export_says_the_same_as_rows_written_by_hand(export, wanted):
    path, columns = export
    found = sr.evidence.recommendation(sr.evidence.table(path, columns=columns))
    assert (found.whole, found.groups, found.course) == (
        wanted.whole,
        wanted.groups,
        wanted.course,
    )
    assert found.uncounted == wanted.uncounted
    said = [(each.rating, each.comment.split()) for each in found.comments]
    assert said == [(each.rating, each.comment.split()) for each in wanted.comments]


def test_every_export_is_not_recognised_before_and_says_what_to_type(export):
    path, columns = export
    with pytest.raises(InvalidEvidenceError) as caught:
        sr.evidence.recommendation(path)
    (fault,) = caught.value.faults
    assert fault.message.code == "no_such_table"
    shown = str(caught.value).replace("\u00a0", " ")
    assert f"{columns['rating'][:50]}" in shown
    assert "--column rating=" in shown


def test_what_is_suggested_is_what_was_asked_where_only_that_may_be_it(tmp_path):
    path, columns = survey_monkey(tmp_path)
    with pytest.raises(InvalidEvidenceError, match="column G may be meant"):
        sr.evidence.recommendation(path)
    path, columns = google_forms(tmp_path)
    with pytest.raises(InvalidEvidenceError) as caught:
        sr.evidence.recommendation(path)
    assert f'--column rating="{columns["rating"]}"' in str(caught.value)


def test_what_was_assumed_of_an_export_is_said(tmp_path):
    path, columns = survey_monkey(tmp_path)
    found = sr.evidence.recommendation(sr.evidence.table(path, columns=columns))
    codes = [remark.message.code for remark in found.grounds.remarks]
    assert codes == ["second_heading", "dates_settled", "worded", "unread_columns"]


def test_the_command_line_reads_an_export_in_one_line(tmp_path, capsys):
    from sidusryhmad.cli.main import run

    path, columns = survey_monkey(tmp_path)
    words = [
        word for name, heading in columns.items() for word in ("--column", f"{name}={heading}")
    ]
    assert run(["evidence", "recommendation", str(path), *words, "--lang", "et"]) == 0
    out, err = capsys.readouterr()
    assert "Tartu" in out
    assert "kuu on ees" in err


def test_dates_that_no_row_settles_are_refused_until_somebody_says(tmp_path):
    rows = [["Hinnang", "Aeg"], ["9", "10/11/2026 14:03"], ["3", "11/12/2026 09:00"]]
    path = tmp_path / "r.csv"
    path.write_text(text(rows), "utf-8")
    with pytest.raises(InvalidEvidenceError, match="2026-11-10 or 2026-10-11"):
        sr.evidence.recommendation(path)
    first = sr.evidence.recommendation(sr.evidence.table(path, date_order="dmy"))
    second = sr.evidence.recommendation(sr.evidence.table(path, date_order="mdy"))
    assert str(first.when) != str(second.when)


def test_a_spreadsheet_that_turned_dates_on_the_way_is_found_out(tmp_path):
    book = Workbook()
    for row in (
        ["Hinnang", "Aeg"],
        [9, datetime.datetime(2026, 12, 10, 14, 3)],
        [3, "10/25/2026 09:15"],
    ):
        book.active.append(row)
    book.save(tmp_path / "r.xlsx")
    with pytest.raises(InvalidEvidenceError, match="swapped day and month"):
        sr.evidence.recommendation(tmp_path / "r.xlsx")


def test_an_export_of_a_helpdesk_is_a_complaint_log(tmp_path):
    rows = [["Ticket", "Created", "Subject", "Requester", "Status"]]
    rows += [
        [f"#{at}", f"{at % 28 + 1}/11/2026 1{at % 10}:05", "Arve vale", f"Klient {at % 7}", "Open"]
        for at in range(40)
    ]
    path = tmp_path / "tickets.csv"
    path.write_text(text(rows), "utf-8")
    columns = {"millal": "created", "what": "Subject", "customer": "Requester"}
    found = sr.evidence.complaint_log(sr.evidence.table(path, columns=columns))
    assert found.grounds.n == 40
    codes = [remark.message.code for remark in found.grounds.remarks]
    assert codes.count("dates_settled") == 1


def test_a_second_table_has_columns_of_its_own(tmp_path):
    path, columns = google_forms(tmp_path)
    done = tmp_path / "tehtud.csv"
    done.write_text(
        text([["Mis sai paremaks", "Kuna"], ["Lühem järjekord", "2026/10/30"]]), "utf-8"
    )
    found = sr.evidence.recommendation(
        sr.evidence.table(path, columns=columns),
        measures=sr.evidence.table(done, columns={"done": "Mis sai paremaks", "date": "Kuna"}),
    )
    assert [(each.what, str(each.date)) for year in found.years for each in year.done] == [
        ("Lühem järjekord", "2026-10-30")
    ]
