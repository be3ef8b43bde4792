from dataclasses import FrozenInstanceError

import pytest

from sidusryhmad.render.theme import Theme


def luminance(color):
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_can_be_read_on_every_fill():
    theme = Theme()
    for fill in ("#FFFFFF", theme.gain, theme.loss, *theme.bands):
        assert contrast(theme.ink, fill) >= 4.5
    assert all(contrast(theme.soft_ink, band) >= 4.5 for band in theme.bands)
    assert contrast("#FFFFFF", theme.hub) >= 7


def test_lines_and_borders_stand_out():
    theme = Theme()
    for band in theme.bands:
        assert contrast(theme.positive, band) >= 3
        assert contrast(theme.negative, band) >= 3
    assert all(contrast(border, "#FFFFFF") >= 3 for border in theme.borders)


def test_theme_is_frozen():
    with pytest.raises(FrozenInstanceError):
        Theme().ink = "#000000"
