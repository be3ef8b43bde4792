"""Reports as workbooks."""

import io
import sys
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import MissingExtraError
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.reporting.document import (
    Cell,
    Column,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.xlsx import to_xlsx

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MAP = sr.example("eight").read()
nasty = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["=1+1", "@x", "+cmd|' /C calc'!A0", "_x0041_", "\x00", "History", "a/b:c*?[]\\", "'x'"]
)


def document(*sections, numbers=(), title="Aruanne", code="et"):
    return Document(title, "alapealkiri", code, sections, numbers)


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def texts(book):
    return [cell.value for sheet in book for row in sheet for cell in row if cell.value is not None]


@pytest.fixture(scope="module")
def report():
    return sr.report(sr.impact(MAP, "muugisurve", draws=200), language="en")


@pytest.fixture(scope="module")
def content(report):
    return report.to_bytes("xlsx")


def test_a_sheet_for_each_section_and_one_for_the_numbers(report, content):
    names = opened(content).sheetnames
    titles = [s.title for s in report.document.sections] + ["Unrounded numbers"]
    assert len(names) == len(titles)
    for name, title in zip(names, titles, strict=True):
        assert name == title or (name.endswith("…") and title.startswith(name[:-1] + " "))


def test_the_first_sheet_says_what_it_is_all_about(report, content):
    sheet = opened(content).worksheets[0]
    assert [sheet["A1"].value, sheet["A2"].value] == [
        report.document.title,
        report.document.subtitle,
    ]


def test_totals_are_numbers_as_printed_and_unrounded_on_the_last_sheet(report, content):
    book = opened(content)
    printed = {row[0].value: row[4].value for row in book["Inner circle"] if row[4].value}
    rows = list(book["Unrounded numbers"].values)
    exact = {row[1]: row[rows[0].index("total")] for row in rows[1:]}
    totals = {s.name: s.total for s in sr.impact(MAP, "muugisurve", draws=None).stakeholders}
    assert exact == pytest.approx(totals, rel=1e-15, abs=0)
    for name, value in printed.items():
        if isinstance(value, float):
            assert value == pytest.approx(exact[name], abs=0.005001)
    assert sum(isinstance(value, float) for value in printed.values()) >= 2


def test_every_picture_is_there_and_says_what_it_shows(report, content):
    with ZipFile(io.BytesIO(content)) as archive:
        pictures = [name for name in archive.namelist() if name.endswith(".png")]
        told = b"".join(archive.read(n) for n in archive.namelist() if "drawings/drawing" in n)
    assert len(pictures) == len(report.document.figures)
    assert b'descr="Picture"' not in told
    assert told.count(b"descr=") == len(pictures)


def test_the_same_report_gives_the_same_bytes(report, content):
    assert report.to_bytes("xlsx") == content
    assert opened(content).properties.creator == "sidusryhmad"


@pytest.mark.parametrize("make", [sr.compare, sr.structure, sr.leverage])
def test_other_results_have_their_workbook(make):
    book = opened(sr.report(make(MAP), language="et").to_bytes("xlsx"))
    assert "Ümardamata arvud" in book.sheetnames
    assert not any(str(text).startswith("=") for text in texts(book))


def test_unrounded_numbers_speak_the_reader_s_language_and_have_ends_of_intervals():
    found = sr.evidence.recommendation(evidence_example("recommendation"))
    book = opened(sr.report(found, language="et").to_bytes("xlsx"))
    head, first, *_ = book["Ümardamata arvud"].values
    row = dict(zip(head, first, strict=True))
    assert {"nimi", "piisav", "arvud: soovitajad"} <= set(row)
    assert row["vahemik: alt"] == pytest.approx(found.groups[0].interval.low, rel=1e-12)
    assert row["vahemik: ülalt"] == pytest.approx(found.groups[0].interval.high, rel=1e-12)
    english = opened(sr.report(found, language="en").to_bytes("xlsx"))["Unrounded numbers"]
    assert {"name", "enough", "counts: promoters", "interval: low"} <= set(next(english.values))


def test_days_are_days():
    found = sr.evidence.recommendation(evidence_example("recommendation"))
    book = opened(sr.report(found, language="et").to_bytes("xlsx"))
    days = [c for sheet in book for row in sheet for c in row if getattr(c, "is_date", False)]
    assert len(days) > 10
    assert {cell.number_format for cell in days} == {"dd.mm.yyyy"}
    numbers = ({"name": "a", "date": "2026-04-20", "total": 0.5},)
    cell = opened(to_xlsx(document(numbers=numbers))).worksheets[-1]["B2"]
    assert cell.is_date


@FEW
@given(st.lists(nasty, min_size=1, max_size=4), st.lists(nasty, max_size=3))
def test_no_name_breaks_a_workbook_or_becomes_a_formula(titles, words):
    rows = tuple((Cell(word), Cell(word)) for word in words)
    table = Table((Column(titles[0]), Column("x", number=True)), rows, titles[0])
    sections = tuple(Section(title, (Paragraph(title), table)) for title in titles)
    numbers = tuple({"name": word, "total": 0.1} for word in words)
    book = opened(to_xlsx(document(*sections, numbers=numbers, title=titles[0])))
    assert len(book.sheetnames) == len(titles) + bool(words)
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n"}
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert all(c.quotePrefix for c in cells if str(c.value)[:1] in set("=@\t\r"))
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert len({name.casefold() for name in book.sheetnames}) == len(book.sheetnames)


@FEW
@given(st.lists(nasty, min_size=1, max_size=3), st.floats(-1e300, 1e300))
def test_numbers_keep_all_digits_that_a_cell_holds(words, number):
    numbers = tuple({"name": word, "total": number} for word in words)
    sheet = opened(to_xlsx(document(numbers=numbers))).worksheets[-1]
    found = [row[1] for row in sheet.values][1:]
    assert found == [pytest.approx(number, rel=1e-15, abs=0)] * len(words)
    assert sheet.freeze_panes == "A2"


def test_a_report_without_anything_is_still_a_workbook():
    assert opened(to_xlsx(document())).sheetnames == ["Ümardamata arvud"]


@pytest.mark.parametrize("missing", ["openpyxl", "PIL"])
def test_what_is_missing_is_named(monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtraError) as raised:
        to_xlsx(document())
    assert "sidusryhmad[xlsx]" in str(raised.value)


def test_a_picture_alone_is_a_page():
    drawing = sr.draw(MAP)
    book = opened(to_xlsx(document(Section("Pilt", (Figure(drawing, "x"),)))))
    assert book["Pilt"].page_setup.fitToHeight == 1
