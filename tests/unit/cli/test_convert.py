"""``sidusryhmad convert``."""

import json
import zipfile

import pytest

import sidusryhmad as sr
from sidusryhmad.formats.files import read_quietly


@pytest.mark.parametrize("suffix", ["json", "yml"])
def test_a_map_comes_out_equal_in_our_other_formats(program, good, tmp_path, suffix):
    ran = program("convert", good, f"out.{suffix}")
    assert (ran.code, ran.err, ran.out) == (0, "", f"written: out.{suffix}\n")
    assert sr.read(tmp_path / f"out.{suffix}") == sr.read(good)


def test_formats_may_be_named(program, good, tmp_path):
    (tmp_path / "kaart.txt").write_bytes(good.read_bytes())
    assert program("convert", "kaart.txt", "out.dat", "--from", "yaml", "--to", "json").code == 0
    assert json.loads((tmp_path / "out.dat").read_text("utf-8"))["service"]


@pytest.mark.parametrize("words", [("out.odt",), ("out.json", "--to", "odt"),
                                   ("out.json", "--from", "odt")])  # fmt: skip
def test_an_unknown_format_lists_the_known(program, good, listing, words):
    ran = program("convert", good, *words)
    assert ran.code == 2
    assert "'odt' is not known; known are" in ran.err
    assert "json" in ran.err
    assert listing() == ["good.yaml"]


def test_nothing_is_overwritten_unasked(program, good, tmp_path):
    (tmp_path / "out.json").write_text("mine", "utf-8")
    ran = program("convert", good, "out.json")
    assert ran.code == 2
    assert (tmp_path / "out.json").read_text("utf-8") == "mine"
    assert program("convert", good, "out.json", "--force").code == 0


def test_a_broken_map_is_told_with_all_its_faults(program, tmp_path, listing):
    (tmp_path / "bad.yaml").write_text(
        "service: {name: X}\nstakeholders: [{ring: direct}]", "utf-8"
    )
    ran = program("convert", "bad.yaml", "out.json")
    assert ran.code == 2
    assert "bad.yaml: 1 fault" in ran.err
    assert listing() == ["bad.yaml"]


PRIVATE = """\
service: {name: Kohvik, language: en}
stakeholders:
  - {name: Mari Maasikas, ring: direct, side: employee, private: {phone: x5123}}
  - {name: Guest, ring: direct, side: customer}
influences:
  - {from: Mari Maasikas, to: Guest, strength: 2, why: Mari cares}
"""


def test_our_own_formats_keep_what_is_private_unless_asked(program, tmp_path):
    (tmp_path / "kaart.yaml").write_text(PRIVATE, "utf-8")
    assert program("convert", "kaart.yaml", "whole.json").code == 0
    assert "x5123" in (tmp_path / "whole.json").read_text("utf-8")
    ran = program("convert", "kaart.yaml", "out.json", "--redact")
    assert ran.code == 0
    assert "private fields are left out; stakeholders with some: 1" in ran.err
    text = (tmp_path / "out.json").read_text("utf-8")
    assert "x5123" not in text
    assert "Mari Maasikas" in text


def test_roles_stand_for_names(program, tmp_path):
    (tmp_path / "kaart.yaml").write_text(PRIVATE, "utf-8")
    ran = program("convert", "kaart.yaml", "out.json", "--roles", "--lang", "et")
    assert ran.code == 0
    assert "nimede asemel on rollid; sidusrühmi: 2" in ran.err
    text = (tmp_path / "out.json").read_text("utf-8")
    assert '"name": "Employee 1"' in text
    assert "… cares" in text
    assert not [token for token in ("x5123", "Mari", "mari", "Guest") if token in text]


def test_other_formats_never_get_what_is_private(program, tmp_path):
    (tmp_path / "kaart.yaml").write_text(PRIVATE, "utf-8")
    ran = program("convert", "kaart.yaml", "out.matrix.csv")
    assert "not carried over: private fields are left out" in ran.err
    assert "x5123" not in (tmp_path / "out.matrix.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("out.mmd",), b"flowchart"),
        (("out.dot",), b"digraph"),
        (("out.DOT",), b"digraph"),
        (("out.dat", "--to", "svg"), b"<svg"),
    ],
)
def test_a_picture_is_drawn_and_said_to_be_one(program, good, tmp_path, words, begins):
    ran = program("convert", good, *words)
    assert ran.code == 0
    assert "is a picture, from which no map can be read again" in ran.err
    assert begins in (tmp_path / words[0]).read_bytes()[:200]
    assert ran.out == f"written: {words[0]}\n"


def test_a_picture_says_so_in_estonian(program, good):
    ran = program("convert", good, "out.mmd", "--lang", "et")
    assert "on pilt, millest kaarti enam lugeda ei saa" in ran.err


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "archimate.xml"])
def test_a_map_comes_back_from_the_files_of_other_tools(program, good, tmp_path, suffix):
    assert program("convert", good, f"out.{suffix}").code == 0
    ran = program("convert", f"out.{suffix}", "back.yaml")
    assert ran.code == 0
    assert sr.read(tmp_path / "back.yaml") == sr.read(good)


def test_a_folder_for_archi(program, good, tmp_path):
    assert program("convert", good, "mudel", "--to", "archi.csv").code == 0
    assert program("convert", "mudel", "back.yaml").code == 0
    assert sr.read(tmp_path / "back.yaml") == sr.read(good)


def test_a_register_says_what_stays_behind(program, good):
    ran = program("convert", good, "out.register.csv")
    assert ran.code == 0
    assert "not carried over: a register holds people alone" in ran.err


@pytest.mark.parametrize(
    "target", ["out.kumu.json", "out.kumu.csv", "out.kumu.xlsx", "out.prsm.xlsx"]
)
def test_a_map_goes_to_another_tool_and_comes_back(program, good, tmp_path, target):
    there = program("convert", good, target)
    assert (there.code, "not carried over: " in there.err) == (0, True)
    back = program("convert", target, "back.yaml")
    assert (back.code, "assumed: " in back.err) == (0, True)
    first, again = sr.read(good), read_quietly(tmp_path / "back.yaml")
    assert [s.name for s in again.stakeholders] == [s.name for s in first.stakeholders]
    assert again.influences == first.influences


def test_what_another_tool_cannot_hold_is_said_in_estonian_too(program, good):
    ran = program("convert", good, "out.kumu.json", "--lang", "et")
    assert "ei saanud kaasa võtta: Kumu muudatusi ei hoia: need jäid välja" in ran.err
    back = program("convert", "out.kumu.json", "back.yaml", "--lang", "et")
    assert "eeldatud: Strength on loetud nii, nagu see seisab, skaalal −3 kuni +3" in back.err


def test_private_fields_reach_no_other_tool(program, tmp_path):
    (tmp_path / "kaart.yaml").write_text(PRIVATE, "utf-8")
    for target in ("out.kumu.json", "out.kumu.csv", "out.kumu.xlsx", "out.prsm.xlsx"):
        assert program("convert", "kaart.yaml", target).code == 0
        path = tmp_path / target
        files = [path] if path.is_file() else sorted(path.iterdir())
        for file in files:
            content = file.read_bytes()
            inside = content
            if zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as archive:
                    inside = b"".join(archive.read(name) for name in archive.namelist())
            assert b"x5123" not in inside


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.prsm", b"tere", "neither plain JSON nor a text that PRSM packed"),
        ("a.prsm", b"{}", "this is no map of PRSM"),
        ("a.kumu.json", b'{"elements": 1}', "this is no map of Kumu"),
        ("a.kumu.json", b'{"elements": [', "this is not readable JSON"),
        ("a.json", b'{"elements": ' + b"[" * 5000, "it nests too deeply"),
    ],
)
def test_a_file_of_another_tool_that_is_none_is_one_clear_line(
    program, tmp_path, name, content, said
):
    (tmp_path / name).write_bytes(content)
    ran = program("convert", name, "out.yaml")
    assert ran.refused
    assert said in ran.err


def test_prsm_s_own_file_can_only_be_read(program, good):
    ran = program("convert", good, "out.prsm")
    assert (ran.code, ran.err) == (2, "error: prsm can be read, but not written\n")
