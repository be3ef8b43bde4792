import pytest

from sidusryhmad._plugins import names
from sidusryhmad.errors import InvalidParameterError, UnknownFormatError
from sidusryhmad.render.canvases import ALBUMS, CANVASES, canvas, choices, formats_with, written


@pytest.mark.parametrize("group", [CANVASES, ALBUMS])
def test_every_format_has_a_function_and_every_choice_its_formats(group):
    for name in names(group):
        assert callable(canvas(group, name))
        for option in choices(group, name):
            assert name in formats_with(group, option)


def test_choices_are_the_keywords_of_the_function(cafe_drawing):
    assert choices(CANVASES, "png") == ("width", "dpi", "transparent", "engine")
    assert choices(CANVASES, "pptx") == choices(ALBUMS, "pptx") == ("edges",)
    assert formats_with(CANVASES, "colour") == ()


def test_a_plugin_that_cannot_be_loaded_offers_nothing(monkeypatch):
    monkeypatch.setattr("sidusryhmad.render.canvases.names", lambda _: ("svg", "gone"))
    assert formats_with(CANVASES, "text") == ("svg",)


def test_what_is_left_out_is_not_given_on(cafe_drawing):
    plain = written(CANVASES, "txt", cafe_drawing, {})
    assert written(CANVASES, "TXT", cafe_drawing, {"width": None, "edges": None}) == plain


def test_an_option_of_another_format_names_its_formats(cafe_drawing):
    with pytest.raises(InvalidParameterError, match="nothing to choose for svg, only for: png"):
        written(CANVASES, "svg", cafe_drawing, {"dpi": 90})
    with pytest.raises(InvalidParameterError, match="only for: –"):
        written(CANVASES, "svg", cafe_drawing, {"colour": "red"})


def test_formats_of_one_picture_are_told_from_unknown_ones():
    with pytest.raises(UnknownFormatError, match="holds one picture; several go into: pdf, pptx"):
        canvas(ALBUMS, "svg")
    with pytest.raises(UnknownFormatError, match="not known"):
        canvas(ALBUMS, "gif")
