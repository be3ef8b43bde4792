"""The ArchiMate model exchange format, in and out."""

from contextlib import suppress
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, SidusryhmadError
from sidusryhmad.formats.archimate_xml import FORMAT
from sidusryhmad.formats.files import built, read_quietly, take, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.model.private import without_private
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
SPACE = "{http://www.opengroup.org/xsd/archimate/3.0/}"
MODEL = (
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="id-m" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><name xml:lang="et">Kohvik</name>'
    '<elements><element identifier="id-1" xsi:type="Stakeholder"><name>Külaline</name>'
    '<documentation>käib tihti</documentation><properties><property propertyDefinitionRef="p1">'
    "<value>direct</value></property></properties></element>"
    '<element identifier="id-2" xsi:type="Stakeholder"><name>Barista</name></element>'
    '<element identifier="id-3" xsi:type="Goal"><name>Rahu</name></element></elements>'
    '<relationships><relationship identifier="id-r" source="id-2" target="id-1" '
    'xsi:type="Influence" modifier="+"/><relationship identifier="id-s" source="id-2" '
    'target="id-3" xsi:type="Influence"/></relationships><propertyDefinitions>'
    '<propertyDefinition identifier="p1" type="string"><name>Ring</name></propertyDefinition>'
    '</propertyDefinitions><views><diagrams><view identifier="v"/></diagrams></views></model>'
)


def source(text, name="a.xml"):
    content = text if isinstance(text, bytes) else text.encode()
    return Source(name, {name: content})


def test_both_reads_and_writes():
    assert isinstance(FORMAT, Reader)
    assert isinstance(FORMAT, Writer)
    assert FORMAT.recognises(source(MODEL))
    assert not FORMAT.recognises(source("<model/>"))


def test_a_model_with_everything_said(codes, tmp_path):
    path = tmp_path / "kohvik.xml"
    path.write_text(MODEL, "utf-8")
    taken = take(path, None)
    m = taken.service_map
    assert m.service.name == "Kohvik"
    assert [(p.id, p.name, p.ring, p.note) for p in m.stakeholders] == [
        ("id-1", "Külaline", "direct", "käib tihti"), ("id-2", "Barista", "interested", None)]  # fmt: skip # noqa: E501
    assert [(i.from_, i.to, i.sign) for i in m.influences] == [("id-2", "id-1", "positive")]
    assert codes(taken) == {
        ("lost", "other_elements"), ("lost", "other_relations"), ("lost", "views_left_out"),
        ("assumed", "ring_unsaid"),
    }  # fmt: skip


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_examples_come_back(name, tmp_path):
    m = sr.example(name).read()
    assert read_quietly(write(m, tmp_path / f"{name}.archimate.xml")) == m


@SLOW
@given(m=service_maps())
def test_every_map_comes_back_but_for_what_is_private(m):
    made = FORMAT.render(m)
    if "xml_characters" not in {r.message.code for r in made.remarks}:
        assert built(FORMAT.parse(source(made.files[""]))) == without_private(m)


@SLOW
@given(m=service_maps(complete=False))
def test_the_parts_stand_in_the_order_of_the_format_and_refer_to_each_other(m):
    root = fromstring(FORMAT.render(m).files[""])
    order = ["name", "documentation", "properties", "elements", "relationships",
             "propertyDefinitions"]  # fmt: skip
    there = [child.tag.removeprefix(SPACE) for child in root]
    assert there == [tag for tag in order if tag in there]
    defined = {d.get("identifier") for d in root.iter(f"{SPACE}propertyDefinition")}
    used = {p.get("propertyDefinitionRef") for p in root.iter(f"{SPACE}property")}
    assert used == defined
    people = {e.get("identifier") for e in root.iter(f"{SPACE}element")}
    links = list(root.iter(f"{SPACE}relationship"))
    assert len(links) == len(m.influences)
    assert {e for r in links for e in (r.get("source"), r.get("target"))} <= people


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<!DOCTYPE model>" + MODEL, "declares_entities"),
        (MODEL[:-5], "not_xml"),
        ("<svg/>", "other_xml"),
        (MODEL.replace("Stakeholder", "Driver"), "no_stakeholders"),
    ],
)
def test_what_is_refused(text, code):
    with pytest.raises(InvalidMapError) as raised:
        built(FORMAT.parse(source(text)))
    assert raised.value.faults[0].message.code == code


@SLOW
@given(
    at=st.integers(0, len(MODEL)), cut=st.integers(0, 40),
    put=st.text(max_size=8) | st.sampled_from(["<element/>", "<relationship/>", '"', "<value/>"]),
)  # fmt: skip
def test_any_damage_gives_a_map_or_a_named_error(at, cut, put):
    text = MODEL[:at] + put + MODEL[at + cut :]
    with suppress(SidusryhmadError):
        assert built(FORMAT.parse(source(text.encode("utf-8", "surrogatepass")))).stakeholders


@SLOW
@given(st.binary(max_size=200))
def test_any_bytes_give_a_named_error(content):
    with pytest.raises(SidusryhmadError):
        built(FORMAT.parse(source(content)))
