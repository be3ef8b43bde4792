from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pypdf import PdfReader

from sidusryhmad.errors import (
    InvalidParameterError,
    OutputExistsError,
    UnknownFormatError,
    WrongTypeError,
)
from sidusryhmad.render.album import Album
from sidusryhmad.render.draw import draw
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(st.lists(service_maps(max_stakeholders=4), min_size=1, max_size=3))
def test_a_page_and_a_slide_for_each_picture_in_their_order(maps):
    album = Album(draw(service_map) for service_map in maps)
    titles = [drawing.scene.title for drawing in album]
    reader = PdfReader(BytesIO(album.to_bytes("pdf")))
    assert len(reader.pages) == len(album) == len(maps)
    outline = ["".join(entry.title.split()) for entry in reader.outline]
    assert outline == (["".join(t.split()) for t in titles] if len(maps) > 1 else [])
    slides = Presentation(BytesIO(album.to_bytes("pptx"))).slides
    assert [slide.shapes.title.text_frame.text for slide in slides] == titles


def test_the_same_pictures_give_the_same_bytes(cafe_drawing, impact_drawing):
    first, second = Album([cafe_drawing, impact_drawing]), Album([impact_drawing, cafe_drawing])
    for suffix in ("pdf", "pptx"):
        assert first.to_bytes(suffix) == Album(first.drawings).to_bytes(suffix)
        assert first.to_bytes(suffix) != second.to_bytes(suffix)


def test_an_album_of_one_is_that_picture(cafe_drawing):
    for suffix in ("pdf", "pptx"):
        assert Album([cafe_drawing]).to_bytes(suffix) == cafe_drawing.to_bytes(suffix)


def test_saving_picks_the_format_and_keeps_what_is_there(cafe_drawing, tmp_path):
    album = Album([cafe_drawing])
    path = album.save(tmp_path / "a.pptx", edges="connectors")
    assert path.read_bytes() == album.to_bytes("pptx", edges="connectors")
    path.write_text("mine")
    with pytest.raises(OutputExistsError):
        album.save(path)
    album.save(path, overwrite=True)
    assert path.read_bytes() == album.to_bytes("pptx")


@pytest.mark.parametrize("suffix", ["svg", "png", "html", "txt", "gif"])
def test_formats_of_one_picture_name_those_of_several(cafe_drawing, suffix, tmp_path):
    with pytest.raises(UnknownFormatError, match="pdf, pptx"):
        Album([cafe_drawing]).save(tmp_path / f"a.{suffix}")
    assert not list(tmp_path.iterdir())


def test_an_album_holds_pictures_and_at_least_one(cafe):
    with pytest.raises(InvalidParameterError, match="at least one"):
        Album([])
    with pytest.raises(WrongTypeError, match="not ServiceMap"):
        Album([cafe])
    with pytest.raises(InvalidParameterError, match="nothing to choose"):
        Album([draw(cafe)]).to_bytes("pdf", edges="curves")
