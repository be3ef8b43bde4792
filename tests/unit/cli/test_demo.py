"""``sidusryhmad demo``."""

import pytest

from sidusryhmad.examples.catalogue import EXAMPLES


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_leaves_a_map_two_pictures_and_a_report(program, tmp_path, name):
    ran = program("demo", name, "--output-dir", "d")
    assert (ran.code, ran.err) == (0, "")
    made = files(tmp_path / "d")
    assert sorted(made) == sorted([f"{name}.yaml", "map.png", "map.svg", "report.html"])
    assert made[f"{name}.yaml"] == EXAMPLES[name].path.read_bytes()
    assert made["map.svg"].startswith(b"<svg")
    assert made["map.png"].startswith(b"\x89PNG")
    assert made["report.html"].startswith(b"<!doctype html>")
    for file in made:
        assert str(tmp_path / "d" / file) in ran.out


def test_without_words_it_shows_the_post_in_its_own_folder(program, tmp_path):
    ran = program("demo")
    assert ran.code == 0
    assert "post.yaml" in files(tmp_path / "sidusryhmad-demo")
    assert "Hea kogu siseringile" in ran.out


def test_a_second_run_changes_nothing_and_is_fine(program, tmp_path):
    program("demo", "spiral", "--output-dir", "d")
    before = files(tmp_path / "d")
    again = program("demo", "spiral", "--output-dir", "d")
    assert (again.code, again.out.count("unchanged: "), again.out.count("written: ")) == (0, 4, 0)
    assert files(tmp_path / "d") == before


def test_a_map_that_was_edited_is_not_lost(program, tmp_path):
    program("demo", "spiral", "--output-dir", "d")
    edited = tmp_path / "d" / "spiral.yaml"
    edited.write_text("my work", "utf-8")
    ran = program("demo", "spiral", "--output-dir", "d")
    assert ran.code == 2
    assert "spiral.yaml is there already" in ran.err
    assert edited.read_text("utf-8") == "my work"
    assert program("demo", "spiral", "--output-dir", "d", "--force").code == 0
    assert edited.read_bytes() == EXAMPLES["spiral"].path.read_bytes()


def test_folders_on_the_way_are_made(program, tmp_path):
    assert program("demo", "eight", "--output-dir", "a/b/c").code == 0
    assert len(files(tmp_path / "a" / "b" / "c")) == 4


def test_a_folder_that_cannot_be_made_is_an_error_of_ours(program, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.mkdir", refused)
    ran = program("demo", "--output-dir", "d")
    assert ran.code == 2
    assert "Permission denied" in ran.err


@pytest.mark.parametrize(("code", "word"), [("en", "ANSWER"), ("et", "VASTUS")])
def test_the_demo_speaks_the_language_asked_for(program, tmp_path, code, word):
    assert word in program("demo", "eight", "--output-dir", "d", "--lang", code).out
    assert f'<html lang="{code}">' in (tmp_path / "d" / "report.html").read_text("utf-8")


def test_nothing_is_printed_before_it_is_known_that_everything_can_be_written(program, tmp_path):
    program("demo", "--output-dir", "d")
    (tmp_path / "d" / "post.yaml").write_text("mine", "utf-8")
    again = program("demo", "--output-dir", "d")
    assert (again.code, again.out) == (2, "")
