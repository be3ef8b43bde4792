"""Registers written and read again."""

import pytest
from hypothesis import HealthCheck, given, settings

import sidusryhmad as sr
from sidusryhmad.formats.files import built, read_quietly, write
from sidusryhmad.formats.format import Reader, Source, Writer
from sidusryhmad.formats.register_file import CSV, XLSX, register_of
from sidusryhmad.formats.tables.open_columns import typed, untyped
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def small():
    m = sr.ServiceMap.named("Kohvik", language="et")
    m = m.with_stakeholder(
        "Külaline", ring="direct", side="customer", power=2, attitude={"value": 1, "why": "kaua"},
        fields={"Osakond": "Müük", "E-post": "x", "tükid": [1]}, private={"telefon": "55 512"},
        party="OÜ Ladu", note="püsiklient", in_process=True, angle=10.0,
    )  # fmt: skip
    return m.with_stakeholder("=1+1", ring="indirect").with_influence("Külaline", "=1+1", 1)


def test_both_read_and_write_but_claim_nothing():
    for kind in (CSV, XLSX):
        assert isinstance(kind, Reader)
        assert isinstance(kind, Writer)
        assert not kind.recognises(Source("a.csv", {"a.csv": b"nimi;ring"}))


def test_the_usual_headings_in_the_maps_language():
    grid, _ = register_of(small(), untyped)
    assert grid.rows[0] == (
        "Tunnus", "Sidusrühm", "Organisatsioon", "Ring", "Pool", "Osaleb", "Mõjukus (0–3)",
        "Hoiak (−3…+3)", "Osakond", "väli: E-post", "Märkused")  # fmt: skip
    assert grid.rows[2][1] == "'=1+1"
    english, _ = register_of(sr.ServiceMap.named("A").with_stakeholder("B", ring="direct"), typed)
    assert english.rows[0] == ("ID", "Stakeholder", "Ring")


def test_what_is_not_in_it_is_said():
    _, lost = register_of(small(), untyped)
    assert {r.kind for r in lost} == {"lost"}
    assert [r.message.code for r in lost] == [
        "register_alone",
        "private_left_out",
        "parts_left_out",
    ]
    assert lost[2].message.values["parts"] == "angle, attitude: why, tükid"


def test_private_fields_are_nowhere_in_the_file():
    for kind in (CSV, XLSX):
        content = kind.render(small()).files[""]
        assert b"55 512" not in content
        assert b"telefon" not in content
    assert b"55 512" not in repr(register_of(small(), typed)[0]).encode()


@pytest.mark.parametrize("name", ["a.register.csv", "a.register.xlsx"])
def test_written_and_read_by_name(name, tmp_path):
    m = sr.example("post").read()
    with pytest.warns(sr.MapWarning, match="a register holds people alone"):
        path = sr.write(m, tmp_path / name)
    back = read_quietly(path)
    assert [(s.id, s.name, s.ring, s.side) for s in back.stakeholders] == [
        (s.id, s.name, s.ring, s.side) for s in m.stakeholders
    ]
    assert back.influences == ()


def test_reading_it_assumes_nothing_about_scales():
    parsed = CSV.parse(Source("a.csv", CSV.render(small()).files | {}))
    codes = {remark.message.code for remark in parsed.remarks}
    assert not codes & {"other_scale", "word_as_number", "ring_unsaid", "contacts_private"}


@SLOW
@given(m=service_maps(min_stakeholders=1))
def test_whoever_is_in_the_map_comes_back_with_ring_and_levels(m):
    def kept(s):
        numbers = (getattr(s, key) for key in ("power", "interest", "attitude", "today"))
        return s.id, s.name, s.ring, s.side, *(n and n.value for n in numbers)

    parsed = CSV.parse(Source("a.csv", {"a.csv": CSV.render(m).files[""]}))
    document = {**parsed.document, "rings": dict(m.rings)}
    back = sr.ServiceMap.from_document(document)
    assert [kept(s) for s in back.stakeholders] == [kept(s) for s in m.stakeholders]


@SLOW
@given(m=service_maps(min_stakeholders=1))
def test_plain_fields_come_back_as_fields(m):
    def plain(s):
        return {k: v for k, v in s.fields.items() if isinstance(v, str)}

    grid, _ = register_of(m, untyped)
    parsed = CSV.parse(Source("a.csv", {"a.csv": CSV.render(m).files[""]}))
    records = parsed.document["stakeholders"]
    assert len(records) == len(m.stakeholders) == len(grid.rows) - 1
    for record, person in zip(records, m.stakeholders, strict=True):
        assert record.get("fields", {}).items() <= plain(person).items()
        assert "private" not in record


def test_write_takes_a_format_name(tmp_path):
    with pytest.warns(sr.MapWarning):
        path = write(small(), tmp_path / "a.csv", format="register.csv")
    assert built(CSV.parse(Source("a.csv", {"a.csv": path.read_bytes()}))).stakeholders[0].power
