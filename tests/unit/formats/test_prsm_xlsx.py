"""PRSM's workbooks."""

import io

import pytest
from hypothesis import HealthCheck, given, settings

import sidusryhmad as sr
from sidusryhmad.formats.choose import reader_for
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.kumu_xlsx import FORMAT as KUMU
from sidusryhmad.formats.prsm_xlsx import FORMAT
from sidusryhmad.testing import service_maps

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


def source(content):
    return Source("kaart.prsm.xlsx", {"kaart.prsm.xlsx": content})


def test_a_workbook_as_people_fill_it():
    book = openpyxl.Workbook()
    book.active.title = "Factors"
    for row in (
        ["Label", "Note", "Style", "x", "Ring"],
        ["Külaline", "Tuleb", 3, 10.5, "direct"],
        ["Barista", None, 1, 7, "direct"],
    ):
        book.active.append(row)
    links = book.create_sheet("Links")
    for row in (["From", "To", "Label", "Style"], ["Barista", "Külaline", "+", 2]):
        links.append(row)
    content = io.BytesIO()
    book.save(content)
    found = source(content.getvalue())
    assert reader_for(found, None)[0] is FORMAT
    m = built(FORMAT.parse(found))
    assert m.stakeholders[0].note == "Tuleb"
    assert m.stakeholders[0].fields == {"Style": 3, "x": 10.5}
    assert [(i.from_, i.to, i.sign, i.note) for i in m.influences] == [
        ("barista", "kulaline", "positive", "Style: 2")
    ]


def test_what_is_written_names_labels_in_its_links():
    book = openpyxl.load_workbook(io.BytesIO(FORMAT.render(sr.example("post").read()).files[""]))
    assert book.sheetnames == ["Factors", "Links"]
    assert [cell.value for cell in book["Links"][1]][:3] == ["From", "To", "Label"]
    labels = {row[0].value for row in book["Factors"].iter_rows(min_row=2)}
    assert {c.value for row in book["Links"].iter_rows(min_row=2, max_col=2) for c in row} <= labels


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(service_maps())
def test_who_influences_whom_comes_back(m):
    back = built(FORMAT.parse(source(FORMAT.render(m).files[""])))
    assert [s.id for s in back.stakeholders] == [s.id for s in m.stakeholders]
    assert [(i.from_, i.to) for i in back.influences] == [(i.from_, i.to) for i in m.influences]


@settings(max_examples=20, deadline=None)
@given(service_maps())
def test_workbooks_of_prsm_and_kumu_are_told_apart(m):
    content = FORMAT.render(m).files[""]
    assert FORMAT.recognises(source(content))
    assert not KUMU.recognises(source(content))
    assert not FORMAT.recognises(source(KUMU.render(m).files[""]))
