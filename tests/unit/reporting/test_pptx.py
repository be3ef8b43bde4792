import sys
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation

from sidusryhmad.errors import MissingExtraError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.draw import draw
from sidusryhmad.render.theme import READABLE
from sidusryhmad.render.themes import theme_named, theme_names
from sidusryhmad.reporting.document import (
    Bullets,
    Cell,
    Column,
    Document,
    Figure,
    Paragraph,
    Section,
    Table,
)
from sidusryhmad.reporting.palette import palette
from sidusryhmad.reporting.pptx import to_pptx

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def opened(made):
    return Presentation(BytesIO(to_pptx(made)))


def tables(made):
    return [s.table for slide in made.slides for s in slide.shapes if s.has_table]


def words(made):
    found = []
    for slide in made.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found += [p.text for p in shape.text_frame.paragraphs]
            elif shape.has_table:
                found += [cell.text for cell in shape.table.iter_cells()]
    return found


def test_a_cover_and_a_slide_for_each_section_and_each_picture(table):
    drawing = draw(ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct"))
    made = opened(
        Document(
            "Aruanne",
            "alapealkiri",
            "et",
            (
                Section("Vastus", (Paragraph("Hea.", lead=True),)),
                Section("Pilt", (Figure(drawing, "Pildi all"),)),
                Section("Miks", (Bullets(("üks", "kaks"), "Loend"), table(2))),
            ),
        )
    )
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert titles == ["Aruanne", "Vastus", drawing.scene.title, "Miks"]
    assert {"alapealkiri", "Hea.", "Loend", "üks", "kaks", "Mida tabel näitab"} <= set(words(made))
    assert "Pildi all" in made.slides[2].notes_slide.notes_text_frame.text


def test_a_long_table_goes_on_with_its_heads_and_loses_no_row(document, table):
    made = opened(document(table(100)))
    found = tables(made)
    assert len(found) >= 4
    rows = [[cell.text for cell in row.cells] for one in found for row in one.rows]
    assert rows.count(["Sidusrühm", "Muutus", "Miks"]) == len(found)
    body = [row for row in rows if row[0] != "Sidusrühm"]
    assert body == [[f"Rühm {n}", f"+{n}", f"põhjus {n}"] for n in range(100)]
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert titles[1:4] == ["Peatükk", "Peatükk (2)", "Peatükk (3)"]


def test_a_caption_stands_on_the_slide_of_its_table(document, table):
    blocks = (Bullets(tuple(f"rida {n}" for n in range(17))), table(3))
    made = opened(document(*blocks))
    for slide in made.slides:
        texts = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
        if any("Mida tabel näitab" in text for text in texts):
            assert any(shape.has_table for shape in slide.shapes)


def test_a_table_too_wide_for_a_slide_is_a_list(document):
    wide = Table(tuple(Column("Klienditeenindaja") for _ in range(14)),
                 (tuple(Cell("Klienditeenindaja") for _ in range(14)),))  # fmt: skip
    made = opened(document(wide))
    assert tables(made) == []
    assert any(text.startswith("Klienditeenindaja: ") for text in words(made))


def test_the_bytes_are_the_same_twice_and_differ_for_another_document(document, table):
    made = document(table(3), Paragraph("x"))
    assert to_pptx(made) == to_pptx(made)
    assert to_pptx(made) != to_pptx(document(table(4)))


def test_without_the_library_the_command_to_get_it_is_said(document, monkeypatch):
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sidusryhmad\[pptx\]'"):
        to_pptx(document())


@FEW
@given(st.integers(0, 40), st.integers(1, 120), st.integers(0, 30))
def test_nothing_runs_off_a_slide(document, table, rows, long, items):
    blocks = (Paragraph("sõna " * long), Bullets(("sõna " * long,) * items, "Loend"),
              table(rows, "sõna " * long))  # fmt: skip
    made = opened(document(*blocks))
    for slide in made.slides:
        bottoms = []
        for shape in sorted(slide.shapes, key=lambda s: s.top):
            assert shape.top + shape.height <= made.slide_height
            assert all(shape.top >= bottom - 1 for bottom in bottoms)
            bottoms.append(shape.top + shape.height)


@FEW
@given(st.integers(1, 400), st.integers(1, 400))
def test_no_word_is_lost(document, table, first, second):
    made = opened(document(Paragraph("sõna " * first), table(2, "tekst " * second)))
    text = " ".join(words(made))
    assert text.count("sõna") == first
    assert text.count("tekst") == 2 * second


@FEW
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_makes_a_sound_file(document, first, second):
    rows = ((Cell(first), Cell(second)),)
    blocks = (Paragraph(first), Paragraph(second, lead=True), Bullets((first, second), second),
              Table((Column(second), Column(first, number=True)), rows, first))  # fmt: skip
    assert len(opened(document(*blocks, title=first, section=second)).slides) >= 2


@pytest.mark.parametrize("name", theme_names())
def test_slides_stand_on_the_theme_s_paper_and_their_text_can_be_read(document, table, name):
    look = palette(theme_named(name))
    told = replace(document(Paragraph("Vastus", lead=True), table(2)), theme=theme_named(name))
    for slide in opened(told).slides:
        paper = f"#{slide.background.fill.fore_color.rgb}"
        assert paper == look.paper
        frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
        runs = [run for frame in frames for p in frame.paragraphs for run in p.runs]
        assert runs
        for run in runs:
            assert contrast(f"#{run.font.color.rgb}", paper) >= READABLE
