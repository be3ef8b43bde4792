import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.interactive.look import colors
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import theme_named, theme_names

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
ALL = pytest.mark.parametrize("name", theme_names())
NIGHT = "@media screen and (prefers-color-scheme: dark) {"


def values(rules):
    return dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", rules))


def shades(theme):
    """The page's colours by day and, where they are others, by night or on paper."""
    first, *rest = re.split("@media", colors(theme))
    return [values(first), *(values(first) | values(rule) for rule in rest if "--ink" in rule)]


@ALL
def test_what_stands_around_the_picture_can_be_read_by_day_and_by_night(name):
    found = shades(theme_named(name))
    assert len(found) == 2
    for shade in found:
        for text in ("ink", "soft", "gaining", "losing"):
            assert contrast(shade[text], shade["page"]) >= 4.5
            assert contrast(shade[text], shade["card"]) >= 4.5
        for text in ("ink", "gaining", "losing"):
            assert contrast(shade[text], shade["moved"]) >= 4.5
        assert contrast(shade["on-strong"], shade["strong"]) >= 4.5
        assert contrast(shade["focus"], shade["card"]) >= 3
        assert contrast(shade["strong"], shade["card"]) >= 3


@ALL
def test_whoever_is_chosen_is_marked_so_that_it_can_be_seen(name):
    theme = theme_named(name)
    assert contrast(shades(theme)[0]["marked"], theme.paper) >= 3


def test_a_light_page_has_a_night_and_a_dark_one_has_a_paper_side():
    assert NIGHT in colors(Theme())
    assert "invert" in colors(Theme())
    dark = colors(theme_named("dark"))
    assert NIGHT not in dark
    assert "invert" not in dark
    assert "@media print" in dark
    assert "color-scheme: dark;" in dark.split("@media")[0]


def test_high_contrast_stays_out_of_the_night_s_way():
    assert "forced-colors: none" in colors(Theme())


@given(COLORS, COLORS, COLORS)
def test_verdicts_can_be_read_in_any_colours(positive, negative, pale):
    shade = shades(Theme(positive=positive, negative=negative, pale=pale))[0]
    assert contrast(shade["gaining"], shade["moved"]) >= 4.5
    assert contrast(shade["losing"], shade["moved"]) >= 4.5


@given(COLORS)
def test_the_picture_keeps_its_own_colours_by_night(paper):
    for shade in shades(Theme(paper=paper)):
        assert shade["paper"] == paper
