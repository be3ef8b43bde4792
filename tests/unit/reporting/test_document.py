"""A document as plain data."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.document import (
    Bullets,
    Cell,
    Column,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
    shortened,
)

DRAWING = draw(ServiceMap.named("Kohvik"))
BLOCKS = (Paragraph("a"), Bullets(("b",)), Table((Column("c"),), ((Cell("d"),),)))


def document(*sections):
    return Document("t", "s", "en", sections)


def test_figures_are_found_in_every_section_in_order():
    one, two, three = (Figure(DRAWING, caption) for caption in "123")
    found = document(Section("A", (one, *BLOCKS, two)), Section("B", (three,))).figures
    assert [figure.caption for figure in found] == ["1", "2", "3"]


def test_a_document_without_pictures_has_no_figures():
    assert document(Section("A", BLOCKS), Section("B")).figures == ()


@pytest.mark.parametrize("block", [*BLOCKS, Figure(DRAWING), Section("A"), document()])
def test_parts_are_frozen_values_equal_by_content(block):
    first = next(iter(block.__dataclass_fields__))
    with pytest.raises(FrozenInstanceError):
        setattr(block, first, "other")
    assert block == type(block)(*(getattr(block, name) for name in block.__dataclass_fields__))


LETTERS = st.lists(st.text("abc", min_size=1, max_size=3), max_size=6)


@given(LETTERS, st.one_of(st.none(), st.integers(0, 8)))
def test_a_shortened_table_shows_its_first_rows_and_says_what_is_left(texts, shown):
    table = Table((Column("c"),), tuple((Cell(t),) for t in texts), shown=shown, rest="rest")
    (section,) = shortened(Document("t", "", "en", (Section("s", (table,)),))).sections
    kept = [
        row[0].text for block in section.blocks if isinstance(block, Table) for row in block.rows
    ]
    cut = shown is not None and len(texts) > shown
    assert kept == (texts[:shown] if cut else texts)
    assert [block.text for block in section.blocks if isinstance(block, Paragraph)] == [
        "rest"
    ] * cut
