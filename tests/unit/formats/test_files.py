"""Real files, whole and broken."""

import json
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import (
    InvalidMapError,
    MapNotFoundError,
    MapWarning,
    OutputExistsError,
    UnknownFormatError,
    UnreadableFileError,
)
from sidusryhmad.formats import files
from sidusryhmad.formats.files import loads, read, read_quietly, write
from sidusryhmad.formats.format import Rendered
from sidusryhmad.formats.text import LARGEST
from sidusryhmad.formats.yaml_file import FORMAT as YAML
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap

FINE = """\
service: {name: Postiteenus, language: et}
stakeholders:
  - {name: Klient, ring: direct, side: customer}
  - {name: Kirjakandja, ring: direct, side: employee}
  - {name: Ettevõte, ring: direct, side: company}
influences:
  - {from: Kirjakandja, to: Klient, strength: 2}
  - {from: Ettevõte, to: Kirjakandja, strength: 1}
"""
BROKEN = """\
service: {name: Postiteenus, language: et, date: 21.11.2026}
stakholders: []
stakeholders:
  - {name: Klient, ring: otsesed, side: klient}
  - {name: Kirjakandja, ring: direct, in_process: jah}
  - name: Naaber
    ring: outsde
    power: 7
    id: kirjakandja
influences:
  - {from: kirjakandja, to: Klient, strength: 5}
  - {from: Klent, to: Klient, strength: 1}
  - {from: Klient, to: Klient, strength: 1}
  - {from: kirjakandja, to: Klient, strength: −2}
  - {from: Klient, to: kirjakandja, strength: 1, range: [2, 3]}
  - {from: Klient, to: kirjakandja, strenght: 1}
changes:
  - name: Ukseni
    effects:
      Klent: 1
      Klient: 9
"""


def faults(path):
    with pytest.raises(InvalidMapError) as caught:
        read_quietly(path)
    assert caught.value.source == str(path)
    return caught.value.faults


def codes(path):
    return [fault.message.code for fault in faults(path)]


@pytest.fixture
def file(tmp_path):
    def make(content, name="kaart.yaml"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return make


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_everything_wrong_is_told_in_one_go(file, kind):
    text = BROKEN if kind == "yaml" else json.dumps(YAML.loads(BROKEN).document)
    found = {(f.field, f.message.code): f for f in faults(file(text, f"kaart.{kind}"))}
    lines = {key: fault.place.line for key, fault in found.items()}
    expected = {
        ("service.date", "not_a_date"): 1,
        ("stakholders", "unknown_key"): 2,
        ("stakeholders[0].ring", "unknown_ring"): 4,
        ("stakeholders[0].side", "not_allowed"): 4,
        ("stakeholders[1].in_process", "not_a_flag"): 5,
        ("stakeholders[2].ring", "unknown_ring"): 7,
        ("stakeholders[2].power.value", "off_scale"): 8,
        ("influences[0].strength", "off_scale"): 11,
        ("influences[1].from", "unknown_stakeholder"): 12,
        ("influences[2]", "self_influence"): 13,
        ("influences[3].strength", "not_a_number"): 14,
        ("influences[3]", "duplicate_influence"): 14,
        ("influences[4].range", "range_excludes_value"): 15,
        ("influences[5].strenght", "unknown_key"): 16,
        ("influences[5]", "duplicate_influence"): 16,
        ("changes[0].effects.Klent", "unknown_stakeholder"): 20,
        ("changes[0].effects.Klient.effect", "off_scale"): 21,
    }
    assert set(found) == set(expected)
    if kind == "yaml":
        assert lines == expected


def test_a_fault_carries_value_allowed_and_nearest(file):
    found = {f.field: f for f in faults(file(BROKEN))}
    ring = found["stakeholders[0].ring"]
    assert (ring.value, ring.nearest) == ("otsesed", "direct")
    assert ring.allowed == ("direct", "interested", "indirect")
    assert found["stakeholders[2].ring"].value == "outsde"
    assert found["stakholders"].nearest == "stakeholders"
    assert found["influences[1].from"].nearest == "Klient"
    assert found["influences[1].from"].allowed == ("Klient", "Kirjakandja", "Naaber")
    assert (found["influences[3].strength"].value, found["influences[3].strength"].nearest) == (
        "−2", "-2"
    )  # fmt: skip
    assert found["influences[0].strength"].allowed == ("-3 … 3",)
    assert found["changes[0].effects.Klent"].nearest == "Klient"
    assert found["stakeholders[0].side"].nearest == "customer"
    assert found["influences[5].strenght"].nearest == "strength"


def test_the_text_of_the_error_is_one_line_a_fault(file):
    path = file(BROKEN)
    with pytest.raises(InvalidMapError) as caught:
        read(path)
    lines = str(caught.value).splitlines()
    assert lines[0] == f"{path}: 17 faults"
    assert (
        "  line 4: stakeholders[0].ring: 'otsesed' is not a ring of this map; "
        "allowed: direct, interested, indirect; did you mean direct?"
    ) in lines
    assert len(lines) == 18
    assert caught.value.language == "et"


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_records_that_clash_are_named_by_the_line_of_the_first(file, kind):
    text = FINE + "  - {from: Kirjakandja, to: klient, strength: 1}\n"
    text = text.replace("influences:", "  - {name: Klient, ring: indirect}\ninfluences:")
    text = text if kind == "yaml" else json.dumps(YAML.loads(text).document, indent=0)
    found = {f.message.code: f for f in faults(file(text, f"kaart.{kind}"))}
    lines = text.splitlines()
    first = {
        "duplicate_id": next(n for n, line in enumerate(lines, 1) if "Klient" in line),
        "duplicate_influence": next(n for n, line in enumerate(lines, 1) if "from" in line),
    }
    first = first if kind == "yaml" else {code: line - 1 for code, line in first.items()}
    assert set(found) == set(first)
    for code, fault in found.items():
        assert f" line {first[code]}" in str(fault.message)
        assert fault.place.line > first[code]
        assert "[" not in str(fault.message)


def test_the_line_of_the_first_is_said_in_the_readers_language(file):
    path = file(FINE + "  - {from: Kirjakandja, to: klient, strength: 1}\n")
    (fault,) = faults(path)
    assert "rida 7" in language("et").say(fault.message)


def test_a_number_with_a_comma_is_met_with_the_point(file):
    text = FINE.replace("strength: 2}", "strength: 2,5}")
    (fault,) = faults(file(text))
    assert (fault.place.line, fault.field) == (7, "influences[0].5")
    assert "written with a point" in str(fault.message)
    assert (fault.allowed, fault.nearest) == ((), None)


def test_a_misspelt_list_of_stakeholders_is_one_fault_not_one_for_every_reference(file):
    for key in ("sidusrühmad", "stakholders"):
        (fault,) = faults(file(FINE.replace("stakeholders", key)))
        assert (fault.message.code, fault.field, fault.nearest) == (
            "unknown_key", key, "stakeholders"
        )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("service: {name: X}\n", "no_stakeholders"),
        ("service: {name: X}\nstakeholders: []\n", "no_stakeholders"),
        ("", "not_a_map"),
        ("- a\n- b\n", "not_a_map"),
        ("lihtsalt tekst", "not_a_map"),
        ("sidusryhmad: 2\nservice: {nimi: X}\n", "newer_format"),
        ("service: {name: õun}\n".encode("latin-1"), "not_utf8"),
        (FINE.encode("utf-16"), "not_text"),
        (b"PK\x03\x04rest of a workbook", "not_text"),
        ("a: &a [*a]", "not_yaml"),
        ("[" * 5000, "not_yaml"),
        ("a: 1\n" * 50_000, "not_a_map"),
    ],
)
def test_what_is_no_map_is_one_clear_fault(file, content, code):
    assert codes(file(content)) == [code]


def test_tags_and_doubled_keys_are_told_beside_the_other_faults(file):
    text = FINE.replace("name: Klient", "name: K, name: !x Klient").replace("direct", "outside", 1)
    assert codes(file(text)) == ["duplicate_key", "tag", "unknown_ring"]


def test_fifty_megabytes_are_refused_without_being_read(tmp_path, monkeypatch):
    path = tmp_path / "suur.yaml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    monkeypatch.setattr(files, "read_bytes", lambda _: pytest.fail("the file was read"))
    assert LARGEST < 50_000_000
    assert codes(path) == ["too_large"]
    assert "50 MB" in str(faults(path)[0].message)


@pytest.mark.parametrize("name", ["kaart.yaml", "kaart.yml", "KAART.YAML"])
def test_suffixes_name_the_format_in_any_case(file, name):
    assert read_quietly(file(FINE, name)).service.name == "Postiteenus"


@pytest.mark.parametrize(("name", "nearest"), [("a.yamll", "yaml"), ("a.jsn", "json"), ("a", None)])
def test_an_unknown_suffix_names_the_known(file, name, nearest):
    path = file(FINE, name)
    with pytest.raises(UnknownFormatError) as caught:
        read(path)
    assert caught.value.nearest == nearest
    assert {"json", "yaml", "yml"} <= set(caught.value.known)
    with pytest.raises(UnknownFormatError):
        write(ServiceMap.named("X"), path)


def test_files_that_are_not_there_or_are_folders(tmp_path):
    with pytest.raises(MapNotFoundError):
        read(tmp_path / "puudub.yaml")
    (tmp_path / "kaust.yaml").mkdir()
    with pytest.raises(UnreadableFileError):
        read(tmp_path / "kaust.yaml")


def test_company_is_read_as_provider_and_names_become_ids(file):
    m = read_quietly(file(FINE))
    assert m.stakeholder("Ettevõte").side.value == "provider"
    assert m.influences[1].from_ == "ettevote"


def test_a_fine_map_is_read_without_a_word(file):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read(file(FINE))
    assert caught == []


def test_what_deserves_a_look_is_one_warning_at_the_callers_line(file):
    path = file(FINE + "changes: [{name: Tühi}, {name: Teine}]\n")
    with pytest.warns(MapWarning) as caught:
        read(path)
    assert len(caught) == 1
    assert caught[0].filename == __file__
    text = str(caught[0].message)
    assert text.startswith("kaart.yaml:")
    assert "Tühi has no direct effects" in text
    assert "Teine has no direct effects" in text


def test_reading_quietly_is_quiet(file):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read_quietly(file(FINE + "changes: [{name: Tühi}]\n")).changes


def test_words_of_yaml_1_1_stay_words(file):
    text = "service: {name: no, purpose: on}\nstakeholders: [{name: yes, ring: direct}]\n"
    m = read_quietly(file(text))
    assert (m.service.name, m.service.purpose, m.stakeholders[0].name) == ("no", "on", "yes")


def test_a_date_in_a_free_field_stays_text(file):
    text = "service: {name: X}\nstakeholders: [{name: A, ring: direct, fields: {a: 2026-11-21}}]\n"
    assert read_quietly(file(text)).stakeholders[0].fields == {"a": "2026-11-21"}


@pytest.mark.parametrize("suffix", ["yaml", "json"])
@given(text=st.text(max_size=20))
def test_any_note_survives_a_file(tmp_path_factory, suffix, text):
    path = tmp_path_factory.getbasetemp() / f"kaart.{suffix}"
    m = ServiceMap.named("X").with_stakeholder("A", ring="direct", note=text, fields={text: text})
    assert read_quietly(write(m, path, overwrite=True)) == m


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_half_a_surrogate_pair_is_a_fault_and_not_a_map_that_cannot_be_written(file, suffix):
    text = (
        '{"service": {"name": "X"}, '
        '"stakeholders": [{"name": "A", "ring": "direct", "fields": {"a": "\\ud800"}}]}'
    )
    with pytest.raises(InvalidMapError):
        read_quietly(file(text, f"kaart.{suffix}"))


def test_writing_asks_before_replacing(tmp_path):
    path = tmp_path / "kaart.json"
    first, second = (ServiceMap.named(n).with_stakeholder(n, ring="direct") for n in "AB")
    assert write(first, path) == path
    with pytest.raises(OutputExistsError):
        write(second, path)
    assert read_quietly(path) == first
    write(second, str(path), overwrite=True)
    assert read_quietly(path) == second


def test_a_map_that_cannot_be_written_leaves_the_old_file(tmp_path, monkeypatch):
    path = write(ServiceMap.named("A").with_stakeholder("A", ring="direct"), tmp_path / "a.yaml")
    before = path.read_bytes()

    def fail(_, __):
        raise ValueError("cannot")

    monkeypatch.setattr(type(YAML), "dumps", fail)
    with pytest.raises(ValueError, match="cannot"):
        write(ServiceMap.named("B"), path, overwrite=True)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]


def test_loads_reads_a_text():
    assert loads(FINE, YAML).service.name == "Postiteenus"


def test_a_writer_that_is_not_whole_sees_nothing_private():
    seen = []

    class Foreign:
        def render(self, service_map):
            seen.append(service_map)
            return Rendered({"": b""})

    made = files._written(Foreign(), PRIVATE)
    assert [s.private for s in seen[0].stakeholders] == [{}]
    assert [remark.message.code for remark in made.remarks] == ["private_left_out"]
    Foreign.whole = True
    assert files._written(Foreign(), PRIVATE).remarks == ()
    assert seen[1] is PRIVATE


PRIVATE = ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct", private={"tel": "5"})
