"""What stands above the heading of a table is told in the report, whatever it says."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

import sidusryhmad as sr
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.delivery.rows import STEP_FORM
from sidusryhmad.examples.evidence import evidence_example

MADE_UP = "Illustrative data, made up"
TOPICS = (
    "cocreation",
    "complaint_cost",
    "complaint_log",
    "complaints",
    "delivery",
    "recommendation",
    "spiral",
    "value_views",
    "waiting",
    "wants",
)


@pytest.fixture(scope="module")
def told():
    return sr.report(sr.evidence.delivery(evidence_example("delivery")), language="et")


@pytest.mark.parametrize("topic", TOPICS)
def test_made_up_data_are_told_to_be_made_up(topic):
    found = getattr(sr.evidence, topic)(evidence_example(topic))
    assert [title for title in found.grounds.titles if title.startswith(MADE_UP)]
    text = sr.report(found, language="et").to_text(width=1000)
    assert f"Pealkiri failis: {MADE_UP}" in text


def test_the_titles_of_both_tables_are_told():
    measures = evidence_example("recommendation", "measures")
    found = sr.evidence.recommendation(evidence_example("recommendation"), measures=measures)
    assert len(found.grounds.titles) == 2


@pytest.mark.parametrize("form", ["html", "md", "txt", "docx", "pptx", "xlsx", "pdf"])
def test_every_form_of_a_report_tells_the_title(told, form):
    content = told.to_bytes(form)
    if form == "xlsx":
        book = load_workbook(BytesIO(content))
        text = " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    elif form in ("docx", "pptx"):
        with ZipFile(BytesIO(content)) as parts:
            text = " ".join(parts.read(n).decode() for n in parts.namelist() if ".xml" in n)
    elif form == "pdf":
        reader = pytest.importorskip("pypdf").PdfReader(BytesIO(content))
        text = " ".join(page.extract_text() for page in reader.pages)
    else:
        text = content.decode()
    assert f"Pealkiri failis: {MADE_UP}" in " ".join(text.split())


WORDS = st.text("abcõü <>&=1", min_size=1, max_size=40).filter(str.strip)


@settings(max_examples=30)
@given(st.lists(WORDS, max_size=3))
def test_all_rows_above_the_heading_are_kept_in_order(tmp_path_factory, above):
    path = tmp_path_factory.mktemp("t") / "chain.csv"
    quoted = [f'"{text}"' for text in above]
    path.write_text("\n".join([*quoted, "step,probability", "a,0.5"]), encoding="utf-8")
    sheet = sheet_of(path, STEP_FORM)
    assert sheet.titles == tuple(" ".join(text.split()) for text in above)
    assert len(sheet.rows) == 1


def test_data_frames_and_rows_have_no_titles():
    assert sr.evidence.delivery([{"step": "a", "probability": 0.5}]).grounds.titles == ()
