"""``sidusryhmad check``."""

import json

import pytest


def test_a_sound_map_is_said_to_be_one_with_its_size(program, good):
    ran = program("check", good)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{good} is a valid map: 4 stakeholders, 3 influences, 2 changes\n"


def test_one_of_each_is_singular(program, warned):
    last = program("check", warned).out.splitlines()[-1]
    assert last.endswith("1 stakeholder, 0 influences, 0 changes")


def test_the_map_may_speak_estonian_and_the_reader_may_overrule_it(program, estonian):
    assert "on korrektne kaart: 4 sidusrühma, 3 mõjuseost, 2 muudatust" in (
        program("check", estonian).out
    )
    assert "is a valid map" in program("check", estonian, "--lang", "en").out


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 1)])
def test_warnings_fail_a_check_only_when_asked(program, warned, strict, code):
    ran = program("check", warned, *strict)
    assert ran.code == code
    assert "warning: the inner circle has nobody on the customer side" in ran.out
    assert "warning: Guest neither influences anybody nor is influenced" in ran.out


def test_strict_has_nothing_against_a_map_without_warnings(program, good):
    assert program("check", good, "--strict").code == 0


def test_as_json_a_sound_map_has_no_faults(program, good):
    ran = program("check", good, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == {
        "valid": True, "faults": [], "warnings": [], "remarks": [],
    }  # fmt: skip


def test_as_json_every_fault_has_code_place_value_and_hint(program, bad):
    ran = program("check", bad, "--format", "json")
    assert (ran.code, ran.err) == (2, "")
    document = json.loads(ran.out)
    assert document["valid"] is False
    by_code = {fault["code"]: fault for fault in document["faults"]}
    assert set(by_code) == {"unknown_ring", "off_scale", "unknown_stakeholder"}
    ring = by_code["unknown_ring"]
    assert ring["allowed"] == ["direct", "interested", "indirect"]
    assert (ring["line"], ring["field"], ring["value"], ring["nearest"]) == (
        3, "stakeholders[0].ring", "drect", "direct",
    )  # fmt: skip


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 1)])
def test_as_json_warnings_have_code_text_and_path(program, warned, strict, code):
    ran = program("check", warned, "--format", "json", *strict)
    assert ran.code == code
    warnings = json.loads(ran.out)["warnings"]
    assert {w["code"] for w in warnings} == {"side_missing", "isolated"}
    assert all(w["text"] and w["path"] for w in warnings)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "[]", "just words", "- a\n- b\n", "{}"])
def test_what_is_no_map_at_all_is_one_fault(program, tmp_path, text):
    (tmp_path / "m.yaml").write_text(text)
    ran = program("check", "m.yaml")
    assert ran.code == 2
    assert ran.err.startswith("m.yaml: 1 fault\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 a workbook", "Excel"),
        (b"\xff\xfes\x00", "UTF-16"),
        ("service: {name: Kõhvik}".encode("latin-1"), "UTF-8"),
        (b"a: 1\na: 2\n", "twice"),
        (b"a: [1", "line 1"),
    ],
)
def test_broken_files_are_told_what_they_are(program, tmp_path, content, words):
    (tmp_path / "m.yaml").write_bytes(content)
    ran = program("check", "m.yaml")
    assert ran.code == 2
    assert words in ran.err


def test_an_anchor_used_again_is_no_reason_to_fall_over(program, tmp_path):
    (tmp_path / "m.yaml").write_text("service: &a {name: &a K}\nstakeholders: []\n")
    ran = program("check", "m.yaml")
    assert ran.code == 2
    assert ran.err.startswith("m.yaml: 1 fault\n")


@pytest.mark.parametrize(
    "number", ["1e28", "-1e300", "1e400", ".inf", "-.inf", ".nan", "9" * 39, "9" * 5000, "1e-400"]
)
@pytest.mark.parametrize("lang", ["en", "et"])
def test_a_number_of_any_size_is_only_a_fault(program, tmp_path, number, lang):
    text = f"""\
service: {{name: K}}
carry_over: {number}
epsilon: {number}
stakeholders: [{{name: A, ring: direct, power: {number}}}, {{name: B, ring: direct}}]
influences: [{{from: A, to: B, strength: {number}, range: [{number}, {number}]}}]
changes: [{{name: c, effects: {{A: {number}}}}}]
"""
    (tmp_path / "m.yaml").write_text(text)
    for ran in (program("check", "m.yaml", "--lang", lang), program("impact", "m.yaml")):
        assert ran.code == (0 if number == "1e-400" else 2)
        assert "fault of its own" not in ran.err


def test_a_check_reads_and_writes_nothing(program, good, listing):
    before = good.read_bytes()
    program("check", good)
    assert listing() == ["good.yaml"]
    assert good.read_bytes() == before


def test_names_cannot_steer_the_terminal(program, tmp_path):
    text = 'service: {name: K}\nstakeholders: [{name: "G\\e[2J", ring: direct}]\n'
    (tmp_path / "m.yaml").write_text(text)
    ran = program("check", "m.yaml")
    assert ran.code == 0
    assert "G�[2J" in ran.out
    assert "\x1b" not in ran.out


SHEET = """\
nimi;ring;võim
Klient;otsene;suur
Müüja;otsene;keskmine
"""


def test_what_was_assumed_is_said_by_check_too(program, tmp_path):
    (tmp_path / "m.csv").write_text(SHEET, "utf-8")
    ran = program("check", "m.csv", "--lang", "et")
    assert ran.code == 0
    assert "eeldatud" in ran.err
    assert "võim: „suur“ loetakse väärtuseks 3" in ran.err
    said = json.loads(program("check", "m.csv", "--format", "json").out)["remarks"]
    assert {(r["code"], r["kind"]) for r in said} >= {("word_as_number", "assumed")}
    assert any("võim: suur is read as 3" in r["text"] for r in said)


@pytest.mark.parametrize("ids", [("", "teised"), ("teised", ""), ("esimesed", "teised")])
def test_one_of_two_with_a_name_in_common_needs_an_id(program, tmp_path, ids):
    rows = "".join(f"Naabrid;otsene;{id_}\n" for id_ in ids)
    (tmp_path / "m.csv").write_text(f"nimi;ring;tunnus\n{rows}", "utf-8")
    assert program("check", "m.csv").code == 0
