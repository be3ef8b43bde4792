"""CSV as a map."""

import pytest
from hypothesis import HealthCheck, given, settings

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, MapWarning
from sidusryhmad.formats.csv_file import FORMAT, MATRIX, parts
from sidusryhmad.formats.files import built, read_quietly, take, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.testing import service_maps

PEOPLE = "nimi;ring;pool\nKlient;otsesed;klient\nKirjakandja;otsesed;töötaja\n"
LINKS = "kes;keda;tugevus;põhjus\nKirjakandja;Klient;2;õhtune töö\n"


def source(content, name="kaart.csv"):
    return Source(name, {name: content})


def test_both_read_and_write():
    for kind in (FORMAT, MATRIX):
        assert isinstance(kind, Reader)
        assert isinstance(kind, Writer)
    assert FORMAT.recognises(source(b"", "A.CSV"))
    assert not FORMAT.recognises(source(b"", "a.txt"))
    assert not MATRIX.recognises(source(b""))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(m=service_maps(min_stakeholders=1))
def test_every_map_comes_back_from_one_file(m):
    parsed = FORMAT.parse(source(FORMAT.render(m).files[""]))
    assert parsed.remarks == ()
    assert built(parsed) == m


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_examples_come_back(name, tmp_path):
    m = sr.example(name).read()
    assert read_quietly(write(m, tmp_path / f"{name}.csv")) == m


def test_estonian_maps_have_semicolons_and_decimal_commas():
    content = FORMAT.render(sr.example("post").read()).files[""].decode("utf-8")
    assert content.startswith("\ufeffteenus\r\n")
    assert "ülekanne;0,5\r\n" in content
    assert "service\r\n" in FORMAT.render(sr.ServiceMap.named("A")).files[""].decode("utf-8")


def test_a_folder_holds_a_table_in_each_file(tmp_path):
    (tmp_path / "inimesed.csv").write_text(PEOPLE, "utf-8")
    (tmp_path / "mõjud.csv").write_text(LINKS, "cp1257")
    (tmp_path / "LOE.txt").write_text("tere", "utf-8")
    taken = take(tmp_path, None)
    assert taken.service_map.influences[0].strength == 2
    assert [(r.kind, r.message.code) for r in taken.remarks] == [
        ("lost", "no_csv"), ("assumed", "windows_1257"), ("assumed", "name_of_file")]  # fmt: skip


def test_read_warns_of_what_was_assumed(tmp_path):
    path = tmp_path / "kaart.csv"
    path.write_text(LINKS, "utf-8")
    with pytest.warns(MapWarning, match="their ring is taken as interested"):
        sr.read(path)


def test_faults_stand_at_their_cells(tmp_path):
    path = tmp_path / "kaart.csv"
    path.write_text(PEOPLE.replace("otsesed;klient", "otsesd;klient"), "utf-8")
    with pytest.raises(InvalidMapError, match=r"kaart\.csv, cell B2: 'otsesd' is not a ring"):
        sr.read(path)


def test_a_part_of_a_file_keeps_its_places():
    text = "sidusrühmad\nnimi;ring\nKlient;otsesd\n\nmõjud\nkes;keda;tugevus\nKlent;Klient;1\n"
    with pytest.raises(InvalidMapError) as raised:
        built(FORMAT.parse(source(text.encode())))
    assert {(f.place.sheet, f.place.line) for f in raised.value.faults} == {
        ("kaart.csv", 3), ("kaart.csv", 7)}  # fmt: skip


def test_a_file_without_titles_is_one_table():
    grid = Grid("a", (("nimi", "ring"), ("Klient", "direct")))
    assert parts(grid) == [grid]
    assert [p.name for p in parts(Grid("a", (("mõjud",), ("x",), ("Changes",), ())))] == [
        "mõjud", "changes"]  # fmt: skip


def test_a_matrix_says_what_it_leaves_out_and_reads_back(tmp_path):
    m = sr.example("post").read()
    with pytest.warns(MapWarning, match="names, strengths and signs alone"):
        path = write(m, tmp_path / "post.matrix.csv")
    again = read_quietly(path)
    assert [s.name for s in again.stakeholders] == [s.name for s in m.stakeholders]

    def named(service_map):
        names = {s.id: s.name for s in service_map.stakeholders}
        return {(names[i.from_], names[i.to], i.strength) for i in service_map.influences}

    assert named(again) == named(m)


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@x", "\tx", "'x"])
def test_no_text_is_written_as_a_formula(text):
    m = sr.ServiceMap.named(text).with_stakeholder(f"{text}y", ring="direct", note=text)
    content = FORMAT.render(m).files[""].decode("utf-8-sig")
    for line in content.splitlines():
        for cell in line.split(","):
            assert not cell.strip('"').startswith(("=", "+", "-", "@", "\t"))
    assert built(FORMAT.parse(source(content.encode()))) == m
