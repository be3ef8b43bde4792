"""Kumu's workbooks."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, MapWarning
from sidusryhmad.formats.choose import reader_for
from sidusryhmad.formats.files import built, read_quietly, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.formats.kumu_xlsx import FORMAT, sheet_names
from sidusryhmad.formats.xlsx_file import FORMAT as XLSX

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


def workbook(**sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def source(content, name="kaart.kumu.xlsx"):
    return Source(name, {name: content})


def test_it_reads_and_writes():
    assert isinstance(FORMAT, Reader)
    assert isinstance(FORMAT, Writer)


def test_its_workbooks_are_known_by_the_names_of_their_sheets():
    theirs = source(workbook(Elements=[["Label"], ["A"]], Muu=[[1]]))
    assert sheet_names(theirs.content) == {"elements", "muu"}
    assert reader_for(theirs, None)[0] is FORMAT
    ours = source(XLSX.render(sr.example("eight").read()).files[""])
    assert not FORMAT.recognises(ours)


@given(st.binary(max_size=60) | st.binary(max_size=60).map(b"PK\x03\x04".__add__))
def test_anything_else_is_not_known(content):
    assert not FORMAT.recognises(source(content))
    with pytest.raises(InvalidMapError):
        FORMAT.parse(source(content))


def test_a_workbook_as_people_fill_it():
    content = workbook(
        Elements=[["Label", "Type", "Tags", "Ring"], ["Klient", "Person", "a|b", "otsesed"]],
        Connections=[
            ["From", "To", "Direction", "Strength"],
            ["Klient", "Notar|Pank", "mutual", 8],
        ],
    )
    parsed = FORMAT.parse(source(content))
    m = built(parsed)
    assert m.service.name == "kaart"
    assert [s.name for s in m.stakeholders] == ["Klient", "Notar", "Pank"]
    assert {i.strength for i in m.influences} == {2.4}
    assert m.influences[0].note == "Strength (0…10): 8"
    codes = [r.message.code for r in parsed.remarks]
    assert codes == ["name_of_file", "other_scale", "no_row", "two_way"]


def test_what_is_written_opens_with_the_sheets_that_kumu_wants(tmp_path):
    with pytest.warns(MapWarning, match="changes"):
        path = write(sr.example("post").read(), tmp_path / "post.kumu.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Elements", "Connections"]
    assert book["Elements"]["A1"].value == "Label"
    assert [book["Connections"][cell].value for cell in ("A1", "B1")] == ["From", "To"]
    m = sr.example("post").read()
    back = read_quietly(path)
    assert (back.stakeholders, back.influences) == (m.stakeholders, m.influences)
    assert FORMAT.render(m) == FORMAT.render(m)


@pytest.mark.parametrize("text", ["=1+1", "+x", "@SUM(A1)", "-x"])
def test_no_text_becomes_a_formula(text):
    m = sr.ServiceMap.named("A").with_stakeholder(text, ring="direct", note=text, id="a")
    content = FORMAT.render(m).files[""]
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n"}
    assert built(FORMAT.parse(source(content))).stakeholders == m.stakeholders


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.text("abcõä &<", min_size=1, max_size=8).filter(lambda name: name == name.strip()),
        min_size=1,
        max_size=3,
        unique_by=str.casefold,
    )
)
def test_the_names_of_sheets_are_found_without_opening_them(names):
    found = sheet_names(workbook(**{name: [["Label"]] for name in names}))
    assert len(found) == len(names)
    plain = {name.casefold() for name in names if not set("&<") & set(name)}
    assert plain <= found


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(["Elements", "ELEMENTS", "elements", "Connections", "Leht"]))
def test_the_case_of_a_sheet_s_name_does_not_matter(name):
    content = workbook(**{name: [["Label", "Ring"], ["A", "direct"]]})
    assert FORMAT.recognises(source(content)) == (name != "Leht")
    assert built(FORMAT.parse(source(content))).stakeholders[0].name == "A"
