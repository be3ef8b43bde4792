from math import hypot

import pytest

from sidusryhmad.render.frame import frame
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Legend
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme


def drawn(wide, high):
    if not wide:
        return Legend(Box(0, 0, 0, 0))
    label = Label("x", (0, 0), 10, "#000000", anchor="start")
    return Legend(Box(wide / 2, high / 2, wide, high), (label,))


@pytest.mark.parametrize("radius", [60.0, 200.0, 500.0])
@pytest.mark.parametrize("size", [(0, 0), (150, 140), (150, 400), (400, 60)])
def test_legend_touches_no_ring_and_all_fits(radius, size):
    result = frame(("Pealkiri", "alapealkiri"), (radius, radius), drawn(*size), Theme())
    x, y = result.centre
    assert x - radius >= 23.9
    assert x + radius <= result.width - 23.9
    assert y + radius <= result.height - 23.9
    box = result.legend.box
    if size[0]:
        across, down = max(box.left - x, 0), max(box.top - y, 0)
        assert hypot(across, down) >= radius + 10
        assert box.right <= result.width
        assert box.bottom <= result.height


def test_long_titles_are_wrapped_and_stay_on_the_canvas():
    result = frame(("pikk pealkiri " * 12, "lühike"), (150.0, 150.0), drawn(0, 0), Theme())
    assert len(result.headings) > 2
    for label in result.headings:
        end = label.at[0] + width(label.text, Font(label.size, label.weight))
        assert end <= result.width - 20
    assert result.headings[-1].at[1] < result.centre[1] - 150
