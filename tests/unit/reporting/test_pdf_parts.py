from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.palette import palette
from sidusryhmad.reporting.pdf_parts import (
    A4,
    FOOT,
    MARGIN,
    ROOM,
    height,
    picture,
    style,
    table,
    turned,
)
from sidusryhmad.reporting.pdf_parts import text as paragraph

LOOK = palette(STANDARD)
SCENE = draw(ServiceMap.named("Kohvik")).scene


def test_a_table_too_wide_for_the_page_is_a_list():
    wide = Table(tuple(Column("Klienditeenindaja") for _ in range(12)),
                 (tuple(Cell("Klienditeenindaja") for _ in range(12)),))  # fmt: skip
    items = table(wide, LOOK)
    assert [type(item).__name__ for item in items] == ["Paragraph"]


def test_a_table_that_fits_is_one_with_repeated_heads():
    (made,) = table(Table((Column("A"), Column("B")), ((Cell("a"), Cell("b")),)), LOOK)
    assert made.repeatRows == 1


def test_text_is_not_markup():
    assert paragraph("<b>x</b> &amp;", style("x", 9, LOOK.ink)).getPlainText() == "<b>x</b> &amp;"


@pytest.mark.parametrize(("size", "wide"), [((2000, 800), True), ((800, 800), False)])
def test_a_page_is_turned_for_wide_pictures(size, wide):
    assert turned(replace(SCENE, width=size[0], height=size[1])) is wide


@settings(deadline=None)
@given(st.floats(50, 20_000), st.floats(50, 20_000))
def test_a_picture_of_any_shape_fits_its_page(width, tall):
    scene = replace(SCENE, width=width, height=tall)
    across, down = picture(scene).wrap(0, 0)
    page = A4[::-1] if turned(scene) else A4
    assert across <= page[0] - 2 * MARGIN + 1e-6
    assert down == pytest.approx(height(scene))
    assert down < page[1] - MARGIN - FOOT
    assert across / down == pytest.approx(width / tall)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.text("ab õ", max_size=80), min_size=1, max_size=6))
def test_no_table_is_wider_than_the_page(texts):
    made = table(Table(tuple(map(Column, texts)), (tuple(map(Cell, texts)),)), LOOK)[0]
    assert getattr(made, "_width", 0) <= ROOM[0] + 1e-6
