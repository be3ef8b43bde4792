from pathlib import Path

import pytest

from sidusryhmad.errors import InvalidParameterError, OutputExistsError, UnknownFormatError
from sidusryhmad.render.draw import draw


@pytest.mark.parametrize(
    ("format_", "start"),
    [
        ("svg", b"<svg"),
        ("png", b"\x89PNG"),
        ("dot", b"digraph"),
        ("txt", b"Kohvik"),
        ("pdf", b"%PDF-"),
        ("mmd", b"flowchart LR"),
        ("pptx", b"PK"),
    ],
)
def test_formats_behind_one_door(cafe_drawing, format_, start):
    assert cafe_drawing.to_bytes(format_).startswith(start)


def test_saving_picks_the_canvas_by_suffix(cafe_drawing, tmp_path):
    path = cafe_drawing.save(tmp_path / "kaart.SVG")
    assert isinstance(path, Path)
    assert path.read_bytes() == cafe_drawing.to_bytes("svg")
    assert cafe_drawing.save(str(tmp_path / "kaart.txt")).exists()


def test_nothing_else_is_overwritten_by_accident(cafe_drawing, tmp_path):
    path = tmp_path / "kaart.txt"
    path.write_text("midagi muud", encoding="utf-8")
    with pytest.raises(OutputExistsError):
        cafe_drawing.save(path)
    assert path.read_text(encoding="utf-8") == "midagi muud"
    cafe_drawing.save(path, overwrite=True)
    assert path.read_bytes() == cafe_drawing.to_bytes("txt")


def test_a_size_is_for_a_png_alone(cafe_drawing):
    assert cafe_drawing.to_bytes("PNG", width=90) == cafe_drawing.to_bytes("png", width=90)
    assert cafe_drawing.to_bytes("png", width=90) != cafe_drawing.to_bytes("png", dpi=40)
    for options in ({"width": 90}, {"dpi": 90}, {"transparent": True}):
        with pytest.raises(InvalidParameterError, match="only for: png"):
            cafe_drawing.to_bytes("svg", **options)
    for option, value in {"text": "plain", "engine": "own", "edges": "curves"}.items():
        with pytest.raises(InvalidParameterError, match=f"{option} is nothing to choose for txt"):
            cafe_drawing.to_bytes("txt", **{option: value})


def test_choices_of_a_format_hold_for_saving_too(cafe_drawing, tmp_path):
    path = cafe_drawing.save(tmp_path / "a.svg", text="outlined")
    assert path.read_bytes() == cafe_drawing.to_bytes("svg", text="outlined")
    with pytest.raises(InvalidParameterError):
        cafe_drawing.save(tmp_path / "b.svg", width=90)
    assert not (tmp_path / "b.svg").exists()


@pytest.mark.parametrize("name", ["kaart.docx", "kaart"])
def test_unknown_formats(cafe_drawing, tmp_path, name):
    with pytest.raises(UnknownFormatError):
        cafe_drawing.save(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_notebooks_get_a_picture_and_words(cafe_drawing):
    bundle = cafe_drawing._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
    assert bundle["text/html"].count("<img ") == 1
    assert bundle["text/plain"].startswith("Kohvik")


def test_language_follows_the_map_unless_told(cafe):
    assert draw(cafe).scene.language == "en"
    assert draw(cafe, language="en-GB").scene.language == "en"


def test_a_map_and_its_impact_can_both_be_drawn(cafe, cafe_impact):
    assert draw(cafe).scene.title != draw(cafe_impact).scene.title


def test_same_map_same_drawing(cafe):
    assert draw(cafe) == draw(cafe)


def test_a_still_drawing_shows_the_same_and_computes_nothing(cafe_drawing):
    still = cafe_drawing.still()
    assert still == cafe_drawing
    assert still.to_bytes("svg") == cafe_drawing.to_bytes("svg")
    assert still.subject is None
    assert cafe_drawing.subject is not None
    assert b"<script" not in still.to_bytes("html")
