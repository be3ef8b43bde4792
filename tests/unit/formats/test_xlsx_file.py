"""Maps in workbooks."""

import io

import pytest
from hypothesis import HealthCheck, given, settings

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError
from sidusryhmad.formats.files import built, read_quietly, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.formats.xlsx_file import FORMAT
from sidusryhmad.testing import service_maps

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


def source(content):
    return Source("kaart.xlsx", {"kaart.xlsx": content})


def test_it_reads_and_writes():
    assert isinstance(FORMAT, Reader)
    assert isinstance(FORMAT, Writer)
    assert FORMAT.recognises(source(b"PK\x03\x04"))
    assert not FORMAT.recognises(source(b"nimi;ring"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(m=service_maps(min_stakeholders=1))
def test_every_map_comes_back(m):
    made = FORMAT.render(m)
    assert made.remarks == ()
    parsed = FORMAT.parse(source(made.files[""]))
    assert parsed.remarks == ()
    assert built(parsed) == m


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_examples_come_back_and_are_the_same_bytes_each_time(name, tmp_path):
    m = sr.example(name).read()
    assert read_quietly(write(m, tmp_path / f"{name}.xlsx")) == m
    assert FORMAT.render(m) == FORMAT.render(m)


def test_sheets_speak_the_map_s_language():
    book = openpyxl.load_workbook(io.BytesIO(FORMAT.render(sr.example("post").read()).files[""]))
    assert book.sheetnames == ["teenus", "sidusrühmad", "mõjud", "muudatused"]
    assert [cell.value for cell in book["mõjud"][1]][:3] == ["kes", "keda", "tugevus"]


def test_what_a_consultant_typed_is_read_with_every_fault_at_its_cell(tmp_path):
    book = openpyxl.Workbook()
    people = book.active
    people.title = "Sidusrühmad"
    for row in (["Postiteenuse kaart"], [], ["Sidusrühm", "Ring", "Võim (1–5)"],
                ["Klient", "otsesed", 5], ["Naabrid", "huvitatud", "Madal"],
                ["Konkurent", "kaudne", "palju"]):  # fmt: skip
        people.append(row)
    links = book.create_sheet("Mõjud")
    for row in (["Kes", "Keda", "Tugevus"], ["Naabrid", "Klient", "−2"], ["Naaber", "Klient", 9]):
        links.append(row)
    path = tmp_path / "kaart.xlsx"
    book.save(path)
    with pytest.raises(InvalidMapError) as raised:
        sr.read(path)
    lines = str(raised.value).splitlines()
    assert lines[0].endswith("kaart.xlsx: 3 faults")
    assert any(line.startswith("  Sidusrühmad, cell C6: 'palju'") for line in lines)
    assert any(line.startswith("  Mõjud, cell A3: ") and "Naabrid?" in line for line in lines)
    assert any(line.startswith("  Mõjud, cell C3: ") for line in lines)


@pytest.mark.parametrize("text", ["=1+1", "+x", "@SUM(A1)", "-x"])
def test_no_text_becomes_a_formula(text):
    m = sr.ServiceMap.named(text).with_stakeholder(text, ring="direct", note=text)
    content = FORMAT.render(m).files[""]
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n"}
    assert built(FORMAT.parse(source(content))) == m
