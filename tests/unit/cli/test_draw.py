"""``sidusryhmad draw``."""

import json
import struct

import pytest

from sidusryhmad.formats.files import read

STARTS = {
    "svg": b"<svg",
    "png": b"\x89PNG\r\n",
    "pdf": b"%PDF-",
    "pptx": b"PK",
    "html": b"<!doctype html>",
    "dot": b"digraph",
    "mmd": b"flowchart",
    "txt": b"Kohvik",
}


@pytest.mark.parametrize("suffix", STARTS)
def test_the_suffix_picks_the_format(program, good, tmp_path, suffix):
    ran = program("draw", good, "-o", f"kaart.{suffix}")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"written: kaart.{suffix}\n"
    assert STARTS[suffix] in (tmp_path / f"kaart.{suffix}").read_bytes()[:200]


def test_without_a_name_the_picture_is_an_svg_named_like_the_map(program, good, listing):
    assert program("draw", good).out == "written: good.svg\n"
    assert listing() == ["good.svg", "good.yaml"]


def test_several_files_are_written_in_one_go(program, good, listing):
    ran = program("draw", good, "-o", "a.svg", "--output", "a.png")
    assert ran.out == "written: a.svg\nwritten: a.png\n"
    assert listing() == ["a.png", "a.svg", "good.yaml"]


def test_each_file_says_whether_it_was_written_or_stayed_as_it_was(program, good):
    program("draw", good, "-o", "a.svg")
    ran = program("draw", good, "-o", "a.svg", "-o", "b.svg")
    assert ran.out == "unchanged: a.svg\nwritten: b.svg\n"
    assert program("draw", good, "-o", "a.svg", "--lang", "et").code == 2
    assert program("draw", good, "-o", "e.svg", "--lang", "et").out == "kirjutatud: e.svg\n"
    assert program("draw", good, "-o", "e.svg", "--lang", "et").out == "muutmata: e.svg\n"


@pytest.mark.parametrize(
    ("code", "words"),
    [("en", "warning: the font of PNG and PDF lacks"), ("et", "hoiatus: PNG- ja PDF-faili kirjas")],
)
def test_characters_that_a_png_cannot_show_are_named(program, good, code, words):
    good.write_text(good.read_text("utf-8").replace("name: Owner", "name: 名 ☕").replace(
        "to: Owner", "to: 名 ☕"), "utf-8")  # fmt: skip
    ran = program("draw", good, "-o", "a.svg", "-o", "a.png", "--lang", code)
    assert ran.code == 0
    assert ran.err.startswith(words)
    assert ran.err.endswith(": ☕名\n")
    assert program("draw", good, "-o", "b.svg").err == ""


def test_one_bad_suffix_and_nothing_is_written(program, good, listing):
    ran = program("draw", good, "-o", "a.svg", "-o", "a.gif")
    assert ran.code == 2
    assert all(known in ran.err for known in STARTS)
    assert listing() == ["good.yaml"]


def test_one_file_in_the_way_and_nothing_is_written(program, good, tmp_path):
    (tmp_path / "a.svg").write_text("mine")
    ran = program("draw", good, "-o", "b.svg", "-o", "a.svg")
    assert ran.code == 2
    assert "a.svg is there already; nothing was written" in ran.err
    assert not (tmp_path / "b.svg").exists()
    assert (tmp_path / "a.svg").read_text() == "mine"


def test_force_replaces_and_the_same_picture_again_needs_no_force(program, good, tmp_path):
    (tmp_path / "a.svg").write_text("mine")
    assert program("draw", good, "-o", "a.svg", "--force").code == 0
    drawn = (tmp_path / "a.svg").read_bytes()
    assert drawn.startswith(b"<svg")
    again = program("draw", good, "-o", "a.svg")
    assert (again.code, again.out) == (0, "unchanged: a.svg\n")
    assert program("draw", good, "-o", "a.svg", "--change", "training").code == 2
    assert (tmp_path / "a.svg").read_bytes() == drawn


def test_a_change_makes_another_picture(program, good, tmp_path):
    program("draw", good, "-o", "a.txt")
    program("draw", good, "-o", "b.txt", "--change", "Training for baristas")
    assert "Training" in (tmp_path / "b.txt").read_text("utf-8")
    assert "Training" not in (tmp_path / "a.txt").read_text("utf-8")


def test_a_missing_folder_is_named_and_not_made(program, good, listing):
    ran = program("draw", good, "-o", "puudub/a.svg")
    assert ran.code == 2
    assert "puudub" in ran.err
    assert listing() == ["good.yaml"]


def test_the_picture_speaks_the_language_asked_for(program, good, estonian, tmp_path):
    program("draw", good, "-o", "en.txt")
    program("draw", good, "-o", "et.txt", "--lang", "et")
    program("draw", estonian, "-o", "own.txt")
    texts = {n: (tmp_path / f"{n}.txt").read_text("utf-8") for n in ("en", "et", "own")}
    assert "Direct" in texts["en"]
    assert "Otsesed" in texts["et"]
    assert texts["et"] == texts["own"]


def test_warnings_go_to_standard_error(program, warned):
    ran = program("draw", warned)
    assert (ran.code, ran.out) == (0, "written: warned.svg\n")
    assert ran.err.startswith("warning: ")


def pixels(path):
    return struct.unpack(">II", path.read_bytes()[16:24])


def test_a_png_is_as_wide_as_asked_for_and_other_files_stay_as_they_are(program, good, tmp_path):
    program("draw", good, "-o", "a.svg")
    ran = program("draw", good, "-o", "b.svg", "-o", "a.PNG", "--width", "321", "--transparent")
    assert (ran.code, ran.err) == (0, "")
    assert pixels(tmp_path / "a.PNG")[0] == 321
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_twice_the_dpi_is_twice_the_width(program, good, tmp_path):
    program("draw", good, "-o", "a.png", "--dpi", "48")
    program("draw", good, "-o", "b.png", "--dpi", "96")
    small, large = pixels(tmp_path / "a.png"), pixels(tmp_path / "b.png")
    assert large == pytest.approx((2 * small[0], 2 * small[1]), abs=2)


@pytest.mark.parametrize("words", [["--width", "300"], ["--dpi", "300"], ["--transparent"]])
@pytest.mark.parametrize("outputs", [[], ["-o", "a.pdf"], ["-o", "a.svg", "-o", "a.txt"]])
def test_what_is_for_a_png_alone_is_bad_usage_without_one(program, good, listing, words, outputs):
    ran = program("draw", good, *outputs, *words)
    assert ran.code == 2
    assert f"{words[0]} is for .png, and no such file is to be written" in ran.err
    assert listing() == ["good.yaml"]


@pytest.mark.parametrize("words", [["--width", "0"], ["--width", "99999"], ["--dpi", "0"],
                                   ["--width", "300", "--dpi", "96"]])  # fmt: skip
def test_impossible_sizes_are_bad_usage(program, good, listing, words):
    assert program("draw", good, "-o", "a.png", *words).code == 2
    assert listing() == ["good.yaml"]


def test_the_warning_about_characters_holds_for_a_pdf_too(program, good):
    good.write_text(good.read_text("utf-8").replace("Owner", "名"), "utf-8")
    assert program("draw", good, "-o", "a.pdf").err.endswith(": 名\n")


def test_a_theme_is_named_and_colours_the_picture(program, good, tmp_path):
    assert program("draw", good, "--theme", "dark", "-o", "a.svg").code == 0
    assert 'fill="#12181F"' in (tmp_path / "a.svg").read_text("utf-8")
    assert program("draw", good, "-o", "b.svg").code == 0
    assert 'fill="#12181F"' not in (tmp_path / "b.svg").read_text("utf-8")


def test_an_unknown_theme_is_one_line_with_the_nearest(program, good, listing):
    ran = program("draw", good, "--theme", "drak", "-o", "a.svg")
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "there is no theme 'drak'" in ran.err
    assert "dark" in ran.err
    assert listing() == ["good.yaml"]


def test_bars_show_the_change_named_with_as_many_rows_as_asked_for(program, good, tmp_path):
    words = ("draw", good, "--view", "bars", "--change", "training")
    assert program(*words, "-o", "a.svg", "--lang", "et").code == 0
    assert "kes võidab ja kes kaotab" in (tmp_path / "a.svg").read_text("utf-8")
    assert program(*words, "-o", "b.svg", "--most", "1").code == 0
    assert "not in the picture" in (tmp_path / "b.svg").read_text("utf-8")
    assert program(*words, "-o", "c.svg", "--most", "0").code == 2


def test_the_matrix_shows_the_map_and_has_no_rows_to_choose(program, good, tmp_path):
    assert program("draw", good, "--view", "matrix", "-o", "a.svg").code == 0
    assert "who influences whom" in (tmp_path / "a.svg").read_text("utf-8")
    ran = program("draw", good, "--view", "matrix", "--most", "3", "-o", "b.svg")
    assert ran.code == 2
    assert "--most is nothing to choose for the view matrix" in ran.err
    ran = program("draw", good, "--view", "matrix", "--change", "training", "-o", "b.svg")
    assert ran.code == 2
    assert "the view matrix shows a map itself, not what a change does on it" in ran.err


@pytest.mark.parametrize("view", ["power-interest", "influence-dependence"])
def test_grid_and_plane_show_the_map(program, good, tmp_path, view):
    assert program("draw", good, "--view", view, "-o", "a.svg").code == 0
    assert b"<svg" in (tmp_path / "a.svg").read_bytes()


def test_direct_is_for_the_plane_alone(program, good, tmp_path):
    plane = ("draw", good, "--view", "influence-dependence", "--direct", "-o", "a.txt")
    assert program(*plane).code == 0
    assert "direct influences alone" in (tmp_path / "a.txt").read_text("utf-8")
    ran = program("draw", good, "--view", "power-interest", "--direct", "-o", "b.txt")
    assert ran.code == 2
    assert "--direct is nothing to choose for the view power-interest" in ran.err


def test_without_ratings_there_is_no_disagreement_but_one_clear_line(program, good, listing):
    ran = program("draw", good, "--view", "disagreement", "-o", "a.svg")
    assert ran.code == 2
    assert "sidusryhmad workshop MAP --sheets --raters Mari,Jaan" in ran.err
    assert len(ran.err.strip().splitlines()) == 1
    assert listing() == ["good.yaml"]


def test_paths_are_of_whomever_is_named_and_as_many_as_asked_for(program, good, tmp_path):
    words = ("draw", good, "--change", "training", "--view", "paths", "--lang", "en")
    assert program(*words, "-o", "a.txt").code == 0
    assert "the largest total" in (tmp_path / "a.txt").read_text()
    name = read(tmp_path / good).stakeholders[0].name
    assert program(*words, "--of", name, "--most", "1", "-o", "b.txt").code == 0
    told = (tmp_path / "b.txt").read_text()
    assert told.startswith(f"{name}: what their total is made of")
    assert "the largest total" not in told


def test_paths_of_nobody_on_the_map_is_one_line(program, good, listing):
    before = listing()
    ran = program(
        "draw", good, "--change", "training", "--view", "paths", "--of", "Nobody", "-o", "a.svg"
    )
    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) == 1
    assert "Nobody" in ran.err
    assert listing() == before


def test_as_many_paths_are_kept_as_are_to_be_shown(program, tmp_path):
    people = [{"id": f"s{n}", "name": f"S{n}", "ring": "direct"} for n in range(15)]
    links = [{"from": f"s{n}", "to": "s0", "strength": 1} for n in range(1, 15)]
    effects = {f"s{n}": 1 for n in range(1, 15)}
    document = {"sidusryhmad": 1, "service": {"name": "T"}, "stakeholders": people,
                "influences": links, "changes": [{"name": "C", "effects": effects}]}  # fmt: skip
    (tmp_path / "many.json").write_text(json.dumps(document))
    words = ("draw", "many.json", "--view", "paths", "--of", "S0", "--lang", "en")
    assert program(*words, "--most", "14", "-o", "a.txt").code == 0
    assert "all 14 paths" in (tmp_path / "a.txt").read_text()


def test_loops_show_the_map_and_know_no_of(program, good, tmp_path):
    ran = program("draw", good, "--view", "loops", "--lang", "en", "--most", "2", "-o", "a.svg")
    assert ran.code == 0
    assert "feedback loops" in (tmp_path / "a.svg").read_text()
    ran = program("draw", good, "--view", "loops", "--of", "x", "-o", "b.svg")
    assert ran.code == 2
    assert "--of is nothing to choose for the view loops" in ran.err
