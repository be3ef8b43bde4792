"""Archi's three files, in and out."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, SidusryhmadError
from sidusryhmad.formats.archi_csv import FORMAT
from sidusryhmad.formats.files import built, read_quietly, take, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.model.private import without_private
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
ELEMENTS = (
    '"ID","Type","Name","Documentation","Specialization"\r\n'
    '"m","ArchimateModel","Kohvik","Kohvi pakkuda",""\r\n'
    '"s1","Stakeholder","=""Külaline""","käib\ntihti",""\r\n'
    '"s2","Stakeholder","Barista","","Töötaja"\r\n"g","Goal","Rahu","",""\r\n'
)
RELATIONS = (
    '"ID","Type","Name","Documentation","Source","Target","Specialization"\r\n'
    '"r1","InfluenceRelationship","","","s2","s1",""\r\n'
    '"r2","AssociationRelationship","","","s1","g",""\r\n'
)
PROPERTIES = (
    '"ID","Key","Value"\r\n"r1","Influence_Strength","0.5"\r\n"s1","ring","direct"\r\n'
    '"s2","Tähtaeg","mai"\r\n'
)


def source(elements=ELEMENTS, relations=RELATIONS, properties=PROPERTIES, prefix=""):
    texts = {"elements": elements, "relations": relations, "properties": properties}
    files = {f"{prefix}{name}.csv": text.encode() for name, text in texts.items()}
    return Source("kohvik", files, folder=True)


def test_both_reads_and_writes_folders():
    assert isinstance(FORMAT, Reader)
    assert isinstance(FORMAT, Writer)
    assert FORMAT.recognises(source())
    assert FORMAT.recognises(source(prefix="meie-"))
    assert not FORMAT.recognises(Source("elements.csv", {"elements.csv": ELEMENTS.encode()}))
    assert not FORMAT.recognises(Source("k", {"elements.csv": b"Label,Type"}, folder=True))


@pytest.mark.parametrize("prefix", ["", "meie-", "ÜKS_"])
def test_a_model_with_everything_said(codes, prefix):
    parsed = FORMAT.parse(source(prefix=prefix))
    m = built(parsed)
    assert (m.service.name, m.service.purpose) == ("Kohvik", "Kohvi pakkuda")
    first, second = m.stakeholders
    assert (first.name, first.note, first.ring) == ("Külaline", "käib\ntihti", "direct")
    assert second.fields == {"Specialization": "Töötaja", "Tähtaeg": "mai"}
    assert [(i.from_, i.to, i.strength) for i in m.influences] == [("s2", "s1", 1.5)]
    assert codes(parsed) == {
        ("lost", "other_elements"), ("lost", "other_relations"), ("assumed", "other_scale"),
        ("assumed", "ring_unsaid"),
    }  # fmt: skip


def test_the_folder_is_recognised_by_its_files(tmp_path):
    for name, content in source().files.items():
        (tmp_path / name).write_bytes(content.replace(b",", b";"))
    (tmp_path / "muu.csv").write_text("a,b")
    taken = take(tmp_path, None)
    assert len(taken.service_map.influences) == 1
    assert "file_left_out" in {r.message.code for r in taken.remarks}


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_examples_come_back(name, tmp_path):
    m = sr.example(name).read()
    folder = write(m, tmp_path / name, format="archi.csv")
    assert sorted(p.name for p in folder.iterdir()) == [
        "elements.csv", "properties.csv", "relations.csv"]  # fmt: skip
    assert read_quietly(folder) == m


def test_what_archi_expects():
    m = sr.ServiceMap.named("K").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct").with_influence("A", "B", -2, kind="info")
    made = FORMAT.render(m).files
    assert made["elements.csv"].decode().splitlines() == [
        '"ID","Type","Name","Documentation","Specialization"',
        '"id-model","ArchimateModel","K","",""',
        '"id-a","Stakeholder","A","",""', '"id-b","Stakeholder","B","",""']  # fmt: skip
    assert '"id-r1","InfluenceRelationship","info","","id-a","id-b",""\r\n' in made[
        "relations.csv"].decode()  # fmt: skip
    assert '"id-r1","Influence_Strength","-2"\r\n' in made["properties.csv"].decode()


@SLOW
@given(m=service_maps())
def test_every_map_comes_back_but_for_what_is_private(m):
    made = FORMAT.render(m)
    back = FORMAT.parse(Source("x", made.files, folder=True))
    assert built(back) == without_private(m)


@SLOW
@given(name=st.sampled_from("=+-@\t\r").flatmap(lambda c: st.text(max_size=5).map(c.__add__)))
def test_nothing_written_is_a_formula(name):
    m = sr.ServiceMap.named("K").with_stakeholder("A" + name, ring="direct", note=name,
                                                  fields={"=a": name})  # fmt: skip
    for content in FORMAT.render(m).files.values():
        for row in csv.reader(io.StringIO(content.decode(), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("angle", [-1.5, 1e-101, -1e-101, 1e300, 0.1])
def test_numbers_are_no_formulas(angle):
    m = sr.ServiceMap.named("K").with_stakeholder("A", ring="direct", angle=angle)
    back = built(FORMAT.parse(Source("x", FORMAT.render(m).files, folder=True)))
    assert back.stakeholders[0].angle == angle


def test_a_model_without_stakeholders_is_refused():
    with pytest.raises(InvalidMapError, match="no stakeholders"):
        built(FORMAT.parse(source(elements=ELEMENTS.replace("Stakeholder", "Driver"))))


@SLOW
@given(
    which=st.integers(0, 2), at=st.integers(0, 300), cut=st.integers(0, 30),
    put=st.text(max_size=8) | st.sampled_from(['"', ",", "\r\n", "Stakeholder", "\0"]),
)  # fmt: skip
def test_any_damage_gives_a_map_or_a_named_error(which, at, cut, put):
    texts = [ELEMENTS, RELATIONS, PROPERTIES]
    texts[which] = texts[which][:at] + put + texts[which][at + cut :]
    with suppress(SidusryhmadError):
        files = [text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") for text in texts]
        assert built(FORMAT.parse(source(*files))).stakeholders


@SLOW
@given(st.lists(st.binary(max_size=80), min_size=3, max_size=3))
def test_any_bytes_give_a_map_or_a_named_error(contents):
    names = ("elements.csv", "relations.csv", "properties.csv")
    with suppress(SidusryhmadError):
        built(FORMAT.parse(Source("x", dict(zip(names, contents, strict=True)), folder=True)))
