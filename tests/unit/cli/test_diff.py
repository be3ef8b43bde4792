"""``sidusryhmad diff``."""

import json

import pytest


@pytest.fixture
def newer(good, tmp_path):
    text = good.read_text("utf-8").replace(
        "name: Neighbour, ring: indirect", "name: Neighbour, ring: interested"
    )
    text = text.replace("to: Guest, strength: 2", "to: Guest, strength: 3")
    (tmp_path / "new.yaml").write_text(text, "utf-8")
    return "new.yaml"


def test_what_differs_is_said_with_signs(program, good, newer):
    ran = program("diff", good, newer)
    assert (ran.code, ran.err) == (0, "")
    assert "2 differences: moved to another ring 1, stronger 1." in " ".join(ran.out.split())
    assert "↔ moved to another ring" in ran.out
    assert "▲ stronger" in ran.out
    eesti = program("diff", good, newer, "--lang", "et").out
    assert "↔ läks teise ringi" in eesti


@pytest.mark.parametrize(("same", "code"), [(True, 0), (False, 1)])
def test_the_exit_code_can_tell(program, good, newer, same, code):
    assert program("diff", good, good if same else newer, "--exit-code").code == code
    assert program("diff", good, good if same else newer).code == 0


def test_equal_maps_say_so_even_in_two_formats(program, good):
    program("convert", good, "b.csv")
    ran = program("diff", good, "b.csv", "--exit-code")
    assert ran.code == 0
    assert "The two versions say the same." in ran.out


def test_json_is_alone_on_standard_output(program, good, newer):
    document = json.loads(program("diff", good, newer, "--format", "json").out)
    assert document["kind"] == "diff"
    assert document["counts"] == {"moved": 1, "strengthened": 1}
    assert [d["key"] for d in document["differences"]] == ["ring", "strength"]


@pytest.mark.parametrize("suffix", ["html", "md", "txt"])
def test_the_report_is_written(program, good, newer, tmp_path, suffix):
    assert program("diff", good, newer, "-o", f"d.{suffix}").out == f"written: d.{suffix}\n"
    assert "Neighbour" in (tmp_path / f"d.{suffix}").read_text("utf-8")


@pytest.mark.parametrize(
    ("suffix", "start"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("dot", b"digraph")]
)
def test_the_picture_is_written(program, good, newer, tmp_path, suffix, start):
    ran = program("diff", good, newer, "-o", f"d.{suffix}", "-o", "d.md")
    assert sorted(ran.out.splitlines()) == sorted([f"written: d.{suffix}", "written: d.md"])
    assert (tmp_path / f"d.{suffix}").read_bytes().startswith(start)


def test_an_unknown_suffix_writes_nothing(program, good, newer, listing):
    before = listing()
    assert program("diff", good, newer, "-o", "d.svg", "-o", "d.odt").code == 2
    assert listing() == before


def test_a_missing_file_is_one_line(program, good):
    ran = program("diff", good, "puudub.yaml")
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1


@pytest.fixture
def silent(good, tmp_path):
    """A map that names no language."""
    text = good.read_text("utf-8").replace(", language: en", "").replace("Longer", "Shorter")
    (tmp_path / "silent.yaml").write_text(text, "utf-8")
    return "silent.yaml"


@pytest.mark.parametrize("turned", [False, True])
def test_the_language_of_the_other_map_is_spoken_where_one_names_none(
    program, estonian, silent, turned
):
    pair = (silent, estonian) if turned else (estonian, silent)
    told = program("diff", *pair)
    assert (told.code, told.err) == (0, "")
    assert "2 erinevust" in told.out


@pytest.mark.parametrize("turned", [False, True])
def test_a_map_that_is_not_there_is_told_in_the_language_of_the_other(program, estonian, turned):
    pair = ("x.yaml", estonian) if turned else (estonian, "x.yaml")
    ran = program("diff", *pair)
    assert ran.code == 2
    assert ran.err.startswith("viga: ")


@pytest.mark.parametrize(("system", "said"), [("et_EE", "erinevus"), ("fi_FI", "difference")])
def test_where_no_map_names_a_language_it_is_the_systems(
    program, silent, good, monkeypatch, tmp_path, system, said
):
    text = good.read_text("utf-8").replace(", language: en", "")
    (tmp_path / "other.yaml").write_text(text, "utf-8")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, system)
    assert said in program("diff", "other.yaml", silent).out
