import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.theme import READABLE, Theme
from sidusryhmad.render.themes import STANDARD, theme_named, theme_names
from sidusryhmad.reporting.palette import palette

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
THEMES = st.builds(
    Theme,
    ink=COLORS,
    soft_ink=COLORS,
    paper=COLORS,
    hub=COLORS,
    hub_ink=COLORS,
    positive=COLORS,
    negative=COLORS,
    band_line=COLORS,
    bands=st.lists(COLORS, min_size=1, max_size=3).map(tuple),
)


@given(THEMES)
def test_text_can_be_read_whatever_a_theme_says(theme):
    look = palette(theme)
    best = max(contrast("#000000", theme.paper), contrast("#FFFFFF", theme.paper))
    assert best >= READABLE
    assert contrast(look.ink, look.paper) >= READABLE
    assert contrast(look.soft, look.paper) >= READABLE
    assert contrast(look.ink, look.ground) >= READABLE
    assert contrast(look.bar_ink, look.bar) >= READABLE
    for tone in (look.gain, look.loss):
        assert contrast(tone, look.paper) >= min(7.0, best)


@pytest.mark.parametrize("name", theme_names())
def test_a_theme_s_own_colours_are_kept_where_they_can_be_read(name):
    theme, look = theme_named(name), palette(theme_named(name))
    kept = (look.paper, look.ink, look.soft, look.bar, look.bar_ink)
    assert kept == (theme.paper, theme.ink, theme.soft_ink, theme.hub, theme.hub_ink)
    assert look.ground in theme.bands
    for color in (look.gain, look.loss):
        assert contrast(color, look.ground) >= READABLE
        assert contrast(look.soft, look.ground) >= READABLE


@given(THEMES, st.sampled_from(["plain", "gain", "loss", "quiet"]))
def test_every_tone_has_a_colour_of_the_palette(theme, tone):
    look = palette(theme)
    own = {"plain": look.ink, "gain": look.gain, "loss": look.loss, "quiet": look.soft}
    assert look.tone(tone) == own[tone]


def test_lines_between_rows_are_there_even_where_rings_have_no_fill():
    assert palette(theme_named("contrast")).line != palette(theme_named("contrast")).paper
    assert palette(STANDARD).line == STANDARD.bands[0]
