from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from sidusryhmad.render.pdf import album_to_pdf
from sidusryhmad.render.tags import figure, tag_figures

WORDS = st.lists(st.text("abc õäöüšž ()\\<>/", min_size=1, max_size=30), min_size=1, max_size=4)


def figures(reader):
    (body,) = (kid.get_object() for kid in reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return [kid.get_object() for kid in body["/K"]]


@given(WORDS)
def test_each_page_is_a_figure_with_its_words(words):
    content = BytesIO()
    page = Canvas(content, invariant=1)
    for _ in words:
        with figure(page):
            page.drawString(10, 10, "x")
        page.showPage()
    tag_figures(page, words)
    page.save()
    reader = PdfReader(content)
    found = figures(reader)
    assert [one["/Alt"] for one in found] == words
    numbers = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for number, (sheet, one) in enumerate(zip(reader.pages, found, strict=True)):
        assert sheet["/StructParents"] == number == numbers[2 * number]
        assert one["/Pg"].get_object() == sheet.get_object()
        assert numbers[2 * number + 1][one["/K"]].get_object() == one
        marks = sheet.get_contents().get_data()
        assert marks.count(b"/Figure <</MCID 0>> BDC") == marks.count(b"EMC") == 1


def test_pages_that_were_not_told_are_a_fault_of_ours():
    page = Canvas(BytesIO(), invariant=1)
    page.showPage()
    with pytest.raises(ValueError, match="shorter"):
        tag_figures(page, [])


def test_a_drawing_says_that_it_is_tagged_and_what_it_shows(cafe_drawing, impact_drawing):
    reader = PdfReader(BytesIO(album_to_pdf([cafe_drawing, impact_drawing])))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"] is True or (
        reader.trailer["/Root"]["/MarkInfo"]["/Marked"].value
    )
    wanted = [drawing.scene.description for drawing in (cafe_drawing, impact_drawing)]
    assert [one["/Alt"] for one in figures(reader)] == wanted
    assert [entry.title for entry in reader.outline] == [
        drawing.scene.title for drawing in (cafe_drawing, impact_drawing)
    ]
