import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import UnknownExampleError
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.reading import sheets_of
from sidusryhmad.examples.evidence import (
    evidence_example,
    example_csv,
    example_sheets,
    example_workbook,
)
from sidusryhmad.locale.language import language


def test_an_unknown_topic_is_refused_with_the_nearest():
    with pytest.raises(UnknownExampleError, match="delivery"):
        evidence_example("delivry")
    with pytest.raises(UnknownExampleError):
        example_sheets("bogus", language("en"))


@pytest.mark.parametrize("topic", FORMS)
@pytest.mark.parametrize("code", ["en", "et"])
def test_what_is_handed_out_reads_back_as_what_is_shipped(topic, code, tmp_path):
    speaks = language(code)
    sheets = example_sheets(topic, speaks)
    book = tmp_path / "a.xlsx"
    book.write_bytes(example_workbook(sheets))
    found = sheets_of(book, FORMS[topic])
    shipped = sheets_of(evidence_example(topic), FORMS[topic][:1])
    assert found[0].rows == shipped[0].rows
    for form, sheet in zip(FORMS[topic], sheets, strict=False):
        path = tmp_path / "a.csv"
        path.write_bytes(example_csv(sheet, speaks))
        if sheet.name in form.sheets:
            assert sheets_of(path, (form,))[0].rows


@given(st.sampled_from(list(FORMS)), st.sampled_from(["en", "et"]))
def test_headings_are_those_of_the_language_below_a_word_of_warning(topic, code):
    for sheet in example_sheets(topic, language(code)):
        form = next(form for form in FORMS[topic] if sheet.name in form.sheets)
        assert len(sheet.rows[0]) == 1
        assert set(sheet.rows[1]) <= set(form.headings(code))


def test_estonian_files_open_in_estonian_spreadsheets():
    (sheet, *_) = example_sheets("delivery", language("et"))
    text = example_csv(sheet, language("et")).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[1][:2] == ["samm", "tõenäosus"]
    assert rows[2][1] == "0,95"


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("channels", {"telefon", "e-kanal", "kontroll", "võit", "ei ütle midagi"}),
        ("delivery", {"kogemuse määratlemine", "jutu teoks tegemine", "eitus"}),
        ("spiral", {"töötajate püsimine", "vabadus hinnasurvest"}),
        ("waiting", {"päeva", "minutit", "jah", "ei", "aja astendaja"}),
        ("recommendation", {"tänatud", "lahendatud", "lahtine"}),
        ("value_views", {"teenusepakkuja", "klient"}),
        ("complaint_cost", {"kaebusi", "tunni hind", "tuju vaieldes"}),
        ("wants", {"jah", "ei"}),
    ],
)
def test_coded_words_are_handed_out_in_estonian(topic, words):
    sheets = example_sheets(topic, language("et"))
    there = {cell for sheet in sheets for row in sheet.rows for cell in row}
    assert words <= there
    assert not there & {"phone", "speed", "a gain", "yes", "no", "days", "thanked", "provider"}


def test_reasons_of_ours_are_handed_out_in_estonian():
    (_, parameters) = example_sheets("waiting", language("et"))
    assert "Eisler 1976" in parameters.rows[2][-1]
    assert "experiments" not in parameters.rows[2][-1]
