from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import UnknownThemeError
from sidusryhmad.render.contrast import contrast, mixed
from sidusryhmad.render.draw import draw
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import theme_named, theme_names
from sidusryhmad.render.vision import SIGHTS, distance, lightness, seen
from sidusryhmad.testing import service_maps

ALL = pytest.mark.parametrize("name", theme_names())
THEMES = st.sampled_from(theme_names()).map(theme_named)
SHARES = st.floats(0, 1)


def test_names_begin_with_the_usual_one():
    assert theme_names() == ("standard", "contrast", "dark", "print")


def test_a_name_in_any_case_is_its_theme():
    assert theme_named("Standard") == Theme()
    assert theme_named("DARK").dark
    assert not theme_named("print").dark


def test_an_unknown_name_is_told_with_the_nearest():
    with pytest.raises(UnknownThemeError, match="there is no theme 'drak'") as raised:
        theme_named("drak")
    assert raised.value.nearest == "dark"
    assert raised.value.known == theme_names()
    assert isinstance(raised.value, ValueError)


def test_a_theme_that_cannot_be_loaded_says_which(monkeypatch):
    from sidusryhmad import _plugins

    class Broken:
        name, value = "corporate", "other.package:THEME"

        @staticmethod
        def load():
            raise ImportError("no such package")

    found = {**_plugins._found("sidusryhmad.themes"), "corporate": Broken}
    monkeypatch.setattr(_plugins, "_found", lambda _: found)
    with pytest.raises(UnknownThemeError, match=r"other\.package:THEME"):
        theme_named("corporate")


@ALL
def test_every_theme_keeps_wcag_aa(name):
    assert theme_named(name).faults() == ()


def test_the_contrast_theme_keeps_wcag_aaa_and_shows_even_the_background():
    theme = theme_named("contrast")
    assert theme.faults(text=7) == ()
    assert contrast(theme.faded, theme.paper) >= 3
    assert contrast(theme.band_line, theme.paper) >= 4.5


@ALL
@pytest.mark.parametrize("sight", [None, *SIGHTS])
def test_opposites_are_far_apart_to_every_kind_of_eyes(name, sight):
    theme = theme_named(name)
    for one, other in ((theme.positive, theme.negative), (theme.gain, theme.loss)):
        assert distance(seen(one, sight), seen(other, sight)) >= 40


@ALL
@pytest.mark.parametrize("sight", [None, *SIGHTS])
def test_what_is_not_known_looks_like_neither(name, sight):
    theme = theme_named(name)
    for known in (theme.positive, theme.negative):
        assert distance(seen(theme.unknown, sight), seen(known, sight)) >= 10


def test_print_can_be_told_apart_in_grey():
    theme = theme_named("print")
    lines = [lightness(color) for color in (theme.positive, theme.negative, theme.faded)]
    assert min(abs(a - b) for a, b in combinations(lines, 2)) >= 25
    assert abs(lightness(theme.gain) - lightness(theme.loss)) >= 15


@ALL
def test_the_background_recedes(name):
    theme = theme_named(name)
    for band in theme.bands:
        assert contrast(theme.faded, band) < contrast(theme.negative, band) / 1.5
        assert contrast(theme.faded, band) < contrast(theme.positive, band) / 1.5


@given(THEMES, st.sampled_from(["gain", "loss"]), SHARES)
def test_text_can_be_read_anywhere_on_the_scale(theme, end, share):
    fill = mixed(theme.paper, getattr(theme, end), share)
    assert contrast(theme.ink, fill) >= 4.5
    assert contrast(theme.hub, fill) >= 3


@given(THEMES, st.sampled_from(["gain", "loss"]), SHARES, SHARES)
def test_further_on_the_scale_is_further_from_the_paper(theme, end, one, other):
    near, far = sorted((one, other))
    fills = [mixed(theme.paper, getattr(theme, end), share) for share in (near, far)]
    first, second = (distance(seen(fill), seen(theme.paper)) for fill in fills)
    assert first <= second + 0.5


@given(service_maps(max_stakeholders=4), st.sampled_from(theme_names()))
def test_a_picture_holds_no_colour_but_its_theme_s(service_map, name):
    theme = theme_named(name)
    drawing = draw(service_map, theme=name)
    own = {
        *(getattr(theme, key) for key in ("positive", "negative", "unknown", "faded", "ink")),
        *(getattr(theme, key) for key in ("soft_ink", "paper", "pale", "hub", "hub_ink")),
        *(theme.band_line, *theme.bands, *theme.borders),
    }
    text = drawing.to_bytes("svg").decode()
    shown = {part[:7] for part in text.split('"') if len(part) == 7 and part[0] == "#"}
    assert shown
    assert shown <= own


@given(service_maps(max_stakeholders=4), THEMES)
def test_a_look_moves_nothing(service_map, theme):
    plain, other = draw(service_map), draw(service_map, theme=theme)
    assert [n.pill.box for n in plain.scene.nodes] == [n.pill.box for n in other.scene.nodes]
    assert (plain.scene.width, plain.scene.height) == (other.scene.width, other.scene.height)
    assert other.scene.paper == theme.paper
