"""What the dialects of XML for graphs have in common, in and out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidMapError, SidusryhmadError
from sidusryhmad.formats import gexf, graphml
from sidusryhmad.formats.files import built, read_quietly, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.model.private import without_private
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
DIALECTS = {"gexf": gexf.FORMAT, "graphml": graphml.FORMAT}
pytestmark = pytest.mark.parametrize("dialect", DIALECTS)


def source(content):
    return Source("a.xml", {"a.xml": content if isinstance(content, bytes) else content.encode()})


def test_both_reads_and_writes(dialect):
    form = DIALECTS[dialect]
    assert isinstance(form, Reader)
    assert isinstance(form, Writer)
    assert [form.recognises(source(f"<{word}/>")) for word in DIALECTS] == [
        word == dialect for word in DIALECTS
    ]


@pytest.mark.parametrize("name", ["post", "eight", "spiral"])
def test_examples_come_back(name, dialect, tmp_path):
    m = sr.example(name).read()
    assert read_quietly(write(m, tmp_path / f"{name}.{dialect}")) == m


@SLOW
@given(m=service_maps())
def test_every_map_comes_back_but_for_what_is_private(dialect, m):
    form = DIALECTS[dialect]
    made = form.render(m)
    private = any(person.private for person in m.stakeholders)
    said = [r.message.code for r in made.remarks]
    assert said[:1] == ["private_left_out"] or not private
    if "xml_characters" not in said:
        assert built(form.parse(source(made.files[""]))) == without_private(m)


@SLOW
@given(m=service_maps(complete=False))
def test_the_same_map_is_the_same_file(dialect, m):
    form = DIALECTS[dialect]
    assert form.render(m) == form.render(m)


def test_characters_that_xml_cannot_hold_are_replaced_and_said(dialect):
    form = DIALECTS[dialect]
    m = sr.ServiceMap.named("K").with_stakeholder("A\x01", id="a", ring="direct")
    made = form.render(m)
    assert [r.message.code for r in made.remarks] == ["xml_characters"]
    assert built(form.parse(source(made.files[""]))).stakeholders[0].name == "A\ufffd"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><{word}/>', "declares_entities"),
        ("<{word}>", "not_xml"),
        ("<svg/>", "other_xml"),
        ("<{word}/>", "no_stakeholders"),
    ],
)
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_what_is_refused(dialect, text, code, coding):
    content = text.replace("{word}", dialect).encode(coding)
    with pytest.raises(InvalidMapError) as raised:
        built(DIALECTS[dialect].parse(source(content)))
    assert raised.value.faults[0].message.code == code


@SLOW
@given(content=st.binary(max_size=200))
def test_any_bytes_give_a_named_error(dialect, content):
    with pytest.raises(SidusryhmadError):
        built(DIALECTS[dialect].parse(source(content)))
